"""Whether fixes in order of time can be those of one hull: one pass, in compiled loops."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT, SECONDS
from tricord.geo.kernel.sphere import FULL_TURN, HALF_TURN, UNITS_PER_DEGREE

FASTEST: Final = 60.0 * 1852.0 / 3600.0
"""No hull is faster, m/s: 60 knots, the bound for leads."""

JUMP_M: Final = 500.0
"""A single step is no conflict unless it exceeds what 60 knots explain by more, metres."""

CLOCK_S: Final = 10.0
"""Receivers' clocks differ by so much, seconds."""

FLOOR_M: Final = 20.0
"""Steps below say nothing: errors of satellite navigation, metres."""

BERTH_M: Final = 200.0
"""A hull at rest at both ends of a step has moved at most so far, metres."""

GATHERING: Final = 0.0125
"""A quarter of the strongest acceleration of ordinary ships, 0.05 m/s²: a ship that has to speed
up and slow down again makes no more than this times the square of the time."""

BACK: Final = 0.25
"""Steps that lead back to a place end no farther from it than this share of the shortest."""

PLACES: Final = 3
"""A step may lead back to any of the places that so many steps before it left."""

UNDONE: Final = 3
SHARE_UNDONE: Final = 0.25
"""A vessel is at odds if more than this share of its unexplained steps, and three, lead back: of
steps among independent errors of position one in seven does, among eight hulls at one quay four."""

LOOKED_AT: Final = 32
"""Fixes that show how finely a vessel's positions and moments are told."""

FADING: Final = 0.9
"""What a step weighs in the mean of the steps before, against the one after it."""

ODD: Final = 1
"""A step that the reported speeds and courses do not explain."""

UNDONE_STEP: Final = 2
"""One that leads back to where one of the last such steps began, or the one so undone."""

JUMP: Final = 3
"""A step that no hull can make."""

KNOT: Final = 1852.0 / 3600.0
REST: Final = 50
"""Below half a knot a hull is at rest."""


@inner
def _roughness(lat: NDArray[np.int32], lon: NDArray[np.int32], first: int, last: int) -> float:
    """Metres by which rounding can move a position, from what all of the first fixes share."""
    for grain in (6000, 600, 100):
        rough = True
        for row in range(first, min(last, first + LOOKED_AT)):
            if lat[row] % grain != 0 or lon[row] % grain != 0:
                rough = False
                break
        if rough:
            return 1.5 * grain * METRES_PER_UNIT
    return 0.0


@inner
def _clock(at: NDArray[np.int64], first: int, last: int) -> float:
    """Error of moments, seconds: a minute where all of the first ones are whole minutes."""
    for row in range(first, min(last, first + LOOKED_AT)):
        if at[row] % 60_000_000 != 0:
            return CLOCK_S
    return 60.0


@inner
def _unexplained(
    east: float,
    north: float,
    seconds: float,
    from_speed: int,
    from_course: int,
    to_speed: int,
    to_course: int,
) -> tuple[float, float]:
    """What of a step the reported speed and course do not explain, metres eastwards, northwards."""
    if from_course >= 0 and from_speed > REST:
        half = 0.5 * seconds * from_speed * (KNOT / 100.0)
        angle = math.radians(from_course / 100.0)
        east -= half * math.sin(angle)
        north -= half * math.cos(angle)
    if to_course >= 0 and to_speed > REST:
        half = 0.5 * seconds * to_speed * (KNOT / 100.0)
        angle = math.radians(to_course / 100.0)
        east -= half * math.sin(angle)
        north -= half * math.cos(angle)
    return east, north


@inner
def _allowed(
    size: float, seconds: float, fastest: float, rough: float, clock: float, coarse: bool
) -> float:
    """Metres that one hull may be away from where it was expected."""
    bound = FLOOR_M + clock * fastest + rough
    if coarse:
        bound += 1500.0 * METRES_PER_UNIT
    if fastest * 100.0 > REST * KNOT or size > BERTH_M:
        bound += min(GATHERING * seconds * seconds, FASTEST * seconds)
    return bound


@inner
def _undoes(east: float, north: float, last_steps: NDArray[np.float64], steps: int) -> int:
    """How many steps back began the place a step leads to, as from hull to hull; 0 for none."""
    x, y, size = east, north, math.hypot(east, north)
    for back in range(1, min(PLACES, steps) + 1):
        before = last_steps[(steps - back) % PLACES]
        x, y = x + before[0], y + before[1]
        if math.hypot(x, y) < BACK * min(size, math.hypot(before[0], before[1])):
            return back
    return 0


