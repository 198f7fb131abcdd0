"""Reading the rows of one file of OFAC's list as it is published, or refusing the file.

The official files have no header, one record per line, CR LF, ``-0- `` for nothing, and one
0x1A as the last line. A republished variant has a header line, and commas after the 0x1A.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.sources.base import Raw

FILE_BYTES: Final = 64 * 1024 * 1024
"""Largest file read; the largest published so far has 3 MB."""

LINE_CHARACTERS: Final = 100_000
"""Longest line read; the longest published so far has 7,800 characters."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "sdn": (
        *("ent_num", "name", "type", "programme", "title", "call_sign", "vessel_type"),
        *("tonnage", "gross_registered_tonnage", "flag", "owner", "remarks"),
    ),
    "alt": ("ent_num", "alt_num", "type", "name", "remarks"),
    "add": ("ent_num", "add_num", "address", "city", "country", "remarks"),
    "comments": ("ent_num", "remarks"),
}
"""Columns of each part, in published order."""

_HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    # The one republished variant known, of January 2023.
    "sdn": (
        *("ID", "Name", "Type", "Country", "Title"),
        *("Col_F", "Col_G", "Col_H", "Col_I", "Col_J", "Col_K", "Details"),
    ),
    "add": ("ID", "Col_B", "Address", "City", "Country", ""),
}
_VALUES: Final[Mapping[str, frozenset[str]]] = {
    "sdn": frozenset({"", "individual", "vessel", "aircraft"}),
    "alt": frozenset({"aka", "fka", "nka"}),
}
_NOTHING_LEFT: Final = ", \r\n\x1a"
_COMMENT_LINE: Final = re.compile(r'\d+,".*\."')


@dataclass(frozen=True, slots=True)
class Row:
    """One record.

    Attributes:
        line: Its line in the file, from 1.
        cells: Text per column of `COLUMNS`, ``""`` for nothing. White space is squeezed but in
            remarks, whose length and last character tell whether and how they were cut.
    """

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rows:
    """All records of a file.

    Attributes:
        rows: In order.
        ended: Whether the publisher's end mark (0x1A) stood there.
    """

    rows: tuple[Row, ...]
    ended: bool


def part_of(head: bytes) -> str | None:
    """Which part a file is, from its first bytes; ``None`` if it is none.

    A line speaks for a part when it has the part's columns, numbers where keys stand, and a
    published value where values are few; most of the lines must, so that one damaged line or
    an unknown header leads to an explanation and not to "not recognised".
    """
    # A wrong encoding is for `read_rows` to name; here it must not hide what the file is.
    text = head.decode("utf-8-sig", errors="replace")
    lines = text.split("\n")[:-1][:40] or [text]
    votes: dict[str, int] = {}
    for line in lines:
        if part := _speaks_for(line.rstrip("\r")):
            votes[part] = votes.get(part, 0) + 1
    best = max(votes, key=lambda part: votes[part], default=None)
    return best if best and 2 * votes[best] >= len(lines) - 1 else None


def _speaks_for(line: str) -> str | None:
    try:
        cells = ["" if c.strip() == "-0-" else c for c in next(csv.reader([line]), [])]
    except csv.Error:
        return None
    part = next((p for p, columns in COLUMNS.items() if len(columns) == len(cells)), None)
    keys = 2 if part in {"alt", "add"} else 1
    if part is None or not all(c.isascii() and c.isdigit() for c in cells[:keys]):
        return None
    if part == "comments":
        return part if _COMMENT_LINE.fullmatch(line) else None
    if part in _VALUES and cells[2] not in _VALUES[part]:
        return None
    # No published record fills every column, and nobody else writes nothing that way.
    return part if "-0-" in line else None


def read_rows(raw: Raw, part: str) -> Rows:
    """All records of one part.

    Raises:
        SourceError: Empty, too large, not UTF-8, cut off, an overlong or unbalanced line, a
            wrong number of columns, an unknown header or value, or a key twice.
    """
    lines, ended = _lines(raw)
    columns = COLUMNS[part]
    first = 0
    if lines and not lines[0].partition(",")[0].strip('"').isdigit():
        _check_header(lines[0], part, raw)
        first = 1
    rows = []
    seen: dict[str, int] = {}
    for line, cells in _cells(lines, first, len(columns), raw):
        row = {
            column: said if column == "remarks" else squeeze(said)
            for column, said in zip(columns, cells, strict=True)
        }
        _check_values(row, part, line, raw)
        key = row[columns[1] if part in {"alt", "add"} else "ent_num"]
        if key in seen:
            raise SourceError(
                "record-duplicated",
                file=raw.name,
                entry=key,
                first=f"line {seen[key]}",
                second=f"line {line}",
            )
        seen[key] = line
        rows.append(Row(line, row))
    return Rows(tuple(rows), ended)


def _lines(raw: Raw) -> tuple[list[str], bool]:
    """The lines of a file without their ends, and whether the end mark stood there."""
    size = raw.path.stat().st_size
    if size == 0:
        raise SourceError("file-empty", file=raw.name)
    if size > FILE_BYTES:
        raise SourceError("file-too-large", file=raw.name, megabytes=FILE_BYTES // 2**20)
    try:
        text = raw.data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        at = raw.data.count(b"\n", 0, fault.start) + 1
        raise SourceError("encoding-not-utf8", file=raw.name, line=at) from None
    lines = text.split("\n")
    last = len(lines)
    while lines and not lines[-1].strip(_NOTHING_LEFT):
        lines.pop()
    if len(lines) == last:
        raise SourceError("file-truncated", file=raw.name, line=last)
    for number, line in enumerate(lines, 1):
        if len(line) > LINE_CHARACTERS:
            raise SourceError("line-too-long", file=raw.name, line=number, limit=LINE_CHARACTERS)
        if "\x1a" in line:
            raise SourceError("line-after-end", file=raw.name, line=number)
    return [line.removesuffix("\r") for line in lines], "\x1a" in text


def _cells(lines: list[str], first: int, width: int, raw: Raw) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(lines[first:], first + 1):
        try:
            cells = next(csv.reader([line], strict=True), [])
        except csv.Error:
            raise SourceError("csv-quotes-unbalanced", file=raw.name, line=number) from None
        if len(cells) != width:
            raise SourceError(
                "csv-columns-differ",
                file=raw.name,
                line=number,
                expected=width,
                found=len(cells),
            )
        yield number, ["" if cell.strip() == "-0-" else cell for cell in cells]


def _check_header(line: str, part: str, raw: Raw) -> None:
    try:
        found = [squeeze(cell) for cell in next(csv.reader([line]), [])]
    except csv.Error:
        raise SourceError("csv-quotes-unbalanced", file=raw.name, line=1) from None
    known = _HEADERS.get(part, COLUMNS[part])
    for column, (theirs, ours) in enumerate(zip_longest(found, known, fillvalue=""), 1):
        if theirs != ours:
            raise SourceError(
                "csv-header-unknown",
                file=raw.name,
                column=column,
                found=theirs[:80],
                expected=ours,
            )


def _check_values(row: Mapping[str, str], part: str, line: int, raw: Raw) -> None:
    for column, said in row.items():
        if column.endswith("_num"):
            right = said.isascii() and said.isdigit()
        elif column == "type":
            right = said in _VALUES[part]
        else:
            right = bool(said) or (column, part) not in {("name", "sdn"), ("name", "alt")}
        if not right:
            raise SourceError(
                "csv-value-unknown", file=raw.name, line=line, column=column, value=said[:80]
            )
