"""What a month of a flow is beside its worth, its slow drift and its seldom trade."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.series.compiled import compiled, inner
from tricord.series.kernel.medians import deviation, median_of

_Floats = NDArray[np.float64]
_Wholes = NDArray[np.int64]

FIGURES = ("unit_z", "drift_up", "drift_down", "silent_tail", "burst_tail")
"""Figures of each row, in the order of their columns."""


@inner
def _unit(quantity: _Floats, value: _Floats, at: int) -> float:
    """Logarithm of the unit value of two months together; NaN where either is not known."""
    if at < 1:
        return np.nan
    amount = quantity[at - 1] + quantity[at]
    worth = value[at - 1] + value[at]
    if np.isnan(amount) or np.isnan(worth) or amount <= 0 or worth <= 0:
        return np.nan
    return float(np.log(worth / amount))


@inner
def _silent(quantity: _Floats, at: int, window: int) -> float:
    """How rare so long a row of zero months is where a share of months trades; NaN if none."""
    row = 0
    while row <= at and quantity[at - row] == 0:
        row += 1
    if row == 0:
        return np.nan
    begin = max(0, at - row - window + 1)
    known, traded = 0, 0
    for place in range(begin, at - row + 1):
        if not np.isnan(quantity[place]):
            known += 1
            traded += quantity[place] > 0
    if known < window // 2 or traded < 3:
        return np.nan
    share = min((traded + 0.5) / (known + 1.0), 0.999)
    return float((1.0 - share) ** row)


@inner
def _burst(quantity: _Floats, at: int, window: int) -> float:
    """Upper tail of three months' shipments under a negative binomial fitted to those before."""
    if at < 2 + window // 2:
        return np.nan
    usual = np.full(len(quantity), np.nan)
    for place in range(max(0, at - 2 - window), at - 2):
        if quantity[place] > 0:
            usual[place] = quantity[place]
    shipment = median_of(usual, max(0, at - 2 - window), at - 2, 3)
    if np.isnan(shipment):
        return np.nan
    total, squares, count = 0.0, 0.0, 0
    for place in range(max(2, at - 2 - window + 2), at - 2):
        three = quantity[place - 2] + quantity[place - 1] + quantity[place]
        if not np.isnan(three):
            total += three / shipment
            squares += (three / shipment) ** 2
            count += 1
    three = quantity[at - 2] + quantity[at - 1] + quantity[at]
    if count < window // 2 or np.isnan(three) or total <= 0:
        return np.nan
    mean = total / count
    spread = max(squares / count - mean**2, mean * 1.0001)
    size = mean * mean / (spread - mean)
    chance = size / (size + mean)
    below = int(np.floor(three / shipment))
    term = chance**size
    held = 0.0
    for number in range(min(below, 100_000)):
        held += term
        term *= (number + size) / (number + 1) * (1.0 - chance)
    return max(0.0, 1.0 - held)


@compiled
def beside(
    starts: _Wholes,
    periods: _Wholes,
    quantities: _Floats,
    values: _Floats,
    span: int,
    settings: tuple[int, int, float, float, float],
) -> _Floats:
    """`FIGURES` of each row that brings a period later than any before it; NaN for others.

    Args:
        starts: Of each series, its first row; and the number of rows.
        periods: Period of each row, counted from the first; rows in the order they became known.
        quantities: Quantity.
        values: Value; NaN where it is not known.
        span: Number of periods.
        settings: Months of the window; known ones it must have; what is added to the spread; what
            each deviation of a sum is lessened by; from where a sum begins anew.

    Returns:
        Deviation of the logarithm of the unit value of two months; sum of deviations of changes
        from month to month up, and down, each begun anew after it was as high as asked
        (Page 1954); the two tails of lines that trade seldom.
    """
    window, least, floor, lessened, high = settings
    found = np.full((len(periods), 5), np.nan)
    for series in range(len(starts) - 1):
        quantity = np.full(span, np.nan)
        value = np.full(span, np.nan)
        unit = np.full(span, np.nan)
        change = np.full(span, np.nan)
        up, down, newest = 0.0, 0.0, -1
        for row in range(starts[series], starts[series + 1]):
            at = periods[row]
            quantity[at] = quantities[row]
            value[at] = values[row]
            for place in range(at, min(at + 2, span)):
                unit[place] = _unit(quantity, value, place)
            for place in (at, at + 12):
                if 12 <= place < span:
                    change[place] = np.log1p(quantity[place]) - np.log1p(quantity[place - 12])
            if at <= newest:
                continue
            newest = at
            found[row, 0] = deviation(unit, at, window, least, floor)
            up = 0.0 if up >= high else up
            down = 0.0 if down >= high else down
            step = deviation(change, at, window, least, floor)
            step = 0.0 if np.isnan(step) else min(4.0, max(-4.0, step))
            up = max(0.0, up + step - lessened)
            down = max(0.0, down - step - lessened)
            found[row, 1], found[row, 2] = up, down
            found[row, 3] = _silent(quantity, at, window)
            found[row, 4] = _burst(quantity, at, window)
    return found
