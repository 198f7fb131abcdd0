"""The release of the Mineral Commodity Summaries that has columns per year (2025).

Traps: an empty cell is explained, if at all, in the footnote beside it (``W for 23-24``, ``NA``,
``Large``); without one nothing was printed, and it is no figure. Columns ``PROD_...`` hold capacity
where the kind says so (``Clinker capacity``). Reserves may be in another unit than output, and a
footnote says so on some lines of a table only, at times on that of the world alone: it holds for
all of that table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from tricord.errors import SourceError
from tricord.model.observation import Measure
from tricord.sources.base import Raw, Reading
from tricord.sources.figures.mineral_places import MineralPlace, mineral_place
from tricord.sources.figures.published_lines import Cells, published_lines
from tricord.sources.figures.rows import Figure, Figures, Note
from tricord.sources.figures.usgs_values import Said, is_estimated, said, said_in_note
from tricord.sources.readers.row import Row, in_a_sentence

_NEEDED: Final = (
    "SOURCE",
    "COMMODITY",
    "COUNTRY",
    "TYPE",
    "UNIT_MEAS",
    "PROD_NOTES",
    "CAP_NOTES",
    "RESERVE_NOTES",
)
_KINDS: Final = ("PROD", "PROD_EST", "CAP", "CAP_EST", "RESERVES")
_OF_YEAR: Final = re.compile(r"(PROD|PROD_EST|CAP|CAP_EST|RESERVES)_ ?((?:19|20)\d\d)")
_NOTES: Final = {"PROD": "PROD_NOTES", "CAP": "CAP_NOTES", "RESERVES": "RESERVE_NOTES"}
_MEASURES: Final = {
    "PROD": Measure.PRODUCTION,
    "CAP": Measure.PLANT_CAPACITY,
    "RESERVES": Measure.RESERVES,
}
_SCALED: Final = r"(?:thousand|million|billion) metric (?:dry )?tons"
_UNIT_IN_NOTE: Final = re.compile(
    rf".*\(Reserve data is ({_SCALED})\)\.?|[A-Z]\w+ [A-Z]\w+, ({_SCALED})"
)
_REPORTED: Final = re.compile(r"(?:^|, )reported\.?$", re.IGNORECASE)
_YEAR_IN_NOTE: Final = re.compile(r"\b((?:19|20)\d\d)$")


class YearColumn(NamedTuple):
    """A column of figures.

    Attributes:
        heading: As printed.
        kind: ``PROD``, ``CAP`` or ``RESERVES``.
        year: Year.
        estimated: All its figures are estimates.
    """

    heading: str
    kind: str
    year: str
    estimated: bool


Table = tuple[str, str]
"""A table of the Summaries: commodity and kind of output."""


def heads(headings: Collection[str]) -> bool:
    """Whether headings are those of this release."""
    return {"COMMODITY", "UNIT_MEAS", "TYPE"} <= set(headings)


def read(raw: Raw) -> Reading:
    """Its figures.

    Raises:
        SourceError: It cannot be read as a table, or lacks or has a column that the release of
            another year would not.
    """
    lines = list(published_lines(raw, _NEEDED, may_be_old=True))
    columns = _columns(list(lines[0][1]), raw.name)
    figures = Figures()
    units = _units_of_reserves(lines)
    elsewhere = 0
    for row, cells in lines:
        place = mineral_place(cells["COUNTRY"])
        if place is None:
            figures.set_aside(row.place, "mineral-place", " | ".join(row.cells))
        elif not cells["COMMODITY"] or not cells["TYPE"]:
            figures.set_aside(row.place, "figures-nameless", " | ".join(row.cells))
        else:
            elsewhere += _take(figures, Line(row, cells, place), columns, units)
    notes: list[Note] = []
    if elsewhere:
        notes.append(("note-usgs-reserve-units", {"count": str(elsewhere)}))
    return figures.reading(*notes)


def _columns(headings: Sequence[str], file: str) -> tuple[YearColumn, ...]:
    found: dict[str, YearColumn] = {}
    for heading in headings:
        told = _OF_YEAR.fullmatch(heading)
        if (told is None and heading not in _NEEDED) or (told and told[1] in found):
            raise SourceError("table-column-unknown", file=file, column=heading[:80])
        if told:
            kind, _, estimated = told[1].partition("_")
            found[told[1]] = YearColumn(heading, kind, told[2], estimated=bool(estimated))
    for kind in _KINDS:
        if kind not in found:
            known = in_a_sentence(headings)
            raise SourceError("table-column-missing", file=file, column=f"{kind}_YYYY", known=known)
    return tuple(found[kind] for kind in _KINDS)


def _units_of_reserves(lines: Sequence[tuple[Row, Cells]]) -> Mapping[Table, frozenset[str]]:
    """Units of reserves that footnotes state, by table."""
    stated: dict[Table, set[str]] = defaultdict(set)
    for _, cells in lines:
        if unit := _unit_in_note(cells["RESERVE_NOTES"]):
            stated[cells["COMMODITY"], cells["TYPE"]].add(unit)
    return {table: frozenset(units) for table, units in stated.items()}


def _unit_in_note(note: str) -> str:
    found = _UNIT_IN_NOTE.fullmatch(note)
    return (found[1] or found[2]) if found else ""


class Line(NamedTuple):
    """One line, its place known.

    Attributes:
        row: The row it is.
        cells: What stands in it.
        place: Where.
    """

    row: Row
    cells: Cells
    place: MineralPlace

    @property
    def table(self) -> Table:
        """The table it is of."""
        return self.cells["COMMODITY"], self.cells["TYPE"]


def _take(
    figures: Figures,
    line: Line,
    columns: Sequence[YearColumn],
    units: Mapping[Table, frozenset[str]],
) -> int:
    """Take what a line says; returns how many figures have a unit another line states."""
    elsewhere, cells = 0, line.cells
    for column in columns:
        found = _said(cells, column)
        if found is None and not cells[column.heading]:
            continue
        possible = frozenset({cells["UNIT_MEAS"]})
        if column.kind == "RESERVES":
            possible = units.get(line.table, possible)
            own = {cells["UNIT_MEAS"], _unit_in_note(cells["RESERVE_NOTES"])}
            elsewhere += not possible & own
        unit = min(possible)
        if found is None or not unit or len(possible) > 1:
            reason = "figures-value" if found is None else "mineral-unit"
            record = f"{line.row.place}:{column.heading}"
            figures.set_aside(record, reason, " | ".join(line.row.cells))
        else:
            figures.take(_figure(line, column, found, unit))
    return elsewhere


def _said(cells: Cells, column: YearColumn) -> Said | None:
    """What a cell or, where it is empty, its footnote says."""
    note = cells[_NOTES[column.kind]]
    if not cells[column.heading]:
        return said_in_note(note, column.year)
    return said(cells[column.heading], estimated=_is_estimate(cells, column, note))


def _is_estimate(cells: Cells, column: YearColumn, note: str) -> bool:
    """Whether a heading, the kind of output or a footnote calls the figure an estimate."""
    if column.estimated:
        return True
    if column.kind == "RESERVES":
        return False
    if is_estimated(note):
        of = _YEAR_IN_NOTE.search(note)
        return of is None or of[1] == column.year
    return "estimated" in cells["TYPE"].casefold() and not _REPORTED.search(note)


def _figure(line: Line, column: YearColumn, found: Said, unit: str) -> Figure:
    (goods, kind), place = line.table, line.place
    detail = f"{kind} ({place.part})" if place.part else kind
    measure = _MEASURES[column.kind]
    if column.kind == "PROD" and "capacity" in kind.casefold():
        measure = Measure.PLANT_CAPACITY
    note = line.cells[_NOTES[column.kind]]
    notes = ("Rounded." if place.rounded else "", "" if note == found.printed else note)
    return Figure(
        series=f"{goods}|{detail}|{place.name}|{unit}",
        measure=measure,
        first_day=date(int(column.year), 1, 1),
        months=12,
        record=f"{line.row.place}:{column.heading}",
        value=found.value,
        unit=unit,
        goods=goods,
        place=place.code,
        standing=found.standing,
        printed=found.printed,
        note=" -- ".join(filter(None, notes)),
    )
