"""Findings made for tests of the desk and for its benches, and how they come to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import polars as pl

from tricord.desk.alerts.grouping import grouped
from tricord.desk.alerts.raising import Raised, take_in
from tricord.desk.desk import Desk
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.marking import Marking
from tricord.node.finding_rows import evidence_frame, finding_frame

NOON = datetime(2031, 5, 1, 12, tzinfo=UTC)


def finding(
    number: int = 1,
    subject: str = "mmsi|440000001",
    marking: str = "TLP:CLEAR",
    grade: Grade = Grade.LEAD,
    rows: Iterable[str] = ("a",),
) -> Finding:
    """A finding about a ship, resting on the rows named."""
    return Finding(
        monitor="encounters@1",
        strand=Strand.SANCTIONS,
        kind="encounters",
        subjects=(Subject("Vessel", subject, "SAMPLE STAR"), Subject("Vessel", "mmsi|2", "OTHER")),
        about=str(number),
        start=NOON.date() + timedelta(days=number),
        end=None,
        where="",
        measures=(),
        grade=grade,
        score=number / 100,
        score_meaning="score-encounters",
        message="finding-conduct",
        params={
            "number": str(number),
            "days": "1 May 2031",
            "words": 'a "quoted", word\nof two lines',
            "act": "transfer",
            "count": "1",
        },
        doubts=(),
        evidence=tuple(Evidence("positions", row, "v1") for row in rows),
        marking=Marking.parse(marking),
    )


def frames(*findings: Finding) -> pl.DataFrame:
    """The findings as they come to the desk of a node of the ROK."""
    return grouped(finding_frame(findings, "r", NOON), evidence_frame(findings, NOON), "ROK")


def take(desk: Desk, *findings: Finding, later: int = 0, gone: Iterable[str] = ()) -> Raised:
    """Bring findings to the desk, ``later`` hours after noon, and take back those ``gone``."""
    with desk.work() as deed:
        return take_in(deed.connection, frames(*findings), NOON + timedelta(hours=later), [*gone])
