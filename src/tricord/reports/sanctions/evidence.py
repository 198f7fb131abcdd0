"""The evidence annex: every row a finding rests on, every raw file behind a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tricord.model.finding import Evidence
from tricord.model.tables import TABLES
from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.sanctions.bundles import TOGETHER
from tricord.reports.sanctions.order import spans
from tricord.reports.sanctions.report import RawFile, SanctionsReport
from tricord.reports.wording import Wording


def evidence_section(report: SanctionsReport, wording: Wording) -> Iterator[Block]:
    """Rows and raw files, numbered as the findings cite them."""
    yield Heading(1, wording.line("evidence"), "evidence")
    yield Paragraph(wording.line("evidence-text"))
    if any(row.table in TOGETHER for row in report.bundles):
        yield Paragraph(wording.line("sea-rows-text"))
    numbers = {file.file_sha256: number for number, file in enumerate(report.files, 1)}
    if report.evidence_numbers:
        yield Heading(2, wording.line("evidence-rows"), "evidence-rows")
        yield Table(
            wording("evidence-rows-caption"),
            (
                Column(wording("column-number"), 0.6),
                Column(wording("column-table"), 1.6),
                Column(wording("column-row"), 3.4),
                Column(wording("column-record"), 2.4),
                Column(wording("column-file"), 1.6),
            ),
            tuple(
                _row(row, (number, report.bundles.get(row, 1)), numbers, wording)
                for row, number in report.evidence_numbers.items()
            ),
        )
    yield Heading(2, wording.line("evidence-files"), "evidence-files")
    yield Table(
        wording("evidence-files-caption"),
        (
            Column(wording("column-number"), 0.5),
            Column(wording("column-name-source"), 2.2),
            Column(wording("column-sha256"), 3),
            Column(wording("column-published"), 1.6),
            Column(wording("column-origin"), 2.3),
        ),
        tuple(_file(file, number, wording) for number, file in enumerate(report.files, 1)),
    )


def evidence_links(numbers: Sequence[int], *, aside: bool = False) -> Line:
    """Rows of evidence by number, ``E1 E3–E9``; each span leads to its first in the annex."""
    said: list[Run] = []
    for span in spans(sorted(numbers)) if numbers else ():
        said += [Run(" ", aside=aside)] if said else []
        first, _, last = span.partition("–")
        shown = f"E{first}–E{last}" if last else f"E{first}"
        said.append(Run(shown, aside=aside, link=f"evidence-{first}"))
    return tuple(said)


def _row(
    row: Evidence, counted: tuple[int, int], files: Mapping[str, int], wording: Wording
) -> Row:
    number, rows = counted
    if row.table in TABLES:
        table = TABLES[row.table].labels[wording.language]
    else:
        table = wording("measures-table") if row.table == "measures" else row.table
    return Row(
        (
            ((Run(f"E{number}", strong=True),),),
            ((Run(table),), (Run(row.table, code=True, aside=True),)),
            _content(row, rows, wording),
            ((Run(wording.given(row.record), code=True),),) if row.record else ((Run("–"),),),
            _behind(row, files, wording),
        ),
        f"evidence-{number}",
    )


def _content(row: Evidence, rows: int, wording: Wording) -> Cell:
    key: Line = (Run(wording.given(row.row_key), code=True),)
    version: Line = (Run(row.version[:12], code=True, aside=True),)
    if row.table in TOGETHER:
        return (key, wording.line("sea-rows", count=f"{rows:,}"), version)
    return (key, version)


def _behind(row: Evidence, files: Mapping[str, int], wording: Wording) -> Cell:
    if row.table == "sea_events":
        return (wording.line("sea-made"),)
    if not row.file_sha256:
        return (wording.line("shipped"),)
    short = (Run(row.file_sha256[:12], code=True, aside=True),)
    if row.file_sha256 not in files:
        return (wording.line("file-unlisted"), (Run(row.file_sha256, code=True, aside=True),))
    number = files[row.file_sha256]
    return ((Run(f"R{number}", link=f"file-{number}"),), short)


def _file(file: RawFile, number: int, wording: Wording) -> Row:
    by_hand = file.origin in {"", "given by hand"}  # what the table `files` says of such a file
    origin = wording("by-hand") if by_hand else wording.given(file.origin)
    published = f"{file.published_at:%Y-%m-%d %H:%M}"
    known = wording.say(f"reports-date-{file.published_from}", wording.language)
    return Row(
        (
            ((Run(f"R{number}", strong=True),),),
            ((wording.name(file.name),), (Run(file.source, code=True, aside=True),)),
            ((Run(file.file_sha256, code=True),),),
            ((Run(published),), (Run(known, aside=True),)),
            (
                (Run(origin),),
                (Run(f"{file.received_at:%Y-%m-%d %H:%M}", aside=True),),
            ),
        ),
        f"file-{number}",
    )
