"""Tracks on a grid of ten minutes as Global Fishing Watch's encounters read them.

What is reproduced, and its oddities, stands in ``docs/explanation/global-fishing-watch.md``. Times
are turned into seconds as floats where GFW does so: at a limit of an hour that may decide.
"""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.gfw_numbers import middle
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.tracks import NO_COURSE, NO_SPEED

SECOND: Final = 1_000_000
DAY: Final = 86_400 * SECOND
STEP: Final = 600 * SECOND
"""Width of the grid (``create_raw_pipeline`` ``RESAMPLE_INCREMENT_MINUTES``), microseconds."""

REACH: Final = 3600 * SECOND
"""Fixes this far apart say nothing of the time between, and so long does dead reckoning last
(``create_raw_pipeline`` ``MAX_GAP_HOURS``), microseconds."""

VERY_SLOW_KN: Final = 0.35
"""Up to this speed a position may lack its course (``transforms/sort_by_time.py``)."""

LEAST_COSINE: Final = 0.1
"""Of the latitude, for dead reckoning (``transforms/resample.py`` ``EPSILON``)."""

_MILLISECOND: Final = 1000
_INSTANTS_OF_A_DAY: Final = DAY // STEP


@inner
def _heading(course: NDArray[np.int32], first: int, past: int) -> float:
    """The course of positions at one moment, as the median of its sine and of its cosine.

    In radians, and not in degrees as its reader expects: see `_reckoned`.
    """
    sines, cosines = np.empty(past - first), np.empty(past - first)
    count = 0
    for row in range(first, past):
        if course[row] != NO_COURSE:
            angle = math.radians(course[row] / 100.0)
            sines[count], cosines[count] = math.sin(angle), math.cos(angle)
            count += 1
    if count == 0:
        return 0.0
    return math.atan2(middle(sines[:count]), middle(cosines[:count]))


@inner
def _speed(speed: NDArray[np.int16], course: NDArray[np.int32], first: int, past: int) -> float:
    """Speed of positions at one moment in knots; negative where they are dropped."""
    knots = np.empty(past - first)
    count, has_course = 0, False
    for row in range(first, past):
        has_course = has_course or course[row] != NO_COURSE
        if speed[row] != NO_SPEED:
            knots[count] = speed[row] / 100.0
            count += 1
    if count == 0:
        return -1.0
    made = middle(knots[:count])
    return made if has_course or made <= VERY_SLOW_KN else -1.0


@inner
def _degrees(units: NDArray[np.int32], first: int, past: int) -> float:
    """Median of the coordinates of positions at one moment."""
    angles = np.empty(past - first)
    for row in range(first, past):
        angles[row - first] = units[row] / UNITS_PER_DEGREE
    return middle(angles)


@inner
def _one_a_moment(
    first: int,
    past: int,
    at: NDArray[np.int64],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    bounds: NDArray[np.int64],
    knots: NDArray[np.float64],
) -> int:
    """Fill in first and past row and the speed of each moment that counts; how many there are.

    Moments are whole milliseconds.
    """
    count, row = 0, first
    while row < past:
        begin = row
        moment = at[begin] // _MILLISECOND
        while row < past and at[row] // _MILLISECOND == moment:
            row += 1
        made = speed[begin] / 100.0
        if row > begin + 1 or speed[begin] == NO_SPEED or course[begin] == NO_COURSE:
            made = _speed(speed, course, begin, row)
        if made >= 0.0:
            bounds[count, 0], bounds[count, 1], knots[count] = begin, row, made
            count += 1
    return count


@inner
def _interpolated(
    of_day: tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]],
    first: int,
    last: int,
    into: tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]],
    filled: int,
) -> int:
    """Instants from one to another between two fixes less than `REACH` apart.

    The pair around an instant is the first whose later fix is not before it.
    """
    at, lat, lon = of_day
    instants, lats, lons = into
    after = 1
    for moment in range(first, last + 1, STEP):
        while after < len(at) - 1 and at[after] < moment:
            after += 1
        begin, end = at[after - 1] / SECOND, at[after] / SECOND
        if end - begin < REACH / SECOND:
            part = (moment / SECOND - begin) / (end - begin)
            instants[filled] = moment // STEP
            lats[filled] = lat[after] * part + lat[after - 1] * (1 - part)
            lons[filled] = lon[after] * part + lon[after - 1] * (1 - part)
            filled += 1
    return filled


