"""A cap on petroleum for one period, and how far amounts have come towards it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from tricord.claims.conversion import COMMITTEE, PARAGRAPH_4
from tricord.claims.periods import Stated, months, windows
from tricord.model.claim import Claim, SourceClass, Topic

LEVELS: Final = (75, 90, 95, 100)
"""Percentages told of every cap; which of them the Secretary announces the cap itself says."""

_HUNDREDTH: Final = Decimal("0.01")
_ANNOUNCED: Final = re.compile(
    r"(?<![\d.,])(\d{2})\s*(?:%|％|per ?cent|퍼센트|パーセント)", re.IGNORECASE
)


@dataclass(frozen=True)
class Cap:
    """What may be delivered in one period, all suppliers together.

    Attributes:
        measure_id: Measure that sets it (``M2397-5``).
        topic: Refined petroleum or crude oil.
        year: Year it is called by: that of its first day, or for crude oil of its last.
        first_day: First day.
        last_day: Last day, inclusive.
        barrels: The amount.
        tonnes: The amount in tonnes, where the measure gives one beside it.
        announced: Percentages at which the Committee's Secretary tells all States.
        stop: Percentage at which all States stop; ``None`` where no such rule was seen.
        every_days: Days after which suppliers report; ``None`` where no clock in days was seen.
        cut_short_on: Day inside the period on which the measure was replaced.
    """

    measure_id: str
    topic: Topic
    year: int
    first_day: date
    last_day: date
    barrels: Decimal
    tonnes: Decimal | None = None
    announced: tuple[int, ...] = ()
    stop: int | None = None
    every_days: int | None = None
    cut_short_on: date | None = None

    @property
    def table(self) -> str:
        """Table its weights are converted by: the Committee's, or what the measure implies."""
        return PARAGRAPH_4 if self.topic is Topic.CRUDE_OIL else COMMITTEE

    @property
    def periods(self) -> tuple[tuple[date, date], ...]:
        """Periods reports are told by: months; for crude oil windows of its clock."""
        if self.topic is Topic.CRUDE_OIL and self.every_days:
            return tuple(windows(self.first_day, self.last_day, self.every_days))
        return tuple(months(self.first_day, self.last_day))

    def percent(self, barrels: Decimal) -> Decimal:
        """An amount as a percentage, to two decimals."""
        share = 100 * barrels / self.barrels
        return share.quantize(_HUNDREDTH, ROUND_HALF_UP)

    def holds(self, claim: Claim) -> bool:
        """Whether all days a claim speaks of lie within the period."""
        return bool(
            claim.first_day
            and claim.last_day
            and self.first_day <= claim.first_day
            and claim.last_day <= self.last_day
        )

    def touches(self, claim: Claim) -> bool:
        """Whether a claim speaks of a day of the period."""
        return bool(
            claim.first_day
            and claim.last_day
            and claim.first_day <= self.last_day
            and self.first_day <= claim.last_day
        )


class Reach(StrEnum):
    """Whether a threshold was reached: also at the least, only at the most, or not even then."""

    REACHED = "reached"
    POSSIBLE = "possible"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True)
class Threshold:
    """One percentage of a cap on one meter.

    Attributes:
        percent: The percentage.
        barrels: The amount it stands for.
        reach: Whether it was reached.
        earliest: First day on which it can have been reached, if all of each figure was delivered
            on the first of its days; ``None`` unless reached.
        latest: Day by which it had been reached, if all was delivered on the last of its days.
        known: First day on which the claims that say so could be known.
        claims: Claims that reach it, each by itself (estimates); empty for the reported meter,
            whose figures count together.
        notice_due: The Secretary is to announce it: it was reached by what suppliers reported.
        notice: A claim of the Committee that announces it; ``None`` where none is known.
    """

    percent: int
    barrels: Decimal
    reach: Reach
    earliest: date | None = None
    latest: date | None = None
    known: date | None = None
    claims: tuple[Claim, ...] = ()
    notice_due: bool = False
    notice: Claim | None = None


def notices(claims: Iterable[Claim], cap: Cap) -> dict[int, Claim]:
    """Announcements of the Committee that a percentage was reached, by the percentage.

    A claim is one if a body of the UN makes it about the period, counts nothing, and its statement
    names the percentage.
    """
    found: dict[int, Claim] = {}
    for claim in claims:
        by_committee = claim.source_class is SourceClass.UN_BODY and claim.measured is None
        if by_committee and cap.holds(claim):
            for percent in _ANNOUNCED.findall(claim.statement):
                found.setdefault(int(percent), claim)
    return found


def summed(cap: Cap, spans: Iterable[Stated], told: dict[int, Claim]) -> tuple[Threshold, ...]:
    """Thresholds on figures that count together.

    Args:
        cap: The cap.
        spans: Figures that do not overlap within one supplier.
        told: Announcements by percentage.
    """
    figures = list(spans)
    least = sum((figure.low for figure in figures), Decimal(0))
    bounded = all(figure.high is not None for figure in figures)
    most = sum((figure.high or Decimal(0) for figure in figures), Decimal(0)) if bounded else None
    found = []
    for percent in LEVELS:
        amount = cap.barrels * percent / 100
        notice = told.get(percent)
        if figures and least >= amount:
            first, last, known = (
                _passed([(day(figure), figure.low) for figure in figures], amount)
                for day in (_first, _last, _known)
            )
            due = percent in cap.announced
            found.append(
                Threshold(
                    percent,
                    amount,
                    Reach.REACHED,
                    first,
                    last,
                    known,
                    notice_due=due,
                    notice=notice,
                )
            )
        else:
            possible = bool(figures) and (most is None or most >= amount)
            reach = Reach.POSSIBLE if possible else Reach.NOT_REACHED
            found.append(Threshold(percent, amount, reach, notice=notice))
    return tuple(found)


def _passed(dated: list[tuple[date, Decimal]], amount: Decimal) -> date | None:
    """Day on which amounts, in order of their days, come to another."""
    so_far = Decimal(0)
    for day, more in sorted(dated):
        so_far += more
        if so_far >= amount:
            return day
    return None


def _first(figure: Stated) -> date:
    return figure.first_day


def _last(figure: Stated) -> date:
    return figure.last_day


def _known(figure: Stated) -> date:
    return figure.known
