"""Rules of others, by which ours are measured: as they are printed, with nothing tuned.

Prices, on monthly figures (field note on supply, section 3): a change over twelve months; the
change of the logarithm over some months, less its median over ten years before, in robust standard
deviations; and a one-sided sum of such deviations (Page 1954). A score stands from the day the
last of the figures behind it was known; of a figure that was revised the first counts.

Passage, on daily counts: the mean of seven days over that of the ninety before is below .85 on
three days running (koala73/worldmonitor, ``docs/methodology/chokepoints.mdx``, whose text was read,
not its code). Onsets within sixty days of one before are of the same loss (section 6).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.series.detector import Watched
from tricord.series.kernel.medians import SIGMA
from tricord.series.known import as_of, with_known_day
from tricord.series.price import Settings, usual_day

_WINDOW: Final = 120
"""Months a change is held against. [field note, 3.1]"""
_LEAST: Final = 60
"""Known months that must be among them. [the same]"""
_SMALLEST: Final = 1e-6
"""Spread below which none is divided by. [epsilon of the same]"""
_YEAR: Final = 12
_CLIP: Final = 4.0
"""Deviations one month adds to the sum at most. [3.2]"""
_LESSENED: Final = 0.5
"""What each month's deviation is lessened by before it is added. [3.2, k]"""
_RECENT: Final = 7
_BEFORE: Final = 90
_LEAST_BEFORE: Final = 60
"""Known days that must be among those before. [ours; the rule says nothing of missing days]"""
_LOW: Final = 0.85
_RUN: Final = 3
_APART: Final = 60
"""Days within which an onset is of the loss before it. [section 6]"""

_Floats = NDArray[np.float64]


