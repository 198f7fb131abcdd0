"""Tracks of identities split into tracks of hulls."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.hulls import assign, receiver_offsets
from tricord.geo.samples import stretch
from tricord.geo.tracks import Tracks

NOISE: Final = 0
"""A fix that no hull can have made."""

LATE: Final = -1
"""A fix whose moment a receiver with a clock that is off has written."""

_OFF_S: Final = 60.0
_MATCHES: Final = 5


def hull_of_fixes(tracks: Tracks) -> NDArray[np.int32]:
    """The hull of every fix, from 1 within its identity; `NOISE` or `LATE`. Made once for tracks.

    Receivers are held against each other within one identity at a time, so that nothing depends on
    which others are looked at together.
    """
    if "hull" not in tracks.made:
        columns = (tracks.at, tracks.lat, tracks.lon, tracks.speed, tracks.course)
        hull = assign(*columns, tracks.starts)
        for track in _in_conflict(tracks, hull):
            first, past = tracks.starts[track : track + 2]
            late = _late(tracks, int(track))
            if late.any():
                rows = first + np.flatnonzero(~late)
                at, lat, lon, speed, course = (column[rows] for column in columns)
                hull[first:past] = LATE
                hull[rows] = assign(at, lat, lon, speed, course, np.array([0, len(rows)]))
        tracks.made["hull"] = hull
    found: NDArray[np.int32] = tracks.made["hull"]
    return found


def _in_conflict(tracks: Tracks, hull: NDArray[np.int32]) -> NDArray[np.int64]:
    """Tracks of more than one hull, heard by more than one receiver."""
    if len(tracks.receivers) < 2:
        return np.empty(0, np.int64)
    rows = np.flatnonzero(hull != 1)
    return np.unique(np.searchsorted(tracks.starts, rows, side="right") - 1)


def _late(tracks: Tracks, track: int) -> NDArray[np.bool_]:
    """Which fixes of a track a receiver with a clock that is off has timed."""
    first, past = tracks.starts[track : track + 2]
    alone = stretch(tracks, track, int(tracks.at[first]), int(tracks.at[past - 1]))
    offsets = receiver_offsets(alone)
    off = (np.abs(np.nan_to_num(offsets.seconds)) > _OFF_S) & (offsets.matches >= _MATCHES)
    wrong: NDArray[np.bool_] = off[alone.receiver]
    return wrong


def by_hull(tracks: Tracks) -> Tracks:
    """The tracks with every hull on its own, noise and wrongly timed fixes left out.

    Args:
        tracks: One track for each identity.

    Returns:
        The same where each identity is one hull; tracks stay in order of identity, then of hull.
    """
    hull = hull_of_fixes(tracks)
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
        made={},
    )
