"""Tracks of identities split into tracks of hulls."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import clocks
from tricord.geo.hulls import assign
from tricord.geo.hulls_heard import joined
from tricord.geo.tracks import Tracks

NOISE: Final = 0
"""A fix that no hull can have made."""

LATE: Final = -1
"""A fix whose moment a receiver with a clock that is off has written."""


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
        made={},
    )
