"""Slow runs of hours as Global Fishing Watch's loitering finds them, date by date.

What is reproduced, and its oddities, stands in ``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.gfw_distance import distance_km
from tricord.geo.kernel.sphere import METRES_PER_NM, UNITS_PER_DEGREE

HOUR: Final = 3_600_000_000
_HOURS_OF_A_DAY: Final = 24


@compiled
def metres_before(
    starts: NDArray[np.int64], lat: NDArray[np.int32], lon: NDArray[np.int32]
) -> NDArray[np.float64]:
    """The way to each fix from the one before it; none to the first of a track.

    Args:
        starts: First fix of each track, and the number of fixes.
        lat: 1/600,000 degree.
        lon: 1/600,000 degree.
    """
    metres = np.zeros(len(lat))
    for track in range(len(starts) - 1):
        for fix in range(starts[track] + 1, starts[track + 1]):
            if lat[fix] != lat[fix - 1] or lon[fix] != lon[fix - 1]:
                metres[fix] = 1000 * distance_km(
                    lat[fix - 1] / UNITS_PER_DEGREE,
                    lon[fix - 1] / UNITS_PER_DEGREE,
                    lat[fix] / UNITS_PER_DEGREE,
                    lon[fix] / UNITS_PER_DEGREE,
                )
    return metres


@inner
def _hours(at: NDArray[np.int64], first: int, past: int, begin: int) -> float:
    """Hours to some fixes from those before; `begin` is the first of the track."""
    hours = 0.0
    for fix in range(max(first, begin + 1), past):
        hours += (at[fix] - at[fix - 1]) / HOUR
    return hours


@inner
def _is_slow(
    at: NDArray[np.int64],
    metres: NDArray[np.float64],
    first: int,
    past: int,
    begin: int,
    slow_kn: float,
) -> bool:
    """Whether the fixes of an hour are slow; without any time before them they are not."""
    hours = _hours(at, first, past, begin)
    if hours == 0.0:
        return False
    way = 0.0
    for fix in range(first, past):
        way += metres[fix]
    return way / hours / METRES_PER_NM < slow_kn


@compiled
def slow_runs(
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    metres: NDArray[np.float64],
    slow_kn: float,
) -> NDArray[np.int64]:
    """Runs of slow hours that follow each other in the list, within a UTC date.

    A run begins with the last fix of the hour before it, of that date or the one before. Runs of
    one fix are left out.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds, rising within a track.
        metres: Way to each fix from the one before.
        slow_kn: Speed that an hour stays below, knots.

    Returns:
        Track, first and last fix of each run, in order of track and time.
    """
    found, filled = np.empty((1024, 3), np.int64), 0
    for track in range(len(starts) - 1):
        begin, past = starts[track], starts[track + 1]
        row, running, day_before = begin, -1, -2
        while row < past:
            first, hour = row, at[row] // HOUR
            while row < past and at[row] // HOUR == hour:
                row += 1
            day = hour // _HOURS_OF_A_DAY
            slow = _is_slow(at, metres, first, row, begin, slow_kn)
            if running >= 0 and (not slow or day != day_before):
                found, filled = _noted(found, filled, track, running, first - 1)
                running = -1
            if slow and running < 0:
                follows = first > begin and day - day_before <= 1
                running = first - 1 if follows else first
            day_before = day
        if running >= 0:
            found, filled = _noted(found, filled, track, running, past - 1)
    return found[:filled].copy()


@inner
def _noted(
    found: NDArray[np.int64], filled: int, track: int, first: int, last: int
) -> tuple[NDArray[np.int64], int]:
    """The runs with one more, unless it is a single fix."""
    if first == last:
        return found, filled
    if filled == len(found):
        longer = np.empty((2 * filled, 3), np.int64)
        longer[:filled] = found
        found = longer
    found[filled, 0], found[filled, 1], found[filled, 2] = track, first, last
    return found, filled + 1


@compiled
def told(
    runs: NDArray[np.int64],
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    metres: NDArray[np.float64],
    shore_m: NDArray[np.float64],
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Runs put together where one starts at the moment another ends, and what they come to.

    Args:
        runs: As `slow_runs` gives them.
        starts: First fix of each track.
        at: Moments, microseconds.
        metres: Way to each fix from the one before.
        shore_m: Distance from shore of the fixes of all runs, run after run, metres.

    Returns:
        Track, first and last fix of each event; hours, nautical miles, and mean distance from
        shore in nautical miles, NaN where no time passed.
    """
    bounds, figures = np.empty((len(runs), 3), np.int64), np.empty((len(runs), 3))
    count, shores = 0, 0
    for run in range(len(runs)):
        track, first, last = runs[run]
        hours, miles, shore = _of_run(
            (first, last, starts[track]), at, metres, shore_m[shores : shores + last + 1 - first]
        )
        shores += last + 1 - first
        if count and bounds[count - 1, 0] == track and at[bounds[count - 1, 2]] == at[first]:
            event = count - 1
            bounds[event, 2] = last
        else:
            event = count
            bounds[event, 0], bounds[event, 1], bounds[event, 2] = track, first, last
            figures[event] = 0.0
            count += 1
        figures[event, 0] += hours
        figures[event, 1] += miles
        figures[event, 2] += hours * shore
    for event in range(count):
        figures[event, 2] /= figures[event, 0]
    return bounds[:count].copy(), figures[:count].copy()


@inner
def _of_run(
    run: tuple[int, int, int],
    at: NDArray[np.int64],
    metres: NDArray[np.float64],
    shore_m: NDArray[np.float64],
) -> tuple[float, float, float]:
    """Hours and nautical miles of a run, its first fix left out; mean distance from shore.

    For that the first fix counts too, with the time before it.
    """
    first, last, begin = run
    way = 0.0
    for fix in range(first + 1, last + 1):
        way += metres[fix]
    weighed = 0.0
    for fix in range(max(first, begin + 1), last + 1):
        weighed += shore_m[fix - first] * ((at[fix] - at[fix - 1]) / HOUR)
    timed = _hours(at, first, last + 1, begin)
    hours = _hours(at, first + 1, last + 1, begin)
    return hours, way / METRES_PER_NM, weighed / timed / METRES_PER_NM
