"""Detectors of shocks over a file of figures, without a node: alarms out, odd rows counted."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from tricord.errors import RunError
from tricord.items import MixedLine, mixed_line, named
from tricord.series import flow
from tricord.series.flow import flow_alarms
from tricord.series.looked import Looked
from tricord.series.passage import passage_alarms
from tricord.series.price import WATCHED, price_alarms
from tricord.sources.figure_tables import (
    PRICES,
    TRADE,
    TRANSITS,
    FigureColumns,
    Figures,
    read_figures,
)

COLUMNS: Final = pl.Schema(
    {
        "series": pl.String,
        "onset_date": pl.Date,
        "detector": pl.String,
        "level": pl.String,
        "score": pl.Float64,
        "direction": pl.String,
        "terms": pl.String,
    }
)
"""Columns of a file of alarms; ``terms`` is JSON, its keys in the order they are told."""


@dataclass(frozen=True)
class Abstained:
    """A series nothing is said of, since its line mixes materials.

    Attributes:
        series: Its name.
        line: The line.
    """

    series: str
    line: MixedLine


@dataclass(frozen=True)
class SeriesJudged:
    """What a file of figures came to.

    Attributes:
        looked: What the detector came to.
        abstained: Series it was not shown.
        set_aside: Rows not used, by the reader or the detector, by line.
    """

    looked: Looked
    abstained: tuple[Abstained, ...]
    set_aside: pl.DataFrame

    @property
    def series(self) -> int:
        """Number of series in the file."""
        return self.looked.series + len(self.abstained)


_DETECTORS: Final[Mapping[str, tuple[FigureColumns, Callable[[pl.DataFrame, date], Looked]]]] = {
    "price_shock": (PRICES, price_alarms),
    "flow_shock": (TRADE, flow_alarms),
    "chokepoint": (TRANSITS, passage_alarms),
}
DETECTORS: Final = tuple(_DETECTORS)
"""Monitors that look at a file of figures."""


def judge_series(detector: str, file: Path, moment: date) -> SeriesJudged:
    """Look for shocks in a file of figures.

    Args:
        detector: One of `DETECTORS`.
        file: CSV or Parquet with the columns of `tricord.sources.figure_tables`.
        moment: Day as of which; figures that became known later are not looked at.

    Raises:
        RunError: ``detector-unknown``.
        SourceError: The file is missing, unreadable, empty, or lacks a column.
    """
    if detector not in _DETECTORS:
        raise RunError("detector-unknown", given=detector, known=", ".join(DETECTORS))
    return judge_figures(detector, read_figures(file, _DETECTORS[detector][0]), moment)


def judge_figures(detector: str, figures: Figures, moment: date) -> SeriesJudged:
    """Look for shocks in figures that were read.

    Args:
        detector: One of `DETECTORS`.
        figures: What was read, with the columns of the detector.
        moment: Day as of which.
    """
    columns, find = _DETECTORS[detector]
    if columns is PRICES:
        figures = replace(figures, rows=with_watched(figures.rows))
    clear, abstained = _without_mixed_lines(figures.rows, columns.keys)
    looked = find(clear, moment)
    aside = pl.concat([figures.set_aside, looked.unused]).sort(
        pl.col("record").cast(pl.Int64), maintain_order=True
    )
    return SeriesJudged(looked, abstained, aside)


def with_watched(prices: pl.DataFrame) -> pl.DataFrame:
    """Prices with whether each is of something the catalogue watches, by its name.

    Args:
        prices: With ``series``.
    """
    names = prices.get_column("series").unique().to_list()
    watched = [name for name in names if named(name)]
    return prices.with_columns(pl.col("series").is_in(watched).alias(WATCHED))


def _without_mixed_lines(
    rows: pl.DataFrame, keys: tuple[str, ...]
) -> tuple[pl.DataFrame, tuple[Abstained, ...]]:
    """Rows of lines that hold one material, and the series of those that mix several."""
    if "item" not in keys:
        return rows, ()
    codes = rows.get_column("item").unique().to_list()
    mixed = {code: line for code in codes if (line := mixed_line(code))}
    of_mixed = pl.col("item").is_in(list(mixed))
    series = rows.filter(of_mixed).select(*keys).unique().sort(*keys)
    abstained = tuple(
        Abstained("|".join(row[key] for key in keys), mixed[row["item"]])
        for row in series.iter_rows(named=True)
    )
    return rows.filter(~of_mixed), abstained


def alarm_rows(judged: SeriesJudged) -> pl.DataFrame:
    """Alarms as rows of `COLUMNS`; then series nothing is said of, without a day or a score."""
    rows: list[tuple[object, ...]] = [
        (
            *(each.series, each.onset, each.detector, str(each.level)),
            *(each.score, each.direction, _json(each.terms)),
        )
        for each in judged.looked.alarms
    ]
    rows += [
        (each.series, None, flow.NAME, "abstained", None, "none", _json(_reasons(each.line)))
        for each in judged.abstained
    ]
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


def _reasons(line: MixedLine) -> dict[str, object]:
    return {
        "why": "mixed_line",
        "materials": list(line.materials),
        "purity": dict(line.purity),
        "seen_by": [f"{each.scheme} {each.line} ({each.material})" for each in line.national],
    }


def _json(terms: Mapping[str, object]) -> str:
    return json.dumps(dict(terms), ensure_ascii=False, separators=(",", ":"))
