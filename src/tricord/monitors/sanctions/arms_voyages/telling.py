"""The findings about voyages and arms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from tricord.claims.grading import grade_of, support
from tricord.claims.origins import independent
from tricord.measures import Standing, load
from tricord.model.act import Act
from tricord.model.claim import Measured, SourceClass, Topic
from tricord.model.finding import Finding, Grade, Strand, Subject
from tricord.model.listing import Schema
from tricord.model.measure import Binding, Direction, Measure, Nature
from tricord.monitors.claimed import (
    claimants,
    claims_of,
    doubts,
    evidence,
    figures,
    middle,
    period,
    state_word,
)
from tricord.monitors.sanctions.arms_voyages.ports import NOWHERE, RAJIN, named
from tricord.monitors.sanctions.arms_voyages.voyages import Voyages, other_ends
from tricord.monitors.sea_events import (
    claim_evidence,
    event_evidence,
    marking_of,
    measure_evidence,
)

NAME: Final = "arms_voyages"
VERSION: Final = 2

_DAY: Final = timedelta(days=1)
_HOME: Final = "PRK"
_ARMS: Final = ("arms", "register_arms")
"""Ids of the goods of the embargo, as the measures have them."""
_DIRECTIONS: Final = {
    Topic.ARMS_FROM_DPRK: Direction.FROM_DPRK,
    Topic.ARMS_TO_DPRK: Direction.TO_DPRK,
}
_BINDING: Final = (Binding.DECIDES, Binding.DEMANDS)


def of_arms(known: Voyages) -> Finding:
    """What claims say of arms, with the voyages beside them."""
    told = claims_of(known.arms)
    topic = known.topic or Topic.ARMS_FROM_DPRK
    named_ship = known.called is not None
    other = _other_end(known)
    measures = _embargo(topic, _decisive(known))
    return _finding(
        known,
        kind="arms_voyage" if named_ship else "arms_claimed",
        subjects=(*([known.called] if known.called else []), *_ends(other)),
        about=(str(topic), other),
        measures=measures,
        grade=grade_of(told),
        score=support(told),
        meaning="score-claimed",
        message="finding-voyages-arms" if named_ship else "finding-voyages-claimed",
        params={
            "direction": "from" if topic is Topic.ARMS_FROM_DPRK else "to",
            "claimants": claimants(told),
            "origins": str(independent(told)),
            "other": state_word(other),
            "containers": figures(told, Measured.CONTAINERS),
            "ammunition": figures(told, Measured.AMMUNITION),
            "delivered": figures(told, Measured.DELIVERED, Measured.DELIVERIES, Measured.VALUE),
        },
        speaks_against=tuple(_doubts(known)),
    )


def of_shuttle(known: Voyages) -> Finding:
    """Voyages of which no claim says that they carried arms."""
    duty = load().in_force(_decisive(known), act=Act.CARGO_INSPECTION)
    count = len(known.passages)
    told = claims_of(known.voyages)
    against = ["doubt-voyages-innocent"]
    against += ["doubt-voyages-rajin"] if RAJIN in known.ends else []
    against += ["doubt-sea-borrowed"] if count else ["doubt-voyages-unheard"]
    against += doubts(told) if told else []
    return _finding(
        known,
        kind="voyage_shuttle",
        subjects=(known.called,) if known.called else (),
        about=(),
        measures=[
            applies.measure
            for applies in duty
            if applies.standing is Standing.APPLIES and applies.measure.binding in _BINDING
        ],
        grade=Grade.LEAD,
        score=round(1 - 1 / count, 4) if count else support(told),
        meaning="score-voyages",
        message="finding-voyages-shuttle",
        params={"claimants": claimants(told) or "none"},
        speaks_against=tuple(against),
    )


def _finding(
    known: Voyages,
    *,
    kind: str,
    subjects: tuple[Subject, ...],
    about: tuple[str, ...],
    measures: list[Measure],
    grade: Grade,
    score: float,
    meaning: str,
    message: str,
    params: dict[str, Any],
    speaks_against: tuple[str, ...],
) -> Finding:
    rows = [each.row for each in (*known.arms, *known.voyages)]
    calls = {id(row): row for passage in known.passages for row in passage.calls}
    saying = [row for passage in known.passages for row in passage.claims]
    first, last = known.days
    voyages = claims_of((*known.voyages, *known.arms))
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind=kind,
        subjects=subjects,
        about="|".join((*about, *known.ends, str(first), str(last))),
        start=first,
        end=last + _DAY,
        where=named(known.ends) if known.ends != NOWHERE else "",
        measures=tuple(measure.measure_id for measure in measures),
        grade=grade,
        score=score,
        score_meaning=meaning,
        message=message,
        params={
            "ship": known.called.name if known.called else "–",
            "route": named(known.ends),
            "period": period(first, last),
            "passages": str(len(known.passages)),
            "voyages": figures(voyages, Measured.VOYAGES),
            **params,
        },
        doubts=tuple(dict.fromkeys(speaks_against)),
        evidence=tuple(
            sorted(
                {
                    *evidence((*known.arms, *known.voyages)),
                    *map(event_evidence, calls.values()),
                    *map(claim_evidence, saying),
                    *measure_evidence(measures),
                }
            )
        ),
        marking=marking_of([*rows, *calls.values(), *saying]),
    )


def _decisive(known: Voyages) -> date:
    """The day whose law decides: that of the claims or passages, not of the quarter."""
    days = [(e.first_day, e.last_day) for e in (*known.arms, *known.voyages)]
    days += [(passage.day, passage.day) for passage in known.passages]
    return middle(min(first for first, _ in days), max(last for _, last in days))


def _embargo(topic: Topic, on: date) -> list[Measure]:
    """Paragraphs of the embargo in one direction that stood on a day."""
    asked = load().in_force(on, act=Act.CARRIAGE, direction=_DIRECTIONS[topic], goods=_ARMS)
    return [
        applies.measure
        for applies in asked
        if applies.matches
        and applies.standing is not Standing.UNDETERMINED
        and applies.measure.nature is Nature.PROHIBITION
        and applies.measure.binding in _BINDING
    ]


def _other_end(known: Voyages) -> str:
    """The State at the other end, ISO 3166 alpha-3; empty where no claim, or several, name it."""
    others = other_ends(known.arms)
    return others[0] if len(others) == 1 else ""


def _ends(other: str) -> Iterator[Subject]:
    """The two States that answer for a transfer."""
    for code in filter(None, (other, _HOME)):
        yield Subject(Schema.ORGANIZATION, f"state|{code}", code)


def _doubts(known: Voyages) -> Iterator[str]:
    told = claims_of(known.arms)
    if any(claim.measured is Measured.CONTAINERS for claim in told):
        yield "doubt-voyages-container"
    yield "doubt-voyages-kind"
    if known.called is None:
        yield "doubt-voyages-shipless"
    elif not known.passages:
        yield "doubt-voyages-unheard"
    else:
        yield "doubt-voyages-cargo-unseen"
    if known.called is not None and not known.called.key.startswith("imo|"):
        yield "doubt-voyages-name-alone"
    if any(claim.source_class is SourceClass.UNNAMED_STATE for claim in told):
        yield "doubt-voyages-unnamed-state"
    yield from doubts(told)
