"""Distances on the sphere, for single points in compiled loops.

Angles are degrees, distances metres. The sphere has a radius of 6,371 km, as in Global Fishing
Watch's encounters; against the WGS-84 ellipsoid distances are off by at most 0.6 %.
"""

from __future__ import annotations

import math
from typing import Final

from tricord.geo.compiled import compiled, inner

RADIUS_M: Final = 6_371_000.0
METRES_PER_NM: Final = 1852.0
UNITS_PER_DEGREE: Final = 600_000
"""Positions are held as whole 1/600,000 degrees, the unit of AIS messages (ITU-R M.1371)."""

FULL_TURN: Final = 360 * UNITS_PER_DEGREE
HALF_TURN: Final = 180 * UNITS_PER_DEGREE


@compiled
def distance_m(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """Great-circle distance of two points in degrees (haversine)."""
    half_lat = math.radians(lat_2 - lat_1) / 2.0
    half_lon = math.radians(lon_2 - lon_1) / 2.0
    across = math.sin(half_lon)
    up = math.sin(half_lat)
    breadth = math.cos(math.radians(lat_1)) * math.cos(math.radians(lat_2))
    chord = up * up + breadth * across * across
    return 2.0 * RADIUS_M * math.asin(math.sqrt(min(1.0, chord)))


@inner
def distance_of_units(lat_1: int, lon_1: int, lat_2: int, lon_2: int) -> float:
    """As `distance_m`, of positions in 1/600,000 degree."""
    return distance_m(
        lat_1 / UNITS_PER_DEGREE,
        lon_1 / UNITS_PER_DEGREE,
        lat_2 / UNITS_PER_DEGREE,
        lon_2 / UNITS_PER_DEGREE,
    )


@inner
def turn_between(lon_1: int, lon_2: int) -> int:
    """From one longitude to another the shorter way, in 1/600,000 degree; east is positive.

    Across the dateline too: from 179.9 to -179.9 it is 0.2 degrees.
    """
    turn = (lon_2 - lon_1) % FULL_TURN
    return turn - FULL_TURN if turn > HALF_TURN else turn


@inner
def wrapped(lon: int) -> int:
    """A longitude brought into [-180, 180) degrees, in 1/600,000 degree."""
    return (lon + HALF_TURN) % FULL_TURN - HALF_TURN
