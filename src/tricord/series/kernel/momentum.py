"""How far a figure is above where it usually is: its change, and what it was highest before.

Every score is reckoned when a period first becomes known, from what was known then. A figure that
is revised later counts in what comes after it, and changes no score that was given before.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.series.compiled import compiled, inner
from tricord.series.kernel.medians import SIGMA, highest_of, median_of, spread_about

_Floats = NDArray[np.float64]
_Wholes = NDArray[np.int64]


@inner
def _usual(change: _Floats, usual: _Floats, off: _Floats, at: int, window: int, least: int) -> None:
    """What the change of a period usually is, and how far off it was."""
    usual[at] = median_of(change, at - window, at, least)
    off[at] = abs(change[at] - usual[at])


@inner
def _spread(
    change: _Floats, usual: _Floats, off: _Floats, at: int, window: int, least: int
) -> float:
    """How far off changes usually are: from what was usual then, else from what is usual now."""
    then = median_of(off, at - window, at, least)
    if np.isnan(then):
        return spread_about(change, usual[at], at - window, at, least)
    return SIGMA * then


@compiled
def momentum(
    starts: _Wholes,
    periods: _Wholes,
    values: _Floats,
    span: int,
    settings: tuple[int, int, int, int, int, float],
) -> tuple[NDArray[np.bool_], _Floats, _Floats]:
    """Scores of each row that brings a period later than any before it.

    Args:
        starts: Of each series, its first row; and the number of rows.
        periods: Period of each row, counted from the first; rows in the order they became known.
        values: Logarithm of its figure.
        span: Number of periods.
        settings: Periods a change spans; of the window; known figures the window must have;
            periods the look back goes; known figures it must have; the spread below which no
            change is scored.

    Returns:
        Of each row: whether it brought a new period; the change in robust standard deviations;
        how far it is above the highest of the look back.
    """
    back, window, least, look_back, least_back, floor = settings
    count = len(periods)
    new = np.zeros(count, np.bool_)
    changes = np.full(count, np.nan)
    over = np.full(count, np.nan)
    for series in range(len(starts) - 1):
        known = np.full(span, np.nan)
        change = np.full(span, np.nan)
        usual = np.full(span, np.nan)
        off = np.full(span, np.nan)
        newest = -1
        for row in range(starts[series], starts[series + 1]):
            at = periods[row]
            known[at] = values[row]
            last = max(newest, at)
            for place in range(at, min(last, at + window + back) + 1):
                if place >= back:
                    change[place] = known[place] - known[place - back]
                    _usual(change, usual, off, place, window, least)
            if at <= newest:
                continue
            newest = at
            new[row] = True
            spread = _spread(change, usual, off, at, window, least)
            # A price somebody sets stands still and jumps: of its changes none is usual.
            if spread >= floor:
                changes[row] = (change[at] - usual[at]) / spread
            over[row] = known[at] - highest_of(known, at - look_back, at, least_back)
    return new, changes, over
