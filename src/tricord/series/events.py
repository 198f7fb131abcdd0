"""Events, and the days about them: those in which an alarm finds them, those that are theirs.

An event is found when an alarm began in the `LOOK_BACK` days before it, by figures public then.
What begins in its exclusion window is of that event: it counts neither as a find of the next one
nor as an alarm in vain, and windows that end there are not counted either. (Field note on supply,
section 7.2.)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

LOOK_BACK: Final = 365
"""Days before an event in which an alarm finds it. [field note, 7.2: twelve months]"""
YEAR_DAYS: Final = 365.25

Onsets = Mapping[str, Sequence[date]]
"""Days on which alarms began, by series."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to the supply of a series.

    Attributes:
        series: Its series.
        onset: First official or physical loss.
        exclude_days: Days after it whose alarms are of it.
        family: Family of goods, which stands or falls together.
        name: What it is called.
    """

    series: str
    onset: date
    exclude_days: int = 0
    family: str = ""
    name: str = ""


def finds(onsets: Onsets, events: Sequence[Event]) -> dict[int, int]:
    """Events before which an alarm began, by their place, each with its lead in days.

    An alarm in the exclusion window of an event of the same series finds no other.
    """
    numbers = {name: sorted(map(date.toordinal, days)) for name, days in onsets.items()}
    return leads(numbers, events)


def leads(numbers: Mapping[str, Sequence[int]], events: Sequence[Event]) -> dict[int, int]:
    """As `finds`, of alarms as ordinals, ascending."""
    out: dict[str, list[range]] = defaultdict(list)
    for event in events:
        after = event.onset.toordinal() + 1
        out[event.series].append(range(after, after + event.exclude_days))
    found: dict[int, int] = {}
    for place, event in enumerate(events):
        days, onset = numbers.get(event.series, ()), event.onset.toordinal()
        for day in days[bisect_left(days, onset - LOOK_BACK) : bisect_right(days, onset)]:
            if not any(day in window for window in out[event.series]):
                found[place] = onset - day
                break
    return found


@dataclass(frozen=True)
class Days:
    """The days of one series, from the first scored to the last.

    Attributes:
        first: The first day.
        alarms: Whether an alarm began, out of exclusion windows.
        out: Whether it is in an exclusion window.
        before: Whether an event is within the `LOOK_BACK` days from it on.
    """

    first: date
    alarms: NDArray[np.bool_]
    out: NDArray[np.bool_]
    before: NDArray[np.bool_]

    @classmethod
    def of(
        cls, onsets: Sequence[date], name: str, events: Sequence[Event], first: date, last: date
    ) -> Days:
        """Those of a series.

        Args:
            onsets: Its alarms.
            name: Its name.
            events: All events.
            first: The first day.
            last: The last.
        """
        count = (last - first).days + 1
        alarms, out, before = (np.zeros(count, np.bool_) for _ in range(3))
        for day in onsets:
            if first <= day <= last:
                alarms[(day - first).days] = True
        for event in events:
            if event.series == name:
                at = (event.onset - first).days
                out[max(0, at + 1) : max(0, at + event.exclude_days + 1)] = True
                before[max(0, at - LOOK_BACK) : max(0, at + 1)] = True
        return cls(first, alarms & ~out, out, before)

    @property
    def chance(self) -> float:
        """Share of windows that hold an alarm, of those that do not end in an exclusion window."""
        held = within(self.alarms)[LOOK_BACK:]
        counted = held[~self.out[LOOK_BACK:]]
        return float(counted.mean()) if len(counted) else 0.0

    @property
    def followed(self) -> tuple[int, int]:
        """Alarms that an event followed within `LOOK_BACK` days, and all where these are over."""
        over = self.alarms[: max(0, len(self.alarms) - LOOK_BACK)]
        return int((over & self.before[: len(over)]).sum()), int(over.sum())

    @property
    def in_vain(self) -> tuple[int, int]:
        """Quiet windows that hold an alarm no event followed, and all quiet windows, by days.

        A window is quiet where no event is within the `LOOK_BACK` days from its end on, it does
        not end in an exclusion window, and these days are over.
        """
        held = within(self.alarms & ~self.before)
        quiet = ~self.out & ~self.before
        quiet[:LOOK_BACK] = False
        quiet[max(0, len(quiet) - LOOK_BACK) :] = False
        return int((held & quiet).sum()), int(quiet.sum())

    def by_year(self) -> list[tuple[int, tuple[int, int]]]:
        """Of each calendar year, the alarms, and the days that are in no exclusion window."""
        found = []
        for year in range(self.first.year, (self.first + timedelta(len(self.alarms) - 1)).year + 1):
            begin = max(0, (date(year, 1, 1) - self.first).days)
            end = (date(year + 1, 1, 1) - self.first).days
            counted = int(self.alarms[begin:end].sum()), int((~self.out[begin:end]).sum())
            found.append((year, counted))
        return found


def within(alarms: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Of each day, whether an alarm began on it or in the `LOOK_BACK` days before."""
    counts = np.cumsum(alarms, dtype=np.int64)
    earlier = np.concatenate([np.zeros(LOOK_BACK + 1, np.int64), counts])[: len(counts)]
    held: NDArray[np.bool_] = counts > earlier
    return held
