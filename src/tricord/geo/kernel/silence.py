"""Silences between two fixes of a track, and how often ships are heard at all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled


@compiled
def silences(
    starts: NDArray[np.int64], at: NDArray[np.int64], longer_than: int
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The last fix before every silence longer than that; the fix after it ends the silence.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds.
        longer_than: Microseconds; a silence of just this length is none.

    Returns:
        Track of each silence and row of the fix before it.
    """
    count = 0
    for track in range(len(starts) - 1):
        for fix in range(starts[track], starts[track + 1] - 1):
            count += at[fix + 1] - at[fix] > longer_than
    tracks = np.empty(count, np.int32)
    rows = np.empty(count, np.int64)
    filled = 0
    for track in range(len(starts) - 1):
        for fix in range(starts[track], starts[track + 1] - 1):
            if at[fix + 1] - at[fix] > longer_than:
                tracks[filled], rows[filled] = track, fix
                filled += 1
    return tracks, rows
