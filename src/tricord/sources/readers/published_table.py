"""Rows of a table as its publisher prints it: the headings are known, so nothing is guessed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.sources.base import Raw
from tricord.sources.readers.delimited_text import DELIMITERS
from tricord.sources.readers.row import Row, in_a_sentence
from tricord.sources.readers.spreadsheet import Spreadsheet, read_spreadsheet
from tricord.sources.readers.workbook import first_row, is_workbook

FILE_BYTES: Final = 128 << 20
"""Largest file read; the largest published table known has 50 MB."""

Cells = dict[str, str]
"""Squeezed text per heading; cells that say nothing are left out."""


def headings(raw: Raw, delimiter: str = ",", line: int = 0) -> tuple[str, ...]:
    """The headings of a table, from its first bytes; empty where there are none.

    Args:
        raw: The file.
        delimiter: Key of `DELIMITERS`, for a text file.
        line: How many lines stand above them.
    """
    if is_workbook(raw.head):
        return tuple(squeeze(cell) for cell in first_row(raw))
    lines = raw.head.decode("utf-8-sig", errors="replace").splitlines()[line : line + 1]
    cells = lines[0][:65536].split(DELIMITERS[delimiter]) if lines else []
    return tuple(squeeze(cell.strip('"')) for cell in cells)


def published_rows(
    raw: Raw,
    required: Collection[str],
    optional: Collection[str] = (),
    *,
    delimiter: str = ",",
    above: int = 0,
) -> Iterator[tuple[Row, Cells]]:
    """Every row beneath the headings.

    Args:
        raw: The file: UTF-8 text, XLSX or ODS.
        required: Headings that must be there, in any order.
        optional: Headings that may be there.
        delimiter: Key of `DELIMITERS`, for a text file.
        above: How many rows stand above the headings.

    Raises:
        SourceError: It cannot be read as a table, is cut off, lacks a heading or has one that
            is not known, or a row has another number of cells.
    """
    if raw.path.stat().st_size > FILE_BYTES:
        raise SourceError("file-too-large", file=raw.name, megabytes=FILE_BYTES >> 20)
    if raw.path.stat().st_size == 0:
        raise SourceError("file-empty", file=raw.name)
    table = read_spreadsheet(raw, {"encoding": "utf-8", "delimiter": delimiter})
    if table.ends_open:
        raise SourceError("table-cut", file=raw.name, line=table.rows[-1].number)
    if len(table.rows) <= above:
        raise SourceError("table-empty", file=raw.name)
    names = _checked([squeeze(cell) for cell in table.rows[above].cells], required, optional, raw)
    for row in table.rows[above + 1 :]:
        yield row, _cells(row, names, table, raw)


def _checked(
    found: list[str], required: Collection[str], optional: Collection[str], raw: Raw
) -> Sequence[str]:
    while found and not found[-1]:
        found.pop()
    for heading in found:
        if heading not in (*required, *optional) or found.count(heading) > 1:
            raise SourceError("table-column-unknown", file=raw.name, column=heading[:80])
    for heading in required:
        if heading not in found:
            known = in_a_sentence(found)
            raise SourceError("table-column-missing", file=raw.name, column=heading, known=known)
    return found


def _cells(row: Row, names: Sequence[str], table: Spreadsheet, raw: Raw) -> Cells:
    cells = row.cells
    if table.trimmed:
        cells += ("",) * (len(names) - len(cells))
    if len(cells) < len(names) or any(cell.strip() for cell in cells[len(names) :]):
        raise SourceError(
            "csv-columns-differ",
            file=raw.name,
            line=row.number,
            expected=len(names),
            found=len(cells),
        )
    pairs = zip(names, cells, strict=False)
    return {name: said for name, cell in pairs if (said := squeeze(cell))}
