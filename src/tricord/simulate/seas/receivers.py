"""Who hears: shore stations, ships and satellites, their holes, outages, clocks and delays."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.places import areas, table
from tricord.simulate.seas.stage import DAY, HOUR, generator, key_of

SATELLITES: Final = 6
ORBIT_S: Final = 5802.0
"""Period of a circular orbit at 600 km."""
_INCLINATION: Final = math.radians(97.8)
_SIDEREAL_S: Final = 86164.1
SLOT_S: Final = 600
"""Outages, clocks and delays are laid down in steps of ten minutes."""


class Receivers(NamedTuple):
    """What the kernel of reception needs to know; receivers in order of `Reception.names`.

    Attributes:
        stations: One a row: unit vector, range in metres for class A, and that it passes on one
            position of a ship in so many seconds, a divisor of 60, and one by that.
        cell_first: First candidate of each whole-degree cell, row by row from the south-west, and
            the number of candidates (int64).
        cell_station: Stations that may be heard in a cell (int64).
        load: Share of slots lost in crowded water, by cell (float64).
        orbit: Of satellites by minute: unit vector, and when its batch of that minute comes down,
            seconds (satellites, minutes, 4).
        state: Of receivers by ten minutes (receivers, slots, 3; int64): whether it works, seconds
            its clock is ahead, seconds its messages are held up.
        jam: Jammings, one a row: latitude, longitude, radius in metres, start, end, latitude and
            longitude of the middle of the circle that is shown, its radius, seconds a turn.
    """

    stations: NDArray[np.float64]
    cell_first: NDArray[np.int64]
    cell_station: NDArray[np.int64]
    load: NDArray[np.float64]
    orbit: NDArray[np.float64]
    state: NDArray[np.int64]
    jam: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that was wrong with a receiver, for the truth.

    Attributes:
        kind: ``outage``, ``clock_offset`` or ``jamming``.
        receiver: Its number; -1 for a jamming.
        start: Seconds since the start.
        end: As `start`.
        lat: Degrees; NaN for satellites.
        lon: As `lat`.
        value: Radius in metres, or seconds a clock is ahead.
    """

    kind: str
    receiver: int
    start: float
    end: float
    lat: float
    lon: float
    value: float


@dataclass(frozen=True, slots=True)
class Reception:
    """The receivers of a world.

    Attributes:
        names: Their names; satellites stand last.
        receivers: What the kernel needs.
        troubles: What was wrong with them.
    """

    names: tuple[str, ...]
    receivers: Receivers
    troubles: tuple[Trouble, ...]


