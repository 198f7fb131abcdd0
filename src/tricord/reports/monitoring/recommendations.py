"""Recommendations: what people wrote, whom they address, and the findings they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.reports.characters import language_of_name
from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.monitoring.report import MonitoringReport, Recommendation
from tricord.reports.monitoring.told import links
from tricord.reports.wording import Wording

_OWN_SHAPES: Final = ("ko", "ja")
"""Languages whose letters are drawn in shapes of their own."""


def recommendations_section(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """The recommendations in their order; a note where nobody wrote one."""
    yield Heading(1, wording.line("monitoring-recommendations"), "recommendations")
    if not report.recommendations:
        title = wording("monitoring-recommendations")
        yield Note(NoteKind.EMPTY, title, (wording.line("monitoring-recommendations-none"),))
        return
    yield Paragraph(wording.line("monitoring-recommendations-text"))
    yield Table(
        wording("monitoring-recommendations"),
        (
            Column(wording("column-number"), 0.5),
            Column(wording("monitoring-column-to"), 1.8),
            Column(wording("monitoring-column-recommendation"), 5),
            Column(wording("monitoring-column-by"), 1.6),
        ),
        tuple(
            _row(report, one, number, wording)
            for number, one in enumerate(report.recommendations, 1)
        ),
    )


def _row(report: MonitoringReport, one: Recommendation, number: int, wording: Wording) -> Row:
    words, spoken = one.said(wording.language)
    foreign = spoken != wording.language and spoken in _OWN_SHAPES
    lang = spoken if foreign else language_of_name(words, wording.language)
    said: Cell = ((Run(wording.given(words), lang),),)
    resting = report.resting_on(one)
    if resting:
        said = (*said, (Run(wording("monitoring-rests-on"), aside=True), *links(resting)))
    by: Cell = ((wording.name(one.by),),)
    if one.on:
        by = (*by, (Run(one.on.isoformat(), aside=True),))
    return Row(
        (((Run(str(number), strong=True),),), ((wording.name(one.to),),), said, by),
        f"recommendation-{number}",
    )
