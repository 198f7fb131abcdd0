"""Tail probabilities of scores, out of sample: how many of those given before were as high.

Series are pooled: a shock is rare in each of them, and what is rare in one is learnt from all.
A reference is there from the start, so that a file of few series is not its own only measure.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.series.kernel.ranking import tails

_DATA: Final = Path(__file__).parent / "data"


def tail_probabilities(
    scores: NDArray[np.float64], moments: NDArray[np.int64], reference: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Share of earlier scores that were as high.

    Args:
        scores: Scores in the order they were given; NaN where there is none.
        moments: When each was given, ascending; those of one moment do not count for another.
        reference: Scores of another time that count as earlier than all.

    Returns:
        For each score ``(k + 1) / (n + 1)``; NaN where there is none.
    """
    pool = np.concatenate([reference, scores])
    known = ~np.isnan(pool)
    ranks = np.zeros(len(pool), np.int64)
    distinct, place = np.unique(pool[known], return_inverse=True)
    ranks[known] = place + 1
    when = np.concatenate([np.full(len(reference), -1, np.int64), moments])
    return tails(ranks, when, len(reference), max(1, len(distinct)))[len(reference) :]


@cache
def reference(name: str) -> dict[str, NDArray[np.float64]]:
    """Quantiles of scores of another time, by score.

    Args:
        name: ``price``: monthly prices of commodities, 1975 to 2004 (`tables/price_tails.py`).
    """
    lines = (_DATA / f"{name}_tails.csv").read_text("utf-8").splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    return {
        key: np.array([float(row[key]) for row in rows]) for key in rows[0] if key != "quantile"
    }
