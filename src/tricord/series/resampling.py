"""How sure a score is: years resampled, the calendar shifted, one event or family left out.

Events come in clusters: seven of fourteen may lie in one boom. Whole calendar years are drawn, so
that a boom is drawn or not as one; and the calendar of events is shifted as a whole against the
alarms, so that what clusters stays clustered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.series.events import YEAR_DAYS, Event, Onsets, leads

DRAWS: Final = 10_000
SEED: Final = 20241231
TAILS: Final = (0.05, 0.95)
"""An interval holds nine tenths of what was drawn."""


def draws(blocks: int) -> NDArray[np.int64]:
    """Places of blocks, drawn with replacement: as many as there are, `DRAWS` times."""
    return np.random.default_rng(SEED).integers(0, blocks, (DRAWS, blocks))


def interval(values: NDArray[np.float64]) -> tuple[float, float]:
    """Where nine tenths of values lie."""
    low, high = np.quantile(values, TAILS)
    return float(low), float(high)


def resampled(
    events: Sequence[Event], found: Mapping[int, int], chance: Sequence[float]
) -> tuple[tuple[float, float], float]:
    """Interval of the hit rate over years drawn anew, and how often it is no better than chance.

    Args:
        events: At least one.
        found: Those found, by place.
        chance: Of each event, what chance finds.
    """
    by_year: dict[int, list[int]] = defaultdict(list)
    for place, event in enumerate(events):
        by_year[event.onset.year].append(place)
    years = [by_year[year] for year in sorted(by_year)]
    sums = np.array(
        [
            (sum(p in found for p in places), sum(chance[p] for p in places), len(places))
            for places in years
        ]
    )
    hits, expected, count = sums[draws(len(years))].sum(axis=1).T
    # A detector that always alarms is as good as chance to the last digit, not better by one.
    worse = hits <= expected + 1e-9
    return interval(hits / count), float(worse.mean())


def onset_interval(years: Sequence[tuple[int, tuple[int, int]]]) -> tuple[float, float]:
    """Interval of alarms per series and year, over years drawn anew.

    Args:
        years: Calendar year, alarms, days.
    """
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for year, (alarms, days) in years:
        sums[year][0] += alarms
        sums[year][1] += days
    blocks = np.array([sums[year] for year in sorted(sums)], np.float64)
    alarms, days = blocks[draws(len(blocks))].sum(axis=1).T
    return interval(alarms / np.maximum(days, 1) * YEAR_DAYS)


def shifted(onsets: Onsets, events: Sequence[Event], hits: int, first: date, last: date) -> float:
    """Share of shifts of all events together, by whole months, that find as many."""
    span = (last - first).days + 1
    months = max(1, int(span / YEAR_DAYS * 12))
    numbers = {name: sorted(map(date.toordinal, days)) for name, days in onsets.items()}
    as_many = 0
    for month in range(1, months):
        shift = round(month * YEAR_DAYS / 12)
        moved = [_moved(event, shift, span, first, last) for event in events]
        as_many += len(leads(numbers, moved)) >= hits
    return (as_many + 1) / months


def _moved(event: Event, shift: int, span: int, first: date, last: date) -> Event:
    day = first + timedelta((event.onset - first).days + shift)
    return replace(event, onset=day if day <= last else day - timedelta(days=span))


@dataclass(frozen=True)
class LeftOut:
    """Hit rates with one event, or one family of them, left out.

    Attributes:
        hit_rate: The least and the most.
        above_chance: The least and the most by which it is above chance.
    """

    hit_rate: tuple[float, float]
    above_chance: tuple[float, float]


def left_out(
    events: Sequence[Event],
    found: Mapping[int, int],
    chance: Sequence[float],
    group: Callable[[int], object],
) -> LeftOut | None:
    """What is left of a score without one group of events.

    Args:
        events: At least one.
        found: Those found, by place.
        chance: Of each event, what chance finds.
        group: Group of the event at a place.

    Returns:
        ``None`` where all events are one group.
    """
    groups = sorted({group(place) for place in range(len(events))}, key=str)
    if len(groups) < 2:
        return None
    rates = []
    for out in groups:
        kept = [place for place in range(len(events)) if group(place) != out]
        rate = sum(place in found for place in kept) / len(kept)
        rates.append((rate, rate - sum(chance[place] for place in kept) / len(kept)))
    hits, above = zip(*rates, strict=True)
    return LeftOut((min(hits), max(hits)), (min(above), max(above)))
