"""Scenes of ships under one identity, made from seeds; what is true is planted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

METRES = 111_195.0
KNOT = 1852.0 / 3600.0
Array = NDArray[np.float64]
Columns = tuple[
    NDArray[np.int64], NDArray[np.int32], NDArray[np.int32], NDArray[np.int16], NDArray[np.int32]
]


@dataclass(frozen=True)
class Fixes:
    """Fixes under one identity in order of time, and the hull that truly sent each; 0 is noise."""

    at: NDArray[np.int64]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    speed: NDArray[np.int16]
    course: NDArray[np.int32]
    hull: NDArray[np.int64]

    def only(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> Fixes:
        """Some of the fixes, or all in another order."""
        return Fixes(
            self.at[rows],
            self.lat[rows],
            self.lon[rows],
            self.speed[rows],
            self.course[rows],
            self.hull[rows],
        )

    @property
    def columns(self) -> Columns:
        """What a method may see."""
        return self.at, self.lat, self.lon, self.speed, self.course


def ordered(columns: list[Array], hull: NDArray[np.int64]) -> Fixes:
    """Fixes from seconds, degrees, knots and degrees, as they stand in tracks."""
    at, lat, lon, speed, course = columns
    whole = np.round(course * 100) % 36_000
    made = Fixes(
        (at * 1e6).astype(np.int64),
        np.round(lat * 600_000).astype(np.int32),
        np.round(lon * 600_000).astype(np.int32),
        np.where(speed < 0, -1, np.round(speed * 100)).astype(np.int16),
        np.where(course < 0, -1, whole).astype(np.int32),
        hull,
    )
    return made.only(np.lexsort(made.columns[::-1]))


@dataclass(frozen=True)
class Ship:
    """One hull of a scene: where it is each second, and how it sends."""

    east: Array
    north: Array
    moving: float
    resting: float
    loss: float
    noise: float
    grain: int
    heard: NDArray[np.bool_]


def sail(rng: np.random.Generator, seconds: int, east: float, north: float, knots: float) -> Ship:
    """A ship on random legs: turns at a ship's rate, sometimes another speed."""
    heading = rng.uniform(0, 2 * np.pi)
    speed = aim_speed = knots * KNOT
    aim = heading
    xs, ys = np.empty(seconds), np.empty(seconds)
    until = 0.0
    for second in range(seconds):
        if second >= until:
            aim = heading + rng.normal(0, 0.7)
            aim_speed = knots * KNOT * rng.uniform(0.6, 1.1)
            until = second + rng.exponential(1500) + 120
        turn = np.clip((aim - heading + np.pi) % (2 * np.pi) - np.pi, -0.008, 0.008)
        heading += turn
        speed += np.clip(aim_speed - speed, -0.03, 0.03)
        east += speed * np.sin(heading)
        north += speed * np.cos(heading)
        xs[second], ys[second] = east, north
    return sending(rng, xs, ys)


def sending(rng: np.random.Generator, east: Array, north: Array) -> Ship:
    """How a ship on a given path sends: class A or B, losses, errors, decimals."""
    class_a = rng.random() < 0.7
    return Ship(
        east,
        north,
        moving=float(rng.choice([2, 6, 10])) if class_a else 30.0,
        resting=180.0 if rng.random() < 0.5 else 10.0,
        loss=rng.uniform(0.05, 0.5),
        noise=rng.uniform(1.0, 6.0),
        grain=int(rng.choice([1, 1, 1, 10, 100])),
        heard=np.ones(len(east), bool),
    )


def moor(rng: np.random.Generator, seconds: int, east: float, north: float) -> Ship:
    """A ship at rest."""
    still = np.zeros(seconds)
    return sending(rng, still + east, still + north)


def reports(rng: np.random.Generator, ship: Ship, latitude: float, reported: bool) -> list[Array]:
    """What receivers hear of a ship."""
    seconds = len(ship.east)
    vx, vy = np.gradient(ship.east), np.gradient(ship.north)
    speed = np.hypot(vx, vy)
    at: list[int] = []
    now = rng.uniform(0, 10)
    while now < seconds:
        second = int(now)
        if ship.heard[second] and rng.random() > ship.loss:
            at.append(second)
        now += (ship.moving if speed[second] > 0.3 else ship.resting) * rng.uniform(0.9, 1.1)
    rows = np.array(at, int)
    wander = np.cumsum(rng.normal(0, 0.02 * ship.noise, (seconds, 2)), axis=0)
    wander -= np.linspace(0, 1, seconds)[:, None] * wander[-1]
    east = ship.east[rows] + wander[rows, 0] + rng.normal(0, ship.noise / 3, len(rows))
    north = ship.north[rows] + wander[rows, 1] + rng.normal(0, ship.noise / 3, len(rows))
    step = ship.grain / 600_000
    lat = np.round((latitude + north / METRES) / step) * step
    lon = np.round((124.5 + east / METRES / np.cos(np.radians(latitude))) / step) * step
    if not reported:
        return [rows.astype(float), lat, lon, np.full(len(rows), -1.0), np.full(len(rows), -1.0)]
    knots = np.maximum(0, speed[rows] / KNOT + rng.normal(0, 0.15, len(rows)))
    true = np.degrees(np.arctan2(vx[rows], vy[rows]))
    spread = np.where(knots > 1, 2.0, 40.0)
    course = (true + rng.normal(0, 1, len(rows)) * spread) % 360
    return [rows.astype(float), lat, lon, np.round(knots, 1), np.round(course, 1) % 360]


