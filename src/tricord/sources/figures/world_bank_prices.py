"""Monthly commodity prices of the World Bank: the Pink Sheet, ``CMO-Historical-Data-Monthly.xlsx``.

Sheet ``Monthly Prices``: a line of names, one of units in brackets, in older editions one of codes,
and beneath them a line per month (``1960M01``). Sheet ``Monthly Indices``: each column is named
once, on one of four lines. Names are found by where the months begin, not by number of line: copies
that were saved anew have lost lines above. As published: a month without a price holds ``…``,
``..`` or ``...``; names end in blanks and ``**``, which are no part of them; one column of the
prices, natural gas, is an index. "Updated on <day>" above them is the day of publication.

A name without a unit, a unit without a name, or figures under neither: a heading has moved, and
nothing is loaded. A cell that is no number, as one with a unit of its own, is set aside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import ClassVar, Final, NamedTuple

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.model.marking import CLEAR, Marking
from tricord.model.observation import Measure, Told
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.figures.rows import Figure, Figures, Note, first_of_month, number
from tricord.sources.readers.row import Row
from tricord.sources.readers.workbook import first_rows_of_sheet, is_workbook, read_sheet

PRICES: Final = "Monthly Prices"
INDICES: Final = "Monthly Indices"

_TITLE: Final = "World Bank Commodity Price Data"
_WELL_KNOWN: Final = frozenset({"Crude oil, Brent", "Aluminum", "Copper", "Nickel", "Zinc", "Lead"})
_UPDATED: Final = re.compile(r"Updated on ([A-Z][a-z]+) (\d{1,2}), (\d{4})")
_MONTH: Final = re.compile(r"(\d{4})(?:M|-)(\d{2})(?:-01)?")
_UNIT: Final = re.compile(r"\((.+)\)")
_BASE: Final = re.compile(r"\d{4}\s*=\s*100")
_CODE: Final = re.compile(r"i?[A-Z][A-Z0-9_]+")
_OPEN: Final = frozenset({"…", "..", "..."})
_WITHIN: Final = 20


class Heading(NamedTuple):
    """What heads a column.

    Attributes:
        name: Name, signs of footnotes left out.
        unit: Unit, without its brackets.
    """

    name: str
    unit: str


class WorldBankPrices(Source):
    """Source ``world-bank-prices``: the World Bank's Pink Sheet, by month.

    Option: ``sheet`` = the sheet of the prices, where a copy calls it otherwise.
    """

    name: ClassVar[str] = "world-bank-prices"
    title: ClassVar[str] = "source-world-bank-prices"
    tables: ClassVar[tuple[str, ...]] = ("observations",)
    # The workbook's own address changes from year to year; this page links to it.
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.worldbank.org/en/research/commodity-markets"
    }
    licence: ClassVar[str] = "CC BY 4.0, World Bank"
    cadence_days: ClassVar[int | None] = 35
    marking: ClassVar[Marking | None] = CLEAR
    dated_by_name: ClassVar[bool] = False

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a workbook with the title of the Pink Sheet, or names of its prices."""
        if not is_workbook(raw.head):
            return None
        for row in first_rows_of_sheet(raw, _WITHIN):
            names = {_cleaned(cell) for cell in row.cells}
            if row.cells[0].startswith(_TITLE) or len(names & _WELL_KNOWN) > 3:
                return ""
        return None

    def published(self, raw: Raw) -> datetime | None:
        """The day named behind "Updated on", from its beginning."""
        if not is_workbook(raw.head):
            return None
        cells = (row.cells[0] for row in first_rows_of_sheet(raw, _WITHIN))
        found = next((found for cell in cells if (found := _UPDATED.search(cell))), None)
        try:
            said = f"{found[1]} {found[2]} {found[3]}" if found else ""
            return datetime.strptime(said, "%B %d %Y").replace(tzinfo=UTC)
        except ValueError:
            return None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one such publication
        """``world-bank-prices``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Prices and, where the workbook has them, indices.

        Raises:
            SourceError: A sheet is missing (``workbook-sheet-missing``), has no months
                (``figures-no-months``), or a heading is not where it was
                (``figures-heading-moved``); or the workbook is broken.
        """
        raw = files[""]
        prices = read_sheet(raw, options.get("sheet", PRICES))
        figures = Figures()
        _take(prices.rows, figures, raw.name, _priced)
        notes: list[Note] = []
        if INDICES in prices.others:
            _take(read_sheet(raw, INDICES).rows, figures, raw.name, _indexed)
        else:
            notes.append(("note-figures-no-sheet", {"sheet": INDICES}))
        return figures.reading(*notes)


