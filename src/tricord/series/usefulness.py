"""What alarms are worth to one who minds a miss more, or less, than an alarm in vain.

Sarlin (2013), "On policymakers' loss functions and the evaluation of early warning systems",
Economics Letters 119: with T1 the share of events missed, T2 the share of quiet windows with an
alarm in vain, P1 the share of windows that end in an event and P2 = 1 - P1, the loss of one who
gives misses the weight mu is L = mu P1 T1 + (1 - mu) P2 T2. Without any alarms, or always alarming,
it is min(mu P1, (1 - mu) P2): what a detector saves of that is its usefulness.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.series.events import YEAR_DAYS, Days, Event, Onsets, finds

WEIGHTS: Final = (0.5, 0.7, 0.8, 0.9, 0.95)
"""Weights of a miss that are shown."""


@dataclass(frozen=True)
class Outcomes:
    """What happened in windows of twelve months on the series of events.

    Attributes:
        found: Events found.
        missed: Events not found.
        in_vain: Quiet windows with an alarm that no event followed, in years.
        quiet: All quiet windows, in years.
    """

    found: float
    missed: float
    in_vain: float
    quiet: float

    @classmethod
    def of(cls, onsets: Onsets, events: Sequence[Event], first: date, last: date) -> Outcomes:
        """Those of a detector.

        Args:
            onsets: Days on which alarms began, by series.
            events: At least one.
            first: First day of the years scored.
            last: Last day.
        """
        found = len(finds(onsets, events))
        in_vain = quiet = 0
        for name in sorted({event.series for event in events}):
            some, whole = Days.of(onsets.get(name, ()), name, events, first, last).in_vain
            in_vain, quiet = in_vain + some, quiet + whole
        return cls(found, len(events) - found, in_vain / YEAR_DAYS, quiet / YEAR_DAYS)

    @property
    def missed_share(self) -> float:
        """T1."""
        return self.missed / (self.found + self.missed)

    @property
    def in_vain_share(self) -> float:
        """T2."""
        return self.in_vain / self.quiet if self.quiet else 0.0

    @property
    def event_share(self) -> float:
        """P1."""
        events = self.found + self.missed
        return events / (events + self.quiet)

    def usefulness(self, weight: float) -> tuple[float, float]:
        """Absolute and relative usefulness; neither is above zero where alarms are worth nothing.

        Args:
            weight: Of a miss, between 0 and 1: mu.
        """
        miss = weight * self.event_share
        vain = (1 - weight) * (1 - self.event_share)
        without = min(miss, vain)
        absolute = without - miss * self.missed_share - vain * self.in_vain_share
        return absolute, absolute / without if without else 0.0
