"""How often a transponder sends, and how likely a receiver is to hear it."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.compiled import compiled, inner
from tricord.simulate.seas.kernel.chance import share

MOST_HEARING: Final = 24
"""Receivers that can hear one ship at a time; further ones are left out."""
EARTH_M: Final = 6_371_000.0
_FOOTPRINT: Final = 0.9455185755993168
"""Cosine of 19 degrees: how far from below a satellite ships are heard."""


@compiled
def interval_s(transponder: int, moored: bool, speed_kn: float, turning: bool) -> float:
    """Seconds between position messages, ITU-R M.1371 as vendors print it.

    Args:
        transponder: 0 class A, 1 class B with carrier sense, 2 class B self-organised.
        moored: At berth or at anchor; class A says so itself.
        speed_kn: Speed, knots.
        turning: Changing course.
    """
    if transponder == 0:
        if moored and speed_kn <= 3.0:
            return 180.0
        if speed_kn > 23.0:
            return 2.0
        if speed_kn > 14.0:
            return 2.0 if turning else 6.0
        return 10.0 / 3.0 if turning else 10.0
    if speed_kn <= 2.0:
        return 180.0
    if transponder == 1 or speed_kn <= 14.0:
        return 30.0
    return 5.0 if speed_kn > 23.0 else 15.0


@inner
def hearing(
    stations: NDArray[np.float64],
    cell_first: NDArray[np.int64],
    cell_station: NDArray[np.int64],
    load: NDArray[np.float64],
    orbit: NDArray[np.float64],
    state: NDArray[np.int64],
    lat: float,
    lon: float,
    minute: int,
    transponder: int,
    strength: float,
    key: int,
    who: NDArray[np.int64],
    odds: NDArray[np.float64],
) -> int:
    """Who may hear a ship in a minute, and with what chance a message: fills `who` and `odds`.

    The first six arrays are those of `Receivers`; the longitude lies in [-180, 180); `transponder`
    is as in `interval_s`.

    Returns:
        How many; stations stand before satellites.
    """
    la, lo = math.radians(lat), math.radians(lon)
    flat = math.cos(la)
    x, y, z = flat * math.cos(lo), flat * math.sin(lo), math.sin(la)
    cell = min(179, max(0, int(lat + 90.0))) * 360 + min(359, max(0, int(lon + 180.0)))
    lost = load[cell]
    slot, hour, found = minute // 10, minute // 60, 0
    for i in range(cell_first[cell], cell_first[cell + 1]):
        station = cell_station[i]
        if state[station, slot, 0] == 0 or found >= MOST_HEARING:
            continue
        dot = x * stations[station, 0] + y * stations[station, 1] + z * stations[station, 2]
        metres = EARTH_M * math.sqrt(max(0.0, 2.0 - 2.0 * dot))
        reach = stations[station, 3] * (0.88 + 0.24 * share(key, station, hour))
        if transponder > 0:
            reach *= 0.55
        edge = (metres - reach) / (0.07 * reach)
        if edge > 5.0:
            continue
        who[found] = station
        odds[found] = 0.96 * strength * (1.0 - 0.3 * lost)
        if edge > -5.0:
            odds[found] /= 1.0 + math.exp(edge)
        found += 1
    open_odds = (0.11 if transponder == 0 else 0.03) * strength * (1.0 - 0.93 * lost)
    for satellite in range(len(orbit)):
        dot = x * orbit[satellite, minute, 0] + y * orbit[satellite, minute, 1]
        dot += z * orbit[satellite, minute, 2]
        receiver = len(stations) + satellite
        if dot > _FOOTPRINT and state[receiver, slot, 0] and found < MOST_HEARING:
            who[found] = receiver
            odds[found] = open_odds * (0.6 + 0.4 * (1.0 - dot) / 0.0545)
            found += 1
    return found
