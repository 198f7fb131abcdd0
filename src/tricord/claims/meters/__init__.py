"""The two meters of petroleum delivered to the DPRK: reported, and independently estimated.

They are never one. Meter A sums what suppliers notified to the 1718 Committee, each figure once,
and is a lower bound with the months it rests on. Meter B puts independent estimates side by side,
each with its scope; whether one includes what was reported is seldom known. What follows of both
is kept to differences: an estimate that exceeds all that was reported says that the difference
was not reported, as far as both are right.

Source: resolutions 2375 (2017), paragraph 14, and 2397 (2017), paragraphs 4 and 5; the rules of
the 1718 Committee's page on refined petroleum for units (`tricord.claims.conversion`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from tricord.claims.conversion import checked_table, factors
from tricord.claims.meters.cap import LEVELS, Cap, Reach, Threshold
from tricord.claims.meters.estimated import Estimate, Estimated, estimated
from tricord.claims.meters.reported import ALL, Account, Reported, reported
from tricord.claims.periods import as_known
from tricord.model.claim import Claim, Topic

__all__ = [
    "ALL",
    "LEVELS",
    "Account",
    "Cap",
    "Condition",
    "Estimate",
    "Estimated",
    "Kept",
    "Meters",
    "OtherTable",
    "Reach",
    "Reported",
    "Threshold",
    "meters",
]

_OTHER: Final = "unsd"
"""Table totals are worked out by a second time, for comparison."""


class Condition(StrEnum):
    """What a delivery must meet to be lawful: those of paragraph 5 of resolution 2397, the cap."""

    NOTIFIED = "notified"
    PARTIES = "parties"
    LIVELIHOOD = "livelihood"
    CAP = "cap"


class Kept(StrEnum):
    """Whether a condition was met, as far as claims show it."""

    KEPT = "kept"
    NOT_KEPT = "not_kept"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class OtherTable:
    """What the reported meter would read by another table of factors.

    Attributes:
        table: Name of the table.
        title: What it is.
        low: Least, in barrels.
        high: Most; ``None`` where open.
    """

    table: str
    title: str
    low: Decimal
    high: Decimal | None


@dataclass(frozen=True)
class Meters:
    """Both meters of one cap, as they stood on a day.

    Attributes:
        cap: The cap.
        as_of: Day they are read as of.
        table: Table of factors weights were converted by.
        reported: Meter A.
        estimated: Meter B.
        beyond_reported: What the greatest of the estimates has beyond all that was reported: so
            much was apparently not reported. ``None`` where that cannot be said.
        other_tables: Meter A by another table, where it rests on numbers we converted.
        conditions: Whether each condition was met, by both meters.
        conditions_of_reports: The same as far as reports alone show it.
        undated: Claims that name no days and are counted nowhere.
    """

    cap: Cap
    as_of: date
    table: str
    reported: Reported
    estimated: Estimated
    beyond_reported: Decimal | None
    other_tables: tuple[OtherTable, ...]
    conditions: tuple[tuple[Condition, Kept], ...]
    conditions_of_reports: tuple[tuple[Condition, Kept], ...]
    undated: tuple[Claim, ...]

    @property
    def empty(self) -> bool:
        """Whether no claim speaks of the period."""
        told = self.reported.counted or self.estimated.estimates or self.estimated.denials
        return not told and not any(each.straddling for each in self.reported.accounts)


def meters(claims: Iterable[Claim], cap: Cap, as_of: date, table: str = "") -> Meters:
    """Both meters of one cap as of a day. Pure: the same claims give the same.

    Args:
        claims: Claims, of which those on the cap's petroleum count.
        cap: The cap (`tricord.monitors.sanctions.petroleum.caps` has those of the measures).
        as_of: Day they are read as of; what was said later is hidden.
        table: Table of factors for weights; the cap's own by default.

    Raises:
        ConfigError: ``petroleum-table``: there is no such table, or none for this petroleum.
    """
    used = checked_table(table or cap.table, crude=cap.topic is Topic.CRUDE_OIL)
    about = sorted(
        (claim for claim in claims if claim.topic is cap.topic),
        key=lambda claim: (claim.dataset, claim.claim_id),
    )
    known = as_known(about, as_of)
    told = reported(known, cap, as_of, used)
    others = estimated(known, cap, used)
    beyond = _beyond(told, others)
    return Meters(
        cap=cap,
        as_of=as_of,
        table=used,
        reported=told,
        estimated=others,
        beyond_reported=beyond,
        other_tables=_other_tables(known, cap, as_of, used) if told.converted else (),
        conditions=_conditions(cap, told, others, beyond, others.least),
        conditions_of_reports=_conditions(cap, told, others, None, None),
        undated=tuple(c for c in about if c.first_day is None or c.last_day is None),
    )


def _beyond(told: Reported, others: Estimated) -> Decimal | None:
    """The most by which one estimate exceeds what was reported, at the least."""
    found = []
    for each in others.estimates:
        if each.low is None or not each.within:
            continue
        if each.claim.includes_reported == "no":
            found.append(each.low)
        elif told.high is not None:
            found.append(each.low - told.high)
    most = max(found, default=None)
    return most if most is not None and most > 0 else None


def _other_tables(
    known: tuple[Claim, ...], cap: Cap, as_of: date, used: str
) -> tuple[OtherTable, ...]:
    if used == _OTHER:
        return ()
    told = reported(known, cap, as_of, _OTHER)
    if told.low is None:
        return ()
    return (OtherTable(_OTHER, factors().titles[_OTHER], told.low, told.high),)


def _may_exceed(told: Reported, others: Estimated) -> bool:
    """Whether some estimate leaves open that more was delivered than was reported."""
    return any(
        each.high is None or told.low is None or each.high > told.low for each in others.estimates
    )


def _conditions(
    cap: Cap,
    told: Reported,
    others: Estimated,
    beyond: Decimal | None,
    least: Decimal | None,
) -> tuple[tuple[Condition, Kept], ...]:
    """Conditions by what was reported and by the least and the excess of estimates."""
    due = [each for account in told.accounts for each in account.due]
    if beyond is not None:
        notified = Kept.NOT_KEPT
    elif due and not any(each.missing for each in due) and not _may_exceed(told, others):
        notified = Kept.KEPT
    else:
        notified = Kept.UNKNOWN
    amounts = [amount for amount in (told.low, least) if amount is not None]
    passed = any(amount > cap.barrels for amount in amounts)
    found = [
        (Condition.NOTIFIED, notified),
        (Condition.PARTIES, Kept.UNKNOWN),
        (Condition.LIVELIHOOD, Kept.UNKNOWN),
        # What was not reported may be anything, so that a cap was kept is never known.
        (Condition.CAP, Kept.NOT_KEPT if passed else Kept.UNKNOWN),
    ]
    if cap.topic is Topic.CRUDE_OIL:
        return tuple(each for each in found if each[0] in (Condition.NOTIFIED, Condition.CAP))
    return tuple(found)
