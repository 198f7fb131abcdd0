"""Land and the distance from the shore, against slow answers over every edge of the map."""

import math
from functools import cache
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.geo import coast

UNIT = 600_000
RADIUS_M = 6_371_000.0
LATITUDES = st.integers(-90 * UNIT, 90 * UNIT)
LONGITUDES = st.integers(-180 * UNIT, 180 * UNIT - 1)
NEAR_THE_DATELINE = st.integers(-3 * UNIT, 3 * UNIT).map(
    lambda lon: (lon + 360 * UNIT) % (360 * UNIT) - 180 * UNIT
)


def units(*degrees: float) -> np.ndarray:
    return np.rint(np.array(degrees) * UNIT).astype(np.int32)


@cache
def edges() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Both ends of every real edge in radians, and its country."""
    drawn = coast.outline()
    real = drawn.real()
    lat, lon = np.radians(drawn.lat / UNIT), np.radians(drawn.lon / UNIT)
    country = np.array(drawn.codes)[drawn.country]
    return lat[real], lon[real], lat[drawn.after][real], lon[drawn.after][real], country[real]


def haversine(lat_1, lon_1, lat_2, lon_2):
    half = np.sin((lat_2 - lat_1) / 2) ** 2
    half = half + np.cos(lat_1) * np.cos(lat_2) * np.sin((lon_2 - lon_1) / 2) ** 2
    return 2 * np.arcsin(np.sqrt(np.minimum(1.0, half)))


def bearing(lat_1, lon_1, lat_2, lon_2):
    east = np.sin(lon_2 - lon_1) * np.cos(lat_2)
    north = np.cos(lat_1) * np.sin(lat_2) - np.sin(lat_1) * np.cos(lat_2) * np.cos(lon_2 - lon_1)
    return np.arctan2(east, north)


def slow_distances_m(lat: int, lon: int) -> np.ndarray:
    """Distance to every edge by spherical trigonometry: across its track, or to an end."""
    lat_a, lon_a, lat_b, lon_b, _ = edges()
    here = math.radians(lat / UNIT), math.radians(lon / UNIT)
    to_a, to_b = haversine(lat_a, lon_a, *here), haversine(lat_b, lon_b, *here)
    length = haversine(lat_a, lon_a, lat_b, lon_b)
    turn = bearing(lat_a, lon_a, *here) - bearing(lat_a, lon_a, lat_b, lon_b)
    across = np.arcsin(np.clip(np.sin(to_a) * np.sin(turn), -1, 1))
    along = np.arctan2(np.cos(turn) * np.sin(to_a), np.cos(to_a))
    beside = (along > 0) & (along < length)
    return np.where(beside, np.abs(across), np.minimum(to_a, to_b)) * RADIUS_M


def slow_is_land(lat: int, lon: int) -> bool:
    """How often the meridian from the South Pole, which is land, meets the coast."""
    drawn = coast.outline()
    turn = 360 * UNIT
    a = (drawn.lon.astype(np.int64) - lon + turn // 2) % turn - turn // 2
    b = a + ((drawn.lon[drawn.after].astype(np.int64) - drawn.lon) + turn // 2) % turn - turn // 2
    lat_a, lat_b = drawn.lat.astype(np.int64), drawn.lat[drawn.after].astype(np.int64)
    met = ((a <= 0) != (b <= 0)) & drawn.real()
    at = lat_a[met] + (lat_b - lat_a)[met] * (-a[met] / (b - a)[met])
    return bool(np.count_nonzero(at < lat) % 2 == 0)


PLACES = {
    "Seoul": (37.57, 126.98, True),
    "the middle of the Yellow Sea": (36.0, 124.0, False),
    "Ulleungdo": (37.5, 130.87, True),
    "the Caspian Sea": (42.0, 51.0, False),
    "east Chukotka": (66.5, -175.0, True),
    "Chukotka east of the dateline": (66.9, -179.99, True),
    "Chukotka west of the dateline": (66.9, 179.99, True),
    "Wrangel Island east of the dateline": (71.2, -179.9, True),
    "Wrangel Island west of the dateline": (71.2, 179.9, True),
    "the Pacific at the dateline": (10.0, -179.9999, False),
    "the South Pole": (-90.0, 0.0, True),
    "the North Pole": (90.0, 0.0, False),
    "Antarctica at the dateline": (-85.5, -180.0, True),
    "the Ross Sea at the dateline": (-75.0, -180.0, False),
}


@pytest.mark.parametrize("place", PLACES)
def test_land_and_sea_are_told_apart(place: str):
    lat, lon, land = PLACES[place]
    assert coast.on_land(units(lat), units(lon)).tolist() == [land]


@settings(max_examples=60)
@given(LATITUDES, LONGITUDES | NEAR_THE_DATELINE)
def test_land_is_told_like_by_a_meridian_from_the_pole(lat: int, lon: int):
    found = coast.on_land(np.array([lat], np.int32), np.array([lon], np.int32))
    assert found.tolist() == [slow_is_land(lat, lon)]


@pytest.mark.parametrize("box", [(33, 43, 122, 132), (66, 72, 178, 182), (54, 72, 4, 30)])
def test_land_is_told_like_by_a_meridian_where_the_coast_is_near(box: tuple[int, ...]):
    rng = np.random.default_rng(7)
    lat = rng.integers(box[0] * UNIT, box[1] * UNIT, 40).astype(np.int32)
    lon = rng.integers(box[2] * UNIT, box[3] * UNIT, 40)
    lon = ((lon + 180 * UNIT) % (360 * UNIT) - 180 * UNIT).astype(np.int32)
    slow = [slow_is_land(*point) for point in zip(lat.tolist(), lon.tolist(), strict=True)]
    assert coast.on_land(lat, lon).tolist() == slow
    assert any(slow)
    assert not all(slow)


@settings(max_examples=25)
@given(LATITUDES, LONGITUDES | NEAR_THE_DATELINE)
def test_the_distance_is_that_of_the_nearest_of_all_edges(lat: int, lon: int):
    found = coast.nearest_shore(np.array([lat], np.int32), np.array([lon], np.int32))
    slow = slow_distances_m(lat, lon)
    # The oracle takes a sine of an angle near 90 degrees: it is good to a few centimetres.
    assert found.metres[0] == pytest.approx(slow.min(), abs=0.2)
    countries = edges()[4][slow <= slow.min() + 0.2]
    assert found.names()[0] in countries


@pytest.mark.parametrize(
    ("lat", "lon"), [(90, 0), (-90, 0), (89.99, 77), (-77.5, 180), (-77.5, -180), (71, 180)]
)
def test_poles_and_the_dateline_are_nothing_special_for_distances(lat: float, lon: float):
    found = coast.nearest_shore(units(lat), units(lon))
    assert found.metres[0] == pytest.approx(slow_distances_m(*units(lat, lon)).min(), abs=0.2)


def test_distances_do_not_depend_on_the_points_before():
    rng = np.random.default_rng(3)
    lat = rng.integers(-80 * UNIT, 80 * UNIT, 400).astype(np.int32)
    lon = rng.integers(-180 * UNIT, 180 * UNIT, 400).astype(np.int32)
    there, back = coast.nearest_shore(lat, lon), coast.nearest_shore(lat[::-1], lon[::-1])
    assert there.metres.tobytes() == back.metres[::-1].tobytes()
    assert there.country.tobytes() == back.country[::-1].tobytes()


def test_the_cut_of_the_map_at_the_dateline_is_no_coast():
    found = coast.nearest_shore(units(67.0, 67.0), units(-180.0, 179.999))
    assert (found.metres > 20_000).all()


def test_a_point_is_either_off_the_shore_or_inland():
    rng = np.random.default_rng(5)
    lat = rng.integers(30 * UNIT, 45 * UNIT, 500).astype(np.int32)
    lon = rng.integers(120 * UNIT, 140 * UNIT, 500).astype(np.int32)
    land, metres = coast.on_land(lat, lon), coast.nearest_shore(lat, lon).metres
    assert (coast.shore_distance_m(lat, lon) == np.where(land, 0.0, metres)).all()
    assert (coast.inland_m(lat, lon) == np.where(land, metres, 0.0)).all()
    assert land.any()
    assert not land.all()


def test_both_names_of_the_dateline_are_one():
    lat = units(66.9, -75.0, 0.0)
    east, west = units(180.0, 180.0, 180.0), units(-180.0, -180.0, -180.0)
    assert coast.on_land(lat, east).tolist() == coast.on_land(lat, west).tolist()
    shores = (coast.nearest_shore(lat, lon).metres for lon in (east, west))
    np.testing.assert_allclose(*shores, atol=1e-3)


@pytest.mark.parametrize(
    ("place", "lat", "lon", "code"),
    [
        ("off Nampo", 38.9, 124.8, "KP"),
        ("off Busan", 35.05, 129.2, "KR"),
        ("off Hakata", 33.7, 130.2, "JP"),
        ("off Dalian", 38.8, 121.7, "CN"),
        ("off Vladivostok", 42.9, 131.8, "RU"),
    ],
)
def test_the_country_of_the_nearest_coast_is_named(place: str, lat: float, lon: float, code: str):
    assert coast.nearest_shore(units(lat), units(lon)).names() == [code], place


@pytest.mark.parametrize(
    ("place", "lat", "lon"),
    [
        ("Kunashiri", 44.1, 145.95),
        ("Etorofu", 45.0, 147.6),
        ("Senkaku / Diaoyu", 25.75, 123.47),
        ("Paracels", 16.5, 112.3),
        ("Crimea", 44.5, 33.6),
    ],
)
def test_no_country_is_named_for_a_coast_that_several_claim(place: str, lat: float, lon: float):
    assert coast.nearest_shore(units(lat), units(lon)).names() == [""], place


def test_the_map_can_be_named_and_is_small():
    assert coast.version().startswith("natural-earth-4.1.0-10m-")
    assert "public domain" in coast.outline().source
    data = files("tricord.geo").joinpath("data/coast.npz").read_bytes()
    assert len(data) < 1_500_000


def test_no_point_is_no_answer():
    none = np.empty(0, np.int32)
    assert len(coast.on_land(none, none)) == 0
    assert coast.nearest_shore(none, none).names() == []
