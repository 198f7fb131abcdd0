"""Rows of a table of claims as claims, or the reason why a row is set aside."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeVar

from tricord.model.claim import Claim, Measured, Reporting, SourceClass, Standing, Topic, Unit
from tricord.names.identifiers import is_ship_number, normalise
from tricord.sources import cell
from tricord.sources.claim_tables.cells import Quantity, Refused, ids_of, quantity_of, span_of
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.claim_tables.words import state_of, word
from tricord.sources.readers.row import Row

_PLAIN: Final = ("product", "place", "mode", "origin", "basis", "caveat", "dissent", "correction")
_SAID_DAYS: Final = ("as_of", "reply_asked_on", "reply_due_on", "replied_on")
_PETROLEUM: Final = (Topic.REFINED_PETROLEUM, Topic.CRUDE_OIL)
_GOODS: Final = (*_PETROLEUM, Topic.COAL, Topic.GOODS)
_COUNTS: Final = {
    Measured.DELIVERIES: (Unit.DELIVERIES, Unit.VOYAGES),
    Measured.STOCK: (Unit.PERSONS,),
    Measured.PERMITS: (Unit.PERSONS, Unit.PIECES),
    Measured.VISAS: (Unit.PERSONS, Unit.PIECES),
    Measured.ENTRIES: (Unit.PERSONS,),
    Measured.RETURNS: (Unit.PERSONS,),
    Measured.PERSONS: (Unit.PERSONS,),
    Measured.CONTAINERS: (Unit.CONTAINERS,),
    Measured.AMMUNITION: (Unit.ROUNDS, Unit.PIECES, Unit.TONNES, Unit.KILOGRAMS),
    Measured.VOYAGES: (Unit.VOYAGES,),
    Measured.VALUE: (Unit.US_DOLLARS,),
    Measured.INCOME: (Unit.US_DOLLARS,),
}
"""Units in which each thing is counted, the usual one first; deliveries of goods in any."""
_COUNTED_IN: Final = {
    Unit.CONTAINERS: Measured.CONTAINERS,
    Unit.VOYAGES: Measured.VOYAGES,
    Unit.DELIVERIES: Measured.DELIVERIES,
    Unit.ROUNDS: Measured.AMMUNITION,
    Unit.US_DOLLARS: Measured.VALUE,
}
"""What a unit counts where nobody says: persons may be a stock or a flow, and are not guessed."""
_OF_GOODS: Final = (
    *(Unit.BARRELS, Unit.TONNES, Unit.KILOGRAMS, Unit.KILOLITRES, Unit.LITRES),
    Unit.CUBIC_METRES,
)
_INCLUDES: Final = {
    **dict.fromkeys(("", "unknown", "모름", "不明"), "unknown"),
    **dict.fromkeys(("yes", "예", "はい"), "yes"),
    **dict.fromkeys(("no", "아니오", "いいえ"), "no"),
}

_Word = TypeVar("_Word", Topic, Standing, SourceClass, Measured, Unit, Reporting)


def claim_of(rows: Rows, row: Row) -> Claim | Refused:
    """The claim of a row, without what other rows say of it; or why the row is set aside."""
    if rows.damaged(row):
        return "table-row-unprintable"
    topic = _required(rows, row, Topic, "topic")
    source_class = _required(rows, row, SourceClass, "source_class")
    standing = _optional(rows, row, Standing, "standing")
    reporting = _optional(rows, row, Reporting, "reporting")
    for each in (topic, source_class, standing, reporting):
        if isinstance(each, str) and not isinstance(each, StrEnum):
            return each
    said: dict[str, Any] = {n: rows.text(row, n) for n in ("claimant", "source", *_PLAIN)}
    for name, code in (("claimant", "claims-claimantless"), ("source", "claims-sourceless")):
        if not said[name]:
            return code
    days = _days(rows, row)
    about = _about(rows, row)
    figures = _figures(rows, row, Topic(str(topic)))
    for part in (days, about, figures):
        if isinstance(part, str):
            return part
    if standing is None:
        rows.note("claims-standing", row.place)
    if _said(days)["first_day"] is None:
        rows.note("claims-undated", row.place)
    return _with_statement(
        Claim(
            claim_id=rows.text(row, "claim_id"),
            topic=Topic(str(topic)),
            standing=Standing(str(standing)) if standing else Standing.STATED,
            statement=rows.text(row, "statement"),
            source_class=SourceClass(str(source_class)),
            reporting=Reporting(str(reporting)) if reporting else None,
            cites=ids_of(rows.text(row, "cites")),
            disputes=ids_of(rows.text(row, "disputes")),
            document_verified=cell.yes(rows.text(row, "document_verified")),
            reply=rows.text(row, "reply"),
            record=row.place,
            **said,
            **_said(days),
            **_said(about),
            **_said(figures),
        )
    )


def _said(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, Mapping) else {}


def _required(rows: Rows, row: Row, kind: type[_Word], column: str) -> _Word | Refused:
    written = rows.text(row, column)
    return (word(kind, written) if written else None) or f"claims-{column.replace('_', '-')}"


def _optional(rows: Rows, row: Row, kind: type[_Word], column: str) -> _Word | Refused | None:
    return _required(rows, row, kind, column) if rows.text(row, column) else None


def _days(rows: Rows, row: Row) -> dict[str, date | None] | Refused:
    span = rows.span(row)
    if isinstance(span, str):
        return span
    found: dict[str, date | None] = {"first_day": None, "last_day": None}
    if span is not None:
        found |= {"first_day": span.first, "last_day": span.last}
    for name in _SAID_DAYS:
        written = rows.text(row, name)
        said = span_of(written, rows.day_first) if written else None
        if isinstance(said, str):
            return said
        # Of a month it is only known that it had been said by its end.
        found[name] = said.last if said else None
    return found


def _about(rows: Rows, row: Row) -> dict[str, str] | Refused:
    """Whom a claim is about: the subject with its number, the States at both ends."""
    found = {"subject": rows.text(row, "subject"), "subject_id": rows.text(row, "subject_id")}
    printed = rows.text(row, "imo")
    if printed:
        number = normalise("imo", printed)
        if not is_ship_number(number):
            return "claims-imo"
        found["subject_id"] = found["subject_id"] or f"imo:{number}"
        if found["subject_id"] != f"imo:{number}":
            return "claims-imo"
    for name in ("state", "other_state"):
        written = rows.text(row, name)
        code = state_of(written) if written else ""
        if code is None:
            return "claims-state"
        found[name] = code
    return found


def _figures(rows: Rows, row: Row, topic: Topic) -> dict[str, Any] | Refused:
    """What is counted, in which unit, at least and at most."""
    written = rows.text(row, "unit")
    unit = word(Unit, written) if written else None
    measured = _optional(rows, row, Measured, "measured")
    includes = _INCLUDES.get(rows.text(row, "includes_reported").casefold())
    if written and unit is None:
        return "claims-unit"
    if isinstance(measured, str) and not isinstance(measured, Measured):
        return measured
    if includes is None:
        return "claims-includes-reported"
    quantity = _quantity(rows, row)
    if isinstance(quantity, str):
        return quantity
    if unit and quantity.unit and unit is not quantity.unit:
        return "claims-unit-twice"
    found: dict[str, Any] = {"includes_reported": includes, "measured": measured}
    if quantity.low is None and quantity.high is None:
        return found | {"unit": unit}
    counted = _counted(measured, unit or quantity.unit, topic)
    if isinstance(counted, str):
        return counted
    if _productless(counted[1], topic, rows.text(row, "product")):
        return "claims-barrels-productless"
    return found | {
        "measured": counted[0],
        "unit": counted[1],
        "low": quantity.low,
        "high": quantity.high,
    }


def _quantity(rows: Rows, row: Row) -> Quantity | Refused:
    """The amount of a row: in one cell, or its ends in two."""
    ends: dict[str, Quantity] = {}
    for name in ("quantity", "low", "high"):
        written = rows.text(row, name)
        read = quantity_of(written) if written else None
        if isinstance(read, str):
            return read
        if read is not None:
            ends[name] = read
    whole = ends.pop("quantity", None)
    low = ends["low"].low if "low" in ends else None
    high = ends["high"].high if "high" in ends else None
    if low is not None and high is not None and low > high:
        return "claims-ends-reversed"
    if whole and ends and (whole.low, whole.high) != (low, high):
        return "claims-quantity-twice"
    units = {each.unit for each in ends.values() if each.unit}
    if len(units) > 1:
        return "claims-unit-twice"
    return whole or Quantity(low, high, next(iter(units), None))


def _counted(
    measured: Measured | None, unit: Unit | None, topic: Topic
) -> tuple[Measured, Unit] | Refused:
    """What is counted, and its unit; each from the other only where there is no choice."""
    if measured is None and unit is not None:
        of_goods = Measured.DELIVERED if unit in _OF_GOODS and topic in _GOODS else None
        measured = _COUNTED_IN.get(unit, of_goods)
    if measured is None:
        return "claims-unitless" if unit is None and topic in _GOODS else "claims-measured-open"
    usual = _COUNTS.get(measured, ())
    if unit is None:
        return (measured, usual[0]) if usual else "claims-unitless"
    if usual and unit not in usual:
        return "claims-unit-measured"
    return measured, unit


def _productless(unit: Unit, topic: Topic, product: str) -> bool:
    """Whether barrels are of nobody knows what: refined petroleum and crude oil say it."""
    return unit is Unit.BARRELS and topic not in _PETROLEUM and not product


def _with_statement(claim: Claim) -> Claim:
    """A claim that says something, in signs that need no translation where it has no words."""
    if claim.statement:
        return claim
    days = "–".join(dict.fromkeys(str(day) for day in (claim.first_day, claim.last_day) if day))
    ends = [f"{end:,f}" for end in (claim.low, claim.high) if end is not None]
    sign = "" if len(ends) != 1 else "≥ " if claim.high is None else "≤ "
    amount = sign + "–".join(dict.fromkeys(ends)) if ends else ""
    counted = " ".join(filter(None, (amount, claim.unit or "", claim.product)))
    parts = (claim.subject, claim.state, claim.place, days, counted)
    return replace(claim, statement=", ".join(filter(None, parts)) or str(claim.topic))


def made_id(claim: Claim, again: int) -> str:
    """An identifier made of what a claim says, not of where it stands.

    Args:
        claim: The claim.
        again: How often it has been given out before.
    """
    told = (
        *(claim.standing, claim.statement, claim.claimant, claim.source, claim.subject_id),
        *(claim.subject, claim.other_state, claim.measured, claim.low, claim.high, claim.unit),
        *(claim.first_day, claim.last_day, claim.place, claim.product, claim.mode, claim.as_of),
    )
    digest = hashlib.sha256("\n".join(map(str, told)).encode()).hexdigest()[:8]
    parts = (claim.topic, claim.state, f"{claim.first_day:%Y%m%d}" if claim.first_day else "")
    made = "-".join(filter(None, (*map(str, parts), digest)))
    return f"{made}-{again + 1}" if again else made
