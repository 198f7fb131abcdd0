"""World Mineral Statistics of the British Geological Survey, as its interface writes them in CSV.

A line per country, commodity and year from 1970 on, in columns whose order differs from file to
file: ``bgs_statistic_type_trans`` (Production, Imports, Exports), ``bgs_commodity_trans`` and its
part ``bgs_sub_commodity_trans``, ``country_trans`` with its codes, ``year`` (``2006-01-01
00:00:00``), ``quantity``, ``units``, and footnotes joined by ``|``.

As published: nothing produced is 0 ("Nil"); "Figures not available" leaves the quantity empty; a
quantity "more than 0 but less than 0.5" is printed as 0 and is none here; ``*`` among the signs of
footnotes marks an estimate. States of their day stay what they were (Soviet Union ``SUN``); the two
Congos share one code, so a line whose name and code are of two states is set aside. A footnote can
change what a line means: ``Exports.``, ``Capacity.``, years that end in June.

A series is ``commodity: part|statistic|country as printed``. The interface gives a file per
question, most often one of a commodity: each commodity is a data set of its own
(``bgs-production-copper``), so that its file does not take the place of another of the same day.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from tricord.model.marking import CLEAR, Marking
from tricord.model.observation import Measure, Told
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.figures.mineral_places import known_code
from tricord.sources.figures.published_lines import Cells, first_headings, published_lines
from tricord.sources.figures.rows import Figure, Figures, number
from tricord.sources.readers.row import Row

_STATISTIC: Final = "bgs_statistic_type_trans"
_COMMODITY: Final = "bgs_commodity_trans"
_PART: Final = "bgs_sub_commodity_trans"
_NEEDED: Final = (
    _STATISTIC,
    _COMMODITY,
    _PART,
    "country_trans",
    "country_iso3_code",
    "year",
    "quantity",
    "quantity_in_book_style",
    "units",
    "data_precision_description",
    "concat_figure_notes_code",
    "concat_figure_notes_text",
)
_MEASURES: Final = {
    "Production": Measure.PRODUCTION,
    "Imports": Measure.IMPORTS,
    "Exports": Measure.EXPORTS,
}
_YEAR: Final = re.compile(r"((?:19|20)\d\d)-01-01(?:[ T]00:00:00(?:\.0+)?Z?)?")
_FORM: Final = re.compile(r" (?:minerals?|oxides?|ores?|metals?)$")
_ESTIMATE: Final = "*"
_NIL: Final = "Nil (nothing produced)"
_NOT_AVAILABLE: Final = "Figures not available"
_TRACE: Final = "Quantity is more than 0 but less than 0.5"


class BgsProduction(Source):
    """Source ``bgs-production``: output and trade of minerals by country and year (BGS)."""

    name: ClassVar[str] = "bgs-production"
    title: ClassVar[str] = "source-bgs-production"
    tables: ClassVar[tuple[str, ...]] = ("observations",)
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.bgs.ac.uk/mineralsuk/statistics/world-mineral-statistics/"
    }
    licence: ClassVar[str] = "British Geological Survey © UKRI; to be acknowledged"
    cadence_days: ClassVar[int | None] = 400
    marking: ClassVar[Marking | None] = CLEAR
    dated_by_name: ClassVar[bool] = False

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a CSV file with the Survey's columns, in any order."""
        found = first_headings(raw)
        return "" if {_COMMODITY, "country_trans", "yearbook_table_trans"} <= found else None

    def dataset(self, raw: Raw) -> str:
        """``bgs-production-copper`` for a file of copper alone, mined, smelted or refined."""
        materials = _materials(raw)
        return f"{self.name}-{min(materials)}" if len(materials) == 1 else self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing is to choose
        """Every line.

        Raises:
            SourceError: It cannot be read as a table, or lacks a column.
        """
        raw = files[""]
        lines = list(published_lines(raw, _NEEDED))
        usual = _usual_units(lines)
        figures = Figures()
        for row, cells in lines:
            reason = _fault(cells)
            if not reason and cells["units"] != usual[_goods(cells)]:
                reason = "figures-other-unit"
            found = None if reason else _figure(row, cells)
            if found is None:
                printed = " | ".join(cells[name] for name in _NEEDED)
                figures.set_aside(row.place, reason or "figures-value", printed)
            else:
                figures.take(found)
        return figures.reading()


