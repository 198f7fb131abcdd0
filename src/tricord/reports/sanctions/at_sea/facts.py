"""What the report says of ships at sea, before it is put into words: plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.model.finding import Finding, Grade
from tricord.model.marking import Marking
from tricord.reports.sanctions.run_facts import RunFacts

MONITORS: Final = (
    "listed_ships",
    "encounters",
    "dark_transfer",
    "gaps",
    "port_calls",
    "loitering",
    "identity",
    "fishing",
)
"""Monitors of ships at sea, in the order in which a report tells of them."""

LISTED: Final = 30
"""Most leads of one monitor a table holds; the rest are counted. [ours: what a person reads]"""

DETAILED: Final = 10
"""Most leads of one monitor that are set out with doubts, measures and evidence. [ours]"""

PICTURED_LEADS: Final = 3
"""Of the leads set out, those above the grade ``lead`` have a map, and the best so many others."""

MOST_DRAWN: Final = 600
"""About how many positions of a ship a map draws: more would not be told apart on a page."""

SHIP: Final = "ships|"
"""What the key of a subject that is a ship begins with; its identity follows."""


@dataclass(frozen=True, slots=True)
class Ship:
    """What is known of a ship: no more than what it sends.

    Attributes:
        identity: The identity it sends under; for AIS the MMSI.
        flag: State to which the digits of the MMSI belong, ISO 3166-1 alpha-2; may be empty.
        says: What it says of itself, by field of ``ship_claims``, the most frequent first.
    """

    identity: str
    flag: str
    says: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Event:
    """A row of ``sea_events`` that a finding rests on.

    Attributes:
        monitor: Monitor that found it.
        kind: Kind within the monitor.
        ships: Identities, one or two.
        start: Beginning, UTC.
        end: End, UTC.
        place: Latitude and longitude where it was, or where a gap began; ``None`` where unknown.
        end_place: Where a gap ended.
        shown: What of it shows it best, where it is long; all of it where ``None``.
    """

    monitor: str
    kind: str
    ships: tuple[str, ...]
    start: datetime
    end: datetime
    place: tuple[float, float] | None
    end_place: tuple[float, float] | None = None
    shown: tuple[datetime, datetime] | None = None


@dataclass(frozen=True)
class Fixes:
    """The positions of a ship while something happened, for a map.

    Attributes:
        ship: Its identity.
        at: Microseconds since 1970-01-01 UTC, in order (int64).
        lat: Latitudes in 1/600,000 degree (int32).
        lon: Longitudes in 1/600,000 degree (int32).
        received: How many were received in that time; those here may be fewer.
    """

    ship: str
    at: NDArray[np.int64]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    received: int


@dataclass(frozen=True)
class SeaMonitor:
    """The last run of one monitor, and the leads that stand.

    Attributes:
        name: One of `MONITORS`.
        run: The run.
        preset: ``strict`` or ``gfw``; empty where it has none.
        events: Events it found, by kind; empty for a monitor that makes findings alone.
        grades: How many leads of each grade stand.
        leads: The best of them, at most `LISTED`, the best first.
        others: Latitude and longitude of the rest, where they have a place.
        outdated: Positions came in after the run.
        datasets: Data sets it was limited to; empty for all.
    """

    name: str
    run: RunFacts
    preset: str
    events: Mapping[str, int]
    grades: Mapping[Grade, int]
    leads: tuple[Finding, ...]
    others: tuple[tuple[float, float], ...] = ()
    outdated: bool = False
    datasets: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many leads stand."""
        return sum(self.grades.values())

    @property
    def detailed(self) -> tuple[Finding, ...]:
        """The leads that are set out."""
        return self.leads[:DETAILED]

    @property
    def pictured(self) -> tuple[Finding, ...]:
        """The leads that have a map."""
        plain = [f for f in self.detailed if f.grade is Grade.LEAD][:PICTURED_LEADS]
        return tuple(f for f in self.detailed if f.grade is not Grade.LEAD or f in plain)


@dataclass(frozen=True, slots=True)
class PositionsLookedAt:
    """A data set of ship positions.

    Attributes:
        dataset: Its name.
        files: Raw files it was read from.
        positions: How many positions.
        first_at: The first, UTC.
        last_at: The last, UTC.
        stale: Nothing newer has come for longer than is usual.
    """

    dataset: str
    files: int
    positions: int
    first_at: datetime
    last_at: datetime
    stale: bool = False


@dataclass(frozen=True, slots=True)
class ClockOff:
    """A receiver whose clock was off, so that hours of it were set aside.

    Attributes:
        receiver: Its name.
        hours: How many.
        first: Beginning of the first, UTC.
        last: Beginning of the last, UTC.
    """

    receiver: str
    hours: int
    first: datetime
    last: datetime


@dataclass(frozen=True)
class SeaFacts:
    """What monitors of ships found, and what they looked at.

    Attributes:
        monitors: The last run of each that was run, in the order of `MONITORS`.
        positions: Data sets of positions.
        ships: The ships of the leads, by identity.
        events: The events that leads set out rest on, by row key of their evidence.
        fixes: For each lead with a map, by finding id, the positions to draw.
        vessels: Ship of each row of ``positions`` that is evidence of a lead set out, by row key.
        marking: Least upper bound of the positions and of everything counted.
        simulated: Data sets of positions that were made up.
        clocks: Receivers whose clocks were off.
    """

    monitors: tuple[SeaMonitor, ...]
    positions: tuple[PositionsLookedAt, ...]
    ships: Mapping[str, Ship]
    events: Mapping[str, Event]
    fixes: Mapping[str, tuple[Fixes, ...]]
    vessels: Mapping[str, str]
    marking: Marking
    simulated: tuple[str, ...] = ()
    clocks: tuple[ClockOff, ...] = ()

    @cached_property
    def leads(self) -> tuple[Finding, ...]:
        """Every lead a table names, in the order of the report."""
        return tuple(lead for monitor in self.monitors for lead in monitor.leads)

    @cached_property
    def detailed(self) -> tuple[Finding, ...]:
        """Every lead that is set out, in the order of the report."""
        return tuple(lead for monitor in self.monitors for lead in monitor.detailed)

    @property
    def total(self) -> int:
        """How many leads stand."""
        return sum(monitor.total for monitor in self.monitors)


def ships_of(finding: Finding) -> tuple[str, ...]:
    """Identities of the ships a finding is about, in its order."""
    keys = (subject.key for subject in finding.subjects)
    return tuple(key.removeprefix(SHIP) for key in keys if key.startswith(SHIP))
