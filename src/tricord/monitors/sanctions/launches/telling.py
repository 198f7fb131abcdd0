"""The findings about launches and tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from tricord.locale import Term
from tricord.model.finding import Finding, Grade, Strand, Subject
from tricord.model.incident import IncidentKind
from tricord.model.listing import Schema
from tricord.model.measure import Measure
from tricord.monitors.sanctions.launches.events import Event
from tricord.monitors.sanctions.launches.law import Bearing
from tricord.monitors.sea_events import abouts, marking_of, measure_evidence, row_evidence, when
from tricord.monitors.sea_events import where as at_place
from tricord.text.half_days import half_a_day_off

NAME: Final = "launches"
VERSION: Final = 2

KINDS: Final = {
    IncidentKind.BALLISTIC: "launch_ballistic",
    IncidentKind.LONG_RANGE: "launch_long_range",
    IncidentKind.SPACE_LAUNCH: "launch_space",
    IncidentKind.NUCLEAR_TEST: "nuclear_test",
    IncidentKind.PROGRAMME_TEST: "programme_test",
    IncidentKind.UNIDENTIFIED: "launch_unidentified",
}
"""Kinds of findings."""

DPRK: Final = Subject(
    Schema.ORGANIZATION, "state|PRK", "Democratic People's Republic of Korea (DPRK)"
)
"""The responsible party: the paragraphs on launches and tests address the DPRK itself."""

_DAY: Final = timedelta(days=1)
_BALLISTIC: Final = (IncidentKind.BALLISTIC, IncidentKind.LONG_RANGE)


def findings(held: Sequence[tuple[Event, Bearing]]) -> Iterator[Finding]:
    """One finding for each event.

    Args:
        held: Events in order of time, each with what bears on it; for an unidentified one what
            would if it was ballistic.
    """
    parts = [(KINDS[event.kind], _site(event), str(event.last_day)) for event, _ in held]
    for (event, law), about in zip(held, abouts(parts), strict=True):
        yield _finding(event, law, about)


def _finding(event: Event, law: Bearing, about: str) -> Finding:
    unidentified = event.kind is IncidentKind.UNIDENTIFIED
    named = () if unidentified else (*law.prohibitions, *law.triggers)
    rows = [row for salvo in event.salvos for row in salvo.rows]
    told = [row_evidence("incidents", r, "dataset", "incident_id", record="record") for r in rows]
    grade = _grade(event, law)
    sure = 1 - 0.5**event.independent
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind=KINDS[event.kind],
        subjects=(DPRK,),
        about=about,
        start=event.first_day,
        end=event.last_day + _DAY,
        where=at_place(*event.place) if event.place else event.site,
        measures=tuple(measure.measure_id for measure in named),
        grade=grade,
        score=round(sure / 2 if grade is Grade.LEAD else sure, 4),
        score_meaning="score-launches",
        message=_message(event, law),
        params=_params(event, law),
        doubts=tuple(_doubts(event, law)),
        evidence=tuple(sorted({*told, *measure_evidence((*named, *law.open))})),
        marking=marking_of(rows),
    )


def _grade(event: Event, law: Bearing) -> Grade:
    inferred = not any(salvo.told for salvo in event.salvos)
    if event.kind is IncidentKind.UNIDENTIFIED or inferred or not law.prohibitions:
        return Grade.LEAD
    return Grade.CORROBORATED if event.independent > 1 else Grade.INDICATION


def _message(event: Event, law: Bearing) -> str:
    if event.kind is IncidentKind.UNIDENTIFIED:
        return "finding-launch-unidentified"
    if not law.prohibitions:
        return "finding-launch-open"
    return "finding-launch"


def _params(event: Event, law: Bearing) -> dict[str, str]:
    rows = [row for salvo in event.salvos for row in salvo.rows]
    names = dict.fromkeys(row["name"] for row in rows if row["name"])
    failed = [row["outcome"] for row in rows].count("failure")
    return {
        "kind": Term(f"incident-kind-{event.kind}"),
        "day": _days(event),
        "time": f"{when(event.moments[0])} UTC" if event.moments else "none",
        "site": event.site or "–",
        "names": ", ".join(names) or "none",
        "counts": "; ".join(f"{ledger} {count or '?'}" for ledger, count in event.counts),
        "failed": str(failed or "none"),
        "rows": str(len(rows)),
        "publishers": ", ".join(sorted(event.publishers)),
        "paragraphs": _ids(law.prohibitions),
        "open": _ids(law.open),
    }


def _doubts(event: Event, law: Bearing) -> Iterator[str]:
    rows = [row for salvo in event.salvos for row in salvo.rows]
    if event.independent < 2:
        yield "doubt-launch-one-publisher"
    if event.kind is IncidentKind.UNIDENTIFIED:
        yield "doubt-launch-unidentified"
    elif event.kinds_differ:
        yield "doubt-launch-kinds-differ"
    by = {row["kind_from"] for row in rows}
    if "type" not in by and event.kind is not IncidentKind.UNIDENTIFIED:
        yield "doubt-launch-by-description" if "description" in by else "doubt-launch-by-scope"
    if not event.moments:
        yield "doubt-launch-day"
    flown = event.kind in _BALLISTIC
    if any(r["at"] and half_a_day_off(r["at"], r["description"], ballistic=flown) for r in rows):
        yield "doubt-launch-half-a-day"
    if law.triggers:
        yield "doubt-launch-trigger"
    if law.open:
        yield "doubt-launch-boundary"
    if event.kind is IncidentKind.SPACE_LAUNCH and not law.prohibitions:
        yield "doubt-launch-space-contested"


def _site(event: Event) -> str:
    return event.site.replace("|", "-") or "-"


def _days(event: Event) -> str:
    first, last = event.first_day, event.last_day
    return str(first) if first == last else f"{first} – {last}"


def _ids(measures: Sequence[Measure]) -> str:
    return ", ".join(measure.measure_id for measure in measures) or "–"
