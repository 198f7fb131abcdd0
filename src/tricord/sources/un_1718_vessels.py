"""The 1718 Designated Vessels List of the UN Security Council.

The Committee publishes it as a PDF and apart from the consolidated list; it circulates as CSV
too. Written after the columns public readers of both have found, and tried on tables of our own:

- one row a ship: number, name, IMO number, MMSI, flag, call sign, type, other information, date
  of designation, designated owner, and one column for each legal basis. A ship rests on a basis
  where its cell in that column says anything but ``na``;
- a cell may hold several numbered values: ``1: 03-Oct-17 2: 30-Mar-18``;
- what follows from a designation differs from basis to basis, so each basis is a programme of
  the entry, as printed in the heading: `tricord.measures.designations` reads them.

The entry id is the ship's IMO number, which stays with the hull. A column that is not known, or
no column of a basis, is a change of the format and refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.model.listing import (
    Authority,
    Fact,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.names.identifiers import identifier, is_ship_number
from tricord.sources.base import Raw, Reading
from tricord.sources.list_reading import reading_of
from tricord.sources.official_list import OfficialList
from tricord.sources.readers.delimited_text import read_delimited
from tricord.sources.readers.pdf_page import is_pdf, read_pages
from tricord.sources.readers.pdf_table import PrintedTable, read_tables
from tricord.sources.readers.row import Row
from tricord.sources.readers.text_encoding import decode

_COLUMNS: Final = {
    "number": ("", "number", "no", "s no"),
    "name": ("vessel name", "name of vessel", "name"),
    "imo": ("imo number", "imo", "imo no"),
    "mmsi": ("mmsi", "mmsi number"),
    "flag": ("flag",),
    "call_sign": ("call sign",),
    "type": ("type", "vessel type"),
    "other": ("other information",),
    "designated": ("date of designation", "designation date"),
    "owner": ("designated owner",),
    "image": ("image url", "image"),
}
_OF_HEADING: Final = {heading: column for column, them in _COLUMNS.items() for heading in them}
_NEEDED: Final = ("name", "imo", "designated", "basis")
_NO_FACT: Final = ("number", "image")
_BASIS: Final = re.compile(r"paragraph \d+.*\bresolution \d{4}|ocean maritime", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?:^|\s)[1-9]:\s")
_NOTHING: Final = frozenset({"", "na", "n/a", "unknown", "none", "-", "–"})
_DAY: Final = re.compile(r"(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})")
_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)


class UnDesignatedVessels(OfficialList):
    """Source ``un-1718-vessels``: ships designated by the Committee on resolution 1718."""

    name = "un-1718-vessels"
    title = "list-un-1718-vessels"
    authority = Authority.UN
    # No address: the page links to the PDF, whose own address changes.
    # No cadence: no ship has been added since October 2018.
    licence = "https://www.un.org/en/about-us/terms-of-use"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a CSV or PDF whose headings name ships and a legal basis."""
        if is_pdf(raw.head):
            try:
                rows = [row.cells for page in read_pages(raw, first=2) for row in page.rows]
            except SourceError:
                return None
        else:
            first = raw.head.decode("utf-8-sig", errors="replace").partition("\n")[0]
            rows = [tuple(re.split(r'"?,"?', first))] if _BASIS.search(first) else []
        return "" if any(_is_heading(tuple(map(squeeze, row))) for row in rows) else None

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Every ship, in order of IMO number.

        Args:
            files: The PDF or CSV.
            options: ``encoding`` of the CSV.

        Raises:
            SourceError: The file cannot be read, a column is unknown or missing, a ship has no
                seven digits or no day of designation, or stands twice.
        """
        raw = files[""]
        tables = [_csv(raw, options)] if not is_pdf(raw.head) else []
        tables += read_tables(read_pages(raw), _is_heading, raw.name) if not tables else []
        reading = reading_of(raw, _records(tables, raw))
        # A number that fails its check is kept, and is no ship's number to compare by.
        failing = [e.entry_id for e in reading.entries if not is_ship_number(e.entry_id)]
        notes = (("note-ship-numbers-failing", {"entries": ", ".join(failing)}),)
        return replace(reading, notes=notes if failing else ())


def _records(tables: Sequence[PrintedTable], raw: Raw) -> Iterator[tuple[str, ListEntry, object]]:
    for table in tables:
        columns = [_column(heading, raw) for heading in table.headings]
        for needed in _NEEDED:
            if needed not in columns:
                raise SourceError("list-column-missing", file=raw.name, column=needed)
        for row in table.rows:
            yield row.place, _entry(row, table.headings, columns, raw), ""


def _csv(raw: Raw, options: Mapping[str, str]) -> PrintedTable:
    text, _ = decode(raw.data, raw.name, options.get("encoding", ""))
    read = read_delimited(text, raw.name, ",")
    if not read.rows:
        raise SourceError("list-empty", file=raw.name)
    first, *rows = read.rows
    for row in rows:
        if len(row.cells) != len(first.cells):
            raise SourceError(
                "csv-columns-differ",
                file=raw.name,
                line=row.number,
                found=len(row.cells),
                expected=len(first.cells),
            )
    if read.ends_open:
        raise SourceError("file-truncated", file=raw.name, line=read.rows[-1].number)
    return PrintedTable(tuple(map(squeeze, first.cells)), tuple(rows))


def _is_heading(cells: tuple[str, ...]) -> bool:
    known = {_OF_HEADING.get(_plain(cell)) for cell in cells}
    return {"name", "imo"} <= known and any(_BASIS.search(cell) for cell in cells)


def _column(heading: str, raw: Raw) -> str:
    column = "basis" if _BASIS.search(heading) else _OF_HEADING.get(_plain(heading), "")
    if not column:
        raise SourceError("list-column-unknown", file=raw.name, column=heading)
    return column


def _plain(heading: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", heading).casefold().split())


def _entry(row: Row, headings: Sequence[str], columns: Sequence[str], raw: Raw) -> ListEntry:
    cells = [squeeze(cell) for cell in row.cells]
    of = dict(zip(columns, cells, strict=True))
    said = {
        heading: cell
        for heading, column, cell in zip(headings, columns, cells, strict=True)
        if column not in _NO_FACT and cell.casefold() not in _NOTHING
    }
    names = _several(of["name"])
    imo = identifier("imo", of["imo"])
    if imo is None:
        raise _fault(raw, row, "IMO", of["imo"])
    if not names:
        raise _fault(raw, row, "name", of["name"])
    sound = is_ship_number(imo.value)
    days = [_day(text, raw, row) for text in _several(of["designated"])]
    flags = _several(of.get("flag", ""))
    return ListEntry(
        entry_id=imo.value,
        schema=Schema.VESSEL,
        names=tuple(
            ListedName(name, NameKind.ALIAS if n else NameKind.PRIMARY)
            for n, name in enumerate(dict.fromkeys(names))
        ),
        record=row.place,
        facts=_facts(said),
        identifiers=(imo if sound else replace(imo, kind="other"), *_numbers(of)),
        programmes=tuple(h for h in headings if _BASIS.search(h) and h in said),
        countries=tuple(dict.fromkeys(alpha2(flag) or flag for flag in flags)),
        listed_on=min(days, default=None),
        remarks=said.get(headings[columns.index("other")], "") if "other" in columns else "",
    )


def _facts(said: Mapping[str, str]) -> tuple[Fact, ...]:
    return tuple(sorted((heading, text) for heading, text in said.items()))


def _several(cell: str) -> list[str]:
    """Values of a cell: ``1: A 2: B``, or one."""
    values = _NUMBERED.split(cell)[1:] if re.match(r"1:\s", cell) else [cell]
    return [v for value in values if (v := value.strip()).casefold() not in _NOTHING]


def _numbers(of: Mapping[str, str]) -> Iterator[ListedIdentifier]:
    for kind in ("mmsi", "call_sign"):
        for printed in _several(of.get(kind, "")):
            if found := identifier(kind, printed):
                yield found


def _day(printed: str, raw: Raw, row: Row) -> date:
    found = _DAY.fullmatch(printed)
    if found and found[2].lower() in _MONTHS:
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        try:
            return date(year, _MONTHS.index(found[2].lower()) + 1, int(found[1]))
        except ValueError:
            pass
    raise _fault(raw, row, "date of designation", printed)


def _fault(raw: Raw, row: Row, column: str, value: str) -> SourceError:
    return SourceError(
        "list-value-unknown", file=raw.name, place=row.place, column=column, value=value[:80]
    )
