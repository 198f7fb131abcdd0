"""Which hulls are near each other, from their motion alone."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.compiled import compiled, inner
from tricord.simulate.seas.kernel.passage import EARTH_M, apart
from tricord.simulate.seas.kernel.position import METRES_PER_DEGREE, knot_at, state


@inner
def separation_m(lat_1: float, lon_1: float, lat_2: float, lon_2: float) -> float:
    """Distance of two points in degrees."""
    return EARTH_M * apart(
        math.radians(lat_1), math.radians(lon_1), math.radians(lat_2), math.radians(lon_2)
    )


@compiled
def near_any(lat: float, lon: float, places: NDArray[np.float64], metres: float) -> bool:
    """Whether a point is within so many metres of one of some places."""
    for row in range(len(places)):
        close = abs(lat - places[row, 0]) * METRES_PER_DEGREE < metres
        if close and separation_m(lat, lon, places[row, 0], places[row, 1]) < metres:
            return True
    return False


@compiled
def pairs_at(
    first: NDArray[np.int64],
    knots: NDArray[np.float64],
    vessels: int,
    at: float,
    metres: float,
    ports: NDArray[np.float64],
    port_metres: float,
    found: NDArray[np.int64],
) -> int:
    """Pairs of hulls within so many metres at a moment, away from ports.

    Args:
        first: Of `Motion`.
        knots: Of `Motion`.
        vessels: Only the first so many hulls.
        at: The moment, seconds since the start.
        metres: Limit of the distance.
        ports: Latitude and longitude of ports.
        port_metres: Hulls closer to a port than this are left out.
        found: Filled with pairs, the lower hull first, as ``lower * 2**32 + higher``.

    Returns:
        Number of pairs; -1 where the buffer is too short.
    """
    lat, lon, who = np.empty(vessels), np.empty(vessels), np.empty(vessels, dtype=np.int64)
    count = 0
    for hull in range(vessels):
        la, lo, _, _ = state(first, knots, hull, knot_at(first, knots, hull, at), at, False)
        lo -= 360.0 * math.floor((lo + 180.0) / 360.0)
        if not near_any(la, lo, ports, port_metres):
            lat[count], lon[count], who[count] = la, lo, hull
            count += 1
    order = np.argsort(lat[:count])
    made, band = 0, metres / METRES_PER_DEGREE
    for i in range(count):
        one = order[i]
        for j in range(i + 1, count):
            other = order[j]
            if lat[other] - lat[one] > band:
                break
            turn = abs((lon[other] - lon[one] + 180.0) % 360.0 - 180.0)
            if turn * math.cos(math.radians(lat[one])) > 1.2 * band:
                continue
            if separation_m(lat[one], lon[one], lat[other], lon[other]) <= metres:
                if made == len(found):
                    return -1
                low, high = min(who[one], who[other]), max(who[one], who[other])
                found[made] = low * 4294967296 + high
                made += 1
    return made


@compiled
def distances(
    first: NDArray[np.int64],
    knots: NDArray[np.float64],
    one: int,
    other: int,
    begun: int,
    count: int,
) -> NDArray[np.float64]:
    """Of two hulls, minute by minute: distance, speed of each (m/s), middle (lat, lon)."""
    made = np.empty((count, 5))
    for row in range(count):
        at = 60.0 * (begun + row)
        la_1, lo_1, n_1, e_1 = state(first, knots, one, knot_at(first, knots, one, at), at, False)
        la_2, lo_2, n_2, e_2 = state(
            first, knots, other, knot_at(first, knots, other, at), at, False
        )
        lo_2 += 360.0 * np.round((lo_1 - lo_2) / 360.0)
        flat = math.cos(math.radians(la_1))
        made[row, 0] = separation_m(la_1, lo_1, la_2, lo_2)
        made[row, 1] = METRES_PER_DEGREE * math.sqrt(n_1 * n_1 + (flat * e_1) ** 2)
        made[row, 2] = METRES_PER_DEGREE * math.sqrt(n_2 * n_2 + (flat * e_2) ** 2)
        made[row, 3], made[row, 4] = 0.5 * (la_1 + la_2), 0.5 * (lo_1 + lo_2)
    return made
