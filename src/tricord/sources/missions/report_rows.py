"""From what a mission said, field by field, to rows of ``mission_reports``.

Nothing is filled in: a report with a word, a country, a day or a unit that is not known is set
aside with its reason. A field that may be empty stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

import polars as pl

from tricord import clock
from tricord.model.tables import TABLES
from tricord.sources.base import Reject
from tricord.sources.claim_tables.cells import Quantity, Refused, Span, quantity_of, span_of
from tricord.sources.headed_table import unprintable
from tricord.sources.missions import words
from tricord.sources.supply_tables.cells import (
    country_of,
    day_of,
    lines_of,
    marking_of,
    moment_of,
    partner_of,
    unit_of,
)
from tricord.sources.supply_tables.meant_items import is_item, meant

SCHEMA: Final = {
    name: dtype
    for name, dtype in TABLES["mission_reports"].schema.items()
    if name not in {"dataset", "published_at", "file_sha256"}
}
"""Columns of a report as this source hands it over; each bears its own marking."""

NEEDED: Final = (
    *("report_id", "partner", "mission", "signal", "observed_on"),
    *("reliability", "credibility"),
)
"""What every report says; also ``item`` or ``hs``."""

LONGEST: Final = 100_000
"""Characters of one field; more is no report."""

_AHEAD: Final = timedelta(hours=14)
"""How far the local clock of a mission may be ahead of UTC."""
_NAMED: Final = 5
"""Reports a note names."""
_BETWEEN: Final = re.compile(r"[;,|\n；、]\s*(?=[0-9a-fA-F]{64}\b)")
"""What separates attachments; in the name of one it may stand too."""
_ATTACHED: Final = re.compile(r"([0-9a-fA-F]{64})(?:\s+(\S.*))?")
_REQUIRED: Final = {
    "report_id": "mission-report-id",
    "partner": "supply-partner",
    "mission": "mission-nameless",
    "signal": "mission-signal",
    "observed_on": "mission-observed-on",
    "reliability": "mission-reliability",
    "credibility": "mission-credibility",
}
"""Why a report is set aside that lacks one."""


@dataclass(frozen=True, slots=True)
class Told:
    """One report as it was given.

    Attributes:
        place: Where in the raw file.
        fields: What stands in each field, by column; a field that is not there is empty.
        sent_at: When the message was sent that it came in; ``None`` where nothing tells.
        attachments: SHA-256 and name of each thing attached to that message.
    """

    place: str
    fields: Mapping[str, str]
    sent_at: datetime | None = None
    attachments: tuple[str, ...] = ()


@dataclass
class Reports:
    """Makes rows of reports, and remembers what a person should know of them.

    Attributes:
        day_first: As of `tricord.sources.cell.day_comes_first`.
        rows: Rows so far.
        rejects: Reports set aside.
        counts: Places of reports, by what is to be said of them.
    """

    day_first: bool | None = None
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)
    counts: dict[str, list[str]] = field(default_factory=dict)

    def add(self, told: Told) -> None:
        """Take one report, or set it aside."""
        doubts: list[str] = []
        row = self._row(told, doubts)
        if not isinstance(row, str) and row["report_id"] in self.rows:
            row = "mission-id-twice"
        if isinstance(row, str):
            self.set_aside(told, row)
            return
        self.rows[row["report_id"]] = row
        if row["marking"] is None:
            doubts.append("mission-unmarked")
        for doubt in doubts:
            self.note(doubt, told.place)

    def set_aside(self, told: Told, reason: Refused) -> None:
        """Set a report aside."""
        self.rejects.append(Reject("", told.place, reason, _shown(told.fields)))

    def note(self, what: str, place: str) -> None:
        """Remember that something is to be said of a report."""
        self.counts.setdefault(what, []).append(place)

    def notes(self) -> list[tuple[str, Mapping[str, str]]]:
        """One note per thing to say: how many reports, and the first of them."""
        return [
            (f"note-{what}", {"count": str(len(at)), "first": ", ".join(at[:_NAMED])})
            for what, at in sorted(self.counts.items())
        ]

    def frame(self) -> pl.DataFrame:
        """The rows; the marking of one that bears none is null."""
        return pl.DataFrame([*self.rows.values()], schema=SCHEMA, orient="row")

    def _row(self, told: Told, doubts: list[str]) -> dict[str, Any] | Refused:
        said = {name: told.fields.get(name, "").strip() for name in SCHEMA}
        if any(unprintable(text) for text in said.values()):
            return "table-row-unprintable"
        if any(len(text) > LONGEST for text in said.values()):
            return "mission-field-long"
        missing = next((code for name, code in _REQUIRED.items() if not said[name]), None)
        if missing:
            return missing
        found: dict[str, Any] = {}
        for part in (
            _plain(said, told.place),
            _judged(said),
            _places(said),
            _amount(said),
            self._days(said, told.sent_at, doubts),
            _about(said, doubts),
            _attached(said, told.attachments),
            _marked(said),
        ):
            if isinstance(part, str):
                return part
            found |= part
        return {name: found[name] for name in SCHEMA}

    def _days(
        self, said: Mapping[str, str], reported_at: datetime | None, doubts: list[str]
    ) -> dict[str, Any] | Refused:
        """When it was seen, when an effect is expected, and when it was sent."""
        if said["reported_at"]:
            reported_at = moment_of(said["reported_at"])
            if reported_at is None:
                return "mission-reported-at"
        now = clock.now()
        if reported_at is not None and reported_at > now + _AHEAD:
            return "mission-reported-later"
        observed = day_of(said["observed_on"], self.day_first)
        if isinstance(observed, str):
            return observed
        if observed > _last_day(reported_at or now):
            return "mission-observed-later"
        expected: date | None = None
        if said["expected_on"]:
            span = span_of(said["expected_on"], self.day_first)
            if not isinstance(span, Span):
                return span
            expected = span.first
            if span.first != span.last:
                doubts.append("mission-expected-span")
        return {"observed_on": observed, "expected_on": expected, "reported_at": reported_at}


def _about(said: Mapping[str, str], doubts: list[str]) -> dict[str, Any] | Refused:
    """The goods: as they are named, their tariff lines, and the item of the catalogue."""
    lines = lines_of(said["hs"])
    if isinstance(lines, str):
        return lines
    if not (said["item"] or lines):
        return "mission-item"
    item_id = said["item_id"]
    if item_id and not is_item(item_id):
        return "supply-item-unknown"
    if not item_id:
        found = meant(said["item"], lines)
        item_id = found.item_id
        if found.doubt:
            doubts.append(f"mission-item-{found.doubt}")
    return {"item": said["item"], "hs": [*lines], "item_id": item_id}


def _plain(said: Mapping[str, str], place: str) -> dict[str, Any] | Refused:
    partner = partner_of(said["partner"])
    if partner is None:
        return "supply-partner"
    return {
        "report_id": said["report_id"].replace("|", "-"),  # keys of rows join their parts by |
        "partner": partner,
        "record": place,
        **{name: said[name] for name in ("mission", "claim_origin", "words")},
    }


def _judged(said: Mapping[str, str]) -> dict[str, Any] | Refused:
    """What happened, which way it works, and how good source and information are."""
    signal = words.signal_of(said["signal"])
    direction = words.direction_of(said["direction"])
    reliability = words.reliability_of(said["reliability"])
    credibility = words.credibility_of(said["credibility"])
    if signal is None:
        return "mission-signal"
    if direction is None:
        return "mission-direction"
    if reliability is None:
        return "mission-reliability"
    if credibility is None:
        return "mission-credibility"
    return {
        "signal": str(signal),
        "direction": str(direction),
        "reliability": reliability,
        "credibility": credibility,
    }


def _places(said: Mapping[str, str]) -> dict[str, Any] | Refused:
    found = {name: country_of(said[name]) if said[name] else "" for name in ("host", "origin")}
    return "supply-country" if None in found.values() else found


def _amount(said: Mapping[str, str]) -> dict[str, Any] | Refused:
    if not said["volume"]:
        return {"volume": None, "unit": ""}
    quantity = quantity_of(said["volume"])
    if not isinstance(quantity, Quantity):
        return quantity
    if quantity.low is None or quantity.low != quantity.high:
        return "mission-volume-range"
    named = unit_of(said["unit"]) if said["unit"] else None
    if said["unit"] and named is None:
        return "claims-unit"
    if named and quantity.unit and named is not quantity.unit:
        return "claims-unit-twice"
    unit = named or quantity.unit
    if unit is None:
        return "claims-unitless"
    return {"volume": float(quantity.low), "unit": str(unit)}


def _attached(said: Mapping[str, str], with_message: Iterable[str]) -> dict[str, Any] | Refused:
    own = []
    for written in filter(None, map(str.strip, _BETWEEN.split(said["attachments"]))):
        found = _ATTACHED.fullmatch(written)
        if found is None:
            return "mission-attachment"
        own.append(attachment(found[1], found[2] or ""))
    return {"attachments": list(dict.fromkeys((*own, *with_message)))}


def attachment(sha256: str, name: str) -> str:
    """An attachment as the table holds it: its SHA-256, and its name behind it."""
    return f"{sha256.lower()} {' '.join(name.split())}".rstrip()


def _marked(said: Mapping[str, str]) -> dict[str, Any] | Refused:
    if not said["marking"]:
        return {"marking": None}
    marking = marking_of(said["marking"])
    return "supply-marking" if marking is None else {"marking": marking}


def _last_day(moment: datetime) -> date:
    """The latest day it may have been where a moment was noted."""
    return (moment + _AHEAD).date()


def _shown(fields: Mapping[str, str]) -> str:
    """What stood there, cut; names of fields with it, since an e-mail has no columns."""
    said = (f"{name}: {' '.join(text.split())}" for name, text in fields.items() if text.strip())
    return " | ".join(said)[:200]
