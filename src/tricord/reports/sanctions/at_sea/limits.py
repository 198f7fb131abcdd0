"""Which positions were looked at, and what monitors of ships cannot see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.reports.document import (
    Badge,
    Block,
    Cell,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Run,
    Sign,
    Table,
)
from tricord.reports.sanctions.at_sea.facts import MONITORS, SeaFacts
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.wording import Wording

SEA_LIMITS: Final = (
    "sea-limit-silent",
    "sea-limit-claims",
    "sea-limit-reception",
    "sea-limit-clocks",
    "sea-limit-places",
)
"""Messages that say what monitors of ships never see."""


def sea_method(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    """The positions held, data set by data set, and how maps are drawn."""
    sea = report.sea
    if sea is None or not sea.monitors:
        return
    yield Heading(2, wording.line("sea-positions"), "sea-positions")
    yield _positions(sea, wording)
    if any(monitor.leads for monitor in sea.monitors):
        yield Paragraph(wording.line("sea-maps"))


def _positions(sea: SeaFacts, wording: Wording) -> Table:
    rows = []
    for each in sea.positions:
        dataset: Cell = ((wording.name(each.dataset),),)
        if each.dataset in sea.simulated:
            dataset = (*dataset, (Badge(Sign.SIMULATED, wording("simulated")),))
        last: Cell = ((Run(f"{each.last_at:%Y-%m-%d %H:%M}"),),)
        if each.stale:
            last = (*last, (Badge(Sign.DOUBT, wording("stale")),))
        rows.append(
            Row(
                (
                    dataset,
                    ((Run(f"{each.files:,}"),),),
                    ((Run(f"{each.positions:,}"),),),
                    ((Run(f"{each.first_at:%Y-%m-%d %H:%M}"),),),
                    last,
                )
            )
        )
    return Table(
        wording("sea-positions-caption"),
        (
            Column(wording("column-dataset"), 2.4),
            Column(wording("sea-column-files"), 1, numeric=True),
            Column(wording("sea-column-positions"), 1.4, numeric=True),
            Column(wording("sea-column-first"), 1.8),
            Column(wording("sea-column-last"), 1.8),
        ),
        tuple(rows),
    )


def sea_left_out(report: SanctionsReport, wording: Wording) -> Iterator[Line]:
    """What runs of monitors of ships left out in this report."""
    sea = report.sea
    if sea is None:
        return
    ran = {monitor.name for monitor in sea.monitors}
    never = [wording(f"sea-title-{name}") for name in MONITORS if name not in ran]
    if not ran:
        yield wording.line("sea-never-run", positions=_held(sea))
        return
    if never:
        yield wording.line("sea-left-out-monitors", monitors="; ".join(never))
    outdated = [_title(m.name, wording) for m in sea.monitors if m.outdated]
    if outdated:
        yield wording.line("sea-left-out-positions", monitors="; ".join(outdated))
    for monitor in sea.monitors:
        title = _title(monitor.name, wording)
        if monitor.datasets:
            names = "; ".join(map(wording.given, monitor.datasets))
            yield wording.line("sea-left-out-datasets", monitor=title, datasets=names)
        if monitor.total > len(monitor.leads):
            counts = {"shown": f"{len(monitor.leads):,}", "of": f"{monitor.total:,}"}
            yield wording.line("sea-left-out-leads", monitor=title, **counts)
    stale = [each.dataset for each in sea.positions if each.stale]
    if stale:
        names = "; ".join(map(wording.given, stale))
        yield wording.line("sea-left-out-stale", datasets=names)


def clocks(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    """Receivers whose clocks were off: what they heard in those hours was not looked at."""
    if report.sea is None or not report.sea.clocks:
        return
    yield Heading(2, wording.line("sea-clocks"), "sea-clocks")
    yield Table(
        wording("sea-clocks-caption"),
        (
            Column(wording("sea-column-receiver"), 3),
            Column(wording("sea-column-hours"), 1, numeric=True),
            Column(wording("sea-column-first"), 1.8),
            Column(wording("sea-column-last"), 1.8),
        ),
        tuple(
            Row(
                (
                    ((wording.name(each.receiver),),),
                    ((Run(f"{each.hours:,}"),),),
                    ((Run(f"{each.first:%Y-%m-%d %H:%M}"),),),
                    ((Run(f"{each.last:%Y-%m-%d %H:%M}"),),),
                )
            )
            for each in report.sea.clocks
        ),
    )


def _held(sea: SeaFacts) -> str:
    return f"{sum(each.positions for each in sea.positions):,}"


def _title(name: str, wording: Wording) -> str:
    return wording(f"sea-title-{name}") if name in MONITORS else name