def _materials(raw: Raw) -> frozenset[str]:
    """Materials a file speaks of, without their form: ``rare-earth`` for minerals and oxides."""
    lines = csv.DictReader(io.StringIO(raw.data.decode("utf-8-sig", errors="replace")))
    found: set[str] = set()
    with suppress(csv.Error):
        found = {line[_COMMODITY] or "" for line in lines if _COMMODITY in line}
    bare = (_FORM.sub("", name.partition(",")[0].casefold()).strip() for name in found)
    slugs = (re.sub(r"[^a-z0-9]+", "-", name).strip("-") for name in bare)
    return frozenset(slug for slug in slugs if slug)


def _goods(cells: Cells) -> str:
    return ": ".join(filter(None, (cells[_COMMODITY], cells[_PART])))


def _usual_units(lines: Sequence[tuple[Row, Cells]]) -> Mapping[str, str]:
    """The unit most lines of each commodity are in."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for _, cells in lines:
        counted[_goods(cells)][cells["units"]] += 1
    return {
        goods: max(units, key=lambda unit: (units[unit], unit)) for goods, units in counted.items()
    }


def _fault(cells: Cells) -> str:
    """Why a line cannot be taken; empty where it can, as far as its quantity goes."""
    if not cells[_COMMODITY] or not cells["country_trans"]:
        return "figures-nameless"
    if cells[_STATISTIC] not in _MEASURES:
        return "mineral-statistic"
    if not _YEAR.fullmatch(cells["year"]):
        return "figures-day"
    if not cells["units"]:
        return "mineral-unit"
    codes = _codes(cells)
    if len(codes) != 1:
        return "mineral-place-contradicts" if codes else "mineral-place"
    return ""


def _codes(cells: Cells) -> frozenset[str]:
    """Countries that name and code speak of."""
    told = (cells["country_trans"], cells["country_iso3_code"])
    return frozenset(code for name in told if (code := known_code(name)))


@dataclass(frozen=True, slots=True)
class _Quantity:
    value: float | None
    standing: Told
    printed: str


def _quantity(cells: Cells) -> _Quantity | None:
    """What a line says of its quantity; ``None`` where it contradicts itself or is no number."""
    printed, precision = cells["quantity"], cells["data_precision_description"]
    value = number(printed)
    if precision == _NOT_AVAILABLE and not printed:
        return _Quantity(None, Told.MISSING, cells["quantity_in_book_style"] or precision)
    if value is None:
        return None
    if precision == _TRACE and value < 0.5:
        return _Quantity(None, Told.MISSING, precision)
    if precision and not (precision == _NIL and value == 0):
        return None
    signs = cells["concat_figure_notes_code"].split("|")
    return _Quantity(value, Told.ESTIMATED if _ESTIMATE in signs else Told.REPORTED, "")


def _figure(row: Row, cells: Cells) -> Figure | None:
    found, year = _quantity(cells), _YEAR.fullmatch(cells["year"])
    if found is None or year is None:
        return None
    goods = _goods(cells)
    [place] = _codes(cells)
    return Figure(
        series="|".join((goods, cells[_STATISTIC], cells["country_trans"])),
        measure=_MEASURES[cells[_STATISTIC]],
        first_day=date(int(year[1]), 1, 1),
        months=12,
        record=row.place,
        value=found.value,
        unit=cells["units"],
        goods=goods,
        place=place,
        standing=found.standing,
        printed=found.printed,
        note=cells["concat_figure_notes_text"],
    )
