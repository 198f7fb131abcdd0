"""Sheets and rows of an OpenDocument spreadsheet.

Source: OASIS, Open Document Format for Office Applications 1.3, part 3, sections 9 and 19.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Final
from zipfile import ZipFile

from lxml import etree

from tricord.sources.readers.sheet_xml import COLUMNS_LIMIT, attribute, elements, local_name

_VALUES: Final = {
    "float": "value",
    "percentage": "value",
    "currency": "value",
    "date": "date-value",
    "time": "time-value",
    "boolean": "boolean-value",
}


def sheet_names(archive: ZipFile) -> dict[str, bool]:
    """Names of the sheets, in order; all of them count as visible."""
    with archive.open("content.xml") as stream:
        return {
            attribute(element, "name"): True
            for element in elements(stream, "table", "table-row")
            if local_name(element) == "table"
        }


def rows(archive: ZipFile, sheet: str) -> Generator[tuple[int, tuple[str, ...]]]:
    """Rows of a sheet that are not blank, with their numbers from 1.

    Raises:
        ValueError: A row is wider than a sheet may be.
    """
    number = 1
    with archive.open("content.xml") as stream:
        for row in elements(stream, "table-row"):
            table = next(row.iterancestors("{*}table"), None)
            if table is None or attribute(table, "name") != sheet:
                continue
            repeated = int(attribute(row, "number-rows-repeated") or 1)
            cells = _cells(row)
            for offset in range(repeated if cells else 0):
                yield number + offset, cells
            number += repeated


def _cells(row: etree._Element) -> tuple[str, ...]:
    cells: list[str] = []
    empty = 0
    for cell in row:
        if local_name(cell) not in ("table-cell", "covered-table-cell"):
            continue
        repeated = int(attribute(cell, "number-columns-repeated") or 1)
        text = _text(cell)
        if not text:
            empty += repeated
            continue
        if len(cells) + empty + repeated > COLUMNS_LIMIT:
            raise ValueError("wider than a sheet")
        cells += [""] * empty + [text] * repeated
        empty = 0
    return tuple(cells)


def _text(cell: etree._Element) -> str:
    kind = attribute(cell, "value-type")
    if kind in _VALUES:
        value = attribute(cell, _VALUES[kind])
        return value.removesuffix("T00:00:00") if kind == "date" else value
    # Paragraphs of the cell itself; those of a comment on it stand deeper.
    return "\n".join(_paragraph(p) for p in cell if local_name(p) == "p").strip()


def _paragraph(element: etree._Element) -> str:
    said = element.text or ""
    for child in element:
        match local_name(child):
            case "s":
                said += " " * min(int(attribute(child, "c") or 1), 100)
            case "tab":
                said += "\t"
            case "line-break":
                said += "\n"
            case "annotation":
                pass
            case _:
                said += _paragraph(child)
        said += child.tail or ""
    return said
