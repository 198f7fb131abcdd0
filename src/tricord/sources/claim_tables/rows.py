"""Rows of such tables: what stands in which of our columns, and what a person should know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from tricord.sources import cell
from tricord.sources.claim_tables.cells import Refused, Span, span_of
from tricord.sources.column_mapping import ColumnMapping
from tricord.sources.headed_table import unprintable
from tricord.sources.mapped_table import MappedTable
from tricord.sources.readers.row import Row

DAYS: Final = (
    *("when", "first_day", "last_day", "as_of"),
    *("reply_asked_on", "reply_due_on", "replied_on"),
)
"""Columns that hold days."""

_NAMED: Final = 5
"""Rows a note names."""


@dataclass
class Rows:
    """Reads cells of rows.

    Attributes:
        mapping: What each column is.
        day_first: As of `tricord.sources.cell.day_comes_first`.
        counts: Places of rows, by what is to be said of them.
    """

    mapping: ColumnMapping
    day_first: bool | None
    counts: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, table: MappedTable) -> Rows:
        """A reader of the rows of a table."""
        return cls(table.mapping, table.day_first(DAYS))

    def text(self, row: Row, target: str) -> str:
        """What stands in a column of ours; empty where nothing does."""
        cells = (row.cells[at] for at in self.mapping.columns.get(target, ()))
        return next((text for each in cells if (text := cell.said(each))), "")

    def damaged(self, row: Row) -> bool:
        """Whether control characters stand in a cell of ours."""
        return any(unprintable(row.cells[at]) for at in self.mapping.mapped)

    def span(self, row: Row) -> Span | Refused | None:
        """The days a row speaks of; ``None`` where it names none."""
        whole, first, last = (self.text(row, name) for name in ("when", "first_day", "last_day"))
        if not (first or last):
            return span_of(whole, self.day_first) if whole else None
        begin = span_of(first or last, self.day_first)
        end = span_of(last or first, self.day_first)
        if not isinstance(begin, Span):
            return begin
        if not isinstance(end, Span):
            return end
        return Span(begin.first, end.last) if begin.first <= end.last else "claims-days-reversed"

    def note(self, what: str, place: str) -> None:
        """Remember that something is to be said of a row."""
        self.counts.setdefault(what, []).append(place)

    def notes(self) -> list[tuple[str, Mapping[str, str]]]:
        """One note per thing to say: how many rows, and the first of them."""
        return [
            (f"note-{what}", {"count": str(len(at)), "first": ", ".join(at[:_NAMED])})
            for what, at in sorted(self.counts.items())
        ]
