"""How often ships are heard, hour by hour and cell by cell, and what a silence weighs."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE, turn_between, wrapped

HOUR: Final = 3_600_000_000
"""Microseconds."""

CELL: Final = UNITS_PER_DEGREE // 2
"""Cells are half a degree wide both ways."""

CELLS_AROUND: Final = 720
HOUR_BITS: Final = 23
"""Hours since 1970 take the lower bits of a key (up to the year 2926), cells the upper."""


@inner
def cell_of(lat: int, lon: int) -> int:
    """Number of the cell of a position in 1/600,000 degree."""
    row = (lat + 90 * UNITS_PER_DEGREE) // CELL
    return row * CELLS_AROUND + (lon + 180 * UNITS_PER_DEGREE) // CELL


@inner
def key_of(cell: int, hour: int) -> int:
    """One number for a cell and an hour."""
    return (cell << HOUR_BITS) | hour


@inner
def _between(
    fix: int,
    hour: int,
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
) -> int:
    """Cell of the straight way from a fix to the next, in the middle of an hour."""
    share = (hour * HOUR + HOUR // 2 - at[fix]) / (at[fix + 1] - at[fix])
    north = lat[fix] + int((lat[fix + 1] - lat[fix]) * share)
    east = wrapped(lon[fix] + int(turn_between(lon[fix], lon[fix + 1]) * share))
    return cell_of(north, east)


@compiled
def hours_heard(
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    longest: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Ships that were on and ships that were heard, by cell and hour.

    A ship is on from its first fix to its last, but for silences longer than `longest`: of those
    nobody knows. In an hour within a shorter silence it is on and not heard.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds.
        lat: 1/600,000 degree.
        lon: 1/600,000 degree.
        longest: Microseconds.

    Returns:
        Keys of cell and hour, ascending; ships on; ships heard.
    """
    told = 0
    for track in range(len(starts) - 1):
        for fix in range(starts[track], starts[track + 1]):
            told += 1
            if fix + 1 < starts[track + 1] and at[fix + 1] - at[fix] <= longest:
                told += max(0, at[fix + 1] // HOUR - at[fix] // HOUR - 1)
    keys, count = np.empty(told, np.int64), 0
    for track in range(len(starts) - 1):
        before = -1
        for fix in range(starts[track], starts[track + 1]):
            hour = at[fix] // HOUR
            if hour != before:
                keys[count] = key_of(cell_of(lat[fix], lon[fix]), hour) * 2 + 1
                count += 1
                before = hour
            if fix + 1 < starts[track + 1] and at[fix + 1] - at[fix] <= longest:
                for unheard in range(hour + 1, at[fix + 1] // HOUR):
                    keys[count] = key_of(_between(fix, unheard, at, lat, lon), unheard) * 2
                    count += 1
    return _summed(np.sort(keys[:count]))


@inner
def _summed(
    told: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Sorted keys with their last bit for heard, as counts."""
    keys = np.empty(len(told), np.int64)
    on = np.zeros(len(told), np.int64)
    heard = np.zeros(len(told), np.int64)
    count = 0
    for one in told:
        if count == 0 or keys[count - 1] != one >> 1:
            keys[count] = one >> 1
            count += 1
        on[count - 1] += 1
        heard[count - 1] += one & 1
    return keys[:count].copy(), on[:count].copy(), heard[:count].copy()


@compiled
def own_hours(
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    tracks: NDArray[np.int32],
    rows: NDArray[np.int64],
    longest: int,
    around: int,
) -> NDArray[np.int64]:
    """How often ships were heard around their silences.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds.
        tracks: Track of each silence.
        rows: The fix before each silence.
        longest: Other silences longer than that end what is looked at, microseconds.
        around: Hours that are looked at, on either side.

    Returns:
        For each silence the hours looked at before, those of them heard, and the same after.
    """
    found = np.zeros((len(rows), 4), np.int64)
    for one in range(len(rows)):
        first, last = starts[tracks[one]], starts[tracks[one] + 1]
        for side in range(2):
            step = -1 if side == 0 else 1
            fix = rows[one] if side == 0 else rows[one] + 1
            begin = at[fix] // HOUR
            before, heard = begin, 1
            while first <= fix + step < last and abs(at[fix + step] - at[fix]) <= longest:
                hour = at[fix + step] // HOUR
                if abs(hour - begin) >= around:
                    break
                fix += step
                heard += hour != before
                before = hour
            found[one, 2 * side] = abs(before - begin) + 1
            found[one, 2 * side + 1] = heard
    return found


@compiled
def hours_of_silences(
    off: NDArray[np.int64],
    on: NDArray[np.int64],
    lats: NDArray[np.int32],
    lons: NDArray[np.int32],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Cells and hours on the straight way through each silence.

    Args:
        off: Last moment heard, microseconds.
        on: Next moment heard.
        lats: Latitude before and after each silence, two columns, 1/600,000 degree.
        lons: Longitude before and after each silence, two columns.

    Returns:
        First key of each silence, and the number of keys; keys of cell and hour, one for each whole
        hour of the silence.
    """
    starts = np.zeros(len(off) + 1, np.int64)
    for one in range(len(off)):
        starts[one + 1] = starts[one] + max(0, on[one] // HOUR - off[one] // HOUR - 1)
    keys = np.empty(starts[-1], np.int64)
    for one in range(len(off)):
        turn = turn_between(lons[one, 0], lons[one, 1])
        first = off[one] // HOUR + 1
        for place in range(starts[one], starts[one + 1]):
            hour = first + place - starts[one]
            share = (hour * HOUR + HOUR // 2 - off[one]) / (on[one] - off[one])
            north = lats[one, 0] + int((lats[one, 1] - lats[one, 0]) * share)
            east = wrapped(lons[one, 0] + int(turn * share))
            keys[place] = key_of(cell_of(north, east), hour)
    return starts, keys


class Hearing(NamedTuple):
    """How ships that were on were heard, by cell and hour.

    Attributes:
        keys: Keys of cell and hour, ascending.
        on: Ships that were on.
        heard: Ships that were heard.
        cells: Place of each key's cell.
        cell_on: The same of whole cells, over all hours.
        cell_heard: As above.
        elsewhere: Share heard of all.
        weight: How many ships' word the cell's share is worth in an hour.
        cell_weight: How many ships' word the share of all is worth in a cell.
    """

    keys: NDArray[np.int64]
    on: NDArray[np.float64]
    heard: NDArray[np.float64]
    cells: NDArray[np.int64]
    cell_on: NDArray[np.float64]
    cell_heard: NDArray[np.float64]
    elsewhere: float
    weight: float
    cell_weight: float


@inner
def _chance(hearing: Hearing, place: int, without: float, without_in_cell: float) -> float:
    """How likely a ship that is on is heard there and then, by what others tell.

    Args:
        hearing: How ships were heard.
        place: Place of the key of cell and hour.
        without: What the ship itself adds to those that were on then.
        without_in_cell: The same over all hours of the cell.
    """
    cell = hearing.cells[place]
    usual = (hearing.cell_heard[cell] + hearing.cell_weight * hearing.elsewhere) / (
        max(0.0, hearing.cell_on[cell] - without_in_cell) + hearing.cell_weight
    )
    heard = hearing.heard[place] + hearing.weight * usual
    on = max(0.0, hearing.on[place] - without) + hearing.weight
    return float(min(1.0, heard / on))


@compiled
def expected_in(
    starts: NDArray[np.int64],
    places: NDArray[np.int64],
    weights: NDArray[np.float64],
    hearing: Hearing,
) -> NDArray[np.float64]:
    """How much hearing there was in each silence.

    Args:
        starts: First place of each silence, and the number of places.
        places: Place among the keys of each of its hours.
        weights: What each silence itself adds to those that were on, in each of its hours.
        hearing: How ships were heard.

    Returns:
        The sum over the hours of ``-ln(1 - r)``, where r is the chance to be heard in the hour; and
        the mean of r.
    """
    found = np.zeros((len(starts) - 1, 2), np.float64)
    for one in range(len(starts) - 1):
        hours = starts[one + 1] - starts[one]
        begin = starts[one]
        while begin < starts[one + 1]:
            # A straight way is in each cell once, for some hours in a row.
            cell = hearing.cells[places[begin]]
            past = begin
            while past < starts[one + 1] and hearing.cells[places[past]] == cell:
                past += 1
            own = weights[one] * (past - begin)
            for at in range(begin, past):
                chance = _chance(hearing, places[at], weights[one], own)
                found[one, 0] -= math.log(max(1e-6, 1.0 - chance))
                found[one, 1] += chance / hours
            begin = past
    return found
