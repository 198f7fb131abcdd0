"""What tracks tell of the hulls that made them: how they move, scatter and report."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import inner
from tricord.geo.kernel.hulls_fixes import NOISE, Fixes, way
from tricord.geo.kernel.hulls_links import SECONDS, SPEED_ERROR, UNKNOWN, rounding

MOST_NOISE: Final = 900.0
"""Greatest variance of a position along one axis, m²."""

NEIGHBOURS: Final = 4
"""Fixes before and after one that speak for the hull around it."""

MOTION_S: Final = 60.0
"""Time over which a velocity is estimated, seconds."""


@inner
def paths(follows: NDArray[np.int64]) -> tuple[NDArray[np.int64], int]:
    """Numbers of paths from 0, in order of their first member, one a member; and how many."""
    path = np.empty(len(follows), np.int64)
    count = 0
    for row in range(len(follows)):
        if follows[row] < 0:
            path[row] = count
            count += 1
        else:
            path[row] = path[follows[row]]
    return path, count


@inner
def followers(follows: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each member of a path the next one, -1 for the last."""
    after = np.full(len(follows), -1, np.int64)
    for row in range(len(follows)):
        if follows[row] >= 0:
            after[follows[row]] = row
    return after


@inner
def learn_motion(fixes: Fixes, follows: NDArray[np.int64], reported: NDArray[np.bool_]) -> None:
    """Estimate the velocity where none is reported, from fixes before and after on the track."""
    after = followers(follows)
    for row in range(len(fixes.at)):
        if reported[row]:
            continue
        fixes.slip[row] = UNKNOWN
        one = other = row
        for _ in range(NEIGHBOURS):
            if (fixes.at[other] - fixes.at[one]) * SECONDS >= MOTION_S:
                break
            one = follows[one] if follows[one] >= 0 else one
            other = after[other] if after[other] >= 0 else other
        seconds = (fixes.at[other] - fixes.at[one]) * SECONDS
        if seconds < 2.0 or seconds > 3600.0:
            continue
        dx, dy = way(fixes, one, other)
        fixes.east[row], fixes.north[row] = dx / seconds, dy / seconds
        error = math.sqrt(fixes.noise[one] + fixes.noise[other])
        fixes.slip[row] = SPEED_ERROR + error / seconds


@inner
def _scatter(fixes: Fixes, one: int, other: int) -> float:
    """Square of what of a short step neither motion nor rounding explains, m²; NaN where long."""
    if fixes.slip[one] < 0.0 or fixes.slip[other] < 0.0:
        return np.nan
    seconds = (fixes.at[other] - fixes.at[one]) * SECONDS
    fastest = max(
        abs(fixes.east[one]) + abs(fixes.north[one]),
        abs(fixes.east[other]) + abs(fixes.north[other]),
    )
    if seconds > 600.0 or seconds * fastest > 60.0:
        return np.nan
    dx, dy = way(fixes, one, other)
    dx -= 0.5 * (fixes.east[one] + fixes.east[other]) * seconds
    dy -= 0.5 * (fixes.north[one] + fixes.north[other]) * seconds
    rounded = rounding(fixes.grain[one]) + rounding(fixes.grain[other])
    return dx * dx + dy * dy - 1.39 * rounded


@inner
def learn_noise(fixes: Fixes, follows: NDArray[np.int64]) -> None:
    """Set the noise of all fixes of a track to what its short steps show."""
    track, tracks = paths(follows)
    first = np.zeros(tracks + 1, np.int64)
    squares = np.full(len(follows), np.nan)
    for row in range(len(follows)):
        if follows[row] >= 0:
            squares[row] = _scatter(fixes, follows[row], row)
            if not np.isnan(squares[row]):
                first[track[row] + 1] += 1
    for number in range(tracks):
        first[number + 1] += first[number]
    filled = first.copy()
    gathered = np.empty(first[tracks])
    for row in range(len(follows)):
        if not np.isnan(squares[row]):
            gathered[filled[track[row]]] = squares[row]
            filled[track[row]] += 1
    variance = np.full(tracks, NOISE)
    for number in range(tracks):
        if first[number + 1] - first[number] >= 2 * NEIGHBOURS:
            # Half of the steps between two independent errors of variance v are below 2.77 v.
            middle = np.median(gathered[first[number] : first[number + 1]]) / 2.77
            variance[number] = min(max(middle, NOISE), MOST_NOISE)
    for row in range(len(follows)):
        fixes.noise[row] = variance[track[row]]


@inner
def learn_reporting(fixes: Fixes, follows: NDArray[np.int64]) -> None:
    """Set how finely and how often the hull around each fix reports: medians of its neighbours."""
    after = followers(follows)
    grains = np.empty(2 * NEIGHBOURS + 1, np.int32)
    pauses = np.empty(2 * NEIGHBOURS)
    for row in range(len(follows)):
        grains[0] = fixes.grain[row]
        size = 0
        one = row
        while follows[one] >= 0 and size < NEIGHBOURS:
            pauses[size] = (fixes.at[one] - fixes.at[follows[one]]) * SECONDS
            one = follows[one]
            size += 1
            grains[size] = fixes.grain[one]
        most = size + NEIGHBOURS
        one = row
        while after[one] >= 0 and size < most:
            pauses[size] = (fixes.at[after[one]] - fixes.at[one]) * SECONDS
            one = after[one]
            size += 1
            grains[size] = fixes.grain[one]
        fixes.kind[row] = np.sort(grains[: size + 1])[size // 2]
        fixes.pace[row] = max(1.0, np.median(pauses[:size])) if size > 0 else 10.0