def cut(rng: np.random.Generator, ship: Ship, hours: float) -> Ship:
    """The same ship, unheard for some hours."""
    length = int(hours * 3600)
    first = int(rng.uniform(0.1, 0.6) * (len(ship.east) - length))
    heard = ship.heard.copy()
    heard[first : first + length] = False
    return replace(ship, heard=heard)


Maker = Callable[[np.random.Generator], list[Ship]]


def _apart(rng: np.random.Generator) -> list[Ship]:
    return [sail(rng, 21_600, place, 0, rng.uniform(6, 18)) for place in (0.0, 3e5)]


def _harbour(rng: np.random.Generator) -> list[Ship]:
    return [sail(rng, 14_400, rng.uniform(-1500, 1500), 0, rng.uniform(2, 7)) for _ in range(2)]


def _berths(rng: np.random.Generator) -> list[Ship]:
    spacing = rng.uniform(25, 80)
    return [moor(rng, 14_400, k * spacing, 0) for k in range(int(rng.integers(2, 6)))]


def _convoy(rng: np.random.Generator) -> list[Ship]:
    first = sail(rng, 14_400, 0, 0, rng.uniform(6, 15))
    angle = rng.uniform(0, 2 * np.pi)
    east = first.east + 300 * np.sin(angle)
    return [first, sending(rng, east, first.north + 300 * np.cos(angle))]


def _crossing(rng: np.random.Generator) -> list[Ship]:
    along = np.arange(10_800) - 5400.0
    ships = []
    for _ in range(int(rng.integers(2, 5))):
        angle, speed = rng.uniform(0, 2 * np.pi), rng.uniform(4, 9)
        near = rng.uniform(-60, 60, 2)
        ships.append(
            sending(
                rng,
                near[0] + along * speed * np.sin(angle),
                near[1] + along * speed * np.cos(angle),
            )
        )
    return ships


def _many(rng: np.random.Generator) -> list[Ship]:
    ships = []
    for _ in range(int(rng.integers(4, 21))):
        place = rng.uniform(-15_000, 15_000, 2)
        if rng.random() < 0.4:
            ships.append(moor(rng, 7200, place[0] / 50, place[1] / 50))
        else:
            ships.append(sail(rng, 7200, place[0], place[1], rng.uniform(3, 20)))
    return ships


def _silent(rng: np.random.Generator) -> list[Ship]:
    ships = [sail(rng, 28_800, place, 0, rng.uniform(6, 14)) for place in (0.0, 60_000.0)]
    return [cut(rng, ships[0], rng.uniform(1, 4)), ships[1]]


def _satellite(rng: np.random.Generator) -> list[Ship]:
    ships = []
    for place in (0.0, 250_000.0):
        ship = sail(rng, 86_400, place, 0, rng.uniform(8, 16))
        heard = np.repeat(rng.random(288) < 0.25, 300)
        ships.append(Ship(ship.east, ship.north, 60, 180, 0.6, ship.noise, ship.grain, heard))
    return ships


SCENES: dict[str, Maker] = {
    "apart": _apart,
    "harbour": _harbour,
    "berths": _berths,
    "convoy": _convoy,
    "crossing": _crossing,
    "many": _many,
    "silent": _silent,
    "satellite": _satellite,
}


def scene(name: str, seed: int, *, reported: bool = True, noise: float = 0.0) -> Fixes:
    """A scene made from a seed; `noise` is the share of fixes with a wrong one beside them."""
    rng = np.random.default_rng([seed, *name.encode()])
    latitude = rng.uniform(20, 60)
    parts, hulls = [], []
    for number, ship in enumerate(SCENES[name](rng), 1):
        heard = reports(rng, ship, latitude, reported)
        parts.append(np.array(heard))
        hulls.append(np.full(parts[-1].shape[1], number))
    columns, hull = np.concatenate(parts, axis=1), np.concatenate(hulls)
    wrong = columns[:, rng.random(len(hull)) < noise].copy()
    wrong[0] += 1
    wrong[1] += rng.choice([-1, 1], wrong.shape[1]) * rng.uniform(1, 16, wrong.shape[1])
    columns = np.concatenate([columns, wrong], axis=1)
    return ordered(list(columns), np.concatenate([hull, np.zeros(wrong.shape[1], int)]))
