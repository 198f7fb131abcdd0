"""Runs of two ships put together to encounters (``pipe-encounters`` ``merge_encounters``)."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.gfw_numbers import middle

_SECONDS_OF_A_STEP: Final = 600.0


@compiled
def merged(
    pairs: NDArray[np.int64],
    first: NDArray[np.int64],
    last: NDArray[np.int64],
    told: NDArray[np.float64],
    joins: int,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Runs that follow each other within a time, as one.

    Args:
        pairs: The two ships of each run, as one number; those of a pair stand together.
        first: First instant of each; those of a pair rise.
        last: Last instant.
        told: Mean latitude, mean longitude, median distance and median speed of each.
        joins: A run that starts fewer steps than this after the latest end so far joins.

    Returns:
        First run, first instant and last instant of each encounter; and mean latitude and circular
        mean of longitude, weighed by how long runs last, and medians of the runs' medians.
    """
    bounds, figures = np.empty((len(pairs), 3), np.int64), np.empty((len(pairs), 4))
    count, begin = 0, 0
    while begin < len(pairs):
        past, until = begin + 1, last[begin]
        while past < len(pairs) and pairs[past] == pairs[begin] and first[past] - until < joins:
            until = max(until, last[past])
            past += 1
        bounds[count, 0], bounds[count, 1], bounds[count, 2] = begin, first[begin], until
        lat, lon = _middle_place(first[begin:past], last[begin:past], told[begin:past])
        figures[count, 0], figures[count, 1] = lat, lon
        figures[count, 2] = middle(told[begin:past, 2])
        figures[count, 3] = middle(told[begin:past, 3])
        count, begin = count + 1, past
    return bounds[:count].copy(), figures[:count].copy()


@inner
def _middle_place(
    first: NDArray[np.int64], last: NDArray[np.int64], told: NDArray[np.float64]
) -> tuple[float, float]:
    lat, east, north, total = 0.0, 0.0, 0.0, 0.0
    for run in range(len(first)):
        weight = _SECONDS_OF_A_STEP * (last[run] - first[run])
        lat += weight * told[run, 0]
        east += weight * math.cos(math.radians(told[run, 1]))
        north += weight * math.sin(math.radians(told[run, 1]))
        total += weight
    total = max(total, 1.0)
    return lat / total, math.degrees(math.atan2(north / total, east / total))
