"""The Global Supply Chain Pressure Index of the Federal Reserve Bank of New York, by month.

Two columns, ``Date`` and ``GSCPI``: standard deviations from the average since 1998, so figures
below zero are usual. A month is dated by its last day: ``31/1/1998`` in copies as CSV,
``31-Jan-1998`` in the publisher's workbook (sheet ``GSCPI Monthly Data``, some lines of which hold
nothing but an address beside the table). The publisher names it ``.xlsx`` and writes the old format
of workbooks: it must be saved as ``.xlsx`` or CSV first. All months are estimated anew each month.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar, Final

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.model.observation import Measure
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.figures.published_lines import first_headings, published_lines
from tricord.sources.figures.rows import Figure, Figures, first_of_month, number
from tricord.sources.readers.row import Row
from tricord.sources.readers.workbook import first_rows_of_sheet, is_workbook, read_sheet

SHEET: Final = "GSCPI Monthly Data"
HEADINGS: Final = ("Date", "GSCPI")

_OLD_WORKBOOK: Final = b"\xd0\xcf\x11\xe0"
_WITHIN: Final = 20
_NAMES: Final = {name: at for at, name in enumerate(calendar.month_abbr) if name}
_FORMS: Final = (
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})-(?P<name>[A-Z][a-z]{2})-(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
)


class GlobalSupplyChainPressure(Source):
    """Source ``gscpi``: the Global Supply Chain Pressure Index (CSV or XLSX)."""

    name: ClassVar[str] = "gscpi"
    title: ClassVar[str] = "source-gscpi"
    tables: ClassVar[tuple[str, ...]] = ("observations",)
    address: ClassVar[Mapping[str, str]] = {"": "https://www.newyorkfed.org/research/policy/gscpi"}
    licence: ClassVar[str] = "Federal Reserve Bank of New York, terms of use"
    cadence_days: ClassVar[int | None] = 35
    dated_by_name: ClassVar[bool] = False

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table of two columns headed ``Date`` and ``GSCPI``."""
        if raw.head.startswith(_OLD_WORKBOOK):
            return "" if SHEET.encode() in raw.head else None
        if is_workbook(raw.head):
            return "" if any(map(_heads, first_rows_of_sheet(raw, _WITHIN))) else None
        return "" if "GSCPI" in first_headings(raw) else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one such index
        """``gscpi``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """A figure a month.

        Raises:
            SourceError: It cannot be read as a table, or lacks or has a column its publisher
                prints or does not; ``workbook-encrypted`` for a workbook of the old format.
        """
        raw = files[""]
        figures = Figures(below_zero=True)
        for place, day, cell in _lines(raw, options):
            month, value = month_of(day), number(cell)
            if month is None:
                figures.set_aside(place, "figures-day", f"{day} | {cell}")
            elif value is None:
                figures.set_aside(place, "figures-value", f"{day} | {cell}")
            else:
                figures.take(
                    Figure(
                        series="GSCPI",
                        measure=Measure.INDEX,
                        first_day=month,
                        months=1,
                        record=place,
                        value=value,
                        place="W00",
                    )
                )
        return figures.reading()


def month_of(printed: str) -> date | None:
    """The month a last day of it stands for; ``None`` for any other day.

    Args:
        printed: ``31/1/1998``, ``31-Jan-1998`` or ``1998-01-31``.
    """
    found = next((found for form in _FORMS if (found := form.fullmatch(printed))), None)
    if found is None:
        return None
    said = found.groupdict()
    month = _NAMES.get(said["name"], 0) if "name" in said else int(said["month"])
    first = first_of_month(int(said["year"]), month)
    if first is None or int(said["day"]) != calendar.monthrange(first.year, first.month)[1]:
        return None
    return first


def _lines(raw: Raw, options: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    if not is_workbook(raw.head):
        for row, said in published_lines(raw, HEADINGS, known=()):
            yield row.place, said["Date"], said["GSCPI"]
        return
    rows = read_sheet(raw, options.get("sheet", SHEET)).rows
    at = next((at for at, row in enumerate(rows) if _heads(row)), None)
    if at is None:
        place = rows[0].place if rows else SHEET
        raise SourceError("figures-heading-moved", file=raw.name, place=place, found="–")
    for row in rows[at + 1 :]:
        day, cell, *_ = (*map(squeeze, row.cells), "", "")
        if day or cell:
            yield row.place, day, cell


def _heads(row: Row) -> bool:
    return tuple(map(squeeze, row.cells[:2])) == HEADINGS
