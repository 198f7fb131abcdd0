"""The part "At sea": what each monitor of ships found, the best leads first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tricord.model.finding import Finding, Grade
from tricord.reports.document import (
    Badge,
    Block,
    Cell,
    Column,
    Heading,
    Inline,
    KeyValues,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Sign,
    Table,
)
from tricord.reports.sanctions.at_sea.details import details
from tricord.reports.sanctions.at_sea.facts import MONITORS, SeaFacts, SeaMonitor
from tricord.reports.sanctions.at_sea.leads import leads_table
from tricord.reports.sanctions.at_sea.pictures import overview
from tricord.reports.sanctions.paragraphs import measure_blocks
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.sanctions.run_facts import RunFacts
from tricord.reports.wording import Wording

GRADES: Sequence[Grade] = tuple(reversed(Grade))
"""The highest first."""


def sea_part(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    """What monitors of ships found; nothing where none was run."""
    sea = report.sea
    if sea is None or not sea.monitors:
        return
    yield Heading(1, wording.line("sea"), "sea")
    yield Paragraph(wording.line("sea-text"))
    yield Paragraph(wording.line("sea-limits", section=wording("uncovered")))
    yield _overview(sea, wording)
    for monitor in sea.monitors:
        yield from _monitor(report, monitor, wording)
    yield from _measures(report, sea, wording)


def title(monitor: str, wording: Wording) -> str:
    """What a monitor is called in a report; its name where it is not known here."""
    return wording(f"sea-title-{monitor}") if monitor in MONITORS else monitor


def graded(grades: Mapping[Grade, int], wording: Wording) -> Line:
    """How many leads of each grade there are, each with its shape and word."""
    said: list[Inline] = []
    for grade in GRADES:
        if grades.get(grade):
            label = wording.say(f"grade-{grade}", wording.language)
            said += [Run("  ")] if said else []
            said += [Badge(Sign(grade), label), Run(f" {grades[grade]:,}")]
    return tuple(said) or (Run("–"),)


def _overview(sea: SeaFacts, wording: Wording) -> Table:
    rows = []
    for each in sea.monitors:
        name: Cell = ((Run(title(each.name, wording), link=f"sea-{_anchor(each.name)}"),),)
        ran = f"{each.run.run_at:%Y-%m-%d %H:%M}"
        events = f"{sum(each.events.values()):,}" if each.events else "–"
        if each.outdated:
            name = (*name, (Badge(Sign.DOUBT, wording("sea-outdated")),))
        rows.append(
            Row(
                (
                    (*name, (Run(each.run.monitor, code=True, aside=True),)),
                    ((Run(ran),), (Run(each.preset, code=True, aside=True),)),
                    ((Run(events),),),
                    ((Run(f"{each.total:,}"),),),
                    (graded(each.grades, wording),),
                )
            )
        )
    return Table(
        wording("sea-overview-caption"),
        (
            Column(wording("sea-column-monitor"), 3),
            Column(wording("sea-column-ran"), 1.6),
            Column(wording("sea-column-events"), 0.9, numeric=True),
            Column(wording("sea-column-leads"), 0.9, numeric=True),
            Column(wording("sea-column-grades"), 3.2),
        ),
        tuple(rows),
    )


def _anchor(name: str) -> str:
    return name.replace("_", "-")


def _monitor(report: SanctionsReport, monitor: SeaMonitor, wording: Wording) -> Iterator[Block]:
    heading = title(monitor.name, wording)
    yield Heading(2, (Run(heading),), f"sea-{_anchor(monitor.name)}")
    if monitor.name in MONITORS:
        yield Paragraph(wording.line(f"sea-definition-{monitor.name}"))
    yield _run(monitor, wording)
    if not monitor.leads:
        limits = wording.line("sea-none-limits", section=wording("uncovered"))
        lines = (wording.line("sea-none"), limits)
        yield Note(NoteKind.EMPTY, wording("sea-none-title"), lines)
        return
    if (figure := overview(report, monitor, heading, wording)) is not None:
        yield figure
    yield leads_table(report, monitor, heading, wording)
    if monitor.total > len(monitor.leads):
        yield Paragraph(_shown("sea-more", len(monitor.leads), monitor.total, wording))
    if len(monitor.leads) > len(monitor.detailed):
        yield Paragraph(_shown("sea-more-details", len(monitor.detailed), monitor.total, wording))
    for finding in monitor.detailed:
        yield from details(report, monitor, finding, wording)


def _shown(key: str, shown: int, of: int, wording: Wording) -> Line:
    return wording.line(key, shown=f"{shown:,}", of=f"{of:,}")


def _run(monitor: SeaMonitor, wording: Wording) -> KeyValues:
    run = monitor.run
    parameters: list[Inline] = []
    for name, value in sorted(run.parameters.items()):
        parameters += [Run("; ", aside=True)] if parameters else []
        parameters.append(Run(f"{name} = {value}", code=True))
    counts = [wording.sentence(key, params) for key, params in run.counts]
    for kind, count in sorted(monitor.events.items()) if len(monitor.events) > 1 else ():
        said = wording.say(f"finding-kind-{kind}", wording.language)
        counts.append((Run(wording("sea-events", kind=said, count=f"{count:,}")),))
    pairs: list[tuple[str, Cell]] = []
    if monitor.preset:
        pairs.append((wording("sea-preset"), (_preset(monitor.preset, wording),)))
    if parameters:
        pairs.append((wording("run-parameters"), (tuple(parameters),)))
    ran = f"{run.run_at:%Y-%m-%d %H:%M} UTC · "
    pairs += [
        (wording("run-counts"), tuple(counts) or ((Run("–"),),)),
        (wording("sea-leads"), (_leads(monitor, wording),)),
        (wording("run-id"), ((Run(ran), Run(run.run_id, code=True)), _versions(run, wording))),
    ]
    scores = sorted({finding.score_meaning for finding in monitor.leads})
    if scores:
        meant = tuple((Run(wording.say(key, wording.language)),) for key in scores)
        pairs.append((wording("method-score"), meant))
    return KeyValues(tuple(pairs))


def _versions(run: RunFacts, wording: Wording) -> Line:
    data = f"{wording('run-lake')}: {run.lake_version}"
    return (Run(f"{data} · {wording('run-law-version')}: {run.law_version[:12]}", aside=True),)


def _leads(monitor: SeaMonitor, wording: Wording) -> Line:
    if not monitor.total:
        return (Run("0"),)
    return (Run(f"{monitor.total:,}: "), *graded(monitor.grades, wording))


def _preset(preset: str, wording: Wording) -> Line:
    known = preset if preset in {"strict", "gfw"} else "other"
    return (Run(preset, code=True), Run(f" – {wording(f'sea-preset-{known}')}"))


def _measures(report: SanctionsReport, sea: SeaFacts, wording: Wording) -> Iterator[Block]:
    """What the paragraphs say that leads set out bear on."""
    bearing: dict[str, list[Finding]] = {}
    for finding in sea.detailed:
        for measure in finding.measures:
            bearing.setdefault(measure, []).append(finding)
    if not bearing:
        return
    yield Heading(2, wording.line("sea-measures"), "sea-measures")
    yield Paragraph(wording.line("sea-measures-text"))
    yield from measure_blocks(report, bearing, wording)
