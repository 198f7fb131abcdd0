"""A draft agenda for the next meeting of a forum, drawn from its statements and nothing else.

Each line rests on a sentence of a statement; where none speaks, no line is made. What is past due
is a fact of the clock; what is not repeated is silence; who owns a line is for the partners to
name. The order is fixed by rules alone, so that the same statements give the same agenda, with the
same numbers, in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tricord.model.statement import Forum, Level
from tricord.text.wording.agenda_line import GROUPS, Group, Line, Section, one_name
from tricord.text.wording.agenda_passages import of_passages, silent_topics
from tricord.text.wording.agenda_promises import Days, of_promises
from tricord.text.wording.comparable import Chosen, Pair, chosen, last_pair
from tricord.text.wording.told import Told

CAPS: Final = {
    Group.PAST_DUE: 6,
    Group.BEFORE_MEETING: 6,
    Group.DUE_NEXT: 4,
    Group.RUNNING: 6,
    Group.TOPIC_SILENT: 4,
    Group.PROMISE_SILENT: 4,
    Group.SAID_DONE: 6,
    Group.STRONGER: 3,
    Group.WEAKER: 3,
    Group.CHANGED: 3,
    Group.NEW_TOPIC: 3,
    Group.ANNOUNCED: 3,
    Group.EVENT_DUE: 3,
    Group.NEXT_MEETING: 3,
    Group.CONSULTATION: 2,
}
"""Lines of each group a document shows; the rows hold all."""

_OPEN_ENDED: Final = frozenset({Group.RUNNING, Group.PROMISE_SILENT})

Place = tuple[str, str, int]
"""Statement, file and first character of a sentence."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """A draft agenda.

    Attributes:
        forum: Among whom.
        level: Level of the meeting; ``None`` where none was asked for.
        days: Its own day, and that of the meeting.
        lines: All lines, by number.
        pair: The last two statements that compare; ``None`` where no two do.
        statements: What it is drawn from, and what was left out.
    """

    forum: Forum
    level: Level | None
    days: Days
    lines: tuple[Line, ...]
    pair: Pair | None
    statements: Chosen

    def listed(self, group: Group) -> tuple[Line, ...]:
        """Lines of a group that a document shows.

        Args:
            group: The group.
        """
        return tuple(line for line in self.lines if line.group is group and line.listed)

    def more(self, group: Group) -> int:
        """How many lines of a group only the rows hold.

        Args:
            group: The group.
        """
        return sum(line.group is group and not line.listed for line in self.lines)


def agenda(
    statements: Iterable[Told],
    forum: Forum,
    as_of: date,
    on: date | None = None,
    level: Level | None = None,
) -> Agenda:
    """Draw up an agenda.

    Args:
        statements: Statements of any forum, in any order.
        forum: Whose meeting it is for.
        as_of: Its day; what was issued later is left out.
        on: Day of the meeting, where it is known.
        level: Level of the meeting: wording is compared at it. Promises of every level are
            followed up.
    """
    sorted_out = chosen(statements, forum, as_of)
    pair = last_pair(sorted_out.used, level)
    days = Days(as_of, on)
    topics = list(silent_topics(pair)) if pair else []
    silent = {line.topic for line in topics}
    promised = of_promises(sorted_out.used, pair, days)
    open_ended = [line for line in promised if line.group in _OPEN_ENDED]
    found = [line for line in promised if line.group not in _OPEN_ENDED]
    # A promise on a topic that is silent as a whole says nothing more.
    found += topics
    found += sorted(open_ended, key=lambda line: _is_silent(line) and line.topic in silent)
    found += of_passages(sorted_out.used, pair)
    lines = [line for section in Section for line in _numbered(section, _of(section, _once(found)))]
    return Agenda(forum, level, days, tuple(lines), pair, sorted_out)


def _is_silent(line: Line) -> bool:
    return line.group is Group.PROMISE_SILENT


def _once(lines: Sequence[Line]) -> list[Line]:
    """Lines whose sentence no line before them rests on; moved wording stands by itself.

    Promises with a due day come first, then silent topics, then other promises, events announced
    and new topics: a sentence stands where it asks most of the meeting. One event or programme is
    announced, or said to be done, once.
    """
    seen: set[Place] = set()
    names: dict[Group, list[str]] = {Group.ANNOUNCED: [], Group.SAID_DONE: []}
    kept = []
    for line in lines:
        if line.section is not Section.MOVED:
            places = [(*each.key[:2], each.sentence.start) for each in line.sources]
            known = names.get(line.group)
            again = known and any(one_name(line.programme, name) for name in known)
            if _rests_on(line, places) in seen or again:
                continue
            told_done = line.reported or line.group is Group.SAID_DONE
            seen.update(places if told_done else places[:1])
            if known is not None and line.programme:
                known.append(line.programme)
        kept.append(line)
    return kept


def _rests_on(line: Line, places: Sequence[Place]) -> Place:
    """The sentence that makes a line one of its own: of what is done, that which promised it."""
    return places[-1] if line.group is Group.SAID_DONE else places[0]


def _of(section: Section, lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.section is section]


def _numbered(section: Section, lines: Sequence[Line]) -> list[Line]:
    """Lines of a section with their numbers: those a document shows first, by group and topic."""
    shown: list[Line] = []
    rest: list[Line] = []
    for group in GROUPS[section]:
        mine = [line for line in lines if line.group is group]
        shown += _by_topic(mine[: CAPS[group]])
        rest += [replace(line, listed=False) for line in mine[CAPS[group] :]]
    place = list(Section).index(section) + 1
    return [
        replace(line, number=f"{place}.{at}") for at, line in enumerate([*shown, *rest], start=1)
    ]


def _by_topic(lines: Sequence[Line]) -> list[Line]:
    """Lines of one topic together, topics by their most pressing line."""
    first: dict[str, int] = {}
    for at, line in enumerate(lines):
        first.setdefault(line.topic, at)
    return sorted(lines, key=lambda line: first[line.topic])
