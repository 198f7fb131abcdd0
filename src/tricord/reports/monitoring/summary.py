"""The executive summary: sentences made of findings, each with the findings it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tricord.claims.meters import Meters, Reach
from tricord.model.claim import Topic
from tricord.model.finding import Finding, Grade
from tricord.reports.document import (
    Block,
    Bullets,
    Heading,
    KeyValues,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Run,
    TableOfContents,
)
from tricord.reports.monitoring.report import Family, MonitoringReport
from tricord.reports.monitoring.told import links
from tricord.reports.wording import Wording


def summary_section(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """What was found, in sentences that lead to it; what nobody looked at; the contents."""
    base = report.base
    if base.simulated:
        title = wording("simulated-title")
        yield Note(NoteKind.SIMULATED, title, (wording.line("monitoring-simulated"),))
    yield Heading(1, wording.line("monitoring-summary"), "summary")
    yield Paragraph(wording.line("monitoring-summary-text", year=str(report.year)))
    sentences = tuple(_sentences(report, wording))
    if sentences:
        yield Bullets(sentences)
    else:
        lines = (wording.line("monitoring-nothing", section=wording("uncovered")),)
        yield Note(NoteKind.EMPTY, wording("monitoring-nothing-title"), lines)
    unrun = [wording(f"monitoring-family-{f.name}") for f in report.families if f.ran is None]
    if unrun:
        yield Paragraph(wording.line("monitoring-unrun", families="; ".join(unrun)))
    yield _facts(report, wording)
    yield TableOfContents(wording("contents"))


def _sentences(report: MonitoringReport, wording: Wording) -> Iterator[Line]:
    base = report.base
    for family in report.families:
        if family.findings:
            yield _of_family(report, family, wording)
        if family.name == "petroleum":
            yield from _of_petroleum(report, family, wording)
    if base.findings:
        yield _counted("monitoring-sentence-lists", report, base.findings, wording)
    if base.sea and base.sea.leads:
        yield _counted("monitoring-sentence-sea", report, base.sea.leads, wording)


def _of_family(report: MonitoringReport, family: Family, wording: Wording) -> Line:
    return _counted(f"monitoring-sentence-{family.name}", report, family.findings, wording)


def _counted(
    key: str, report: MonitoringReport, findings: Sequence[Finding], wording: Wording
) -> Line:
    """How many findings there are of each grade, with links to them."""
    grades = {grade: sum(f.grade is grade for f in findings) for grade in Grade}
    parts = (
        f"{wording.say(f'grade-{grade}', wording.language)} {count:,}"
        for grade, count in reversed(grades.items())
        if count
    )
    sentence = wording(key, count=f"{len(findings):,}", grades=", ".join(parts))
    return (Run(sentence), *links(report.numbers_of(findings)))


def _of_petroleum(report: MonitoringReport, family: Family, wording: Wording) -> Iterator[Line]:
    """What the meters say in figures, where findings of the monitor stand behind them."""
    for read in report.meters:
        behind = [f for f in family.findings if _speaks_of(f, read)]
        if behind and not read.empty:
            crude = read.cap.topic is Topic.CRUDE_OIL
            said = _meter(read, "crude" if crude else "refined", wording)
            yield (Run(said), *links(report.numbers_of(behind)))


def _speaks_of(finding: Finding, read: Meters) -> bool:
    return read.cap.measure_id in finding.measures


def _meter(read: Meters, kind: str, wording: Wording) -> str:
    told = read.reported
    passed = [t.percent for t in told.thresholds if t.reach is Reach.REACHED]
    said = {
        "petroleum": wording(f"monitoring-petroleum-{kind}"),
        "amount": f"{told.low:,.0f}" if told.low is not None else "–",
        "percent": str(told.percent) if told.percent is not None else "–",
        "estimates": str(len(read.estimated.estimates)),
        "passed": str(max(passed)) if passed else "",
    }
    key = "unreported" if told.low is None else "passed" if passed else "reported"
    return wording(f"monitoring-sentence-meter-{key}", **said)


def _facts(report: MonitoringReport, wording: Wording) -> KeyValues:
    base = report.base
    return KeyValues(
        (
            (wording("facts-day"), ((Run(wording.day(base.day)),),)),
            (wording("monitoring-year"), ((Run(str(report.year)),),)),
            (wording("monitoring-findings"), ((Run(f"{report.total:,}"),),)),
            (wording("facts-marking"), ((Run(str(base.overall_marking), code=True),),)),
        )
    )
