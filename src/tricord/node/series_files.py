"""Detectors of shocks over a file of figures, without a node: alarms out, odd rows counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from tricord.errors import RunError
from tricord.items import MixedLine, mixed_line
from tricord.series import flow
from tricord.series.alarm import Alarm
from tricord.series.flow import flow_alarms
from tricord.series.passage import passage_alarms
from tricord.series.price import price_alarms
from tricord.sources.figure_tables import (
    PRICES,
    SET_ASIDE,
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
class SeriesJudged:
    """What a file of figures came to.

    Attributes:
        alarms: By day of onset and series.
        series: Number of series looked at.
        short: Series of too short a history.
        set_aside: Rows not used, by line (`SET_ASIDE`).
        emulated: Whether days of publication were taken from the usual lag.
        abstained: Series nothing is said of.
    """

    alarms: tuple[Alarm, ...]
    series: int
    short: tuple[str, ...]
    set_aside: pl.DataFrame
    emulated: bool
    abstained: tuple[Abstained, ...] = ()

    @property
    def rejects(self) -> Mapping[str, int]:
        """Rows not used, by reason."""
        return Counter(self.set_aside.get_column("reason").to_list())


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
class _Found:
    alarms: Sequence[Alarm]
    series: int
    short: tuple[str, ...]
    odd: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=SET_ASIDE))
    abstained: tuple[Abstained, ...] = ()


def _price(figures: Figures, moment: date) -> _Found:
    zero = figures.rows.filter(pl.col("value") <= 0)
    found = price_alarms(figures.rows, moment)
    odd = pl.concat(
        [_odd(zero, "figures-not-above-zero"), _odd(found.slipped, "figures-unit-doubted")]
    )
    return _Found(found.alarms, found.series, found.short, odd)


def _chokepoint(figures: Figures, moment: date) -> _Found:
    found = passage_alarms(figures.rows.drop("record"), moment)
    return _Found(found.alarms, found.places, found.short)


def _flow(figures: Figures, moment: date) -> _Found:
    lines = figures.rows.get_column("item").unique().sort().to_list()
    mixed = {code: line for code in lines if (line := mixed_line(code))}
    clear = figures.rows.filter(~pl.col("item").is_in(list(mixed)))
    unsaid = figures.rows.filter(pl.col("item").is_in(list(mixed))).select(*flow.KEYS).unique()
    found = flow_alarms(clear.drop("record"), moment)
    abstained = tuple(
        Abstained("|".join(keys), mixed[keys[2]]) for keys in unsaid.sort(*flow.KEYS).iter_rows()
    )
    unweighed = figures.rows.filter(pl.col("net_kg").is_null())
    odd = unweighed.select(
        "record",
        pl.lit("figures-no-quantity").alias("reason"),
        pl.concat_str([*flow.KEYS, "period_start"], separator=", ").alias("detail"),
    )
    return _Found(found.alarms, found.series + len(abstained), found.short, odd, abstained)


def _odd(rows: pl.DataFrame, reason: str) -> pl.DataFrame:
    return rows.select(
        "record",
        pl.lit(reason).alias("reason"),
        pl.concat_str(["series", "period_start", "value"], separator=", ").alias("detail"),
    )


_DETECTORS: Final[Mapping[str, tuple[FigureColumns, Callable[[Figures, date], _Found]]]] = {
    "price_shock": (PRICES, _price),
    "flow_shock": (TRADE, _flow),
    "chokepoint": (TRANSITS, _chokepoint),
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
    columns, find = _DETECTORS[detector]
    figures = read_figures(file, columns)
    found = find(figures, moment)
    aside = pl.concat([figures.set_aside, found.odd])
    return SeriesJudged(
        alarms=tuple(found.alarms),
        series=found.series,
        short=found.short,
        set_aside=aside.sort(pl.col("record").cast(pl.Int64), maintain_order=True),
        emulated=bool(figures.rows.get_column("published_at").null_count()),
        abstained=found.abstained,
    )


def alarm_rows(judged: SeriesJudged) -> pl.DataFrame:
    """Alarms as rows of `COLUMNS`; then series nothing is said of, without a day or a score."""
    rows: list[tuple[object, ...]] = [
        (
            *(each.series, each.onset, each.detector, str(each.level)),
            *(each.score, each.direction, _json(each.terms)),
        )
        for each in judged.alarms
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
