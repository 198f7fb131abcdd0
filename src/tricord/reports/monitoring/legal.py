"""The legal frame: every measure in force on any day of the year, with its verb and its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tricord.measures.labels import citation
from tricord.model.measure import Binding, Confidence, Measure, Nature
from tricord.reports.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Sign,
    Table,
)
from tricord.reports.monitoring.report import MonitoringReport
from tricord.reports.wording import Wording

_DIRECTIONS = ("from_dprk", "to_dprk", "conduct", "vessels", "persons_and_assets", "procedure")


def legal_section(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """How many measures stood, by direction; caps and what changed within the year."""
    yield Heading(1, wording.line("monitoring-law"), "law")
    yield Paragraph(wording.line("monitoring-law-text", year=str(report.year)))
    yield _overview(report, wording)
    changed = tuple(_changes(report, wording))
    if changed:
        yield Heading(2, wording.line("monitoring-law-changes"), "law-changes")
        yield Bullets(changed)


def measures_annex(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """Every measure of the year by direction, with what it says, its verb and its dates."""
    yield PageBreak()
    yield Heading(1, wording.line("monitoring-law-annex"), "law-annex")
    yield Paragraph(wording.line("monitoring-law-annex-text"))
    for direction, measures in _by_direction(report):
        title = _direction(direction, wording)
        yield Heading(2, (Run(title),), f"law-{direction.replace('_', '-')}")
        yield _table(measures, title, wording)


def _by_direction(report: MonitoringReport) -> Iterator[tuple[str, list[Measure]]]:
    for direction in _DIRECTIONS:
        measures = [m for m in report.law if m.direction.value == direction]
        if measures:
            yield direction, measures


def _direction(direction: str, wording: Wording) -> str:
    return wording.say(f"measures-direction-{direction.replace('_', '-')}", wording.language)


def _overview(report: MonitoringReport, wording: Wording) -> Table:
    rows = []
    for direction, measures in _by_direction(report):
        bearing = [
            f for f in report.base.every_finding if {m.measure_id for m in measures} & {*f.measures}
        ]
        binding = sum(m.binding in {Binding.DECIDES, Binding.DEMANDS} for m in measures)
        title = Run(_direction(direction, wording), link=f"law-{direction.replace('_', '-')}")
        figures = (len(measures), binding, len(bearing))
        rows.append(Row((((title,),), *(((Run(f"{n:,}"),),) for n in figures))))
    return Table(
        wording("monitoring-law-overview"),
        (
            Column(wording("monitoring-column-direction"), 3),
            Column(wording("monitoring-column-count"), 1.4, numeric=True),
            Column(wording("monitoring-column-binding"), 1.8, numeric=True),
            Column(wording("monitoring-column-bearing"), 2, numeric=True),
        ),
        tuple(rows),
    )


def _changes(report: MonitoringReport, wording: Wording) -> Iterator[tuple[Run, ...]]:
    first, last = date(report.year, 1, 1), date(report.year, 12, 31)
    for measure in report.law:
        cited = citation(measure, report.language)
        if first < measure.effective_from <= last:
            day = wording.day(measure.effective_from)
            yield (Run(wording("monitoring-law-begins", measure=cited, day=day)),)
        if measure.effective_to and first < measure.effective_to <= last:
            day = wording.day(measure.effective_to - timedelta(days=1))
            yield (Run(wording("monitoring-law-ends", measure=cited, day=day)),)


def _table(measures: list[Measure], title: str, wording: Wording) -> Table:
    return Table(
        wording("monitoring-law-caption", direction=title),
        (
            Column(wording("monitoring-column-paragraph"), 1.8),
            Column(wording("monitoring-column-says"), 4.4),
            Column(wording("monitoring-column-verb"), 1.5),
            Column(wording("monitoring-column-since"), 1.5),
        ),
        tuple(_row(measure, wording) for measure in measures),
    )


def _row(measure: Measure, wording: Wording) -> Row:
    language = wording.language
    said: Cell = (
        (Run(measure.label.said(language), strong=True),),
        (Run(measure.statement.said(language)),),
    )
    if measure.recalled:
        said = (*said, (Badge(Sign.DOUBT, wording("measure-recalled")),))
    if measure.confidence is not Confidence.HIGH:
        said = (*said, (Badge(Sign.DOUBT, wording(f"measure-confidence-{measure.confidence}")),))
    verb: Cell = (wording.line(f"binding-{measure.binding}"),)
    if measure.nature in {Nature.INDICATOR, Nature.TRIGGER, Nature.PROCEDURE}:
        nature = wording.say(f"measures-nature-{measure.nature}", language)
        verb = (*verb, (Run(nature, aside=True),))
    since: Cell = ((Run(measure.effective_from.isoformat()),),)
    if measure.effective_to:
        until = wording("monitoring-until", day=measure.effective_to.isoformat())
        since = (*since, (Run(until, aside=True),))
    return Row(
        (
            (
                (Run(citation(measure, language)),),
                (Run(measure.measure_id, code=True, aside=True),),
            ),
            said,
            verb,
            since,
        ),
        f"law-{measure.measure_id.lower()}",
    )
