"""Figures of one supplier over spans that overlap: which count, and what each month was told.

A cumulative figure is never added to its parts. Of all figures as they stood on a day, those are
counted that do not overlap and cover most days, and of several such covers the one of most parts.
For one and the same span

- a figure of a later day revises one of an earlier day,
- of the others, figures as they were given go before figures we converted,
- a figure for all products goes before figures for each of them, which else are added,
- and where two still differ, both stand: the span is a range, and disputed.

What nobody reported is not zero: a month is an amount, a reported nil, part of a longer figure
(``aggregate_only``), or not reported.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from tricord.model.claim import Claim, Reporting

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount a claim gives for a span.

    Attributes:
        claim: The claim.
        first_day: First day of the span.
        last_day: Last day of the span, inclusive.
        low: Least it says.
        high: Most it says; ``None`` where open.
        given: It is the claimant's own number, not one we converted.
    """

    claim: Claim
    first_day: date
    last_day: date
    low: Decimal
    high: Decimal | None
    given: bool = True


@dataclass(frozen=True)
class Stated:
    """What stands for one span.

    Attributes:
        first_day: First day.
        last_day: Last day, inclusive.
        low: Least.
        high: Most; ``None`` where open.
        claims: Claims that say so.
        revised: Claims it takes the place of: said earlier, or the same in another unit.
        disputed: Its claims differ, and nothing says which of them was said later.
        given: Its numbers are the claimants' own.
    """

    first_day: date
    last_day: date
    low: Decimal
    high: Decimal | None
    claims: tuple[Claim, ...]
    revised: tuple[Claim, ...] = ()
    disputed: bool = False
    given: bool = True

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last_day - self.first_day).days + 1

    @property
    def known(self) -> date:
        """First day on which one of its claims could be known, as far as anybody can tell."""
        return min(known_from(claim) or self.last_day for claim in self.claims)

    def within(self, first_day: date, last_day: date) -> bool:
        """Whether it lies within a span."""
        return first_day <= self.first_day and self.last_day <= last_day

    def overlaps(self, first_day: date, last_day: date) -> bool:
        """Whether it shares a day with a span."""
        return self.first_day <= last_day and first_day <= self.last_day


@dataclass(frozen=True)
class Difference:
    """A figure, and the sum of its parts that is another.

    Attributes:
        whole: The figure for the whole span.
        parts: Figures within it.
        low: Least the parts come to.
        high: Most the parts come to; ``None`` where open.
        complete: The parts cover the whole span; else they come to more than it although they
            do not.
    """

    whole: Stated
    parts: tuple[Stated, ...]
    low: Decimal
    high: Decimal | None
    complete: bool

    @property
    def by(self) -> Decimal:
        """The whole less the least its parts come to."""
        return self.whole.low - self.low


@dataclass(frozen=True)
class Period:
    """What was told of one period in which a report is due: a month, or a window of days.

    Attributes:
        first_day: First day.
        last_day: Last day, inclusive.
        state: What was told of it.
        low: Its own figure; ``None`` where it has none of its own.
        high: The same, at most.
        claims: Claims that say so.
        ended: It had ended on the day it is looked at, so that a report could be there.
        overdue: Nothing is reported of it, and the clock for it has run out.
        said: Somebody says that nothing is reported of it; else nothing is known to be.
    """

    first_day: date
    last_day: date
    state: Reporting
    low: Decimal | None = None
    high: Decimal | None = None
    claims: tuple[Claim, ...] = ()
    ended: bool = True
    overdue: bool = False
    said: bool = False

    @property
    def due(self) -> bool:
        """Whether a report on it counts: it had ended, or somebody speaks of it."""
        return self.ended or self.said or self.state is not Reporting.NOT_REPORTED

    @property
    def missing(self) -> bool:
        """Whether it counts and nothing is reported of it."""
        return self.due and self.state is Reporting.NOT_REPORTED


