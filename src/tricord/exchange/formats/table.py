"""A table as CSV, JSON or XLSX: the same rows, the same bytes.

CSV is UTF-8 with line feeds. A text that a spreadsheet would take for a formula (its first
sign is ``=``, ``+``, ``-``, ``@``, a tab or carriage return, or a full-width form of these)
gets a leading apostrophe there, as OWASP advises against CSV injection; so a telephone number
reads ``'+850...``. Numbers stay numbers. In XLSX and JSON text is text and needs no guard.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

import polars as pl
import xlsxwriter

from tricord.errors import ReportError

_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # any fixed day: equal rows, equal bytes
_CELL_LIMIT: Final = 32_767
"""Characters a cell of an XLSX sheet can hold."""
_ROWS_LIMIT: Final = 1_048_575
"""Rows a sheet can hold beneath the headings."""


def render_table(rows: pl.DataFrame, kind: str) -> bytes:
    """A table in one of the formats of `KINDS`.

    Args:
        rows: The table. Lists are joined by ``; `` in CSV and XLSX; times are ISO 8601, UTC.
        kind: ``csv``, ``json`` or ``xlsx``.

    Raises:
        ReportError: There is no such format, or a sheet cannot hold the table.
    """
    if kind not in KINDS:
        raise ReportError("table-format-unknown", format=kind, known=", ".join(KINDS))
    return KINDS[kind](rows)


def _csv(rows: pl.DataFrame) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    # The writer leaves a lone carriage return bare, which readers take for a line end.
    quoting = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    for row in (rows.columns, *rows.iter_rows()):
        cells = [guarded(_plain(value)) for value in row]
        bare = any(isinstance(cell, str) and "\r" in cell for cell in cells)
        (quoting if bare else writer).writerow(cells)
    return text.getvalue().encode()


def guarded(value: object) -> object:
    """A cell of a CSV file; a text that a spreadsheet would take for a formula is marked."""
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return f"'{value}"
    return value


def _plain(value: object) -> str | int | float | None:
    """A value as text or number; ``None`` for nothing."""
    match value:
        case bool():
            return "true" if value else "false"
        case float() if not math.isfinite(value):
            return None
        case None | str() | int() | float():
            return value
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case list():
            return "; ".join(str(_plain(inner)) for inner in value)
        case _:
            return str(value)


def _json(rows: pl.DataFrame) -> bytes:
    records = [
        {name: _jsonable(value) for name, value in row.items()}
        for row in rows.iter_rows(named=True)
    ]
    return (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode()


def _jsonable(value: object) -> object:
    if isinstance(value, list):
        return [_jsonable(inner) for inner in value]
    return value if isinstance(value, bool) else _plain(value)


def _xlsx(rows: pl.DataFrame) -> bytes:
    if rows.height > _ROWS_LIMIT:
        raise ReportError("table-sheet-full", rows=rows.height, limit=_ROWS_LIMIT)
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": _CREATED})
        bold = workbook.add_format({"bold": True})
        sheet = workbook.add_worksheet()
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(rows.columns):
            sheet.write_string(0, column, name, bold)
        for at, row in enumerate(rows.iter_rows(), 1):
            for column, value in enumerate(row):
                _write_cell(sheet, at, column, _plain(value))
    return file.getvalue()


def _write_cell(sheet: Any, row: int, column: int, value: str | float | None) -> None:
    if isinstance(value, str):
        if len(value) > _CELL_LIMIT:
            raise ReportError("table-cell-full", row=row, limit=_CELL_LIMIT)
        sheet.write_string(row, column, value)
    elif value is not None:
        sheet.write_number(row, column, value)


KINDS: Final[dict[str, Callable[[pl.DataFrame], bytes]]] = {
    "csv": _csv,
    "json": _json,
    "xlsx": _xlsx,
}
"""How a table can be written, by format."""
