"""How good alarms are: found, how early, how often in vain, and what chance would have found.

The protocol is that of the field note on supply, section 7. An event is found when an alarm began
in the `LOOK_BACK` days before it, by figures public then. The lead is counted from the first such
alarm. What chance finds is the share of all windows of the same length, on the same series, that
hold an alarm: a detector that always alarms finds everything and is worth nothing.

Events cluster in years, so intervals and probabilities are of resampled calendar years, not of
events. Two tests: resampled years of events, in how many the hit rate is no better than chance;
and the whole calendar of events shifted against the alarms, in how many it finds as many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

import numpy as np

LOOK_BACK: Final = 365
"""Days before an event in which an alarm finds it. [field note, 7.2: twelve months]"""
_YEAR: Final = 365.25
_DRAWS: Final = 10_000
_SEED: Final = 20241231


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to the supply of a series.

    Attributes:
        series: Its series.
        onset: First official or physical loss.
    """

    series: str
    onset: date


@dataclass(frozen=True)
class Score:
    """What alarms came to.

    Attributes:
        events: Number of events.
        found: Those found, with the lead of each in days, in the order of the events.
        random_rate: Share of windows of their series that hold an alarm.
        onsets_per_series_year: Alarms per series and year.
        lead_days: Median lead; ``None`` where none was found.
        hit_interval: Nine tenths of resampled years have a hit rate in it.
        p_years: Share of resampled years in which it is no better than chance.
        p_shift: Share of shifts of the calendar that find as many.
    """

    events: int
    found: Mapping[int, int]
    random_rate: float
    onsets_per_series_year: float
    lead_days: float | None
    hit_interval: tuple[float, float]
    p_years: float
    p_shift: float

    @property
    def hit_rate(self) -> float:
        """Share of events found."""
        return len(self.found) / self.events


def score(
    onsets: Mapping[str, Sequence[date]],
    series: Sequence[str],
    events: Sequence[Event],
    first: date,
    last: date,
) -> Score:
    """Score alarms against events.

    Args:
        onsets: Days on which alarms began, by series.
        series: All series that were looked at.
        events: What happened, between ``first`` and ``last``.
        first: First day of the years scored.
        last: Last day.
    """
    found: dict[int, int] = {}
    for place, event in enumerate(events):
        before = [(event.onset - day).days for day in onsets.get(event.series, ())]
        leads = [days for days in before if 0 <= days <= LOOK_BACK]
        if leads:
            found[place] = max(leads)
    chance = {name: _chance(onsets.get(name, ()), first, last) for name in set(series)}
    random_rate = float(np.mean([chance[event.series] for event in events]))
    years = ((last - first).days + 1) / _YEAR
    alarms = sum(first <= day <= last for name in series for day in onsets.get(name, ()))
    rates, p_years = _resampled(events, found, chance)
    low, high = np.quantile(rates, [0.05, 0.95]) if len(rates) else (0.0, 1.0)
    return Score(
        events=len(events),
        found=found,
        random_rate=random_rate,
        onsets_per_series_year=alarms / len(series) / years,
        lead_days=median(found.values()) if found else None,
        hit_interval=(float(low), float(high)),
        p_years=p_years,
        p_shift=_shifted(onsets, events, len(found), first, last),
    )


def _chance(onsets: Sequence[date], first: date, last: date) -> float:
    """Share of the days on which the window before holds an alarm."""
    days = (last - first).days + 1
    held = np.zeros(days, np.bool_)
    for onset in onsets:
        begin = (onset - first).days
        held[max(0, begin) : max(0, begin + LOOK_BACK + 1)] = True
    return float(held[LOOK_BACK:].mean()) if days > LOOK_BACK else 0.0


def _resampled(
    events: Sequence[Event], found: Mapping[int, int], chance: Mapping[str, float]
) -> tuple[list[float], float]:
    """Hit rates of resampled years of events, and how often they are no better than chance."""
    by_year: dict[int, list[int]] = defaultdict(list)
    for place, event in enumerate(events):
        by_year[event.onset.year].append(place)
    years = sorted(by_year)
    random = np.random.default_rng(_SEED)
    rates: list[float] = []
    worse = 0
    for draw in random.integers(0, len(years), (_DRAWS, len(years))):
        places = [place for year in draw for place in by_year[years[year]]]
        rate = sum(place in found for place in places) / len(places)
        expected = sum(chance[events[place].series] for place in places) / len(places)
        rates.append(rate)
        worse += rate <= expected
    return rates, worse / _DRAWS


def _shifted(
    onsets: Mapping[str, Sequence[date]],
    events: Sequence[Event],
    hits: int,
    first: date,
    last: date,
) -> float:
    """Share of shifts of all events together, by whole months, that find as many."""
    span = (last - first).days + 1
    months = int(span / _YEAR * 12)
    as_many = 0
    for month in range(1, months):
        shift = round(month * _YEAR / 12)
        moved = [first + timedelta((event.onset - first).days + shift) for event in events]
        moved = [day if day <= last else day - timedelta(days=span) for day in moved]
        count = sum(
            any(0 <= (day - onset).days <= LOOK_BACK for onset in onsets.get(event.series, ()))
            for day, event in zip(moved, events, strict=True)
        )
        as_many += count >= hits
    return (as_many + 1) / months
