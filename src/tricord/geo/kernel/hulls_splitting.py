"""The fixes of one identity split into hulls: tracks are linked, then joined."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.hulls_conflict import ODD
from tricord.geo.kernel.hulls_fixes import Fixes, cost_between, fixes_of
from tricord.geo.kernel.hulls_habits import (
    learn_motion,
    learn_noise,
    learn_reporting,
    paths,
    usual_steps,
)
from tricord.geo.kernel.hulls_joining import joined, taken_in, woven_in
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT, SECONDS
from tricord.geo.kernel.hulls_tracks import BLOCK, FEW, MANY, linked
from tricord.geo.kernel.sphere import FULL_TURN, HALF_TURN

OPENING: Final = 32.0
"""Cost of a track that begins within the reach of one coast station: its place among 10^9 square
metres costs 21, its velocity 6, and that a track begins at all 5."""

STATION_M2: Final = 1e9

SEVERAL: Final = 3
"""More hulls at one time are looked at with more patience."""

MOSTLY: Final = 0.95
"""Where fewer fixes report their velocity, tracks must be linked before velocities are known."""

AT_LEISURE: Final = 2000
"""So few fixes are looked at with patience in any case."""

CROWD: Final = 10
"""Where so many hulls share an identity at one time, another is no surprise."""

PARALLEL: Final = 64.0
"""Two hulls that send at one time give themselves away by more than this."""

NEAR: Final = 24.0
"""A link that costs less is hardly by chance."""

STEP_M2: Final = 1.0
"""Least square of a usual step, m²."""

LONG: Final = 8
"""Fixes that make a piece of track speak for its hull."""

CALM_S: Final = 1800.0
"""A longer pause hides what another hull may have sent, seconds."""

MARGIN: Final = 64
"""So many fixes before and after what is not explained are weighed: a track looks back at 48."""

BESIDE: Final = 8
"""So many fixes before and after a long pause are weighed: who sends may have changed."""

CALM: Final = 1000
"""Fewer fixes between are weighed too: hulls at one quay may go unnoticed for a while."""

LEAST: Final = 3
"""Beside a hull of so many fixes, one that nothing corroborates is noise."""

Hulls = NDArray[np.int64]


def opening_of(fixes: Fixes) -> float:
    """Cost of opening a track: the wider the fixes lie, the less likely another is just there."""
    turns = (fixes.lon.astype(np.int64) - int(fixes.lon[0]) + HALF_TURN) % FULL_TURN
    edge = len(turns) // 50
    turns.sort()
    ups = np.sort(fixes.lat).astype(np.int64)
    wide = float(turns[-1 - edge] - turns[edge]) * METRES_PER_UNIT * float(np.median(fixes.breadth))
    high = float(ups[-1 - edge] - ups[edge]) * METRES_PER_UNIT
    return OPENING + math.log(max(1.0, wide * high / STATION_M2))


def _bounds(hull: Hulls) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Fixes hull after hull, where each begins, and how many each has."""
    sizes = np.bincount(hull)
    first = np.concatenate(([0], np.cumsum(sizes)))
    return np.argsort(hull, kind="stable"), first, sizes


def _numbered(hull: Hulls) -> Hulls:
    """Numbers anew, from 0 in order of first fix; what is negative stays."""
    names, first, which = np.unique(hull, return_index=True, return_inverse=True)
    first[names < 0] = -1
    rank = np.empty(len(names), np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(names))
    rank -= int((names < 0).sum())
    numbered: Hulls = rank[which]
    return numbered


def _before(hull: Hulls) -> Hulls:
    """For each fix the one before it of the same hull, -1 where it is the first."""
    rows = np.argsort(hull, kind="stable")
    follows = np.full(len(hull), -1, np.int64)
    same = hull[rows[1:]] == hull[rows[:-1]]
    follows[rows[1:][same]] = rows[:-1][same]
    return follows


def _woven(fixes: Fixes, track: Hulls) -> Hulls:
    """Tracks after those that one hull made side by side were put together."""
    rows, first, sizes = _bounds(track)
    by_size = np.argsort(-sizes, kind="stable")
    usual = usual_steps(fixes, _before(track), track)
    usual = np.maximum(np.nan_to_num(usual, nan=STEP_M2), STEP_M2)
    return _numbered(woven_in(fixes, rows, first, by_size, usual)[track])


def _merged(fixes: Fixes, hull: Hulls) -> Hulls:
    """Hulls after each was given to the larger one it mixes with most cheaply, if any."""
    rows, first, sizes = _bounds(hull)
    by_size = np.argsort(-sizes, kind="stable")
    giving = np.ones(len(sizes), np.bool_)
    into = taken_in(fixes, rows, first, by_size, giving, LONG, PARALLEL, NEAR)
    return _numbered(into[hull])


def _at_once(starts: Hulls, ends: Hulls, sizes: Hulls) -> int:
    """Greatest number of long pieces of track that stand at one fix."""
    change = np.zeros(int(ends.max()) + 2, np.int64)
    np.add.at(change, starts[sizes >= LONG], 1)
    np.add.at(change, ends[sizes >= LONG] + 1, -1)
    return max(1, int(np.cumsum(change).max()))


