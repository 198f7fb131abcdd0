"""Price shocks: a price that rises faster than it does, to above everything of the last years.

Two scores of each month, reckoned when it becomes known, from what was known then:

- ``change_z``: the change of the logarithm over `Settings.change_months`, less its median over
  the window before, in robust standard deviations (field note on supply, section 3.1);
- ``over_highest``: the logarithm less the highest of the `Settings.look_back` months before.

Each becomes a tail probability among all scores given before, of all series and of a reference
of 1975 to 2004 (`tricord.series.tails`). Both must be rare: the score is the lesser of their
negative decimal logarithms, so 2 means that neither was as high in one month of a hundred. An
alarm lasts while the score is not low (`tricord.series.episodes`) and is one.

Attention is spent on what one watches: where rows say so (`WATCHED`), an alarm of a watched series
begins at a lower score than one of others, so that all together are no more than before.

A price alone is a weak witness: most of what breaks supply does not show in it before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.series.alarm import Alarm, Level
from tricord.series.episodes import Bounds, onsets
from tricord.series.kernel.momentum import momentum
from tricord.series.known import as_of, with_known_day
from tricord.series.looked import Looked, in_order, unused
from tricord.series.panel import Panel
from tricord.series.tails import reference, tail_probabilities

NAME: Final = "price_shock"
KEYS: Final = ("series",)
SCORES: Final = ("change_z", "over_highest")
_TOLD: Final = ("series", "period_start", "value")
_SCORED: Final = {"series": pl.String, "known_on": pl.Date, "score": pl.Float64}

WATCHED: Final = "watched"
"""Column of rows that says whether a series is of something one watches."""

BOUNDS: Final = Bounds(begin=1.41, stay=0.5, hold=12)
"""When an alarm begins and ends where nobody says what is watched, so that they are about one in
twenty series and years. [ours]"""

OF_WATCHED: Final = Bounds(begin=1.33, stay=0.9, hold=6)
"""The same of what is watched: an alarm begins sooner, and is told anew sooner. [ours]"""

OF_OTHERS: Final = Bounds(begin=1.8, stay=0.5, hold=12)
"""The same of what is not, so that all together are no more than one in twenty. [ours]"""


@dataclass(frozen=True)
class Settings:
    """How price shocks are found.

    Attributes:
        lag_days: Days after the end of a month until its price is public, where nobody says. The
            World Bank's Pink Sheet comes out in the first days of the next month.
        change_months: Months a change spans. [field note on supply, 3.1]
        window_months: Months it is held against. [the same]
        least_months: Known months that must be among them. [the same]
        look_back: Months of which the highest price is surpassed. [ours]
        least_back: Known months that must be among them. [ours]
        floor: Spread of changes, in logarithms, below which none is scored: a price that stands
            still and jumps is set by somebody. [ours]
        bounds: When an alarm begins and ends, where no row says what is watched. [ours]
        of_watched: When one of what is watched does. [ours]
        of_others: When one of what is not watched does. [ours]
        high: Score from which an alarm is high. [ours]
        extreme: Score from which it is extreme. [ours]
        unit_slip: Factor between one month and the next from which the unit is doubted. [ours]
    """

    lag_days: int = 5
    change_months: int = 3
    window_months: int = 120
    least_months: int = 60
    look_back: int = 48
    least_back: int = 36
    floor: float = 0.005
    bounds: Bounds = BOUNDS
    of_watched: Bounds = OF_WATCHED
    of_others: Bounds = OF_OTHERS
    high: float = 1.8
    extreme: float = 2.2
    unit_slip: float = 20.0


def usual_day(lag_days: int) -> pl.Expr:
    """Day on which the price of a month usually becomes known."""
    return pl.col("period_start").dt.month_end() + timedelta(days=lag_days)


def price_alarms(rows: pl.DataFrame, moment: date, settings: Settings | None = None) -> Looked:
    """Alarms of prices, as the world could have known them.

    Args:
        rows: ``series``, ``period_start`` (first of a month), ``value``, ``published_at`` (null
            where it is not known), ``record``; and `WATCHED`, where it is known what is watched.
        moment: Day as of which; what became known later is not looked at.
        settings: How.

    Returns:
        Alarms whose onset is not after ``moment``. Those of an earlier moment are the same. Not
        used are prices that are not above zero, and those that are a twentieth or twentyfold of
        the one before, whose unit is doubted.
    """
    settings = settings or Settings()
    known, odd = _usable(rows, moment, settings)
    if known.is_empty():
        return Looked((), 0, (), False, odd)
    names = known.get_column("series").unique(maintain_order=True).to_list()
    scored = scores_of(known, settings)
    told = set(scored.get_column("series").to_list())
    return Looked(
        in_order(_alarms(_ranked(scored), settings)),
        len(names),
        tuple(name for name in names if name not in told),
        bool(known.get_column("emulated").any()),
        odd,
    )


def price_scores(
    rows: pl.DataFrame, moment: date, settings: Settings | None = None
) -> pl.DataFrame:
    """The score of every month, as the world could have known it.

    Args:
        rows: As `price_alarms` takes them.
        moment: Day as of which.
        settings: How.

    Returns:
        ``series``, ``known_on``, ``score`` as a share of that from which an alarm of the series
        begins, by series and day.
    """
    settings = settings or Settings()
    known, _ = _usable(rows, moment, settings)
    if known.is_empty():
        return pl.DataFrame(schema=_SCORED)
    ranked = _ranked(scores_of(known, settings))
    relative = ranked.with_columns(score=pl.col("score") / _begins(ranked, settings))
    return relative.select(list(_SCORED)).sort("series", "known_on")


def _begins(scored: pl.DataFrame, settings: Settings) -> pl.Expr:
    """Score from which an alarm of the series of a row begins."""
    if not _tells(scored):
        return pl.lit(settings.bounds.begin)
    watched, others = settings.of_watched.begin, settings.of_others.begin
    return pl.when(pl.col(WATCHED)).then(pl.lit(watched)).otherwise(pl.lit(others))


def _tells(rows: pl.DataFrame) -> bool:
    """Whether rows say what is watched."""
    return WATCHED in rows.columns and bool(rows.get_column(WATCHED).any())


def _usable(
    rows: pl.DataFrame, moment: date, settings: Settings
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Prices that were known and can be used, and rows that cannot."""
    above = pl.col("value") > 0
    known = with_known_day(
        rows.filter(above).with_columns(pl.col("period_start").dt.month_start()),
        KEYS,
        "period_start",
        usual_day(settings.lag_days),
    )
    known, slipped = _without_slips(as_of(known, moment), settings.unit_slip)
    odd = [unused(rows.filter(~above), "figures-not-above-zero", _TOLD)]
    odd.append(unused(slipped, "figures-unit-doubted", _TOLD))
    return known, pl.concat(odd)


