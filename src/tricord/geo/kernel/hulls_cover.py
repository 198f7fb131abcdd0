"""The cheapest cover of fixes by tracks: exact, by shortest augmenting paths on sparse links.

A cover by paths is a matching of fixes with those that follow them: each fix follows at most one
and is followed by at most one. What follows none opens a track, at a price. This is the assignment
problem; it is solved row after row as in Jonker and Volgenant, "A shortest augmenting path
algorithm for dense and sparse linear assignment problems", Computing 38 (1987).
"""

from __future__ import annotations

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
    follows = np.full(rows, -1, np.int64)
    followed = np.full(columns, -1, np.int64)
    of_row = np.zeros(rows)
    of_column = np.zeros(columns)
    distance = np.full(columns, np.inf)
    came_from = np.full(columns, -1, np.int64)
    settled = np.zeros(columns, np.bool_)
    touched = np.empty(columns, np.int64)
    heap_cost = np.empty(columns * 2 + most + 1)
    heap_row = np.empty(columns * 2 + most + 1, np.int64)
    for first in range(rows):
        touched_count = 0
        size = 0
        row = first
        reached = 0.0
        best_end = np.inf
        last_row = -1
        last_column = -1
        while True:
            # Each row may open a track instead: an end of the path of its own.
            if reached + opening - of_row[row] < best_end:
                best_end = reached + opening - of_row[row]
                last_row, last_column = row, -1
            for slot in range(most):
                column = before[row, slot]
                if column < 0:
                    break
                if settled[column]:
                    continue
                length = reached + cost[row, slot] - of_row[row] - of_column[column]
                if length < distance[column] and length < best_end:
                    if distance[column] == np.inf:
                        touched[touched_count] = column
                        touched_count += 1
                    distance[column] = length
                    came_from[column] = row
                    if followed[column] < 0:
                        best_end = length
                        last_row, last_column = row, column
                    else:
                        if size + 1 >= len(heap_cost):
                            wider = np.empty(2 * len(heap_cost))
                            wider[:size] = heap_cost[:size]
                            heap_cost = wider
                            wider_rows = np.empty(len(wider), np.int64)
                            wider_rows[:size] = heap_row[:size]
                            heap_row = wider_rows
                        size = _push(heap_cost, heap_row, size, length, column)
            column = -1
            while size > 0:
                size = _pop(heap_cost, heap_row, size)
                if not settled[heap_row[size]]:
                    column = heap_row[size]
                    break
            if column < 0 or heap_cost[size] >= best_end:
                break
            settled[column] = True
            reached = heap_cost[size]
            row = followed[column]
        # Prices move so that no link is cheaper than its two ends.
        of_row[first] += best_end
        for place in range(touched_count):
            column = touched[place]
            if settled[column]:
                slack = best_end - distance[column]
                of_row[followed[column]] += slack
                of_column[column] -= slack
        row, column = last_row, last_column
        while True:
            previous = follows[row]
            follows[row] = column
            if column >= 0:
                followed[column] = row
            if row == first:
                break
            column = previous
            row = came_from[column]
        for place in range(touched_count):
            distance[touched[place]] = np.inf
            settled[touched[place]] = False
    return follows
