"""The findings of a sanctions report, by who designated and by measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tricord.model.finding import Finding
from tricord.model.listing import Authority
from tricord.reports.document import (
    Badge,
    Block,
    Cell,
    Column,
    Heading,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Sign,
    Table,
)
from tricord.reports.doubts import shared_doubts, shared_note
from tricord.reports.sanctions.evidence import evidence_links
from tricord.reports.sanctions.order import measure_order, spans
from tricord.reports.sanctions.paragraphs import (
    Place,
    measure_anchor,
    measure_section,
    measure_title,
)
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.wording import Wording


def findings_section(report: SanctionsReport, kind: Authority, wording: Wording) -> Iterator[Block]:
    """The part of one class of authority: its measures, and under each its findings.

    A finding is printed once, under the first paragraph it bears on; under the others it is
    named by its number. Nothing where no list screening was run.
    """
    if report.run is None:
        return
    law_on = report.run.law_day
    found = [f for f in report.findings if f.kind == kind]
    found.sort(key=lambda f: report.numbers[f.finding_id])
    yield Heading(1, wording.line(f"part-{kind}"), f"part-{kind}")
    if not found:
        empty = wording.line("part-empty", section=wording("uncovered"))
        yield Note(NoteKind.EMPTY, wording.say(f"authority-{kind}", report.language), (empty,))
        return
    yield Paragraph(wording.line(f"part-{kind}-text", law_day=wording.day(law_on)))
    bearing: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        for measure in finding.measures:
            bearing[measure].append(finding)
    printed: set[str] = set()
    for measure_id in sorted(bearing, key=measure_order):
        fresh = [f for f in bearing[measure_id] if f.finding_id not in printed]
        again = [f for f in bearing[measure_id] if f.finding_id in printed]
        anchor = measure_anchor(kind, measure_id)
        yield from measure_section(report, measure_id, law_on, Place(2, anchor), wording)
        if fresh:
            yield from _table(report, fresh, measure_id, wording)
        if again:
            numbers = ", ".join(spans([report.numbers[f.finding_id] for f in again]))
            yield Paragraph(wording.line("measure-elsewhere", findings=numbers))
        printed.update(f.finding_id for f in fresh)
    bare = [f for f in found if not f.measures]
    if bare:
        yield Heading(2, wording.line(f"no-measure-{kind}"), f"no-measure-{kind}")
        yield from _table(report, bare, "", wording)


def _table(
    report: SanctionsReport, findings: Sequence[Finding], measure_id: str, wording: Wording
) -> Iterator[Block]:
    if measure_id:
        heading = measure_title(measure_id, report.measures, wording, short=True)
    else:
        heading = wording.say(f"authority-{findings[0].kind}", report.language)
    shared = shared_doubts(findings, wording)
    yield from shared_note(shared, wording)
    yield Table(
        wording("findings-caption", heading=heading),
        (
            Column(wording("column-number"), 0.8),
            Column(wording("column-party"), 1.8),
            Column(wording("column-listed"), 1.8),
            Column(wording("column-why"), 3.6),
            Column(wording("column-grade"), 1.35),
        ),
        tuple(_row(report, finding, measure_id, shared, wording) for finding in findings),
    )


def _row(
    report: SanctionsReport,
    finding: Finding,
    measure_id: str,
    shared: Mapping[str, Line],
    wording: Wording,
) -> Row:
    number = report.numbers[finding.finding_id]
    party, listed = finding.subjects[0], finding.subjects[-1]
    _, dataset, party_id = party.key.split("|", 2)
    list_name, entry_id = listed.key.split("|", 2)[1:]
    number_cell: Cell = (
        (Run(str(number), strong=True),),
        (Run(finding.finding_id[:8], code=True, aside=True),),
    )
    party_cell: Cell = (
        (wording.name(party.name, strong=True),),
        (Run(wording.given(party_id), code=True, aside=True),),
        (Run(wording.given(dataset), aside=True),),
    )
    listed_cell: Cell = (
        (wording.name(listed.name, strong=True),),
        (Run(f"{list_name} {entry_id}", code=True, aside=True),),
    )
    if finding.params.get("programmes"):
        programmes = wording.given(finding.params["programmes"])
        listed_cell = (*listed_cell, (Run(wording("programmes", names=programmes), aside=True),))
    why = tuple(_why(report, finding, measure_id, shared, wording))
    cells = (number_cell, party_cell, listed_cell, why, _grade(report, finding, wording))
    return Row(cells, f"finding-{number}")


def _why(
    report: SanctionsReport,
    finding: Finding,
    measure_id: str,
    shared: Mapping[str, Line],
    wording: Wording,
) -> Iterator[Line]:
    yield wording.sentence(finding.message, finding.params)
    for doubt in finding.doubts:
        if doubt in shared:
            continue
        said = wording.sentence(doubt, finding.params)
        yield (Badge(Sign.DOUBT, wording("doubt")), Run(": "), *said)
    others = sorted((m for m in finding.measures if m != measure_id), key=measure_order)
    if others:
        short = (measure_title(m, report.measures, wording, short=True) for m in others)
        yield (Run(wording("also", measures="; ".join(short)), aside=True),)
    links = evidence_links(report.evidence_of(finding), aside=True)
    yield (Run(f"{wording('evidence-short')} ", aside=True), *links)


def _grade(report: SanctionsReport, finding: Finding, wording: Wording) -> Cell:
    lines: list[Line] = [
        (Badge(Sign(finding.grade), wording.say(f"grade-{finding.grade}", report.language)),),
        wording.line("score", score=f"{finding.score:.2f}"),
    ]
    standing = report.standing.get(finding.finding_id)
    if standing is not None:
        lines.append((Run(wording(f"status-{standing.status}"), aside=True),))
        since = wording("first-found", day=standing.first_found.date().isoformat())
        lines.append((Run(since, aside=True),))
        for key, params in standing.causes:
            lines.append((Run(wording.say(key, report.language, **params), aside=True),))
    return tuple(lines)
