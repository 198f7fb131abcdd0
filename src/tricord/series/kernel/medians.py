"""Medians of the figures of a window, those that are missing left out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.series.compiled import inner

SIGMA = 1.4826
"""Median absolute deviation to standard deviation of a normal distribution."""


@inner
def median_of(values: NDArray[np.float64], first: int, last: int, least: int) -> float:
    """Median of the figures ``values[first:last]`` that are known; NaN of fewer than ``least``."""
    found = np.empty(max(0, last - max(0, first)), np.float64)
    count = 0
    for at in range(max(0, first), last):
        if not np.isnan(values[at]):
            found[count] = values[at]
            count += 1
    if count < least or count == 0:
        return np.nan
    return float(np.median(found[:count]))


@inner
def spread_about(
    values: NDArray[np.float64], middle: float, first: int, last: int, least: int
) -> float:
    """Robust standard deviation of the figures ``values[first:last]`` about a middle."""
    off = np.empty(max(0, last - max(0, first)), np.float64)
    for place in range(len(off)):
        off[place] = abs(values[max(0, first) + place] - middle)
    return SIGMA * median_of(off, 0, len(off), least)


@inner
def highest_of(values: NDArray[np.float64], first: int, last: int, least: int) -> float:
    """The highest of the figures that are known; NaN of fewer than ``least``."""
    highest = np.nan
    count = 0
    for at in range(max(0, first), last):
        value = values[at]
        if np.isnan(value):
            continue
        count += 1
        if np.isnan(highest) or value > highest:
            highest = value
    return highest if count >= least else np.nan


@inner
def deviation(values: NDArray[np.float64], at: int, window: int, least: int, floor: float) -> float:
    """How far a figure is from the median of those before it, in robust deviations."""
    middle = median_of(values, at - window, at, least)
    if np.isnan(middle) or np.isnan(values[at]):
        return np.nan
    spread = spread_about(values, middle, at - window, at, least)
    return float((values[at] - middle) / (spread + floor))
