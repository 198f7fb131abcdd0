"""Lines on the globe: cut where they cross the antimeridian, and as binary that others read."""

import math
import struct
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tricord.exchange.formats.geometry import Geometry, bounds, line, point, wkb

UNIT = 600_000
HALF = 180 * UNIT
WHOLE_LON = st.integers(-HALF, HALF - 1)
WHOLE_LAT = st.integers(-90 * UNIT, 90 * UNIT)
FIXES = st.lists(st.tuples(WHOLE_LAT, WHOLE_LON), min_size=2, max_size=12)


def drawn(*places):
    return line([round(lat * UNIT) for lat, _ in places], [round(lon * UNIT) for _, lon in places])


def read_wkb(blob):
    """Well-known binary, read byte by byte after OGC 06-103r4; ends where the bytes end."""

    def number(at):
        return struct.unpack("<I", blob[at : at + 4])[0], at + 4

    def places(at, count):
        flat = struct.unpack(f"<{2 * count}d", blob[at : at + 16 * count])
        return list(zip(flat[::2], flat[1::2], strict=True)), at + 16 * count

    def one(at):
        assert blob[at] == 1, "not little-endian"
        kind, at = number(at + 1)
        if kind == 1:
            return ("Point", *places(at, 1))
        count, at = number(at)
        if kind == 2:
            return ("LineString", *places(at, count))
        assert kind == 5, f"unknown kind {kind}"
        parts = []
        for _ in range(count):
            inner, part, at = one(at)
            assert inner == "LineString"
            parts.append(part)
        return "MultiLineString", parts, at

    kind, found, end = one(0)
    assert end == len(blob)
    return kind, found


def test_a_point_is_written_as_the_standard_prints_it():
    # POINT(1 2), little-endian.
    fixed = "0101000000000000000000f03f0000000000000040"
    assert wkb(point(2.0, 1.0)).hex() == fixed


def test_a_line_and_lines_are_written_as_the_standard_prints_them():
    # LINESTRING(1 2, 3 4) and MULTILINESTRING of it and of LINESTRING(5 6, 7 8).
    one = "010200000002000000000000000000f03f000000000000004000000000000008400000000000001040"
    other = "010200000002000000000000000000144000000000000018400000000000001c400000000000002040"
    assert wkb(drawn((2, 1), (4, 3))).hex() == one
    lines = Geometry((((1.0, 2.0), (3.0, 4.0)), ((5.0, 6.0), (7.0, 8.0))))
    assert wkb(lines).hex() == "010500000002000000" + one + other


@pytest.mark.parametrize(
    ("places", "parts"),
    [
        # Eastward and westward, the latitude met half-way.
        (
            [(10, 179), (20, -179)],
            [[(179, 10), (180, 15)], [(-180, 15), (-179, 20)]],
        ),
        (
            [(10, -179), (20, 179)],
            [[(-179, 10), (-180, 15)], [(180, 15), (179, 20)]],
        ),
        # A fix on the antimeridian itself is -180: it ends the one part or begins the other.
        ([(0, 179), (1, -180)], [[(179, 0), (180, 1)]]),
        ([(0, -180), (1, 179)], [[(180, 0), (179, 1)]]),
        ([(0, 179), (1, -180), (2, -179)], [[(179, 0), (180, 1)], [(-180, 1), (-179, 2)]]),
        ([(0, -179), (1, -180), (2, 179)], [[(-179, 0), (-180, 1)], [(180, 1), (179, 2)]]),
        # There and back.
        (
            [(0, 179), (0, -179), (0, 179)],
            [[(179, 0), (180, 0)], [(-180, 0), (-179, 0), (-180, 0)], [(180, 0), (179, 0)]],
        ),
        # The prime meridian is no border, nor is a way of just half the globe.
        ([(0, -1), (0, 1)], [[(-1, 0), (1, 0)]]),
        ([(0, -90), (0, 90)], [[(-90, 0), (90, 0)]]),
    ],
)
def test_a_line_is_cut_at_the_antimeridian(places, parts):
    assert [list(part) for part in drawn(*places).parts] == parts


@given(FIXES)
@example([(0, HALF - 1), (UNIT, -HALF), (0, HALF - 1)])
def test_no_part_of_a_line_goes_round_the_globe_and_no_fix_is_lost(fixes):
    found = line([lat for lat, _ in fixes], [lon for _, lon in fixes])
    for part in found.parts:
        assert len(part) >= 2
        for (west, _), (east, _) in pairwise(part):
            assert abs(west - east) <= 180
    named = [fix for part in found.fixes for fix in part if fix is not None]
    assert set(named) == set(range(len(fixes)))
    assert named == sorted(named)
    for part, numbers in zip(found.parts, found.fixes, strict=True):
        for (lon, lat), fix in zip(part, numbers, strict=True):
            if fix is None:
                assert abs(lon) == 180
            else:
                assert round(lat * UNIT) == fixes[fix][0]
                assert (round(lon * UNIT) - fixes[fix][1]) % (2 * HALF) == 0


@given(FIXES)
def test_cutting_makes_a_way_no_longer(fixes):
    """The parts together are as long, in turned longitudes, as the way from fix to fix."""

    def turned(a, b):
        step = (b[0] - a[0] + 180) % 360 - 180
        return math.hypot(step if abs(step) < 180 else 180, b[1] - a[1])

    found = line([lat for lat, _ in fixes], [lon for _, lon in fixes])
    degrees = [(lon / UNIT, lat / UNIT) for lat, lon in fixes]
    whole = sum(turned(a, b) for a, b in pairwise(degrees))
    cut = sum(
        math.hypot(b[0] - a[0], b[1] - a[1]) for part in found.parts for a, b in pairwise(part)
    )
    assert cut == pytest.approx(whole, abs=1e-4)


@given(WHOLE_LAT, WHOLE_LON)
def test_six_decimals_tell_every_position_of_ais_apart(lat, lon):
    (((written_lon, written_lat),),) = line([lat], [lon]).parts
    assert (round(written_lat * UNIT), round(written_lon * UNIT)) == (lat, lon)
    for value in (written_lat, written_lon):
        assert len(repr(value).partition(".")[2]) <= 6 or "e" in repr(value)


def test_zero_has_no_sign():
    assert str(point(-0.0, -0.0000001).parts) == "(((0.0, 0.0),),)"


@given(FIXES)
def test_binary_holds_what_the_geometry_holds(fixes):
    found = line([lat for lat, _ in fixes], [lon for _, lon in fixes])
    kind, read = read_wkb(wkb(found))
    assert kind == found.kind
    parts = [list(part) for part in found.parts]
    assert read == (parts if kind == "MultiLineString" else parts[0])


def test_bounds_are_those_of_all_and_nothing_has_none():
    assert bounds([point(1, 2), drawn((-3, 4), (5, -6))]) == (-6, -3, 4, 5)
    assert bounds([]) is None
