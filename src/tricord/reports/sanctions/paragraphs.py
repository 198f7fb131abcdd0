"""Paragraphs of the law as a report prints them: title, statement, verb, exemptions, doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tricord.measures.labels import citation, exemption_basis
from tricord.model.finding import Finding
from tricord.model.measure import Confidence, Measure
from tricord.reports.document import Badge, Block, Cell, Heading, KeyValues, Line, Run, Sign
from tricord.reports.sanctions.order import measure_order
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.wording import Wording


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a report.

    Attributes:
        level: Level of its heading.
        anchor: What links to it lead to.
    """

    level: int
    anchor: str


def measure_section(
    report: SanctionsReport, measure_id: str, law_day: date, place: Place, wording: Wording
) -> Iterator[Block]:
    """A paragraph with what it says and what is doubtful about it.

    Args:
        report: The report.
        measure_id: Id of the paragraph.
        law_day: Day whose exemptions are named.
        place: Where it stands.
        wording: The report's language.
    """
    title = measure_title(measure_id, report.measures, wording)
    yield Heading(place.level, (Run(title),), place.anchor)
    measure = report.measures.get(measure_id)
    if measure is None:
        return
    said: list[tuple[str, Cell]] = [
        (wording("measure-statement"), ((Run(measure.statement.said(report.language)),),)),
        (wording("measure-verb"), (wording.line(f"binding-{measure.binding}"),)),
    ]
    standing = (e for e in measure.exemptions if e.stands(law_day))
    bases = "; ".join(exemption_basis(e, report.language) for e in standing)
    if bases:
        said.append(
            (
                wording("measure-exemptions"),
                (wording.line("measure-exemptions-value", bases=bases),),
            )
        )
    doubts = tuple(_doubts(measure, wording))
    if doubts:
        said.append((wording("measure-doubts"), doubts))
    yield KeyValues(tuple(said))


def measure_blocks(
    report: SanctionsReport, bearing: Mapping[str, Sequence[Finding]], wording: Wording
) -> Iterator[Block]:
    """Paragraphs that leads at sea bear on, each as of the latest of its leads.

    Args:
        report: The report.
        bearing: The leads that bear on each paragraph, by its id.
        wording: The report's language.
    """
    for measure_id in sorted(bearing, key=measure_order):
        days = [lead.start for lead in bearing[measure_id] if lead.start is not None]
        place = Place(3, measure_anchor("sea", measure_id))
        law_day = max(days, default=report.day)
        yield from measure_section(report, measure_id, law_day, place, wording)


def _doubts(measure: Measure, wording: Wording) -> Iterator[Line]:
    if measure.recalled:
        yield (Badge(Sign.DOUBT, wording("measure-recalled")),)
    if measure.confidence != Confidence.HIGH:
        yield (Badge(Sign.DOUBT, wording(f"measure-confidence-{measure.confidence}")),)
    for doubt in measure.doubts:
        yield (Run(doubt.said(wording.language)),)


def measure_title(
    measure_id: str, measures: Mapping[str, Measure], wording: Wording, *, short: bool = False
) -> str:
    """A paragraph as it is cited in the report's language, or its id where it is unknown.

    Args:
        measure_id: Id of the paragraph.
        measures: Measures by id.
        wording: The report's language.
        short: Resolution and paragraph alone, without year and label.
    """
    measure = measures.get(measure_id)
    if measure is None:
        return wording("measure-unknown", id=measure_id)
    if short:
        numbers, bracket, rest = measure.paragraph.partition(" + ")[0].partition("(")
        named = {"resolution": measure.resolution, "paragraph": numbers, "part": bracket + rest}
        return wording.say("measures-basis", wording.language, **named)
    label = measure.label.said(wording.language)
    return wording("measure", citation=citation(measure, wording.language), label=label)


def measure_anchor(part: str, measure_id: str) -> str:
    """What links to a paragraph of a part of the report lead to."""
    return f"{part}-{re.sub('[^a-z0-9]+', '-', measure_id.lower())}"
