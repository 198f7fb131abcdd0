"""Port visits as Global Fishing Watch finds them: positions thinned, then events, then visits.

What is reproduced, and its oddities, stands in ``docs/explanation/global-fishing-watch.md``. The
first pass forgets at midnight whether a ship was in port; the second does not.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.harbours import HarbourIndex, nearest_of

DAY: Final = 86_400_000_000

ENTERED: Final = 1
LEFT: Final = 2
STOPPED: Final = 4
GONE_ON: Final = 8
FELL_SILENT: Final = 16
HEARD_AGAIN: Final = 32
OPEN: Final = 64
"""The ship was in port when its track ended."""

_NOWHERE: Final = 0
_AT_SEA: Final = 1
_IN_PORT: Final = 2
_AT_REST: Final = 3

_FASTEST: Final = 10_220
"""1/100 knot: a position that says more is not read (``pipe_anchorages/records.py``)."""


class Limits(NamedTuple):
    """When a ship enters, leaves, stops and starts.

    Attributes:
        enters_m: Distance at or below which it is in port, metres.
        leaves_m: Distance at or above which it is not.
        stops: Speed at or below which it is stopped, 1/100 knot.
        starts: Speed at or above which it is not.
        silence: Time without a position that is a gap, microseconds.
    """

    enters_m: float
    leaves_m: float
    stops: int
    starts: int
    silence: int


class Kept(NamedTuple):
    """Positions that are left after thinning.

    Attributes:
        fix: Row of each.
        harbour: The nearest harbour within reach; -1 where there is none.
        metres: How far that is.
        may_end: Whether a gap may end here.
    """

    fix: NDArray[np.int64]
    harbour: NDArray[np.int32]
    metres: NDArray[np.float64]
    may_end: NDArray[np.bool_]


@inner
def _state(before: int, metres: float, speed: int, limits: Limits) -> int:
    """What a ship does. Between the two limits of a pair it goes on as before."""
    in_port = before in (_IN_PORT, _AT_REST)
    if metres <= limits.enters_m:
        in_port = True
    elif metres >= limits.leaves_m:
        in_port = False
    if not in_port:
        return _AT_SEA
    stopped = before == _AT_REST
    if speed <= limits.stops:
        stopped = True
    elif speed >= limits.starts:
        stopped = False
    return _AT_REST if stopped else _IN_PORT


@inner
def _slowest(
    first: int, past: int, at: NDArray[np.int64], speed: NDArray[np.int16], rows: NDArray[np.int64]
) -> int:
    """Fill in the position of each moment that is read, the slowest of each; how many they are.

    Positions of one moment are in order of place, so the first of equally slow ones stays.
    """
    count = 0
    for fix in range(first, past):
        if not 0 <= speed[fix] <= _FASTEST:
            continue
        if count and at[rows[count - 1]] == at[fix]:
            if speed[fix] < speed[rows[count - 1]]:
                rows[count - 1] = fix
        else:
            rows[count] = fix
            count += 1
    return count


@inner
def _thinned(
    rows: NDArray[np.int64],
    at: NDArray[np.int64],
    speed: NDArray[np.int16],
    near: tuple[NDArray[np.int32], NDArray[np.float64]],
    limits: Limits,
    kept: Kept,
) -> int:
    """Fill in what is kept of the positions of a track, date by date; how many that are.

    Kept are the first and last of a date, and both sides of a change of state and of a silence.
    """
    harbours, metres = near
    count, state = 0, _NOWHERE
    # Whether the position before is kept already, and whether a gap may end at it.
    is_kept, may_end = False, False
    for one in range(len(rows)):
        fix = rows[one]
        begins = one == 0 or at[rows[one - 1]] // DAY != at[fix] // DAY
        ends = one + 1 == len(rows) or at[rows[one + 1]] // DAY != at[fix] // DAY
        before = _NOWHERE if begins else state
        state = _state(before, metres[one], speed[fix], limits)
        silent = not begins and at[fix] - at[rows[one - 1]] >= limits.silence
        changes = not begins and before != state
        if (silent or changes) and not is_kept:
            count = _keep(kept, count, rows[one - 1], harbours[one - 1], metres[one - 1], may_end)
        is_kept, may_end = begins or ends or silent or changes, begins or silent
        if is_kept:
            count = _keep(kept, count, fix, harbours[one], metres[one], may_end)
    return count


@inner
def _keep(kept: Kept, count: int, fix: int, harbour: int, metres: float, may_end: bool) -> int:
    kept.fix[count], kept.harbour[count] = fix, harbour
    kept.metres[count], kept.may_end[count] = metres, may_end
    return count + 1


class _Visit(NamedTuple):
    """A visit so far: first and last moment, what was seen, and where it is held to be."""

    begin: int
    end: int
    seen: int
    harbour: int


@inner
def _rank(seen: int) -> int:
    """How well what was seen says where the visit was: the less the better."""
    if seen & STOPPED:
        return 0
    if seen & GONE_ON:
        return 1
    if seen & FELL_SILENT:
        return 2
    return 3 if seen & HEARD_AGAIN else 4


@inner
def _with(visit: _Visit, kind: int, moment: int, harbour: int) -> _Visit:
    """A visit with one more event."""
    if visit.seen == 0:
        return _Visit(moment, moment, kind, harbour)
    place = harbour if _rank(kind) < _rank(visit.seen) else visit.harbour
    return _Visit(visit.begin, moment, visit.seen | kind, place)


@compiled
def visits(
    starts: NDArray[np.int64],
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    index: HarbourIndex,
    limits: Limits,
) -> NDArray[np.int64]:
    """Every visit, one row each, in order of track and time.

    Args:
        starts: First fix of each track, and the number of fixes.
        at: Moments, microseconds, rising within a track.
        lat: 1/600,000 degree.
        lon: 1/600,000 degree.
        speed: 1/100 knot; negative where not reported.
        index: Harbours.
        limits: When a ship enters, leaves, stops and starts.

    Returns:
        Track; where the visit was; first and last moment; the sum of what was seen; the harbour
        the ship was last in, and when it was last heard. Where it was in port when its track ended,
        `OPEN` is part of the sum: if a gap begins, it begins after these. Such a row may have
        no moments and nothing else in its sum.
    """
    found, filled = np.empty((1024, 7), np.int64), 0
    longest = 1
    for track in range(len(starts) - 1):
        longest = max(longest, starts[track + 1] - starts[track])
    room = np.empty(longest, np.int64)
    near = np.empty(longest, np.int32), np.empty(longest)
    kept = Kept(
        np.empty(longest, np.int64),
        np.empty(longest, np.int32),
        np.empty(longest),
        np.empty(longest, np.bool_),
    )
    for track in range(len(starts) - 1):
        count = _slowest(starts[track], starts[track + 1], at, speed, room)
        rows = room[:count]
        for one in range(count):
            if (
                one
                and lat[rows[one]] == lat[rows[one - 1]]
                and lon[rows[one]] == lon[rows[one - 1]]
            ):
                near[0][one], near[1][one] = near[0][one - 1], near[1][one - 1]
            else:
                near[0][one], near[1][one] = nearest_of(
                    index, lat[rows[one]], lon[rows[one]], limits.leaves_m
                )
        count = _thinned(rows, at, speed, near, limits, kept)
        found, filled = _of_track(found, filled, track, kept, count, at, speed, limits)
    return found[:filled].copy()


@inner
def _of_track(
    found: NDArray[np.int64],
    filled: int,
    track: int,
    kept: Kept,
    count: int,
    at: NDArray[np.int64],
    speed: NDArray[np.int16],
    limits: Limits,
) -> tuple[NDArray[np.int64], int]:
    """The visits with those of a track, of the positions that were kept of it."""
    state, harbour, last = _NOWHERE, -1, 0
    visit = _Visit(0, 0, 0, -1)
    for one in range(count):
        fix = kept.fix[one]
        moment, before = at[fix], state
        state = _state(before, kept.metres[one], speed[fix], limits)
        if state != _AT_SEA:
            harbour = kept.harbour[one]
        was_in_port = before in (_IN_PORT, _AT_REST)
        if was_in_port and kept.may_end[one] and moment - last >= limits.silence:
            visit = _with(visit, FELL_SILENT, last + limits.silence, harbour)
            visit = _with(visit, HEARD_AGAIN, moment, harbour)
        last = moment
        if before == _NOWHERE:
            continue
        if before == _AT_SEA and state != _AT_SEA:
            visit = _with(visit, ENTERED, moment, harbour)
        if before == _AT_REST and state != _AT_REST:
            visit = _with(visit, GONE_ON, moment, harbour)
        if before != _AT_REST and state == _AT_REST:
            visit = _with(visit, STOPPED, moment, harbour)
        if was_in_port and state == _AT_SEA:
            visit = _with(visit, LEFT, moment, harbour)
            found, filled = _noted(found, filled, track, visit, harbour, last)
            visit = _Visit(0, 0, 0, -1)
    if state in (_IN_PORT, _AT_REST):
        visit = _Visit(visit.begin, visit.end, visit.seen | OPEN, visit.harbour)
    return _noted(found, filled, track, visit, harbour, last)


@inner
def _noted(
    found: NDArray[np.int64], filled: int, track: int, visit: _Visit, harbour: int, last: int
) -> tuple[NDArray[np.int64], int]:
    """The rows with one more, unless nothing was seen."""
    if visit.seen == 0:
        return found, filled
    if filled == len(found):
        longer = np.empty((2 * filled, found.shape[1]), np.int64)
        longer[:filled] = found
        found = longer
    row = (track, visit.harbour, visit.begin, visit.end, visit.seen, harbour, last)
    for column in range(len(row)):
        found[filled, column] = row[column]
    return found, filled + 1
