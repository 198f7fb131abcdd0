"""What ships say of themselves: dated claims, typed in by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from tricord.geo import mmsi, ship_types
from tricord.model.finding import Subject
from tricord.model.listing import Schema
from tricord.names.identifiers import is_ship_number, normalise

Row = Mapping[str, Any]

LEAST_IMO: Final = 1_000_000
"""Least IMO number: 0000000 passes the check digit and is sent by thousands of ships."""

DPRK: Final = "KP"

CHANGES: Final = ("identity_change", "handover")
"""Kinds of ``identity`` events that join two identities, where they name both."""


def imo_number(printed: str) -> str:
    """The IMO number of a ship that a claim holds; empty where it cannot be one.

    Source of the check digit: IMO Circular Letter 1886.
    """
    number = normalise("imo", printed)
    return number if is_ship_number(number) and int(number) >= LEAST_IMO else ""


class Ships:
    """Ships and what they claim.

    Args:
        claims: ``ship_claims``.
        vessels: Identities that matter; all where ``None``.
    """

    def __init__(self, claims: pl.DataFrame, vessels: Collection[str] | None = None) -> None:
        if vessels is not None:
            claims = claims.filter(pl.col("vessel_id").is_in(sorted(vessels)))
        self._claims: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in claims.sort("vessel_id", "field", "value", "file_sha256").iter_rows(named=True):
            self._claims[row["vessel_id"], row["field"]].append(row)

    def claims(
        self, vessel: str, field: str, on: date | None = None, reach_days: int = 0
    ) -> list[Row]:
        """What a ship claims in one field.

        Args:
            vessel: Its identity.
            field: Field of ``ship_claims``.
            on: Day for which the claim must hold; any where ``None``. A claim without a time
                holds for every day.
            reach_days: How far from the days on which it was made a claim still holds.
        """
        rows = self._claims.get((vessel, field), [])
        return rows if on is None else [row for row in rows if _holds(row, on, reach_days)]

    def name(self, vessel: str, on: date | None = None) -> str:
        """The name it gives most often, on the day if it gave one then; else its identity."""
        rows = self._named(vessel, on)
        return str(rows[0]["value"]) if rows else vessel

    def _named(self, vessel: str, on: date | None) -> list[Row]:
        """The claims of that name, the earliest first, which later files do not change."""
        rows = self.claims(vessel, "name", on) or self.claims(vessel, "name")
        times: dict[str, int] = defaultdict(int)
        for row in rows:
            if row["value"].strip():
                times[row["value"]] += row["times"] or 0
        if not times:
            return []
        usual = min(times, key=lambda value: (-times[value], value))
        return sorted((row for row in rows if row["value"] == usual), key=_since)

    def basis(self, vessel: str, on: date | None = None) -> list[Row]:
        """The claims that its name, its flags and its kinds rest on, the earliest of each."""
        rows = self._named(vessel, on)[:1]
        for field in ("flag", "ship_type"):
            said: dict[str, Row] = {}
            for row in sorted(self.claims(vessel, field), key=_since):
                said.setdefault(row["value"].strip().upper(), row)
            rows += said.values()
        return rows

    def subject(self, vessel: str, on: date | None = None) -> Subject:
        """It as the subject of a finding."""
        return Subject(Schema.VESSEL, f"ships|{vessel}", self.name(vessel, on))

    def flags(self, vessel: str) -> set[str]:
        """States whose flag its identity or its claims name, ISO 3166 alpha-2."""
        said = {row["value"].strip().upper() for row in self.claims(vessel, "flag")}
        return (said | {mmsi.flag(vessel)}) - {""}

    def dprk_flag(self, *vessels: str) -> bool:
        """Whether one of several ships says that it flies the flag of the DPRK."""
        return any(DPRK in self.flags(vessel) for vessel in vessels)

    def kinds(self, vessel: str) -> set[str]:
        """Kinds of ship it says it is, as `tricord.geo.ship_types.KINDS`, but ``unknown``."""
        said = {ship_types.kind(row["value"]) for row in self.claims(vessel, "ship_type")}
        return said - {"unknown"}

    def imo_numbers(self, vessel: str, on: date | None = None, reach_days: int = 0) -> set[str]:
        """IMO numbers it claims that can be one."""
        rows = self.claims(vessel, "imo", on, reach_days)
        return {imo_number(row["value"]) for row in rows} - {""}


def _since(row: Row) -> tuple[bool, str, str, str]:
    first = row["first_at"] or row["last_at"]
    return first is None, str(first), row["value"], row["file_sha256"]


def _holds(row: Row, on: date, reach_days: int) -> bool:
    reach = timedelta(days=reach_days)
    first, last = row["first_at"] or row["last_at"], row["last_at"] or row["first_at"]
    return first is None or first.date() - reach <= on <= last.date() + reach


def one_hull(claims: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """Pairs of identities behind which there is apparently one hull.

    Two that claim the same IMO number, and two that a change of identity joins.

    Args:
        claims: ``ship_claims``.
        events: ``sea_events``.

    Returns:
        ``one`` and ``other``, each pair in both orders.
    """
    numbers = (
        claims.filter(pl.col("field") == "imo")
        .select("vessel_id", number=pl.col("value").map_elements(imo_number, pl.String()))
        .filter(pl.col("number") != "")
        .unique()
    )
    same = numbers.join(numbers, on="number", suffix="_other").select(
        one="vessel_id", other="vessel_id_other"
    )
    changes = events.filter(
        pl.col("monitor") == "identity",
        pl.col("kind").is_in(CHANGES),
        pl.col("vessel_2").fill_null("") != "",
    )
    one, other = (changes.get_column(f"vessel_{n}") for n in (1, 2))
    joined = [pl.DataFrame({"one": a, "other": b}) for a, b in ((one, other), (other, one))]
    pairs = pl.concat([same, *joined])
    return pairs.filter(pl.col("one") != pl.col("other")).unique().sort("one", "other")
