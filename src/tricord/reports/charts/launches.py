"""Charts of launches and tests from events and from rows of a ledger.

Ledgers count differently, so no chart adds them up: the timeline has one dot for each event, with
the greatest of the ledgers' numbers; counts are those of one ledger, the one that was given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import polars as pl

from tricord.model.incident import IncidentKind
from tricord.monitors.sanctions.launches import Event
from tricord.reports.charts.counts import SiteCounts, YearCounts
from tricord.reports.charts.timeline import Dot, Timeline


def timeline(title: str, events: Iterable[Event], identifier: str = "launches") -> Timeline:
    """Events by year and day, each on the last day it may have been on: the one printed.

    Args:
        title: What it shows, in a few words.
        events: Events, one or more (`tricord.monitors.sanctions.launches.events`).
        identifier: Begins the ids within the picture.
    """
    return Timeline(title, tuple(_dots(events)), identifier)


def _dots(events: Iterable[Event]) -> Iterator[Dot]:
    for event in events:
        counts = [count for _, count in event.counts if count is not None]
        yield Dot(event.last_day, event.kind, max(counts, default=None))


def per_year(
    title: str, ledger: pl.DataFrame, unit: str, identifier: str = "launches-years"
) -> YearCounts:
    """Missiles and devices by year and kind, as one ledger counts them.

    Args:
        title: What it shows, in a few words.
        ledger: Rows of ``incidents`` of one ledger, one or more; a row without a number is one.
        unit: What is counted, as the axis says it.
        identifier: Begins the ids within the picture.
    """
    counts: Counter[tuple[int, IncidentKind]] = Counter()
    for row in ledger.iter_rows(named=True):
        counts[row["last_day"].year, IncidentKind(row["kind"])] += row["count"] or 1
    return YearCounts(title, counts, unit, identifier)


def per_site(
    title: str, ledger: pl.DataFrame, unit: str, unknown: str, identifier: str = "launches-sites"
) -> SiteCounts:
    """Missiles and devices by site, as one ledger counts them.

    Args:
        title: What it shows, in a few words.
        ledger: As for `per_year`.
        unit: What is counted, as the axis says it.
        unknown: What sites are called that the ledger does not name.
        identifier: Begins the ids within the picture.
    """
    counts: Counter[str] = Counter()
    for row in ledger.iter_rows(named=True):
        counts[row["site"] or unknown] += row["count"] or 1
    return SiteCounts(title, counts, unit, identifier)
