"""What is common to rows of tables of petroleum: their days, amounts and identifiers."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from tricord.claims.conversion import product_of
from tricord.model.claim import Claim, Reporting, Topic, Unit
from tricord.sources import cell
from tricord.sources.column_mapping import ColumnMapping
from tricord.sources.petroleum import notes
from tricord.sources.petroleum.cells import (
    Refused,
    Span,
    amount_of,
    day_of,
    span_of,
    topic_of,
    unit_of,
)
from tricord.sources.readers.row import Row

DPRK: Final = "PRK"
"""ISO 3166 alpha-3 of where all of it went."""

_COLUMNS: Final = {
    "barrels": Unit.BARRELS,
    "tonnes": Unit.TONNES,
    "kilolitres": Unit.KILOLITRES,
}
_SHORT: Final = {Topic.REFINED_PETROLEUM: "refined", Topic.CRUDE_OIL: "crude"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What every claim of a row shares.

    Attributes:
        row: The row.
        span: Its days.
        topic: Refined petroleum or crude oil.
        product: Product as written; empty where none.
        source: Where it stands, as one cites it.
        as_of: Day it was said; ``None`` where nothing tells.
    """

    row: Row
    span: Span
    topic: Topic
    product: str
    source: str
    as_of: date | None


@dataclass
class Rows:
    """Reads rows, and remembers what a person should know of them.

    Attributes:
        mapping: What each column is.
        day_first: As of `tricord.sources.cell.day_comes_first`.
        counts: Places of rows, by what is to be said of them.
        taken: How often each identifier has been given out.
        said: Claims by what they speak of, to see where one source contradicts itself.
    """

    mapping: ColumnMapping
    day_first: bool | None
    counts: dict[str, list[str]] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    said: dict[tuple[object, ...], list[Claim]] = field(default_factory=dict)

    def text(self, row: Row, target: str) -> str:
        """What stands in a column of ours; empty where nothing does."""
        cells = (row.cells[at] for at in self.mapping.columns.get(target, ()))
        return next((text for each in cells if (text := cell.said(each))), "")

    def note(self, what: str, row: Row) -> None:
        """Remember that something is to be said of a row."""
        places = self.counts.setdefault(what, [])
        if row.place not in places:
            places.append(row.place)

    def notes(self) -> list[tuple[str, Mapping[str, str]]]:
        """One note per thing to say: how many rows, and the first of them."""
        return [
            (f"note-petroleum-{what}", {"count": str(len(at)), "first": ", ".join(at[:5])})
            for what, at in sorted(self.counts.items())
        ]

    def frame(self, row: Row) -> Frame | Refused:
        """What every claim of a row shares, or why the row is set aside."""
        start, end, whole = (self.text(row, n) for n in ("period_start", "period_end", "period"))
        span = span_of(start, end, whole, self.day_first)
        if isinstance(span, str):
            return span
        topic = topic_of(self.text(row, "topic"))
        if topic is None:
            return "petroleum-topic"
        as_of = self._as_of(row, span)
        if isinstance(as_of, str):
            return as_of
        product = self.text(row, "product")
        if product and product_of(product) is None:
            self.note("product-unknown", row)
        return Frame(row, span, topic, product, self.text(row, "source"), as_of)

    def _as_of(self, row: Row, span: Span) -> date | Refused | None:
        written = self.text(row, "as_of")
        if written:
            return day_of(written, self.day_first) or "petroleum-as-of"
        texts = (self.text(row, name) for name in ("source", "check_note", "basis"))
        found = notes.said_on(span.last_day, *texts)
        if found:
            self.note("dates-read", row)
        return found

    def amounts(self, row: Row) -> dict[Unit, Decimal] | Refused:
        """The amounts of a row, one for each unit it gives any in; or why it is set aside."""
        found: dict[Unit, Decimal] = {}
        for target, unit in _COLUMNS.items():
            amount = amount_of(self.text(row, target))
            if isinstance(amount, str):
                return amount
            if amount is not None:
                found[unit] = amount
        amount = amount_of(self.text(row, "amount"))
        if isinstance(amount, str):
            return amount
        if amount is not None:
            named = unit_of(self.text(row, "unit"))
            if named is None:
                return "petroleum-unit"
            found.setdefault(named, amount)
        return found

    def made(self, claim: Claim, frame: Frame) -> Claim | Refused:
        """A claim with its identifier and statement; or why it is not taken.

        A claim of one source that differs from an earlier one of it on the same is kept and
        says which it disputes; one that is the same is not.
        """
        silent = claim.reporting is Reporting.NOT_REPORTED
        about = (
            *(claim.topic, claim.measured, silent, claim.state, claim.claimant, claim.source),
            *(claim.first_day, claim.last_day, claim.unit, claim.product, claim.place, claim.mode),
            claim.as_of,
        )
        before = self.said.setdefault(about, [])
        if any((one.low, one.high) == (claim.low, claim.high) for one in before):
            return "petroleum-row-repeats"
        if before:
            self.note("contradictory", frame.row)
        made = replace(
            claim,
            claim_id=self._id(claim),
            statement=_statement(claim),
            disputes=tuple(one.claim_id for one in before),
        )
        before.append(made)
        return made

    def _id(self, claim: Claim) -> str:
        """``refined-CHN-20210801-20210831-bbl-1a2b3c``: of what it says, not of where it stands."""
        told = (claim.claimant, claim.source, claim.as_of, claim.product, claim.place, claim.mode)
        digest = hashlib.sha256("\n".join(map(str, told)).encode()).hexdigest()[:6]
        unit = claim.unit or claim.reporting or ""
        days = f"{claim.first_day:%Y%m%d}-{claim.last_day:%Y%m%d}"
        made = f"{_SHORT[claim.topic]}-{claim.state}-{days}-{unit}-{digest}"
        self.taken[made] = again = self.taken.get(made, 0) + 1
        return made if again == 1 else f"{made}-{again}"


def _statement(claim: Claim) -> str:
    """What a claim says in signs that need no translation."""
    days = f"{claim.first_day} – {claim.last_day}"
    if claim.unit is None:
        return f"{claim.state}, {days}: {claim.reporting}"
    ends = [f"{end:,f}" for end in (claim.low, claim.high) if end is not None]
    amount = " – ".join(dict.fromkeys(ends))
    sign = "≥ " if claim.high is None else "≤ " if claim.low is None else ""
    product = f" ({claim.product})" if claim.product else ""
    return f"{claim.state}, {days}: {sign}{amount} {claim.unit}{product}"
