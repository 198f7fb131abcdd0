"""What the fixes of one hull look like, in compiled loops: frozen, or not as they say they move."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled
from tricord.geo.kernel.hulls_conflict import KNOT
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT, SECONDS
from tricord.geo.kernel.sphere import HALF_TURN, UNITS_PER_DEGREE, turn_between

UNDER_WAY: Final = 100
"""Above one knot a ship makes way, 1/100 knot."""

STEP_S: Final = 600.0
"""Steps between fixes further apart in time tell nothing of speed and course."""

APART_KN: Final = 3.0
APART_DEG: Final = 45.0
"""Speed or course disagrees with the way made if it differs by more."""

NOT_APART: Final = math.cos(math.radians(APART_DEG))


@compiled
def longest_frozen(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    rows: NDArray[np.int64],
    fixes: int,
) -> float:
    """Most metres that a hull says it made while it told one position again and again.

    Args:
        at: Moments, microseconds.
        lat: Latitudes.
        lon: Longitudes.
        speed: Speeds, 1/100 knot.
        rows: Rows of the hull, in order of time.
        fixes: Fewer fixes in one position do not count.
    """
    most = made = 0.0
    told = 1
    for place in range(1, len(rows)):
        one, row = rows[place - 1], rows[place]
        if lat[row] == lat[one] and lon[row] == lon[one] and speed[row] > UNDER_WAY:
            told += 1
            made += (at[row] - at[one]) * SECONDS * speed[row] * (KNOT / 100.0)
            if told >= fixes:
                most = max(most, made)
        else:
            told, made = 1, 0.0
    return most


@compiled
def share_at_odds(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    rows: NDArray[np.int64],
) -> float:
    """Share of short steps of a hull whose speed or course is not that of the way made."""
    short, odd = 0, 0
    breadth, about = 1.0, HALF_TURN
    for place in range(1, len(rows)):
        one, row = rows[place - 1], rows[place]
        seconds = (at[row] - at[one]) * SECONDS
        if seconds <= 0.0 or seconds > STEP_S or speed[row] < 0 or speed[one] < 0:
            continue
        short += 1
        if abs(lat[row] - about) > UNITS_PER_DEGREE // 20:
            about = int(lat[row])
            breadth = math.cos(math.radians(about / UNITS_PER_DEGREE))
        north = (np.int64(lat[row]) - np.int64(lat[one])) * METRES_PER_UNIT
        east = turn_between(lon[one], lon[row]) * METRES_PER_UNIT * breadth
        way = math.sqrt(east * east + north * north)
        made, told = way / seconds / KNOT, (speed[row] + speed[one]) / 200.0
        if abs(made - told) > max(APART_KN, 0.5 * told):
            odd += 1
        elif course[row] >= 0 and min(made, told) > 1.0:
            angle = math.radians(course[row] / 100.0)
            if east * math.sin(angle) + north * math.cos(angle) < way * NOT_APART:
                odd += 1
    return odd / short if short else 0.0
