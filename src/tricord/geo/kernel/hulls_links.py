"""How well one hull explains two fixes: the cost of a link, in compiled loops.

A cost is the negative logarithm of a density, so that costs add up along a track. Motion is the
mean-reverting velocity (Ornstein-Uhlenbeck) of Millefiori, Braca, Bryan, Willett, "Modeling vessel
kinematics using a stochastic mean-reverting process for long-term prediction", IEEE Transactions on
Aerospace and Electronic Systems 52 (2016): the doubt about a position grows with the cube of time
at first, in proportion to it later. Errors have the heavy tails of Student's t.
"""

from __future__ import annotations

import math
from typing import Final

from tricord.geo.compiled import inner
from tricord.geo.kernel.sphere import RADIUS_M, UNITS_PER_DEGREE

METRES_PER_UNIT: Final = math.pi * RADIUS_M / 180.0 / UNITS_PER_DEGREE
SECONDS: Final = 1e-6
"""Moments are whole microseconds."""

REVERSION_S: Final = 1800.0
"""Time in which a ship's speed and course come to have little to do with what they were."""

SPREAD_OF_SPEED: Final = 0.4
"""Spread of the velocity of a ship under way, as a share of its speed."""

SPREAD_AT_REST: Final = 0.1
"""Spread of the velocity of a ship at rest, m/s."""

REST: Final = 0.3
"""A ship that is slower is moored, or swings at anchor, m/s."""

FREE_SPREAD: Final = 8.0
"""Spread of the velocity of a ship of which nothing is known, m/s."""

SPEED_ERROR: Final = 0.2
"""Error of a reported speed, m/s."""

COURSE_ERROR: Final = 0.05
"""Error of a reported course, radians."""

VELOCITIES: Final = math.log(math.pi * 100.0)
"""Cost of any velocity up to 10 m/s, all alike, where none is reported."""

COARSER: Final = math.log(100.0)
"""Cost of a position that falls on the next coarser grid by chance."""

SKIP: Final = 2.0
"""Silences of a hull that is heard grow rarer with this power of their length."""

UNKNOWN: Final = -1.0
"""Stands for the error of a velocity that is not known."""

SURE: Final = 8.0
"""What costs less is explained by the velocities; that they say nothing need not be weighed."""

WRONG: Final = 1e-3
"""Share of links whose reported speed and course say nothing of the way made."""

LEAVING_S: Final = 6 * 3600.0
"""Time in which a ship at rest has left, or one under way has come to rest, as likely as not."""


@inner
def heavy(square: float, area: float) -> float:
    """Cost of an error in the plane under Student's t of three degrees of freedom.

    Args:
        square: Error over scale, squared.
        area: Product of the two scales.
    """
    return math.log(2.0 * math.pi * area) + 2.5 * math.log1p(square / 3.0)


@inner
def both_heavy(one: float, one_area: float, other: float, other_area: float) -> float:
    """What `heavy` of two errors adds up to, with half the logarithms."""
    areas = (2.0 * math.pi) ** 2 * one_area * other_area
    return math.log(areas) + 2.5 * math.log((1.0 + one / 3.0) * (1.0 + other / 3.0))


@inner
def wander(diffusion: float, seconds: float, ends: float) -> float:
    """Variance of a position under mean-reverting velocity.

    Args:
        diffusion: Growth of the variance of velocity, m²/s³.
        seconds: Time passed.
        ends: 12 where the velocity at both ends is known, 3 where it is at one.
    """
    return diffusion * seconds**3 / (ends + (seconds / REVERSION_S) ** 2)


@inner
def either(one: float, other: float) -> float:
    """Cost of one of two ways that are as likely."""
    low = min(one, other)
    return low - math.log(0.5 + 0.5 * math.exp(low - max(one, other)))


@inner
def astray(square: float, seconds: float, noise: float, clock: float) -> float:
    """Cost of a way of which no velocity tells anything; `square` is its length squared."""
    spread = FREE_SPREAD * seconds
    free = noise + clock**2 + spread**2 / (1.0 + seconds / (2.0 * REVERSION_S))
    return heavy(square / free, free) + VELOCITIES


@inner
def resting(square: float, seconds: float, noise: float) -> float:
    """Cost of a way if the ship is at rest, moored or swinging at anchor; velocities unknown."""
    swing = noise + wander(2.0 * SPREAD_AT_REST**2 / REVERSION_S, seconds, 3.0)
    return either(heavy(square / noise, noise), heavy(square / swing, swing)) + VELOCITIES


