"""Fixes of one identity with what is known of each, and what a link between two costs."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.hulls_links import (
    METRES_PER_UNIT,
    REST,
    SECONDS,
    UNKNOWN,
    habit,
    link_cost,
    rounding,
    silent,
)
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE, turn_between

FASTEST: Final = 60.0 * 1852.0 / 3600.0
"""No hull is faster, m/s: 60 knots, the bound for leads."""

SLACK_M: Final = 1000.0
SLACK_S: Final = 10.0
"""What is granted beside: errors of position and clock that costs should weigh, not this bound."""

NOISE: Final = 4.0
"""Least variance of a position along one axis, m²: satellite navigation at its best."""


class Fixes(NamedTuple):
    """Fixes of one identity in order of time, one value each.

    Attributes:
        at: Moment, microseconds.
        lat: Latitude, 1/600,000 degree.
        lon: Longitude, 1/600,000 degree.
        breadth: Cosine of the latitude.
        east: Velocity eastwards, m/s.
        north: Velocity northwards, m/s.
        slip: Error of the velocity where it is estimated, m/s; 0 where it is reported,
            `hulls_links.UNKNOWN` where there is none.
        grain: How finely the position is told, in units; 1, 10, 100 or 1000.
        kind: How finely the hull around it tells positions.
        noise: Variance of the position along one axis, m².
        pace: Usual seconds between fixes of the hull around it.
        clock: Error of a moment, seconds.
    """

    at: NDArray[np.int64]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    breadth: NDArray[np.float64]
    east: NDArray[np.float64]
    north: NDArray[np.float64]
    slip: NDArray[np.float64]
    grain: NDArray[np.int32]
    kind: NDArray[np.int32]
    noise: NDArray[np.float64]
    pace: NDArray[np.float64]
    clock: float


def _grains(lat: NDArray[np.int32], lon: NDArray[np.int32]) -> NDArray[np.int32]:
    """How finely each position is told: the largest of 1, 10, 100, 1000 units that fits it.

    A ship's receiver tells four, three or two decimals of a minute; AIS message 27 has one.
    """
    grain = np.ones(len(lat), np.int32)
    for units in (10, 100, 1000):
        grain[(lat % units == 0) & (lon % units == 0)] = units
    return grain


def fixes_of(
    at: NDArray[np.int64],
    lat: NDArray[np.int32],
    lon: NDArray[np.int32],
    speed: NDArray[np.int16],
    course: NDArray[np.int32],
) -> Fixes:
    """Fixes before any track is known; columns as in `tricord.geo.tracks.Tracks`.

    A speed of half a knot or less needs no course to be a velocity.
    """
    metres = np.where((speed > 0) & (course >= 0), speed, 0) * (1852.0 / 360_000.0)
    angle = np.radians(course / 100.0)
    told = (speed >= 0) & ((course >= 0) | (speed <= 50))
    usual = 10.0
    if len(at) > 1:
        usual = max(usual, float(np.median(np.diff(at))) * SECONDS)
    return Fixes(
        at=at,
        lat=lat,
        lon=lon,
        breadth=np.cos(np.radians(lat / UNITS_PER_DEGREE)),
        east=metres * np.sin(angle),
        north=metres * np.cos(angle),
        slip=np.where(told, 0.0, UNKNOWN),
        grain=_grains(lat, lon),
        kind=np.ones(len(at), np.int32),
        noise=np.full(len(at), NOISE),
        pace=np.full(len(at), usual),
        # Half a minute where moments are whole minutes.
        clock=30.0 if bool((at % 60_000_000 == 0).all()) else 1.0,
    )


@inner
def way(fixes: Fixes, one: int, other: int) -> tuple[float, float]:
    """Metres eastwards and northwards from one fix to another, flat around their mean latitude."""
    east = turn_between(fixes.lon[one], fixes.lon[other]) * METRES_PER_UNIT
    north = (np.int64(fixes.lat[other]) - np.int64(fixes.lat[one])) * METRES_PER_UNIT
    return east * 0.5 * (fixes.breadth[one] + fixes.breadth[other]), north


@compiled
def cost_between(fixes: Fixes, one: int, other: int) -> float:
    """Cost of one hull going from one fix to a later one; infinite where none is that fast."""
    seconds = (fixes.at[other] - fixes.at[one]) * SECONDS
    dx, dy = way(fixes, one, other)
    reach = FASTEST * (seconds + SLACK_S) + SLACK_M
    if dx * dx + dy * dy > reach * reach:
        return np.inf
    noise = fixes.noise[one] + fixes.noise[other]
    rounded = rounding(fixes.grain[one]) + rounding(fixes.grain[other])
    if fixes.slip[one] == 0.0 and fixes.slip[other] == 0.0:
        slow = max(
            abs(fixes.east[one]) + abs(fixes.north[one]),
            abs(fixes.east[other]) + abs(fixes.north[other]),
        )
        if slow < REST:
            rounded *= 0.25
    noise += rounded
    cost = link_cost(
        dx,
        dy,
        seconds,
        fixes.east[one],
        fixes.north[one],
        fixes.slip[one],
        fixes.east[other],
        fixes.north[other],
        fixes.slip[other],
        noise,
        fixes.clock,
    )
    return cost + habit(fixes.kind[one], fixes.kind[other]) + silent(seconds, fixes.pace[one])
