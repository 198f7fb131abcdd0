"""A draft agenda as a document: in one language, or in three one after another, each complete."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from tricord.locale import LANGUAGES, text
from tricord.model.finding import content_hash
from tricord.model.marking import CLEAR, Marking
from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    KeyValues,
    Note,
    NoteKind,
    Paragraph,
    Part,
    Row,
    Run,
    Table,
)
from tricord.reports.statements import agenda_words, facts
from tricord.reports.statements.agenda_annex import quotes, statements
from tricord.reports.statements.agenda_method import method
from tricord.reports.statements.readings import Readings
from tricord.reports.wording import Covers, Wording, every_character
from tricord.text.wording.agenda import Agenda
from tricord.text.wording.agenda_line import GROUPS, Group, Line, Section

_NEEDS_PAIR: Final = frozenset({Section.NOT_REPEATED, Section.MOVED})


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """What an agenda is printed from.

    Attributes:
        agenda: The agenda.
        readings: The statements it is drawn from, with their files.
        marking: Marking of the document.
    """

    agenda: Agenda
    readings: Readings
    marking: Marking = CLEAR

    @property
    def identifier(self) -> str:
        """What the paper is cited by."""
        agenda = self.agenda
        used = (told.statement_id or told.name for told in agenda.statements.used)
        told = content_hash(agenda.forum, agenda.level or "", str(agenda.days), *used)
        return f"Tricord agenda {agenda.forum}/{told[:8]}"


def agenda_document(
    paper: AgendaPaper,
    language: str,
    covers: Covers = every_character,
    say: Callable[..., str] = text,
) -> Document:
    """Put an agenda into words of one language.

    Args:
        paper: What to print.
        language: ``en``, ``ko`` or ``ja``.
        covers: Whether the fonts of the edition have every character of a text.
        say: Gives messages; the locale's by default.
    """
    wording = Wording(language, covers, say)
    return _document(paper, wording, tuple(_body(paper, wording, 1)))


def agenda_in_all(
    paper: AgendaPaper,
    language: str,
    covers: Covers = every_character,
    say: Callable[..., str] = text,
) -> Document:
    """Put an agenda into the three languages, one after another, each complete.

    Args:
        paper: What to print.
        language: Language of the title and of what stands at the edge of pages.
        covers: Whether the fonts of the edition have every character of a text.
        say: Gives messages; the locale's by default.
    """
    parts = []
    for each in LANGUAGES:
        wording = Wording(each, covers, say)
        title = Run(f"{wording('agenda-title')} · {wording(f'statements-language-{each}')}")
        parts.append(Part(each, Heading(1, (title,), each), tuple(_body(paper, wording, 2))))
    wording = Wording(language, covers, say)
    return _document(paper, wording, (*_front(paper, wording), *parts))


def _front(paper: AgendaPaper, wording: Wording) -> Iterator[Block]:
    """Where each section begins in each language, and how many lines it has."""
    agenda = paper.agenda
    spoken = [Wording(each, wording.covers, wording.say) for each in LANGUAGES]
    rows = []
    for place, section in enumerate(Section, 1):
        listed = sum(line.listed and line.section is section for line in agenda.lines)
        titles = (
            (
                (
                    Run(
                        each(f"agenda-section-{section}"),
                        "" if each.language == wording.language else each.language,
                        link=_anchor(section, each),
                    ),
                ),
            )
            for each in spoken
        )
        rows.append(Row((((Run(str(place)),),), *titles, ((Run(str(listed)),),))))
    yield Table(
        wording("agenda-sections"),
        (
            Column(wording("agenda-column-number"), 1.1),
            *(Column(wording(f"statements-language-{each}"), 4) for each in LANGUAGES),
            Column(wording("agenda-column-count"), 1.2, numeric=True),
        ),
        tuple(rows),
    )


def _document(paper: AgendaPaper, wording: Wording, blocks: tuple[Block | Part, ...]) -> Document:
    days = paper.agenda.days
    return Document(
        title=wording("agenda-title"),
        subtitle=_subtitle(paper.agenda, wording),
        language=wording.language,
        day=days.as_of,
        marking=paper.marking,
        identifier=paper.identifier,
        simulated=False,
        blocks=blocks,
    )


def _subtitle(agenda: Agenda, wording: Wording) -> str:
    said = {
        "forum": wording(f"statements-forum-{agenda.forum}"),
        "as-of": wording.day(agenda.days.as_of),
    }
    if agenda.days.on is None:
        return wording("agenda-subtitle-undated", **said)
    return wording("agenda-subtitle", **said, on=wording.day(agenda.days.on))


def _body(paper: AgendaPaper, wording: Wording, level: int) -> Iterator[Block]:
    """An agenda in one language, its sections at a level."""
    agenda = paper.agenda
    yield Note(
        NoteKind.METHOD,
        wording("agenda-read-title"),
        tuple(wording.line(f"agenda-read-{key}") for key in ("lines", "clock", "owners")),
    )
    yield _facts(paper, wording)
    for section in Section:
        yield Heading(
            level,
            wording.line(f"agenda-section-{section}"),
            _anchor(section, wording),
        )
        yield from _section(section, agenda, wording)
    yield from method(agenda, wording, level)
    yield from quotes(agenda, paper.readings, wording, level)
    yield from statements(agenda, paper.readings, wording, level)


def _anchor(section: Section, wording: Wording) -> str:
    return f"{wording.language}-{section.replace('_', '-')}"


def _facts(paper: AgendaPaper, wording: Wording) -> KeyValues:
    agenda = paper.agenda
    asked = f"statements-level-{agenda.level}" if agenda.level else "agenda-not-given"
    on = wording.day(agenda.days.on) if agenda.days.on else wording("agenda-not-given")
    compared = wording("agenda-compared-none")
    if agenda.pair is not None:
        compared = wording(
            "agenda-compared",
            after=agenda_words.cite(agenda.pair.after, wording),
            before=agenda_words.cite(agenda.pair.before, wording),
            ratio=f"{agenda.pair.ratio:.1f}",
        )
    used = len(agenda.statements.used)
    left_out = len(agenda.statements.left_out) + len(paper.readings.left_out)
    pairs = (
        ("forum", wording(f"statements-forum-{agenda.forum}")),
        ("level", wording(asked)),
        ("on", on),
        ("as-of", wording.day(agenda.days.as_of)),
        ("compared", compared),
        ("drawn", wording("agenda-drawn", statements=used, left=left_out)),
    )
    return KeyValues(tuple((wording(f"agenda-fact-{key}"), ((Run(said),),)) for key, said in pairs))


def _section(section: Section, agenda: Agenda, wording: Wording) -> Iterator[Block]:
    if section in _NEEDS_PAIR and agenda.pair is None:
        yield Paragraph(wording.line("agenda-none-pair"))
        return
    if section is Section.NOT_REPEATED and agenda.pair and not agenda.pair.like_length:
        said = wording.line("agenda-length", ratio=f"{agenda.pair.ratio:.1f}")
        yield Note(NoteKind.DOUBT, wording("agenda-length-title"), (said,))
    shown = [group for group in GROUPS[section] if agenda.listed(group)]
    if not shown:
        yield Paragraph(wording.line(f"agenda-none-{section}"))
    elif section is Section.FOLLOW_UP:
        yield from _none_dated(agenda, wording)
    for group in shown:
        yield _table(group, agenda, wording)
        more = agenda.more(group)
        if more:
            yield Paragraph((Run(wording("agenda-more", count=more), aside=True),))


def _none_dated(agenda: Agenda, wording: Wording) -> Iterator[Block]:
    """Which kinds of due day no undertaking has: that none is past due is worth a line."""
    kinds = [Group.PAST_DUE, Group.DUE_NEXT]
    if agenda.days.on is not None:
        kinds.insert(1, Group.BEFORE_MEETING)
    empty = [_title(group, agenda, wording) for group in kinds if not agenda.listed(group)]
    if empty:
        yield Paragraph(
            wording.line("agenda-none-groups", groups=wording("agenda-and").join(empty))
        )


def _table(group: Group, agenda: Agenda, wording: Wording) -> Table:
    return Table(
        _caption(group, agenda, wording),
        (
            Column(wording("agenda-column-number"), 1.1),
            Column(wording("agenda-column-line"), 4.8),
            Column(wording("agenda-column-said"), 6.4),
            Column(wording("agenda-column-owner"), 2.3),
        ),
        tuple(_row(line, agenda, wording) for line in agenda.listed(group)),
    )


def _caption(group: Group, agenda: Agenda, wording: Wording) -> str:
    return wording(
        "agenda-caption",
        group=_title(group, agenda, wording),
        ask=agenda_words.ask_of(group, wording),
    )


def _title(group: Group, agenda: Agenda, wording: Wording) -> str:
    since = wording.day(agenda.pair.before.dated) if agenda.pair else ""
    ever = "-ever" if group is Group.SAID_DONE and not agenda.pair else ""
    as_of = wording.day(agenda.days.as_of)
    return wording(f"agenda-group-{group}{ever}", **{"since": since, "as-of": as_of})


def _row(line: Line, agenda: Agenda, wording: Wording) -> Row:
    at = line.number.replace(".", "-")
    number = Run(line.number, strong=True, link=f"{wording.language}-quote-{at}")
    told: list[tuple[Run, ...]] = [
        (Run(agenda_words.subject(line, agenda, wording), strong=True),),
        (Run(agenda_words.fact(line, agenda, wording)),),
    ]
    if agenda_words.asks_apart(line):
        told.append((Run(wording("agenda-ask", ask=agenda_words.ask(line, wording))),))
    owners = tuple((Run(each, aside=True),) for each in agenda_words.owners(line, wording))
    cells = (((number,),), tuple(told), _said(line, wording), owners)
    return Row(cells, anchor=f"{wording.language}-line-{at}")


def _said(line: Line, wording: Wording) -> Cell:
    """The clauses a line rests on, short, each with the statement it stands in."""
    lines: list[tuple[Run, ...]] = []
    for source in line.sources:
        lang = facts.foreign(source.clause.language, wording)
        cited = agenda_words.cite(source.told, wording)
        account = agenda_words.account(source, wording)
        lines += [(Run(each, aside=True),) for each in (cited, account) if each]
        lines.append((Run(wording.given(agenda_words.short(source)), lang),))
    return tuple(lines)
