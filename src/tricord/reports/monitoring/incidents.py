"""Launches and tests in pictures and counts, each ledger for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tricord.reports.charts import SiteCounts, Timeline, YearCounts, figure
from tricord.reports.document import Block, Column, Heading, Paragraph, Row, Run, Table
from tricord.reports.monitoring.report import Incidents, MonitoringReport
from tricord.reports.wording import Wording


def incident_blocks(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """For each ledger its timeline of the year, its sites, and its years."""
    for place, ledger in enumerate(report.incidents, 1):
        anchor = f"ledger-{place}"
        yield Heading(2, (wording.name(ledger.called),), anchor)
        count = wording.line(
            "monitoring-incidents-count",
            count=f"{ledger.rows:,}",
            year=str(report.year),
            ledger=wording.given(ledger.ledger),
        )
        yield Paragraph(count)
        yield from _pictures(report, ledger, anchor, wording)
        if ledger.sites:
            yield _sites(ledger, wording)


def _pictures(
    report: MonitoringReport, ledger: Incidents, anchor: str, wording: Wording
) -> Iterator[Block]:
    year, language = report.year, report.language
    said = {"year": str(year), "ledger": wording.given(ledger.called)}
    unit = wording("monitoring-incidents-unit")
    if ledger.dots:
        title = wording("monitoring-incidents-timeline", **said)
        yield figure(Timeline(title, ledger.dots, f"{anchor}-days", (year, year)), language)
    if len(ledger.sites) > 1:
        title = wording("monitoring-incidents-sites", **said)
        yield figure(SiteCounts(title, ledger.sites, unit, f"{anchor}-sites"), language)
    if ledger.years:
        title = wording("monitoring-incidents-years", **said)
        first = min(before for before, _ in ledger.years)
        span = (max(first, year - 19), year)
        yield figure(YearCounts(title, ledger.years, unit, f"{anchor}-years", span), language)


def _sites(ledger: Incidents, wording: Wording) -> Table:
    ordered = sorted(ledger.sites.items(), key=lambda item: (-item[1], item[0]))
    return Table(
        wording("monitoring-incidents-sites-caption", ledger=wording.given(ledger.called)),
        (
            Column(wording("monitoring-column-site"), 4),
            Column(wording("column-count"), 1, numeric=True),
        ),
        tuple(Row((((wording.name(site),),), ((Run(f"{count:,}"),),))) for site, count in ordered),
    )


def anchor_of(words: str) -> str:
    """Words as an anchor."""
    return re.sub("[^a-z0-9]+", "-", words.lower()).strip("-") or "x"
