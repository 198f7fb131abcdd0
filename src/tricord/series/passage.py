"""Losses of passage: a place that far fewer ships pass than did before.

Of each day, the mean of the last seven over the mean of the ninety before them. A place is
disrupted when that ratio is below `Settings.low` and, held against the ratios of its own year
before, more than `Settings.deviations` robust standard deviations low, on three days running; or
when it is at most `Settings.lost`, on three days running. The first finds what is out of the
ordinary for a quiet place, the second what is a loss anywhere; places whose counts jump by
themselves (a strait where receivers are jammed) so alarm seldom, and still when a third is gone.

While an alarm lasts, the ninety days it is held against stand still: else a long crisis would
become the usual after ninety days, and its ebbing a new one. It ends when the flow is back at
`Settings.back` of them. (Field note on supply, section 6; what is ours is marked there as ours.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.series.alarm import Alarm, Level
from tricord.series.known import as_of, with_known_day

NAME: Final = "chokepoint"
SIGMA: Final = 1.4826


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


@dataclass(frozen=True)
class PassageAlarms:
    """What counts of ships came to.

    Attributes:
        alarms: Onsets, by day and place.
        places: Number of places looked at.
        short: Places with too few days for a ratio.
    """

    alarms: tuple[Alarm, ...]
    places: int
    short: tuple[str, ...]


def passage_alarms(
    rows: pl.DataFrame, moment: date, settings: Settings | None = None
) -> PassageAlarms:
    """Alarms of places, from the counts that were known.

    Args:
        rows: ``place``, ``date``, ``calls``, ``capacity`` (null where it is not known),
            ``published_at`` (null where it is not known).
        moment: Day as of which.
        settings: How.

    Returns:
        Alarms whose onset is not after ``moment``. A day that is missing is not zero: it is left
        out of the means.
    """
    settings = settings or Settings()
    usual = pl.col("date") + timedelta(days=settings.lag_days)
    known = as_of(with_known_day(rows, ("place",), "date", usual), moment)
    latest = known.unique(["place", "date"], keep="last", maintain_order=True)
    found: list[Alarm] = []
    short: list[str] = []
    groups = latest.sort("place", "date").partition_by("place", maintain_order=True)
    for group in groups:
        place = str(group.item(0, "place"))
        whole = _whole(group)
        ratios = _Ratios(whole.get_column("calls").to_numpy(), settings)
        if not np.any(~np.isnan(ratios.ratio)):
            short.append(place)
        found += _alarms(place, whole, ratios, settings)
    ordered = sorted(found, key=lambda alarm: (alarm.onset, alarm.series))
    return PassageAlarms(tuple(ordered), len(groups), tuple(short))


def _whole(group: pl.DataFrame) -> pl.DataFrame:
    """Every day from the first to the last; those nobody counted are missing."""
    first, last = group.item(0, "date"), group.item(-1, "date")
    days = pl.DataFrame({"date": pl.date_range(first, last, eager=True)})
    return days.join(group, on="date", how="left").with_columns(
        pl.col("calls").fill_null(np.nan), pl.col("capacity").fill_null(np.nan)
    )


class _Ratios:
    """Ratios of one place, day by day; what they are held against stands still in an alarm."""

    def __init__(self, calls: NDArray[np.float64], settings: Settings) -> None:
        self.calls = calls
        self.settings = settings
        self.ratio = np.full(len(calls), np.nan)
        self.deviation = np.full(len(calls), np.nan)
        self.onsets = list(self._onsets())

    def _onsets(self) -> Iterator[tuple[int, str]]:
        how = self.settings
        before = np.nan
        low = lost = over = 0
        alarmed = False
        for day in range(len(self.calls)):
            if not alarmed:
                before = self._before(day)
            self.ratio[day] = _mean(self.calls, day - how.recent_days + 1, day + 1, 1) / before
            ratio = self.ratio[day]
            if np.isnan(ratio):
                continue
            self.deviation[day] = self._deviation(day)
            if alarmed:
                over = over + 1 if ratio >= how.back else 0
                alarmed = over < how.back_days
                low = lost = 0
                continue
            rare = self.deviation[day] < -how.deviations
            low = low + 1 if ratio < how.low and rare else 0
            lost = lost + 1 if ratio <= how.lost else 0
            if max(low, lost) >= how.run_days:
                alarmed, over = True, 0
                yield day, "rare" if low >= how.run_days else "lost"

    def _before(self, day: int) -> float:
        """Mean of the days before the recent ones."""
        how = self.settings
        last = day - how.recent_days + 1
        return _mean(self.calls, last - how.before_days, last, how.least_before)

    def _deviation(self, day: int) -> float:
        """How far the ratio is from those of its own year before, in robust deviations."""
        how = self.settings
        last = day - how.recent_days
        with np.errstate(divide="ignore"):
            past = np.log(self.ratio[max(0, last - how.year_days) : max(0, last)])
            now = np.log(self.ratio[day])
        past = past[np.isfinite(past)]
        if len(past) < how.least_year:
            return np.nan
        middle = np.median(past)
        spread = SIGMA * np.median(np.abs(past - middle))
        return float((now - middle) / max(spread, 1e-6))


def _mean(values: NDArray[np.float64], first: int, last: int, least: int) -> float:
    known = values[max(0, first) : max(0, last)]
    known = known[~np.isnan(known)]
    return float(known.mean()) if len(known) >= max(1, least) else np.nan


def _alarms(
    place: str, whole: pl.DataFrame, ratios: _Ratios, settings: Settings
) -> Iterator[Alarm]:
    capacity = whole.get_column("capacity").to_numpy()
    for day, why in ratios.onsets:
        ratio = float(ratios.ratio[day])
        level = Level.EXTREME if ratio <= 0.5 else Level.HIGH if ratio <= settings.lost else None
        recent = day - settings.recent_days + 1
        of_capacity = _mean(capacity, recent, day + 1, 1) / _mean(
            capacity, recent - settings.before_days, recent, settings.least_before
        )
        terms: dict[str, str | float] = {
            "day": whole.item(day, "date").isoformat(),
            "ratio": round(ratio, 4),
            "why": why,
        }
        if not np.isnan(ratios.deviation[day]):
            terms["deviations"] = round(float(ratios.deviation[day]), 2)
        if not np.isnan(of_capacity):
            terms["capacity_ratio"] = round(float(of_capacity), 4)
        score = round(1 - ratio, 4)
        onset = whole.item(day, "known_on")
        yield Alarm(place, onset, NAME, level or Level.ELEVATED, score, "down", terms)
