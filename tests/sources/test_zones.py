"""Zones of ours: what is taken in as an outline, and what is left to others."""

import json
import math
import tempfile
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.geo.zones import inside, made
from tricord.sources import registry
from tricord.sources.base import Raw
from tricord.sources.zones import Zones

FIXTURES = Path(__file__).parent / "fixtures"
SQUARE = [[130, 37], [131, 37], [131, 38], [130, 38], [130, 37]]
CSV = "zone,lat,lon\nA,0,175\nA,0,-175\nA,10,-175\nA,10,175\n"


def geojson(*polygons, kind="Polygon"):
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": kind, "coordinates": coordinates},
        }
        for name, coordinates in polygons
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def raw_of(directory, content, name="seas.geojson"):
    path = Path(directory) / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Raw(path, name)


def read(raw, **options):
    return Zones().read({"": raw}, {k.replace("__", "."): v for k, v in options.items()})


def holds(frame, lat, lon):
    """Whether a zone made of its rows holds a point, as the monitor makes it."""
    rings = [
        [*ring.select("lon_deg", "lat_deg").iter_rows()]
        for _, ring in frame.sort("ring", "vertex").group_by("ring", maintain_order=True)
    ]
    units = (np.rint(np.array([each]) * 600_000).astype(np.int32) for each in (lat, lon))
    return bool(inside(made("x", rings, "test"), *units)[0])


def test_rows_make_the_zones_that_were_drawn():
    path = FIXTURES / "zones" / "waters.geojson"
    reading = read(Raw(path, path.name))
    frame = reading.frames["zones"]
    east = frame.filter(zone="East waters")
    assert holds(east, 37.1, 130.1)
    assert not holds(east, 37.6, 130.6)
    assert holds(east, 37.6, 131.7)
    assert not holds(east, 38.1, 131.7)
    across = frame.filter(zone="날짜변경선 수역")
    assert holds(across, 5, 179.99)
    assert holds(across, 5, -179.99)
    assert not holds(across, 5, 0)
    assert reading.notes == (("note-zones", {"zones": "2", "rings": "5"}),)
    assert [(r.record, r.reason, r.detail) for r in reading.rejects] == [
        ("3", "zone-without-area", "Point")
    ]


def test_rows_are_numbered_within_ring_and_zone(tmp_path):
    frame = read(raw_of(tmp_path, CSV, "seas.csv")).frames["zones"]
    assert frame.rows() == [
        ("A", 1, 1, 0.0, 175.0, "2"),
        ("A", 1, 2, 0.0, -175.0, "3"),
        ("A", 1, 3, 10.0, -175.0, "4"),
        ("A", 1, 4, 10.0, 175.0, "5"),
    ]
    fixture = FIXTURES / "zones" / "waters.geojson"
    frame = read(Raw(fixture, fixture.name)).frames["zones"]
    assert frame.select("zone", "ring", "vertex").is_unique().all()
    assert frame.filter(zone="East waters")["ring"].unique().sort().to_list() == [1, 2, 3]


def test_a_zone_of_ten_thousand_vertices_is_read(tmp_path):
    turns = [2 * math.pi * n / 10_000 for n in range(10_000)]
    circle = [[130 + math.cos(turn), 37 + math.sin(turn)] for turn in turns]
    raw = raw_of(tmp_path, geojson(("A", [circle])))
    assert Zones().recognise(raw) == ""
    frame = read(raw).frames["zones"]
    assert frame.height == 10_000
    assert holds(frame, 37.7, 130.7)
    assert not holds(frame, 37.8, 130.8)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (geojson(("A", [SQUARE]), ("A", [SQUARE])), "zones-overlap"),
        (geojson(("A", [[SQUARE], [SQUARE]]), kind="MultiPolygon"), "zones-overlap"),
        (geojson(("A", [[[1, 1], [2, 2], [1, 1]]])), "zone-ring"),
        (geojson(("A", [[[0, 80], [90, 80], [180, 80], [-90, 80]]])), "zone-ring"),
        (geojson(("A", [[[37, 130], [37, 131], [38, 131]]])), "zones-off-earth"),
        (geojson(("A", [SQUARE]))[:-30], "json-broken"),
        (geojson(), "zones-empty"),
        ("zone,lat,lon\n구역,1,1\n".encode("cp949"), "table-encoding-unknown"),
        (b"zone,lat,lon\n\xe9t\xe9,1,1\n", "table-encoding-unknown"),
        (b"zone,lat\nA,1\n", "zones-columns"),
        (b"zone,lat,lon\nA,1,1\nA,2,2\n", "zone-ring"),
        (b"PK\x03\x04\0\0\0\0", "table-nul"),
    ],
)
def test_what_is_no_outline_is_refused_when_it_is_taken_in(tmp_path, content, code):
    with pytest.raises(SourceError) as refused:
        read(raw_of(tmp_path, content))
    assert refused.value.code == code
    assert_readable(refused.value)


