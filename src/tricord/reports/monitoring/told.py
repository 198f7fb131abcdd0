"""Findings of any monitor as rows of a table, and links to them by their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tricord.locale import named
from tricord.model.finding import Finding
from tricord.reports.document import (
    Badge,
    Block,
    Cell,
    Column,
    Inline,
    Line,
    Note,
    NoteKind,
    Row,
    Run,
    Sign,
    Table,
)
from tricord.reports.doubts import shared_doubts, shared_note
from tricord.reports.monitoring.report import MonitoringReport
from tricord.reports.sanctions.evidence import evidence_links
from tricord.reports.sanctions.order import measure_order, spans
from tricord.reports.sanctions.paragraphs import measure_title
from tricord.reports.wording import Wording


def findings_blocks(
    report: MonitoringReport, findings: Sequence[Finding], caption: str, wording: Wording
) -> Iterator[Block]:
    """Findings with what they say, what speaks against them, their law and their evidence."""
    shared = shared_doubts(findings, wording)
    yield from shared_note(shared, wording)
    yield Table(
        caption,
        (
            Column(wording("column-number"), 0.7),
            Column(wording("monitoring-column-subject"), 1.7),
            Column(wording("monitoring-column-statement"), 4.6),
            Column(wording("monitoring-column-measures"), 1.5),
            Column(wording("column-grade"), 1.3),
        ),
        tuple(_row(report, finding, shared, wording) for finding in findings),
    )


def empty(wording: Wording, ran: bool, title: str) -> Note:
    """A section without a finding: nothing was found, or nobody looked."""
    key = "monitoring-none" if ran else "monitoring-not-run"
    line = wording.line(key, section=wording("uncovered"))
    return Note(NoteKind.EMPTY, title, (line,))


def links(numbers: Sequence[int]) -> Line:
    """Numbers of findings that lead to them: ``[1, 3–7]``; the first of each span is linked."""
    said: list[Inline] = [Run(" [")]
    for place, span in enumerate(spans(sorted(set(numbers)))):
        said += [Run(", ")] if place else []
        first = span.partition("–")[0]
        said.append(Run(span, link=f"finding-{first}"))
    said.append(Run("]"))
    return tuple(said)


def _row(
    report: MonitoringReport, finding: Finding, shared: Mapping[str, Line], wording: Wording
) -> Row:
    base = report.base
    number = base.numbers[finding.finding_id]
    of_number: Cell = (
        (Run(str(number), strong=True),),
        (Run(finding.finding_id[:8], code=True, aside=True),),
    )
    cells = (
        of_number,
        tuple(_subjects(finding, wording)),
        tuple(_statement(report, finding, shared, wording)),
        tuple(_measures(report, finding, wording)) or ((Run("–"),),),
        tuple(_grade(report, finding, wording)),
    )
    return Row(cells, f"finding-{number}")


def _subjects(finding: Finding, wording: Wording) -> Iterator[Line]:
    for subject in finding.subjects:
        called = named(subject.key, subject.name, wording.language)
        yield (wording.name(called, strong=True),)
        _, _, rest = subject.key.partition("|")
        if rest and rest != called:
            yield (Run(wording.given(rest), code=True, aside=True),)
    if finding.where:
        yield (Run(wording.given(finding.where), aside=True),)


def _statement(
    report: MonitoringReport, finding: Finding, shared: Mapping[str, Line], wording: Wording
) -> Iterator[Line]:
    yield wording.sentence(finding.message, finding.params)
    for doubt in finding.doubts:
        if doubt in shared:
            continue
        said = wording.sentence(doubt, finding.params)
        yield (Badge(Sign.DOUBT, wording("doubt")), Run(": "), *said)
    rows = evidence_links(report.base.evidence_of(finding), aside=True)
    yield (Run(f"{wording('evidence-short')} ", aside=True), *rows)


def _measures(report: MonitoringReport, finding: Finding, wording: Wording) -> Iterator[Line]:
    known = report.base.measures
    for measure_id in sorted(finding.measures, key=measure_order):
        short = measure_title(measure_id, known, wording, short=True)
        yield (Run(short, link=f"law-{measure_id.lower()}" if measure_id in known else ""),)


def _grade(report: MonitoringReport, finding: Finding, wording: Wording) -> Iterator[Line]:
    label = wording.say(f"grade-{finding.grade}", wording.language)
    yield (Badge(Sign(finding.grade), label),)
    yield wording.line("score", score=f"{finding.score:.2f}")
    standing = report.base.standing.get(finding.finding_id)
    if standing is not None:
        since = wording("first-found", day=standing.first_found.date().isoformat())
        yield (Run(since, aside=True),)


def blocks_of(table: Table | None) -> Iterator[Block]:
    """A table, where there is one."""
    if table is not None:
        yield table
