"""The findings about workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, Final

from tricord.claims.grading import grade_of, support
from tricord.claims.origins import independent
from tricord.model.claim import Claim, Measured
from tricord.model.finding import Finding, Grade, Strand, Subject
from tricord.model.listing import Schema
from tricord.model.measure import Measure
from tricord.monitors.claimed import (
    claimants,
    claims_of,
    doubts,
    evidence,
    figures,
    state_word,
)
from tricord.monitors.sanctions.workers.groups import IT, PERMITS, PRESENT, VISAS, Group
from tricord.monitors.sanctions.workers.law import NUMBERS, deadline, ever_late, on_return
from tricord.monitors.sanctions.workers.reports import MissingReport
from tricord.monitors.sea_events import marking_of, measure_evidence

NAME: Final = "workers"
VERSION: Final = 2

_DAY: Final = timedelta(days=1)
_COUNTED: Final = {
    "stock": (Measured.STOCK,),
    "persons": (Measured.PERSONS,),
    "permits": (Measured.PERMITS,),
    "visas": (Measured.VISAS,),
    "entries": (Measured.ENTRIES,),
    "returns": (Measured.RETURNS,),
    "income": (Measured.INCOME,),
}
"""Parameters of the messages; stock and flow each have their own."""
_MERE: Final = (Measured.PERSONS, Measured.ENTRIES, Measured.VISAS)
"""What says of nobody that he works."""
_EXEMPTIONS: Final = {
    "worker-host-national": "doubt-workers-host-national",
    "worker-no-return": "doubt-workers-no-return",
    "work-committee": "doubt-workers-committee",
    "work-earlier-contract": "doubt-workers-earlier-contract",
}
_MESSAGES: Final = {
    PRESENT: "finding-workers-present",
    PERMITS: "finding-workers-permits",
    VISAS: "finding-workers-visas",
    IT: "finding-workers-it",
}


def told(group: Group) -> Finding:
    """What claims of one kind say of one host State in one year."""
    claims = claims_of(group.bearing)
    everything = claims_of(group.told)
    first, last = group.years
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind=group.kind,
        subjects=(_host(group.host),),
        about=f"{group.host}|{first}" if first == last else f"{group.host}|{first}-{last}",
        start=min(each.first_day for each in group.bearing),
        end=max(each.last_day for each in group.bearing) + _DAY,
        where="",
        measures=tuple(measure.measure_id for measure in group.measures),
        grade=_grade(group, claims),
        score=support(claims),
        score_meaning="score-claimed",
        message=_MESSAGES[group.kind],
        params={
            "state": state_word(group.host),
            "period": str(first) if first == last else f"{first}–{last}",
            "deadline": str(deadline()),
            "claimants": claimants(claims),
            "origins": str(independent(claims)),
            "earning": "yes" if group.earning else "no",
            "label": _labels(claims),
            "unit": _units(claims),
            **{name: figures(everything, *kinds) for name, kinds in _COUNTED.items()},
        },
        doubts=tuple(dict.fromkeys(_doubts(group, everything))),
        evidence=tuple(sorted({*evidence(group.told), *measure_evidence(group.measures)})),
        marking=marking_of(each.row for each in group.told),
    )


def unreported(missing: MissingReport) -> Finding:
    """A report that was due and of which nothing is known."""
    measure = on_return()
    rows = (*missing.worked, *missing.said)
    said, worked = claims_of(missing.said), claims_of(missing.worked)
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind="repatriation_report",
        subjects=(_host(missing.host),),
        about=f"{missing.host}|{missing.due}",
        start=missing.due,
        end=missing.due + _DAY,
        where="",
        measures=(measure.measure_id,),
        grade=grade_of(said) if said else Grade.LEAD,
        score=support(said or worked),
        score_meaning="score-claimed",
        message="finding-workers-report",
        params={
            "state": state_word(missing.host),
            "due": str(missing.due),
            "number": str(missing.number),
            "claimants": claimants(worked),
            "said": claimants(said) or "none",
        },
        doubts=("doubt-workers-report-unknown", "doubt-workers-none-to-report", *doubts(worked)),
        evidence=tuple(sorted({*evidence(rows), *measure_evidence([measure])})),
        marking=marking_of(each.row for each in rows),
    )


def _host(code: str) -> Subject:
    return Subject(Schema.ORGANIZATION, f"state|{code}", code)


def _grade(group: Group, claims: Iterable[Claim]) -> Grade:
    grade = grade_of(claims)
    mere = all(each.claim.measured in _MERE for each in group.bearing)
    frozen = all(measure.measure_id == NUMBERS for measure in group.measures)
    bare = mere and not group.earning and group.kind != IT
    return Grade.LEAD if bare or frozen else grade


def _doubts(group: Group, claims: tuple[Claim, ...]) -> Iterator[str]:
    if not group.earning and group.kind != PERMITS:
        yield "doubt-workers-income"
    if group.kind == VISAS:
        yield "doubt-workers-label"
    if group.kind == IT:
        yield "doubt-workers-remote"
        if len(group.measures) > 1 or group.measures[0] != on_return():
            yield "doubt-workers-attribution"
    if any(measure.measure_id == NUMBERS for measure in group.measures):
        yield "doubt-workers-numbers"
    early = any(not ever_late(each.first_day) for each in group.bearing)
    if early and on_return() in group.measures:
        yield "doubt-workers-straddles"
    yield from _exemptions(group.measures)
    yield from doubts(claims)


def _exemptions(measures: Iterable[Measure]) -> Iterator[str]:
    """What may have exempted those concerned, where the measure knows of it."""
    for measure in measures:
        for exemption in measure.exemptions:
            if exemption.exemption_id in _EXEMPTIONS:
                yield _EXEMPTIONS[exemption.exemption_id]


def _labels(claims: Iterable[Claim]) -> str:
    """Labels of visas as printed."""
    said = {c.product for c in claims if c.measured is Measured.VISAS and c.product}
    return ", ".join(sorted(said)) or "none"


def _units(claims: Iterable[Claim]) -> Any:
    """Bodies that claims name as the unit of the workers."""
    said = {c.subject or c.subject_id for c in claims if c.subject or c.subject_id}
    return ", ".join(sorted(said)) or "none"
