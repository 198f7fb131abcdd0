"""Claims as monitors read them: with the row they came from, in ranges, and with their doubts.

Rows of ``claims`` become evidence here, figures become words that need no translation, and here
stand the message keys of what speaks against claims whatever they are about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

import polars as pl

from tricord.claims.origins import disputed, independent
from tricord.claims.ranges import Range, ranges
from tricord.claims.rows import claims
from tricord.locale import Term, state_term
from tricord.model.claim import Claim, Measured, Standing, Topic, Unit
from tricord.model.finding import Evidence
from tricord.monitors.sea_events import Row, row_evidence

ALL_STATES: Final = "ALL"
"""All States together."""

_SELF_EVIDENT: Final = (Unit.PERSONS, Unit.CONTAINERS, Unit.VOYAGES, Unit.DELIVERIES)
"""Units that the thing counted says already."""
_KEYS: Final = {"claims": ("dataset", "claim_id"), "acts": ("dataset", "act_id")}
_NAMED: Final = 4
"""Claimants a statement names."""


@dataclass(frozen=True)
class Told:
    """A claim with the row it came from.

    Attributes:
        claim: The claim, which names its first and last day.
        row: The row.
        table: Table of the row.
    """

    claim: Claim
    row: Row
    table: str = "claims"

    @property
    def first_day(self) -> date:
        """First day it speaks of."""
        return self.claim.first_day or date.max

    @property
    def last_day(self) -> date:
        """Last day it speaks of."""
        return self.claim.last_day or date.max


@dataclass(frozen=True)
class Read:
    """Claims on some topics.

    Attributes:
        told: Those that name days and could be known, in order of data set and claim.
        undated: How many name no days.
        later: How many speak of days after the last whose law is known, or were said after it.
    """

    told: tuple[Told, ...]
    undated: int
    later: int


def read(table: pl.DataFrame, topics: Collection[Topic], law_day: date) -> Read:
    """The claims on some topics.

    Args:
        table: ``claims``.
        topics: The topics.
        law_day: Last day whose law is known; what was said after it is hidden.
    """
    about = table.filter(pl.col("topic").is_in([str(t) for t in topics]))
    about = about.sort("dataset", "claim_id")
    told: list[Told] = []
    undated = later = 0
    for claim, row in zip(claims(about), about.iter_rows(named=True), strict=True):
        if claim.first_day is None or claim.last_day is None:
            undated += 1
        elif claim.first_day > law_day or (claim.as_of is not None and claim.as_of > law_day):
            later += 1
        else:
            told.append(Told(claim, row))
    return Read(tuple(told), undated, later)


def evidence(told: Iterable[Told]) -> Iterator[Evidence]:
    """The rows of claims as evidence."""
    for each in told:
        yield row_evidence(each.table, each.row, *_KEYS[each.table], record="record")


def claims_of(told: Iterable[Told]) -> tuple[Claim, ...]:
    """The claims alone."""
    return tuple(each.claim for each in told)


def figures(told: Iterable[Claim], *measured: Measured) -> str:
    """What claims say of one thing counted, each scope by itself: ``300–500 (2024)``.

    Returns:
        The ranges, separated by semicolons; ``none`` where no claim gives a figure.
    """
    counted = [claim for claim in told if claim.measured in measured]
    return "; ".join(_figure(each) for each in ranges(counted) if _has_figure(each)) or "none"


def _has_figure(each: Range) -> bool:
    return any(claim.low is not None or claim.high is not None for claim in each.claims)


def _figure(each: Range) -> str:
    scope = each.scope
    unit = f" {scope.unit}" if scope.unit and scope.unit not in _SELF_EVIDENT else ""
    # As printed: a scope holds words in the form they are compared by.
    first = each.claims[0]
    said = (period(scope.first_day, scope.last_day), first.product, first.place, first.mode)
    return f"{amount(each.low, each.high)}{unit} ({', '.join(filter(None, said))})"


def amount(low: Decimal | None, high: Decimal | None) -> str:
    """An amount with open ends: ``300–500``, ``≥ 1,000,000``, ``≤ 20``; a dash where both are."""
    if low is None and high is None:
        return "–"
    if low is None or high is None:
        return f"≥ {low:,f}" if low is not None else f"≤ {high:,f}"
    return f"{low:,f}" if low == high else f"{low:,f}–{high:,f}"


def period(first: date | None, last: date | None) -> str:
    """Days by name: a whole year as ``2024``, a whole month as ``2024-03``, else both days."""
    if first is None or last is None:
        return ""
    if first == last:
        return first.isoformat()
    following = last + timedelta(days=1)
    if first.day == following.day == 1:
        if first.month == following.month == 1:
            years = (str(first.year), str(last.year))
            return "–".join(dict.fromkeys(years))
        return "–".join(dict.fromkeys((f"{first:%Y-%m}", f"{last:%Y-%m}")))
    return f"{first}–{last}"


def middle(first: date, last: date) -> date:
    """The day by which half of a span is past: its law decides where the day is not known."""
    return first + (last - first) // 2


def claimants(told: Sequence[Claim]) -> str:
    """Who says it, each once, denials left out; the first few by name."""
    who = dict.fromkeys(c.claimant for c in told if c.standing is not Standing.DENIED)
    named = list(who)[:_NAMED]
    return ", ".join(named) + (f" (+{len(who) - _NAMED})" if len(who) > _NAMED else "")


def doubts(told: Sequence[Claim]) -> Iterator[str]:
    """Message keys of what speaks against claims, whatever they are about."""
    if independent(told) < 2:
        yield "doubt-claimed-one-origin"
    if any(claim.standing is Standing.DENIED for claim in told):
        yield "doubt-claimed-denied"
    elif any(not claim.dissent for claim in disputed(told)):
        yield "doubt-claimed-disputed"
    if any(claim.dissent for claim in told):
        yield "doubt-claimed-dissent"
    if not any(claim.document_verified for claim in told):
        yield "doubt-claimed-unseen"
    if any(claim.correction for claim in told):
        yield "doubt-claimed-corrected"


def state_word(code: str) -> Any:
    """A State by the name it has in the reader's language, else by its code.

    Args:
        code: ISO 3166 alpha-3; `ALL_STATES`; empty where it is not known.
    """
    if not code or code == ALL_STATES:
        return Term("claimed-all-states") if code else "–"
    return state_term(code)
