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
    return math.floor(said * 100.0 + 0.5)


@inner
def _course(said: float) -> int:
    """Course in 1/100 degree below 360; `NO_COURSE_KEPT` where none was reported."""
    if not 0.0 <= said < 360.0:
        return NO_COURSE_KEPT
    return math.floor(said * 100.0 + 0.5) % 36000


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


@compiled
def grouped(
    code: NDArray[np.int32], mark: NDArray[np.uint64], at: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Rows that say the same of the same ship, put together.

    Args:
        code: Ship of each row.
        mark: Hash of what it says.
        at: When.

    Returns:
        The first row of each group, its first and last moment, and how many rows there are.
    """
    size = 1024
    slots = np.full(size, -1, np.int64)
    keys = np.empty(size, np.uint64)
    rows = np.empty(len(code), np.int64)
    first = np.empty(len(code), np.int64)
    last = np.empty(len(code), np.int64)
    times = np.zeros(len(code), np.int64)
    count = 0
    for row in range(len(code)):
        key = mark[row] ^ (np.uint64(code[row]) * np.uint64(0x9E3779B97F4A7C15))
        place = _slot(slots, keys, key)
        group = slots[place]
        if group < 0:
            group = count
            slots[place], keys[place] = group, key
            rows[group], first[group], last[group] = row, at[row], at[row]
            count += 1
        first[group] = min(first[group], at[row])
        last[group] = max(last[group], at[row])
        times[group] += 1
        if 2 * count > size:
            slots, keys = _doubled(slots, keys)
            size *= 2
    return rows[:count], first[:count], last[:count], times[:count]


@inner
def _slot(slots: NDArray[np.int64], keys: NDArray[np.uint64], key: np.uint64) -> int:
    """Where a key stands in a hash table, or would stand."""
    last = np.uint64(len(slots) - 1)
    place = (key * np.uint64(0xD6E8FEB86659FD93)) >> np.uint64(32) & last
    while slots[place] >= 0 and keys[place] != key:
        place = (place + np.uint64(1)) & last
    return int(place)


@inner
def _doubled(
    slots: NDArray[np.int64], keys: NDArray[np.uint64]
) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """A hash table in twice the room."""
    more = np.full(2 * len(slots), -1, np.int64)
    kept = np.empty(2 * len(slots), np.uint64)
    for place in range(len(slots)):
        if slots[place] >= 0:
            to = _slot(more, kept, keys[place])
            more[to], kept[to] = slots[place], keys[place]
    return more, kept
