"""Losses of passage: a place that far fewer ships pass than did before.

Of each day, the mean of the last seven over the mean of the ninety before them. A place is
disrupted when that ratio is below `Settings.low` and, held against the ratios of its own year
before, more than `Settings.deviations` robust standard deviations low, on three days running; or
when it is at most `Settings.lost`, on three days running. The first finds what is out of the
ordinary for a quiet place, the second what is a loss anywhere; places whose counts jump by
themselves (a strait where receivers are jammed) so alarm seldom, and still when a third is gone.

While an alarm lasts, the ninety days it is held against stand still: else a long crisis would
become the usual after ninety days, and its ebbing a new one. It ends when the flow is back at
`Settings.back` of them. A day is looked at once, when its count first becomes known; a count that
is revised later counts in what comes after. (Field note on supply, section 6; what is ours is
marked as ours.)
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
from tricord.series.kernel.medians import SIGMA
from tricord.series.known import as_of, with_known_day
from tricord.series.looked import Looked, in_order

NAME: Final = "chokepoint"
KEYS: Final = ("place",)
HALVED: Final = 0.5
"""Ratio from which a loss is extreme. [ours]"""


@dataclass(frozen=True)
class Settings:
    """How losses of passage are found.

    Attributes:
        lag_days: Days after a day until its count is public, where nobody says: 0, so that days
            are those of the data. PortWatch publishes on Tuesdays, 2 to 8 days later; give
            ``published_at`` to have it count.
        recent_days: Days that are looked at together. [7]
        before_days: Days before them they are held against. [90]
        least_before: Known days among those. [ours]
        year_days: Days of ratios the ratio is held against. [365]
        least_year: Known ratios among those. [about nine months]
        low: Ratio below which a place may be disrupted. [.85]
        deviations: Robust standard deviations it must be low by. [4]
        lost: Ratio from which it is, whatever is usual there. [ours: a loss of 30 %]
        run_days: Days running it must be so. [3]
        back: Ratio at which it is over. [.9]
        back_days: Days running it must be so. [ours]
    """

    lag_days: int = 0
    recent_days: int = 7
    before_days: int = 90
    least_before: int = 60
    year_days: int = 365
    least_year: int = 270
    low: float = 0.85
    deviations: float = 4.0
    lost: float = 0.7
    run_days: int = 3
    back: float = 0.9
    back_days: int = 5


def passage_alarms(rows: pl.DataFrame, moment: date, settings: Settings | None = None) -> Looked:
    """Alarms of places, from the counts that were known.

    Args:
        rows: ``place``, ``date``, ``calls``, ``capacity`` (null where it is not known),
            ``published_at`` (null where it is not known).
        moment: Day as of which.
        settings: How.

    Returns:
        Alarms whose onset is not after ``moment``. Those of an earlier moment are the same. A day
        that is missing is not zero: it is left out of the means.
    """
    settings = settings or Settings()
    usual = pl.col("date") + timedelta(days=settings.lag_days)
    known = as_of(with_known_day(rows, KEYS, "date", usual), moment)
    found: list[Alarm] = []
    short: list[str] = []
    groups = known.partition_by(*KEYS, maintain_order=True)
    for group in groups:
        place = _Place(group, settings)
        found += place.alarms()
        if not np.any(~np.isnan(place.ratio)):
            short.append(place.name)
    emulated = bool(known.get_column("emulated").any())
    return Looked(in_order(found), len(groups), tuple(short), emulated)


class _Place:
    """One place, day by day, as its counts became known."""

    def __init__(self, rows: pl.DataFrame, settings: Settings) -> None:
        self.name = str(rows.item(0, "place"))
        self.settings = settings
        days = rows.get_column("date").to_physical().cast(pl.Int64)
        first, last = int(days.to_numpy().min()), int(days.to_numpy().max())
        self._rows = rows.with_columns(day=days - first)
        self.calls = np.full(last - first + 1, np.nan)
        self.capacity = np.full(last - first + 1, np.nan)
        self.ratio = np.full(last - first + 1, np.nan)

    def alarms(self) -> Iterator[Alarm]:
        """Onsets, in the order in which they became known."""
        how = self.settings
        newest, before = -1, np.nan
        low = lost = over = 0
        alarmed = False
        for row in self._rows.iter_rows(named=True):
            day = row["day"]
            self.calls[day] = np.nan if row["calls"] is None else row["calls"]
            self.capacity[day] = np.nan if row["capacity"] is None else row["capacity"]
            if day <= newest:
                continue
            newest = day
            before = before if alarmed else self._before(self.calls, day)
            ratio = self.ratio[day] = self._recent(self.calls, day) / before
            if np.isnan(ratio):
                continue
            if alarmed:
                over = over + 1 if ratio >= how.back else 0
                alarmed = over < how.back_days
                low = lost = 0
                continue
            deviations = self._deviations(day)
            low = low + 1 if ratio < how.low and deviations < -how.deviations else 0
            lost = lost + 1 if ratio <= how.lost else 0
            if max(low, lost) >= how.run_days:
                alarmed, over = True, 0
                why = "rare" if low >= how.run_days else "lost"
                yield self._alarm(row, why, deviations)

    def _recent(self, counts: NDArray[np.float64], day: int) -> float:
        """Mean of the recent days."""
        return _mean(counts, day - self.settings.recent_days + 1, day + 1, 1)

    def _before(self, counts: NDArray[np.float64], day: int) -> float:
        """Mean of the days before the recent ones."""
        how = self.settings
        last = day - how.recent_days + 1
        return _mean(counts, last - how.before_days, last, how.least_before)

    def _deviations(self, day: int) -> float:
        """How far the ratio is from those of its own year before, in robust deviations."""
        how = self.settings
        last = max(0, day - how.recent_days)
        with np.errstate(divide="ignore"):
            past = np.log(self.ratio[max(0, last - how.year_days) : last])
            now = np.log(self.ratio[day])
        past = past[np.isfinite(past)]
        if len(past) < how.least_year:
            return np.nan
        middle = np.median(past)
        spread = SIGMA * np.median(np.abs(past - middle))
        return float((now - middle) / max(spread, 1e-6))

    def _alarm(self, row: Mapping[str, Any], why: str, deviations: float) -> Alarm:
        day = row["day"]
        ratio = float(self.ratio[day])
        bounds = ((HALVED, Level.EXTREME), (self.settings.lost, Level.HIGH))
        level = next((level for bound, level in bounds if ratio <= bound), Level.ELEVATED)
        told = {
            "ratio": ratio,
            "deviations": deviations,
            "capacity_ratio": self._recent(self.capacity, day) / self._before(self.capacity, day),
        }
        terms: dict[str, str | float] = {
            "day": row["date"].isoformat(),
            "why": why,
            "known": "usual_lag" if row["emulated"] else "published",
        }
        terms |= {name: round(value, 4) for name, value in told.items() if np.isfinite(value)}
        return Alarm(self.name, row["known_on"], NAME, level, round(1 - ratio, 4), "down", terms)


def _mean(values: NDArray[np.float64], first: int, last: int, least: int) -> float:
    """Mean of the known figures of a window; NaN of fewer than ``least``."""
    known = values[max(0, first) : max(0, last)]
    known = known[~np.isnan(known)]
    return float(known.mean()) if len(known) >= least and len(known) else np.nan
