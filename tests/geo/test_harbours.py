"""The carried harbours, a user's own, and the nearest of them against every one."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.errors import SourceError
from tricord.geo import coast
from tricord.geo import harbours as module
from tricord.geo.harbour_files import read
from tricord.geo.harbours import (
    ROADS,
    Harbour,
    arc_minute_m,
    chosen,
    dprk,
    made,
    nearest,
    world,
)

UNIT = 600_000
RADIUS_M = 6_371_000.0
SPOTS = st.sampled_from([(0, 0), (89.9, 10), (-89.9, 10), (0, 179.99), (0, -179.99), (60, 179.9)])


@st.composite
def spots(draw) -> tuple[int, int]:
    """A position, often near another, a pole or the dateline."""
    lat, lon = draw(SPOTS)
    lat += draw(st.floats(-0.6, 0.6))
    lon += draw(st.floats(-1.5, 1.5))
    lat = min(90.0, max(-90.0, lat))
    return round(lat * UNIT), (round(lon * UNIT) + 180 * UNIT) % (360 * UNIT) - 180 * UNIT


def slow_nearest(harbours, lat: int, lon: int, within_m: float) -> tuple[int, float]:
    here = np.radians(lat / UNIT), np.radians(lon / UNIT)
    lats, lons = np.radians(harbours.lat / UNIT), np.radians(harbours.lon / UNIT)
    half = np.sin((lats - here[0]) / 2) ** 2
    half += np.cos(here[0]) * np.cos(lats) * np.sin((lons - here[1]) / 2) ** 2
    metres = 2 * RADIUS_M * np.arcsin(np.sqrt(np.minimum(1.0, half)))
    best = int(np.argmin(metres)) if len(metres) else -1
    if best < 0 or metres[best] > within_m:
        return -1, np.inf
    return best, float(metres[best])


@settings(max_examples=300)
@given(
    st.lists(spots(), max_size=12),
    spots(),
    st.sampled_from([0.0, 500.0, 3_000.0, 40_000.0, 150_000.0, 2e6, 2.1e7]),
)
def test_the_nearest_harbour_is_that_of_all_harbours(places, point, within_m):
    listed = made([Harbour("x", lat / UNIT, lon / UNIT) for lat, lon in places], "test")
    lat, lon = (np.array([angle], np.int32) for angle in point)
    place, metres = nearest(listed, lat, lon, within_m)
    slow, slow_m = slow_nearest(listed, *point, within_m)
    if abs(slow_m - within_m) > 1e-3:
        assert metres[0] == pytest.approx(slow_m, abs=1e-3)
        assert (place[0] < 0) == (slow < 0)
        if place[0] >= 0:
            assert slow_nearest(listed, *point, 3e7)[1] == pytest.approx(metres[0], abs=1e-3)


@pytest.mark.parametrize("within_m", [3_000.0, 60_000.0])
def test_the_nearest_of_the_world_is_that_of_all_harbours(within_m: float):
    rng = np.random.default_rng(11)
    near = rng.integers(0, len(world()), 300)
    lat = (world().lat[near] + rng.integers(-UNIT // 20, UNIT // 20, 300)).astype(np.int32)
    lon = (world().lon[near] + rng.integers(-UNIT // 20, UNIT // 20, 300)).astype(np.int32)
    places, metres = nearest(world(), lat, lon, within_m)
    for at in range(300):
        slow, slow_m = slow_nearest(world(), int(lat[at]), int(lon[at]), within_m)
        assert metres[at] == pytest.approx(slow_m, abs=1e-3)
        assert (places[at] < 0) == (slow < 0)


def test_many_harbours_are_indexed_as_few_are():
    rng = np.random.default_rng(2)
    lat, lon = rng.uniform(-90, 90, 25_000), rng.uniform(-180, 180, 25_000)
    many = made([Harbour("x", *place) for place in zip(lat, lon, strict=True)], "test")
    points = many.lat[:200] + 1000, many.lon[:200]
    places, metres = nearest(many, *points, 20_000.0)
    for at in range(200):
        slow, slow_m = slow_nearest(many, int(points[0][at]), int(points[1][at]), 20_000.0)
        assert (int(places[at]), metres[at]) == (slow, pytest.approx(slow_m, abs=1e-3))


def test_of_harbours_at_one_place_the_first_is_taken():
    listed = made([Harbour("a", 0.5, 179.99), Harbour("b", 0.5, 179.99)], "test")
    places, metres = nearest(listed, listed.lat, listed.lon, 0.0)
    assert places.tolist() == [0, 0]
    assert metres.tolist() == [0.0, 0.0]


def test_a_harbour_across_the_dateline_is_near():
    listed = made([Harbour("east", 10.0, -179.99)], "test")
    place, metres = nearest(
        listed, np.array([10 * UNIT], np.int32), np.array([107_994_000], np.int32), 3_000.0
    )
    assert place.tolist() == [0]
    assert 2_000 < metres[0] < 2_300


def test_the_world_holds_the_index_and_the_dprk():
    assert len(world()) > 3_700
    assert world(roads=True).watched.sum() == len(dprk())
    assert world().watched.sum() == sum(each.harbour.kind not in ROADS for each in dprk())
    assert ROADS.isdisjoint(world().kinds)
    assert world(roads=True).version != world().version
    assert set(world().kinds) <= set(module.KINDS)
    assert world().version.startswith("world-port-index-")
    busan = world().locodes.index("KRPUS")
    assert chosen(world(), [busan])[0][:4] == ("Busan", 35.1, pytest.approx(129.033333), "KR")
    assert world().uncertainty_m.min() > 0


def test_ports_of_the_dprk_agree_with_the_index(shared_data: Path):
    index = read(shared_data / "maritime" / "NGA_WPI_UpdatedPub150.csv")
    theirs = np.flatnonzero(index.watched)
    assert len(theirs) == 10
    places, metres = nearest(world(), index.lat[theirs], index.lon[theirs], 100.0)
    assert metres.max() < 1.0
    assert [world().locodes[at] for at in places] == [index.locodes[at] for at in theirs]


def test_the_shipped_ports_are_those_of_the_index(shared_data: Path):
    index = read(shared_data / "maritime" / "NGA_WPI_UpdatedPub150.csv")
    theirs = set(zip(index.names, index.lat.tolist(), index.lon.tolist(), strict=True))
    ports = zip(world().names, world().lat.tolist(), world().lon.tolist(), strict=True)
    ours = set(list(ports)[world().watched.sum() :])
    assert ours <= theirs
    # The DPRK's ten, five military ones and two records that stand twice are not carried over.
    assert len(index) - np.count_nonzero(~world().watched) == 17


def test_every_harbour_of_the_dprk_says_where_its_facts_come_from():
    assert len({h.id for h in dprk()}) == len(dprk())
    for each in dprk():
        assert each.confidence in ("high", "medium", "low"), each.id
        assert each.source, each.id
        assert each.date[:4].isdigit(), each.id
        assert each.harbour.uncertainty_m >= 500, each.id
        spelt = (each.mccune_reischauer, each.revised, each.hangul, each.hanja, each.kana)
        assert all(spelt), each.id
        assert any("가" <= char <= "힣" for char in each.hangul), each.id
        assert any("ァ" <= char <= "ヶ" for char in each.kana), each.id
        assert each.kind("ko") != each.kind("en"), each.id
    assert dprk()[0].named("ja") == "南浦(ナムポ)"
    assert dprk()[0].named("ko") == "남포"
    assert dprk()[0].named("en") == "Nampho"


def test_harbours_of_the_dprk_stand_at_its_coast():
    places = [each.harbour for each in dprk()]
    lat = np.array([round(h.lat_deg * UNIT) for h in places], np.int32)
    lon = np.array([round(h.lon_deg * UNIT) for h in places], np.int32)
    shore = coast.nearest_shore(lat, lon)
    assert set(shore.names()) == {"KP"}
    # The farthest is where ships wait for the pilot of Chongjin.
    assert shore.metres.max() < 45_000


def test_whole_arc_minutes_are_off_by_half_a_minute_both_ways():
    assert arc_minute_m(0.0) == pytest.approx(1_309.6, abs=0.1)
    assert arc_minute_m(60.0) == pytest.approx(1_035.3, abs=0.1)


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    file = tmp_path / "ports.csv"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize(
    "text",
    [
        "port,lat,lon\n남포항,38.7,125.4\n",
        "\ufefflon;lat;name\r\n125.4;38.7;남포항\r\n",
        "Longitude\tLatitude\tMain Port Name\n125.4\t38.7\t남포항\n",
        'label,iso3,latitude,longitude\n"남포항",PRK,38.7,125.4\n\n',
    ],
)
def test_columns_may_stand_in_any_order_under_their_usual_headings(tmp_path: Path, text: str):
    found = read(written(tmp_path, text))
    assert found.names == ("남포항",)
    assert (found.lat.tolist(), found.lon.tolist()) == ([23_220_000], [75_240_000])
    assert found.version.startswith("ports.csv-")
    assert found.set_aside == ()


def test_what_more_a_file_says_of_a_harbour_is_kept(tmp_path: Path):
    text = (
        "name,lat,lon,radius_m,uncertainty_m,country,locode,kind\n"
        "Nampo,38.7,125.4,4000,150,North Korea,KP NAM,anchorage\n"
    )
    found = read(written(tmp_path, text))
    assert chosen(found, [0]) == (
        Harbour("Nampo", 38.7, 125.4, "KP", "KPNAM", "anchorage", 150.0, 4000.0),
    )
    assert found.watched.tolist() == [True]


def test_lines_that_are_no_harbour_are_set_aside_with_their_reason(tmp_path: Path):
    text = (
        "port,lat,lon,radius_m\na,1,2,\nb,91,2,\nc,1,181,\n,1,2,\nd,x,2,\ne,nan,2,\nf,1,2,-5\ng,1\n"
    )
    found = read(written(tmp_path, text))
    assert found.names == ("a",)
    wrong = [(each.line, each.column, each.value) for each in found.set_aside]
    assert wrong == [
        (3, "lat", "91"),
        (4, "lon", "181"),
        (5, "name", ""),
        (6, "lat", "x"),
        (7, "lat", "nan"),
        (8, "radius_m", "-5"),
        (9, "lon", ""),
    ]
    assert "line 3" in found.set_aside[0].sentence("ports.csv", "en")


@pytest.mark.parametrize(
    ("text", "encoding", "code"),
    [
        ("harbour,lat\na,1\n", "utf-8", "harbours-columns"),
        ("", "utf-8", "harbours-columns"),
        ("port,lat,lon\n", "utf-8", "harbours-empty"),
        ("port,lat,lon\na,100,1\n", "utf-8", "harbours-empty"),
        ("port,lat,lon\n남포,1,1\n", "cp949", "harbours-encoding"),
    ],
)
def test_a_file_without_harbours_is_refused(tmp_path: Path, text: str, encoding: str, code: str):
    with pytest.raises(SourceError) as refused:
        read(written(tmp_path, text, encoding))
    assert refused.value.code == code
    for language in ("en", "ko", "ja"):
        assert "ports.csv" in refused.value.sentence(language)
        assert refused.value.hint(language)


def test_published_files_are_read_as_they_are(shared_data: Path):
    anchorages = read(shared_data / "maritime" / "gfw_anchorage_overrides.csv")
    assert len(anchorages) == 60_409
    assert [each.column for each in anchorages.set_aside] == ["lon"]
    ports = read(shared_data / "maritime" / "gfw_WPI_ports.csv")
    assert (len(ports), ports.watched.sum()) == (3_669, 10)
