"""Hulls of one identity that are one ship, heard by clocks that differ.

A receiver whose clock is off by some minutes splits a ship into two tracks side by side, one for it
and one for all others; where its clock goes back, it splits what it hears itself.
`tricord.geo.clocks` finds such receivers where ships under way tell; what is left of them is put
together here. Two ships under one identity that are near each other are heard by the same
receivers, and stay two.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.clock_shift import AROUND, is_moved
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT
from tricord.geo.kernel.sphere import FULL_TURN, HALF_TURN, UNITS_PER_DEGREE
from tricord.geo.tracks import Tracks

MIXED: Final = 0.5
"""Of the fixes of the hull that has fewer, this share may be heard by a receiver that hears the
other just then: a clock is put right or wrong in between. Of two ships it is nearly all."""

JUST_THEN: Final = 300_000_000
"""Microseconds."""

FAR_M: Final = 20_000.0
"""A clock that is off by half an hour puts a ship under way no farther away."""

MOST: Final = 0.9
"""This share of fixes lies so near; or was heard by one receiver."""

Rows = NDArray[np.int64]


def joined(tracks: Tracks, hull: NDArray[np.int32]) -> NDArray[np.int32]:
    """Hulls of fixes with those put together that are apparently one.

    Two hulls are one if, while both were heard, half of the fixes or more were heard by a receiver
    that did not hear the other within minutes, and they were never far apart; or if one was heard
    by one receiver, on the way of the other, all as much too late or too early.

    Args:
        tracks: One track for each identity.
        hull: Hull of each fix; 0 and below stand for no hull.

    Returns:
        Numbers of hulls within their identity, from 1 in order of first fix.
    """
    if len(tracks.receivers) < 2 or hull.max(initial=0) < 2:
        return hull
    found = hull.copy()
    for first, past in zip(tracks.starts[:-1], tracks.starts[1:], strict=True):
        mine = found[first:past]
        if mine.max(initial=0) > 1:
            _join(tracks, mine, int(first))
    return found


def _join(tracks: Tracks, hull: NDArray[np.int32], first: int) -> None:
    """Put hulls of one identity together, the largest first."""
    numbers, sizes = np.unique(hull[hull > 0], return_counts=True)
    rows = {int(n): first + np.flatnonzero(hull == n) for n in numbers}
    waiting = [int(n) for n in numbers[np.lexsort((numbers, -sizes))]]
    kept: list[Rows] = []
    while waiting:
        whole = rows[waiting.pop(0)]
        while others := [n for n in waiting if _are_one(tracks, whole, rows[n])]:
            waiting = [n for n in waiting if n not in others]
            whole = np.sort(np.concatenate([whole, *(rows[n] for n in others)]))
        kept.append(whole)
    for number, whole in enumerate(sorted(kept, key=lambda each: int(each[0])), 1):
        hull[whole - first] = number


def _are_one(tracks: Tracks, one: Rows, other: Rows) -> bool:
    """Whether two hulls were heard by different receivers, near each other, all the time."""
    since = max(tracks.at[one[0]], tracks.at[other[0]])
    until = min(tracks.at[one[-1]], tracks.at[other[-1]])
    a, b = (rows[(tracks.at[rows] >= since) & (tracks.at[rows] <= until)] for rows in (one, other))
    if min(len(a), len(b)) == 0:
        return False
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    if _heard_with(tracks, few, many).mean() > MIXED:
        return _is_shifted(tracks, *((one, other) if len(one) > len(other) else (other, one)))
    return bool(np.quantile(_apart(tracks, few, many), MOST) <= FAR_M)


def _is_shifted(tracks: Tracks, many: Rows, few: Rows) -> bool:
    """Whether what one receiver heard lies on the way of the other hull at other times."""
    heard = np.bincount(tracks.receiver[few])
    if heard.max() < MOST * len(few):
        return False
    mine = few[tracks.receiver[few] == heard.argmax()]
    since, until = tracks.at[mine[0]] - AROUND, tracks.at[mine[-1]] + AROUND
    near = many[(tracks.at[many] >= since) & (tracks.at[many] <= until)]
    return bool(is_moved(tracks.at, tracks.lat, tracks.lon, mine, near))


def _heard_with(tracks: Tracks, rows: Rows, others: Rows) -> NDArray[np.bool_]:
    """Which rows were heard by a receiver that heard one of the others within minutes."""
    found = np.zeros(len(rows), np.bool_)
    for receiver in np.unique(tracks.receiver[rows]):
        mine = tracks.receiver[rows] == receiver
        theirs = tracks.at[others[tracks.receiver[others] == receiver]]
        at = tracks.at[rows[mine]]
        following = np.searchsorted(theirs, at - JUST_THEN)
        near = np.searchsorted(theirs, at + JUST_THEN, side="right")
        found[mine] = near > following
    return found


def _apart(tracks: Tracks, rows: Rows, others: Rows) -> NDArray[np.float64]:
    """How far each row is from the one of the others that is nearest in time, metres."""
    at = tracks.at[rows]
    after = np.minimum(np.searchsorted(tracks.at[others], at), len(others) - 1)
    before = np.maximum(after - 1, 0)
    sooner = at - tracks.at[others[before]] <= tracks.at[others[after]] - at
    nearest = others[np.where(sooner, before, after)]
    turn = tracks.lon[rows].astype(np.int64) - tracks.lon[nearest]
    turn = (turn + HALF_TURN) % FULL_TURN - HALF_TURN
    breadth = np.cos(np.radians(tracks.lat[rows] / UNITS_PER_DEGREE))
    north = tracks.lat[rows].astype(np.int64) - tracks.lat[nearest]
    metres: NDArray[np.float64] = METRES_PER_UNIT * np.hypot(turn * breadth, north)
    return metres
