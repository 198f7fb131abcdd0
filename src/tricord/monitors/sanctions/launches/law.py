"""What the measures said of a launch or test on its day, and never what they say today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from tricord.measures import Standing, load
from tricord.model.act import Act
from tricord.model.incident import ACTS, IncidentKind
from tricord.model.measure import Binding, Measure, Nature
from tricord.monitors.sanctions.launches.events import Event

SINCE: Final = date(2006, 10, 14)
"""Resolution 1718 (2006): no measure of the Council bound before."""
_BINDING: Final = (Binding.DECIDES, Binding.DEMANDS)
_DAY: Final = timedelta(days=1)
_EACH_DAY: Final = 31
"""Spans longer than this are asked for on their ends and around days of adoption alone."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """What bears on an event.

    Attributes:
        prohibitions: Prohibitions that bind, in force on every day it may have been on.
        triggers: Paragraphs that say what the Council does next; meeting one breaches nothing.
        open: Either, in force on some of the days alone, or adopted on one of them.
    """

    prohibitions: tuple[Measure, ...] = ()
    triggers: tuple[Measure, ...] = ()
    open: tuple[Measure, ...] = ()


def bearing(event: Event, kind: IncidentKind, law_day: date) -> Bearing:
    """What bears on an event.

    Args:
        event: The event.
        kind: What it is taken for: its own kind, or another for an unidentified one.
        law_day: Last day whose law is known.
    """
    asked = list(_asked(event, law_day))
    surely, seen = [], {}
    for on in asked:
        applying = set()
        for act in ACTS.get(kind, ()):
            for measure, sure in _of(on, act):
                seen[measure.measure_id] = measure
                if sure:
                    applying.add(measure.measure_id)
        surely.append(applying)
    certain = set.intersection(*surely) if surely else set()
    every = [measure for measure in load() if measure.measure_id in seen]
    kept = [m for m in every if m.measure_id in certain]
    return Bearing(
        tuple(m for m in kept if m.nature is Nature.PROHIBITION),
        tuple(m for m in kept if m.nature is Nature.TRIGGER),
        tuple(m for m in every if m.measure_id not in certain),
    )


def _of(on: date | datetime, act: Act) -> Iterator[tuple[Measure, bool]]:
    for applies in load().in_force(on, act=act):
        measure = applies.measure
        forbids = measure.nature is Nature.PROHIBITION and measure.binding in _BINDING
        if forbids or measure.nature is Nature.TRIGGER:
            yield measure, applies.standing is Standing.APPLIES


def _asked(event: Event, law_day: date) -> Iterator[date | datetime]:
    """Moments, or all days in New York, on which it may have been."""
    for salvo in event.salvos:
        for row in salvo.rows:
            if row["at"] is not None:
                yield row["at"] if row["at"].date() <= law_day else law_day
    if event.moments:
        return
    # A day of UTC or of Korea may be the day before in New York.
    stated = any(r["calendar"] in ("utc", "local") for s in event.salvos for r in s.rows)
    first, last = event.first_day - (_DAY if stated else timedelta()), event.last_day
    yield from (min(day, law_day) for day in _days(first, last))


def _days(first: date, last: date) -> Iterable[date]:
    span = (last - first).days
    if span <= _EACH_DAY:
        return [first + timedelta(days=at) for at in range(span + 1)]
    adopted = {m.adopted + shift for m in load() for shift in (-_DAY, timedelta(), _DAY)}
    return sorted({first, last} | {day for day in adopted if first <= day <= last})
