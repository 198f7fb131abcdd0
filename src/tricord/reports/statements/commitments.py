"""Commitments of statements as a document: what was promised, and the state of play.

The columns are those of the rolling check-list of the European Parliamentary Research Service:
commitment, who, by when, by what means, state of play. (Field note on statements, section 15.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from tricord.locale import text
from tricord.model.finding import content_hash
from tricord.model.marking import Marking
from tricord.model.statement import Forum
from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Line,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.statements import terms
from tricord.reports.statements.readings import Readings
from tricord.reports.statements.readings_section import readings_section
from tricord.reports.wording import Covers, Wording, every_character
from tricord.text.clauses import Due
from tricord.text.wording.chains import Step
from tricord.text.wording.standing import Standing

RULES: Final = (
    "quotes",
    "commitment",
    "state",
    "joined",
    "silence",
    "days",
    "language",
    "kinds",
    "limits",
)
"""What is told of how commitments were read, in order."""


@dataclass(frozen=True)
class Commitments:
    """Commitments of the statements of a folder.

    Attributes:
        readings: The statements.
        standings: The commitments, in order.
        forum: The forum they were promised in; ``None`` for all.
        language: Language of the document.
        day: Day it bears.
        marking: What it is marked with.
    """

    readings: Readings
    standings: tuple[Standing, ...]
    forum: Forum | None
    language: str
    day: date
    marking: Marking

    @property
    def identifier(self) -> str:
        """What the document is cited by."""
        files = sorted(reading.sha256 for reading in self.readings.kept)
        return f"Tricord commitments {self.day}/{content_hash(files, str(self.forum))[:8]}"


def commitments_document(
    found: Commitments, covers: Covers = every_character, say: Callable[..., str] = text
) -> Document:
    """Put commitments into words.

    Args:
        found: The commitments.
        covers: Whether the fonts of the edition have every character of a text.
        say: Gives messages; the locale's by default.
    """
    wording = Wording(found.language, covers, say)
    return Document(
        title=wording("commitments-title"),
        subtitle=subtitle(found, wording),
        language=found.language,
        day=found.day,
        marking=found.marking,
        identifier=found.identifier,
        simulated=False,
        blocks=tuple(_blocks(found, wording)),
    )


def subtitle(found: Commitments, wording: Wording) -> str:
    """What the commitments are those of: how many statements, from which day to which."""
    kept = found.readings.kept
    return terms.of_days(
        "commitments-subtitle", len(kept), [each.told.dated for each in kept], wording
    )


def _blocks(found: Commitments, wording: Wording) -> Iterator[Block]:
    yield Paragraph(wording.line("commitments-text"))
    if not found.standings:
        lines = (wording.line("commitments-none-text"),)
        yield Note(NoteKind.EMPTY, wording("commitments-none"), lines)
    numbered = list(enumerate(found.standings, 1))
    for forum, own in groupby(numbered, key=lambda each: each[1].first.told.forum):
        yield Heading(1, (Run(terms.forum(forum, wording)),), f"forum-{forum}")
        for agreed, rows in groupby(own, key=lambda each: each[1].agreed):
            yield _table("agreed" if agreed else "told", list(rows), found.readings, wording)
    yield from _steps(numbered, found.readings, wording)
    yield from readings_section(found.readings, RULES, wording)


def _table(
    which: str, rows: list[tuple[int, Standing]], readings: Readings, wording: Wording
) -> Table:
    return Table(
        wording(f"commitments-caption-{which}", count=str(len(rows))),
        (
            Column(wording("column-number"), 0.85),
            Column(wording("commitments-column-commitment"), 4.2),
            Column(wording("commitments-column-who"), 2.1),
            Column(wording("commitments-column-state"), 1.9),
            Column(wording("commitments-column-last"), 3.6),
        ),
        tuple(_row(number, each, readings, wording) for number, each in rows),
    )


def _row(number: int, each: Standing, readings: Readings, wording: Wording) -> Row:
    long = max(len(each.first.clause.text), len(each.last.clause.text)) > 1200
    anchor = f"commitment-{number}"
    link = f"steps-{number}" if each.statements > 1 else ""
    return Row(
        (
            ((Run(str(number), strong=True, link=link),),),
            _promise(each, readings, wording),
            _who(each, wording),
            _play(each, wording),
            _last(each, readings, wording),
        ),
        anchor,
        splits=long,
    )


def _promise(each: Standing, readings: Readings, wording: Wording) -> Cell:
    first = each.first
    told = first.told
    about = " · ".join(
        (
            told.dated.isoformat(),
            terms.level(told.level, wording),
            terms.kind(each.kind, wording),
        )
    )
    lines: list[Line] = [(terms.quoted(first.clause, wording),)]
    if each.chain.programmes:
        names = terms.listed(programmes(each), wording)
        lines.append((Run(f"{wording('commitments-programmes')}: {names}"),))
    lines.append((Run(about, aside=True),))
    lines.append(terms.numbered(readings, told, first.clause, wording))
    return tuple(lines)


def _who(each: Standing, wording: Wording) -> Cell:
    lines: list[Line] = [(Run(terms.actors(each.first.clause, wording)),)]
    if each.due and each.due.clause.due:
        lines += due_lines(each.due.clause.due, each.due, wording)
    else:
        lines.append((Run(wording("commitments-no-day"), aside=True),))
    return tuple(lines)


def due_lines(due: Due, step: Step, wording: Wording) -> Iterator[Line]:
    """By when in the words of the text, and the days they are read as.

    Args:
        due: By when.
        step: The step that says so.
        wording: How the document speaks.
    """
    words = terms.squeezed(due.span.text, step.clause.language)
    yield (Run(wording.given(words), strong=True),)
    days = terms.days(due)
    if days:
        yield (Run(days),)
    said = terms.due_kind(due)
    if said != "day":
        yield (Run(wording(f"commitments-due-{said}"), aside=True),)


def _play(each: Standing, wording: Wording) -> Cell:
    return (
        (Run(terms.state(each.state, wording), strong=True),),
        (Run(wording("commitments-since", day=each.since.isoformat())),),
        (Run(wording("commitments-statements", count=str(each.statements)), aside=True),),
    )


def _last(each: Standing, readings: Readings, wording: Wording) -> Cell:
    last = each.last
    if last is each.first:
        return ((Run(wording("commitments-only-once"), aside=True),),)
    return (
        (terms.quoted(last.clause, wording),),
        (Run(f"{last.dated.isoformat()} · {terms.forum(last.told.forum, wording)}", aside=True),),
        terms.numbered(readings, last.told, last.clause, wording),
    )


def _steps(
    numbered: list[tuple[int, Standing]], readings: Readings, wording: Wording
) -> Iterator[Block]:
    """Every step of the commitments that more than one statement speaks of."""
    several = [(number, each) for number, each in numbered if each.statements > 1]
    if not several:
        return
    yield Heading(1, wording.line("commitments-steps"), "steps")
    yield Paragraph(wording.line("commitments-steps-text"))
    yield Table(
        wording("commitments-steps-caption", count=str(len(several))),
        (
            Column(wording("column-number"), 0.85),
            Column(wording("readings-column-day"), 1.4),
            Column(wording("commitments-column-state"), 1.6),
            Column(wording("commitments-column-said"), 6.4),
        ),
        tuple(
            _step(number, step, readings, wording, first=at == 0)
            for number, each in several
            for at, step in enumerate(each.chain.steps)
        ),
    )


def _step(number: int, step: Step, readings: Readings, wording: Wording, *, first: bool) -> Row:
    label = Run(str(number), strong=first, aside=not first, link=f"commitment-{number}")
    return Row(
        (
            ((label,),),
            terms.plain(step.dated.isoformat()),
            terms.plain(terms.state(step.state, wording)),
            (
                (terms.quoted(step.clause, wording),),
                (Run(terms.forum(step.told.forum, wording), aside=True),),
                terms.numbered(readings, step.told, step.clause, wording),
            ),
        ),
        f"steps-{number}" if first else "",
        splits=len(step.clause.text) > 1200,
    )


def programmes(each: Standing) -> tuple[str, ...]:
    """Names a commitment went by, each once, on one line.

    Args:
        each: The commitment.
    """
    names = (" ".join(name.split()) for name in each.chain.programmes)
    return tuple(dict.fromkeys(names))
