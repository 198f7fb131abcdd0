"""Tables of a PDF that run over many pages, as rows beneath their headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.sources.readers.pdf_page import PdfPage
from tricord.sources.readers.row import Row, in_a_sentence

_ASIAN: Final = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_NO_SPACE: Final = re.compile(rf"(?<=\w-)\n(?=\w)|(?<=[{_ASIAN}])\n(?=[{_ASIAN}])")


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table.

    Attributes:
        headings: Its headings, each on one line.
        rows: Its rows, each as wide as the headings; line breaks inside cells are kept.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def read_tables(
    pages: Sequence[PdfPage], is_heading: Callable[[tuple[str, ...]], bool], file: str
) -> tuple[PrintedTable, ...]:
    """Every table, from its row of headings to the next one's.

    Headings repeated on a page are passed over. A row whose first cell is empty goes on with the
    row before it, which a page break has cut in two.

    Args:
        pages: Pages, in order.
        is_heading: Whether a row, each cell on one line, is one of headings.
        file: Name for error messages.

    Raises:
        SourceError: There is no such table, or a row is not as wide as its headings.
    """
    tables: list[tuple[tuple[str, ...], list[Row]]] = []
    for row in (row for page in pages for row in page.rows):
        cells = tuple(map(squeeze, row.cells))
        if is_heading(cells):
            if not tables or tables[-1][0] != cells:
                tables.append((cells, []))
        elif tables:
            headings, rows = tables[-1]
            if len(cells) != len(headings):
                raise SourceError(
                    "list-row-ragged",
                    file=file,
                    place=row.place,
                    found=len(cells),
                    expected=len(headings),
                )
            if cells[0] or not rows:
                rows.append(row)
            else:
                rows[-1] = _joined(rows[-1], row)
    if not any(rows for _, rows in tables):
        seen = in_a_sentence(cell for page in pages for row in page.rows[:1] for cell in row.cells)
        raise SourceError("list-headings-missing", file=file, seen=seen or "–")
    return tuple(PrintedTable(headings, tuple(rows)) for headings, rows in tables)


def unwrapped(cell: str) -> str:
    """A cell on one line: a space where a line ends, but none after a hyphen or in Asian script."""
    return squeeze(_NO_SPACE.sub("", cell))


def _joined(row: Row, more: Row) -> Row:
    cells = zip(row.cells, more.cells, strict=True)
    return replace(row, cells=tuple("\n".join(filter(None, pair)) for pair in cells))
