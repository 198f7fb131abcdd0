"""Zones: a user's own from files, across the dateline and with holes; claims; nearest coasts."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.errors import SourceError
from tricord.geo.zones import claims, inside, made, nearest_coast_waters, read

UNIT = 600_000
SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10)]
HOLE = [(4, 4), (6, 4), (6, 6), (4, 6)]
ACROSS = [(175, 0), (-175, 0), (-175, 10), (175, 10)]


def units(*degrees: float) -> np.ndarray:
    return np.rint(np.array(degrees) * UNIT).astype(np.int32)


def holds(zone, *points: tuple[float, float]) -> list[bool]:
    lon, lat = zip(*points, strict=True)
    return inside(zone, units(*lat), units(*lon)).tolist()


def test_a_ring_in_a_ring_is_a_hole():
    zone = made("square", [SQUARE, HOLE], "test")
    assert holds(zone, (1, 1), (5, 5), (11, 5), (-1, 5), (5, 11), (9.99, 9.99)) == [
        True, False, False, False, False, True,
    ]  # fmt: skip  # one answer a point


@pytest.mark.parametrize(
    "ring",
    [
        ACROSS,
        [(175, 0), (185, 0), (185, 10), (175, 10)],
        [(-185, 0), (-175, 0), (-175, 10), (-185, 10)],
        [(-175, 10), (175, 10), (175, 0), (-175, 0)],
    ],
)
def test_a_zone_across_the_dateline_is_whole(ring: list[tuple[float, float]]):
    zone = made("across", [ring], "test")
    points = [(179, 5), (-179, 5), (180, 5), (-180, 5), (174, 5), (-174, 5), (0, 5)]
    assert holds(zone, *points) == [True, True, True, True, False, False, False]


def test_a_hole_beyond_the_dateline_is_a_hole():
    hole = [(-179, 4), (-177, 4), (-177, 6), (-179, 6)]
    zone = made("across", [ACROSS, hole], "test")
    assert holds(zone, (-178, 5), (-176, 5), (179, 5)) == [False, True, True]


def test_the_whole_belt_around_the_earth_is_a_zone():
    zone = made("belt", [[(-180, -5), (180, -5), (180, 5), (-180, 5)]], "test")
    assert holds(zone, (-180, 0), (-90, 0), (0, 0), (179.9, 4), (0, 6)) == [True] * 4 + [False]


@given(st.integers(-179, 179), st.integers(-60, 60), st.floats(0.5, 80), st.floats(0.5, 20))
def test_a_box_holds_what_lies_between_its_sides(west: int, south: int, wide: float, high: float):
    def lon(angle: float) -> float:
        return (angle + 180) % 360 - 180

    ring = [(west, south), (lon(west + wide), south), (lon(west + wide), south + high)]
    zone = made("box", [[*ring, (west, south + high)]], "test")
    middle = south + high / 2
    for part in (0.01, 0.5, 0.99):
        assert holds(zone, (lon(west + wide * part), middle)) == [True]
    for angle, lat in ((west - 0.1, middle), (west + wide + 0.1, middle), (west, south - 0.1)):
        assert holds(zone, (lon(angle), lat)) == [False]


@pytest.mark.parametrize(
    "rings",
    [
        [],
        [[(0, 0), (1, 1)]],
        [[(0, 0), (1, 1), (0, 91)]],
        [[(0, 0), (float("nan"), 1), (1, 1)]],
        [[(0, 80), (90, 80), (180, 80), (-90, 80)]],
    ],
)
def test_an_outline_that_is_none_is_refused(rings):
    with pytest.raises(SourceError) as refused:
        made("x", rings, "test")
    assert refused.value.code == "zone-ring"


def feature(geometry: dict, **properties: object) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def test_geojson_is_read_with_its_names(tmp_path: Path):
    closed = [*SQUARE, SQUARE[0]]
    shapes = {
        "type": "FeatureCollection",
        "features": [
            feature({"type": "Polygon", "coordinates": [closed, HOLE]}, GEONAME="first"),
            feature({"type": "MultiPolygon", "coordinates": [[ACROSS], [closed]]}, name="second"),
            feature({"type": "Point", "coordinates": [0, 0]}, name="no area"),
            {"type": "Feature", "properties": None, "geometry": None},
            feature(
                {
                    "type": "GeometryCollection",
                    "geometries": [{"type": "Polygon", "coordinates": [closed]}],
                }
            ),
        ],
    }
    file = tmp_path / "zones.geojson"
    file.write_text(json.dumps(shapes), encoding="utf-8")
    zones = read(file)
    assert [zone.name for zone in zones] == ["first", "second", "zones.geojson 5"]
    assert holds(zones[0], (1, 1), (5, 5)) == [True, False]
    assert holds(zones[1], (1, 1), (179, 5), (-179, 5), (90, 5)) == [True, True, True, False]
    assert zones[0].source.startswith("zones.geojson-")


def test_csv_is_read_with_holes(tmp_path: Path):
    lines = [f"north,{lat},{lon},a" for lon, lat in SQUARE]
    lines += [f"north,{lat},{lon},b" for lon, lat in HOLE]
    lines += [f"south,{lat},{lon},a" for lon, lat in ACROSS]
    file = tmp_path / "zones.csv"
    file.write_text("\n".join(["Zone,Lat,Lon,Ring", *lines]), encoding="utf-8")
    north, south = read(file)
    assert (north.name, south.name) == ("north", "south")
    assert holds(north, (1, 1), (5, 5)) == [True, False]
    assert holds(south, (179, 5), (0, 5)) == [True, False]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"type": "FeatureCollection", "features": []}', "zones-empty"),
        (b'{"type": "Polygon", "coordinates": [[["a", 1]]]}', "zones-feature"),
        (b'{"type": "Polygon"', "json-broken"),
        (b'{"no": "type"}', "zones-geojson"),
        (b"zone,lat\na,1\n", "zones-columns"),
        (b"zone,lat,lon\na,1,x\n", "zones-value"),
        (b"zone,lat,lon\n", "zones-empty"),
        (b"\xb1\xb8\xbf\xaa,lat,lon\n", "zones-encoding"),
        (b"zone,lat,lon\na,1,1\na,2,2\n", "zone-ring"),
    ],
)
def test_a_file_without_zones_is_refused(tmp_path: Path, content: bytes, code: str):
    file = tmp_path / "zones.txt"
    file.write_bytes(content)
    with pytest.raises(SourceError) as refused:
        read(file)
    assert refused.value.code == code
    for language in ("en", "ko", "ja"):
        assert refused.value.sentence(language)
        assert refused.value.hint(language)


def test_claims_of_the_dprk_are_claims_with_their_source():
    found = {claim.zone.name: claim for claim in claims()}
    economic, military = found["kp-economic-zone-east"], found["kp-military-boundary-east"]
    far, near, south = (132.0, 39.5), (129.0, 39.5), (130.0, 37.5)
    assert holds(economic.zone, far, near, south) == [True, True, False]
    assert holds(military.zone, far, near, south) == [False, True, False]
    for claim in found.values():
        assert claim.claimant == "KP"
        assert claim.zone.source
        assert claim.note
        assert "claimed" in claim.title("en")
        assert claim.title("ko") != claim.title("ja")


def test_waters_are_told_by_the_nearest_coast_and_end_at_200_miles():
    lat = units(38.9, 35.05, 20.0, 37.57, 38.8)
    lon = units(124.8, 129.2, 160.0, 126.98, 121.7)
    assert nearest_coast_waters(lat, lon).names() == ["KP", "KR", "", "", "CN"]
    assert nearest_coast_waters(lat, lon, within_nm=5.0).names()[0] == ""
