"""Events: what several ledgers tell of one launch or test, put side by side and never added up.

Ledgers count differently: CNS missiles, others events, a joint staff salvos. Two salvos of
different ledgers are one event if their days lie no more than one apart, their sites bear one name
or lie within 50 km, where both have times these lie within an hour, and their kinds can be two
views of one thing. The nearest in kind, time and place go together; an event holds one salvo of
each ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

import polars as pl

from tricord.model.incident import IncidentKind
from tricord.monitors.sanctions.launches.salvos import (
    WINDOW,
    Salvo,
    apart_km,
    order,
    salvos,
    same_name,
)

ONE_PLACE_KM: Final = 50.0
"""Sites of two ledgers this near may be one: notices name a district, ledgers an airfield."""
_DAY: Final = timedelta(days=1)
_FLOWN: Final = (IncidentKind.SPACE_LAUNCH, IncidentKind.BALLISTIC, IncidentKind.LONG_RANGE)
"""Kinds one thing may be called by different ledgers, the one fewest paragraphs name first."""
_LAST: Final = len(_FLOWN)


@dataclass(frozen=True, eq=False)
class Event:
    """What ledgers tell of one launch or test.

    Attributes:
        salvos: One of each ledger, in order of the ledgers; one or more.
    """

    salvos: tuple[Salvo, ...]

    @cached_property
    def kind(self) -> IncidentKind:
        """What it was: where ledgers differ, the kind that fewest paragraphs name.

        The scope of one ledger identifies nothing that another one, or a copy, calls unidentified.
        """
        kinds = {s.kind for s in self.salvos}
        told = {s.kind for s in self.salvos if s.told} - {IncidentKind.UNIDENTIFIED}
        if not told and IncidentKind.UNIDENTIFIED in kinds:
            return IncidentKind.UNIDENTIFIED
        return min(told or kinds, key=_rank)

    @cached_property
    def kinds_differ(self) -> bool:
        """Whether ledgers call it different things."""
        return len({s.kind for s in self.salvos} - {IncidentKind.UNIDENTIFIED}) > 1

    @cached_property
    def first_day(self) -> date:
        """First day it may have been on: of the ledger that knows its moment, where one does."""
        return min(s.first_day for s in self._surest)

    @cached_property
    def last_day(self) -> date:
        """Last day, inclusive."""
        return max(s.last_day for s in self._surest)

    @cached_property
    def moments(self) -> tuple[datetime, ...]:
        """Moments ledgers give, in order."""
        return tuple(sorted(moment for s in self.salvos for moment in s.moments))

    @cached_property
    def publishers(self) -> frozenset[str]:
        """Who stands behind it."""
        return frozenset().union(*(s.publishers for s in self.salvos))

    @cached_property
    def independent(self) -> int:
        """How many ledgers stand behind it none of whose publishers another one shares."""
        found: set[str] = set()
        count = 0
        for salvo in self.salvos:
            count += not (salvo.publishers & found)
            found |= salvo.publishers
        return count

    @cached_property
    def site(self) -> str:
        """The first site printed; empty where none is."""
        return next((s.site for s in self.salvos if s.site), "")

    @cached_property
    def place(self) -> tuple[float, float] | None:
        """Latitude and longitude where a ledger has them."""
        return next((s.place for s in self.salvos if s.place), None)

    @cached_property
    def counts(self) -> tuple[tuple[str, int | None], ...]:
        """Missiles or devices by ledger; ledgers are never added up."""
        return tuple((s.dataset, s.count) for s in self.salvos)

    @cached_property
    def _surest(self) -> tuple[Salvo, ...]:
        timed = tuple(s for s in self.salvos if s.moments)
        return timed or self.salvos


def events(incidents: pl.DataFrame) -> tuple[Event, ...]:
    """Rows of ``incidents`` as events, in order of time; the same rows give the same events.

    Args:
        incidents: Rows of the table, of any ledgers.
    """
    every = salvos(incidents.iter_rows(named=True))
    event_of = {id(salvo): [salvo] for salvo in every}
    for _, one, other in sorted(_pairs(every), key=lambda pair: pair[0]):
        left, right = event_of[id(one)], event_of[id(other)]
        if left is right or {s.dataset for s in left} & {s.dataset for s in right}:
            continue
        left += right
        for salvo in right:
            event_of[id(salvo)] = left
    groups = {id(group): group for group in event_of.values()}
    made = (Event(tuple(sorted(g, key=lambda s: (s.dataset, order(s))))) for g in groups.values())
    return tuple(sorted(made, key=lambda e: (e.first_day, e.last_day, order(e.salvos[0]))))


def _pairs(every: Sequence[Salvo]) -> Iterator[tuple[tuple[object, ...], Salvo, Salvo]]:
    """Pairs of different ledgers that may be one event, each with how near they are."""
    by_day: dict[date, list[int]] = defaultdict(list)
    for at, salvo in enumerate(every):
        by_day[salvo.last_day].append(at)
    longest = max((s.last_day - s.first_day for s in every), default=_DAY)
    for at, one in enumerate(every):
        day = one.first_day - _DAY
        while day <= one.last_day + longest + _DAY:
            for where in by_day.get(day, ()):
                near = _near(one, every[where]) if where != at else None
                # Each pair is seen from both sides; it is taken from the one that comes first.
                if near is not None and order(one) <= order(every[where]):
                    yield (*near, at, where), one, every[where]
            day += _DAY


def _near(one: Salvo, other: Salvo) -> tuple[bool, float, float] | None:
    """How near two salvos of different ledgers are; ``None`` where they are not one event."""
    if one.dataset == other.dataset or not _one_kind(one.kind, other.kind):
        return None
    if one.first_day - other.last_day > _DAY or other.first_day - one.last_day > _DAY:
        return None
    km = apart_km(one.place, other.place)
    named = same_name(one.site, other.site)
    if not named and (km is None or km > ONE_PLACE_KM):
        return None
    hours = 24.0
    if one.moments and other.moments:
        gap = max(one.moments[0] - other.moments[-1], other.moments[0] - one.moments[-1])
        if gap > WINDOW:
            return None
        hours = max(gap.total_seconds(), 0.0) / 3600.0
    return one.kind is not other.kind, hours, 0.0 if named else km or 0.0


def _one_kind(one: IncidentKind, other: IncidentKind) -> bool:
    if one is other or IncidentKind.UNIDENTIFIED in (one, other):
        return True
    return one in _FLOWN and other in _FLOWN


def _rank(kind: IncidentKind) -> tuple[int, str]:
    return (_FLOWN.index(kind) if kind in _FLOWN else _LAST), kind.value
