"""A table somebody gives: the row that heads its columns, and the rows beneath it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tricord.errors import SourceError
from tricord.sources.base import Raw, Reject
from tricord.sources.column_mapping import Vocabulary, find_heading_row
from tricord.sources.readers.row import Row
from tricord.sources.readers.spreadsheet import Note, Spreadsheet, first_rows
from tricord.sources.readers.workbook import first_rows_of_sheet, is_workbook

_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
_HEADING_WITHIN: Final = 20


def is_markup(head: bytes) -> bool:
    """Whether a file begins as JSON or XML does."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[", b"<")


def beginnings(raw: Raw) -> Iterator[list[Row]]:
    """Readings of the first rows of a table, to recognise it by its headings.

    A workbook has one, of its first visible sheet; a text file one per encoding and delimiter
    that may fit; what cannot be opened none.
    """
    if is_workbook(raw.head):
        yield [*first_rows_of_sheet(raw, _HEADING_WITHIN)]
    elif not is_markup(raw.head):
        for reading in first_rows(raw.head):
            yield [Row(n, str(n), tuple(cells)) for n, cells in enumerate(reading, 1) if any(cells)]


def heading_row(table: Spreadsheet, options: Mapping[str, str], among: Vocabulary) -> int | None:
    """Position of the row that heads the columns; ``None`` where none does.

    Args:
        table: The table.
        options: ``heading`` = line it stands in, 0 for none; who names columns (``map.``) says
            that there is one.
        among: What kind of table it is.

    Raises:
        SourceError: ``heading`` names no row.
    """
    rows, wanted = table.rows, options.get("heading", "")
    if wanted == "0":
        return None
    if wanted:
        at = next((n for n, row in enumerate(rows) if str(row.number) == wanted), None)
        if at is None:
            known = f"0–{rows[-1].number}"
            raise SourceError("table-option-unknown", option="heading", value=wanted, known=known)
        return at
    at = find_heading_row(rows, among)
    if at is None and any(option.startswith("map.") for option in options):
        # Who names columns knows that the table has headings, though we know none of them.
        return 0
    return at


def beneath(
    table: Spreadsheet, at: int | None, file: str
) -> tuple[tuple[str, ...] | None, Sequence[Row]]:
    """The headings (``None``: it has none) and the rows beneath them.

    Raises:
        SourceError: ``table-empty``: nothing stands beneath.
    """
    if at is None:
        return None, table.rows
    if at + 1 == len(table.rows):
        raise SourceError("table-empty", file=file)
    cells = table.rows[at].cells
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells, table.rows[at + 1 :]


def even_rows(
    rows: Sequence[Row], width: int, table: Spreadsheet, file: str
) -> tuple[list[Row], list[Reject]]:
    """Rows as wide as the headings, shorter sheet rows filled up; the others as rejects.

    Raises:
        SourceError: ``table-cut``: the last row breaks off.
    """
    even: list[Row] = []
    rejects: list[Reject] = []
    for row in rows:
        cells = row.cells
        if table.trimmed:
            cells += ("",) * (width - len(cells))
        short = table.ends_open and len(cells) < width
        if row is table.rows[-1] and (short or table.ends_bare):
            raise SourceError("table-cut", file=file, line=row.number)
        if len(cells) < width or any(extra.strip() for extra in cells[width:]):
            rejects.append(set_aside(row, "table-row-ragged"))
        else:
            even.append(Row(row.number, row.place, cells[:width]))
    return even, rejects


def set_aside(row: Row, reason: str) -> Reject:
    """A row that cannot be loaded, with what stood in it."""
    return Reject("", row.place, reason, " | ".join(row.cells)[:200])


def unprintable(cell: str) -> bool:
    """Whether control characters stand in a cell: a sign of damage."""
    return bool(_CONTROL.search(cell))


def note_above(rows: int) -> list[Note]:
    """What to say of rows that stand above the headings."""
    return [("note-table-rows-above", {"count": str(rows)})] if rows else []
