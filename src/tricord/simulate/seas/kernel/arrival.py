"""The order in which messages come to the file, and what the file knows of their senders then."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.compiled import compiled
from tricord.simulate.seas.rows import ARRIVAL, HULL, IDENTITY, STATIC


@compiled
def in_order(rows: NDArray[np.int32], hulls: int) -> NDArray[np.int32]:
    """Messages in order of arrival, ties by hull, ties of those as they stand."""
    count = len(rows)
    by_hull = np.empty(count, dtype=np.int64)
    starts = np.zeros(hulls + 1, dtype=np.int64)
    for row in range(count):
        starts[rows[row, HULL] + 1] += 1
    for one in range(hulls):
        starts[one + 1] += starts[one]
    for row in range(count):
        by_hull[starts[rows[row, HULL]]] = row
        starts[rows[row, HULL]] += 1
    begin = rows[0, ARRIVAL] if count else 0
    end = begin
    for row in range(count):
        begin, end = min(begin, rows[row, ARRIVAL]), max(end, rows[row, ARRIVAL])
    seconds = np.zeros(end - begin + 2, dtype=np.int64)
    for row in range(count):
        seconds[rows[row, ARRIVAL] - begin + 1] += 1
    for second in range(end - begin + 1):
        seconds[second + 1] += seconds[second]
    ordered = np.empty_like(rows)
    for i in range(count):
        row = by_hull[i]
        second = rows[row, ARRIVAL] - begin
        ordered[seconds[second]] = rows[row]
        seconds[second] += 1
    return ordered


@compiled
def known_of(
    rows: NDArray[np.int32],
    codes: NDArray[np.int64],
    known: NDArray[np.int64],
    made: NDArray[np.int64],
) -> None:
    """Columns that are told by codes: MMSI, IMO number, name.

    Args:
        rows: Messages in order of arrival.
        codes: MMSI, IMO number and name of each identity.
        known: IMO number and name last heard of each MMSI; brought up to date.
        made: Filled with the three of each message.
    """
    for row in range(len(rows)):
        mmsi = codes[rows[row, IDENTITY], 0]
        if rows[row, STATIC]:
            known[mmsi, 0], known[mmsi, 1] = (
                codes[rows[row, IDENTITY], 1],
                codes[rows[row, IDENTITY], 2],
            )
        made[row, 0], made[row, 1], made[row, 2] = mmsi, known[mmsi, 0], known[mmsi, 1]