@inner
def _reckoned(
    fix: tuple[int, float, float, float, float],
    first: int,
    last: int,
    into: tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]],
    filled: int,
) -> int:
    """Instants from one to another by the speed and course of one fix.

    The course comes in radians and is taken for degrees, so every ship sails within 3.15 degrees
    of north (``transforms/sort_by_time.py``, ``transforms/resample.py``).
    """
    at, lat, lon, knots, course = fix
    instants, lats, lons = into
    heading = math.radians(course)
    way = knots / (60 * 60) / 60
    north = math.cos(heading) * way
    east = math.sin(heading) * way / max(math.cos(math.radians(lat)), LEAST_COSINE)
    for moment in range(first, last + 1, STEP):
        seconds = moment / SECOND - at / SECOND
        instants[filled] = moment // STEP
        lats[filled] = lat + seconds * north
        lons[filled] = (lon + seconds * east + 180) % 360 - 180
        filled += 1
    return filled


@compiled
def resampled(
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]]:
    """Tracks at the instants of the grid, each UTC date by itself.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds, rising within a track.
        lat: 1/600,000 degree.
        lon: 1/600,000 degree.
        speed: 1/100 knot; `NO_SPEED` where not reported.
        course: 1/100 degree; `NO_COURSE` where not reported.

    Returns:
        Track, instant (instant ``k`` is at ``k * STEP``), latitude and longitude in degrees of
        each sample, in order of track and instant. A latitude may lie beyond a pole.
    """
    room = 1024
    tracks, instants = np.empty(room, np.int32), np.empty(room, np.int32)
    lats, lons = np.empty(room), np.empty(room)
    longest = 1
    for track in range(len(starts) - 1):
        longest = max(longest, starts[track + 1] - starts[track])
    bounds, knots = np.empty((longest, 2), np.int64), np.empty(longest)
    filled = 0
    for track in range(len(starts) - 1):
        row = starts[track]
        while row < starts[track + 1]:
            first, day = row, at[row] // DAY
            while row < starts[track + 1] and at[row] // DAY == day:
                row += 1
            count = _one_a_moment(first, row, at, speed, course, bounds, knots)
            if count == 0:
                continue
            if filled + _INSTANTS_OF_A_DAY > room:
                room *= 2
                tracks, instants = _longer(tracks, room), _longer(instants, room)
                lats, lons = _longer(lats, room), _longer(lons, room)
            since = filled
            into = (instants, lats, lons)
            filled = _of_day(day, (at, lat, lon, course), bounds[:count], knots, into, filled)
            tracks[since:filled] = track
    return (
        tracks[:filled].copy(),
        instants[:filled].copy(),
        lats[:filled].copy(),
        lons[:filled].copy(),
    )


@inner
def _longer(array: NDArray[Any], room: int) -> NDArray[Any]:
    longer = np.empty(room, array.dtype)
    longer[: len(array)] = array
    return longer


@inner
def _of_day(
    day: int,
    fixes: tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]],
    bounds: NDArray[np.int64],
    knots: NDArray[np.float64],
    into: tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]],
    filled: int,
) -> int:
    """One track on one UTC date.

    An instant on which the only fix of the date falls is in no part: it is missing.
    """
    at, lat, lon, course = fixes
    count = len(bounds)
    moments = np.empty(count, np.int64)
    lats, lons = np.empty(count), np.empty(count)
    for one in range(count):
        first, past = bounds[one, 0], bounds[one, 1]
        moments[one] = at[first] // _MILLISECOND * _MILLISECOND
        if past == first + 1:
            lats[one], lons[one] = lat[first] / UNITS_PER_DEGREE, lon[first] / UNITS_PER_DEGREE
        else:
            lats[one], lons[one] = _degrees(lat, first, past), _degrees(lon, first, past)
    final = count - 1
    first, last = -(-moments[0] // STEP) * STEP, moments[final] // STEP * STEP
    begin = -(-max(day * DAY, moments[0] - REACH) // STEP) * STEP
    end = min(day * DAY + DAY - 1, moments[final] + REACH) // STEP * STEP
    heading = _heading(course, bounds[0, 0], bounds[0, 1])
    fix = (moments[0], lats[0], lons[0], knots[0], heading)
    filled = _reckoned(fix, begin, first - STEP, into, filled)
    if count > 1:
        filled = _interpolated((moments, lats, lons), first, last, into, filled)
    heading = _heading(course, bounds[final, 0], bounds[final, 1])
    fix = (moments[final], lats[final], lons[final], knots[final], heading)
    return _reckoned(fix, last + STEP, end, into, filled)
