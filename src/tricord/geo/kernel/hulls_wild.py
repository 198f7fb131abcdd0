"""Fixes that lie far from all others of their identity, as after a bit error: one pass over them.

They make a ship look like two, but nobody need weigh every way of splitting its fixes to see that
they are nothing: what is left without them is one hull's.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_conflict import FASTEST, JUMP, JUMP_M
from tricord.geo.kernel.hulls_fixes import Fixes, cost_between
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT, SECONDS
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE, turn_between

AHEAD: Final = 2
"""A fix is wild if both that follow it are at odds with it and not with the one before it."""


@inner
def _leap(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    one: int,
    other: int,
    clock: float,
) -> bool:
    """Whether a step needs more than the greatest speed; see `hulls_conflict`."""
    seconds = (at[other] - at[one]) * SECONDS
    breadth = math.cos(math.radians((lat[one] + np.int64(lat[other])) * 0.5 / UNITS_PER_DEGREE))
    east = turn_between(lon[one], lon[other]) * METRES_PER_UNIT * breadth
    north = (np.int64(lat[other]) - np.int64(lat[one])) * METRES_PER_UNIT
    reach = FASTEST * (seconds + clock) + JUMP_M
    return bool(east * east + north * north > reach * reach)


@compiled
def wild(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    step: NDArray[np.int8],
    clock: float,
) -> NDArray[np.int64]:
    """Rows of fixes at odds with those around them, which are not at odds with each other.

    Args:
        at: Moments of one identity, microseconds, rising.
        lat: Latitudes.
        lon: Longitudes.
        step: What each step is; see `tricord.geo.kernel.hulls_conflict.judged`.
        clock: Error of moments, seconds.
    """
    found = np.empty(len(at), np.int64)
    count, kept = 0, 0
    for row in range(1, len(at)):
        if kept == row - 1 and step[row] != JUMP:
            kept = row
            continue
        stays = not _leap(at, lat, lon, kept, row, clock)
        for other in range(row + 1, min(row + AHEAD, len(at) - 1) + 1):
            if stays:
                break
            stays = not _leap(at, lat, lon, row, other, clock)
            stays |= _leap(at, lat, lon, kept, other, clock)
        if stays:
            kept = row
        else:
            found[count] = row
            count += 1
    return found[:count].copy()


@compiled
def corroborated(fixes: Fixes, near: float) -> bool:
    """Whether of some fixes, in order of time, one may follow the one before it on a hull.

    Args:
        fixes: The fixes.
        near: Cost of a link that is hardly by chance.
    """
    joined = 0
    for row in range(1, len(fixes.at)):
        joined += cost_between(fixes, row - 1, row) <= near
    return joined > 0
