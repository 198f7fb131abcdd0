"""Positions as files give them, held against what can be, and turned into whole numbers."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import FULL_TURN, UNITS_PER_DEGREE, wrapped

FINE: Final = 0
BAD_LATITUDE: Final = 1
BAD_LONGITUDE: Final = 2
BAD_TIME: Final = 3
IN_THE_FUTURE: Final = 4
NO_VESSEL: Final = 5

REASONS: Final = ("", "latitude", "longitude", "time", "future", "vessel")
"""The reasons by number; sentences stand under ``reject-position-<reason>``."""

NO_COURSE_KEPT: Final = 65535
"""Where no course was reported, in the 16 bits a course is kept in."""


@inner
def _speed(said: float) -> int:
    """Speed in 1/100 knot; -1 where nothing, the impossible, or AIS noise was reported."""
    if not 0.0 <= said < 102.25 or abs(said - 51.2) < 0.001 or abs(said - 63.0) < 0.001:
        return -1
    return int(math.floor(said * 100.0 + 0.5))


@inner
def _course(said: float) -> int:
    """Course in 1/100 degree below 360; `NO_COURSE_KEPT` where none was reported."""
    if not 0.0 <= said < 360.0:
        return NO_COURSE_KEPT
    return int(math.floor(said * 100.0 + 0.5)) % 36000


@compiled
def quantised(
    at: NDArray[np.int64],
    lat_deg: NDArray[np.float64],
    lon_deg: NDArray[np.float64],
    speed_kn: NDArray[np.float32],
    course_deg: NDArray[np.float32],
    earliest: int,
    latest: int,
    reason: NDArray[np.int8],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.uint16],
) -> int:
    """Fill in whole numbers and reasons; returns how many positions can be used.

    Args:
        at: Moments, microseconds; ``-2**63`` where none could be read.
        lat_deg: Latitudes in degrees; NaN where none.
        lon_deg: Longitudes in degrees, in [-180, 180]; NaN where none.
        speed_kn: Speeds in knots; NaN where none.
        course_deg: Courses in degrees; NaN where none.
        earliest: First moment that is believed.
        latest: Last moment that is believed.
        reason: Filled: `FINE`, or why not; what stands there already is kept.
        lat: Filled: 1/600,000 degree.
        lon: Filled: 1/600,000 degree in [-180, 180).
        speed: Filled: 1/100 knot, -1 where none.
        course: Filled: 1/100 degree, `NO_COURSE_KEPT` where none.
    """
    fine = 0
    for row in range(len(at)):
        if reason[row] != FINE:
            continue
        if not abs(lat_deg[row]) <= 90.0:
            reason[row] = BAD_LATITUDE
        elif not abs(lon_deg[row]) <= 180.0:
            reason[row] = BAD_LONGITUDE
        elif at[row] < earliest:
            reason[row] = BAD_TIME
        elif at[row] > latest:
            reason[row] = IN_THE_FUTURE
        else:
            lat[row] = math.floor(lat_deg[row] * UNITS_PER_DEGREE + 0.5)
            units = math.floor(lon_deg[row] * UNITS_PER_DEGREE + 0.5)
            lon[row] = wrapped(int(units) % FULL_TURN)
            speed[row] = _speed(float(speed_kn[row]))
            course[row] = _course(float(course_deg[row]))
            fine += 1
    return fine


@compiled
def numbered(codes: NDArray[np.int64], past: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Codes numbered anew without holes, in the order in which they first stand there.

    Args:
        codes: From 0.
        past: One more than the greatest.

    Returns:
        The new number of each, and the row in which each new number first stands.
    """
    number = np.full(past, -1, np.int32)
    rows = np.empty(past, np.int64)
    dense = np.empty(len(codes), np.int32)
    count = 0
    for row in range(len(codes)):
        code = codes[row]
        if number[code] < 0:
            number[code] = count
            rows[count] = row
            count += 1
        dense[row] = number[code]
    return dense, rows[:count]
