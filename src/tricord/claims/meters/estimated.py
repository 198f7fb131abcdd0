"""Meter B: independent estimates, side by side. They are never added up, to each other or to A."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tricord.claims.conversion import CRUDE, Barrels, in_barrels, product_of
from tricord.claims.meters.cap import LEVELS, Cap, Reach, Threshold, notices
from tricord.claims.meters.reported import UNITS, counts, in_barrels_of
from tricord.claims.origins import independent
from tricord.claims.periods import known_from
from tricord.claims.ranges import Range, ranges
from tricord.model.claim import Claim, Measured, Standing, Topic, Unit


@dataclass(frozen=True)
class Estimate:
    """One claim of how much was delivered.

    Attributes:
        claim: The claim, with its scope: State, means of transport, place and days.
        low: Least, in barrels; ``None`` where it names none.
        high: Most, in barrels; ``None`` where it names none.
        converted: It was in another unit; the barrels are ours.
        high_if_lpg: Most it can be in barrels if all of it were LPG; ``None`` where that does not
            matter.
        deliveries: Deliveries it counts; ``None`` where it does not say.
        within: All its days lie within the cap's period; else nothing is concluded from it.
    """

    claim: Claim
    low: Decimal | None
    high: Decimal | None
    converted: bool
    high_if_lpg: Decimal | None
    deliveries: Decimal | None
    within: bool


@dataclass(frozen=True)
class Estimated:
    """Meter B for the period of a cap.

    Attributes:
        estimates: The claims with a figure, in order of their days.
        scopes: Ranges of those that speak of the same thing and days (`tricord.claims.ranges`).
        denials: Claims that it is not so.
        origins: Independent origins of the estimates.
        thresholds: Which were reached according to at least one estimate by itself.
        least: The greatest least amount of one estimate within the period; ``None`` where no
            estimate names one.
        most: The greatest most amount of one estimate within it; ``None`` where one is open.
    """

    estimates: tuple[Estimate, ...]
    scopes: tuple[Range, ...]
    denials: tuple[Claim, ...]
    origins: int
    thresholds: tuple[Threshold, ...]
    least: Decimal | None
    most: Decimal | None


def estimated(claims: Sequence[Claim], cap: Cap, table: str) -> Estimated:
    """What others than the suppliers say was delivered in the period of a cap.

    Args:
        claims: Claims on the cap's petroleum as they could be known on the day.
        cap: The cap.
        table: Table of factors for weights.
    """
    told = [c for c in claims if c.standing is not Standing.NOTIFIED and cap.touches(c)]
    denials = tuple(c for c in told if c.standing is Standing.DENIED)
    figures = [c for c in told if c.standing is not Standing.DENIED and counts(c)]
    every = [_estimate(claim, told, cap, table) for claim in figures]
    estimates = sorted(
        (each for each in every if each.low is not None or each.high is not None),
        key=lambda each: (
            each.claim.first_day or cap.first_day,
            each.claim.last_day or cap.last_day,
            each.claim.dataset,
            each.claim.claim_id,
        ),
    )
    inside = [each for each in estimates if each.within]
    lows = [each.low for each in inside if each.low is not None]
    highs = [each.high for each in inside if each.high is not None]
    in_one_unit = [
        replace(each.claim, low=each.low, high=each.high, unit=Unit.BARRELS, product="")
        for each in estimates
    ]
    return Estimated(
        estimates=tuple(estimates),
        scopes=ranges(in_one_unit),
        denials=denials,
        origins=independent([each.claim for each in estimates]),
        thresholds=_thresholds(inside, cap, notices(claims, cap)),
        least=max(lows, default=None),
        most=max(highs) if highs and len(highs) == len(inside) else None,
    )


def _estimate(claim: Claim, told: Sequence[Claim], cap: Cap, table: str) -> Estimate:
    low, high, converted = in_barrels_of(claim, cap.topic, table)
    top = claim.high if claim.high is not None else claim.low
    barrels: Barrels | None = None
    if top is not None and claim.unit in UNITS:
        product = CRUDE if cap.topic is Topic.CRUDE_OIL else product_of(claim.product) or ""
        barrels = in_barrels(top, claim.unit, product, table=table)
    return Estimate(
        claim,
        low,
        high,
        converted,
        barrels.high_if_lpg if barrels else None,
        _deliveries(claim, told),
        cap.holds(claim),
    )


def _deliveries(claim: Claim, told: Sequence[Claim]) -> Decimal | None:
    """Deliveries the same claimant counts for the same days in the same place."""
    of_it = (claim.claimant, claim.source, claim.first_day, claim.last_day)
    for other in told:
        said = (other.claimant, other.source, other.first_day, other.last_day)
        if other.measured is Measured.DELIVERIES and said == of_it:
            return other.low if other.low is not None else other.high
    return None


def _thresholds(
    inside: Sequence[Estimate], cap: Cap, told: dict[int, Claim]
) -> tuple[Threshold, ...]:
    found = []
    for percent in LEVELS:
        amount = cap.barrels * percent / 100
        least = [each for each in inside if each.low is not None and each.low >= amount]
        most = [each for each in inside if max(each.low or 0, each.high or 0) >= amount]
        reach = Reach.REACHED if least else Reach.POSSIBLE if most else Reach.NOT_REACHED
        says = least or most
        found.append(
            Threshold(
                percent,
                amount,
                reach,
                earliest=_day(each.claim.first_day for each in least),
                latest=_day(each.claim.last_day for each in least),
                known=_day(known_from(each.claim) for each in least),
                claims=tuple(each.claim for each in says),
                notice=told.get(percent),
            )
        )
    return tuple(found)


def _day(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)
