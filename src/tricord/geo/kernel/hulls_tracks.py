"""Fixes of one identity linked into tracks, in compiled loops."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled
from tricord.geo.kernel.hulls_cover import cheapest_cover, keep_cheapest
from tricord.geo.kernel.hulls_fixes import Fixes, cost_between
from tricord.geo.kernel.hulls_links import SECONDS

LOOK_FEW: Final = 48
LOOK_S: Final = 400.0
"""A fix may follow each of the last 48, and all of the last 400 seconds: twice the longest pause
of a transponder that is heard and a little more."""

LOOK_MOST: Final = 1024
LOOK_AT_MOST_S: Final = 86_400.0
"""But none of more than 1024 fixes or a day before."""

CHOICES: Final = 12
"""Only the cheapest links count."""

BLOCK: Final = 1 << 16
"""Fixes covered at once, so that memory stays within bounds."""


@compiled
def linked(fixes: Fixes, opening: float, block: int) -> NDArray[np.int64]:
    """For each fix the one before it on its track, -1 where it opens one.

    The cover is the cheapest one within a block of fixes; what was decided before a block stands.
    """
    count = len(fixes.at)
    follows = np.full(count, -1, np.int64)
    taken = np.zeros(count, np.bool_)
    first = 0
    while first < count:
        last = first + block
        beyond = last + LOOK_MOST
        if beyond >= count:
            last = beyond = count
        base = max(0, first - LOOK_MOST)
        before = np.full((beyond - first, CHOICES), -1, np.int64)
        costs = np.full((beyond - first, CHOICES), np.inf)
        for row in range(first, beyond):
            found = 0
            for back in range(1, min(row - base, LOOK_MOST) + 1):
                one = row - back
                seconds = (fixes.at[row] - fixes.at[one]) * SECONDS
                if seconds > LOOK_AT_MOST_S or (back > LOOK_FEW and seconds > LOOK_S):
                    break
                if taken[one]:
                    continue
                cost = cost_between(fixes, one, row)
                if cost < opening:
                    found = keep_cheapest(
                        before[row - first], costs[row - first], found, one - base, cost
                    )
        chosen = cheapest_cover(before, costs, opening, beyond - base)
        for row in range(first, last):
            if chosen[row - first] >= 0:
                follows[row] = chosen[row - first] + base
                taken[follows[row]] = True
        first = last
    return follows
