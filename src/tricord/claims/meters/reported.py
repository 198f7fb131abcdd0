"""Meter A: what suppliers notified, a lower bound with the months it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from tricord.claims.conversion import CRUDE, in_barrels, product_of, shows_lpg
from tricord.claims.meters.cap import Cap, Threshold, notices, summed
from tricord.claims.periods import (
    Difference,
    Figure,
    Period,
    Stated,
    cover,
    differences,
    period,
    stated,
    total,
)
from tricord.model.claim import Claim, Measured, Reporting, Standing, Topic, Unit

ALL: Final = "ALL"
"""State of a claim that speaks of all suppliers together."""

UNITS: Final = (
    *(Unit.BARRELS, Unit.TONNES, Unit.KILOGRAMS),
    *(Unit.KILOLITRES, Unit.CUBIC_METRES, Unit.LITRES),
)
"""Units of petroleum."""


@dataclass(frozen=True)
class Account:
    """What one supplier reported for the period of a cap.

    Attributes:
        supplier: ISO 3166 alpha-3 of the State; ``ALL`` for all together.
        low: Least, in barrels; ``None`` where it gave no figure.
        high: Most; ``None`` where open, or where there is none.
        counted: Figures that are counted; none overlap.
        beside: Figures within the period that are not: parts of those, or overlapping them.
        straddling: Figures that reach beyond the period; nobody knows how much lies within it.
        periods: What was told of each month or window.
        differences: Figures whose parts come to something else.
        lpg_shown: Its own figures show that LPG is among what it supplies.
    """

    supplier: str
    low: Decimal | None
    high: Decimal | None
    counted: tuple[Stated, ...]
    beside: tuple[Stated, ...]
    straddling: tuple[Stated, ...]
    periods: tuple[Period, ...]
    differences: tuple[Difference, ...]
    lpg_shown: bool = False

    @property
    def due(self) -> tuple[Period, ...]:
        """Periods a report counts for."""
        return tuple(each for each in self.periods if each.due)

    @property
    def reported(self) -> tuple[Period, ...]:
        """Those that something was reported of, if only in a longer figure."""
        return tuple(each for each in self.due if not each.missing)

    @property
    def missing(self) -> tuple[Period, ...]:
        """Those that nothing was reported of."""
        return tuple(each for each in self.due if each.missing)

    @property
    def overdue(self) -> tuple[Period, ...]:
        """Those of the missing whose clock has run out."""
        return tuple(each for each in self.periods if each.overdue)

    @property
    def silent(self) -> tuple[Period, ...]:
        """Those of the missing of which somebody says that nothing was reported."""
        return tuple(each for each in self.missing if each.said)

    @property
    def stopped(self) -> bool:
        """Whether somebody says of a missing period that nothing was reported."""
        return bool(self.silent)

    @property
    def disputed(self) -> tuple[Stated, ...]:
        """Spans for which its claims differ."""
        return tuple(span for span in (*self.counted, *self.beside) if span.disputed)


@dataclass(frozen=True)
class Reported:
    """Meter A for the period of a cap.

    Attributes:
        low: Least that was reported, in barrels: a lower bound of what was delivered. ``None``
            where no figure is known.
        high: Most that was reported; ``None`` where open or unknown.
        percent: ``low`` as a percentage of the cap, two decimals.
        percent_high: ``high`` likewise.
        accounts: One per supplier that ever reported, in order of its code.
        whole: Figures for all suppliers together; ``None`` where there are none.
        unattributed: What the figures for all have beyond those of the suppliers; ``None`` where
            they agree, or there are none.
        thresholds: How far it came.
        converted: A number in it was worked out by us, so it is no number of the UN.
    """

    low: Decimal | None
    high: Decimal | None
    percent: Decimal | None
    percent_high: Decimal | None
    accounts: tuple[Account, ...]
    whole: Account | None
    unattributed: Decimal | None
    thresholds: tuple[Threshold, ...]
    converted: bool

    @property
    def counted(self) -> tuple[Stated, ...]:
        """Every figure that is counted, those for all suppliers among them."""
        every = [*self.accounts, *([self.whole] if self.whole else [])]
        return tuple(span for account in every for span in account.counted)

    @property
    def missing(self) -> tuple[tuple[str, tuple[Period, ...]], ...]:
        """Missing periods per supplier that has any."""
        return tuple((each.supplier, each.missing) for each in self.accounts if each.missing)


def reported(claims: Sequence[Claim], cap: Cap, as_of: date, table: str) -> Reported:
    """What suppliers reported for the period of a cap.

    Args:
        claims: Claims on the cap's petroleum as they could be known on the day.
        cap: The cap.
        as_of: The day.
        table: Table of factors for weights.
    """
    told = [
        claim
        for claim in claims
        if claim.standing is Standing.NOTIFIED or claim.reporting is Reporting.NOT_REPORTED
    ]
    by_state: dict[str, list[Claim]] = {}
    for claim in told:
        if claim.state:
            by_state.setdefault(claim.state, []).append(claim)
    suppliers = sorted(set(by_state) - {ALL})
    accounts = tuple(_account(state, by_state[state], cap, as_of, table) for state in suppliers)
    whole = _account(ALL, by_state[ALL], cap, as_of, table) if ALL in by_state else None
    if whole and whole.low is None:
        whole = None
    of_suppliers = [span for account in accounts for span in account.counted]
    low, high = _ends(of_suppliers)
    spans, unattributed = of_suppliers, None
    if whole is not None and whole.low is not None:
        if whole.low > (high if high is not None else low or 0):
            unattributed = whole.low - (low or 0)
        if low is None or whole.low > low:
            spans = [*whole.counted]
            low, high = whole.low, _most(whole.high, high)
    return Reported(
        low=low,
        high=high,
        percent=None if low is None else cap.percent(low),
        percent_high=None if high is None else cap.percent(high),
        accounts=accounts,
        whole=whole,
        unattributed=unattributed,
        thresholds=summed(cap, spans, notices(claims, cap)),
        converted=any(not span.given for span in spans),
    )


def _ends(spans: Sequence[Stated]) -> tuple[Decimal | None, Decimal | None]:
    return total(spans) if spans else (None, None)


def _most(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return one if one is None or other is None else max(one, other)


def _account(state: str, claims: Sequence[Claim], cap: Cap, as_of: date, table: str) -> Account:
    """What one supplier reported."""
    lpg = cap.topic is Topic.REFINED_PETROLEUM and _lpg_shown(claims, table)
    figures = [f for claim in claims if (f := figure(claim, cap.topic, table, lpg_shown=lpg))]
    spans = [s for s in stated(figures) if s.overlaps(cap.first_day, cap.last_day)]
    inside = [span for span in spans if span.within(cap.first_day, cap.last_day)]
    counted = cover(inside)
    low, high = _ends(counted)
    silences = [claim for claim in claims if claim.reporting is Reporting.NOT_REPORTED]
    return Account(
        supplier=state,
        low=low,
        high=high,
        counted=counted,
        beside=tuple(span for span in inside if span not in counted),
        straddling=tuple(span for span in spans if span not in inside),
        periods=tuple(
            period(first, last, spans, silences, on=as_of, every_days=cap.every_days)
            for first, last in cap.periods
        ),
        differences=differences(inside),
        lpg_shown=lpg,
    )


def figure(claim: Claim, topic: Topic, table: str, *, lpg_shown: bool = False) -> Figure | None:
    """The amount a claim gives, in barrels; ``None`` where it gives none.

    Args:
        claim: A claim on refined petroleum or crude oil.
        topic: Which of them.
        table: Table of factors for weights.
        lpg_shown: The supplier's own figures show that LPG is among what it supplies.
    """
    if claim.first_day is None or claim.last_day is None or not counts(claim):
        return None
    low, high, converted = in_barrels_of(claim, topic, table, lpg_shown=lpg_shown)
    if claim.reporting is Reporting.NIL_REPORTED:
        low, high = Decimal(0), Decimal(0)
    if low is None and high is None:
        return None
    return Figure(claim, claim.first_day, claim.last_day, low or Decimal(0), high, not converted)


def counts(claim: Claim) -> bool:
    """Whether a claim counts petroleum in a unit of it, or says that there was none."""
    measured = claim.measured in (None, Measured.DELIVERED)
    return measured and (claim.unit in UNITS or claim.reporting is Reporting.NIL_REPORTED)


def in_barrels_of(
    claim: Claim, topic: Topic, table: str, *, lpg_shown: bool = False
) -> tuple[Decimal | None, Decimal | None, bool]:
    """Least and most a claim says, in barrels (``None`` where open), and whether we converted."""
    product = CRUDE if topic is Topic.CRUDE_OIL else product_of(claim.product) or ""
    ends = [
        None
        if end is None or claim.unit is None
        else in_barrels(end, claim.unit, product, table=table, lpg_shown=lpg_shown)
        for end in (claim.low, claim.high)
    ]
    low, high = ends
    converted = any(end is not None and end.converted for end in ends)
    return low.low if low else None, high.high if high else None, converted


def _lpg_shown(claims: Iterable[Claim], table: str) -> bool:
    """Whether a pair of barrels and tonnes for one span by one source implies LPG."""
    pairs: dict[tuple[str, date | None, date | None], dict[Unit, Decimal]] = {}
    for claim in claims:
        if claim.unit in (Unit.BARRELS, Unit.TONNES) and claim.low and claim.low == claim.high:
            key = (claim.source, claim.first_day, claim.last_day)
            pairs.setdefault(key, {}).setdefault(claim.unit, claim.low)
    return any(
        shows_lpg(pair[Unit.BARRELS], pair[Unit.TONNES], table)
        for pair in pairs.values()
        if len(pair) == 2
    )
