"""Monthly commodity prices of the IMF as one wide CSV: ``Date``, then a column a series.

The IMF prints its primary commodity prices as a workbook; the CSV is the copy that the Frictionless
data set ``commodity-prices`` (datahub.io) makes of it, with headings of its own. Its first ten
columns are indices, as that data set says of itself, among them ``Crude Oil petroleum``; all others
are prices, in units it does not print. An empty cell is no figure.

The copy's headings are those of the edition of 2016. Later editions have other columns, and copies
are about that put the old headings over them, so that a price stands under another name. A file
shows it by itself: one column is the simple average of three others. Where it is not, the headings
are not those of the columns, and nothing is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, Final

from tricord.errors import SourceError
from tricord.model.observation import Measure
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.figures.published_lines import Cells, first_headings, published_lines
from tricord.sources.figures.rows import Figure, Figures, first_of_month, number
from tricord.sources.readers.row import Row

DATE: Final = "Date"
AVERAGE: Final = "Crude Oil - petroleum-simple average of three spot prices"
SPOTS: Final = (
    "Crude Oil - petroleum - Dated Brent light blend",
    "Oil Dubai",
    "Crude Oil petroleum - West Texas Intermediate 40 API",
)
_NEEDED: Final = (DATE, "All Commodity Price Index", AVERAGE, *SPOTS)
_INDEX_WITHOUT_THE_WORD: Final = "Crude Oil petroleum"
_FAR: Final = 0.15
"""In 1980 the average was not yet a simple one: it lies up to 8 % beside."""
_MOST_FAR: Final = 0.1
"""Share of months that may be further off."""
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})-01")


class ImfPrices(Source):
    """Source ``imf-prices``: monthly commodity prices and price indices of the IMF."""

    name: ClassVar[str] = "imf-prices"
    title: ClassVar[str] = "source-imf-prices"
    tables: ClassVar[tuple[str, ...]] = ("observations",)
    address: ClassVar[Mapping[str, str]] = {"": "https://www.imf.org/en/Research/commodity-prices"}
    licence: ClassVar[str] = "IMF Copyright and Usage; not to be redistributed"
    cadence_days: ClassVar[int | None] = 35
    dated_by_name: ClassVar[bool] = False

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a CSV file headed by a date and names of these series."""
        found = first_headings(raw)
        return "" if DATE in found and len(found & set(_NEEDED)) > 3 else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one such publication
        """``imf-prices``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing is to choose
        """Every cell that is filled.

        Raises:
            SourceError: It cannot be read as a table, lacks a column, or its headings do not
                belong to its columns (``imf-headings-contradict``).
        """
        raw = files[""]
        lines = list(published_lines(raw, _NEEDED))
        _check_average(lines, raw.name)
        figures = Figures()
        for row, said in lines:
            found = _MONTH.fullmatch(said[DATE])
            month = first_of_month(int(found[1]), int(found[2])) if found else None
            if month is None:
                figures.set_aside(row.place, "figures-day", " | ".join(row.cells))
            else:
                _take(figures, row, month, said)
        return figures.reading()


def is_index(heading: str) -> bool:
    """Whether a column is an index."""
    return heading.endswith("Index") or heading == _INDEX_WITHOUT_THE_WORD


def _take(figures: Figures, row: Row, month: date, said: Cells) -> None:
    for heading, cell in said.items():
        if heading == DATE or not cell:
            continue
        record, value = f"{row.place}:{heading}", number(cell)
        if value is None:
            figures.set_aside(record, "figures-value", f"{heading}, {month:%Y-%m}: {cell}")
        else:
            figures.take(
                Figure(
                    series=heading,
                    measure=Measure.INDEX if is_index(heading) else Measure.PRICE,
                    first_day=month,
                    months=1,
                    record=record,
                    value=value,
                    goods=heading,
                )
            )


def _check_average(lines: Sequence[tuple[Row, Cells]], file: str) -> None:
    """Refuse a file whose average of three oil prices is none of them."""
    far: list[tuple[Row, float, float]] = []
    compared = 0
    for row, said in lines:
        average, *spots = (number(said[name]) for name in (AVERAGE, *SPOTS))
        given = [spot for spot in spots if spot is not None]
        if average is None or len(given) < len(SPOTS) or sum(given) <= 0:
            continue
        compared += 1
        mean = sum(given) / len(given)
        if abs(average / mean - 1) > _FAR:
            far.append((row, average, mean))
    if len(far) > _MOST_FAR * compared:
        row, average, mean = far[0]
        raise SourceError(
            "imf-headings-contradict",
            file=file,
            line=row.number,
            column=AVERAGE,
            found=f"{average:.6g}",
            mean=f"{mean:.6g}",
        )
