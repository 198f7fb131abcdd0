"""Listed ships as they are heard: under which identities, on which days, with which statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from tricord.monitors.sanctions.designation_followup.listings import Listing, Listings
from tricord.monitors.sea_events import Row, days
from tricord.monitors.ships import Ships, imo_number


@dataclass(frozen=True)
class Heard:
    """A ship that claims the IMO number of a listed one, on a day on which the entry stood.

    Attributes:
        vessel: Identity it sent under.
        day: The day.
        listing: The entry.
        claim: Row of ``ship_claims`` that holds the number.
        several: It claims other IMO numbers too around the day.
    """

    vessel: str
    day: date
    listing: Listing
    claim: Row
    several: bool


class Hearing:
    """Finds listed ships among those heard, by IMO number alone.

    Args:
        listings: Listed ships.
        claims: ``ship_claims``.
        reach_days: How far from the days on which it was made a claim still holds.
    """

    def __init__(self, listings: Listings, claims: pl.DataFrame, reach_days: int) -> None:
        wanted = frozenset(listings.numbers)
        numbers = claims.filter(pl.col("field") == "imo")
        numbered: dict[str, set[str]] = {}
        for vessel, value in numbers.select("vessel_id", "value").unique().iter_rows():
            numbered.setdefault(vessel, set()).add(imo_number(value))
        self.vessels = sorted(v for v, theirs in numbered.items() if theirs & wanted)
        self.ships = Ships(claims, self.vessels)
        self._listings = listings
        self._reach = reach_days

    def on(self, vessel: str, day: date) -> Iterator[Heard]:
        """The listed ships an identity claims to be on a day; two only where it claims two."""
        told: dict[str, Row] = {}
        for row in self.ships.claims(vessel, "imo", day, self._reach):
            number = imo_number(row["value"])
            if number:
                told.setdefault(number, row)
        for number in sorted(told):
            for listing in self._listings.on(number, day):
                yield Heard(vessel, day, listing, told[number], len(told) > 1)


def port_calls(events: pl.DataFrame, hearing: Hearing) -> Iterator[tuple[Row, Heard]]:
    """Calls at ports of listed ships, in order of time."""
    calls = events.filter(
        pl.col("monitor") == "port_calls", pl.col("vessel_1").is_in(hearing.vessels)
    )
    for row in calls.sort("start_at", "end_at", "event_id").iter_rows(named=True):
        for heard in hearing.on(row["vessel_1"], days(row)[0]):
            yield row, heard


def days_heard(seen: pl.DataFrame, hearing: Hearing) -> Iterator[tuple[Row, Heard]]:
    """Days on which listed ships were heard, in order."""
    rows = seen.filter(pl.col("vessel_id").is_in(hearing.vessels))
    for row in rows.sort("day", "vessel_id", "first_at", "file_sha256").iter_rows(named=True):
        for heard in hearing.on(row["vessel_id"], row["day"]):
            yield row, heard


def statements(
    hearing: Hearing, vessel: str, field: str
) -> Iterator[tuple[Mapping[str, Any], Heard]]:
    """What listed ships say of themselves in one field after they were listed.

    A statement that says no day is left out: nobody can tell whether it came after.
    """
    for row in hearing.ships.claims(vessel, field):
        last = row["last_at"] or row["first_at"]
        if last is None or not row["value"].strip():
            continue
        for heard in hearing.on(vessel, last.date()):
            yield row, heard
