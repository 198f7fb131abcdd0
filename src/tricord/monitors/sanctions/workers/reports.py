"""Reports on those sent home: which of them are due, and of which none is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tricord.model.claim import Claim, Measured, Reporting, Standing, Topic
from tricord.monitors.claimed import Told
from tricord.monitors.sanctions.workers.groups import PRESENT, kind_of
from tricord.monitors.sanctions.workers.law import deadline, due_days, on_return


@dataclass(frozen=True)
class MissingReport:
    """A report that was due and of which nothing is known here.

    Attributes:
        host: ISO 3166 alpha-3 of the State that was to report.
        due: Day by which it was due.
        number: Which of the due days, from 1.
        worked: Claims by which nationals worked there.
        said: Claims that it did not report.
    """

    host: str
    due: date
    number: int
    worked: tuple[Told, ...]
    said: tuple[Told, ...]


def missing_reports(told: Iterable[Told], law_day: date) -> list[MissingReport]:
    """Reports that were due by a day and of which nothing is known.

    Args:
        told: Claims that name a host State.
        law_day: Last day whose law is known; what is due later is not due yet.
    """
    of_host: dict[str, list[Told]] = {}
    for each in told:
        of_host.setdefault(each.claim.state, []).append(each)
    found = []
    for number, (since, due, until) in enumerate(_windows(), 1):
        for host in sorted(of_host):
            if due > law_day:
                continue
            theirs = of_host[host]
            worked = tuple(each for each in theirs if _worked(each, due))
            if worked and not any(_reported(each.claim, since, until) for each in theirs):
                said = tuple(e for e in theirs if _silent(e.claim, since, until))
                found.append(MissingReport(host, due, number, worked, said))
    return found


def _windows() -> Sequence[tuple[date, date, date]]:
    """For each due day: the day from which a report counts for it, and the first that does not.

    A report that comes late still counts, until the next stage begins.
    """
    turns = [on_return().adopted, deadline(), date.max]
    return [
        (since, due, until) for (since, until), due in zip(pairwise(turns), due_days(), strict=True)
    ]


def _worked(each: Told, due: date) -> bool:
    """Whether nationals worked in the State between the adoption and the due day."""
    claim = each.claim
    counted = claim.measured in (None, Measured.STOCK, Measured.ENTRIES, Measured.INCOME)
    return (
        kind_of(claim) == PRESENT
        and (counted or each.table == "acts")
        and claim.standing is not Standing.DENIED
        and claim.high != 0
        and each.first_day < due
        and each.last_day >= on_return().adopted
    )


def _reported(claim: Claim, since: date, until: date) -> bool:
    """Whether a claim is a report, or tells of one, of the time."""
    if claim.topic is not Topic.REPATRIATION or claim.reporting is Reporting.NOT_REPORTED:
        return False
    known = claim.reporting is not None or claim.standing is Standing.NOTIFIED
    return known and (claim.as_of is None or since <= claim.as_of < until)


def _silent(claim: Claim, since: date, until: date) -> bool:
    """Whether a claim says that there was no report, of the time."""
    if claim.topic is not Topic.REPATRIATION or claim.reporting is not Reporting.NOT_REPORTED:
        return False
    last = claim.last_day or claim.as_of or date.max
    return since <= last and (claim.first_day or since) < until
