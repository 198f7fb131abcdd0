"""A workbook (XLSX) of several sheets for people: the same sheets, the same bytes.

Days are days and numbers numbers, so that they sort and filter; text is always text. What a
spreadsheet would take for a formula, were the cell typed in anew, bears the quote prefix that keeps
it text.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import xlsxwriter

from tricord.errors import ReportError
from tricord.exchange.formats.table import guarded

Value = str | int | float | date | None

_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # any fixed day: equal sheets, equal bytes
_CELL_LIMIT: Final = 32_767
"""Characters a cell of a sheet can hold."""
_ROWS_LIMIT: Final = 1_048_576
"""Rows a sheet can hold."""
_LINE: Final = 15
"""Height of a line of letters in points."""
_NAME_LIMIT: Final = 31
"""Characters the name of a sheet can have."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a sheet.

    Attributes:
        label: What stands above it.
        width: Its width in characters; longer text is wrapped.
    """

    label: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: lines of prose, then a table that filters and whose headings stay in sight.

    Attributes:
        name: What its tab says; at most 31 characters.
        headings: Columns of the table.
        rows: The table, a value for each column.
        prose: Lines above the table; then the headings do not stay in sight.
    """

    name: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Value, ...], ...]
    prose: tuple[str, ...] = ()


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Sheets as XLSX.

    Args:
        sheets: The sheets, in order; their names differ.

    Raises:
        ReportError: ``table-sheet-full``, ``table-cell-full``: a sheet cannot hold the table.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        formats = _Formats(book)
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name[:_NAME_LIMIT]), sheet, formats)
    return file.getvalue()


class _Formats:
    """How cells look."""

    def __init__(self, book: Any) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        self.text = book.add_format(wrapped)
        self.guarded = book.add_format({**wrapped, "quote_prefix": True})
        self.number = book.add_format({"valign": "top"})
        self.day = book.add_format({"valign": "top", "align": "left", "num_format": "yyyy-mm-dd"})
        self.head = book.add_format(
            {**wrapped, "bold": True, "bg_color": "#E9EDF1", "bottom": 1, "border_color": "#C8CED4"}
        )


def _write(page: Any, sheet: Sheet, formats: _Formats) -> None:
    room = _ROWS_LIMIT - len(sheet.prose) - 2
    if len(sheet.rows) > room:
        raise ReportError("table-sheet-full", rows=len(sheet.rows), limit=room)
    widths = [heading.width for heading in sheet.headings]
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    for at, line in enumerate(sheet.prose):
        # Merged cells do not grow with their text, so their height is set.
        lines = math.ceil(sum(2 if sign > "\u10ff" else 1 for sign in line) / (0.9 * sum(widths)))
        page.set_row(at, _LINE * max(1, lines))
        page.merge_range(at, 0, at, len(widths) - 1, "", formats.text)
        _cell(page, at, 0, line, formats)
    top = len(sheet.prose) + bool(sheet.prose)
    for column, heading in enumerate(sheet.headings):
        page.write_string(top, column, heading.label, formats.head)
    for at, row in enumerate(sheet.rows, top + 1):
        for column, value in enumerate(row):
            _cell(page, at, column, value, formats)
    page.autofilter(top, 0, top + max(1, len(sheet.rows)), len(widths) - 1)
    if not sheet.prose:
        page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)


def _cell(page: Any, row: int, column: int, value: Value, formats: _Formats) -> None:
    match value:
        case None | "":
            page.write_blank(row, column, None, formats.text)
        case str():
            if len(value) > _CELL_LIMIT:
                raise ReportError("table-cell-full", row=row, limit=_CELL_LIMIT)
            plain = guarded(value) == value
            page.write_string(row, column, value, formats.text if plain else formats.guarded)
        case date():
            page.write_datetime(row, column, value, formats.day)
        case _:
            page.write_number(row, column, value, formats.number)
