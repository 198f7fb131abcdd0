"""Calls at harbours: entered, stopped, left, with hysteresis in distance and in speed."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.harbours import HarbourIndex, nearest_of
from tricord.geo.kernel.sphere import METRES_PER_NM, distance_of_units

HOUR: Final = 3_600_000_000

ENTERED: Final = 1
LEFT: Final = 2
STOPPED: Final = 4
SILENT: Final = 8


class Limits(NamedTuple):
    """When a ship enters, stops, goes on and leaves.

    Attributes:
        enters_m: Distance within which it enters, of each harbour.
        leaves_m: Distance beyond which it has left, of each harbour.
        widest_m: The greatest of these.
        stops: Speed at or below which it stops, 1/100 knot.
        goes_on: Speed at or above which it has gone on, 1/100 knot.
        silence: Time without a fix that counts as a stop, microseconds.
    """

    enters_m: NDArray[np.float64]
    leaves_m: NDArray[np.float64]
    widest_m: float
    stops: int
    goes_on: int
    silence: int


@inner
def _speed(
    fix: int,
    first: int,
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
) -> float:
    """Speed in 1/100 knot as reported, else as made good since the fix before."""
    if speed[fix] >= 0 or fix == first or at[fix] == at[fix - 1]:
        return float(speed[fix])
    way = distance_of_units(lat[fix - 1], lon[fix - 1], lat[fix], lon[fix]) / METRES_PER_NM
    return float(100.0 * way * HOUR / (at[fix] - at[fix - 1]))


@compiled
def calls(
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    index: HarbourIndex,
    limits: Limits,
) -> NDArray[np.int64]:
    """Every call, one row each.

    A ship that is in a harbour when its track begins has not been seen to enter; one that is there
    when it ends, not to leave.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds.
        lat: 1/600,000 degree.
        lon: 1/600,000 degree.
        speed: 1/100 knot; negative where not reported.
        index: Harbours.
        limits: When it enters, stops, goes on and leaves.

    Returns:
        Track, harbour, first and last fix inside, and the sum of `ENTERED`, `LEFT`, `STOPPED` and
        `SILENT` as they were seen. The harbour is the one where it first stopped, else where it
        entered.
    """
    found = np.empty((1024, 5), np.int64)
    count = 0
    for track in range(len(starts) - 1):
        first = starts[track]
        harbour, begin, seen, stopped = -1, 0, 0, False
        for fix in range(first, starts[track + 1]):
            place, distance = nearest_of(index, lat[fix], lon[fix], limits.widest_m)
            if harbour >= 0 and at[fix] - at[fix - 1] >= limits.silence:
                seen |= SILENT
            if harbour >= 0 and (place < 0 or distance > limits.leaves_m[place]):
                found, count = _noted(found, count, (track, harbour, begin, fix - 1, seen | LEFT))
                harbour = -1
            if place < 0:
                continue
            if harbour < 0:
                if distance > limits.enters_m[place]:
                    continue
                harbour, begin, stopped = place, fix, False
                seen = ENTERED if fix > first else 0
            made = _speed(fix, first, at, lat, lon, speed)
            if 0 <= made <= limits.stops and not stopped:
                stopped = True
                harbour = harbour if seen & STOPPED else place
                seen |= STOPPED
            elif made >= limits.goes_on:
                stopped = False
        if harbour >= 0:
            last = starts[track + 1] - 1
            found, count = _noted(found, count, (track, harbour, begin, last, seen))
    return found[:count].copy()


@inner
def _noted(
    found: NDArray[np.int64], count: int, row: tuple[int, int, int, int, int]
) -> tuple[NDArray[np.int64], int]:
    """The rows with one more, twice as long where they are full."""
    if count == len(found):
        longer = np.empty((2 * count, found.shape[1]), np.int64)
        longer[:count] = found
        found = longer
    for column in range(found.shape[1]):
        found[count, column] = row[column]
    return found, count + 1
