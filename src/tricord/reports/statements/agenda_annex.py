"""What stands behind a draft agenda: sentences with their places, statements with their use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.statements import agenda_words, facts
from tricord.reports.statements.readings import LeftOut, Readings
from tricord.reports.wording import Wording
from tricord.text.wording.agenda import Agenda
from tricord.text.wording.agenda_line import Line, Source
from tricord.text.wording.comparable import AGREED, kind_of

_SPLITS: Final = 1200
"""Characters of a sentence from which its row may go over pages."""
_MARGIN: Final = 4
"""Characters, such as a full stop, a sentence has beyond a clause that is all of it."""


def quotes(agenda: Agenda, readings: Readings, wording: Wording, level: int) -> Iterator[Block]:
    """The annex of sentences.

    Args:
        agenda: The agenda.
        readings: Its statements, with their files.
        wording: Words of the document.
        level: Level of its heading.
    """
    lines = [line for line in agenda.lines if line.listed]
    if not lines:
        return
    yield Heading(level, wording.line("agenda-annex"), f"{wording.language}-annex")
    yield Paragraph(wording.line("agenda-annex-text"))
    yield Table(
        wording("agenda-annex-caption"),
        (
            Column(wording("agenda-column-number"), 1.1),
            Column(wording("agenda-column-sentence"), 8.6),
            Column(wording("agenda-column-place"), 5),
        ),
        tuple(row for line in lines for row in _rows(line, readings, wording)),
    )


def _rows(line: Line, readings: Readings, wording: Wording) -> Iterator[Row]:
    """The sentences of a line, one beneath the other; the number leads back to the line."""
    at = line.number.replace(".", "-")
    for place, source in enumerate(line.sources):
        number = Run(line.number, link=f"{wording.language}-line-{at}")
        span = source.sentence
        first, last = readings.of(source.told).statement.in_file(span.start, span.end)
        where: Cell = (
            (Run(agenda_words.cite(source.told, wording)),),
            (Run(wording.given(source.told.name), code=True, aside=True),),
            (Run(wording("agenda-place", first=first, last=last), aside=True),),
        )
        account = agenda_words.account(source, wording)
        if account:
            where = (*where, (Run(account, aside=True),))
        yield Row(
            (((number,),), (_sentence(source, wording),), where),
            anchor="" if place else f"{wording.language}-quote-{at}",
            splits=len(span.text) > _SPLITS,
        )


def _sentence(source: Source, wording: Wording) -> tuple[Run, ...]:
    """A sentence in its own language, the clause in bold."""
    span, clause = source.sentence, source.clause
    whole = len(span.text.strip()) - len(clause.text) <= _MARGIN
    lang = facts.foreign(clause.language, wording)
    first, last = clause.start - span.start, clause.end - span.start
    pieces = (
        (span.text[:first], False),
        (span.text[first:last], True),
        (span.text[last:], False),
    )
    return tuple(
        Run(wording.given(words), lang, strong=bold and not whole)
        for words, bold in pieces
        if words
    )


def statements(agenda: Agenda, readings: Readings, wording: Wording, level: int) -> Iterator[Block]:
    """The annex of statements: what each was used for, or why it was left out.

    Args:
        agenda: The agenda.
        readings: The statements of the folder, with their files.
        wording: Words of the document.
        level: Level of its heading.
    """
    as_of = wording.day(agenda.days.as_of)
    used = [
        (told, wording(f"agenda-use-{'agreed' if kind_of(told) in AGREED else 'account'}"))
        for told in agenda.statements.used
    ]
    used += [
        (told, wording(f"agenda-use-{reason}", **{"as-of": as_of}))
        for told, reason in agenda.statements.left_out
    ]
    used.sort(key=lambda each: (each[0].dated, each[0].name))
    yield Heading(level, wording.line("agenda-statements"), f"{wording.language}-statements")
    yield Table(
        wording("agenda-statements-caption"),
        (
            Column(wording("agenda-column-file"), 5),
            Column(wording("agenda-column-what"), 5),
            Column(wording("agenda-column-use"), 4),
        ),
        tuple(
            Row(
                (
                    ((Run(wording.given(told.name), code=True),),),
                    ((Run(agenda_words.cite(told, wording)),),),
                    ((Run(use),),),
                )
            )
            for told, use in used
        )
        + tuple(_unread(each, wording) for each in readings.left_out),
    )


def _unread(left_out: LeftOut, wording: Wording) -> Row:
    """A file of the folder that no agenda is drawn from, whatever its forum."""
    reason = wording(f"readings-reason-{left_out.reason}")
    return Row(
        (
            ((Run(wording.given(left_out.file), code=True),),),
            ((Run(wording("agenda-not-given")),),),
            ((Run(wording("agenda-use-unread", reason=reason)),),),
        )
    )
