"""Quantities per period: which period a day falls in, and where its thresholds lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from tricord.model.measure import Limb, Measure, Quota, Wording


@dataclass(frozen=True, slots=True)
class QuotaPeriod:
    """One period of a quota.

    Attributes:
        measure_id: The measure that sets it.
        quota: The quota.
        first_day: First day of the period.
        last_day: Last day as the resolution counts it, inclusive.
        cut_short_on: Day from which the measure was no longer in force, where that lies inside
            the period: a yearly total then decides nothing. ``None`` otherwise.
        reporting: Who tells whom, and when; ``None`` where the data have nothing.
        report_every_days: Reporting clock in days; ``None`` where there is none in days.
    """

    measure_id: str
    quota: Quota
    first_day: date
    last_day: date
    cut_short_on: date | None
    reporting: Wording | None
    report_every_days: int | None

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """The quantities of the period."""
        return self.quota.limbs

    @property
    def thresholds(self) -> tuple[tuple[int, tuple[Limb, ...]], ...]:
        """Percentages at which the Secretary announces, each with its quantities."""
        return tuple(
            (
                percent,
                tuple(Limb(limb.amount * percent / Decimal(100), limb.unit) for limb in self.limbs),
            )
            for percent in self.quota.alerts_percent
        )

    @property
    def stop(self) -> tuple[Limb, ...]:
        """Quantities at which all States must stop; empty where no such rule was seen."""
        for percent, limbs in self.thresholds:
            if percent == self.quota.stop_percent:
                return limbs
        return ()


def quota_period(measure: Measure, on: date) -> QuotaPeriod | None:
    """The quota period a day falls in.

    Args:
        measure: A measure, with or without quotas.
        on: The day.

    Returns:
        The period, or ``None`` where the measure sets no quota, was not in force on the day, or
        its quota had not begun. A quota that would begin after its measure was replaced never
        takes effect (2375 paragraph 14, second amount).
    """
    if not measure.in_force(on):
        return None
    for quota in measure.quotas:
        bounds = _bounds(quota, on)
        if bounds is None:
            continue
        first, last = bounds
        end = measure.effective_to
        return QuotaPeriod(
            measure_id=measure.measure_id,
            quota=quota,
            first_day=first,
            last_day=last,
            cut_short_on=end if end is not None and end <= last else None,
            reporting=measure.reporting,
            report_every_days=measure.report_every_days,
        )
    return None


def never_took_effect(measure: Measure, quota: Quota) -> bool:
    """Whether the measure was replaced before the quota began."""
    return measure.effective_to is not None and quota.first_day >= measure.effective_to


def _bounds(quota: Quota, on: date) -> tuple[date, date] | None:
    if on < quota.first_day:
        return None
    if quota.last_day is not None:
        return (quota.first_day, quota.last_day) if on <= quota.last_day else None
    years = on.year - quota.first_day.year
    first = quota.first_day + relativedelta(years=years)
    if first > on:
        first = quota.first_day + relativedelta(years=years - 1)
    return first, first + relativedelta(years=1) - timedelta(days=1)
