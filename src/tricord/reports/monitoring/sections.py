"""A section for each family of measures: its definition, its run, its findings, its pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from tricord.reports.document import Block, Cell, Heading, KeyValues, Line, Paragraph, Run
from tricord.reports.monitoring.incidents import anchor_of, incident_blocks
from tricord.reports.monitoring.petroleum import petroleum_blocks
from tricord.reports.monitoring.report import Family, MonitoringReport
from tricord.reports.monitoring.told import empty, findings_blocks
from tricord.reports.monitoring.trade import trade_blocks
from tricord.reports.wording import Wording

_MORE: Final[Mapping[str, Callable[[MonitoringReport, Wording], Iterator[Block]]]] = {
    "petroleum": petroleum_blocks,
    "launches": incident_blocks,
    "goods": trade_blocks,
}
"""What a family shows beside its findings."""


def family_section(report: MonitoringReport, family: Family, wording: Wording) -> Iterator[Block]:
    """What one monitor found."""
    title = wording(f"monitoring-family-{family.name}")
    anchor = f"family-{anchor_of(family.name)}"
    yield Heading(1, (Run(title),), anchor)
    yield Paragraph(wording.line(f"monitoring-definition-{family.name}"))
    if family.ran is not None:
        yield _run(family, wording)
    more = _MORE.get(family.name)
    if more:
        yield from more(report, wording)
        yield Heading(2, wording.line("monitoring-family-findings"), f"{anchor}-findings")
    if family.findings:
        caption = wording("monitoring-family-caption", family=title)
        yield from findings_blocks(report, family.findings, caption, wording)
    else:
        yield empty(wording, family.ran is not None, title)


def _run(family: Family, wording: Wording) -> KeyValues:
    assert family.ran is not None  # noqa: S101  # who calls it looked
    run = family.ran.facts
    counts: tuple[Line, ...] = tuple(wording.sentence(key, said) for key, said in run.counts)
    pairs: list[tuple[str, Cell]] = [
        (wording("run-monitor"), ((Run(run.monitor, code=True),),)),
        (wording("run-at"), ((Run(f"{run.run_at:%Y-%m-%d %H:%M} UTC"),),)),
    ]
    if family.findings:
        meanings = sorted({finding.score_meaning for finding in family.findings})
        said: Cell = tuple((Run(wording.say(key, wording.language)),) for key in meanings)
        pairs.append((wording("monitoring-score"), said))
    if counts:
        pairs.append((wording("run-counts"), counts))
    return KeyValues(tuple(pairs))
