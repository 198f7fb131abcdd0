"""What a run did not look at: said on a page of its own, so that silence clears nobody."""

from __future__ import annotations

from collections.abc import Iterator

from tricord.reports.document import (
    Block,
    Bullets,
    Column,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.sanctions.at_sea.limits import SEA_LIMITS, clocks, sea_left_out
from tricord.reports.sanctions.report import SanctionsReport
from tricord.reports.wording import Wording


def uncovered_section(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    """What this run left out, what could not be loaded, and what no run looks at.

    Comes last: by then the wording knows every text it could not print as it stands.
    """
    yield PageBreak()
    yield Heading(1, wording.line("uncovered"), "uncovered")
    yield Paragraph(wording.line("uncovered-text"))
    here = (*_here(report, wording), *sea_left_out(report, wording))
    if here:
        yield Heading(2, wording.line("uncovered-here"), "uncovered-here")
        yield Bullets(here)
    if report.uncovered.rejects:
        yield Heading(2, wording.line("uncovered-rejects"), "uncovered-rejects")
        yield rejects_table(report, wording)
    yield from clocks(report, wording)
    yield Heading(2, wording.line("uncovered-always"), "uncovered-always")
    yield Bullets(tuple(wording.line(limit) for limit in _always(report)))


def _always(report: SanctionsReport) -> Iterator[str]:
    at_sea = bool(report.sea and report.sea.monitors)
    if report.run is not None:
        yield from ("uncovered-names", "uncovered-control")
    yield "sea-uncovered-conduct" if at_sea else "uncovered-conduct"
    if at_sea:
        yield from SEA_LIMITS
    yield from ("uncovered-exemptions", "uncovered-law")


def _here(report: SanctionsReport, wording: Wording) -> Iterator[Line]:
    left_out = report.uncovered
    if report.run is None:
        yield wording.line("sea-no-screening")
    stale = [entry.title for entry in report.lists if entry.stale]
    if left_out.lists:
        yield wording.line("uncovered-lists", lists="; ".join(left_out.lists))
    if stale:
        yield wording.line("uncovered-stale", lists="; ".join(stale))
    if left_out.datasets:
        names = "; ".join(map(wording.given, left_out.datasets))
        yield wording.line("uncovered-datasets", datasets=names)
    for key, params in left_out.remarks:
        yield wording.sentence(key, params)
    if wording.unprintable:
        yield wording.line("uncovered-unprintable", count=len(wording.unprintable))


def rejects_table(report: SanctionsReport, wording: Wording) -> Table:
    """Records that could not be loaded, by data set and reason."""
    return Table(
        wording("uncovered-rejects-caption"),
        (
            Column(wording("column-dataset"), 2),
            Column(wording("column-reason"), 4),
            Column(wording("column-count"), 1, numeric=True),
        ),
        tuple(
            Row(
                (
                    ((wording.name(dataset),),),
                    ((Run(wording.say(f"reject-{reason}", wording.language)),),),
                    ((Run(f"{count:,}"),),),
                )
            )
            for dataset, reason, count in report.uncovered.rejects
        ),
    )