@inner
def _is_coarse(lat: NDArray[np.int32], lon: NDArray[np.int32], row: int) -> bool:
    """Whether a position is told to a tenth of a minute only, as in AIS message 27."""
    return bool(lat[row] % 1000 == 0 and lon[row] % 1000 == 0)


@inner
def _is_jump(east: float, north: float, seconds: float, rough: float, clock: float) -> bool:
    """Whether a step needs more than the greatest speed."""
    jump = FASTEST * (seconds + clock) + JUMP_M + rough
    return east * east + north * north > jump * jump


@inner
def _noted(
    row: int,
    east: float,
    north: float,
    last_steps: NDArray[np.float64],
    last_rows: NDArray[np.int64],
    steps: int,
    step: NDArray[np.int8],
) -> bool:
    """Mark a step that is not explained, and the one it undoes; whether there is one."""
    back = _undoes(east, north, last_steps, steps)
    step[row] = ODD
    if back:
        step[row] = step[last_rows[(steps - back) % PLACES]] = UNDONE_STEP
    last_rows[steps % PLACES] = row
    last_steps[steps % PLACES, 0] = east
    last_steps[steps % PLACES, 1] = north
    return back > 0


@inner
def _judged(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    first: int,
    last: int,
    step: NDArray[np.int8],
) -> bool:
    """Whether the fixes of one vessel are at odds; sets what each step is."""
    if last - first < 2:
        return False
    rough, clock = _roughness(lat, lon, first, last), _clock(at, first, last)
    breadth = 1.0
    about = np.int64(HALF_TURN)
    jumps = steps = undone = 0
    last_steps = np.zeros((PLACES, 2))
    last_rows = np.zeros(PLACES, np.int64)
    made_east = made_north = spent = 0.0
    for row in range(first + 1, last):
        up = np.int64(lat[row]) - lat[row - 1]
        turn = np.int64(lon[row]) - lon[row - 1]
        if up == 0 and turn == 0:
            continue
        if abs(turn) > HALF_TURN:
            turn += FULL_TURN if turn < 0 else -FULL_TURN
        if abs(lat[row] - about) > UNITS_PER_DEGREE // 20:
            about = np.int64(lat[row])
            breadth = math.cos(math.radians(about / UNITS_PER_DEGREE))
        seconds = (at[row] - at[row - 1]) * SECONDS
        north = up * METRES_PER_UNIT
        east = turn * METRES_PER_UNIT * breadth
        if speed[row] < 0 and speed[row - 1] < 0:
            # The mean way of the steps before stands for a speed that is not reported.
            mean_east, mean_north = made_east / max(spent, 1.0), made_north / max(spent, 1.0)
            made_east, made_north = FADING * made_east + east, FADING * made_north + north
            spent = FADING * spent + seconds
            fastest = 0.0
            if not _is_jump(east, north, seconds, rough, clock):
                east, north = east - seconds * mean_east, north - seconds * mean_north
        else:
            fastest = max(speed[row], speed[row - 1]) * (KNOT / 100.0)
        quick = FLOOR_M + clock * fastest
        if east * east + north * north <= quick * quick:
            continue
        if _is_jump(east, north, seconds, rough, clock):
            step[row] = JUMP
            jumps += 1
            continue
        east, north = _unexplained(
            east, north, seconds, speed[row - 1], course[row - 1], speed[row], course[row]
        )
        coarse = _is_coarse(lat, lon, row) or _is_coarse(lat, lon, row - 1)
        size = math.hypot(east, north)
        if size <= _allowed(size, seconds, fastest, rough, clock, coarse):
            continue
        undone += _noted(row, east, north, last_steps, last_rows, steps, step)
        steps += 1
    return jumps > 0 or undone >= UNDONE + SHARE_UNDONE * steps


@compiled
def judged(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
    starts: NDArray[np.int64],
) -> tuple[NDArray[np.bool_], NDArray[np.int8]]:
    """Whether the fixes of each vessel are at odds with one hull; see `tricord.geo.hulls`.

    Returns:
        One truth a vessel; and of each fix what the step to it from the one before is: 0, `ODD`,
        `UNDONE_STEP` or `JUMP`.
    """
    found = np.zeros(len(starts) - 1, np.bool_)
    step = np.zeros(len(at), np.int8)
    for vessel in range(len(found)):
        first, last = starts[vessel], starts[vessel + 1]
        found[vessel] = _judged(at, lat, lon, speed, course, first, last, step)
    return found, step