def known_from(claim: Claim) -> date | None:
    """First day on which a claim could be known; ``None`` where nothing tells.

    Where it does not say when it was said, that is the last day it speaks of at the earliest. Who
    is silent is so from the first.
    """
    if claim.as_of is not None:
        return claim.as_of
    return claim.first_day if claim.reporting is Reporting.NOT_REPORTED else claim.last_day


def as_known(claims: Iterable[Claim], on: date) -> tuple[Claim, ...]:
    """Claims that speak of days and could be known on a day; what was said later is hidden."""
    dated = ((claim, known_from(claim)) for claim in claims if claim.first_day and claim.last_day)
    return tuple(claim for claim, day in dated if day is not None and day <= on)


def stated(figures: Iterable[Figure]) -> tuple[Stated, ...]:
    """What stands for each span that a figure is given for, in order of the spans."""
    spans: dict[tuple[date, date], list[Figure]] = {}
    for figure in figures:
        spans.setdefault((figure.first_day, figure.last_day), []).append(figure)
    return tuple(_of_span(spans[span]) for span in sorted(spans))


def _of_span(figures: Sequence[Figure]) -> Stated:
    """What stands for one span: the figure for all products, else the sum of those of each."""
    by_product: dict[str, list[Figure]] = {}
    for one in figures:
        by_product.setdefault(one.claim.product.casefold(), []).append(one)
    whole = by_product.pop("", None)
    if whole is not None:
        parts = tuple(one.claim for each in by_product.values() for one in each)
        found = _stated(whole)
        return replace(found, revised=(*found.revised, *parts))
    each = [_stated(by_product[product]) for product in sorted(by_product)]
    low, high = total(each)
    return Stated(
        figures[0].first_day,
        figures[0].last_day,
        low,
        high,
        tuple(claim for one in each for claim in one.claims),
        tuple(claim for one in each for claim in one.revised),
        disputed=any(one.disputed for one in each),
        given=all(one.given for one in each),
    )


def _stated(figures: Sequence[Figure]) -> Stated:
    standing = [one for one in figures if not any(_revises(other, one) for other in figures)]
    if any(one.given for one in standing):
        standing = [one for one in standing if one.given]
    amounts = {(one.low, one.high) for one in standing}
    highs = [one.high for one in standing if one.high is not None]
    same = [one for one in figures if one in standing or (one.low, one.high) in amounts]
    return Stated(
        figures[0].first_day,
        figures[0].last_day,
        min(one.low for one in standing),
        max(highs) if len(highs) == len(standing) else None,
        tuple(one.claim for one in same),
        tuple(one.claim for one in figures if one not in same),
        disputed=len(amounts) > 1,
        given=all(one.given for one in standing),
    )


def _revises(later: Figure, earlier: Figure) -> bool:
    one, other = later.claim.as_of, earlier.claim.as_of
    return one is not None and other is not None and one > other


def cover(spans: Sequence[Stated]) -> tuple[Stated, ...]:
    """Those of some figures that are counted: none overlap, most days are covered, in most parts.

    In order of their days; what is chosen does not depend on the order given.
    """
    ordered = sorted(spans, key=lambda span: (span.last_day, span.first_day))
    ends = [span.last_day for span in ordered]
    # best[n]: days and parts of the best choice among the first n, and the last span it took.
    best: list[tuple[int, int, int]] = [(0, 0, -1)]
    for at, span in enumerate(ordered):
        before = bisect_left(ends, span.first_day, 0, at)
        days, parts, _ = best[before]
        taken = (days + span.days, parts + 1)
        best.append((*taken, at) if taken > best[at][:2] else best[at])
    chosen, left = [], len(ordered)
    while best[left][2] >= 0:
        span = ordered[best[left][2]]
        chosen.append(span)
        left = bisect_left(ends, span.first_day, 0, best[left][2])
    return tuple(reversed(chosen))


def total(spans: Iterable[Stated]) -> tuple[Decimal, Decimal | None]:
    """What figures that do not overlap come to: least and most (``None`` where open)."""
    low, high = Decimal(0), Decimal(0)
    bounded = True
    for span in spans:
        low += span.low
        high += span.high or 0
        bounded = bounded and span.high is not None
    return low, high if bounded else None


