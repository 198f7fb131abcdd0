"""What a month of a flow is beside the months before it, reckoned when it becomes known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.series.compiled import compiled, inner
from tricord.series.kernel.medians import deviation, median_of

_Floats = NDArray[np.float64]
_Wholes = NDArray[np.int64]


@inner
def _mean(values: _Floats, first: int, last: int) -> float:
    """Mean of the figures of a window, all of which must be known."""
    if first < 0:
        return np.nan
    total = 0.0
    for place in range(first, last):
        total += values[place]
    return total / (last - first)


@inner
def _least(values: _Floats, first: int, last: int) -> float:
    """The least known figure of a window; NaN where none is known."""
    least = np.nan
    for place in range(max(0, first), last):
        if not np.isnan(values[place]) and (np.isnan(least) or values[place] < least):
            least = values[place]
    return least


@inner
def _empty(values: _Floats, first: int, last: int) -> float:
    """The share of a window that is not known or zero."""
    empty = 0
    for place in range(first, last):
        if np.isnan(values[place]) or values[place] == 0:
            empty += 1
    return empty / max(1, last - first)


@compiled
def flows(
    starts: _Wholes,
    periods: _Wholes,
    values: _Floats,
    span: int,
    settings: tuple[int, int, float],
) -> tuple[NDArray[np.bool_], _Floats]:
    """Figures of each row that brings a period later than any before it.

    Args:
        starts: Of each series, its first row; and the number of rows.
        periods: Period of each row, counted from the first; rows in the order they became known.
        values: Quantity.
        span: Number of periods.
        settings: Months of the window; known ones it must have; what is added to the spread.

    Returns:
        Of each row, whether it brought a new period; and six figures: deviation of the
        logarithm of the month, of that of two months together, the mean of three months over
        that of twelve from the eighteenth to the seventh before (where most of those traded),
        the month over the median of the window, the least month of the window over that median,
        and the share of months of the window that are not known or zero.
    """
    window, least, floor = settings
    count = len(periods)
    new = np.zeros(count, np.bool_)
    found = np.full((count, 6), np.nan)
    for series in range(len(starts) - 1):
        known = np.full(span, np.nan)
        one = np.full(span, np.nan)
        two = np.full(span, np.nan)
        newest = -1
        first = -1
        for row in range(starts[series], starts[series + 1]):
            at = periods[row]
            known[at] = values[row]
            one[at] = np.log1p(values[row])
            for place in range(at, min(at + 2, span)):
                if place > 0:
                    two[place] = np.log1p(known[place - 1] + known[place])
            if at <= newest:
                continue
            newest = at
            first = at if first < 0 else first
            new[row] = True
            found[row, 0] = deviation(one, at, window, least, floor)
            found[row, 1] = deviation(two, at, window, least, floor)
            # A line that seldom traded cannot surge above what it traded.
            if median_of(known, at - 17, at - 5, 12) > 0:
                found[row, 2] = _mean(known, at - 2, at + 1) / _mean(known, at - 17, at - 5)
            middle = median_of(known, at - window, at, least)
            if middle > 0:
                found[row, 3] = known[at] / middle
                found[row, 4] = _least(known, at - window, at) / middle
            found[row, 5] = _empty(known, max(first, at - window), at)
    return new, found
