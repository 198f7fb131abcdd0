"""How hulls move: knots of a smooth curve on the sphere, and what happens between two of them."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Mode(IntEnum):
    """How a hull moves from one knot to the next."""

    SAILING = 0
    MOORED = 1
    ANCHORED = 2
    DRIFTING = 3
    ALONGSIDE = 4
    ABREAST = 5
    IN_TRAIL = 6


class Activity(IntEnum):
    """What a hull does from one knot to the next; the name in lower case stands in the truth."""

    PASSAGE = 0
    IN_PORT = 1
    WAITING = 2
    WEATHER = 3
    LAY_UP = 4
    TRANSFER = 5
    STANDING_BY = 6
    LOITERING = 7
    TRAWLING = 8
    JIGGING = 9
    PAIR_TRAWLING = 10
    RAFTED = 11
    CONVOY = 12
    PILOTAGE = 13
    TOWAGE = 14
    BUNKERING = 15
    RESCUE = 16
    BREAKDOWN = 17
    NET = 18
    COAL = 19
    FERRY = 20
    SHORT_MEETING = 21
    DISCHARGE = 22


FISHING: Final = (Activity.TRAWLING, Activity.JIGGING, Activity.PAIR_TRAWLING)
"""What counts as fishing in the truth."""


AT: Final = 0
LAT: Final = 1
LON: Final = 2
LAT_RATE: Final = 3
LON_RATE: Final = 4
MODE: Final = 5
ACTIVITY: Final = 6
PLACE: Final = 7
SIZE: Final = 8
KEY: Final = 9
LEADER: Final = 10
AHEAD: Final = 11
ASIDE: Final = 12
KNOT_COLUMNS: Final = 13


class Motion(NamedTuple):
    """Tracks of all hulls, hull after hull.

    Knots of hull ``h`` are the rows ``[first[h], first[h + 1])``, in order of time; the curve
    between two knots is the cubic that has their positions and velocities. Columns from `MODE` on
    say what holds from a knot to the next. One array serves kernels better than thirteen.

    Attributes:
        first: First knot of each hull, and the number of knots (int64).
        knots: One knot a row (float64): `AT` seconds since the start of the world; `LAT`, `LON`
            degrees, the longitude not wrapped; `LAT_RATE`, `LON_RATE` degrees a second; `MODE`;
            `ACTIVITY`; `PLACE`, the number of the port a hull is in, else -1; `SIZE`, metres that
            swing, tide or steering move it about the curve; `KEY`, what chance of this movement
            hangs on; `LEADER`, the hull it lies alongside, keeps abreast of or comes behind, else
            -1; `AHEAD` and `ASIDE`: metres north and east of the leader when alongside, ahead of
            it and to starboard when abreast; in trail `AHEAD` is how many seconds later it comes;
            adrift they are metres by which the tide has carried the hull at the knot.
    """

    first: NDArray[np.int64]
    knots: NDArray[np.float64]