def differences(spans: Sequence[Stated]) -> tuple[Difference, ...]:
    """Figures whose parts come to something else, in order of their days."""
    found = []
    for whole in spans:
        inside = [s for s in spans if s is not whole and s.within(whole.first_day, whole.last_day)]
        parts = cover(inside)
        if not parts:
            continue
        low, high = total(parts)
        complete = sum(part.days for part in parts) == whole.days
        more = whole.high is not None and low > whole.high
        less = complete and high is not None and high < whole.low
        if more or less:
            found.append(Difference(whole, parts, low, high, complete))
    return tuple(found)


def period(
    first_day: date,
    last_day: date,
    spans: Sequence[Stated],
    silences: Iterable[Claim],
    *,
    on: date,
    every_days: int | None,
) -> Period:
    """What was told of one period.

    Args:
        first_day: Its first day.
        last_day: Its last day, inclusive.
        spans: Figures as they stood.
        silences: Claims that somebody reported nothing.
        on: The day it is looked at.
        every_days: Days after which each day must have been reported; ``None``: no clock.
    """
    ended = last_day <= on
    own = cover([span for span in spans if span.within(first_day, last_day)])
    if own and sum(span.days for span in own) == (last_day - first_day).days + 1:
        low, high = total(own)
        state = Reporting.NIL_REPORTED if high == 0 else Reporting.AMOUNT
        claims = tuple(claim for span in own for claim in span.claims)
        return Period(first_day, last_day, state, low, high, claims, ended)
    about = [span for span in spans if span.overlaps(first_day, last_day)]
    if about:
        around = [s for s in about if s.first_day <= first_day and last_day <= s.last_day]
        nil = any(span.high == 0 for span in around)
        state = Reporting.NIL_REPORTED if nil else Reporting.AGGREGATE_ONLY
        claims = tuple(claim for span in about for claim in span.claims)
        return Period(first_day, last_day, state, None, None, claims, ended)
    silent = tuple(
        c
        for c in silences
        if c.first_day and c.last_day and c.first_day <= last_day and first_day <= c.last_day
    )
    late = every_days is not None and last_day + timedelta(days=every_days) < on
    return Period(
        first_day,
        last_day,
        Reporting.NOT_REPORTED,
        claims=silent,
        ended=ended,
        overdue=late,
        # Who fell silent is not missing in months that have not begun.
        said=bool(silent) and first_day <= on,
    )


def months(first_day: date, last_day: date) -> Iterator[tuple[date, date]]:
    """First and last days of the months of a span, cut off where it begins and ends."""
    while first_day <= last_day:
        following = (first_day.replace(day=28) + 4 * _DAY).replace(day=1)
        yield first_day, min(following - _DAY, last_day)
        first_day = following


def windows(first_day: date, last_day: date, days: int) -> Iterator[tuple[date, date]]:
    """First and last days of the windows of some days that a span consists of; the last is cut."""
    while first_day <= last_day:
        following = first_day + days * _DAY
        yield first_day, min(following - _DAY, last_day)
        first_day = following


def named(periods: Iterable[Period]) -> str:
    """Periods by name, those that follow each other joined: ``2024-02–2024-12``."""
    runs: list[list[Period]] = []
    for each in periods:
        if runs and runs[-1][-1].last_day + _DAY == each.first_day:
            runs[-1].append(each)
        else:
            runs.append([each])
    joined = ((_named(run[0], last=False), _named(run[-1], last=True)) for run in runs)
    return ", ".join(first if first == last else f"{first}–{last}" for first, last in joined)


def _named(one: Period, *, last: bool) -> str:
    """A whole month as ``2024-02``, any other period as the day at its end."""
    day = one.last_day if last else one.first_day
    following = one.last_day + _DAY
    whole = one.first_day.day == 1 == following.day and one.first_day.month == one.last_day.month
    return f"{day:%Y-%m}" if whole else f"{day:%Y-%m-%d}"
