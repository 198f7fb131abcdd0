"""When a receiver heard a ship where another heard it: matching of paths, in compiled loops."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT, SECONDS
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE, turn_between

UNDER_WAY: Final = 300
"""Only a ship faster than three knots tells the time by where it is, 1/100 knot."""

BESIDE_M: Final = 100.0
"""A fix farther from a path is not on it."""

PAUSE_S: Final = 600.0
"""A path is straight between two fixes that are no further apart in time."""

ASTERN: Final = 60.0
"""A ship whose course differs by more sails another leg of the same path, degrees."""


@compiled
def passed_at(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    mine: NDArray[np.int64],
    path: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Seconds from the moment a path passes each fix to the moment of the fix; NaN where none.

    Of several passages the one nearest in time counts.

    Args:
        at: Moments, microseconds.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds, 1/100 knot.
        course: Courses, 1/100 degree.
        mine: Rows of fixes to place.
        path: Rows of the path, in order of time.
    """
    late = np.full(len(mine), np.nan)
    for index in range(len(mine)):
        row = mine[index]
        if speed[row] < UNDER_WAY or course[row] < 0:
            continue
        angle = math.radians(course[row] / 100.0)
        ahead_east, ahead_north = math.sin(angle), math.cos(angle)
        breadth = math.cos(math.radians(lat[row] / UNITS_PER_DEGREE))
        reach = 20.0 * BESIDE_M + PAUSE_S * speed[row] * (1852.0 / 360_000.0)
        for step in range(1, len(path)):
            one, other = path[step - 1], path[step]
            seconds = (at[other] - at[one]) * SECONDS
            if seconds <= 0.0 or seconds > PAUSE_S:
                continue
            north = (np.int64(lat[one]) - lat[row]) * METRES_PER_UNIT
            if abs(north) > reach:
                continue
            east = turn_between(lon[row], lon[one]) * METRES_PER_UNIT * breadth
            up = (np.int64(lat[other]) - lat[one]) * METRES_PER_UNIT
            right = turn_between(lon[one], lon[other]) * METRES_PER_UNIT * breadth
            length = math.sqrt(right * right + up * up)
            if length < 1.0 or (right * ahead_east + up * ahead_north) < length * math.cos(
                math.radians(ASTERN)
            ):
                continue
            share = -(east * right + north * up) / (length * length)
            if share < 0.0 or share > 1.0:
                continue
            away = math.sqrt((east + share * right) ** 2 + (north + share * up) ** 2)
            if away > BESIDE_M:
                continue
            since = (at[row] - at[one]) * SECONDS - share * seconds
            if np.isnan(late[index]) or abs(since) < abs(late[index]):
                late[index] = since
    return late