def test_parts_of_two_zones_may_lie_over_each_other(tmp_path):
    frame = read(raw_of(tmp_path, geojson(("A", [SQUARE]), ("B", [SQUARE])))).frames["zones"]
    assert frame["zone"].unique().sort().to_list() == ["A", "B"]


def test_the_place_of_a_bad_ring_is_named(tmp_path):
    raw = raw_of(tmp_path, geojson(("A", [SQUARE]), ("A", [[[1, 1], [2, 2]]])))
    with pytest.raises(SourceError) as refused:
        read(raw)
    assert "seas.geojson 2" in refused.value.sentence("en")


def test_an_old_encoding_is_told_from_the_text_or_by_the_user(tmp_path):
    korean = "구역,위도,경도\n동해조업수역,37,130\n동해조업수역,37,131\n동해조업수역,38,131\n"
    reading = read(raw_of(tmp_path, korean.encode("cp949"), "seas.csv"))
    assert reading.frames["zones"]["zone"].unique().to_list() == ["동해조업수역"]
    assert [key for key, _ in reading.notes] == ["note-table-encoding", "note-zones"]
    latin = "zone,lat,lon\nété,0,1\nété,0,2\nété,1,2\n".encode("latin-1")
    reading = read(raw_of(tmp_path, latin, "seas.csv"), encoding="cp1252")
    assert reading.frames["zones"]["zone"].unique().to_list() == ["été"]
    assert reading.notes == (("note-zones", {"zones": "1", "rings": "1"}),)


def test_a_last_line_that_may_be_cut_is_told(tmp_path):
    reading = read(raw_of(tmp_path, CSV.rstrip("\n"), "seas.csv"))
    assert reading.notes[0] == ("note-table-last-line-open", {"line": "5"})
    with pytest.raises(SourceError) as refused:
        read(raw_of(tmp_path, CSV.rstrip("\n")[:-4], "seas.csv"))
    assert refused.value.code == "zones-value"


def test_the_user_says_what_is_what(tmp_path):
    raw = raw_of(tmp_path, geojson(("A", [SQUARE])).replace('"name"', '"seaName"'))
    frame = read(raw, map__zone="seaName").frames["zones"]
    assert frame["zone"].unique().to_list() == ["A"]
    with pytest.raises(SourceError) as refused:
        read(raw, map__colour="red")
    assert refused.value.code == "table-target-unknown"


POSITIONS = "\n44,2026-01-01T00:00:00Z,37,130,A\n"


@pytest.mark.parametrize(
    ("content", "source"),
    [
        (CSV, "zones"),
        ("id,Zone,Latitude,Longitude,Ring\n1,A,0,1,a\n", "zones"),
        ("# remark\n구역;위도;경도\n가;1;2\n", "zones"),
        ("区域,緯度,経度\n".encode("cp932"), "zones"),
        (geojson(("A", [[SQUARE]]), kind="MultiPolygon"), "zones"),
        (json.dumps({"coordinates": [SQUARE], "type": "Polygon"}), "zones"),
        ('{"type":"Feature","geometry":{"coordinates":[[[' + "[1,2]," * 20_000, "zones"),
        ("mmsi,timestamp,lat,lon,zone" + POSITIONS, "positions"),
        ("name,lat,lon\nPort,1,2\n", "parties"),
        ("zone,mmsi,name\nA,440123456,X\n", "parties"),
        ("mmsi,when,lat,lon,zone" + POSITIONS, "parties"),
    ],
)
def test_a_file_is_recognised_by_its_content(tmp_path, content, source):
    raw = raw_of(tmp_path, content, "file")
    assert registry.recognise(raw)[0].name == source


@pytest.mark.parametrize(
    "content",
    [
        geojson(("A", [1, 2]), kind="Point"),
        geojson(("A", [SQUARE]), kind="MultiLineString"),
        geojson(),
        '[{"type": "Polygon"}]',
        "vessel,time,zone,lat,lon\n",
        "zone,lat\n",
    ],
)
def test_what_draws_no_area_is_left_to_others(tmp_path, content):
    assert Zones().recognise(raw_of(tmp_path, content)) is None


longitudes = st.floats(-540, 540)
latitudes = st.floats(-90, 90)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(longitudes, latitudes), max_size=8), st.booleans())
def test_whatever_is_drawn_is_made_a_zone_or_refused(ring, as_csv):
    text = geojson(("A", [[list(vertex) for vertex in ring]]))
    if as_csv:
        text = "zone,lat,lon\n" + "".join(f"A,{lat},{lon}\n" for lon, lat in ring)
    with tempfile.TemporaryDirectory() as directory:
        try:
            frame = read(raw_of(directory, text)).frames["zones"]
        except SourceError as refused:
            assert_readable(refused)
        else:
            assert frame.select("lon_deg", "lat_deg").rows() == ring
            assert isinstance(frame["ring"].dtype, pl.Int64)
