"""Scores as probabilities of an event within twelve months, and how far these can be relied on.

A score is mapped to a probability by a logistic curve that may only rise (ridge on its slope). The
map is nested by event: for the months of a calendar year it is fitted on months alone whose
windows of twelve months lie wholly before that year or after the windows of its months, so no
event that bears on a month is in the map that judges it. Later years take part, so this is no
forecast; it says whether a score can carry a probability at all. Twelve months of one event are
one event: each month weighs a twelfth. With a dozen events in a handful of years that is little.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.series.events import LOOK_BACK, Event
from tricord.series.resampling import draws, interval

EDGES: Final = (0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 1.0)
"""Probabilities between which months are told together; the last is included."""
_WEIGHT: Final = 1 / 12
"""What a month weighs."""
_RIDGE: Final = 1.0
"""What holds the slope, per standard deviation of the score, back. [ours]"""
_STEPS: Final = 50
_ENOUGH: Final = 1e-9

_Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Step:
    """Months whose probabilities lie between two edges.

    Attributes:
        low: The lower edge.
        high: The upper.
        months: Number of months.
        events: Number of events that followed within twelve months.
        stated: Mean of their probabilities.
        observed: Share of them that an event followed.
    """

    low: float
    high: float
    months: int
    events: int
    stated: float
    observed: float


@dataclass(frozen=True)
class Reliability:
    """How far probabilities can be relied on.

    Attributes:
        months: Number of months judged.
        brier: Mean square of probability less outcome; 0 is best.
        of_base_rate: The same of one who always says how often events were in the other years.
        skill: 1 less their ratio; at most 0 where the score adds nothing.
        skill_interval: Nine tenths of resampled years have their skill in it.
        steps: Months told together; those without any left out.
    """

    months: int
    brier: float
    of_base_rate: float
    skill: float
    skill_interval: tuple[float, float]
    steps: tuple[Step, ...]


def reliability(
    scores: pl.DataFrame,
    events: Sequence[Event],
    first: date,
    last: date,
    *,
    probabilities: bool = False,
) -> Reliability | None:
    """Judge scores as probabilities, on the series that have events.

    Args:
        scores: ``series``, ``known_on``, ``score``.
        events: At least one.
        first: First day of the years scored.
        last: Last day.
        probabilities: The scores are probabilities already; nothing is fitted.

    Returns:
        ``None`` where no month can be judged.
    """
    rows = _labelled(scores, events, first, last)
    if rows.is_empty():
        return None
    days = rows.get_column("known_on").cast(pl.Int32).to_numpy().astype(np.int64)
    years = rows.get_column("known_on").dt.year().to_numpy()
    score = rows.get_column("score").to_numpy()
    event = rows.get_column("event").to_numpy()
    came = (event >= 0).astype(np.float64)
    stated, base = np.empty(len(rows)), np.empty(len(rows))
    for year in np.unique(years):
        now = years == year
        begin, end = (_number(date(int(year) + more, 1, 1)) for more in (0, 1))
        others = (days + LOOK_BACK < begin) | (days >= end + LOOK_BACK)
        base[now] = _share(came[others])
        stated[now] = (
            score[now] if probabilities else _mapped(score[others], came[others], score[now])
        )
    errors, of_base = (stated - came) ** 2, (base - came) ** 2
    return Reliability(
        months=len(rows),
        brier=float(errors.mean()),
        of_base_rate=float(of_base.mean()),
        skill=float(1 - errors.mean() / of_base.mean()),
        skill_interval=_skill_interval(errors, of_base, years),
        steps=tuple(_steps(stated, event)),
    )


def _labelled(
    scores: pl.DataFrame, events: Sequence[Event], first: date, last: date
) -> pl.DataFrame:
    """Months of series with events, each with the place of the event that followed, or -1."""
    rows: list[tuple[date, float, int]] = []
    ended = last - timedelta(days=LOOK_BACK)
    named = scores.filter(pl.col("known_on").is_between(first, ended))
    for series, day, score in named.select("series", "known_on", "score").iter_rows():
        of = [(at, event) for at, event in enumerate(events) if event.series == series]
        if not of or any(0 < (day - e.onset).days <= e.exclude_days for _, e in of):
            continue
        after = [at for at, event in of if 0 <= (event.onset - day).days <= LOOK_BACK]
        rows.append((day, float(score), after[0] if after else -1))
    schema = {"known_on": pl.Date, "score": pl.Float64, "event": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def _share(came: _Floats) -> float:
    """How often events came, as half an event more and half a quiet window more would have it."""
    return (float(came.sum()) * _WEIGHT + 0.5) / (len(came) * _WEIGHT + 1)


def _mapped(score: _Floats, came: _Floats, asked: _Floats) -> _Floats:
    """Probabilities of scores by a rising logistic curve, fitted on others."""
    if not 0 < came.sum() < len(came):
        return np.full(len(asked), _share(came))
    middle, spread = float(score.mean()), float(score.std()) or 1.0
    level, slope = _fitted((score - middle) / spread, came)
    if slope < 0:
        # A curve that falls would call quiet months dangerous: then the score says nothing.
        return np.full(len(asked), _share(came))
    return 1 / (1 + np.exp(-(level + slope * (asked - middle) / spread)))


def _fitted(score: _Floats, came: _Floats) -> tuple[float, float]:
    """Level and slope of a logistic curve, by Newton's method."""
    told = np.column_stack([np.ones(len(score)), score])
    ridge = np.diag([0.0, _RIDGE])
    at = np.array([np.log(_share(came) / (1 - _share(came))), 0.0])
    for _ in range(_STEPS):
        stated = 1 / (1 + np.exp(-told @ at))
        gradient = _WEIGHT * told.T @ (stated - came) + ridge @ at
        weights = _WEIGHT * stated * (1 - stated)
        step = np.linalg.solve((told * weights[:, None]).T @ told + ridge, gradient)
        at = at - step
        if np.abs(step).max() < _ENOUGH:
            break
    return float(at[0]), float(at[1])


def _skill_interval(
    errors: _Floats, of_base: _Floats, years: NDArray[np.int64]
) -> tuple[float, float]:
    """Interval of the skill over years drawn anew."""
    sums = np.array(
        [(errors[years == year].sum(), of_base[years == year].sum()) for year in np.unique(years)]
    )
    ours, base = sums[draws(len(sums))].sum(axis=1).T
    return interval(1 - ours / base)


def _steps(stated: _Floats, event: NDArray[np.int64]) -> list[Step]:
    found = []
    for low, high in pairwise(EDGES):
        of = (stated >= low) & ((stated < high) | ((high == EDGES[-1]) & (stated <= high)))
        if of.any():
            came = event[of & (event >= 0)]
            share = len(came) / int(of.sum())
            step = Step(
                low, high, int(of.sum()), len(np.unique(came)), float(stated[of].mean()), share
            )
            found.append(step)
    return found
