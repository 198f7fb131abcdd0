"""Where a hull is and how it moves at any moment."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.compiled import compiled, inner
from tricord.simulate.seas.kernel.chance import drawn
from tricord.simulate.seas.motion import (
    AHEAD,
    ASIDE,
    AT,
    KEY,
    LAT,
    LAT_RATE,
    LEADER,
    LON,
    LON_RATE,
    MODE,
    SIZE,
)

METRES_PER_DEGREE: Final = 111194.92664455873
TIDE_S: Final = 44714.16
"""Period of the principal lunar tide, M2: 12.4206 h."""

SAILING: Final = 0
MOORED: Final = 1
ANCHORED: Final = 2
DRIFTING: Final = 3
ALONGSIDE: Final = 4
ABREAST: Final = 5
IN_TRAIL: Final = 6
RAMP_S: Final = 900.0
"""A hull takes this long from the anchor's place to the end of its chain."""


@compiled
def knot_at(first: NDArray[np.int64], knots: NDArray[np.float64], hull: int, at: float) -> int:
    """The last knot of a hull at or before a moment; its first one where there is none."""
    low, high = first[hull], first[hull + 1] - 1
    while low < high:
        middle = (low + high + 1) // 2
        if knots[middle, AT] <= at:
            low = middle
        else:
            high = middle - 1
    return int(low)


@inner
def _part(number: int, which: int) -> float:
    """Sixteen of the 64 bits of a number as a share of one, which of four times."""
    return ((number >> (16 * which)) & 0xFFFF) / 65536.0


@inner
def _tide(size: float, number: int, at: float) -> tuple[float, float, float, float]:
    """Metres north and east by which the tide has carried a hull, and metres a second."""
    phase = 2.0 * math.pi * (at / TIDE_S + _part(number, 0))
    tilt = math.pi * _part(number, 1)
    along, across = size * math.cos(phase), 0.35 * size * math.sin(phase)
    rate = 2.0 * math.pi / TIDE_S
    along_rate, across_rate = -size * rate * math.sin(phase), 0.35 * size * rate * math.cos(phase)
    c, s = math.cos(tilt), math.sin(tilt)
    return (
        along * c - across * s,
        along * s + across * c,
        along_rate * c - across_rate * s,
        along_rate * s + across_rate * c,
    )


@compiled
def carried(size: float, key: int, at: float) -> tuple[float, float]:
    """Metres north and east by which the tide has carried a hull at a moment."""
    north, east, _, _ = _tide(size, drawn(key, 1, 0), at)
    return north, east


@inner
def _swing(
    size: float, number: int, at: float, begun: float, ended: float
) -> tuple[float, float, float, float]:
    """Metres from the anchor's place: with the tide to the other side, yawing a little."""
    phase = 2.0 * math.pi * (at / TIDE_S + _part(number, 0))
    turn = math.tanh(4.0 * math.sin(phase))
    yaw = 2.0 * math.pi * (at / 840.0 + _part(number, 1))
    angle = 2.0 * math.pi * _part(number, 2) + 0.5 * math.pi * turn + 0.12 * math.sin(yaw)
    rate = 0.12 * math.cos(yaw) * 2.0 * math.pi / 840.0
    rate += 0.5 * math.pi * (1.0 - turn * turn) * 4.0 * math.cos(phase) * 2.0 * math.pi / TIDE_S
    ramp = max(0.0, min(1.0, (at - begun) / RAMP_S, (ended - at) / RAMP_S))
    reach = size * ramp
    c, s = math.cos(angle), math.sin(angle)
    return reach * c, reach * s, -reach * s * rate, reach * c * rate


