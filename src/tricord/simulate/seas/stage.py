"""The stage that scenes play on: what they lay down about hulls, and the truth they plant."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

import numpy as np

from tricord.simulate.seas.course import Course, aside
from tricord.simulate.seas.hull import Hull, Identity, Transponder
from tricord.simulate.seas.lanes import Point, distance_m
from tricord.simulate.seas.places import Area

START: Final = datetime(2026, 1, 31, tzinfo=UTC)
"""The world begins here: its first midnight ends a month, and its February has 28 days."""

HOUR: Final = 3600.0
DAY: Final = 86400.0
_KEY_BITS: Final = 50


def key_of(seed: int, *names: object) -> int:
    """A key for chance, below 2**50: seed, layer and whatever else it is of."""
    whole = hashlib.sha256("|".join(map(str, (seed, *names))).encode()).digest()
    return int.from_bytes(whole[:8], "big") >> (64 - _KEY_BITS)


def generator(seed: int, *names: object) -> np.random.Generator:
    """A generator of its own for a layer, a hull, a scene."""
    return np.random.Generator(np.random.Philox(key=key_of(seed, *names)))


@dataclass(frozen=True, slots=True)
class Off:
    """A transponder that was switched off.

    Attributes:
        hull: Whose.
        start: Seconds since the start of the world.
        end: As `start`.
        reason: ``intent``, ``fault``, ``port`` or ``lay-up``.
    """

    hull: int
    start: float
    end: float
    reason: str


@dataclass(frozen=True, slots=True)
class Spell:
    """A hull uses an identity from a moment on, until the next spell.

    Attributes:
        hull: Its number.
        start: Seconds since the start of the world.
        identity: What its transponder says.
    """

    hull: int
    start: float
    identity: Identity


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A transponder tells of another place: where `source` is at ``origin + pace * t``.

    Attributes:
        hull: Whose transponder.
        start: Seconds since the start of the world.
        end: As `start`.
        source: Track it tells.
        origin: Seconds; see above.
        pace: 0 for a frozen position, 1 for a replayed or invented track.
    """

    hull: int
    start: float
    end: float
    source: int
    origin: float
    pace: float


@dataclass(frozen=True, slots=True)
class Planted:
    """A row of the truth that a scene plants; moments in seconds since the start.

    Attributes:
        kind: As in the truth.
        hulls: One or two.
        start: Beginning.
        end: End.
        place: Degrees, None where there is none.
        value: As the kind defines.
        near_threshold: A definition's limit is too near to score it.
        note: ``key=value`` pairs, joined by ``;``.
    """

    kind: str
    hulls: tuple[int, ...]
    start: float
    end: float
    place: Point | None = None
    value: float | None = None
    near_threshold: bool = False
    note: str = ""


@dataclass(slots=True)
class Stage:
    """What scenes lay down.

    Attributes:
        seed: Seed of the world.
        end: Its length in seconds; courses are laid beyond it.
    """

    seed: int
    end: float
    hulls: dict[int, Hull] = field(default_factory=dict)
    courses: dict[int, Course] = field(default_factory=dict)
    ghosts: list[Course] = field(default_factory=list)
    offs: list[Off] = field(default_factory=list)
    spells: list[Spell] = field(default_factory=list)
    falsehoods: list[Falsehood] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)

    def launch(
        self,
        number: int,
        kind: str,
        mid: int,
        at: float,
        place: Point,
        *,
        transponder: Transponder = Transponder.A,
        strength: float = 1.0,
    ) -> Course:
        """Put a hull on the sea; its course begins at a moment and a place."""
        hull = Hull(number, kind, mid, transponder, strength)
        self.hulls[number] = hull
        self.spells.append(Spell(number, -1e9, hull.identity()))
        course = Course(number, key_of(self.seed, "motion", number), at, place)
        self.courses[number] = course
        return course

    def silence(self, hull: int, start: float, end: float, reason: str) -> None:
        """Switch a transponder off, from one whole minute to another."""
        self.offs.append(Off(hull, 60.0 * round(start / 60.0), 60.0 * round(end / 60.0), reason))


def within(area: Area, chance: np.random.Generator, *, part: float = 0.9) -> Point:
    """A point of an area, evenly drawn."""
    metres = area.radius_m * part * math.sqrt(chance.random())
    angle = 2.0 * math.pi * chance.random()
    return aside((area.lat, area.lon), metres * math.cos(angle), metres * math.sin(angle))


def nearest(areas: tuple[Area, ...], place: Point) -> Area:
    """The area whose middle is nearest."""
    return min(areas, key=lambda area: distance_m((area.lat, area.lon), place))


def note(**said: object) -> str:
    """A note of ``key=value`` pairs."""
    return ";".join(f"{key}={value}" for key, value in said.items())
