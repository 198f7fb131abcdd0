"""A table of names to be asked about: read row by row, and one broken row does not stop it.

A table that is taken into the lake is read whole or not at all. Here a person waits for an
answer to each row: what cannot be read is set aside under its line, and the rest is answered.
"""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from tricord.errors import SourceError
from tricord.model.listing import Schema, squeeze
from tricord.sources.base import Raw
from tricord.sources.column_mapping import find_heading_row, known_heading
from tricord.sources.readers.delimited_text import CELL_LIMIT, shape
from tricord.sources.readers.row import Row, in_a_sentence
from tricord.sources.readers.spreadsheet import Spreadsheet, read_spreadsheet
from tricord.sources.readers.text_encoding import decode
from tricord.sources.readers.workbook import is_workbook

MOST_LINES: Final = 50
"""Lines a quoted cell may run over."""
_SALVAGED: Final = frozenset(
    {"table-encoding-damaged", "table-encoding-unknown", "encoding-not-utf8", "file-truncated"}
)
_TITLE_ROWS: Final = 20

Note = tuple[str, Mapping[str, str]]


class Asked(NamedTuple):
    """One row of the table.

    Attributes:
        number: Which row beneath the headings, from 1; empty lines are not counted.
        place: Line or row of the sheet it stands in.
        cells: As many as there are headings; for a row set aside what could be read of it.
        fault: Message that says why it is set aside; ``None`` where it is sound.
    """

    number: int
    place: str
    cells: tuple[str, ...]
    fault: Note | None = None


@dataclass(frozen=True)
class QueryTable:
    """A table of queries.

    Attributes:
        headings: Theirs, as printed.
        rows: Each once, as they are read.
        file: Name for error messages.
        lines: About how many rows there are.
    """

    headings: tuple[str, ...]
    rows: Iterator[Asked]
    file: str
    lines: int

    def column(self, name: str) -> int:
        """Where a column stands.

        Raises:
            SourceError: ``query-column-missing``.
        """
        for at, heading in enumerate(self.headings):
            if squeeze(heading).casefold() == name:
                return at
        known = in_a_sentence(self.headings) or "–"
        raise SourceError("query-column-missing", file=self.file, column=name, known=known)

    def columns(self, wanted: Mapping[str, str]) -> tuple[dict[str, int], Schema | None]:
        """Where columns stand, by their own names or by how people head them.

        Args:
            wanted: Our name of a column, and the target of `column_mapping` that is the same.

        Returns:
            Positions of those there are, and the kind of thing the heading of the names
            speaks of (선박명, 船名).
        """
        found = {
            name: at
            for at, heading in reversed([*enumerate(self.headings)])
            if (name := squeeze(heading).casefold()) in wanted
        }
        kind: Schema | None = None
        for at, heading in enumerate(self.headings):
            target, schema = known_heading(heading) or ("", None)
            for name in (name for name, theirs in wanted.items() if theirs == target):
                if name not in found:
                    found[name] = at
                    kind = schema if name == "name" else kind
        return found, kind


def read_query_table(raw: Raw, options: Mapping[str, str]) -> QueryTable:
    """Open a table of queries.

    Args:
        raw: The file: CSV, TSV, XLSX or ODS, in any encoding that `decode` reads.
        options: ``encoding`` and ``delimiter`` of a text file, ``sheet`` of a workbook.

    Raises:
        SourceError: It is empty, or is no table.
    """
    if is_workbook(raw.head):
        return _workbook(read_spreadsheet(raw, options), raw.name)
    text, damaged = _text(raw, options.get("encoding", ""))
    sign, skipped, _ = shape(text, raw.name, options.get("delimiter", ""))
    records = _records(text, sign, skipped)
    above = list(islice(records, _TITLE_ROWS))
    rows = [Row(line, str(line), tuple(cells)) for line, cells, fault in above if not fault]
    if not any(not row.blank for row in rows):
        raise SourceError("table-empty", file=raw.name)
    heading = rows[_heading(rows)]
    cells = _unpadded(heading.cells)
    later = [record for record in above if record[0] > heading.number]
    below = _chained(later, records)
    if len(cells) == 1:
        sign = ""
    return QueryTable(
        cells, _even(below, len(cells), sign, damaged=damaged), raw.name, text.count("\n")
    )


