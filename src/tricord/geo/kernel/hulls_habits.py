"""What tracks tell of the hulls that made them: how they move, scatter and report."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_fixes import NOISE, Fixes, way
from tricord.geo.kernel.hulls_links import SECONDS, SPEED_ERROR, UNKNOWN, rounding

MOST_NOISE: Final = 900.0
"""Greatest variance of a position along one axis, m²."""

NEIGHBOURS: Final = 4
"""Fixes before and after one that speak for the hull around it."""

MOTION_S: Final = 60.0
"""Time over which a velocity is estimated, seconds."""


@compiled
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


@compiled
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
def scatter_of(fixes: Fixes, one: int, other: int) -> float:
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
    return float(dx * dx + dy * dy - 1.39 * rounded)


@compiled
def scatter(fixes: Fixes, follows: NDArray[np.int64]) -> NDArray[np.float64]:
    """`scatter_of` each fix and the one before it on its track; NaN where there is none."""
    squares = np.full(len(follows), np.nan)
    for row in range(len(follows)):
        if follows[row] >= 0:
            squares[row] = scatter_of(fixes, follows[row], row)
    return squares


def usual_steps(
    fixes: Fixes, follows: NDArray[np.int64], track: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Median square of the short steps of each track that motion does not explain, m².

    Args:
        fixes: Fixes of one identity.
        follows: The fix before each on its track, -1 for none.
        track: Number of the track of each.

    Returns:
        One value a track; NaN where few steps are short.
    """
    squares = scatter(fixes, follows)
    rows = np.flatnonzero(~np.isnan(squares))
    rows = rows[np.lexsort((squares[rows], track[rows]))]
    counts = np.bincount(track[rows], minlength=int(track.max()) + 1)
    first = np.concatenate(([0], np.cumsum(counts)[:-1]))
    enough = counts >= 2 * NEIGHBOURS
    usual = np.full(len(counts), np.nan)
    usual[enough] = squares[rows[first[enough] + counts[enough] // 2]]
    return usual


def learn_noise(fixes: Fixes, follows: NDArray[np.int64]) -> None:
    """Set the noise of all fixes of a track to what its short steps show."""
    track, _ = paths(follows)
    # Half of the steps between two independent errors of variance v are below 2.77 v.
    variance = np.nan_to_num(usual_steps(fixes, follows, track) / 2.77, nan=NOISE)
    fixes.noise[:] = np.clip(variance, NOISE, MOST_NOISE)[track]


@inner
def _middle(values: NDArray[np.float64], count: int) -> float:
    """The middle one of the first values, the lower of two; puts them in order."""
    for place in range(1, count):
        value = values[place]
        while place > 0 and values[place - 1] > value:
            values[place] = values[place - 1]
            place -= 1  # noqa: PLW2901  # the value moves down to where it belongs
        values[place] = value
    return float(values[(count - 1) // 2])


@compiled
def learn_reporting(fixes: Fixes, follows: NDArray[np.int64]) -> None:
    """Set how finely and how often the hull around each fix reports: medians of its neighbours."""
    after = followers(follows)
    grains = np.empty(2 * NEIGHBOURS + 1)
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
        fixes.kind[row] = _middle(grains, size + 1)
        fixes.pace[row] = max(1.0, _middle(pauses, size)) if size > 0 else 10.0
