"""The release of the Mineral Commodity Summaries that has a line per figure (from 2026)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import Final

from tricord.model.observation import Measure
from tricord.sources.base import Raw, Reading
from tricord.sources.figures.mineral_places import MineralPlace, mineral_place
from tricord.sources.figures.published_lines import Cells, published_lines
from tricord.sources.figures.rows import Figure, Figures
from tricord.sources.figures.usgs_values import is_estimated, said
from tricord.sources.readers.row import Row

_NEEDED: Final = (
    "Commodity",
    "Country",
    "Statistics",
    "Statistics_detail",
    "Unit",
    "Year",
    "Value",
    "Notes",
)
_MEASURES: Final = {
    "Production": Measure.PRODUCTION,
    "Capacity": Measure.PLANT_CAPACITY,
    "Reserves": Measure.RESERVES,
    "Import": Measure.IMPORTS,
    "Export": Measure.EXPORTS,
    "Consumption": Measure.CONSUMPTION,
    "Stock": Measure.STOCKS,
    "Price": Measure.PRICE,
    "Net import reliance": Measure.IMPORT_RELIANCE,
}
"""Statistics that have a word; all others (employment, shares of import sources ...) have none."""
_INDEX: Final = "index"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ROUNDED: Final = re.compile(r"(?:: |, )rounded$")


def heads(headings: Collection[str]) -> bool:
    """Whether headings are those of this release."""
    return {"MCS chapter", "Commodity", "Statistics"} <= set(headings)


def read(raw: Raw) -> Reading:
    """Its figures.

    Raises:
        SourceError: It cannot be read as a table, or lacks a column.
    """
    figures = Figures()
    wordless: Counter[str] = Counter()
    for row, cells in published_lines(raw, _NEEDED, may_be_old=True):
        measure = _MEASURES.get(cells["Statistics"])
        if measure is None:
            wordless[cells["Statistics"]] += 1
        else:
            _take(figures, row, cells, measure)
    if not wordless:
        return figures.reading()
    which = ", ".join(f"{name or '–'} ({count})" for name, count in sorted(wordless.items()))
    count = str(wordless.total())
    return figures.reading(("note-usgs-wordless", {"count": count, "which": which}))


def _take(figures: Figures, row: Row, cells: Cells, measure: Measure) -> None:
    reason = _fault(cells)
    place = mineral_place(cells["Country"])
    found = said(cells["Value"], estimated=is_estimated(cells["Notes"]))
    if reason or place is None or found is None:
        reason = reason or ("mineral-place" if place is None else "figures-value")
        figures.set_aside(row.place, reason, " | ".join(row.cells))
        return
    detail, note = _detail(cells, place)
    index = measure is Measure.PRICE and cells["Unit"] == _INDEX
    figures.take(
        Figure(
            series="|".join((cells["Commodity"], detail, place.name, cells["Unit"])),
            measure=Measure.INDEX if index else measure,
            first_day=date(int(cells["Year"]), 1, 1),
            months=12,
            record=row.place,
            value=found.value,
            unit=cells["Unit"],
            goods=cells["Commodity"],
            place=place.code,
            standing=found.standing,
            printed=found.printed,
            note=note,
        )
    )


def _fault(cells: Cells) -> str:
    if not cells["Commodity"] or not cells["Statistics_detail"]:
        return "figures-nameless"
    if not _YEAR.fullmatch(cells["Year"]):
        return "figures-day"
    return "" if cells["Value"] else "figures-missing"


def _detail(cells: Cells, place: MineralPlace) -> tuple[str, str]:
    """What is counted, and the footnote: that a total is rounded belongs to the latter."""
    detail = cells["Statistics_detail"]
    bare = _ROUNDED.sub("", detail)
    rounded = bare != detail or place.rounded
    return bare, " -- ".join(filter(None, ("Rounded." if rounded else "", cells["Notes"])))
