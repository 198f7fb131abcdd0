"""A passage along points: straight on the great circle, round at the corners."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.compiled import compiled, inner

EARTH_M: Final = 6_371_000.0
TURN_M: Final = 1000.0
"""A turn begins this far before a corner, where legs are long enough."""
APART_M: Final = 80_000.0
"""Knots on a straight leg stand no farther apart than this."""
GATHER_M: Final = 2_500.0
"""Way over which a ship gathers or loses speed, where legs are long enough."""


@inner
def bearing(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """Initial bearing from one point to another, all in radians."""
    east = math.sin(lon_2 - lon_1) * math.cos(lat_2)
    north = math.cos(lat_1) * math.sin(lat_2)
    north -= math.sin(lat_1) * math.cos(lat_2) * math.cos(lon_2 - lon_1)
    return math.atan2(east, north)


@inner
def apart(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """Distance of two points in radians, all in radians."""
    up = math.sin((lat_2 - lat_1) / 2.0)
    across = math.sin((lon_2 - lon_1) / 2.0)
    chord = up * up + math.cos(lat_1) * math.cos(lat_2) * across * across
    return 2.0 * math.asin(math.sqrt(min(1.0, chord)))


@compiled
def ahead(lat: float, lon: float, course: float, metres: float) -> tuple[float, float]:
    """The point so many metres away on a course; degrees, the longitude not wrapped."""
    la, br, d = math.radians(lat), math.radians(course), metres / EARTH_M
    other = math.asin(math.sin(la) * math.cos(d) + math.cos(la) * math.sin(d) * math.cos(br))
    east = math.atan2(
        math.sin(br) * math.sin(d) * math.cos(la), math.cos(d) - math.sin(la) * math.sin(other)
    )
    return math.degrees(other), lon + math.degrees(east)


@inner
def _knot(
    made: NDArray[np.float64], row: int, at: float, lat: float, lon: float, course: float, v: float
) -> None:
    made[row, 0], made[row, 1], made[row, 2] = at, math.degrees(lat), math.degrees(lon)
    made[row, 3] = math.degrees(v * math.cos(course) / EARTH_M)
    made[row, 4] = math.degrees(v * math.sin(course) / (EARTH_M * math.cos(lat)))


@inner
def _lengths(
    lat: NDArray[np.float64], lon: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Of each leg its length in metres; of each corner its trimming and the turn in radians."""
    legs = len(lat) - 1
    length, trim, turn = np.zeros(legs), np.zeros(legs + 1), np.zeros(legs + 1)
    for leg in range(legs):
        length[leg] = EARTH_M * apart(lat[leg], lon[leg], lat[leg + 1], lon[leg + 1])
    for corner in range(1, legs):
        trim[corner] = min(TURN_M, 0.25 * min(length[corner - 1], length[corner]))
        before = bearing(lat[corner], lon[corner], lat[corner - 1], lon[corner - 1]) + math.pi
        after = bearing(lat[corner], lon[corner], lat[corner + 1], lon[corner + 1])
        turn[corner] = abs((after - before + math.pi) % (2.0 * math.pi) - math.pi)
    return length, trim, turn


@compiled
def sailed(
    lats: NDArray[np.float64],
    lons: NDArray[np.float64],
    start: float,
    v_start: float,
    v: float,
    v_end: float,
) -> NDArray[np.float64]:
    """Knots of a passage, one a row: moment, latitude, longitude, degrees a second of each.

    Args:
        lats: Latitudes of its points in degrees, two or more, no two neighbours equal.
        lons: Longitudes; neighbours less than half a turn apart after unwrapping.
        start: Moment it begins, seconds.
        v_start: Speed then, metres a second, above zero with `v`.
        v: Speed on the way.
        v_end: Speed at its end.
    """
    lat, lon = np.radians(lats), np.radians(lons)
    for point in range(1, len(lon)):
        step = (lon[point] - lon[point - 1] + math.pi) % (2.0 * math.pi) - math.pi
        lon[point] = lon[point - 1] + step
    length, trim, turn = _lengths(lat, lon)
    legs = len(length)
    rows = 0
    for leg in range(legs):
        rows += 6 + int(length[leg] / APART_M)
    made = np.empty((rows, 5))
    at, row, speed = start, 0, v_start
    for leg in range(legs):
        whole, end_speed = length[leg], v
        begin, end = trim[leg], length[leg] - trim[leg + 1]
        if leg > 0:
            # The turn as an arc that touches both legs.
            angle = max(1e-6, turn[leg])
            at += trim[leg] / math.tan(angle / 2.0) * angle / v if angle < 3.0 else 60.0
        gather = min(GATHER_M, (end - begin) / 3.0)
        first = begin + gather if leg == 0 and speed != v else begin
        if leg == legs - 1:
            end_speed = v_end
        final = end - gather if end_speed != v else end
        pieces = 1 + int((final - first) / APART_M)
        stops = pieces + 1 + (1 if first > begin else 0) + (1 if final < end else 0)
        done = begin
        for stop in range(stops):
            target, target_speed = _stop(stop, stops, begin, first, final, end, pieces)
            target_speed_m = (v_start, v, end_speed)[target_speed + 1]
            if target > done:
                at += 2.0 * (target - done) / (speed + target_speed_m)
            done, speed = target, target_speed_m
            la, lo, course = _on_leg(lat[leg], lon[leg], lat[leg + 1], lon[leg + 1], target / whole)
            _knot(made, row, at, la, lo, course, speed)
            row += 1
    return made[:row]


@inner
def _stop(
    stop: int, stops: int, begin: float, first: float, final: float, end: float, pieces: int
) -> tuple[float, int]:
    """How far along a leg a knot stands; its speed: -1 as begun, 0 as on the way, 1 as ended."""
    if first > begin:
        if stop == 0:
            return begin, -1
        stop -= 1
        stops -= 1
    if final < end and stop == stops - 1:
        return end, 1
    return first + (final - first) * stop / pieces, 0


@inner
def _on_leg(
    lat_1: float, lon_1: float, lat_2: float, lon_2: float, done: float
) -> tuple[float, float, float]:
    """Where a part of a leg is done, and the course there; radians."""
    whole = apart(lat_1, lon_1, lat_2, lon_2)
    a, b = (
        math.sin((1.0 - done) * whole) / math.sin(whole),
        math.sin(done * whole) / math.sin(whole),
    )
    x = a * math.cos(lat_1) * math.cos(lon_1) + b * math.cos(lat_2) * math.cos(lon_2)
    y = a * math.cos(lat_1) * math.sin(lon_1) + b * math.cos(lat_2) * math.sin(lon_2)
    z = a * math.sin(lat_1) + b * math.sin(lat_2)
    lat, lon = math.atan2(z, math.sqrt(x * x + y * y)), math.atan2(y, x)
    lon += 2.0 * math.pi * np.round((lon_1 - lon) / (2.0 * math.pi))
    if done < 0.5:
        course = bearing(lat, lon, lat_2, lon_2)
    else:
        course = bearing(lat, lon, lat_1, lon_1) + math.pi
    return lat, float(lon), course
