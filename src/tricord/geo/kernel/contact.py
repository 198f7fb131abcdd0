"""Two tracks held against each other, sample by sample: when the ships lay together."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import distance_m

APART: Final = 0
TOGETHER: Final = 1
UNSEEN: Final = 2


@inner
def _states(
    instants: tuple[NDArray[np.int32], NDArray[np.int32]],
    lats: tuple[NDArray[np.float64], NDArray[np.float64]],
    lons: tuple[NDArray[np.float64], NDArray[np.float64]],
    speeds: tuple[NDArray[np.float32], NDArray[np.float32]],
    first: int,
    last: int,
    within_m: float,
    below_kn: float,
) -> tuple[NDArray[np.int8], NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """State, distance and speed at each instant, and the row of the first ship."""
    size = last - first + 1
    state = np.full(size, UNSEEN, np.int8)
    distance = np.zeros(size, np.float64)
    speed = np.zeros(size, np.float64)
    row = np.zeros(size, np.int64)
    right = np.searchsorted(instants[1], first)
    for left in range(np.searchsorted(instants[0], first), len(instants[0])):
        instant = instants[0][left]
        if instant > last:
            break
        while right < len(instants[1]) and instants[1][right] < instant:
            right += 1
        if right == len(instants[1]):
            break
        if instants[1][right] != instant:
            continue
        at = instant - first
        row[at] = left
        distance[at] = distance_m(lats[0][left], lons[0][left], lats[1][right], lons[1][right])
        speed[at] = (speeds[0][left] + speeds[1][right]) / 2.0
        slow = speeds[0][left] < below_kn and speeds[1][right] < below_kn
        state[at] = TOGETHER if slow and distance[at] <= within_m else APART
    return state, distance, speed, row


@inner
def _forget_glimpses(state: NDArray[np.int8], first: int, grid: int) -> None:
    """Take stretches together that hold no instant of the grid for unseen."""
    begin = 0
    while begin < len(state):
        past = begin + 1
        if state[begin] == TOGETHER:
            while past < len(state) and state[past] == TOGETHER:
                past += 1
            if (first + past - 1) // grid * grid < first + begin:
                state[begin:past] = UNSEEN
        begin = past


@compiled
def stays_together(
    instants: tuple[NDArray[np.int32], NDArray[np.int32]],
    lats: tuple[NDArray[np.float64], NDArray[np.float64]],
    lons: tuple[NDArray[np.float64], NDArray[np.float64]],
    speeds: tuple[NDArray[np.float32], NDArray[np.float32]],
    first: int,
    last: int,
    within_m: float,
    below_kn: float,
    longest_hole: int,
    at_least: int,
    at_least_seen: int,
    grid: int,
) -> NDArray[np.float64]:
    """The stretches during which two ships lay together, near and slow, one row each.

    A stretch goes on where one is not seen for at most `longest_hole` instants; both seen, but not
    together, ends it. What holds no instant of the coarser grid counts as unseen.

    Args:
        instants: Of each ship, the instants it is sampled at, ascending.
        lats: Degrees.
        lons: Degrees.
        speeds: Knots; NaN where not known.
        first: First instant to look at.
        last: Last instant to look at.
        within_m: Greatest distance, metres.
        below_kn: Speed that both must stay below.
        longest_hole: Most instants in a row at which one is not seen.
        at_least: Fewest steps from the first instant to the last.
        at_least_seen: Fewest instants at which both are seen.
        grid: Instants between two of the coarser grid.

    Returns:
        First instant, last instant, instants seen, mean latitude and longitude, median distance
        in metres and median speed in knots (the mean of the two ships' at an instant).
    """
    state, distance, speed, row = _states(
        instants, lats, lons, speeds, first, last, within_m, below_kn
    )
    _forget_glimpses(state, first, grid)
    found = np.empty((len(state), 7), np.float64)
    count, at = 0, 0
    while at < len(state):
        if state[at] != TOGETHER:
            at += 1
            continue
        begin, end = at, at
        while at < len(state) and state[at] != APART and at - end <= longest_hole + 1:
            if state[at] == TOGETHER:
                end = at
            at += 1
        stay = np.arange(begin, end + 1)[state[begin : end + 1] == TOGETHER]
        if end - begin < at_least or len(stay) < at_least_seen:
            continue
        found[count, 0], found[count, 1], found[count, 2] = first + begin, first + end, len(stay)
        found[count, 3], found[count, 4] = _middle(lats[0], lons[0], row[stay])
        found[count, 5], found[count, 6] = np.median(distance[stay]), np.median(speed[stay])
        count += 1
    return found[:count]


@inner
def _middle(
    lats: NDArray[np.float64], lons: NDArray[np.float64], rows: NDArray[np.int64]
) -> tuple[float, float]:
    """Mean latitude and circular mean longitude, degrees."""
    north, cosines, sines = 0.0, 0.0, 0.0
    for row in rows:
        north += lats[row]
        cosines += math.cos(math.radians(lons[row]))
        sines += math.sin(math.radians(lons[row]))
    lon = math.degrees(math.atan2(sines, cosines))
    return north / len(rows), -180.0 if lon == 180.0 else lon
