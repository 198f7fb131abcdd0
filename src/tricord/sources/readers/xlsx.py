"""Sheets and rows of an Office Open XML workbook.

Source: ECMA-376, Office Open XML File Formats, part 1, section 18 (SpreadsheetML).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Generator
from datetime import datetime, timedelta
from typing import Final
from zipfile import ZipFile

from lxml import etree

from tricord.sources.readers.sheet_xml import COLUMNS_LIMIT, attribute, elements, local_name

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_THE_DATE: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|General', re.IGNORECASE)
_DATE_FORMATS: Final = frozenset({14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 59)})
"""Built-in number formats that show a day (section 18.8.30), with the East Asian ones."""


def sheet_names(archive: ZipFile) -> dict[str, bool]:
    """Names of the sheets, in order, and whether each is visible."""
    with archive.open(_workbook(archive)) as stream:
        return {
            attribute(sheet, "name"): attribute(sheet, "state") in ("", "visible")
            for sheet in elements(stream, "sheet")
        }


def rows(archive: ZipFile, sheet: str) -> Generator[tuple[int, tuple[str, ...]]]:
    """Rows of a sheet that are not blank, with their numbers from 1.

    Numbers that are whole are written without a decimal point, days as ``YYYY-MM-DD``.

    Raises:
        KeyError: The workbook names a part it does not hold.
        ValueError: A cell stands outside the sheet or refers to a text that is not there.
    """
    workbook = _workbook(archive)
    ids, epoch = {}, datetime(1899, 12, 30)  # noqa: DTZ001  # days in a sheet know no time zone
    with archive.open(workbook) as stream:
        for element in elements(stream, "workbookPr", "sheet"):
            if local_name(element) == "sheet":
                ids[attribute(element, "name")] = attribute(element, "id")
            elif attribute(element, "date1904") in ("1", "true"):
                epoch = datetime(1904, 1, 1)  # noqa: DTZ001  # as above
    parts = _relations(archive, workbook)
    texts = _shared_texts(archive, parts.get("sharedStrings", ""))
    dated = _dated_styles(archive, parts.get("styles", ""))
    number = 0
    with archive.open(parts[ids[sheet]]) as stream:
        for row in elements(stream, "row"):
            number = int(attribute(row, "r") or number + 1)
            cells = _cells(row, texts, dated, epoch)
            if cells:
                yield number, cells


def _workbook(archive: ZipFile) -> str:
    return _relations(archive, "")["officeDocument"]


def _relations(archive: ZipFile, part: str) -> dict[str, str]:
    """Parts a part refers to, by relation id and by the last word of the relation's type."""
    folder, name = posixpath.split(part)
    found: dict[str, str] = {}
    with archive.open(posixpath.join(folder, "_rels", f"{name}.rels")) as stream:
        for relation in elements(stream, "Relationship"):
            target = posixpath.normpath(posixpath.join("/", folder, attribute(relation, "Target")))
            found[attribute(relation, "Id")] = target.lstrip("/")
            found.setdefault(posixpath.basename(attribute(relation, "Type")), target.lstrip("/"))
    return found


def _shared_texts(archive: ZipFile, part: str) -> list[str]:
    if not part:
        return []
    with archive.open(part) as stream:
        return [_said(item) for item in elements(stream, "si")]


def _said(item: etree._Element) -> str:
    """Text of a string item: its runs, without the phonetic reading printed above them."""
    said = ""
    for child in item:
        if local_name(child) == "t":
            said += child.text or ""
        elif local_name(child) == "r":
            said += "".join(run.text or "" for run in child if local_name(run) == "t")
    return _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), said)


def _dated_styles(archive: ZipFile, part: str) -> frozenset[int]:
    """Positions of cell styles that show a number as a day."""
    if not part:
        return frozenset()
    dated, styles = set(_DATE_FORMATS), []
    with archive.open(part) as stream:
        for element in elements(stream, "numFmt", "cellXfs"):
            if local_name(element) == "numFmt":
                code = _NOT_THE_DATE.sub("", attribute(element, "formatCode"))
                if re.search("[yd]|mmm|gg", code, re.IGNORECASE):
                    dated.add(int(attribute(element, "numFmtId")))
            else:
                styles = [int(attribute(style, "numFmtId") or 0) for style in element]
    return frozenset(at for at, number_format in enumerate(styles) if number_format in dated)


def _cells(
    row: etree._Element, texts: list[str], dated: frozenset[int], epoch: datetime
) -> tuple[str, ...]:
    filled: dict[int, str] = {}
    column = -1
    for cell in row:
        if local_name(cell) != "c":
            continue
        reference = attribute(cell, "r")
        column = _column(reference) if reference else column + 1
        if column >= COLUMNS_LIMIT:
            raise ValueError("outside the sheet")
        text = _text(cell, texts, dated, epoch)
        if text:
            filled[column] = text
    return tuple(filled.get(at, "") for at in range(max(filled, default=-1) + 1))


def _column(reference: str) -> int:
    """Position of a column: A is 0, Z is 25, AA is 26."""
    position = 0
    for letter in reference.rstrip("0123456789")[:4]:
        position = position * 26 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(letter) + 1
    return position - 1


def _text(cell: etree._Element, texts: list[str], dated: frozenset[int], epoch: datetime) -> str:
    inside = {local_name(child): child for child in cell}
    if "is" in inside:
        return _said(inside["is"])
    value = inside["v"].text or "" if "v" in inside else ""
    match attribute(cell, "t"):
        case "s":
            return texts[int(value)] if value else ""
        case "str":
            return _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), value)
        case "b":
            return {"0": "false", "1": "true"}.get(value, value)
        case "" | "n" if value:
            return _number(value, int(attribute(cell, "s") or 0) in dated, epoch)
        case _:
            return value.removesuffix("T00:00:00")


def _number(value: str, dated: bool, epoch: datetime) -> str:
    number = float(value)
    if dated and 0 < number < 2_958_466:  # up to the year 9999
        moment = epoch + timedelta(days=number)
        if number < 61 and epoch.year == 1899:
            moment += timedelta(days=1)  # the sheet believes in a 29 February 1900
        return moment.isoformat(timespec="minutes").removesuffix("T00:00")
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return value
