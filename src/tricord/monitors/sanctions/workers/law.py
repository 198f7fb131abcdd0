"""The paragraphs on workers, and which of them bears on which days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

from tricord.measures import load
from tricord.model.act import Act, Actor
from tricord.model.measure import Measure, Nature

MOST: Final = 0.5
"""Of the days of a claim, more than this part must be days of the measure. [ours]"""

FREEZE: Final = "M1718-8d"
"""What is handled for a listed body is frozen."""
NUMBERS: Final = "M2371-11"
"""Permits were not barred as such, but their number frozen at that of the day of adoption."""

_DAY: Final = timedelta(days=1)


@cache
def on_permits() -> tuple[Measure, ...]:
    """Paragraphs that bar work permits, in the order of adoption."""
    return tuple(_on_workers(Nature.PROHIBITION))


@cache
def on_return() -> Measure:
    """The paragraph that asks to send home those who earn income."""
    [measure] = _on_workers(Nature.DUTY)
    return measure


def _on_workers(nature: Nature) -> Iterator[Measure]:
    for measure in load():
        if (
            Act.EMPLOYMENT in measure.acts
            and Actor.DPRK_NATIONAL in measure.actors
            and measure.nature is nature
        ):
            yield measure


@cache
def deadline() -> date:
    """Last day of the wind-down of `on_return`."""
    return max(window.last_day for window in on_return().wind_downs)


def due_days() -> tuple[date, ...]:
    """Days by which States were to report to the Committee on those they sent home."""
    return tuple(sorted({day for window in on_return().wind_downs for day in window.notify_by}))


def bars_permits(first: date, last: date) -> Measure | None:
    """The paragraph on permits that stood on most days of a span; ``None`` where none did."""
    for measure in on_permits():
        # Of an act on the day of adoption nobody can say which came first.
        since = measure.effective_from + _DAY
        if _share(first, last, since, measure.effective_to or date.max) > MOST:
            return measure
    return None


def mostly_late(first: date, last: date) -> bool:
    """Whether most days of a span lie after the wind-down."""
    return _share(first, last, deadline() + _DAY, date.max) > MOST


def ever_late(last: date) -> bool:
    """Whether a span reaches beyond the wind-down."""
    return last > deadline()


def _share(first: date, last: date, since: date, until: date) -> float:
    """Part of the days of a span that lie in another, whose last day is not in it."""
    begin, end = max(first, since), min(last + _DAY, until)
    return max((end - begin).days, 0) / ((last - first).days + 1)
