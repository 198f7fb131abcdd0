"""Which ships were near each other, instant by instant."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import RADIUS_M, distance_m


@inner
def _by_instant(
    instants: NDArray[np.int32], first: int, count: int, lats: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows instant by instant, each instant's from south to north; and where each begins."""
    starts = np.zeros(count + 1, np.int64)
    for row in range(len(instants)):
        starts[instants[row] - first + 1] += 1
    for instant in range(count):
        starts[instant + 1] += starts[instant]
    following = starts[:-1].copy()
    order = np.empty(len(instants), np.int64)
    for row in range(len(instants)):
        instant = instants[row] - first
        order[following[instant]] = row
        following[instant] += 1
    for instant in range(count):
        begin, end = starts[instant], starts[instant + 1]
        norths = np.empty(end - begin, np.float64)
        for place in range(begin, end):
            norths[place - begin] = lats[order[place]]
        order[begin:end] = order[begin:end][np.argsort(norths, kind="mergesort")]
    return starts, order


@inner
def _room(array: NDArray[np.int64], filled: int) -> NDArray[np.int64]:
    """The array, twice as long where it is full."""
    if filled < len(array):
        return array
    longer = np.empty(2 * len(array), np.int64)
    longer[:filled] = array
    return longer


@compiled
def near(
    instants: NDArray[np.int32],
    lats: NDArray[np.float64],
    lons: NDArray[np.float64],
    within_m: float,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every two samples of one instant that are at most so far apart.

    Samples of an instant are taken from south to north; a sample is compared with those that lie
    north of it by no more than the distance. So nothing depends on cells, on the dateline or on
    how near the poles ships are.

    Args:
        instants: Instant of each sample.
        lats: Degrees.
        lons: Degrees in [-180, 180).
        within_m: Greatest distance, metres (great circle).

    Returns:
        The two rows of each pair, the smaller first.
    """
    lefts, rights, filled = np.empty(1024, np.int64), np.empty(1024, np.int64), 0
    if len(instants) == 0:
        return lefts[:0], rights[:0]
    first = instants.min()
    starts, order = _by_instant(instants, first, instants.max() - first + 1, lats)
    # A little more than the distance: what is left out for sure need not be computed.
    reach = math.degrees(within_m / RADIUS_M) * 1.000001 + 1e-9
    for instant in range(len(starts) - 1):
        end = starts[instant + 1]
        for place in range(starts[instant], end):
            row = order[place]
            breadth = math.cos(math.radians(min(89.9, abs(lats[row]) + reach)))
            sideways = reach / breadth
            for further in range(place + 1, end):
                other = order[further]
                if lats[other] - lats[row] > reach:
                    break
                aside = abs(lons[other] - lons[row])
                if sideways < min(aside, 360.0 - aside) and abs(lats[row]) < 89.0:
                    continue
                if distance_m(lats[row], lons[row], lats[other], lons[other]) > within_m:
                    continue
                lefts, rights = _room(lefts, filled), _room(rights, filled)
                lefts[filled], rights[filled] = min(row, other), max(row, other)
                filled += 1
    return lefts[:filled], rights[:filled]


@compiled
def rows_of_instants(
    ones: NDArray[np.int32], others: NDArray[np.int32], instants: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Instants of the same two, put together where one follows the other.

    Args:
        ones: The lesser track of each meeting.
        others: The greater.
        instants: When; ascending over all meetings.

    Returns:
        First and last instant of each row, and its two tracks; in order of tracks and instants.
    """
    keys = np.empty(len(ones), np.int64)
    for meeting in range(len(ones)):
        keys[meeting] = (np.int64(ones[meeting]) << 32) | np.int64(others[meeting])
    order = np.argsort(keys, kind="mergesort")
    first = np.empty(len(ones), np.int32)
    last = np.empty(len(ones), np.int32)
    pairs = np.empty((len(ones), 2), np.int32)
    count = 0
    for place in range(len(order)):
        meeting = order[place]
        if place > 0:
            before = order[place - 1]
            if keys[meeting] == keys[before] and instants[meeting] == instants[before] + 1:
                last[count - 1] = instants[meeting]
                continue
        first[count] = last[count] = instants[meeting]
        pairs[count, 0], pairs[count, 1] = ones[meeting], others[meeting]
        count += 1
    return first[:count].copy(), last[:count].copy(), pairs[:count].copy()
