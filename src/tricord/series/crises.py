"""How soon losses of passage were called after they began, and how often one was called in vain.

A blocked canal has no year before it in which anything could be seen. So a crisis is flagged by
what begins from its first sign to some weeks after its onset, and the days are counted after it;
and from the day on which the mean of seven days first showed that three tenths were gone, which no
rule on counts can beat by much. What begins later, while the crisis may still last, repeats it:
that is no alarm in vain, and no find. (Field note on supply, section 6.)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.series.events import YEAR_DAYS, Onsets

LOST: Final = 0.7
"""Ratio at which three tenths are gone."""


@dataclass(frozen=True, slots=True)
class Crisis:
    """A loss of passage.

    Attributes:
        place: Where.
        first_sign: Day from which it could be seen coming.
        onset: First official or physical loss.
        until: Last day on which what begins flags it.
        exclude_until: Last day on which what begins only repeats it.
        name: What it is called.
    """

    place: str
    first_sign: date
    onset: date
    until: date
    exclude_until: date
    name: str = ""


@dataclass(frozen=True)
class Flagged:
    """What a detector said of one crisis.

    Attributes:
        crisis: Which.
        day: When its alarm began; ``None`` where none did.
        lost_on: When the mean of seven days first showed the loss; ``None`` where it never did.
    """

    crisis: Crisis
    day: date | None
    lost_on: date | None

    @property
    def after_onset(self) -> int | None:
        """Days from the onset to the alarm; below zero before it."""
        return (self.day - self.crisis.onset).days if self.day else None

    @property
    def after_loss(self) -> int | None:
        """Days from the loss to the alarm."""
        return (self.day - self.lost_on).days if self.day and self.lost_on else None


@dataclass(frozen=True)
class PassageScore:
    """What alarms of places came to.

    Attributes:
        flagged: One for each crisis.
        onsets: Number of alarms.
        repeated: Those that repeat a crisis.
        in_vain: Those of no crisis.
        place_years: Years of counts, of all places together.
    """

    flagged: tuple[Flagged, ...]
    onsets: int
    repeated: int
    in_vain: int
    place_years: float

    @property
    def found(self) -> int:
        """Number of crises flagged."""
        return sum(each.day is not None for each in self.flagged)


def passage_score(
    onsets: Onsets, crises: Sequence[Crisis], ratios: pl.DataFrame, place_days: Mapping[str, int]
) -> PassageScore:
    """Score alarms of places against crises.

    Args:
        onsets: Days on which alarms began, by place.
        crises: What happened.
        ratios: As `tricord.series.peers.passage_ratios` gives them.
        place_days: Days with counts, by place.
    """
    flagged = []
    for crisis in crises:
        days = onsets.get(crisis.place, ())
        of = sorted(day for day in days if crisis.first_sign <= day <= crisis.until)
        flagged.append(Flagged(crisis, of[0] if of else None, _lost_on(ratios, crisis)))
    told = [(place, day) for place, days in onsets.items() for day in days]

    def of_crisis(place: str, day: date, last: Callable[[Crisis], date]) -> bool:
        return any(c.place == place and c.first_sign <= day <= last(c) for c in crises)

    flagging = sum(of_crisis(place, day, lambda c: c.until) for place, day in told)
    in_time = sum(of_crisis(place, day, lambda c: c.exclude_until) for place, day in told)
    years = sum(place_days.values()) / YEAR_DAYS
    return PassageScore(tuple(flagged), len(told), in_time - flagging, len(told) - in_time, years)


def _lost_on(ratios: pl.DataFrame, crisis: Crisis) -> date | None:
    """When the mean of seven days first showed that three tenths were gone."""
    known = ratios.filter(
        pl.col("place") == crisis.place,
        pl.col("date").is_between(crisis.first_sign, crisis.until),
        pl.col("ratio") <= LOST,
    ).get_column("known_on")
    first = known.min()
    return first if isinstance(first, date) else None
