import numpy as np
import polars as pl
import pytest

from tricord.geo.coast import inland_m, on_land
from tricord.simulate.seas import ports, write_ports
from tricord.simulate.seas.lanes import distance_m, route, waypoints
from tricord.simulate.seas.places import all_ports, table

WORLD_PORT_INDEX = {
    "Nampo": (38.717, 125.400),
    "Wonsan": (39.167, 127.450),
    "Hungnam": (39.833, 127.617),
    "Chongjin": (41.767, 129.817),
    "Rajin": (42.233, 130.300),
    "Kimchaek": (40.667, 129.200),
    "Busan": (35.100, 129.033),
    "Shanghai": (31.217, 121.500),
}


def units(degrees):
    return np.rint((np.asarray(degrees) + 180.0) % 360.0 * 6e5 - 108e6).astype(np.int32)


def great_circle(one, other, step_km=1.0):
    """Points on the shorter arc between two, by vectors: not how the simulator does it."""

    def vector(place):
        lat, lon = np.radians(place)
        return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])

    a, b = vector(one), vector(other)
    angle = np.arccos(np.clip(a @ b, -1.0, 1.0))
    part = np.linspace(0.0, 1.0, max(2, int(angle * 6371.0 / step_km)))[:, None]
    points = (np.sin((1 - part) * angle) * a + np.sin(part * angle) * b) / np.sin(angle)
    return np.degrees(np.arcsin(points[:, 2])), np.degrees(np.arctan2(points[:, 1], points[:, 0]))


def test_no_lane_crosses_land():
    points = waypoints()
    crossing = []
    for row in table("lanes"):
        lat, lon = great_circle(points[row["from"]][:2], points[row["to"]][:2])
        if on_land(units(lat), units(lon)).any():
            crossing.append((row["from"], row["to"]))
    assert crossing == []


@pytest.mark.parametrize("name", ["ports", "anchorages", "grounds"])
def test_the_way_from_every_place_to_its_lane_is_at_sea(name):
    points = waypoints()
    blocked = []
    for row in table(name):
        here = float(row["lat"]), float(row["lon"])
        lat, lon = great_circle(here, points[row["waypoint"]][:2])
        if on_land(units(lat), units(lon)).any():
            blocked.append(next(iter(row.values())))
    assert blocked == []


@pytest.mark.parametrize("name", ["anchorages", "grounds"])
def test_areas_where_ships_stay_hold_no_land(name):
    angle = np.linspace(0.0, 2.0 * np.pi, 24, endpoint=False)
    for row in table(name):
        lat, lon, km = (float(row[key]) for key in ("lat", "lon", "radius_km"))
        for part in (0.0, 0.5, 1.0):
            ring = lat + part * km / 111.2 * np.cos(angle)
            wide = lon + part * km / 111.2 / np.cos(np.radians(lat)) * np.sin(angle)
            assert inland_m(units(ring), units(wide)).max() < 300.0, row["place"]


def test_every_port_can_be_reached_from_every_other():
    names = sorted({port.waypoint for port in all_ports()})
    for name in names:
        assert route(names[0], name)[-1] == name
        assert route(name, names[0]) == tuple(reversed(route(names[0], name)))


def test_ports_stand_where_the_world_port_index_has_them():
    known = {port.name: (port.lat, port.lon) for port in all_ports()}
    far = {n: distance_m(known[n], place) / 1000 for n, place in WORLD_PORT_INDEX.items()}
    assert far.pop("Shanghai") < 65.0  # its berths of today lie at the river's mouth
    assert max(far.values()) < 26.0


def test_ports_are_written_as_a_table_that_others_can_read(tmp_path):
    write_ports(tmp_path / "ports.csv")
    assert pl.read_csv(tmp_path / "ports.csv").equals(ports())
    assert ports().columns == ["port", "lat", "lon"]
