"""Rows of any table a person may have: CSV, TSV, XLSX or ODS, told apart by their first bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers.delimited_text import DELIMITERS, read_delimited
from tricord.sources.readers.row import Row
from tricord.sources.readers.text_encoding import decode
from tricord.sources.readers.workbook import is_workbook, read_sheet

Note = tuple[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """What stands in a table.

    Attributes:
        rows: Rows that are not blank, whatever stands above the table among them.
        comments: Lines ``# ...`` above the first row of a text file.
        ends_open: It is a text file whose last line has no line end.
        ends_bare: It is one whose last line has none and ends with a delimiter.
        trimmed: Rows end with their last filled cell, as in a workbook.
        notes: What a person should know of how it was read.
    """

    rows: tuple[Row, ...]
    comments: tuple[str, ...] = ()
    ends_open: bool = False
    ends_bare: bool = False
    trimmed: bool = False
    notes: tuple[Note, ...] = ()


def read_spreadsheet(raw: Raw, options: Mapping[str, str]) -> Spreadsheet:
    """Read a table.

    Args:
        raw: The file.
        options: ``encoding`` and ``delimiter`` of a text file, ``sheet`` of a workbook.

    Raises:
        SourceError: It cannot be read as a table, or holds none.
    """
    if is_workbook(raw.head):
        found = read_sheet(raw, options.get("sheet", ""))
        others = ", ".join(found.others)
        unread = ("note-table-sheets-unread", {"sheet": found.name, "others": others})
        table = Spreadsheet(found.rows, trimmed=True, notes=(unread,) if others else ())
    else:
        text, encoding = decode(raw.data, raw.name, options.get("encoding", ""))
        read = read_delimited(text, raw.name, options.get("delimiter", ""))
        guessed = not encoding.startswith("utf") and not options.get("encoding")
        note = ("note-table-encoding", {"encoding": encoding.upper()})
        notes: list[Note] = [note] if guessed else []
        if read.ends_open and read.rows:
            # Some programs leave the last line end out, so this alone is no reason to refuse.
            notes.append(("note-table-last-line-open", {"line": read.rows[-1].place}))
        table = Spreadsheet(
            read.rows, read.comments, read.ends_open, read.ends_bare, notes=tuple(notes)
        )
    if not table.rows:
        raise SourceError("table-empty", file=raw.name)
    return table


def first_rows(head: bytes) -> Iterator[list[list[str]]]:
    """Readings of the first lines of a text file: one per encoding and delimiter that may fit.

    Only to recognise a file by its headings; damage is for `read_spreadsheet` to name.
    """
    encodings = ["utf-16"] if head.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig"]
    if b"\0" in head and encodings == ["utf-8-sig"]:
        encodings = ["utf-16-le", "utf-16-be"]
    for encoding in (*encodings, "cp949", "cp932"):
        lines = head.decode(encoding, errors="replace").splitlines()[:30]
        for sign in DELIMITERS.values():
            yield [[cell.strip('" ') for cell in line[:4096].split(sign)] for line in lines]
