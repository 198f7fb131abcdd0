"""The section on trade in banned goods: what the figures of each State show, by direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tricord.locale import Term, named
from tricord.model.finding import Finding
from tricord.reports.document import Block, Column, Line, Row, Run, Table
from tricord.reports.monitoring.report import MonitoringReport
from tricord.reports.wording import Wording

_KINDS: Final = ("trade_from_dprk", "trade_to_dprk")


def trade_blocks(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """States, goods, value and weight of each lead, by State; nothing where there is none."""
    [found] = (family.findings for family in report.families if family.name == "goods")
    for kind in _KINDS:
        leads = [finding for finding in found if finding.kind == kind]
        if leads:
            yield _table(report, kind, leads, wording)


def _table(
    report: MonitoringReport, kind: str, leads: Sequence[Finding], wording: Wording
) -> Table:
    rows = ((_state(lead, wording), lead) for lead in leads)
    numbers = report.base.numbers
    ordered = sorted(rows, key=lambda row: (row[0], numbers[row[1].finding_id]))
    return Table(
        wording.say(f"finding-kind-{kind}", wording.language),
        (
            Column(wording("monitoring-column-reporter"), 2),
            Column(wording("monitoring-column-goods"), 3.4),
            Column(wording("monitoring-column-codes"), 0.9, numeric=True),
            Column(wording("monitoring-column-value"), 2.2, numeric=True),
            Column(wording("monitoring-column-tonnes"), 1.6, numeric=True),
            Column(wording("monitoring-column-finding"), 1.1, numeric=True),
        ),
        tuple(_row(state, lead, numbers[lead.finding_id], wording) for state, lead in ordered),
    )


def _row(state: str, lead: Finding, number: int, wording: Wording) -> Row:
    said = lead.params
    goods: Line = (Run(wording.say(said["goods"], wording.language)),)
    return Row(
        (
            ((Run(state),),),
            (goods,),
            *(((Run(_figure(said[name], wording)),),) for name in ("lines", "value", "tonnes")),
            ((Run(str(number), link=f"finding-{number}"),),),
        )
    )


def _state(lead: Finding, wording: Wording) -> str:
    subject = lead.subjects[0]
    return named(subject.key, subject.name, wording.language)


def _figure(said: str, wording: Wording) -> str:
    """A figure of a finding, or that there is none."""
    return wording.say(said, wording.language) if isinstance(said, Term) else said
