"""Method and standards of evidence, and what this report does not cover."""

from __future__ import annotations

from collections.abc import Iterator

from tricord.model.finding import Grade
from tricord.model.tables import TABLES
from tricord.reports.document import (
    Badge,
    Block,
    Bullets,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Run,
    Sign,
)
from tricord.reports.monitoring.report import MonitoringReport
from tricord.reports.sanctions.uncovered import rejects_table
from tricord.reports.wording import Wording

_STANDARDS = ("sources", "documents", "reply", "basis", "names", "ranges", "origins", "words")
_NEVER = ("finance", "cyber", "exempt", "lawful", "silence", "law", "national")


def standards_section(wording: Wording) -> Iterator[Block]:
    """What grades mean, and the standard findings are held to."""
    yield Heading(1, wording.line("monitoring-method"), "method")
    yield Paragraph(wording.line("monitoring-method-text"))
    yield Heading(2, wording.line("method-grades"), "method-grades")
    yield Bullets((*_grades(wording), wording.line("method-grades-end")))
    yield Heading(2, wording.line("monitoring-standards"), "standards")
    yield Bullets(tuple(wording.line(f"monitoring-standard-{name}") for name in _STANDARDS))


def _grades(wording: Wording) -> Iterator[Line]:
    for grade in Grade:
        label = wording.say(f"grade-{grade}", wording.language)
        yield (Badge(Sign(grade), label), Run(": "), Run(wording(f"method-{grade}")))


def not_covered_section(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """What nobody looked at in this report, and what no such report looks at."""
    yield PageBreak()
    yield Heading(1, wording.line("uncovered"), "uncovered")
    yield Paragraph(wording.line("uncovered-text"))
    here = tuple(_here(report, wording))
    if here:
        yield Heading(2, wording.line("monitoring-uncovered-here"), "uncovered-here")
        yield Bullets(here)
    if report.base.uncovered.rejects:
        yield Heading(2, wording.line("uncovered-rejects"), "uncovered-rejects")
        yield rejects_table(report.base, wording)
    yield Heading(2, wording.line("monitoring-uncovered-always"), "uncovered-always")
    yield Bullets(tuple(wording.line(f"monitoring-uncovered-{name}") for name in _NEVER))


def _here(report: MonitoringReport, wording: Wording) -> Iterator[Line]:
    base = report.base
    for family in report.families:
        if family.ran is None:
            title = wording(f"monitoring-family-{family.name}")
            yield wording.line("monitoring-uncovered-unrun", family=title)
    if base.run is None:
        yield wording.line("sea-no-screening")
    if base.sea is None or not base.sea.monitors:
        yield wording.line("monitoring-uncovered-sea")
    for name in report.missing:
        table = TABLES[name].labels[wording.language]
        yield wording.line("monitoring-uncovered-table", table=table)
    if base.uncovered.lists:
        yield wording.line("uncovered-lists", lists="; ".join(base.uncovered.lists))
    for key, params in base.uncovered.remarks:
        yield wording.sentence(key, params)
    if wording.unprintable:
        yield wording.line("uncovered-unprintable", count=len(wording.unprintable))