def _ends(hull: Hulls) -> tuple[Hulls, Hulls, Hulls]:
    """First fix, last fix and number of fixes of each hull."""
    rows, first, sizes = _bounds(hull)
    return rows[first[:-1]], rows[first[1:] - 1], sizes


def _joined(fixes: Fixes, piece: Hulls, opening: float) -> Hulls:
    """Hulls after pieces of track were joined over silences."""
    starts, ends, sizes = _ends(piece)
    price = opening + 3.0 * math.log(CROWD / min(CROWD, _at_once(starts, ends, sizes)))
    follows = joined(fixes, starts, ends, np.argsort(ends, kind="stable"), price)
    return paths(follows)[0][piece]


def _uncorroborated(fixes: Fixes, hull: Hulls) -> NDArray[np.bool_]:
    """Which fixes are of a small hull none of whose links is better than chance."""
    rows, first, sizes = _bounds(hull)
    loose = np.zeros(len(sizes), np.bool_)
    if sizes.max() < LEAST:
        return loose[hull]
    for number in np.flatnonzero((sizes < LONG) & (sizes * LONG <= sizes.max())):
        mine = rows[first[number] : first[number + 1]]
        loose[number] = all(cost_between(fixes, one, other) > NEAR for one, other in pairwise(mine))
    loose |= sizes == 1
    return loose[hull]


def _without_noise(fixes: Fixes, hull: Hulls) -> Hulls:
    """Hulls with each fix that nothing corroborates given to one that can have made it, else -1."""
    loose = _uncorroborated(fixes, hull)
    if not loose.any():
        return hull
    alone = hull.copy()
    alone[loose] = hull.max() + 1 + np.arange(int(loose.sum()))
    alone = _numbered(alone)
    rows, first, sizes = _bounds(alone)
    by_size = np.argsort(-sizes, kind="stable")
    giving = np.zeros(len(sizes), np.bool_)
    giving[alone[loose]] = True
    into = taken_in(fixes, rows, first, by_size, giving, LEAST, np.inf, np.inf)[alone]
    return np.where(loose & (into == alone), -1, into)


def weighed(at: NDArray[np.int64], step: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Which fixes are near a step that leads back, or that none can make, or near a long pause.

    Between them all fixes follow each other without question: they are of one hull.

    Args:
        at: Moments of one identity, microseconds, rising.
        step: What each step is; see `tricord.geo.kernel.hulls_conflict.judged`.
    """
    rows = np.concatenate(([0], np.flatnonzero(step > ODD), [len(at) - 1]))
    near = np.ones(len(at), np.bool_)
    for one, other in pairwise(rows.tolist()):
        if other - one > CALM + 2 * MARGIN:
            near[one + MARGIN : other - MARGIN] = False
    paused = 1 + np.flatnonzero(np.diff(at) * SECONDS > CALM_S)
    for beside in range(-BESIDE, BESIDE):
        near[np.clip(paused + beside, 0, len(at) - 1)] = True
    return near


def hulls_of(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    step: NDArray[np.int8],
    block: int = BLOCK,
) -> Hulls:
    """Number of the hull of each fix of one identity, from 1 in order of first fix; 0 is noise.

    Tracks are linked more than once: the first ones tell how their hulls move, scatter and report.

    Args:
        at: Moments, microseconds, rising.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds, 1/100 knot; negative where not reported.
        course: Courses, 1/100 degree; negative where not reported.
        step: What each step is; see `tricord.geo.kernel.hulls_conflict.judged`.
        block: Fixes covered at once.
    """
    rows = np.flatnonzero(weighed(at, step))
    sure = np.append(False, np.diff(rows) > 1)
    hull = _split(fixes_of(at[rows], lat[rows], lon[rows], speed[rows], course[rows]), sure, block)
    # What was not weighed is of the hull of the fix before it.
    return hull[np.searchsorted(rows, np.arange(len(at)), side="right") - 1]


def _split(fixes: Fixes, sure: NDArray[np.bool_], block: int) -> Hulls:
    """Number of the hull of each fix; `sure` are those that follow the one just before them."""
    reported = fixes.slip == 0.0
    opening = opening_of(fixes)
    look = MANY if len(fixes.at) <= AT_LEISURE else FEW
    hull = _woven(fixes, paths(linked(fixes, opening, block, sure, look))[0])
    if look is FEW and _at_once(*_ends(hull)) > SEVERAL:
        look = MANY
        hull = _woven(fixes, paths(linked(fixes, opening, block, sure, look))[0])
    for _ in range(1 if reported.mean() >= MOSTLY else 2):
        follows = _before(hull)
        learn_motion(fixes, follows, reported)
        learn_noise(fixes, follows)
        learn_reporting(fixes, follows)
        hull = _woven(fixes, paths(linked(fixes, opening, block, sure, look))[0])
    learn_reporting(fixes, _before(hull))
    hull = _joined(fixes, _merged(fixes, hull), opening)
    return _numbered(_without_noise(fixes, _merged(fixes, hull))) + 1
