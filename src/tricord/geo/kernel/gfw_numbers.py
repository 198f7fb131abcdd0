"""Means and medians as the ``statistics`` of Python's library gives them, to the last bit.

Global Fishing Watch's encounters take theirs from there. A mean is printed with two decimals to
look up how far from port it is, so its last bit may decide.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import inner

_HALVES: Final = 134_217_729.0
"""2**27 + 1: cuts a float into two halves whose products are exact (Dekker)."""


@inner
def middle(values: NDArray[np.float64]) -> float:
    """The median; of an even count half the sum of the middle two."""
    count = len(values)
    if count == 1:
        return float(values[0])
    ordered = np.sort(values)
    half = count // 2
    if count % 2:
        return float(ordered[half])
    return float((ordered[half - 1] + ordered[half]) / 2)


@inner
def mean(values: NDArray[np.float64]) -> float:
    """The mean, rounded once: the sum is kept in two floats, and so is the quotient."""
    high, low = 0.0, 0.0
    for value in values:
        total = high + value
        of_value = total - high
        low += (high - (total - of_value)) + (value - of_value)
        high = total
    total = high + low
    low -= total - high
    count = float(len(values))
    quotient = total / count
    product = quotient * count
    rest = (total - product) - _lost(quotient, count, product)
    return float(quotient + (rest + low) / count)


@inner
def _lost(one: float, other: float, product: float) -> float:
    """What rounding took from a product (Dekker 1971)."""
    swung = _HALVES * one
    one_high = swung - (swung - one)
    one_low = one - one_high
    swung = _HALVES * other
    other_high = swung - (swung - other)
    other_low = other - other_high
    above = one_high * other_high - product
    return ((above + one_high * other_low) + one_low * other_high) + one_low * other_low
