"""How statements were read: the rules and limits of a document, and its files with their hashes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tricord.reports.document import Block, Bullets, Column, Heading, Paragraph, Row, Run, Table
from tricord.reports.statements import terms
from tricord.reports.statements.readings import LeftOut, Reading, Readings
from tricord.reports.wording import Wording


def readings_section(found: Readings, rules: Sequence[str], wording: Wording) -> Iterator[Block]:
    """The rules of a document, then its files.

    Args:
        found: The statements.
        rules: Keys of the rules, in order.
        wording: How the document speaks.
    """
    yield Heading(1, wording.line("readings-title"), "read")
    yield Bullets(tuple((Run(each),) for each in told(rules, wording)))
    yield Table(
        wording("readings-files", count=str(len(found.kept))),
        (
            Column(wording("column-number"), 0.85),
            Column(wording("readings-column-file"), 3),
            Column(wording("readings-column-day"), 1.3),
            Column(wording("readings-column-what"), 2.2),
            Column(wording("column-sha256"), 3),
        ),
        tuple(_kept(number, each, wording) for number, each in enumerate(found.kept, 1)),
    )
    if found.left_out:
        yield Paragraph(wording.line("readings-left-out-text"))
        yield Table(
            wording("readings-left-out", count=str(len(found.left_out))),
            (
                Column(wording("readings-column-file"), 3),
                Column(wording("readings-column-reason"), 3.4),
                Column(wording("column-sha256"), 3),
            ),
            tuple(_left_out(each, wording) for each in found.left_out),
        )


def told(rules: Sequence[str], wording: Wording) -> tuple[str, ...]:
    """Rules in words.

    Args:
        rules: Their keys.
        wording: How the document speaks.
    """
    return tuple(wording(f"readings-rule-{each}") for each in rules)


def remarks(reading: Reading, wording: Wording) -> str:
    """What a person has to know of a file, in words; empty for nothing."""
    said = (wording.say(key, wording.language) for _, key in reading.statement.remarks)
    return " ".join(said)


def _kept(number: int, reading: Reading, wording: Wording) -> Row:
    told = reading.told
    forum = terms.forum(told.forum, wording)
    lines = [(Run(f"{forum} · {terms.level(told.level, wording)}"),)]
    lines += [
        (
            Run(
                f"{wording(f'statements-language-{language}')}: {terms.kind(kind, wording)}",
                aside=True,
            ),
        )
        for language, kind in told.kinds
    ]
    said = remarks(reading, wording)
    file = [(Run(wording.given(reading.file), code=True),)]
    if said:
        file.append((Run(said, aside=True),))
    return Row(
        (
            ((Run(f"F{number}", strong=True),),),
            tuple(file),
            terms.plain(told.dated.isoformat()),
            tuple(lines),
            ((Run(reading.sha256, code=True, aside=True),),),
        ),
        f"file-{number}",
    )


def _left_out(each: LeftOut, wording: Wording) -> Row:
    return Row(
        (
            ((Run(wording.given(each.file), code=True),),),
            terms.plain(wording(f"readings-reason-{each.reason}")),
            ((Run(each.sha256, code=True, aside=True),),),
        )
    )
