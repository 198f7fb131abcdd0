"""Hulls that send under one identity, told apart: how well, against plain ways of doing it.

Identities of labelled ships are hidden and the fixes of several are put on one: on the two files of
the IEEE 2020 AIS challenge, all pairs of hulls and all hulls of a file at once; on scenes of our
own, made from seeds, where truth is planted. Beside it stand a greedy nearest neighbour and the
matching rule of ``gpsdio-segment`` with its published parameters. Scores are over pairs of fixes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
import polars as pl
from figures import Figure, shared_data, show
from numpy.typing import NDArray

from tricord.geo.hulls import assign, conflicted

SEEDS = range(100, 110)
METRES = 111_195.0
KNOT = 1852.0 / 3600.0
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Fixes:
    """Fixes under one identity, in order of time, with the hull that truly sent each; 0 is noise."""

    at: NDArray[np.int64]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    speed: NDArray[np.int16]
    course: NDArray[np.int32]
    hull: NDArray[np.int64]

    def only(self, rows: NDArray[np.bool_]) -> Fixes:
        """Some of the fixes."""
        return Fixes(*(column[rows] for column in self.columns), self.hull[rows])

    @property
    def columns(self) -> tuple[NDArray[np.generic], ...]:
        """What a method may see."""
        return self.at, self.lat, self.lon, self.speed, self.course


def ordered(columns: list[Array], hull: NDArray[np.int64]) -> Fixes:
    """Fixes from seconds, degrees, knots and degrees, as they stand in tracks."""
    at, lat, lon, speed, course = columns
    whole = np.round(course * 100) % 36_000
    made = (
        (at * 1e6).astype(np.int64),
        np.round(lat * 600_000).astype(np.int32),
        np.round(lon * 600_000).astype(np.int32),
        np.where(speed < 0, -1, np.round(speed * 100)).astype(np.int16),
        np.where(course < 0, -1, whole).astype(np.int32),
    )
    order = np.lexsort(made[::-1])
    return Fixes(*(column[order] for column in made), hull[order])


def challenge(number: int) -> Fixes:
    """One file of the IEEE 2020 AIS challenge."""
    name = f"maritime/ieee2020_ais_challenge_set{number}.csv"
    rows = pl.read_csv(shared_data() / name)
    clock = rows["SEQUENCE_DTTM"].str.split(":").to_list()
    at = np.array([int(h) * 3600 + int(m) * 60 + int(s) for h, m, s in clock], float)
    course = rows["COURSE_OVER_GROUND"].to_numpy() / 10.0
    columns = [at, rows["LAT"].to_numpy(), rows["LON"].to_numpy()]
    columns += [rows["SPEED_OVER_GROUND"].to_numpy() / 10.0, np.where(course >= 360, -1, course)]
    return ordered(columns, rows["VID"].to_numpy() - 100_000)


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
            sending(rng, near[0] + along * speed * np.sin(angle), near[1] + along * speed * np.cos(angle))
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
    """A scene made from a seed; `noise` is the share of fixes with a flipped bit beside them."""
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
    wrong[1 + rng.integers(0, 2)] += rng.choice([-1, 1], wrong.shape[1]) * 2.0 ** rng.integers(1, 5)
    columns = np.concatenate([columns, wrong], axis=1)
    return ordered(list(columns), np.concatenate([hull, np.zeros(wrong.shape[1], int)]))


def _two(counts: NDArray[np.int64]) -> float:
    return float((counts * (counts - 1) // 2).sum())


def scores(truth: NDArray[np.int64], found: NDArray[np.integer]) -> dict[str, float]:
    """Scores over pairs of fixes: Rand and adjusted Rand index, precision, recall, F1.

    ``accuracy`` is the share of fixes on the hull they belong to, with each true hull given one
    found hull, the largest overlaps first, as in the challenge.
    """
    _, one = np.unique(truth, return_inverse=True)
    _, other = np.unique(found, return_inverse=True)
    table = np.zeros((one.max() + 1, other.max() + 1), np.int64)
    np.add.at(table, (one, other), 1)
    both, true, made = _two(table), _two(table.sum(1)), _two(table.sum(0))
    pairs = _two(np.array([len(truth)]))
    chance, most = true * made / pairs, (true + made) / 2
    precision, recall = both / made if made else 1.0, both / true if true else 1.0
    left, right = table.copy(), 0
    while left.max() > 0:
        row, column = np.unravel_index(left.argmax(), left.shape)
        right += int(left[row, column])
        left[row], left[:, column] = 0, 0
    return {
        "rand": (pairs + 2 * both - true - made) / pairs,
        "ari": 1.0 if most == chance else (both - chance) / (most - chance),
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if both else 0.0,
        "accuracy": right / len(truth),
        "hulls": float(len(np.unique(found[found > 0]))),
    }
