"""All that is said of a detector of prices, by one protocol for ours and those of others.

To have another detector scored, give its name and what it says of rows: `Detector`. Where its
scores are probabilities already, `Watched.bound` is ``None`` and nothing is fitted to them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

import polars as pl

from tricord.series.detector import Detector, Watched
from tricord.series.events import Event
from tricord.series.peers import PRICE_RULES, PriceRule
from tricord.series.price import NAME, price_alarms, price_scores
from tricord.series.reliability import Reliability, reliability
from tricord.series.resampling import LeftOut, left_out
from tricord.series.scoring import Score, score
from tricord.series.usefulness import Outcomes


@dataclass(frozen=True)
class BoardRow:
    """A detector and what it came to.

    Attributes:
        detector: Its name.
        watched: What it said.
        began: Score of alarms that began in the year before an event.
        standing: Score of alarms that stood on any day of that year, whenever they began, as the
            field note counts; ``None`` where scores are probabilities.
        outcomes: What happened in windows of twelve months, by alarms that began.
        reliability: Its scores as probabilities; ``None`` where no month can be judged.
        without_event: Hit rates with one event left out.
        without_family: The same with one family.
    """

    detector: str
    watched: Watched
    began: Score
    standing: Score | None
    outcomes: Outcomes
    reliability: Reliability | None
    without_event: LeftOut | None
    without_family: LeftOut | None


def price_shock(rows: pl.DataFrame, moment: date) -> Watched:
    """What `tricord.series.price` says of prices, as they were known.

    Args:
        rows: As `tricord.series.price.price_alarms` takes them.
        moment: Day as of which.
    """
    looked = price_alarms(rows, moment)
    onsets: dict[str, list[date]] = defaultdict(list)
    for alarm in looked.alarms:
        onsets[alarm.series].append(alarm.onset)
    names = rows.get_column("series").unique().sort().to_list()
    scores = price_scores(rows, moment)
    return Watched(tuple(names), onsets, scores, 1.0, looked.emulated)


def _rule(rule: PriceRule) -> Detector:
    return Detector(rule.name, rule.look)


PRICE_DETECTORS: Final = (Detector(NAME, price_shock), *map(_rule, PRICE_RULES))
"""Ours, and the rules it is measured by."""


def board_row(
    detector: Detector, rows: pl.DataFrame, events: Sequence[Event], first: date, last: date
) -> BoardRow:
    """Score a detector.

    Args:
        detector: Which.
        rows: What it looks at.
        events: What happened, between ``first`` and ``last``, on series of the rows; at least one.
        first: First day of the years scored.
        last: Last day; what became known later is not looked at.
    """
    watched = detector.look(rows, last)
    scored = partial(score, series=watched.series, events=events, first=first, last=last)
    began = scored(watched.onsets)
    standing = None if watched.bound is None else scored(watched.standing(watched.bound))
    without = partial(left_out, events, began.found, began.chance)
    return BoardRow(
        detector=detector.name,
        watched=watched,
        began=began,
        standing=standing,
        outcomes=Outcomes.of(watched.onsets, events, first, last),
        reliability=reliability(
            watched.scores, events, first, last, probabilities=watched.bound is None
        ),
        without_event=without(group=int),
        without_family=without(group=lambda place: events[place].family),
    )


@dataclass(frozen=True)
class Published:
    """What somebody else measured, on the same events.

    Attributes:
        events: Number of events.
        found: Those found.
        random_rate: Share of windows that hold an alarm.
        hit_interval: Interval of the hit rate over years drawn anew.
        p_shift: Share of shifts that find as many.
        onsets_per_series_year: Alarms per series and year.
        lead_days: Median lead.
    """

    events: int
    found: int
    random_rate: float
    hit_interval: tuple[float, float]
    p_shift: float
    onsets_per_series_year: float
    lead_days: float


TO_BEAT: Final = Published(14, 6, 0.13, (0.0, 0.59), 0.005, 0.05, 91)
"""A sum of monthly deviations above 12, by alarms that stood, as the field note on supply has it
(section 7: three months, taken as 91 days). No public early warning system was found to publish a
scored record."""
