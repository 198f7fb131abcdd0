"""The nearest harbour of a point, in a grid of cells."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import (
    FULL_TURN,
    HALF_TURN,
    RADIUS_M,
    UNITS_PER_DEGREE,
    distance_of_units,
    wrapped,
)

_QUARTER_TURN: Final = 90 * UNITS_PER_DEGREE
_MANY: Final = 20_000
"""From so many harbours on, cells are smaller."""


class HarbourIndex(NamedTuple):
    """Harbours by cells.

    Attributes:
        starts: First harbour of each cell, row by row from the south-west, and their number
            (int32).
        lat: Latitude of each harbour, in the order of cells, in 1/600,000 degree (int32).
        lon: As above, in [-180, 180) degrees.
        number: Place of each harbour in the list that was indexed (int32).
        cell: Side of a cell in 1/600,000 degree.
    """

    starts: NDArray[np.int32]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    number: NDArray[np.int32]
    cell: int


@inner
def nearest_of(index: HarbourIndex, lat: int, lon: int, within_m: float) -> tuple[int, float]:
    """The nearest harbour of one point.

    Args:
        index: The harbours.
        lat: Latitude in 1/600,000 degree.
        lon: Longitude in [-180, 180), in 1/600,000 degree.
        within_m: How far it may be, this distance included.

    Returns:
        Its number and its distance in metres; -1 and infinity where there is none. Of harbours
        equally near, the one with the least number.
    """
    best, least = -1, np.inf
    # One unit more than needed, for rounding.
    reach = int(within_m / RADIUS_M * (180.0 / math.pi) * UNITS_PER_DEGREE) + 1
    turn = _turn(lat, reach)
    size, columns = index.cell, FULL_TURN // index.cell
    rows = columns // 2
    first, last = 0, columns - 1
    if turn < HALF_TURN - size:
        first = (lon - turn + HALF_TURN) // size
        last = (lon + turn + HALF_TURN) // size
    low = max(0, (lat - reach + _QUARTER_TURN) // size)
    high = min(rows - 1, (lat + reach + _QUARTER_TURN) // size)
    for row in range(low, high + 1):
        column = first
        while column <= last:
            # Cells of a row follow one another, up to the dateline.
            run = min(last - column, columns - 1 - column % columns)
            cell = row * columns + column % columns
            column += run + 1
            for at in range(index.starts[cell], index.starts[cell + run + 1]):
                if abs(index.lat[at] - lat) > reach:
                    continue
                apart = abs(index.lon[at] - lon)
                if apart > turn and FULL_TURN - apart > turn:
                    continue
                metres = distance_of_units(lat, lon, index.lat[at], index.lon[at])
                number = index.number[at]
                if metres <= within_m and (metres < least or (metres == least and number < best)):
                    best, least = number, metres
    return best, least


@inner
def _turn(lat: int, reach: int) -> int:
    """How far east or west of a point a circle around it can reach, in 1/600,000 degree."""
    widest = abs(lat) + reach
    if widest >= _QUARTER_TURN:
        return HALF_TURN
    # No parallel that the circle meets is shorter than that of `widest`.
    turn = reach / math.cos(math.radians(widest / UNITS_PER_DEGREE)) + 1.0
    return int(min(turn, float(HALF_TURN)))


@compiled
def nearest_each(
    index: HarbourIndex, lat: NDArray[np.int32], lon: NDArray[np.int32], within_m: float
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """As `nearest_of`, of many points."""
    numbers, metres = np.empty(len(lat), np.int32), np.empty(len(lat))
    for at in range(len(lat)):
        numbers[at], metres[at] = nearest_of(index, int(lat[at]), wrapped(int(lon[at])), within_m)
    return numbers, metres


def index_of(lat: NDArray[np.int32], lon: NDArray[np.int32]) -> HarbourIndex:
    """An index of harbours.

    Args:
        lat: Latitudes in 1/600,000 degree, within 90 degrees of the equator.
        lon: Longitudes in 1/600,000 degree.
    """
    cell = UNITS_PER_DEGREE // (2 if len(lat) < _MANY else 8)
    columns = FULL_TURN // cell
    around = ((lon.astype(np.int64) + HALF_TURN) % FULL_TURN - HALF_TURN).astype(np.int32)
    # The North Pole belongs to the last row.
    row = np.minimum((lat + _QUARTER_TURN) // cell, columns // 2 - 1)
    place = row * columns + (around + HALF_TURN) // cell
    order = np.argsort(place, kind="stable")
    starts = np.zeros(columns * columns // 2 + 1, np.int32)
    np.cumsum(np.bincount(place, minlength=len(starts) - 1), out=starts[1:])
    return HarbourIndex(starts, lat[order], around[order], order.astype(np.int32), cell)