def _take(rows: Sequence[Row], figures: Figures, file: str, headed: _Headed) -> None:
    begin = next((at for at, row in enumerate(rows) if _month(row.cells[0])), None)
    if begin is None:
        raise SourceError("figures-no-months", file=file, place=rows[0].place if rows else "–")
    columns = headed(rows[:begin], file)
    for row in rows[begin:]:
        month, said = _month(row.cells[0]), _filled(row)
        if month is None and any(_UNIT.fullmatch(cell) for cell in said.values()):
            raise _moved(row, *next(iter(said.items())), file)
        if month is None and said:
            figures.set_aside(row.place, "figures-day", " | ".join(row.cells))
        if month is None:
            # Remarks beneath the table stand in its first column alone.
            continue
        for at, cell in said.items():
            if at not in columns:
                raise _moved(row, at, cell, file)
            _take_cell(columns[at], month, cell, _place(row, at), figures)


def _take_cell(heading: Heading, month: date, cell: str, record: str, figures: Figures) -> None:
    value, is_open = number(cell), cell in _OPEN
    if value is None and not is_open:
        figures.set_aside(record, "figures-value", f"{heading.name}, {month:%Y-%m}: {cell}")
        return
    figures.take(
        Figure(
            series=heading.name,
            measure=Measure.INDEX if _BASE.fullmatch(heading.unit) else Measure.PRICE,
            first_day=month,
            months=1,
            record=record,
            value=value,
            unit=heading.unit,
            goods=heading.name,
            standing=Told.MISSING if is_open else Told.REPORTED,
            printed=cell if is_open else "",
        )
    )


def _priced(above: Sequence[Row], file: str) -> dict[int, Heading]:
    """Headings of prices: a line of names, and beneath it one of units."""
    lines = [row for row in above if _filled(row)]
    at = next((at for at, row in enumerate(lines) if _has_units(row)), 0)
    if not at:
        place = above[-1].place if above else PRICES
        found = " | ".join(above[-1].cells)[:80] if above else "–"
        raise SourceError("figures-heading-moved", file=file, place=place, found=found)
    names, units = _filled(lines[at - 1]), _filled(lines[at])
    headings: dict[int, Heading] = {}
    for column in sorted(names.keys() | units.keys()):
        unit = _UNIT.fullmatch(units.get(column, ""))
        if column not in names or unit is None:
            row = lines[at] if column in units else lines[at - 1]
            raise _moved(row, column, units.get(column) or names[column], file)
        _name(
            headings,
            column,
            Heading(_cleaned(names[column]), squeeze(unit[1])),
            lines[at - 1],
            file,
        )
    return headings


def _indexed(above: Sequence[Row], file: str) -> dict[int, Heading]:
    """Headings of indices: every column is named on one line of several."""
    base = _BASE.search(" ".join(row.cells[0] for row in above))
    headings: dict[int, Heading] = {}
    for row in above:
        filled = _filled(row)
        if all(_CODE.fullmatch(cell) for cell in filled.values()):
            continue
        for column, printed in filled.items():
            heading = Heading(_cleaned(printed), base[0] if base else "")
            _name(headings, column, heading, row, file)
    return headings


_Headed = Callable[[Sequence[Row], str], dict[int, Heading]]
"""Reads what heads the columns of a sheet: the rows above its months, and the file's name."""


def _name(headings: dict[int, Heading], column: int, heading: Heading, row: Row, file: str) -> None:
    """Name a column; a column named twice, or two columns of one name, have moved."""
    if column in headings or heading.name in {known.name for known in headings.values()}:
        raise _moved(row, column, heading.name, file)
    headings[column] = heading


def _moved(row: Row, column: int, found: str, file: str) -> SourceError:
    place = _place(row, column)
    return SourceError("figures-heading-moved", file=file, place=place, found=found[:80])


def _filled(row: Row) -> dict[int, str]:
    """What stands in a row beside its first cell, by column."""
    return {at: said for at, cell in enumerate(row.cells) if at and (said := squeeze(cell))}


def _has_units(row: Row) -> bool:
    filled = _filled(row)
    return 2 * sum(bool(_UNIT.fullmatch(cell)) for cell in filled.values()) > len(filled)


def _cleaned(name: str) -> str:
    return squeeze(name).rstrip("* ")


def _month(cell: str) -> date | None:
    found = _MONTH.fullmatch(cell.strip())
    return first_of_month(int(found[1]), int(found[2])) if found else None


def _place(row: Row, column: int) -> str:
    """A cell as a workbook calls it: ``Monthly Prices!C17``."""
    letters, left = "", column + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    sheet, _, number_ = row.place.rpartition("!")
    return f"{sheet}!{letters}{number_}"
