"""Tracks: positions vessel after vessel, each in order of time; what every watch reads.

Everything is whole numbers, so that sums and comparisons do not depend on the order of work.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

NO_SPEED: Final = -1
"""A speed that was not reported."""

NO_COURSE: Final = -1
"""A course that was not reported."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """Positions of some vessels.

    Rows of track ``k`` are ``[starts[k], starts[k + 1])``, in order of `at`, ties in order of all
    their values; no two rows of a track are equal. Tracks are in order of vessel, then of hull.

    Attributes:
        vessels: Identity a track was sent under, one a track; an MMSI where nothing better is
            known. Two tracks may share one: two hulls on one identity.
        hulls: Number of the hull within its vessel, from 1, one a track (int32).
        starts: First row of each track, and the number of rows (int64, one more than tracks).
        at: Moment in microseconds since 1970-01-01 UTC (int64).
        lat: Latitude in 1/600,000 degree, north positive (int32).
        lon: Longitude in 1/600,000 degree in [-180, 180), east positive (int32).
        speed: Speed over ground in 1/100 knot (int16); `NO_SPEED` where not reported.
        course: Course over ground in 1/100 degree in [0, 360) (int32); `NO_COURSE` where none.
        receiver: Number of the receiver in `receivers` (int16).
        receivers: Names of receivers, sorted; "" where the file does not say.
        made: What was made of them once and is asked for again; no part of what they are.
    """

    vessels: tuple[str, ...]
    hulls: NDArray[np.int32]
    starts: NDArray[np.int64]
    at: NDArray[np.int64]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    speed: NDArray[np.int16]
    course: NDArray[np.int32]
    receiver: NDArray[np.int16]
    receivers: tuple[str, ...] = ("",)
    made: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.vessels)
