"""The method note: what the figures mean and which inputs gave them."""

from __future__ import annotations

from collections.abc import Iterator

from tricord.model.finding import Grade
from tricord.model.listing import Authority
from tricord.reports.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    KeyValues,
    Line,
    Note,
    NoteKind,
    Row,
    Run,
    Sign,
    Table,
)
from tricord.reports.sanctions.at_sea.limits import sea_method
from tricord.reports.sanctions.report import ListConsulted, SanctionsReport
from tricord.reports.sanctions.run_facts import RunFacts
from tricord.reports.wording import Wording


def method_section(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    """Score, grades, run, lists, parties and the standards the words follow."""
    yield Heading(1, wording.line("method"), "method")
    meanings = sorted({finding.score_meaning for finding in report.findings})
    if meanings:
        said = tuple((Run(wording.say(key, report.language)),) for key in meanings)
        yield Note(NoteKind.METHOD, wording("method-score"), said)
    yield Heading(2, wording.line("method-grades"), "method-grades")
    at_sea = bool(report.sea and report.sea.monitors)
    grades = (wording.line("sea-method-grades"),) if at_sea else ()
    yield Bullets((*_grades(wording), *grades, wording.line("method-grades-end")))
    if report.run is not None:
        yield from _screening(report, report.run, wording)
    yield from sea_method(report, wording)
    yield Heading(2, wording.line("method-standards"), "method-standards")
    standards = ["method-standard-words", "method-standard-report", "method-standard-grounds"]
    standards += ["method-standard-time"] if report.run is not None else []
    standards += ["sea-standard-time"] if at_sea else []
    yield Bullets(tuple(wording.line(name) for name in (*standards, "method-standard-marking")))


def _screening(report: SanctionsReport, run: RunFacts, wording: Wording) -> Iterator[Block]:
    yield Heading(2, wording.line("method-run"), "method-run")
    yield _run(run, wording)
    yield Heading(2, wording.line("method-lists"), "method-lists")
    for kind in Authority:
        consulted = [entry for entry in report.lists if entry.authority == kind]
        if consulted:
            yield _lists(consulted, kind, wording)
    yield Heading(2, wording.line("method-parties"), "method-parties")
    yield _parties(report, wording)


def _grades(wording: Wording) -> Iterator[Line]:
    for grade in Grade:
        label = wording.say(f"grade-{grade}", wording.language)
        yield (Badge(Sign(grade), label), Run(": "), Run(wording(f"method-{grade}")))


def _run(run: RunFacts, wording: Wording) -> KeyValues:
    as_of = f"{run.as_of:%Y-%m-%d %H:%M} UTC" if run.as_of else wording("run-present")
    parameters: Cell = tuple(
        (Run(f"{name} = {value}", code=True),) for name, value in sorted(run.parameters.items())
    )
    pairs: list[tuple[str, Cell]] = [
        (wording("run-monitor"), ((Run(run.monitor, code=True),),)),
        (wording("run-id"), ((Run(run.run_id, code=True),),)),
        (wording("run-at"), ((Run(f"{run.run_at:%Y-%m-%d %H:%M} UTC"),),)),
        (wording("run-lake"), ((Run(str(run.lake_version), code=True),),)),
        (wording("run-as-of"), ((Run(as_of),),)),
        (wording("run-law"), ((Run(wording.day(run.law_day)),),)),
        (wording("run-law-version"), ((Run(run.law_version, code=True),),)),
    ]
    if parameters:
        pairs.append((wording("run-parameters"), parameters))
    if run.counts:
        counts = tuple(wording.sentence(key, params) for key, params in run.counts)
        pairs.append((wording("run-counts"), counts))
    return KeyValues(tuple(pairs))


def _lists(consulted: list[ListConsulted], kind: Authority, wording: Wording) -> Table:
    authority = wording.say(f"authority-{kind}", wording.language)
    return Table(
        wording("method-lists-caption", authority=authority),
        (
            Column(wording("column-list"), 3),
            Column(wording("column-published"), 1.5),
            Column(wording("column-publication"), 1.5),
            Column(wording("column-entries"), 1, numeric=True),
            Column(wording("column-age"), 1.4, numeric=True),
        ),
        tuple(_list(entry, wording) for entry in consulted),
    )


def _list(entry: ListConsulted, wording: Wording) -> Row:
    age: Cell = ((Run(f"{entry.age_days:,}"),),)
    if entry.stale:
        age = (*age, (Badge(Sign.DOUBT, wording("stale")),))
    return Row(
        (
            ((Run(entry.title),), (Run(entry.name, code=True, aside=True),)),
            ((Run(f"{entry.published_at:%Y-%m-%d}"),),),
            ((Run(entry.snapshot[:12], code=True),),),
            ((Run(f"{entry.entries:,}"),),),
            age,
        )
    )


def _parties(report: SanctionsReport, wording: Wording) -> Table:
    rows = []
    for screened in report.parties:
        dataset: Cell = ((wording.name(screened.dataset),),)
        if screened.simulated:
            dataset = (*dataset, (Badge(Sign.SIMULATED, wording("simulated")),))
        rows.append(
            Row(
                (
                    dataset,
                    ((Run(f"{screened.published_at:%Y-%m-%d}"),),),
                    ((Run(screened.file_sha256[:12], code=True),),),
                    ((Run(f"{screened.rows:,}"),),),
                )
            )
        )
    return Table(
        wording("method-parties-caption"),
        (
            Column(wording("column-dataset"), 3),
            Column(wording("column-published"), 1.5),
            Column(wording("column-file"), 1.5),
            Column(wording("column-parties"), 1, numeric=True),
        ),
        tuple(rows),
    )
