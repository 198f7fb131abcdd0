"""Whether what one receiver heard of a ship lies on the ship's own track at another time."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_links import SECONDS
from tricord.geo.kernel.sphere import RADIUS_M, UNITS_PER_DEGREE, turn_between

HOUR: Final = 3_600_000_000
AROUND: Final = 2 * HOUR
"""How far beside an hour the ship's track is looked at, microseconds; more hours off are
seen by many ships, as nearly all steps are odd then."""

FIXES: Final = 12
"""Fixes of the hour that are laid on the track; they are taken evenly."""

FEWEST: Final = 5
NEAR_M: Final = 200.0
"""A fix lies on the track if it is so near."""

PAUSE: Final = 2 * HOUR
"""A ship may have gone any way between fixes further apart; nearer ones are joined straight."""

MOVED_S: Final = 60.0
"""A smaller shift is no clock's doing."""

WITHIN_S: Final = 30.0
WITHIN_M: Final = 100.0
"""Shifts agree within so many seconds, and the seconds the ship takes for so many metres."""

FAR_M: Final = 300.0
"""A ship that moved less says nothing of time."""

FASTEST_MS: Final = 30.0
"""Two fixes that ask for more metres a second are not of one ship."""

_M_PER_UNIT: Final = RADIUS_M * math.pi / 180.0 / UNITS_PER_DEGREE


@inner
def _placed(
    lat: NDArray[np.int32], lon: NDArray[np.int32], rows: NDArray[np.int64], origin: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Rows on a plane about a row, metres east and north."""
    breadth = _M_PER_UNIT * math.cos(math.radians(lat[origin] / UNITS_PER_DEGREE))
    east = np.empty(len(rows), np.float64)
    north = np.empty(len(rows), np.float64)
    for place in range(len(rows)):
        row = rows[place]
        east[place] = turn_between(lon[origin], lon[row]) * breadth
        north[place] = (np.int64(lat[row]) - np.int64(lat[origin])) * _M_PER_UNIT
    return east, north


@inner
def _of_one_ship(
    at: NDArray[np.int64], rows: NDArray[np.int64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> bool:
    """Whether nearly all steps between rows are what one ship can make."""
    odd = 0
    for place in range(1, len(rows)):
        seconds = max(1.0, (at[rows[place]] - at[rows[place - 1]]) * SECONDS)
        far = math.hypot(x[place] - x[place - 1], y[place] - y[place - 1])
        odd += far > NEAR_M + FASTEST_MS * seconds
    return 20 * odd <= len(rows)


@inner
def _met(
    east: float,
    north: float,
    at: NDArray[np.int64],
    rows: NDArray[np.int64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
) -> float:
    """When a track passes a place nearest, seconds after its first row; NaN where nowhere near."""
    best, moment = NEAR_M * NEAR_M, np.nan
    for place in range(1, len(rows)):
        pause = at[rows[place]] - at[rows[place - 1]]
        if pause > PAUSE:
            continue
        ahead_x, ahead_y = x[place] - x[place - 1], y[place] - y[place - 1]
        off_x, off_y = east - x[place - 1], north - y[place - 1]
        length = ahead_x * ahead_x + ahead_y * ahead_y
        part = 0.0
        if length > 0.0:
            part = min(1.0, max(0.0, (off_x * ahead_x + off_y * ahead_y) / length))
        miss_x, miss_y = off_x - part * ahead_x, off_y - part * ahead_y
        square = miss_x * miss_x + miss_y * miss_y
        if square < best:
            best = square
            moment = (at[rows[place - 1]] - at[rows[0]] + part * pause) * SECONDS
    return moment


@inner
def _agree(shifts: NDArray[np.float64], metres_a_second: float) -> bool:
    """Whether most shifts are one, and that is more than nothing."""
    known = np.sort(shifts[~np.isnan(shifts)])
    if len(known) < FEWEST or 5 * len(known) < 4 * len(shifts):
        return False
    middle = known[len(known) // 2]
    within = WITHIN_S + WITHIN_M / metres_a_second
    agreeing = np.sum(np.abs(known - middle) <= within)
    return bool(abs(middle) >= max(MOVED_S, within) and 5 * agreeing >= 4 * len(known))


@inner
def _is_moved(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    heard: NDArray[np.int64],
    others: NDArray[np.int64],
) -> bool:
    """As `moved`, of one hour; rows the receiver heard, and rows others did."""
    if len(heard) < FEWEST or len(others) < FEWEST:
        return False
    x, y = _placed(lat, lon, heard, heard[0])
    far = 0.0
    for place in range(1, len(heard)):
        far = max(far, math.hypot(x[place], y[place]))
    seconds = (at[heard[-1]] - at[heard[0]]) * SECONDS
    if far < FAR_M or seconds <= 0.0 or not _of_one_ship(at, heard, x, y):
        return False
    track_x, track_y = _placed(lat, lon, others, heard[0])
    if not _of_one_ship(at, others, track_x, track_y):
        return False
    count = min(FIXES, len(heard))
    shifts = np.empty(count, np.float64)
    for number in range(count):
        place = number * (len(heard) - 1) // (count - 1)
        met = _met(x[place], y[place], at, others, track_x, track_y)
        shifts[number] = (at[heard[place]] - at[others[0]]) * SECONDS - met
    return _agree(shifts, far / seconds)


@compiled
def is_moved(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    heard: NDArray[np.int64],
    others: NDArray[np.int64],
) -> bool:
    """Whether some fixes lie on a track, all as much too early or too late; see `moved`.

    Args:
        at: Moments, microseconds.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        heard: Rows of the fixes, in order of time.
        others: Rows of the track, in order of time.
    """
    return _is_moved(at, lat, lon, heard, others)


@compiled
def moved(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    receiver: NDArray[np.int16],
    starts: NDArray[np.int64],
    vessels: NDArray[np.int32],
    receivers: NDArray[np.int16],
    hours: NDArray[np.int32],
) -> NDArray[np.bool_]:
    """Whether a clock that is off explains what a receiver heard of a ship in an hour.

    It does if the receiver's fixes lie on the track that other receivers heard within an hour
    before or after, all as much too early or too late.

    Args:
        at: Moments, microseconds.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        receiver: Number of the receiver.
        starts: First row of each vessel, and the number of rows.
        vessels: Number of each ship that is asked of.
        receivers: Number of the receiver.
        hours: The hour, counted since 1970.
    """
    found = np.zeros(len(vessels), np.bool_)
    for place in range(len(vessels)):
        first, past = starts[vessels[place]], starts[vessels[place] + 1]
        begin = hours[place] * np.int64(HOUR)
        moments = at[first:past]
        since = first + np.searchsorted(moments, begin - AROUND)
        until = first + np.searchsorted(moments, begin + HOUR + AROUND)
        rows = np.arange(since, until)
        mine = receiver[since:until] == receivers[place]
        in_hour = (at[since:until] >= begin) & (at[since:until] < begin + HOUR)
        found[place] = _is_moved(at, lat, lon, rows[mine & in_hour], rows[~mine])
    return found