def _without_slips(known: pl.DataFrame, factor: float) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows, and those from which on the unit of a series seems to be another."""
    step = (pl.col("value") / pl.col("value").shift(1).over("series")).log().abs()
    slips = known.with_columns(_slip=(step >= np.log(factor)).fill_null(value=False))
    odd = slips.with_columns(_odd=pl.col("_slip").cum_sum().over("series") % 2 == 1)
    return (
        odd.filter(~pl.col("_odd")).drop("_slip", "_odd"),
        odd.filter(pl.col("_odd")).drop("_slip", "_odd"),
    )


def scores_of(known: pl.DataFrame, settings: Settings) -> pl.DataFrame:
    """Rows that brought a new month and can be scored, with their scores.

    Args:
        known: ``series``, ``period_start``, ``value``, ``known_on``, by series in the order in
            which they became known.
        settings: How.

    Returns:
        The rows with ``place`` of their series, ``period`` in months from the first, and `SCORES`.
    """
    panel = Panel.of(known, KEYS)
    how = (
        *(settings.change_months, settings.window_months, settings.least_months),
        *(settings.look_back, settings.least_back, settings.floor),
    )
    values = np.log(known.get_column("value").to_numpy())
    new, *scores = momentum(panel.starts, panel.months, values, panel.span, how)
    full = new & ~np.isnan(np.sum(scores, axis=0))
    return known.with_columns(
        pl.Series("place", panel.place),
        pl.Series("period", panel.months),
        *(pl.Series(name, score) for name, score in zip(SCORES, scores, strict=True)),
    ).filter(pl.Series(full))


def _ranked(told: pl.DataFrame) -> pl.DataFrame:
    """Scores with their tails and what they come to, in the order they became known."""
    told = told.sort("known_on", "place", "period")
    moments = told.get_column("known_on").cast(pl.Int32).to_numpy().astype(np.int64)
    usual = reference("price")
    tails = [
        tail_probabilities(told.get_column(name).to_numpy(), moments, usual[name])
        for name in SCORES
    ]
    score: NDArray[np.float64] = -np.log10(np.array(tails).max(axis=0))
    return told.with_columns(
        *(pl.Series(f"{name}_tail", tail) for name, tail in zip(SCORES, tails, strict=True)),
        pl.Series("score", score),
        pl.Series("moment", moments),
    )


def _alarms(scored: pl.DataFrame, settings: Settings) -> Iterator[Alarm]:
    tells = _tells(scored)
    for of_series in scored.partition_by("place", maintain_order=True):
        rows = {row["period"]: row for row in of_series.iter_rows(named=True)}
        scores = ((period, row["score"]) for period, row in rows.items())
        bounds = settings.bounds
        if tells:
            watched = of_series.item(0, WATCHED)
            bounds = settings.of_watched if watched else settings.of_others
        for period in onsets(scores, bounds):
            yield _alarm(rows[period], settings)


def _alarm(row: Mapping[str, Any], settings: Settings) -> Alarm:
    score = round(float(row["score"]), 4)
    bounds = ((settings.extreme, Level.EXTREME), (settings.high, Level.HIGH))
    level = next((level for bound, level in bounds if score >= bound), Level.ELEVATED)
    terms: dict[str, str | float] = {
        "period": row["period_start"].isoformat(),
        "value": float(row["value"]),
        "known": "usual_lag" if row["emulated"] else "published",
    }
    for name in SCORES:
        terms[name] = round(float(row[name]), 4)
        terms[f"{name}_tail"] = float(f"{row[f'{name}_tail']:.3g}")
    return Alarm(row["series"], row["known_on"], NAME, level, score, "up", terms)
