"""Tracks of identities split into tracks of hulls."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import clocks
from tricord.geo.clocks import HOUR
from tricord.geo.hulls import assign
from tricord.geo.hulls_heard import joined
from tricord.geo.tracks import Tracks

NOISE: Final = 0
"""A fix that no hull can have made."""

LATE: Final = -1
"""A fix whose moment a receiver with a clock that is off has written."""

TOGETHER: Final = 2
"""Two hulls are two ships if the one that was heard in fewer hours was heard in one of so many
together with the other. [ours]"""

SLIGHT: Final = 20
"""Where a hull has so many times fewer fixes than another, its silences tell nothing. [ours]"""

MEANWHILE: Final = "meanwhile"


def hull_of_fixes(tracks: Tracks, off: pl.DataFrame | None = None) -> NDArray[np.int32]:
    """The hull of every fix, from 1 within its identity; `NOISE` or `LATE`. Made once for tracks.

    Args:
        tracks: One track for each identity.
        off: Hours of receivers whose clocks were off, rows of `tricord.geo.clocks.WRONG`; asked
            for when it is made, and none where nothing is said.
    """
    if "hull" not in tracks.made:
        late = clocks.late(tracks, clocks.WRONG.to_frame() if off is None else off)
        rest = ~late if late.any() else slice(None)
        hull = np.full(len(late), LATE, np.int32)
        hull[rest] = assign(
            tracks.at[rest],
            tracks.lat[rest],
            tracks.lon[rest],
            tracks.speed[rest],
            tracks.course[rest],
            np.append(0, np.cumsum(~late))[tracks.starts],
        )
        tracks.made["hull"] = joined(tracks, hull)
    found: NDArray[np.int32] = tracks.made["hull"]
    return found


def by_hull(tracks: Tracks, off: pl.DataFrame | None = None) -> Tracks:
    """The tracks with every hull on its own, noise and wrongly timed fixes left out.

    Args:
        tracks: One track for each identity.
        off: As in `hull_of_fixes`.

    Returns:
        The same where each identity is one hull; tracks stay in order of identity, then of hull.
    """
    hull = hull_of_fixes(tracks, off)
    if not (hull != 1).any():
        return tracks
    track = np.repeat(np.arange(len(tracks)), np.diff(tracks.starts))
    key = track * np.int64(hull.max() + 1) + hull
    order = np.argsort(key, kind="stable")
    order = order[hull[order] > 0]
    kept, first = np.unique(key[order], return_index=True)
    at = track[order][first]
    return replace(
        tracks,
        vessels=tuple(tracks.vessels[one] for one in at),
        hulls=(kept % (hull.max() + 1)).astype(np.int32),
        starts=np.append(first, len(order)).astype(np.int64),
        at=tracks.at[order],
        lat=tracks.lat[order],
        lon=tracks.lon[order],
        speed=tracks.speed[order],
        course=tracks.course[order],
        receiver=tracks.receiver[order],
        made={MEANWHILE: _meanwhile(tracks, hull, at)},
    )


def heard_within(
    tracks: Tracks, track: NDArray[np.integer], since: NDArray[np.int64], until: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """In which spans the ship of a track was heard, though not on its track.

    That is so where a clock that was off has timed a fix, and where false positions make a hull of
    their own, which is heard when the ship's own track is not.

    Args:
        tracks: As `by_hull` gives them.
        track: Number of the track of each span.
        since: Its beginning, microseconds.
        until: Its end.
    """
    found = np.zeros(len(track), np.bool_)
    if MEANWHILE not in tracks.made:
        return found
    starts, moments = tracks.made[MEANWHILE]
    for place in np.flatnonzero(starts[track + 1] > starts[track]):
        mine = moments[starts[track[place]] : starts[track[place] + 1]]
        following = np.searchsorted(mine, since[place], side="right")
        found[place] = following < np.searchsorted(mine, until[place])
    return found


def _meanwhile(
    tracks: Tracks, hull: NDArray[np.int32], of: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """When the ship of each hull was heard otherwise: moments, and where those of each begin."""
    found: list[NDArray[np.int64]] = []
    for vessel, hulls in zip(*np.unique(of, return_counts=True), strict=True):
        rows = slice(int(tracks.starts[vessel]), int(tracks.starts[vessel + 1]))
        at, mine = tracks.at[rows], hull[rows]
        if hulls == 1:
            found.append(at[mine == LATE])
        else:
            found += _in_turns([at[mine == number] for number in np.unique(mine[mine > 0])])
    starts = np.append(0, np.cumsum([len(each) for each in found])).astype(np.int64)
    return starts, np.concatenate([np.zeros(0, np.int64), *found])


def _in_turns(heard: list[NDArray[np.int64]]) -> list[NDArray[np.int64]]:
    """For each hull of an identity, when those were heard that are apparently the same ship.

    Two ships are mostly heard in the same hours. Positions that are false take the place of true
    ones: then hardly an hour has both, or they are few beside them.
    """
    hours = [np.unique(at // HOUR) for at in heard]
    found = []
    for one, mine in enumerate(hours):
        others = [
            heard[other]
            for other, theirs in enumerate(hours)
            if other != one
            and (
                SLIGHT * len(heard[one]) < len(heard[other])
                or TOGETHER * len(np.intersect1d(mine, theirs)) < min(len(mine), len(theirs))
            )
        ]
        found.append(np.sort(np.concatenate([np.zeros(0, np.int64), *others])))
    return found
