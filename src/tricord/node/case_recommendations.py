"""Recommendations of the desk, as the monitoring report reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import yaml

from tricord.desk.cases.audiences import marking_of
from tricord.desk.cases.recommending import Recommendation as Approved
from tricord.desk.cases.recommending import approved
from tricord.model.marking import Marking, least_upper_bound
from tricord.reports.monitoring import Recommendation

if TYPE_CHECKING:
    from tricord.desk.desk import Seat


def of_desk(seat: Seat, year: int) -> tuple[tuple[Recommendation, ...], Marking]:
    """What was approved for the report of a year, as far as a person sees it.

    Args:
        seat: The person.
        year: The year.

    Returns:
        The recommendations, and what a report that holds them must bear.
    """
    found = approved(seat, year)
    told = tuple(
        Recommendation(each.to, each.words, each.findings, each.by, each.on) for each in found
    )
    return told, marking(found)


def marking(found: Sequence[Approved]) -> Marking:
    """What a document that holds recommendations must bear."""
    return least_upper_bound(marking_of(each.audience) for each in found)


def as_yaml(found: Sequence[Approved]) -> bytes:
    """The file `tricord.node.reporting_monitoring.read_recommendations` reads.

    Its first line, a comment, says who it is for.
    """
    entries = [
        {
            "to": each.to,
            "words": dict(each.words),
            "findings": list(each.findings),
            "by": each.by,
            "on": each.on.isoformat(),
        }
        for each in found
    ]
    said = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=100)
    return f"# {marking(found)}\n{said}".encode()
