"""Tracks of identities split into tracks of hulls."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tricord.geo.hulls import assign
from tricord.geo.tracks import Tracks


def by_hull(tracks: Tracks) -> Tracks:
    """The tracks with every hull on its own, the fixes no hull can have made left out.

    Args:
        tracks: One track for each identity.

    Returns:
        The same where each identity is one hull; tracks stay in order of identity, then of hull.
    """
    columns = (tracks.at, tracks.lat, tracks.lon, tracks.speed, tracks.course)
    hull = assign(*columns, tracks.starts)
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