def _chained(first: list[_Record], rest: Iterator[_Record]) -> Iterator[_Record]:
    yield from first
    yield from rest


_Record = tuple[int, list[str], str]
"""Line, cells, and the key of what is wrong with it."""


def _heading(rows: Sequence[Row]) -> int:
    """The first row, unless it knows no column and one further down does."""
    first = next(at for at, row in enumerate(rows) if not row.blank)
    if any(
        squeeze(c).casefold() in ("name", "name_a") or known_heading(c) for c in rows[first].cells
    ):
        return first
    found = find_heading_row(rows)
    return first if found is None else found


def _unpadded(cells: tuple[str, ...]) -> tuple[str, ...]:
    while len(cells) > 1 and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def _workbook(table: Spreadsheet, file: str) -> QueryTable:
    at = _heading(table.rows)
    heading = table.rows[at]
    cells = _unpadded(heading.cells)
    width = len(cells)

    def rows() -> Iterator[Asked]:
        for row in table.rows[at + 1 :]:
            number = row.number - heading.number
            filled = row.cells + ("",) * (width - len(row.cells))
            if any(extra.strip() for extra in filled[width:]):
                yield Asked(number, row.place, filled, _ragged(len(filled), width))
            else:
                yield Asked(number, row.place, filled[:width])

    return QueryTable(cells, rows(), file, len(table.rows))


def _ragged(cells: int, width: int) -> Note:
    return "screened-ragged", {"cells": str(cells), "wanted": str(width)}


def _text(raw: Raw, encoding: str) -> tuple[str, bool]:
    """The text, and whether single places in it could not be decoded (U+FFFD there)."""
    try:
        return decode(raw.data, raw.name, encoding)[0], False
    except SourceError as fault:
        if encoding or fault.code not in (*_SALVAGED, "table-nul"):
            raise
        # A NUL is damage like any other, unless the file is no text at all.
        data = raw.data.replace(b"\0", b"\xff") if fault.code == "table-nul" else raw.data
        text = data.decode("utf-8-sig", errors="replace")
        lines = text.splitlines()
        broken = sum("\ufffd" in line for line in lines)
        if 2 * broken > len(lines):
            raise
    return text, True


def _records(text: str, sign: str, skipped: int) -> Iterator[_Record]:
    """Rows of a CSV file; where quotation marks are broken, the first line of them by itself."""
    source = enumerate(islice(io.StringIO(text, newline=""), skipped, None), skipped + 1)
    ahead: deque[tuple[int, str]] = deque()
    while (taken := ahead.popleft() if ahead else next(source, None)) is not None:
        line, printed = taken
        bare = printed.rstrip("\r\n")
        if '"' not in bare:
            if bare:
                yield line, bare.split(sign), ""
            continue
        block, quotes, size = [taken], bare.count('"'), len(printed)
        while quotes % 2 and len(block) < MOST_LINES and size < CELL_LIMIT:
            more = ahead.popleft() if ahead else next(source, None)
            if more is None:
                break
            block.append(more)
            quotes, size = quotes + more[1].count('"'), size + len(more[1])
        try:
            (cells,) = csv.reader([each for _, each in block], delimiter=sign, strict=True)
        except (csv.Error, ValueError):
            ahead.extendleft(reversed(block[1:]))
            yield line, [bare], "screened-quotes"
        else:
            yield line, cells, ""


def _even(records: Iterator[_Record], width: int, sign: str, *, damaged: bool) -> Iterator[Asked]:
    """Rows as wide as the headings; under one heading a line is one cell, commas and all."""
    for number, (line, cells, wrong) in enumerate(records, 1):
        fault: Note | None = (wrong, {}) if wrong else None
        if not sign and len(cells) > 1:
            cells = [",".join(cells)]  # noqa: PLW2901  # the row as it is read
        if damaged and any("\ufffd" in cell for cell in cells):
            fault = ("screened-undecodable", {})
        elif not fault and (len(cells) < width or any(c.strip() for c in cells[width:])):
            fault = _ragged(len(cells), width)
        kept = tuple(cells) if fault else tuple(cells[:width])
        yield Asked(number, str(line), kept, fault)
