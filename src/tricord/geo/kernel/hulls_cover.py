"""The cheapest cover of fixes by tracks: exact, by shortest augmenting paths on sparse links.

A cover by paths is a matching of fixes with those that follow them: each fix follows at most one
and is followed by at most one. What follows none opens a track, at a price. This is the assignment
problem; it is solved row after row as in Jonker and Volgenant, "A shortest augmenting path
algorithm for dense and sparse linear assignment problems", Computing 38 (1987).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner


@inner
def _push(
    heap_cost: NDArray[np.float64], heap_row: NDArray[np.int64], size: int, cost: float, row: int
) -> int:
    """Lay a row into a binary heap; ties in order of row."""
    at = size
    while at > 0:
        above = (at - 1) >> 1
        if heap_cost[above] < cost or (heap_cost[above] == cost and heap_row[above] <= row):
            break
        heap_cost[at] = heap_cost[above]
        heap_row[at] = heap_row[above]
        at = above
    heap_cost[at] = cost
    heap_row[at] = row
    return size + 1


@inner
def _pop(heap_cost: NDArray[np.float64], heap_row: NDArray[np.int64], size: int) -> int:
    """Take the cheapest off the heap; it is then found at the end."""
    size -= 1
    top_cost, top_row = heap_cost[0], heap_row[0]
    cost, row = heap_cost[size], heap_row[size]
    at = 0
    while True:
        below = 2 * at + 1
        if below >= size:
            break
        right = below + 1
        if right < size and (
            heap_cost[right] < heap_cost[below]
            or (heap_cost[right] == heap_cost[below] and heap_row[right] < heap_row[below])
        ):
            below = right
        if cost < heap_cost[below] or (cost == heap_cost[below] and row <= heap_row[below]):
            break
        heap_cost[at] = heap_cost[below]
        heap_row[at] = heap_row[below]
        at = below
    heap_cost[at] = cost
    heap_row[at] = row
    heap_cost[size] = top_cost
    heap_row[size] = top_row
    return size


@inner
def keep_cheapest(
    before: NDArray[np.int64], costs: NDArray[np.float64], found: int, one: int, cost: float
) -> int:
    """Lay a link among the cheapest of a fix, in order of cost; returns how many there are."""
    most = len(before)
    if found == most and cost >= costs[most - 1]:
        return found
    place = found if found < most else most - 1
    while place > 0 and costs[place - 1] > cost:
        costs[place] = costs[place - 1]
        before[place] = before[place - 1]
        place -= 1
    costs[place] = cost
    before[place] = one
    return min(found + 1, most)


class _Search(NamedTuple):
    """What the search for the cheapest path keeps.

    Attributes:
        follows: For each fix the one it follows, -1 for none.
        followed: For each fix the one that follows it.
        of_row: Price of following, one a fix.
        of_column: Price of being followed.
        distance: Length of the shortest path to each fix that is followed, infinite if unseen.
        came_from: Fix from which it was reached.
        settled: Whether that is final.
        seen: Fixes reached, in order.
    """

    follows: NDArray[np.int64]
    followed: NDArray[np.int64]
    of_row: NDArray[np.float64]
    of_column: NDArray[np.float64]
    distance: NDArray[np.float64]
    came_from: NDArray[np.int64]
    settled: NDArray[np.bool_]
    seen: NDArray[np.int64]


@inner
def _shortest(
    before: NDArray[np.int64],
    cost: NDArray[np.float64],
    opening: float,
    search: _Search,
    heap_cost: NDArray[np.float64],
    heap_row: NDArray[np.int64],
    first: int,
) -> tuple[float, int, int, int]:
    """Length of the shortest path on which a fix finds one to follow, its end, and fixes seen.

    Each fix on the way gives up the one it follows and takes another; the last takes one that is
    free, or opens a track.
    """
    size = seen = 0
    row, reached = first, 0.0
    length, last_row, last_column = np.inf, first, -1
    while True:
        if reached + opening - search.of_row[row] < length:
            length = reached + opening - search.of_row[row]
            last_row, last_column = row, -1
        for slot in range(before.shape[1]):
            column = before[row, slot]
            if column < 0:
                break
            if search.settled[column]:
                continue
            far = reached + cost[row, slot] - search.of_row[row] - search.of_column[column]
            if far >= search.distance[column] or far >= length:
                continue
            if search.distance[column] == np.inf:
                search.seen[seen] = column
                seen += 1
            search.distance[column] = far
            search.came_from[column] = row
            if search.followed[column] < 0:
                length, last_row, last_column = far, row, column
            else:
                size = _push(heap_cost, heap_row, size, far, column)
        column = -1
        while size > 0 and column < 0:
            size = _pop(heap_cost, heap_row, size)
            if not search.settled[heap_row[size]]:
                column = heap_row[size]
        if column < 0 or heap_cost[size] >= length:
            return length, last_row, last_column, seen
        search.settled[column] = True
        reached = heap_cost[size]
        row = search.followed[column]


@inner
def _take(search: _Search, first: int, row: int, column: int) -> None:
    """Change links along the path that ends with a fix following another, -1 for none."""
    while True:
        given_up = search.follows[row]
        search.follows[row] = column
        if column >= 0:
            search.followed[column] = row
        if row == first:
            return
        column = given_up
        row = search.came_from[column]


@compiled
def cheapest_cover(
    before: NDArray[np.int64], cost: NDArray[np.float64], opening: float, columns: int
) -> NDArray[np.int64]:
    """For each fix the one it follows, such that all links and openings together cost the least.

    Args:
        before: Fixes that a fix may follow, one row a fix; -1 where there are fewer.
        cost: What each of these links costs.
        opening: What it costs to follow none.
        columns: Number of fixes that may be followed.

    Returns:
        The fix followed, -1 for none.
    """
    rows, most = before.shape
    search = _Search(
        np.full(rows, -1, np.int64),
        np.full(columns, -1, np.int64),
        np.zeros(rows),
        np.zeros(columns),
        np.full(columns, np.inf),
        np.full(columns, -1, np.int64),
        np.zeros(columns, np.bool_),
        np.empty(columns, np.int64),
    )
    # Within one search each fix is looked at once, so that each link is laid in at most once.
    heap_cost = np.empty(rows * most + 1)
    heap_row = np.empty(rows * most + 1, np.int64)
    for first in range(rows):
        length, row, column, seen = _shortest(
            before, cost, opening, search, heap_cost, heap_row, first
        )
        # Prices move so that no link is cheaper than its two ends.
        search.of_row[first] += length
        for place in range(seen):
            one = search.seen[place]
            if search.settled[one]:
                slack = length - search.distance[one]
                search.of_row[search.followed[one]] += slack
                search.of_column[one] -= slack
        _take(search, first, row, column)
        for place in range(seen):
            search.distance[search.seen[place]] = np.inf
            search.settled[search.seen[place]] = False
    return search.follows
