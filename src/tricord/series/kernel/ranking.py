"""How rare a score was among all that had been given before it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tricord.series.compiled import compiled, inner


@inner
def _add(tree: NDArray[np.int64], at: int) -> None:
    while at < len(tree):
        tree[at] += 1
        at += at & -at


@inner
def _below(tree: NDArray[np.int64], at: int) -> int:
    """How many stand at or below a rank."""
    found = 0
    while at > 0:
        found += tree[at]
        at -= at & -at
    return found


@compiled
def tails(
    ranks: NDArray[np.int64], moments: NDArray[np.int64], known: int, highest: int
) -> NDArray[np.float64]:
    """Share of earlier scores that are as high; those of one moment are not earlier than another.

    Args:
        ranks: Rank of each score, from 1; 0 for one that is missing. The first ``known`` are a
            reference that was there before all others.
        moments: When each was given, ascending from ``known`` on.
        known: How many are reference.
        highest: Highest rank.

    Returns:
        Of each score, ``(k + 1) / (n + 1)`` with ``k`` of ``n`` earlier ones as high or higher;
        NaN where it is missing.
    """
    tree = np.zeros(highest + 1, np.int64)
    found = np.full(len(ranks), np.nan)
    count = 0
    for at in range(known):
        if ranks[at] > 0:
            _add(tree, ranks[at])
            count += 1
    begin = known
    while begin < len(ranks):
        end = begin
        while end < len(ranks) and moments[end] == moments[begin]:
            rank = ranks[end]
            if rank > 0:
                as_high = count - _below(tree, rank - 1)
                found[end] = (as_high + 1) / (count + 1)
            end += 1
        for at in range(begin, end):
            if ranks[at] > 0:
                _add(tree, ranks[at])
                count += 1
        begin = end
    return found
