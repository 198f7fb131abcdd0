"""How far stated probabilities hold: bins, Brier score, calibration error.

Definitions: G. W. Brier, *Monthly Weather Review* 78 (1950), in the form for two outcomes;
expected calibration error as in Naeini, Cooper and Hauskrecht, AAAI 2015; the test of D. J.
Spiegelhalter, *Statistics in Medicine* 5 (1986).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Bin:
    """Cases with a stated probability from `low` up to `high`, 1 itself in the last.

    Attributes:
        low: Where it begins.
        high: Where it ends.
        count: Cases in it.
        stated: Mean of what was stated; NaN where there is no case.
        observed: Share of cases that came true; NaN where there is no case.
        spread: Standard deviation of that share by mere chance, were each statement right and the
            cases independent; NaN where there is no case.
    """

    low: float
    high: float
    count: int
    stated: float
    observed: float
    spread: float

    @property
    def plausible(self) -> bool:
        """Whether what was observed lies within two such deviations of what was stated."""
        return not self.count or abs(self.observed - self.stated) <= 2 * self.spread


def one_bin(low: float, high: float, stated: Floats, true: Bools) -> Bin:
    """The bin of some cases."""
    if not len(stated):
        return Bin(low, high, 0, np.nan, np.nan, np.nan)
    spread = float(np.sqrt((stated * (1 - stated)).sum()) / len(stated))
    return Bin(low, high, len(stated), float(stated.mean()), float(true.mean()), spread)


def bins(stated: Floats, true: Bools, number: int = 10) -> list[Bin]:
    """Bins of equal width, the empty ones too.

    Args:
        stated: Stated probabilities, in [0, 1].
        true: Whether it came true.
        number: How many bins.
    """
    place = np.minimum((stated * number).astype(np.int64), number - 1)
    return [
        one_bin(at / number, (at + 1) / number, stated[place == at], true[place == at])
        for at in range(number)
    ]


def brier(stated: Floats, true: Bools) -> float:
    """Mean square of the difference between what was stated and 1 or 0; 0 is best."""
    return float(((stated - true) ** 2).mean())


def calibration_error(table: list[Bin]) -> float:
    """Mean difference between stated and observed, bins weighted by their cases."""
    filled = [one for one in table if one.count]
    apart = sum(one.count * abs(one.stated - one.observed) for one in filled)
    return apart / sum(one.count for one in filled)


def spiegelhalter(stated: Floats, true: Bools) -> float:
    """Spiegelhalter's z: beyond 2 or -2 the statements hardly hold, were the cases independent."""
    weight = 1 - 2 * stated
    variance = (weight**2 * stated * (1 - stated)).sum()
    return float(((true - stated) * weight).sum() / np.sqrt(variance))
