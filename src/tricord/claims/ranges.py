"""Figures side by side: claims of one scope make a range, and claims are never averaged.

Two figures are of one scope if they count the same thing in the same unit, of the same States,
product, means of transport and place, over the same days. Figures of other scopes are other
ranges: 9 million rounds of a year and 1.6 million of half of it neither agree nor differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tricord.claims.origins import disputed, independent
from tricord.model.claim import Claim, Measured, Standing, Topic, Unit


@dataclass(frozen=True)
class Scope:
    """What figures must share to stand in one range."""

    topic: Topic
    measured: Measured | None
    unit: Unit | None
    product: str
    state: str
    other_state: str
    mode: str
    place: str
    subject: str
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True)
class Range:
    """What is claimed of one scope.

    Attributes:
        scope: What it is of.
        low: Least anybody claims; ``None`` where some claim is open below.
        high: Most anybody claims; ``None`` where some claim is open above.
        claims: The claims with a figure, in the order given; denials are among them.
        origins: Independent origins of those that are not denials.
        disputed: Those that another contradicts, that are denied or bear a dissent.
    """

    scope: Scope
    low: Decimal | None
    high: Decimal | None
    claims: tuple[Claim, ...]
    origins: int
    disputed: tuple[Claim, ...]


def scope_of(claim: Claim) -> Scope:
    """The scope of a claim."""
    return Scope(
        *(claim.topic, claim.measured, claim.unit, claim.product.casefold()),
        *(claim.state, claim.other_state, claim.mode.casefold(), claim.place.casefold()),
        *(claim.subject_id or claim.subject.casefold(), claim.first_day, claim.last_day),
    )


def ranges(claims: Iterable[Claim]) -> tuple[Range, ...]:
    """The ranges of claims that give a figure, in the order of their first claim."""
    groups: dict[Scope, list[Claim]] = {}
    for claim in claims:
        if claim.low is not None or claim.high is not None or claim.standing is Standing.DENIED:
            groups.setdefault(scope_of(claim), []).append(claim)
    return tuple(_range(scope, told) for scope, told in groups.items())


def _range(scope: Scope, told: list[Claim]) -> Range:
    given = [c for c in told if c.low is not None or c.high is not None]
    lows = [claim.low for claim in given if claim.low is not None]
    highs = [claim.high for claim in given if claim.high is not None]
    return Range(
        scope,
        min(lows) if lows and len(lows) == len(given) else None,
        max(highs) if highs and len(highs) == len(given) else None,
        tuple(told),
        independent(told),
        disputed(told),
    )
