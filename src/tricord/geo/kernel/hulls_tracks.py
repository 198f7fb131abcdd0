"""Fixes of one identity linked into tracks, in compiled loops."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_cover import cheapest_cover, keep_cheapest
from tricord.geo.kernel.hulls_fixes import Fixes, cost_between
from tricord.geo.kernel.hulls_links import SECONDS

LOOK_S: Final = 400.0
"""A fix may follow all of the last 400 seconds: twice the longest pause of a transponder that is
heard, and a little more."""

LOOK_MOST: Final = 1024
LOOK_AT_MOST_S: Final = 86_400.0
"""But none of more than 1024 fixes or a day before."""

CHOICES: Final = 12
"""Only the cheapest links count."""

RECENT: Final = 8
FOLLOWED: Final = 4
"""A fix that four later ones follow well is no end of a track: none but the next eight may follow
it."""


class Look(NamedTuple):
    """How far a fix looks for the one it follows.

    Attributes:
        back: It may follow each of so many before it, however long ago.
        well: A link that costs less is a good one.
    """

    back: int
    well: float


FEW: Final = Look(10, 16.0)
"""Where two or three hulls send at one time."""

MANY: Final = Look(48, 8.0)
"""Where more do: their fixes lie between, and near enough to be taken for those of one."""

BLOCK: Final = 1 << 16
"""Fixes covered at once, so that memory stays within bounds."""


class Links(NamedTuple):
    """Links of fixes with those they may follow, a row a fix, and what decides which there are.

    Attributes:
        before: Fixes that may be followed, counted from the first one looked at; -1 for none.
        cost: What each link costs.
        sure: Which fixes follow the one just before them, whatever that costs.
        taken: Which fixes are followed already.
        followed: By how many later ones each is followed well.
    """

    before: NDArray[np.int64]
    cost: NDArray[np.float64]
    sure: NDArray[np.bool_]
    taken: NDArray[np.bool_]
    followed: NDArray[np.int32]


@inner
def _look_back(
    fixes: Fixes, opening: float, look: Look, links: Links, rows: tuple[int, int, int, int]
) -> None:
    """Find whom some fixes may follow.

    Args:
        fixes: Fixes of the identity.
        opening: A link that costs more is none.
        look: How far a fix looks back.
        links: Where links are laid in.
        rows: First fix, the one past the last, the fix of the first row of `links`, and the first
            fix that may be followed.
    """
    first, past, top, base = rows
    for row in range(first, past):
        if links.sure[row]:
            continue
        found = 0
        for back in range(1, min(row - base, LOOK_MOST) + 1):
            one = row - back
            seconds = (fixes.at[row] - fixes.at[one]) * SECONDS
            if seconds > LOOK_AT_MOST_S or (back > look.back and seconds > LOOK_S):
                break
            if links.taken[one] or (back > RECENT and links.followed[one] >= FOLLOWED):
                continue
            cost = cost_between(fixes, one, row)
            links.followed[one] += cost < look.well
            if cost < opening:
                found = keep_cheapest(
                    links.before[row - top], links.cost[row - top], found, one - base, cost
                )


@compiled
def linked(
    fixes: Fixes, opening: float, block: int, sure: NDArray[np.bool_], look: Look
) -> NDArray[np.int64]:
    """For each fix the one before it on its track, -1 where it opens one.

    The cover is the cheapest one within a block of fixes; what was decided before a block stands.

    Args:
        fixes: Fixes of one identity.
        opening: Cost of a track.
        block: Fixes covered at once.
        sure: Which fixes follow the one just before them, whatever that costs.
        look: How far a fix looks back.
    """
    count = len(fixes.at)
    follows = np.full(count, -1, np.int64)
    taken = np.zeros(count, np.bool_)
    followed = np.zeros(count, np.int32)
    for row in range(1, count):
        if sure[row]:
            follows[row] = row - 1
            taken[row - 1] = True
    first = 0
    while first < count:
        last = first + block
        beyond = last + LOOK_MOST
        if beyond >= count:
            last = beyond = count
        base = max(0, first - LOOK_MOST)
        before = np.full((beyond - first, CHOICES), -1, np.int64)
        cost = np.full((beyond - first, CHOICES), np.inf)
        links = Links(before, cost, sure, taken, followed)
        _look_back(fixes, opening, look, links, (first, last, first, base))
        # What lies beyond the block is looked at again with the next one.
        ahead = Links(before, cost, sure, taken, followed.copy())
        _look_back(fixes, opening, look, ahead, (last, beyond, first, base))
        chosen = cheapest_cover(before, cost, opening, beyond - base)
        for row in range(first, last):
            if chosen[row - first] >= 0:
                follows[row] = chosen[row - first] + base
                taken[follows[row]] = True
        first = last
    return follows
