"""Contacts: hulls that stayed near each other at sea, by geometry, whatever they were doing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from tricord.simulate.seas.kernel.contacts import distances, near_any, pairs_at
from tricord.simulate.seas.kernel.position import knot_at
from tricord.simulate.seas.motion import ACTIVITY, Activity
from tricord.simulate.seas.places import PORT_RADIUS_KM, all_ports
from tricord.simulate.seas.world import World

CONTACT_M: Final = 500.0
SHORTEST_MIN: Final = 20
STEP_MIN: Final = 10
"""A contact of 20 minutes holds two neighbouring instants of a grid of ten."""
KNOTS: Final = 3600.0 / 1852.0


@dataclass(frozen=True, slots=True)
class Contact:
    """Two hulls within 500 m of each other, minute by minute.

    Attributes:
        hulls: The lower number first.
        start: Seconds since the start.
        end: As `start`; the last minute they were that close.
        lat: Of the middle of the two, at half time, degrees.
        lon: As `lat`, in [-180, 180).
        metres: Median distance.
        speed_kn: Mean speed of the slower of the two.
        fastest_kn: Highest speed of the two in any minute.
        calmest_kn: Lowest speed that neither exceeded for two hours on end, or for a shorter whole.
        activities: What the two did at half time.
    """

    hulls: tuple[int, int]
    start: float
    end: float
    lat: float
    lon: float
    metres: float
    speed_kn: float
    fastest_kn: float
    calmest_kn: float
    activities: tuple[Activity, Activity]


def contacts(world: World) -> list[Contact]:
    """Every contact of at least 20 minutes, in order of hulls and time."""
    places = np.array([(port.lat, port.lon) for port in all_ports()])
    found: list[Contact] = []
    minutes = int(world.end // 60)
    for pair, instants in sorted(_together(world, places, minutes).items()):
        one, other = pair >> 32, pair & 0xFFFFFFFF
        for begun, ended in _neighbouring(instants):
            first = max(0, STEP_MIN * begun - STEP_MIN)
            count = min(minutes, STEP_MIN * ended + STEP_MIN) - first + 1
            rows = distances(*world.manned.motion, one, other, first, count)
            found += _runs(world, (one, other), first, rows, places)
    return found


def _together(world: World, places: NDArray[np.float64], minutes: int) -> dict[int, list[int]]:
    """Instants of the grid at which each pair was near."""
    near: dict[int, list[int]] = {}
    # A contact that ends in a port may have its middle outside: 1 km more is looked at.
    outside = 1000.0 * PORT_RADIUS_KM - 1000.0
    room = np.empty(10 * world.vessels + 1000, dtype=np.int64)
    for instant in range(minutes // STEP_MIN + 1):
        at = 60.0 * STEP_MIN * instant
        made = -1
        while made < 0:
            made = pairs_at(
                *world.manned.motion, world.vessels, at, CONTACT_M, places, outside, room
            )
            room = room if made >= 0 else np.empty(2 * len(room), dtype=np.int64)
        for pair in room[:made].tolist():
            near.setdefault(pair, []).append(instant)
    return near


def _neighbouring(instants: list[int]) -> list[tuple[int, int]]:
    """Runs of two or more neighbouring instants."""
    runs, begun = [], instants[0]
    for before, after in zip(instants, [*instants[1:], instants[-1] + 2], strict=True):
        if after > before + 1:
            if before > begun:
                runs.append((begun, before))
            begun = after
    return runs


def _runs(
    world: World,
    hulls: tuple[int, int],
    first: int,
    rows: NDArray[np.float64],
    places: NDArray[np.float64],
) -> list[Contact]:
    """Contacts among the minutes looked at."""
    near = np.concatenate([[False], rows[:, 0] <= CONTACT_M, [False]])
    edges = np.flatnonzero(near[1:] != near[:-1]).reshape(-1, 2)
    found = []
    for begun, beyond in edges.tolist():
        if beyond - 1 - begun < SHORTEST_MIN:
            continue
        part = rows[begun:beyond]
        middle = part[len(part) // 2]
        lat, lon = float(middle[3]), float((middle[4] + 180.0) % 360.0 - 180.0)
        if near_any(lat, lon, places, 1000.0 * PORT_RADIUS_KM):
            continue
        half = 60.0 * (first + (begun + beyond - 1) // 2)
        found.append(
            Contact(
                hulls,
                60.0 * (first + begun),
                60.0 * (first + beyond - 1),
                lat,
                lon,
                float(np.median(part[:, 0])),
                float(part[:, 1:3].mean(axis=0).min()) * KNOTS,
                float(part[:, 1:3].max()) * KNOTS,
                _calmest(part[:, 1:3].max(axis=1)) * KNOTS,
                (_activity(world, hulls[0], half), _activity(world, hulls[1], half)),
            )
        )
    return found


def _calmest(speeds: NDArray[np.float64]) -> float:
    """Lowest value that 121 neighbouring ones keep to, or all where they are fewer."""
    width = min(121, len(speeds))
    return float(sliding_window_view(speeds, width).max(axis=1).min())


def _activity(world: World, hull: int, at: float) -> Activity:
    motion = world.manned.motion
    return Activity(int(motion.knots[knot_at(*motion, hull, at), ACTIVITY]))
