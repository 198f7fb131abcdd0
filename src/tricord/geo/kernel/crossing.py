"""Steps of tracks from one receiver to another that tell of their clocks, in compiled loops."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled
from tricord.geo.kernel.hulls_conflict import JUMP, ODD
from tricord.geo.kernel.hulls_links import SECONDS

UNDER_WAY: Final = 300
"""Only a ship faster than three knots tells the time by where it is, 1/100 knot."""

TELLING_S: Final = 120.0
"""A longer step may end anywhere; only that it is a jump tells anything, seconds."""


@compiled
def crossings(
    at: NDArray[np.int64],
    speed: NDArray[np.int16],
    receiver: NDArray[np.int16],
    starts: NDArray[np.int64],
    step: NDArray[np.int8],
) -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.bool_]]:
    """Steps between fixes of two receivers.

    Args:
        at: Moments, microseconds.
        speed: Speeds, 1/100 knot.
        receiver: Number of the receiver.
        starts: First row of each vessel, and the number of rows.
        step: What each step is; see `tricord.geo.kernel.hulls_conflict.judged`.

    Returns:
        Of each step the vessel, the row it ends at, and whether it is at odds with one clock.
    """
    vessels = np.empty(len(at), np.int32)
    rows = np.empty(len(at), np.int64)
    odd = np.empty(len(at), np.bool_)
    count = 0
    for vessel in range(len(starts) - 1):
        for row in range(starts[vessel] + 1, starts[vessel + 1]):
            if receiver[row] == receiver[row - 1]:
                continue
            if step[row] != JUMP and (
                speed[row] < UNDER_WAY
                or speed[row - 1] < UNDER_WAY
                or (at[row] - at[row - 1]) * SECONDS > TELLING_S
            ):
                continue
            vessels[count], rows[count], odd[count] = vessel, row, step[row] >= ODD
            count += 1
    return vessels[:count], rows[:count], odd[:count]
