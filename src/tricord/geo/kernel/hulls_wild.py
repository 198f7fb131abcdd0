"""Fixes that lie far from all others of their identity, as after a bit error: one pass over them.

They make a ship look like two, but nobody need weigh every way of splitting its fixes to see that
they are nothing: what is left without them is one hull's.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_conflict import CLOCK_S, FASTEST, JUMP_M
from tricord.geo.kernel.hulls_fixes import Fixes, cost_between, way
from tricord.geo.kernel.hulls_links import SECONDS

AHEAD: Final = 2
"""A fix is wild if both that follow it are at odds with it and not with the one before it."""


@inner
def _jump(fixes: Fixes, one: int, other: int) -> bool:
    """Whether a step needs more than the greatest speed; see `hulls_conflict`."""
    seconds = (fixes.at[other] - fixes.at[one]) * SECONDS
    east, north = way(fixes, one, other)
    reach = FASTEST * (seconds + max(CLOCK_S, fixes.clock)) + JUMP_M
    return bool(east * east + north * north > reach * reach)


@inner
def _follow(fixes: Fixes, one: int, row: int) -> bool:
    """Whether the fixes after a row follow another one and not that row."""
    last = min(row + AHEAD, len(fixes.at) - 1)
    if last == row:
        return True
    for other in range(row + 1, last + 1):
        if not _jump(fixes, row, other) or _jump(fixes, one, other):
            return False
    return True


@compiled
def wild(fixes: Fixes, near: float) -> NDArray[np.bool_]:
    """Which fixes are at odds with those around them, which are not at odds with each other.

    Args:
        fixes: Fixes of one identity, in order of time.
        near: Cost of a link that is hardly by chance: wild fixes that such a link joins may be a
            hull of their own, and then none is said to be wild.
    """
    found = np.zeros(len(fixes.at), np.bool_)
    none = np.zeros(len(fixes.at), np.bool_)
    kept, last = 0, -1
    for row in range(1, len(fixes.at)):
        if not (_jump(fixes, kept, row) and _follow(fixes, kept, row)):
            kept = row
            continue
        if last >= 0 and cost_between(fixes, last, row) <= near:
            return none
        found[row] = True
        last = row
    return found
