"""Conduct: dated acts held against the measures that stood on their days.

Definition. An *act* is a row of ``acts``: what a source says was done, when, with which goods, ship
and parties. A measure *bears* on it if it prohibits, caps or commands such conduct, binds by its
verb ("decides" or "demands"), speaks of these goods in this direction, or of these actors, and
stood on the day. Of an act whose day is known only as a span, it bears if it stood on more than
half of the days (`judging.MOST`); of one that lasted, if it stood on any. An act on the day of
adoption is open, as is one of which a fact is missing that the paragraph asks for; neither is told.
An exemption counts only where the source states its facts. Paragraphs that only show something
(2397 paragraph 13, on silent transponders) or set something off (paragraph 28) are told as such.

One finding for each act on which any measure bears.

Grade. ``indication`` where a source dates the act to the day and names ship, parties or goods; else
``lead``. Nothing here verifies what the source says.

Score. The part of the days the act may have been on, on which the measures told of stood.

Source: paragraphs of the resolutions, as `tricord.measures` holds them; the rule that the law at
the date of the act decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from tricord.locale import Term
from tricord.model.finding import Finding, Grade, Strand, Subject
from tricord.model.marking import Marking
from tricord.monitors.base import Found
from tricord.monitors.sanctions.conduct.judging import Judged, judge
from tricord.monitors.sea_events import measure_evidence, row_evidence

NAME: Final = "conduct"
VERSION: Final = 2
STRAND: Final = Strand.SANCTIONS
TABLES: Final = ("acts",)


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Last day whose law is known; acts after it are not judged.
    """

    law_day: date


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Hold every act against the measures of its days; see the module.

    Args:
        tables: ``acts``.
        params: Parameters.
    """
    rows = tables["acts"].sort("dataset", "act_id").to_dicts()
    past = [row for row in rows if row["first_day"] <= params.law_day]
    findings: list[Finding] = []
    bare = 0
    for row in past:
        judged = judge(row)
        bearing = [one for one in judged if one.bears]
        bare += not bearing
        if bearing:
            findings.append(_finding(row, judged, bearing))
    coverage = {
        "coverage-acts": len(past),
        "coverage-acts-bare": bare,
        "coverage-acts-later": len(rows) - len(past),
    }
    return Found(tuple(sorted(findings, key=lambda f: f.finding_id)), coverage)


def _finding(row: Mapping[str, Any], judged: tuple[Judged, ...], bearing: list[Judged]) -> Finding:
    exact = row["first_day"] == row["last_day"]
    told = bool(row["vessel"] or row["parties"] or row["goods_ids"] or row["hs"])
    measures = [one.measure for one in bearing]
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=STRAND,
        kind="conduct",
        subjects=(Subject(*_subject(row)),),
        about=f"{row['dataset']}|{row['act_id']}",
        start=row["first_day"],
        end=row["last_day"] + timedelta(days=1),
        where=row["place"],
        measures=tuple(measure.measure_id for measure in measures),
        grade=Grade.INDICATION if exact and told else Grade.LEAD,
        score=round(min(one.share for one in bearing), 4),
        score_meaning="score-conduct",
        message="finding-conduct",
        params={
            "act": Term(f"measures-act-{row['act'].replace('_', '-')}"),
            "words": row["words"],
            "days": row["day_printed"],
            "count": str(len(measures)),
        },
        doubts=tuple(_doubts(judged, bearing, exact=exact)),
        evidence=(
            row_evidence("acts", row, "dataset", "act_id", record="record"),
            *measure_evidence(measures),
        ),
        marking=Marking.parse(row["marking"]),
    )


def _subject(row: Mapping[str, Any]) -> tuple[str, str, str]:
    if row["vessel"] or row["imo"]:
        key = f"imo|{row['imo']}" if row["imo"] else f"acts|{row['dataset']}|{row['vessel']}"
        return "Vessel", key, row["vessel"] or row["imo"]
    name = "; ".join(row["parties"])
    if not name and row["state"]:
        return "LegalEntity", f"state|{row['state']}", row["state"]
    if not name and not row["case_id"]:
        return "LegalEntity", f"act|{row['act']}|{row['act_id']}", row["act_id"]
    name = name or row["case_id"]
    return "LegalEntity", f"acts|{row['dataset']}|{name}", name


def _doubts(judged: tuple[Judged, ...], bearing: list[Judged], *, exact: bool) -> list[str]:
    reasons = {reason.key for one in bearing for reason in one.reasons}
    doubts = ["doubt-conduct-unverified"]
    if not exact:
        doubts.append("doubt-conduct-days")
    if {"wind-down", "wind-down-contested"} & reasons:
        doubts.append("doubt-conduct-wind-down")
    if "actor-open" in reasons:
        doubts.append("doubt-conduct-other-ship")
    if "under-cap" in reasons:
        doubts.append("doubt-conduct-cap")
    if {"goods-candidate", "scope-disputed"} & reasons:
        doubts.append("doubt-conduct-candidate")
    if any(one.applies.exemptions for one in bearing):
        doubts.append("doubt-conduct-exemption")
    if any(one.exempted for one in judged):
        doubts.append("doubt-conduct-exempted-elsewhere")
    return doubts


__all__ = ["NAME", "STRAND", "TABLES", "VERSION", "Params", "find", "judge"]
