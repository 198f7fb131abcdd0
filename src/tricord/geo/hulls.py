"""Telling apart the hulls that send under one identity.

Two ships on one MMSI are told apart by motion alone. `conflicted` asks cheaply whether the fixes
of a vessel can be those of one hull; `assign` splits those of the others into hulls, as the
cheapest cover of the fixes by tracks.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.hulls_conflict import in_conflict
from tricord.geo.kernel.hulls_tracks import BLOCK, hulls_of


def conflicted(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    starts: NDArray[np.int64],
) -> NDArray[np.bool_]:
    """Which vessels cannot be one hull.

    Args:
        at: Moments, microseconds, rising within a vessel.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds over ground, 1/100 knot; `tricord.geo.tracks.NO_SPEED` where not reported.
        course: Courses over ground, 1/100 degree; `tricord.geo.tracks.NO_COURSE` where none.
        starts: First row of each vessel, and the number of rows.

    Returns:
        One truth a vessel.
    """
    return in_conflict(at, lat, lon, speed, course, starts)


def assign(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    starts: NDArray[np.int64],
) -> NDArray[np.int32]:
    """The hull of each fix.

    Args:
        at: Moments, microseconds, rising within a vessel.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds over ground, 1/100 knot; `tricord.geo.tracks.NO_SPEED` where not reported.
        course: Courses over ground, 1/100 degree; `tricord.geo.tracks.NO_COURSE` where none.
        starts: First row of each vessel, and the number of rows.

    Returns:
        Numbers of hulls within their vessel, from 1 in order of first fix; 0 is noise.
    """
    hull = np.ones(len(at), np.int32)
    for vessel in np.flatnonzero(in_conflict(at, lat, lon, speed, course, starts)):
        rows = slice(starts[vessel], starts[vessel + 1])
        hull[rows] = hulls_of(at[rows], lat[rows], lon[rows], speed[rows], course[rows], BLOCK)
    return hull
