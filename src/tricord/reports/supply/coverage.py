"""What was listened to, what is missing or old, and the data sets and files behind it all."""

from __future__ import annotations

from collections.abc import Iterator

from tricord.model.tables import TABLES
from tricord.reports.document import (
    Block,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.sanctions.report import RawFile
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import Held, Listening, SupplyBulletin
from tricord.reports.wording import Wording
from tricord.signals.signal import Channel

_MONTHLY = (Channel.PRICE, Channel.TRADE)


def coverage_section(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """Channels, data sets with their vintages, raw files with their hashes."""
    yield Heading(1, wording.line("bulletin-coverage"), "coverage")
    yield Table(
        wording("bulletin-coverage-caption", day=wording.day(bulletin.day)),
        (
            Column(wording("bulletin-column-channel"), 1.6),
            Column(wording("bulletin-column-fired"), 0.9, numeric=True),
            Column(wording("bulletin-column-silent"), 0.9, numeric=True),
            Column(wording("bulletin-column-missing"), 1.1, numeric=True),
            Column(wording("bulletin-column-stale"), 1.1, numeric=True),
            Column(wording("bulletin-column-reach"), 1.6),
            Column(wording("bulletin-column-days-known"), 2.2),
        ),
        tuple(_channel(each, wording) for each in bulletin.channels),
    )
    yield Paragraph(wording.line("bulletin-coverage-text"))
    if bulletin.missing:
        yield Paragraph(wording.line("bulletin-coverage-missing"))
        yield Bullets(tuple(wording.line(f"bulletin-take-{name}") for name in bulletin.missing))
    if bulletin.held:
        yield Heading(2, wording.line("bulletin-held-sets"), "held")
        yield Paragraph(wording.line("bulletin-held-text"))
        yield _held(bulletin, wording)
    if bulletin.files:
        yield Heading(2, wording.line("evidence-files"), "files")
        if bulletin.more_files:
            count = f"{bulletin.more_files:,}"
            yield Paragraph(wording.line("bulletin-files-more", count=count))
        yield _files(bulletin, wording)


def _channel(each: Listening, wording: Wording) -> Row:
    newest = "–"
    if each.newest is not None:
        monthly = each.channel in _MONTHLY
        newest = said.month(each.newest, wording) if monthly else wording.day(each.newest)
        newest = str(each.newest.year) if each.channel is Channel.STRUCTURE else newest
    days = "bulletin-known-usual" if each.emulated else "bulletin-known-stated"
    counts = (each.fired, each.silent, each.missing, each.stale)
    return Row(
        (
            (said.line(wording.say(f"supply-channel-{each.channel}", wording.language)),),
            *((said.line(f"{count:,}"),) for count in counts),
            (said.line(newest),),
            (wording.line(days) if each.newest else said.line("–"),),
        )
    )


def _held(bulletin: SupplyBulletin, wording: Wording) -> Table:
    numbers = {file.file_sha256: number for number, file in enumerate(bulletin.files, 1)}
    return Table(
        wording("bulletin-held-caption"),
        (
            Column(wording("column-table"), 1.6),
            Column(wording("bulletin-column-dataset"), 2),
            Column(wording("bulletin-column-rows"), 1, numeric=True),
            Column(wording("bulletin-column-span"), 2.2),
            Column(wording("column-published"), 1.5),
            Column(wording("bulletin-column-file"), 1.1),
        ),
        tuple(_set(each, numbers, wording) for each in bulletin.held),
    )


def _set(each: Held, numbers: dict[str, int], wording: Wording) -> Row:
    span = f"{each.first} – {each.last}" if each.first else "–"
    published = f"{each.published_at:%Y-%m-%d}" if each.published_at else "–"
    files = [numbers[file] for file in each.files if file in numbers]
    shown = [(Run(f"R{number}", link=f"file-{number}"),) for number in files]
    cell = tuple(shown) if each.dataset else (said.line(f"{len(each.files):,}"),)
    return Row(
        (
            (said.line(TABLES[each.table].labels[wording.language]),),
            (said.line(wording.given(each.dataset) or wording("bulletin-together")),),
            (said.line(f"{each.rows:,}"),),
            (said.line(span),),
            (said.line(published),),
            cell or (said.line("–"),),
        )
    )


def _files(bulletin: SupplyBulletin, wording: Wording) -> Table:
    return Table(
        wording("evidence-files-caption"),
        (
            Column(wording("column-number"), 0.5),
            Column(wording("column-name-source"), 2.6),
            Column(wording("column-sha256"), 3.2),
            Column(wording("column-published"), 1.7),
        ),
        tuple(_file(file, number, wording) for number, file in enumerate(bulletin.files, 1)),
    )


def _file(file: RawFile, number: int, wording: Wording) -> Row:
    known = wording.say(f"reports-date-{file.published_from}", wording.language)
    return Row(
        (
            ((Run(f"R{number}", strong=True),),),
            ((wording.name(file.name),), (Run(file.source, code=True, aside=True),)),
            ((Run(file.file_sha256, code=True),),),
            (said.line(f"{file.published_at:%Y-%m-%d}"), said.line(known, aside=True)),
        ),
        f"file-{number}",
    )
