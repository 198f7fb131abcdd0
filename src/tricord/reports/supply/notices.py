"""Notices of the last twelve months, and lines of trade that show nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import Notice, SupplyBulletin, Unseen
from tricord.reports.supply.front import anchor
from tricord.reports.wording import Wording

_MOST_LINES: Final = 12
"""Tariff lines of a notice that are printed."""
_MOST_CODES: Final = 6
"""Lines of one heading that are printed."""


def notices_section(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """Notices that bear on watched items with their lines; then all others in short."""
    yield Heading(1, wording.line("bulletin-notices"), "notices")
    if not bulletin.notices:
        line = wording.line("bulletin-notices-none")
        yield Note(NoteKind.EMPTY, wording("bulletin-notices"), (line,))
        return
    yield Paragraph(wording.line("bulletin-notices-text"))
    numbers = {file.file_sha256: number for number, file in enumerate(bulletin.files, 1)}
    bearing = [each for each in bulletin.notices if each.bears]
    if bearing:
        yield Table(
            wording("bulletin-notices-caption"),
            (
                Column(wording("bulletin-column-notice"), 3.4),
                Column(wording("bulletin-column-days"), 2),
                Column(wording("bulletin-column-lines"), 1.5),
                Column(wording("bulletin-column-bears"), 2.8),
                Column(wording("bulletin-column-partner"), 1.3),
                Column(wording("bulletin-column-file"), 0.6),
            ),
            tuple(
                _bearing(each, bulletin, numbers.get(each.file_sha256), wording) for each in bearing
            ),
        )
    else:
        yield Paragraph(wording.line("bulletin-notices-none-bear"))
    others = [each for each in bulletin.notices if not each.bears]
    if others:
        yield Table(
            wording("bulletin-notices-others", count=f"{len(others):,}"),
            (
                Column(wording("bulletin-column-notice"), 6.4),
                Column(wording("bulletin-column-known"), 1.6),
            ),
            tuple(_other(each, wording) for each in others),
        )


def _bearing(each: Notice, bulletin: SupplyBulletin, number: int | None, wording: Wording) -> Row:
    return Row(
        (
            _title(each, wording),
            _days(each, bulletin, wording),
            _lines(each, wording),
            _bears(each, bulletin, wording),
            (said.line(said.places(each.partners, wording)),),
            _file(number),
        )
    )


def _other(each: Notice, wording: Wording) -> Row:
    return Row((_title(each, wording), (said.line(wording.day(each.known_on)),)))


def _title(each: Notice, wording: Wording) -> Cell:
    issuer = said.place(each.state, wording) if each.state else ""
    head = ", ".join(part for part in (issuer, wording.given(each.number)) if part)
    lines: list[Line] = [(wording.name(each.title),)]
    return tuple([*lines, said.line(head, aside=True)] if head else lines)


def _days(each: Notice, bulletin: SupplyBulletin, wording: Wording) -> Cell:
    issued = wording.day(each.issued_on) if each.issued_on else wording("bulletin-not-printed")
    lines = [said.line(wording("bulletin-notice-issued", day=issued))]
    if each.issued_on is None:
        known = wording.day(each.known_on)
        lines.append(said.line(wording("bulletin-notice-known", day=known), aside=True))
    if each.effective_on is None:
        lines.append(wording.line("bulletin-notice-no-effect"))
    else:
        later = "-later" if each.effective_on > bulletin.day else ""
        key = f"bulletin-notice-effective{later}"
        lines.append(wording.line(key, day=wording.day(each.effective_on)))
    return tuple(lines)


def _lines(each: Notice, wording: Wording) -> Cell:
    if not each.lines:
        return (wording.line("bulletin-notice-no-lines"),)
    shown: list[Line] = [(Run(code, code=True),) for code in each.lines[:_MOST_LINES]]
    if (more := len(each.lines) - _MOST_LINES) > 0:
        shown.append(wording.line("bulletin-more", count=f"{more:,}"))
    return tuple(shown)


def _bears(each: Notice, bulletin: SupplyBulletin, wording: Wording) -> Cell:
    lines: list[Line] = []
    for kind in ("line_printed", "named"):
        found = [item_id for item_id, how in each.bears if how == kind]
        if found:
            word = wording.say(f"supply-kind-policy-{kind}", wording.language)
            runs: list[Run] = [Run(f"{word}: ", aside=True)]
            for place, item_id in enumerate(found):
                watched = bulletin.watched(item_id)
                runs += [Run(", ")] if place else []
                link = anchor(watched) if watched.told else ""
                runs.append(Run(watched.item.name(wording.language), link=link))
            lines.append(tuple(runs))
    return tuple(lines)


def _file(number: int | None) -> Cell:
    return ((Run(f"R{number}", link=f"file-{number}"),) if number else said.line("–"),)


def unseen_section(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """Lines of the statistics held of which nothing is said, and lines that would show it."""
    yield Heading(1, wording.line("bulletin-unseen"), "unseen")
    if not bulletin.unseen:
        yield Paragraph(wording.line("bulletin-unseen-none"))
        return
    yield Paragraph(wording.line("bulletin-unseen-text"))
    yield Table(
        wording("bulletin-unseen-caption"),
        (
            Column(wording("bulletin-column-held-lines"), 2),
            Column(wording("bulletin-column-hides"), 2.6),
            Column(wording("bulletin-column-why-silent"), 2.6),
            Column(wording("bulletin-column-would-show"), 2.8),
        ),
        tuple(_unseen(each, wording) for each in bulletin.unseen),
    )


def _unseen(each: Unseen, wording: Wording) -> Row:
    codes: list[Line] = [said.line(code) for code in each.codes[:_MOST_CODES]]
    if (more := len(each.codes) - _MOST_CODES) > 0:
        codes.append(wording.line("bulletin-more", count=f"{more:,}"))
    named = ", ".join(said.item_name(item_id, wording) for item_id in each.items) or "–"
    lines = tuple(said.line(line) for line in each.national)
    return Row(
        (
            tuple(codes),
            (said.line(named),),
            (wording.line(f"bulletin-unseen-{each.why}"),),
            lines or (wording.line("bulletin-unseen-no-line"),),
        )
    )