@inner
def own_state(
    knots: NDArray[np.float64], knot: int, last: int, at: float, rough: bool
) -> tuple[float, float, float, float]:
    """Latitude, longitude and their rates of a hull by its own knots; rough: as steered well."""
    if knot >= last or at < knots[knot, AT]:
        return float(knots[knot, LAT]), float(knots[knot, LON]), 0.0, 0.0
    begun, ended = knots[knot, AT], knots[knot + 1, AT]
    span = ended - begun
    u = (at - begun) / span
    lat_0, lat_1 = knots[knot, LAT], knots[knot + 1, LAT]
    lon_0, lon_1 = knots[knot, LON], knots[knot + 1, LON]
    a, b = knots[knot, LAT_RATE] * span, knots[knot + 1, LAT_RATE] * span
    c, d = knots[knot, LON_RATE] * span, knots[knot + 1, LON_RATE] * span
    h1 = (1.0 + 2.0 * u) * (1.0 - u) * (1.0 - u)
    h2 = u * (1.0 - u) * (1.0 - u)
    h4 = u * u * (u - 1.0)
    lat = h1 * lat_0 + h2 * a + (1.0 - h1) * lat_1 + h4 * b
    lon = h1 * lon_0 + h2 * c + (1.0 - h1) * lon_1 + h4 * d
    g1 = 6.0 * u * (1.0 - u)
    g2 = (1.0 - u) * (1.0 - 3.0 * u)
    g4 = u * (3.0 * u - 2.0)
    lat_rate = (g1 * (lat_1 - lat_0) + g2 * a + g4 * b) / span
    lon_rate = (g1 * (lon_1 - lon_0) + g2 * c + g4 * d) / span
    size, mode = knots[knot, SIZE], knots[knot, MODE]
    if size == 0.0 or mode == MOORED or (rough and mode == SAILING):
        return lat, lon, lat_rate, lon_rate
    number = drawn(int(knots[knot, KEY]), 1, 0)
    if mode == ANCHORED:
        north, east, north_rate, east_rate = _swing(size, number, at, begun, ended)
    elif mode == DRIFTING:
        north, east, north_rate, east_rate = _tide(size, number, at)
        n0, e0 = knots[knot, AHEAD], knots[knot, ASIDE]
        n1, e1 = knots[knot + 1, AHEAD], knots[knot + 1, ASIDE]
        north -= n0 + (n1 - n0) * u
        east -= e0 + (e1 - e0) * u
        north_rate -= (n1 - n0) / span
        east_rate -= (e1 - e0) / span
    else:
        shape = math.sin(math.pi * u)
        north = size * shape * shape * math.sin(2.0 * math.pi * (at / 2700.0 + _part(number, 0)))
        east = size * shape * shape * math.sin(2.0 * math.pi * (at / 3900.0 + _part(number, 1)))
        north_rate, east_rate = 0.0, 0.0
    wide = METRES_PER_DEGREE * math.cos(math.radians(lat))
    return (
        lat + north / METRES_PER_DEGREE,
        lon + east / wide,
        lat_rate + north_rate / METRES_PER_DEGREE,
        lon_rate + east_rate / wide,
    )


@inner
def state(
    first: NDArray[np.int64],
    knots: NDArray[np.float64],
    hull: int,
    knot: int,
    at: float,
    rough: bool,
) -> tuple[float, float, float, float]:
    """Latitude, longitude (not wrapped) and their rates (degrees a second) of a hull.

    Args:
        first: Of `Motion`.
        knots: Of `Motion`.
        hull: Its number.
        knot: Its last knot at or before the moment.
        at: The moment, in seconds since the start.
        rough: Leave out unsteady steering, some 40 m.
    """
    mode = knots[knot, MODE]
    last = first[hull + 1] - 1
    if mode < ALONGSIDE or knot >= last:
        return own_state(knots, knot, last, at, rough)
    leader = int(knots[knot, LEADER])
    if mode == IN_TRAIL:
        at -= knots[knot, AHEAD]
    lat, lon, lat_rate, lon_rate = own_state(
        knots, knot_at(first, knots, leader, at), first[leader + 1] - 1, at, rough
    )
    if mode == IN_TRAIL:
        return lat, lon, lat_rate, lon_rate
    north, east = knots[knot, AHEAD], knots[knot, ASIDE]
    flat = math.cos(math.radians(lat))
    if mode == ABREAST:
        course = math.atan2(lon_rate * flat, lat_rate)
        c, s = math.cos(course), math.sin(course)
        north, east = north * c - east * s, north * s + east * c
    return (
        lat + north / METRES_PER_DEGREE,
        lon + east / (METRES_PER_DEGREE * flat),
        lat_rate,
        lon_rate,
    )


@compiled
def states(
    first: NDArray[np.int64], knots: NDArray[np.float64], hull: int, at: NDArray[np.float64]
) -> NDArray[np.float64]:
    """One row a moment: latitude, longitude (not wrapped), degrees a second of each, knot."""
    made = np.empty((len(at), 5))
    for row in range(len(at)):
        knot = knot_at(first, knots, hull, at[row])
        lat, lon, lat_rate, lon_rate = state(first, knots, hull, knot, at[row], False)
        made[row, 0], made[row, 1], made[row, 2], made[row, 3] = lat, lon, lat_rate, lon_rate
        made[row, 4] = knot
    return made
