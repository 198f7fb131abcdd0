"""What the first pages say of ships at sea, and how a report that tells of them is called."""

from __future__ import annotations

from collections.abc import Iterator

from tricord.model.finding import Grade, content_hash
from tricord.reports.document import Block, Cell, Note, NoteKind, Paragraph, Run
from tricord.reports.sanctions.at_sea.facts import SeaFacts
from tricord.reports.sanctions.at_sea.part import graded
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.wording import Wording


def subtitle(report: SanctionsReport, wording: Wording) -> str:
    """What the report covers, in one line."""
    sea = report.sea if report.sea and report.sea.monitors else None
    if report.run is None:
        return wording("sea-subtitle")
    law_day = wording.day(report.run.law_day)
    return wording("sea-subtitle-both" if sea else "subtitle", law_day=law_day)


def identifier(report: SanctionsReport, wording: Wording) -> str:
    """What the report is cited by: its run, or a hash of the ids of all its runs."""
    runs = [report.run.run_id] if report.run else []
    runs += [monitor.run.run_id for monitor in report.sea.monitors] if report.sea else []
    if report.run and len(runs) == 1:
        return wording("identifier", run=runs[0])
    return wording("sea-identifier", runs=content_hash(*runs))


def no_screening(wording: Wording) -> Note:
    """That no list screening was run: silence on it would read as a result."""
    title = wording("sea-no-screening-title")
    return Note(NoteKind.EMPTY, title, (wording.line("sea-no-screening"),))


def sea_summary(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    """How many leads there are at sea, and where they stand."""
    sea = report.sea
    if sea is None or not sea.monitors:
        return
    grades = {
        grade: sum(monitor.grades.get(grade, 0) for monitor in sea.monitors) for grade in Grade
    }
    total, monitors = f"{sea.total:,}", str(len(sea.monitors))
    said = wording("sea-summary", total=total, monitors=monitors)
    link = Run(wording("sea"), link="sea")
    yield Paragraph((Run(f"{said} "), *graded(grades, wording), Run(" → "), link))


def sea_facts(report: SanctionsReport, wording: Wording) -> Iterator[tuple[str, Cell]]:
    """Which positions there are, in one line."""
    sea = report.sea
    if sea is None or not sea.monitors:
        return
    yield wording("sea-facts-positions"), (span(sea, wording),)


def span(sea: SeaFacts, wording: Wording) -> tuple[Run, ...]:
    """How many positions there are, and from when to when."""
    if not sea.positions:
        return (Run("0"),)
    first = min(each.first_at for each in sea.positions)
    last = max(each.last_at for each in sea.positions)
    counted = f"{sum(each.positions for each in sea.positions):,}"
    window = {"first": f"{first:%Y-%m-%d %H:%M}", "last": f"{last:%Y-%m-%d %H:%M}"}
    return (Run(wording("sea-facts-positions-value", count=counted, **window)),)