@dataclass(frozen=True)
class PriceRule:
    """A rule on monthly prices.

    Attributes:
        name: What it is called.
        score: Scores of the logarithms of a series, month by month, NaN where there is none.
        bound: Score above which it alarms.
    """

    name: str
    score: Callable[[_Floats], _Floats]
    bound: float

    def look(self, rows: pl.DataFrame, moment: date) -> Watched:
        """What it says of prices, as they were known.

        Args:
            rows: As `tricord.series.price.price_alarms` takes them.
            moment: Day as of which.
        """
        above = rows.filter(pl.col("value") > 0)
        months = above.with_columns(pl.col("period_start").dt.month_start())
        usual = usual_day(Settings().lag_days)
        known = as_of(with_known_day(months, ("series",), "period_start", usual), moment)
        first = known.unique(["series", "period_start"], keep="first", maintain_order=True)
        scored = [self._scored(each) for each in first.partition_by("series", maintain_order=True)]
        scores = pl.concat(scored) if scored else _NO_SCORES
        onsets: dict[str, tuple[date, ...]] = {}
        for (name,), of_series in scores.group_by("series", maintain_order=True):
            held = of_series.get_column("score").to_numpy() > self.bound
            begun = held & ~np.r_[False, held[:-1]]
            onsets[str(name)] = tuple(of_series.filter(pl.Series(begun)).get_column("known_on"))
        return Watched(
            series=tuple(onsets),
            onsets={name: days for name, days in onsets.items() if days},
            scores=scores.filter(pl.col("score").is_not_nan()),
            bound=self.bound,
            emulated=bool(known.get_column("emulated").any()),
        )

    def _scored(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Scores of one series, a row for every month from its first to its last."""
        rows = rows.sort("period_start")
        start = pl.col("period_start")
        whole = rows.select(start.dt.year().cast(pl.Int64) * 12 + start.dt.month()).to_series()
        at = (whole - whole[0]).to_numpy()
        logs = np.full(int(at[-1]) + 1, np.nan)
        logs[at] = np.log(rows.get_column("value").to_numpy())
        days = np.zeros(len(logs), np.int64)
        days[at] = rows.get_column("known_on").cast(pl.Int32).to_numpy()
        known = np.maximum.accumulate(days)
        return pl.DataFrame(
            {
                "series": [str(rows.item(0, "series"))] * len(logs),
                "known_on": pl.Series(known).cast(pl.Int32).cast(pl.Date),
                "score": self.score(logs),
            }
        )


_NO_SCORES: Final = pl.DataFrame(
    schema={"series": pl.String, "known_on": pl.Date, "score": pl.Float64}
)


def over_year(logs: _Floats) -> _Floats:
    """Change over twelve months, in per cent (field note, 3.3)."""
    return 100 * (np.exp(_change(logs, _YEAR)) - 1)


def deviations(back: int) -> Callable[[_Floats], _Floats]:
    """Change over some months, in robust standard deviations of ten years (3.1).

    Args:
        back: Months the change spans.
    """

    def score(logs: _Floats) -> _Floats:
        change = _change(logs, back)
        usual = _median_before(change)
        off = np.abs(change - usual)
        return (change - usual) / np.maximum(SIGMA * _median_before(off), _SMALLEST)

    return score


def summed(logs: _Floats) -> _Floats:
    """One-sided sum of monthly deviations; a month that is missing adds none (3.2)."""
    clipped = np.nan_to_num(np.clip(deviations(1)(logs), -_CLIP, _CLIP))
    total, sums = 0.0, np.zeros(len(logs))
    for at, value in enumerate(clipped):
        total = sums[at] = max(0.0, total + float(value) - _LESSENED)
    return sums


PRICE_RULES: Final = (
    PriceRule("year_25", over_year, 25.0),
    PriceRule("z3_2", deviations(3), 2.0),
    PriceRule("z3_3", deviations(3), 3.0),
    PriceRule("sum_12", summed, 12.0),
)
"""The rules of the field note's table, section 7, that are scored beside ours."""


def _change(logs: _Floats, back: int) -> _Floats:
    change = np.full(len(logs), np.nan)
    change[back:] = logs[back:] - logs[:-back]
    return change


def _median_before(values: _Floats) -> _Floats:
    """Median of the window before each month; NaN where too few are known."""
    padded = np.concatenate([np.full(_WINDOW, np.nan), values])[:-1]
    windows = np.sort(np.lib.stride_tricks.sliding_window_view(padded, _WINDOW), axis=1)
    count = np.count_nonzero(~np.isnan(windows), axis=1)
    rows = np.arange(len(values))
    middle = (
        windows[rows, np.maximum(count - 1, 0) // 2] + windows[rows, count // 2 % _WINDOW]
    ) / 2
    return np.where(count >= _LEAST, middle, np.nan)


def passage_onsets(rows: pl.DataFrame, moment: date) -> dict[str, tuple[date, ...]]:
    """Days on which the rule of seven over ninety days began to hold, by place.

    Args:
        rows: As `tricord.series.passage.passage_alarms` takes them.
        moment: Day as of which.
    """
    found: dict[str, tuple[date, ...]] = {}
    for (name,), ratios in passage_ratios(rows, moment).group_by("place", maintain_order=True):
        low = ratios.get_column("ratio").to_numpy() < _LOW
        days = ratios.get_column("known_on").to_list()
        begun: list[date] = []
        run, last = 0, None
        for day, is_low in zip(days, low, strict=True):
            run = run + 1 if is_low else 0
            if run == _RUN:
                if last is None or day - last > timedelta(days=_APART):
                    begun.append(day)
                last = day
        found[str(name)] = tuple(begun)
    return found


def passage_ratios(rows: pl.DataFrame, moment: date) -> pl.DataFrame:
    """Mean of seven days over that of the ninety before, of every day from the first full one.

    Args:
        rows: As `tricord.series.passage.passage_alarms` takes them.
        moment: Day as of which.

    Returns:
        ``place``, ``date``, ``known_on`` (when the last count behind it was known), ``ratio``.
    """
    known = as_of(with_known_day(rows, ("place",), "date", pl.col("date")), moment)
    first = known.unique(["place", "date"], keep="first", maintain_order=True).sort("place", "date")
    whole = [
        each.upsample("date", every="1d").with_columns(pl.col("place", "known_on").forward_fill())
        for each in first.select("place", "date", "known_on", "calls").partition_by("place")
    ]
    if not whole:
        return pl.DataFrame(schema=_RATIOS)
    calls = pl.col("calls")
    before = calls.rolling_mean(_BEFORE, min_samples=_LEAST_BEFORE).shift(_RECENT)
    ratio = (calls.rolling_mean(_RECENT, min_samples=1) / before).over("place")
    full = pl.int_range(pl.len()).over("place") >= _RECENT + _BEFORE - 1
    return (
        pl.concat(whole)
        .with_columns(pl.col("known_on").cum_max().over("place"), ratio=ratio)
        .filter(pl.col("ratio").is_finite() & full)
        .select(list(_RATIOS))
    )


_RATIOS: Final = {
    "place": pl.String,
    "date": pl.Date,
    "known_on": pl.Date,
    "ratio": pl.Float64,
}
