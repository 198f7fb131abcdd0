"""Tracks of one identity joined into hulls, in compiled loops."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import inner
from tricord.geo.kernel.hulls_cover import cheapest_cover, keep_cheapest
from tricord.geo.kernel.hulls_fixes import Fixes, cost_between
from tricord.geo.kernel.hulls_habits import paths
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT
from tricord.geo.kernel.sphere import turn_between

OPENING: Final = 32.0
"""Cost of a track that begins within the reach of one coast station: its place among 10^9 square
metres costs 21, its velocity 6, and that a track begins at all 5."""

STATION_M2: Final = 1e9

PIECES_BACK: Final = 256
CHOICES: Final = 12
"""A piece of track may follow each of the last 256 that ended; the cheapest links count."""

MANY: Final = 10.0
"""Where so many hulls share an identity at one time, another is no surprise."""

PARALLEL: Final = 64.0
"""Two hulls that send at one time give themselves away by more than this."""

NEAR: Final = 24.0
"""A link that costs less is hardly by chance."""

HULLS: Final = 64
"""Only the largest hulls take in others."""

LONG: Final = 8
"""Fixes that make a piece of track speak for its hull."""


@inner
def opening_of(fixes: Fixes) -> float:
    """Cost of opening a track: the wider the fixes lie, the less likely another is just there."""
    count = len(fixes.at)
    turns = np.empty(count)
    for row in range(count):
        turns[row] = turn_between(fixes.lon[0], fixes.lon[row])
    edge = count // 50
    turns.sort()
    ups = np.sort(fixes.lat)
    wide = (turns[count - 1 - edge] - turns[edge]) * METRES_PER_UNIT * np.median(fixes.breadth)
    high = (np.float64(ups[count - 1 - edge]) - np.float64(ups[edge])) * METRES_PER_UNIT
    return OPENING + math.log(max(1.0, wide * high / STATION_M2))


@inner
def _most_at_once(
    starts: NDArray[np.int64], ends: NDArray[np.int64], sizes: NDArray[np.int64]
) -> int:
    """Greatest number of long pieces of track that stand at one fix."""
    rows = ends.max() + 2
    change = np.zeros(rows, np.int64)
    for piece in range(len(starts)):
        if sizes[piece] >= LONG:
            change[starts[piece]] += 1
            change[ends[piece] + 1] -= 1
    most = now = 0
    for row in range(rows):
        now += change[row]
        most = max(most, now)
    return max(most, 1)


@inner
def _joined(
    fixes: Fixes,
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    opening: float,
) -> NDArray[np.int64]:
    """For each piece of track the one before it on its hull, -1 where it is the first.

    Pieces are in order of first fix; one follows another only if that has ended.
    """
    count = len(starts)
    by_end = np.argsort(ends, kind="mergesort")
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


@inner
def _merged(
    fixes: Fixes, hull: NDArray[np.int64], hulls: int, least: int, most: float, dearest: float
) -> NDArray[np.int64]:
    """Hulls after each was given to the larger one it mixes with most cheaply, if any.

    Args:
        fixes: Fixes of the identity.
        hull: Number of the hull of each, from 0.
        hulls: How many there are.
        least: Fixes that a hull must have to take in another.
        most: Greatest cost of mixing.
        dearest: Greatest cost of a link between the two.
    """
    sizes = np.bincount(hull, minlength=hulls)
    first = np.zeros(hulls + 1, np.int64)
    first[1:] = np.cumsum(sizes)
    rows = np.argsort(hull, kind="mergesort")
    by_size = np.argsort(-sizes, kind="mergesort")
    into = np.arange(hulls)
    for rank in range(hulls - 1, 0, -1):
        small = by_size[rank]
        best = most
        for larger in by_size[: min(rank, HULLS)]:
            if sizes[larger] < least:
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
    for larger in by_size:
        into[larger] = into[into[larger]]
    return into[hull]


@inner
def _numbered(hull: NDArray[np.int64]) -> tuple[NDArray[np.int64], int]:
    """Numbers anew, from 0 in order of first fix, and how many; what is negative stays."""
    name = np.full(len(hull) + 1, -1, np.int64)
    count = 0
    numbered = np.empty(len(hull), np.int64)
    for row in range(len(hull)):
        if hull[row] < 0:
            numbered[row] = -1
            continue
        if name[hull[row]] < 0:
            name[hull[row]] = count
            count += 1
        numbered[row] = name[hull[row]]
    return numbered, count


@inner
def _hulls_of_pieces(
    fixes: Fixes, piece: NDArray[np.int64], pieces: int, opening: float
) -> tuple[NDArray[np.int64], int]:
    """Hull of each fix after pieces of track were joined, from 0, and how many."""
    starts = np.full(pieces, -1, np.int64)
    ends = np.zeros(pieces, np.int64)
    for row in range(len(piece)):
        if starts[piece[row]] < 0:
            starts[piece[row]] = row
        ends[piece[row]] = row
    sizes = np.bincount(piece, minlength=pieces)
    many = min(_most_at_once(starts, ends, sizes), MANY)
    follows = _joined(fixes, starts, ends, opening + 3.0 * math.log(MANY / many))
    hull, hulls = paths(follows)
    return hull[piece], hulls


@inner
def hulls_of_tracks(
    fixes: Fixes, track: NDArray[np.int64], tracks: int, opening: float
) -> NDArray[np.int64]:
    """Number of the hull of each fix, from 1 in order of first fix; 0 is noise.

    Args:
        fixes: Fixes of the identity.
        track: Number of the track of each, from 0 in order of first fix.
        tracks: How many there are.
        opening: Cost of a track.
    """
    hull, hulls = _numbered(_merged(fixes, track, tracks, LONG, PARALLEL, NEAR))
    hull, hulls = _hulls_of_pieces(fixes, hull, hulls, opening)
    hull, hulls = _numbered(_merged(fixes, hull, hulls, LONG, PARALLEL, NEAR))
    sizes = np.bincount(hull, minlength=hulls)
    if sizes.max() < 3:
        return hull + 1
    alone = np.where(sizes[hull] > 1, -1, hull)
    taken = _merged(fixes, hull, hulls, 3, np.inf, np.inf)
    for row in range(len(hull)):
        if alone[row] >= 0:
            hull[row] = taken[row] if taken[row] != alone[row] else -1
    hull, hulls = _numbered(hull)
    return hull + 1