@inner
def turning_error(seconds: float, fastest: float, diffusion: float) -> float:
    """Variance of a change of reported velocity along one axis, m²/s²."""
    error = SPEED_ERROR**2 + (COURSE_ERROR * fastest) ** 2
    return error + diffusion * seconds / (1.0 + seconds / REVERSION_S)


@inner
def _off_course(ex: float, ey: float, vx: float, vy: float, along: float, across: float) -> float:
    """Error of a way over its scales along and across the velocity, squared."""
    speed = math.hypot(vx, vy)
    forward, aside = ex, ey
    if speed > 0.0:
        forward = (ex * vx + ey * vy) / speed
        aside = (ex * vy - ey * vx) / speed
    return forward * forward / along + aside * aside / across


@inner
def link_cost(
    dx: float,
    dy: float,
    seconds: float,
    from_vx: float,
    from_vy: float,
    from_slip: float,
    to_vx: float,
    to_vy: float,
    to_slip: float,
    noise: float,
    clock: float,
) -> float:
    """Cost of a hull going from one fix to a later one.

    Args:
        dx: Way made eastwards, metres.
        dy: Way made northwards, metres.
        seconds: Time passed, not negative.
        from_vx: Velocity eastwards at the first fix, m/s.
        from_vy: Velocity northwards at the first fix.
        from_slip: Its error where it is estimated, m/s; 0 where reported, `UNKNOWN` where none.
        to_vx: Velocity at the second fix.
        to_vy: Velocity at the second fix.
        to_slip: Its error.
        noise: Variance of the way made along one axis, m².
        clock: Error of a moment, seconds.
    """
    square = dx * dx + dy * dy
    if from_slip < 0.0 and to_slip < 0.0:
        return either(resting(square, seconds, noise), astray(square, seconds, noise, clock))
    one = 1.0 if from_slip >= 0.0 else 0.0
    other = 1.0 if to_slip >= 0.0 else 0.0
    ends = 12.0 if one + other > 1.0 else 3.0
    vx = (one * from_vx + other * to_vx) / (one + other)
    vy = (one * from_vy + other * to_vy) / (one + other)
    fastest = math.sqrt(max(from_vx**2 + from_vy**2, to_vx**2 + to_vy**2))
    diffusion = 2.0 * (SPREAD_OF_SPEED * fastest + SPREAD_AT_REST) ** 2 / REVERSION_S
    across = noise + wander(diffusion, seconds, ends)
    across += (0.5 * seconds) ** 2 * (max(from_slip, 0.0) ** 2 + max(to_slip, 0.0) ** 2)
    along = across + clock**2 * (vx * vx + vy * vy)
    way = _off_course(dx - vx * seconds, dy - vy * seconds, vx, vy, along, across)
    area = math.sqrt(along * across)
    if from_slip == 0.0 and to_slip == 0.0:
        error = turning_error(seconds, fastest, diffusion)
        turn = ((to_vx - from_vx) ** 2 + (to_vy - from_vy) ** 2) / error
        if fastest < REST:
            cost = either(heavy(way, area), heavy(square / noise, noise)) + heavy(turn, error)
        else:
            cost = both_heavy(way, area, turn, error)
    else:
        cost = heavy(way, area)
        if fastest < REST:
            cost = either(cost, heavy(square / noise, noise))
        cost += VELOCITIES
    if cost < SURE:
        return cost
    odds = min(WRONG + seconds / (seconds + LEAVING_S), 0.5)
    free = astray(square, seconds, noise, clock) - math.log(odds)
    return either(cost, free) - math.log(2.0)


@inner
def rounding(grain: int) -> float:
    """Variance that rounding gives a position, m²: half a step either way."""
    return (0.5 * grain * METRES_PER_UNIT) ** 2


@inner
def habit(from_grain: int, to_grain: int) -> float:
    """Cost of how finely two fixes were told, against that of fixes of any two hulls.

    A position falls on the next coarser grid by chance once in a hundred times.
    """
    cost = 0.0
    fine = min(from_grain, to_grain)
    while fine < min(max(from_grain, to_grain), 100):
        cost += COARSER
        fine *= 10
    return cost


@inner
def silent(seconds: float, pace: float) -> float:
    """Cost of a silence in a track that has a fix every so many seconds.

    Each report may be missed, and those of a hull out of reach all are.
    """
    return SKIP * math.log1p(min(seconds, 600.0 + 10.0 * pace) / pace)
