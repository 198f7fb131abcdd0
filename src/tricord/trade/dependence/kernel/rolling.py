"""Shares of the largest origin over twelve months, how they change, and how rare that is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.trade.dependence.compiled import compiled, inner

_Floats = NDArray[np.float64]
_Places = NDArray[np.int32]

SIGMA = 1.4826
"""Median absolute deviation to standard deviation of a normal distribution."""


@inner
def _median(values: _Floats, first: int, last: int, least: int) -> float:
    """Median of the known ones of ``values[first:last]``; NaN of fewer than ``least``."""
    known = np.empty(max(0, last - max(0, first)), np.float64)
    count = 0
    for at in range(max(0, first), last):
        if not np.isnan(values[at]):
            known[count] = values[at]
            count += 1
    if count < least or count == 0:
        return np.nan
    return float(np.median(known[:count]))


@inner
def _spread(values: _Floats, middle: float, first: int, last: int, least: int) -> float:
    """Robust standard deviation of the known ones of ``values[first:last]`` about a middle."""
    off = np.abs(values[max(0, first) : last] - middle)
    return SIGMA * _median(off, 0, len(off), least)


@inner
def _scored(
    change: _Floats, score: _Floats, usual: _Floats, off: _Floats, settings: tuple[int, int, float]
) -> None:
    """Each change beside those before it, in robust standard deviations."""
    window, least, floor = settings
    for at in range(len(change)):
        usual[at] = _median(change, at - window, at, least)
        off[at] = abs(change[at] - usual[at])
        spread = SIGMA * _median(off, at - window, at, least)
        if np.isnan(spread):
            # Of the first months nobody knew yet what was usual.
            spread = _spread(change, usual[at], at - window, at, least)
        score[at] = (change[at] - usual[at]) / max(spread, floor)


@inner
def _twelve(bought: _Floats, told: NDArray[np.bool_], sums: _Floats, whole: _Floats) -> None:
    """Sums of twelve months by origin, and of all; of all NaN where a month was not told."""
    months = bought.shape[1]
    for month in range(months):
        whole[month] = np.nan
        if month < 11:
            continue
        complete = True
        for back in range(12):
            complete = complete and told[month - back]
        if not complete:
            continue
        total = 0.0
        for origin in range(bought.shape[0]):
            added = 0.0
            for back in range(12):
                added += bought[origin, month - back]
            sums[origin, month] = added
            total += added
        if total > 0:
            whole[month] = total


@inner
def _origins(
    rows: _Places, exporter: NDArray[np.int16], slot: NDArray[np.int32]
) -> NDArray[np.int16]:
    """Exporters of some rows, in order; their places are written into ``slot``."""
    who = np.empty(len(rows), np.int16)
    count = 0
    for row in rows:
        if slot[exporter[row]] < 0:
            slot[exporter[row]] = 0
            who[count] = exporter[row]
            count += 1
    found = np.sort(who[:count])
    for at in range(count):
        slot[found[at]] = at
    return found


@inner
def _shares(
    who: NDArray[np.int16],
    sums: _Floats,
    whole: _Floats,
    largest: NDArray[np.int16],
    found: _Floats,
) -> None:
    """The largest origin of each month, its share, and how that changed over a year."""
    for at in range(len(whole)):
        if np.isnan(whole[at]):
            continue
        best = 0
        for origin in range(1, len(who)):
            if sums[origin, at] > sums[best, at]:
                best = origin
        largest[at] = who[best]
        found[at, 0] = sums[best, at] / whole[at]
        found[at, 3] = whole[at]
        if at >= 12 and not np.isnan(whole[at - 12]):
            found[at, 1] = found[at, 0] - sums[best, at - 12] / whole[at - 12]


@compiled
def rolling(
    starts: NDArray[np.int64],
    order: _Places,
    exporter: NDArray[np.int16],
    month: _Places,
    value: _Floats,
    told: NDArray[np.bool_],
    countries: int,
    settings: tuple[int, int, float],
) -> tuple[NDArray[np.int16], _Floats]:
    """Figures of every pair and month.

    Args:
        starts: Where the rows of each pair begin; pairs in the order of product and importer.
        order: Rows by pair.
        exporter: Exporter of each row.
        month: Its month, counted from the first.
        value: Its value.
        told: By importer and month, whether the importer published that month at all.
        countries: Number of exporters there are.
        settings: Months a change is held against, known ones it needs, and the least spread.

    Returns:
        By pair and month: the largest origin of the twelve months (-1: not known); its share, the
        change of that share over a year, the change in robust standard deviations, and the
        imports of the twelve months.
    """
    importers, months = told.shape
    pairs = len(starts) - 1
    largest = np.full((pairs, months), -1, np.int16)
    found = np.full((pairs, months, 4), np.nan)
    slot = np.full(countries, -1, np.int32)
    usual = np.empty(months)
    off = np.empty(months)
    whole = np.empty(months)
    for pair in range(pairs):
        rows = order[starts[pair] : starts[pair + 1]]
        who = _origins(rows, exporter, slot)
        count = len(who)
        if count == 0:
            continue
        bought = np.zeros((count, months))
        sums = np.zeros((count, months))
        for row in rows:
            if value[row] > 0:
                bought[slot[exporter[row]], month[row]] += value[row]
        for origin in who:
            slot[origin] = -1
        _twelve(bought, told[pair % importers], sums, whole)
        _shares(who, sums, whole, largest[pair], found[pair])
        _scored(found[pair, :, 1], found[pair, :, 2], usual, off, settings)
    return largest, found
