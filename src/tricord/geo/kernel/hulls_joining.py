"""Tracks of one identity joined into hulls, in compiled loops."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_cover import cheapest_cover, keep_cheapest
from tricord.geo.kernel.hulls_fixes import Fixes, cost_between
from tricord.geo.kernel.hulls_habits import scatter_of

PIECES_BACK: Final = 256
CHOICES: Final = 12
"""A piece of track may follow each of the last 256 that ended; the cheapest links count."""

WOVEN: Final = 4
"""Fewer steps from one track to another do not show that they are woven together."""

WIDER: Final = 16.0
"""Two hulls lie apart by more than four times the usual step of either."""

HULLS: Final = 64
"""Only the largest hulls take in others."""


@compiled
def joined(
    fixes: Fixes,
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    by_end: NDArray[np.int64],
    opening: float,
) -> NDArray[np.int64]:
    """For each piece of track the one before it on its hull, -1 where it is the first.

    Pieces are in order of first fix; one follows another only if that has ended.

    Args:
        fixes: Fixes of the identity.
        starts: First fix of each piece.
        ends: Last fix of each piece.
        by_end: Pieces in order of last fix.
        opening: Cost of a hull.
    """
    count = len(starts)
    before = np.full((count, CHOICES), -1, np.int64)
    costs = np.full((count, CHOICES), np.inf)
    ended = 0
    for piece in range(count):
        while ended < count and ends[by_end[ended]] < starts[piece]:
            ended += 1
        found = 0
        for back in range(1, min(ended, PIECES_BACK) + 1):
            one = by_end[ended - back]
            cost = cost_between(fixes, ends[one], starts[piece])
            if cost < opening:
                found = keep_cheapest(before[piece], costs[piece], found, one, cost)
    return cheapest_cover(before, costs, opening, count)


@inner
def _mixing(
    fixes: Fixes, small: NDArray[np.int64], large: NDArray[np.int64], dearest: float
) -> float:
    """What it costs more if the fixes of two hulls, each in order of time, are those of one.

    Infinite where a link between the two would cost more than the dearest one allowed.
    """
    more = 0.0
    place = first = 0
    while first < len(small):
        while place < len(large) and large[place] < small[first]:
            place += 1
        last = first
        while last + 1 < len(small) and (place == len(large) or small[last + 1] < large[place]):
            last += 1
        if first > 0:
            more -= cost_between(fixes, small[first - 1], small[first])
        if place > 0:
            link = cost_between(fixes, large[place - 1], small[first])
            if link > dearest:
                return np.inf
            more += link
        if place < len(large):
            link = cost_between(fixes, small[last], large[place])
            if link > dearest:
                return np.inf
            more += link
            if place > 0:
                more -= cost_between(fixes, large[place - 1], large[place])
        first = last + 1
    return more


@compiled
def taken_in(
    fixes: Fixes,
    rows: NDArray[np.int64],
    first: NDArray[np.int64],
    by_size: NDArray[np.int64],
    giving: NDArray[np.bool_],
    least: int,
    most: float,
    dearest: float,
) -> NDArray[np.int64]:
    """For each hull the larger one it mixes with most cheaply; itself where there is none.

    Args:
        fixes: Fixes of the identity.
        rows: Fixes hull after hull, each in order of time.
        first: Where in `rows` each hull begins, and their number.
        by_size: Hulls, the largest first.
        giving: Whether a hull may be given away.
        least: Fixes that a hull must have to take in another.
        most: Greatest cost of mixing.
        dearest: Greatest cost of a link between the two.
    """
    into = np.arange(len(by_size))
    for rank in range(len(by_size) - 1, 0, -1):
        small = by_size[rank]
        if not giving[small]:
            continue
        best = most
        for place in range(min(rank, HULLS)):
            larger = by_size[place]
            if first[larger + 1] - first[larger] < least:
                break
            mixing = _mixing(
                fixes,
                rows[first[small] : first[small + 1]],
                rows[first[larger] : first[larger + 1]],
                dearest,
            )
            if mixing < best:
                best = mixing
                into[small] = larger
    for place in range(len(by_size)):
        into[by_size[place]] = into[into[by_size[place]]]
    return into


@inner
def _woven(fixes: Fixes, small: NDArray[np.int64], large: NDArray[np.int64], bound: float) -> bool:
    """Whether the steps between two tracks are mostly as short as those on them.

    Args:
        fixes: Fixes of the identity.
        small: Fixes of one track, in order of time.
        large: Fixes of the other.
        bound: Square of the longest step that is as short, m².
    """
    near = steps = place = 0
    from_small = False
    for index in range(len(small)):
        row = small[index]
        passed = place
        while place < len(large) and large[place] < row:
            place += 1
        if from_small and place > passed:
            square = scatter_of(fixes, small[index - 1], large[passed])
            steps += not np.isnan(square)
            near += square <= bound
        if place > 0 and (place > passed or index == 0):
            square = scatter_of(fixes, large[place - 1], row)
            steps += not np.isnan(square)
            near += square <= bound
        from_small = True
    return steps >= WOVEN and 10 * steps >= len(small) and 2 * near > steps


@compiled
def woven_in(
    fixes: Fixes,
    rows: NDArray[np.int64],
    first: NDArray[np.int64],
    by_size: NDArray[np.int64],
    usual: NDArray[np.float64],
) -> NDArray[np.int64]:
    """For each track the larger one it is woven with, as if one hull had made both.

    Where positions scatter without order, the cheapest cover sorts those of one ship into tracks
    that lie side by side.

    Args:
        fixes: Fixes of the identity.
        rows: Fixes track after track, each in order of time.
        first: Where in `rows` each track begins, and their number.
        by_size: Tracks, the largest first.
        usual: Square of the usual step on each track that motion does not explain, m².
    """
    into = np.arange(len(by_size))
    for rank in range(1, len(by_size)):
        small = by_size[rank]
        for place in range(min(rank, HULLS)):
            larger = by_size[place]
            bound = WIDER * max(usual[small], usual[larger])
            mine = rows[first[small] : first[small + 1]]
            if _woven(fixes, mine, rows[first[larger] : first[larger + 1]], bound):
                into[small] = into[larger]
                break
    return into
