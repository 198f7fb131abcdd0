"""How good alarms are: found, how early, how often in vain, and what chance would have found.

The protocol is that of the field note on supply, section 7. An event is found when an alarm began
in the `LOOK_BACK` days before it, by figures public then. The lead is counted from the first such
alarm. What chance finds is the share of all windows of the same length, on the same series, that
hold an alarm: a detector that always alarms finds everything and is worth nothing.

Events cluster in years, so intervals and probabilities are of resampled calendar years, not of
events (`tricord.series.resampling`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

import numpy as np

from tricord.series.events import YEAR_DAYS, Days, Event, Onsets, finds
from tricord.series.resampling import onset_interval, resampled, shifted


@dataclass(frozen=True)
class Score:
    """What alarms came to.

    Attributes:
        events: Number of events.
        found: Those found, with the lead of each in days, in the order of the events.
        chance: Of each event, the share of windows of its series that hold an alarm.
        onsets_per_series_year: Alarms per series and year.
        followed: Alarms on series of events that an event followed within `LOOK_BACK` days.
        judged: Alarms on series of events whose `LOOK_BACK` days are over.
        hit_interval: Nine tenths of resampled years have a hit rate in it.
        onset_interval: The same of `onsets_per_series_year`.
        p_years: Share of resampled years in which the hit rate is no better than chance.
        p_shift: Share of shifts of the calendar that find as many.
    """

    events: int
    found: Mapping[int, int]
    chance: tuple[float, ...]
    onsets_per_series_year: float
    followed: int
    judged: int
    hit_interval: tuple[float, float]
    onset_interval: tuple[float, float]
    p_years: float
    p_shift: float

    @property
    def hit_rate(self) -> float:
        """Share of events found."""
        return len(self.found) / self.events

    @property
    def random_rate(self) -> float:
        """Share of windows of the series of the events that hold an alarm."""
        return float(np.mean(self.chance))

    @property
    def lead_days(self) -> float | None:
        """Median lead; ``None`` where none was found."""
        return median(self.found.values()) if self.found else None

    @property
    def precision(self) -> float | None:
        """Share of alarms on series of events that an event followed; ``None`` of none."""
        return self.followed / self.judged if self.judged else None


def score(
    onsets: Onsets, series: Sequence[str], events: Sequence[Event], first: date, last: date
) -> Score:
    """Score alarms against events.

    Args:
        onsets: Days on which alarms began, by series.
        series: All series that were looked at.
        events: What happened, between ``first`` and ``last``; at least one.
        first: First day of the years scored.
        last: Last day.
    """
    found = finds(onsets, events)
    days = {name: Days.of(onsets.get(name, ()), name, events, first, last) for name in set(series)}
    chance = tuple(days[event.series].chance for event in events)
    years = [each for name in series for each in days[name].by_year()]
    alarms, exposed = (sum(part) for part in zip(*(pair for _, pair in years), strict=True))
    hit_interval, p_years = resampled(events, found, chance)
    judged = [days[name].followed for name in {event.series for event in events}]
    return Score(
        events=len(events),
        found=found,
        chance=chance,
        onsets_per_series_year=alarms / exposed * YEAR_DAYS,
        followed=sum(followed for followed, _ in judged),
        judged=sum(over for _, over in judged),
        hit_interval=hit_interval,
        onset_interval=onset_interval(years),
        p_years=p_years,
        p_shift=shifted(onsets, events, len(found), first, last),
    )
