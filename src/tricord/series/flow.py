"""Shocks of trade: a surge before a control, the drop after it, a stop, a collapse.

Of each reporter, partner and line, by the quantity of each month, as it became known:

- ``surge``: three months together are `Settings.surge` times the year that ended half a year
  before, and the last of them is far above the two years before it. Buyers who fill their
  stores. It is no warning that somebody foresaw anything: it may follow a notice, and does
  where the notice is public first.
- ``drop_after_surge``: within half a year of a surge, a month, or two together, far below.
- ``stop``: a line that never was low falls to next to nothing.
- ``collapse``: two months together far below, on a line that trades every month.

January and February are looked at together, since the Lunar New Year moves between them. A month
that is missing is not zero. (Field note on supply, sections 3.4 to 3.7; bounds are ours, from the
months before August 2023 of one extract of China's exports: about .03 surges and .02 stops a
series and year.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from tricord.series.alarm import Alarm, Level
from tricord.series.kernel.flows import flows
from tricord.series.known import as_of, with_known_day
from tricord.series.looked import Looked, in_order, unused
from tricord.series.panel import Panel

NAME: Final = "flow_shock"
KEYS: Final = ("reporter", "partner", "item")
_FIGURES: Final = ("month_z", "two_months_z", "surge", "of_usual", "least_of_usual", "empty")
_CHINA: Final = ("CHN", "156", "CN", "China")


@dataclass(frozen=True)
class Settings:
    """How shocks of trade are found.

    Attributes:
        lag_days: Days after the end of a month until its trade is public, where nobody says. [20:
            China's customs print items by partner about the 20th; others differ, field note 5]
        window_months: Months a month is held against. [24]
        least_months: Known ones among them. [12]
        floor: What is added to the spread of logarithms. [.1]
        surge: Three months over the year before the half-year before. [1.5]
        surge_z: Deviations its last month is above. [3, ours]
        drop_z: Deviations a month is below after a surge. [4]
        after_months: Months after a surge. [6, ours]
        stop: Share of the usual from which a month is a stop. [.05, ours]
        never_low: Share of the usual no month before may have been below. [.15, ours]
        collapse_z: Deviations two months together are below. [5, ours]
        steady: Share of empty months a line may have for a collapse. [.1, ours]
        apart_months: Months within which the same is not told again. [6]
    """

    lag_days: int = 20
    window_months: int = 24
    least_months: int = 12
    floor: float = 0.1
    surge: float = 1.5
    surge_z: float = 3.0
    drop_z: float = 4.0
    after_months: int = 6
    stop: float = 0.05
    never_low: float = 0.15
    collapse_z: float = 5.0
    steady: float = 0.1
    apart_months: int = 6


def usual_day(lag_days: int) -> pl.Expr:
    """Day on which the trade of a month usually becomes known: China's January in March."""
    start = pl.col("period_start")
    with_february = pl.col("reporter").is_in(_CHINA) & (start.dt.month() == 1)
    last = pl.when(with_february).then(start.dt.offset_by("1mo")).otherwise(start)
    return last.dt.month_end() + timedelta(days=lag_days)


def flow_alarms(rows: pl.DataFrame, moment: date, settings: Settings | None = None) -> Looked:
    """Alarms of trade, as the world could have known them.

    Args:
        rows: `KEYS`, ``period_start`` (first of a month), ``net_kg`` (null where it is not
            known), ``published_at`` (null where it is not known), ``record``.
        moment: Day as of which.
        settings: How.

    Returns:
        Alarms whose onset is not after ``moment``. Those of an earlier moment are the same. Not
        used are rows without a quantity.
    """
    settings = settings or Settings()
    unweighed = rows.filter(pl.col("net_kg").is_null())
    odd = unused(unweighed, "figures-no-quantity", (*KEYS, "period_start"))
    quantities = rows.filter(pl.col("net_kg").is_not_null()).select(
        *KEYS, pl.col("period_start").dt.month_start(), "net_kg", "published_at"
    )
    known = with_known_day(quantities, KEYS, "period_start", usual_day(settings.lag_days))
    known = as_of(known, moment)
    if known.is_empty():
        return Looked((), 0, (), False, odd)
    scored = _scored(known, settings)
    names = known.select(*KEYS).unique(maintain_order=True).rows()
    told = set(scored.filter(pl.col("month_z").is_not_null()).select(*KEYS).unique().rows())
    return Looked(
        in_order(_alarms(scored, settings)),
        len(names),
        tuple("|".join(name) for name in names if name not in told),
        bool(known.get_column("emulated").any()),
        odd,
    )


def _scored(known: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    panel = Panel.of(known, KEYS)
    how = (settings.window_months, settings.least_months, settings.floor)
    quantity = known.get_column("net_kg").to_numpy()
    new, figures = flows(panel.starts, panel.months, quantity, panel.span, how)
    return known.with_columns(
        pl.Series("place", panel.place),
        pl.Series("period", panel.months),
        *(pl.Series(name, figures[:, at]).fill_nan(None) for at, name in enumerate(_FIGURES)),
    ).filter(pl.Series(new))


def _alarms(scored: pl.DataFrame, settings: Settings) -> Iterator[Alarm]:
    out_of_season = ~pl.col("period_start").dt.month().is_in([1, 2])
    surge = (pl.col("surge") >= settings.surge) & (pl.col("month_z") > settings.surge_z)
    month_low = (pl.col("month_z") < -settings.drop_z) & out_of_season
    low = month_low | (pl.col("two_months_z") < -settings.drop_z)
    last_surge = pl.when(pl.col("_surge")).then(pl.col("period")).forward_fill().over("place")
    since = pl.col("period") - last_surge.shift(1).over("place")
    stop = (
        (pl.col("of_usual") <= settings.stop)
        & (pl.col("least_of_usual") > settings.never_low)
        & (pl.col("empty") == 0)
        & out_of_season
    )
    collapse = (pl.col("two_months_z") < -settings.collapse_z) & (
        pl.col("empty") <= settings.steady
    )
    judged = scored.with_columns(_surge=surge.fill_null(value=False)).with_columns(
        kind=pl.when(pl.col("_surge"))
        .then(pl.lit("surge"))
        .when(low & (since <= settings.after_months))
        .then(pl.lit("drop_after_surge"))
        .when(stop)
        .then(pl.lit("stop"))
        .when(collapse)
        .then(pl.lit("collapse"))
    )
    told: dict[tuple[int, str], int] = {}
    for row in judged.filter(pl.col("kind").is_not_null()).iter_rows(named=True):
        way = "up" if row["kind"] == "surge" else "down"
        before = told.get((row["place"], way))
        told[row["place"], way] = row["period"]
        if before is None or row["period"] - before > settings.apart_months:
            yield _alarm(row, way)


def _alarm(row: Mapping[str, Any], way: str) -> Alarm:
    kind = row["kind"]
    two = row["two_months_z"] if row["two_months_z"] is not None else 0.0
    deviation = row["month_z"] if way == "up" else min(row["month_z"], two)
    level = {"collapse": Level.ELEVATED, "stop": Level.EXTREME}.get(kind, Level.HIGH)
    terms: dict[str, str | float] = {
        "kind": kind,
        "period": row["period_start"].isoformat(),
        "net_kg": float(row["net_kg"]),
        "known": "usual_lag" if row["emulated"] else "published",
    }
    for name in ("month_z", "two_months_z", "surge", "of_usual"):
        if row[name] is not None:
            terms[name] = round(float(row[name]), 4)
    series = "|".join(row[key] for key in KEYS)
    return Alarm(series, row["known_on"], NAME, level, round(abs(deviation), 4), way, terms)
