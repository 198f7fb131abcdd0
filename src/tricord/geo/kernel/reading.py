"""Positions as files give them, turned into whole numbers; what is doubtful is left to others."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import FULL_TURN, UNITS_PER_DEGREE, wrapped
from tricord.model.positions import UNUSABLE_SPEEDS_KN

FINE: Final = 0
DOUBTFUL: Final = 1

NO_COURSE_KEPT: Final = 65535
"""Where no course was reported, in the 16 bits a course is kept in."""


@inner
def _speed(said: float) -> int:
    """Speed in 1/100 knot; -1 where nothing, the impossible, or AIS noise was reported."""
    if not 0.0 <= said <= 102.25:
        return -1
    for unusable in UNUSABLE_SPEEDS_KN:
        if abs(said - unusable) < 0.005:
            return -1
    return int(math.floor(said * 100.0 + 0.5))


@inner
def _course(said: float) -> int:
    """Course in 1/100 degree below 360; `NO_COURSE_KEPT` where none was reported."""
    if not 0.0 <= said < 360.0:
        return NO_COURSE_KEPT
    return int(math.floor(said * 100.0 + 0.5)) % 36000


@compiled
def placed(
    at: NDArray[np.int64],
    lat_deg: NDArray[np.float64],
    lon_deg: NDArray[np.float64],
    earliest: int,
    latest: int,
    doubt: NDArray[np.int8],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
) -> int:
    """Fill in places; returns how many positions are surely usable.

    Why the others are not is told by the source that reads them; rounding is as there, halves to
    the even number.

    Args:
        at: Moments, microseconds; ``-2**63`` where none could be read.
        lat_deg: Latitudes in degrees; NaN where none.
        lon_deg: Longitudes in degrees, in [-180, 180]; NaN where none.
        earliest: First moment that is believed.
        latest: Last moment that is believed.
        doubt: Filled: `FINE` or `DOUBTFUL`; doubt that stands there already is kept.
        lat: Filled: 1/600,000 degree.
        lon: Filled: 1/600,000 degree in [-180, 180).
    """
    fine = 0
    for row in range(len(at)):
        if doubt[row] != FINE:
            continue
        on_earth = abs(lat_deg[row]) <= 90.0 and abs(lon_deg[row]) <= 180.0
        if not (on_earth and earliest <= at[row] <= latest):
            doubt[row] = DOUBTFUL
            continue
        lat[row] = int(np.rint(lat_deg[row] * UNITS_PER_DEGREE))
        lon[row] = wrapped(int(np.rint(lon_deg[row] * UNITS_PER_DEGREE)) % FULL_TURN)
        fine += 1
    return fine


@compiled
def motion(
    speed_kn: NDArray[np.float32],
    course_deg: NDArray[np.float32],
    speed: NDArray[np.int16],
    course: NDArray[np.uint16],
) -> None:
    """Fill in speeds and courses in whole numbers.

    Args:
        speed_kn: Speeds in knots; NaN where none.
        course_deg: Courses in degrees; NaN where none.
        speed: Filled: 1/100 knot, -1 where none.
        course: Filled: 1/100 degree, `NO_COURSE_KEPT` where none.
    """
    for row in range(len(speed_kn)):
        speed[row] = _speed(float(speed_kn[row]))
        course[row] = _course(float(course_deg[row]))


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
