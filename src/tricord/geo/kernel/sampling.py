"""Where ships were at the instants of a time grid, from fixes before and after."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import (
    METRES_PER_NM,
    UNITS_PER_DEGREE,
    distance_m,
    turn_between,
)

MICROSECONDS: Final = 1_000_000


@inner
def _first_instant(moment: int, step: int) -> int:
    """The first instant of the grid at or after a moment."""
    return -((-moment) // step)


@inner
def _instants_between(before: int, after: int, step: int, bracket: int) -> tuple[int, int]:
    """Instants in ``[before, after)`` where the two fixes are near enough: first, and past last."""
    if not 0 < after - before < bracket:
        return 0, 0
    return _first_instant(before, step), _first_instant(after, step)


@inner
def _counted(at: NDArray[np.int64], step: int, bracket: int) -> int:
    """How many instants a track is sampled at."""
    count = 0
    for fix in range(len(at) - 1):
        first, past = _instants_between(at[fix], at[fix + 1], step, bracket)
        count += past - first
        if _ends_on_grid(at, fix + 1, step, bracket):
            count += 1
    return count


@inner
def _ends_on_grid(at: NDArray[np.int64], fix: int, step: int, bracket: int) -> bool:
    """Whether a fix ends a stretch of the track just at an instant of the grid.

    It has a fix shortly before it and none shortly after, so no interval begins with it.
    """
    if at[fix] % step != 0 or not 0 < at[fix] - at[fix - 1] < bracket:
        return False
    return fix + 1 == len(at) or at[fix + 1] - at[fix] >= bracket


@compiled
def sampled(
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    step: int,
    bracket: int,
) -> tuple[
    NDArray[np.int32],
    NDArray[np.int32],
    NDArray[np.float64],
    NDArray[np.float64],
]:
    """Tracks at the instants of a grid: linear between two fixes less than `bracket` apart.

    Longitudes are followed the shorter way, so a track crosses the dateline where the ship did.
    A stretch of fixes holds both its ends, where they lie on the grid.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds.
        lat: 1/600,000 degree.
        lon: 1/600,000 degree.
        step: Width of the grid, microseconds; instant ``k`` is at ``k * step``.
        bracket: Fixes this far apart say nothing of the time between, microseconds.

    Returns:
        Track, instant, latitude and longitude in degrees of each sample, in order of track and
        instant.
    """
    total = 0
    for track in range(len(starts) - 1):
        total += _counted(at[starts[track] : starts[track + 1]], step, bracket)
    tracks = np.empty(total, np.int32)
    instants = np.empty(total, np.int32)
    lats = np.empty(total, np.float64)
    lons = np.empty(total, np.float64)
    filled = 0
    for track in range(len(starts) - 1):
        first, last = starts[track], starts[track + 1]
        since = filled
        for fix in range(first, last - 1):
            begin, past = _instants_between(at[fix], at[fix + 1], step, bracket)
            if _ends_on_grid(at[first:last], fix + 1 - first, step, bracket):
                past += 1
            rise = lat[fix + 1] - lat[fix]
            turn = turn_between(lon[fix], lon[fix + 1])
            for instant in range(begin, past):
                share = (instant * step - at[fix]) / (at[fix + 1] - at[fix])
                instants[filled] = instant
                lats[filled] = (lat[fix] + rise * share) / UNITS_PER_DEGREE
                degrees = (lon[fix] + turn * share) / UNITS_PER_DEGREE
                lons[filled] = (degrees + 180.0) % 360.0 - 180.0
                filled += 1
        tracks[since:filled] = track
    return tracks, instants, lats, lons


@compiled
def speeds(
    tracks: NDArray[np.int32],
    instants: NDArray[np.int32],
    lats: NDArray[np.float64],
    lons: NDArray[np.float64],
    lag: int,
    time: int,
) -> NDArray[np.float32]:
    """The smaller of the speeds made good from the sample `lag` before and to that `lag` after.

    Args:
        tracks: Track of each sample.
        instants: Instant of each sample; ascending within a track.
        lats: Degrees.
        lons: Degrees.
        lag: Instants.
        time: The same in microseconds.

    Returns:
        Knots; NaN where neither sample is there or the stretch has holes between.
    """
    found = np.full(len(tracks), np.nan, np.float32)
    knots = 3600.0 * MICROSECONDS / (time * METRES_PER_NM)
    for before in range(len(tracks) - lag):
        after = before + lag
        if tracks[after] != tracks[before] or instants[after] != instants[before] + lag:
            continue
        speed = distance_m(lats[before], lons[before], lats[after], lons[after]) * knots
        if not found[before] < speed:
            found[before] = speed
        # The sample after meets its other side later, so this is its first.
        found[after] = speed
    return found