def unit(lat: NDArray[np.float64], lon: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit vectors of points in radians."""
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def reception(seed: int, end: float) -> Reception:
    """The receivers of a world of so many seconds."""
    rows = list(table("stations"))
    lat = np.array([float(row["lat"]) for row in rows])
    lon = np.array([float(row["lon"]) for row in rows])
    range_m = np.array([1000.0 * float(row["range_km"]) for row in rows])
    first, stations = _cells(lat, lon, range_m)
    minutes = math.ceil(end / 60.0)
    orbit, lost = _orbits(seed, minutes)
    count, slots = len(rows) + SATELLITES, math.ceil(end / SLOT_S) + 1
    state = np.zeros((count, slots, 3), dtype=np.int64)
    state[:, :, 0] = 1
    for satellite in range(SATELLITES):
        kept = np.resize(~lost[satellite, :: SLOT_S // 60], slots)
        state[len(rows) + satellite, :, 0] = kept
    spot = [(float(a), float(b), float(r)) for a, b, r in zip(lat, lon, range_m, strict=True)]
    troubles = [*_outages(seed, end, spot, state), *_clocks(seed, end, spot, state)]
    _delays(seed, len(rows), state)
    jam = _jammings(seed, end)
    troubles += [Trouble("jamming", -1, r[3], r[4], r[0], r[1], r[2]) for r in jam]
    every = np.array([float(row["every_s"]) for row in rows])
    places = unit(np.radians(lat), np.radians(lon))
    known = Receivers(
        stations=np.column_stack([places, range_m, every, 1.0 / every]),
        cell_first=first,
        cell_station=stations,
        load=_load(),
        orbit=orbit,
        state=state,
        jam=np.array(jam).reshape(-1, 9),
    )
    names = [row["receiver"] for row in rows]
    names += [f"satellite-{number + 1}" for number in range(SATELLITES)]
    return Reception(tuple(names), known, tuple(troubles))


def _cell_middles() -> NDArray[np.float64]:
    lat = np.radians(np.arange(-89.5, 90.0))
    lon = np.radians(np.arange(-179.5, 180.0))
    both = np.meshgrid(lat, lon, indexing="ij")
    return unit(both[0].ravel(), both[1].ravel())


def _cells(
    lat: NDArray[np.float64], lon: NDArray[np.float64], range_m: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which stations may be heard in which cell of a degree."""
    middles = _cell_middles()
    metres = 6.371e6 * np.arccos(np.clip(middles @ unit(np.radians(lat), np.radians(lon)).T, -1, 1))
    near = metres < 1.7 * range_m + 80_000.0
    first = np.concatenate([[0], np.cumsum(near.sum(axis=1))]).astype(np.int64)
    return first, np.nonzero(near)[1].astype(np.int64)


def _load() -> NDArray[np.float64]:
    """Share of slots lost in each cell of a degree."""
    middles = _cell_middles()
    load = np.zeros(len(middles))
    for row in table("traffic"):
        lat, lon = np.radians(float(row["lat"])), np.radians(float(row["lon"]))
        metres = 6.371e6 * np.arccos(np.clip(middles @ unit(lat, lon), -1.0, 1.0))
        share = float(row["load"]) * np.clip(
            1.5 - metres / (1000.0 * float(row["radius_km"])), 0, 1
        )
        load = np.maximum(load, share)
    return load


def _orbits(seed: int, minutes: int) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Where satellites stand at each minute, when it comes down what they hear, and lost passes."""
    at = 60.0 * np.arange(minutes)
    orbit = np.empty((SATELLITES, minutes, 4))
    lost = np.empty((SATELLITES, minutes), dtype=np.bool_)
    for number in range(SATELLITES):
        chance = generator(seed, "satellite", number)
        node = 2.0 * math.pi * (number / SATELLITES + 0.03 * chance.random())
        phase = chance.random()
        turns = at / ORBIT_S + phase
        angle = 2.0 * math.pi * turns
        lat = np.arcsin(math.sin(_INCLINATION) * np.sin(angle))
        lon = np.arctan2(math.cos(_INCLINATION) * np.sin(angle), np.cos(angle))
        orbit[number, :, :3] = unit(lat, lon + node - 2.0 * math.pi * at / _SIDEREAL_S)
        # What is heard comes down when the satellite next passes its northernmost point.
        passed = np.floor(turns - 0.25).astype(np.int64) + 1
        down = (passed + 0.25 - phase) * ORBIT_S
        orbits = int(passed.max()) + 2
        held = np.where(chance.random(orbits) < 0.12, chance.uniform(1, 10, orbits) * HOUR, 0.0)
        orbit[number, :, 3] = np.rint(down + 300.0 + held[np.maximum(passed, 0)])
        lost[number] = (chance.random(orbits) < 0.12)[np.maximum(passed, 0)]
    return orbit, lost


def _outages(
    seed: int, end: float, spot: list[tuple[float, float, float]], state: NDArray[np.int64]
) -> list[Trouble]:
    """Receivers that do not work for hours; one of them on the first day for sure."""
    found = []
    sure = key_of(seed, "first outage") % len(spot)
    for number in range(len(state)):
        chance = generator(seed, "outage", number)
        for week in range(math.ceil(end / (7 * DAY))):
            often, when, hours = chance.random(), chance.random(), chance.uniform(2.0, 14.0)
            start = 7 * DAY * (week + when)
            if number == sure and week == 0:
                often, start = 0.0, 6.0 * HOUR + 12.0 * HOUR * when
            if often < 0.35 and start < end:
                slot, last = int(start // SLOT_S), int((start + hours * HOUR) // SLOT_S)
                state[number, slot:last, 0] = 0
                lat, lon, metres = spot[number] if number < len(spot) else (math.nan,) * 3
                span = (float(slot * SLOT_S), float(last * SLOT_S))
                found.append(Trouble("outage", number, *span, lat, lon, metres))
    return found


def _clocks(
    seed: int, end: float, spot: list[tuple[float, float, float]], state: NDArray[np.int64]
) -> list[Trouble]:
    """Clocks that are wrong: by minutes on shore, by up to two days on a satellite."""
    found = []
    sure = {key_of(seed, "first clock") % len(spot), len(spot) + key_of(seed, "far clock") % 6}
    for number in range(len(state)):
        chance = generator(seed, "clock", number)
        satellite = number >= len(spot)
        for week in range(math.ceil(end / (7 * DAY))):
            often, when, hours = chance.random(), chance.random(), chance.uniform(4.0, 20.0)
            ahead = chance.choice((-1, 1)) * math.exp(chance.uniform(*_CLOCKS[satellite]))
            start = 7 * DAY * (week + when)
            if number in sure and week == 0:
                often, start = 0.0, 4.0 * HOUR + 14.0 * HOUR * when
                ahead = 172_800.0 if satellite else ahead
            if often < (0.2 if satellite else 0.06) and start < end:
                slot, last = int(start // SLOT_S), int((start + hours * HOUR) // SLOT_S)
                state[number, slot:last, 1] = round(ahead)
                lat, lon, _ = spot[number] if number < len(spot) else (math.nan,) * 3
                span = (float(slot * SLOT_S), float(last * SLOT_S))
                found.append(Trouble("clock_offset", number, *span, lat, lon, round(ahead)))
    return found


_CLOCKS: Final = (
    (math.log(90.0), math.log(3_600.0)),
    (math.log(300.0), math.log(172_800.0)),
)
"""Shortest and longest offsets as logarithms of seconds, on shore and on satellites."""


def _delays(seed: int, stations: int, state: NDArray[np.int64]) -> None:
    """Stations whose lines fail for a while and who send everything afterwards."""
    slots = state.shape[1]
    for number in range(stations):
        chance = generator(seed, "delay", number)
        for begin in range(0, slots, 36):
            often, first, length = chance.random(), chance.integers(36), chance.integers(3, 30)
            if often < 0.04:
                start, last = begin + int(first), min(slots, begin + int(first) + int(length))
                state[number, start:last, 2] = SLOT_S * np.arange(last - start, 0, -1)


def _jammings(seed: int, end: float) -> list[tuple[float, ...]]:
    """Circles in which positions are jammed: off Qingdao on the first day, elsewhere later."""
    known = areas("anchorages", "port")
    found: list[tuple[float, ...]] = []
    for turn in range(1 + int(end / (2 * DAY))):
        chance = generator(seed, "jamming", turn)
        area = known[int(chance.integers(len(known)))]
        start = 2 * DAY * turn + chance.uniform(4.0, 30.0) * HOUR
        if turn == 0:
            area = next(a for a in known if a.name == "Qingdao roads")
        hours, shift = chance.uniform(3.0, 9.0), chance.uniform(-0.1, 0.1, 2)
        circle = (area.lat + shift[0], area.lon + shift[1], chance.uniform(300.0, 4000.0))
        turns = chance.uniform(600.0, 2400.0)
        span = (start, start + hours * HOUR)
        found.append((area.lat, area.lon, chance.uniform(8e3, 25e3), *span, *circle, turns))
    return found
