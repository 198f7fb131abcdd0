"""Lines of a CSV file as its publisher heads it; columns nobody asked for are left alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.sources.base import Raw
from tricord.sources.readers.delimited_text import read_delimited
from tricord.sources.readers.published_table import FILE_BYTES
from tricord.sources.readers.row import Row, in_a_sentence
from tricord.sources.readers.text_encoding import decode

Cells = dict[str, str]
"""Squeezed text per heading; empty where a cell says nothing."""

_OLD: Final = "cp1252"


def published_lines(
    raw: Raw,
    required: Collection[str],
    known: Collection[str] | None = None,
    *,
    may_be_old: bool = False,
) -> Iterator[tuple[Row, Cells]]:
    """Every line beneath the headings.

    Args:
        raw: The file, in UTF-8.
        required: Headings that must be there, in any order.
        known: All headings there may be beside these; ``None``: any.
        may_be_old: What is no UTF-8 is read as Windows-1252, which some publishers still write.

    Raises:
        SourceError: It is no text, is cut off, lacks a heading, has one that is not known or
            stands twice, or a line has another number of cells.
    """
    if raw.path.stat().st_size > FILE_BYTES:
        raise SourceError("file-too-large", file=raw.name, megabytes=FILE_BYTES >> 20)
    if raw.path.stat().st_size == 0:
        raise SourceError("file-empty", file=raw.name)
    encoding = _OLD if may_be_old and not _is_utf8(raw.data) else "utf-8"
    text, _ = decode(raw.data, raw.name, encoding)
    table = read_delimited(text, raw.name, ",")
    if len(table.rows) < 2:
        raise SourceError("table-empty", file=raw.name)
    if table.ends_open:
        raise SourceError("table-cut", file=raw.name, line=table.rows[-1].number)
    names = _checked([squeeze(cell) for cell in table.rows[0].cells], required, known, raw.name)
    for row in table.rows[1:]:
        if len(row.cells) != len(names):
            raise SourceError(
                "csv-columns-differ",
                file=raw.name,
                line=row.number,
                expected=len(names),
                found=len(row.cells),
            )
        yield row, {name: squeeze(cell) for name, cell in zip(names, row.cells, strict=True)}


def first_headings(raw: Raw) -> frozenset[str]:
    """The headings of the first line, to recognise a file by them."""
    line = raw.head.partition(b"\n")[0].decode("utf-8-sig", errors="replace")
    return frozenset(squeeze(cell.strip('"')) for cell in line.strip().split(","))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _checked(
    found: list[str], required: Collection[str], known: Collection[str] | None, file: str
) -> list[str]:
    for heading in required:
        if heading not in found:
            listed = in_a_sentence(found)
            raise SourceError("table-column-missing", file=file, column=heading, known=listed)
    for heading in found:
        strange = known is not None and heading not in (*required, *known)
        twice = heading in required and found.count(heading) > 1
        if strange or twice:
            raise SourceError("table-column-unknown", file=file, column=heading[:80])
    return found
