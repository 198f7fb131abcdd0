"""Whether pairs stand as dependent, year by year."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.trade.dependence.compiled import compiled

_States = NDArray[np.int8]


@compiled
def standing(
    holds: _States, hhi: NDArray[np.float64], leave: float
) -> tuple[_States, _States, NDArray[np.int16]]:
    """C4 and standing of every pair and year.

    Args:
        holds: By pair and year, whether C1, C2 and C3 hold: 1 they do, 0 one of them does not, -1
            not known.
        hhi: By pair and year, the concentration; NaN where not known.
        leave: Concentration below which a dependence ends, two years running.

    Returns:
        By pair and year: C4, coded as ``holds``; whether the pair stands as dependent; place of
        the year in which it last entered, -1 where it does not stand.
    """
    pairs, years = holds.shape
    fourth = np.full((pairs, years), -1, np.int8)
    stands = np.zeros((pairs, years), np.int8)
    since = np.full((pairs, years), -1, np.int16)
    for pair in range(pairs):
        within = False
        entered = -1
        low = 0
        for year in range(years):
            true = 0
            false = 0
            for back in range(3):
                if year - back >= 0:
                    true += holds[pair, year - back] == 1
                    false += holds[pair, year - back] == 0
            if true >= 2:
                fourth[pair, year] = 1
            elif false >= 2:
                fourth[pair, year] = 0
            if not np.isnan(hhi[pair, year]):
                low = low + 1 if hhi[pair, year] < leave else 0
            if not within and fourth[pair, year] == 1 and low < 2:
                within = True
                entered = year
            elif within and low >= 2:
                within = False
            if within:
                stands[pair, year] = 1
                since[pair, year] = entered
    return fourth, stands, since
