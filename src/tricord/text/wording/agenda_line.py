"""One line of a draft agenda: what it is about, why it stands there, and the sentence it rests on.

A line holds no words of its own: groups and topics are of closed lists, everything else is a span
of a statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tricord.model.statement import Kind
from tricord.text.clauses import Clause, Due, Span, blocks
from tricord.text.clauses.sentences import sentences
from tricord.text.clauses.topics import GENERAL
from tricord.text.versions import Difference
from tricord.text.wording.comparable import AGREED
from tricord.text.wording.states import state_of
from tricord.text.wording.told import Told


class Section(StrEnum):
    """Sections of an agenda, in order."""

    FOLLOW_UP = "follow_up"
    NOT_REPEATED = "not_repeated"
    DONE = "done"
    MOVED = "moved"
    NEW = "new"
    PROCEDURAL = "procedural"


class Group(StrEnum):
    """Why a line stands in its section, in order."""

    PAST_DUE = "past_due"
    BEFORE_MEETING = "before_meeting"
    DUE_NEXT = "due_next"
    RUNNING = "running"
    TOPIC_SILENT = "topic_silent"
    PROMISE_SILENT = "promise_silent"
    SAID_DONE = "said_done"
    STRONGER = "stronger"
    WEAKER = "weaker"
    CHANGED = "changed"
    NEW_TOPIC = "new_topic"
    ANNOUNCED = "announced"
    EVENT_DUE = "event_due"
    NEXT_MEETING = "next_meeting"
    CONSULTATION = "consultation"


GROUPS: Final = {
    Section.FOLLOW_UP: (Group.PAST_DUE, Group.BEFORE_MEETING, Group.DUE_NEXT, Group.RUNNING),
    Section.NOT_REPEATED: (Group.TOPIC_SILENT, Group.PROMISE_SILENT),
    Section.DONE: (Group.SAID_DONE,),
    Section.MOVED: (Group.STRONGER, Group.WEAKER, Group.CHANGED),
    Section.NEW: (Group.NEW_TOPIC, Group.ANNOUNCED, Group.EVENT_DUE),
    Section.PROCEDURAL: (Group.NEXT_MEETING, Group.CONSULTATION),
}
"""The groups of each section."""

PARTNERS: Final = {"ROK": "KOR", "USA": "USA", "JPN": "JPN"}
"""The partners by the names clauses give them, with their ISO 3166-1 alpha-3 codes."""


# What stands before a name and is no part of it.
_NEW: Final = re.compile(r"^(?:(?:the|a|an|new)\s+)+", re.IGNORECASE)
# A paper is what a promise is made in, not what is promised.
_PAPERS: Final = re.compile(
    r"(?:statement|declaration|communiqu[eé]|resolution|charter|treaty|convention|声明|宣言|성명|선언)s?$",
    re.IGNORECASE,
)
_ARTICLES: Final = frozenset({"the", "a", "an", "of", "on", "and"})


@dataclass(frozen=True, slots=True)
class Source:
    """The sentence a line rests on.

    Attributes:
        told: The statement.
        clause: The clause of it that the line is made of.
        sentence: The sentence the clause stands in; places count characters of the statement.
    """

    told: Told
    clause: Clause
    sentence: Span

    @property
    def kind(self) -> Kind:
        """What the text it stands in is."""
        return self.told.kind(self.clause.language)

    @property
    def agreed(self) -> bool:
        """Whether all parties agreed on the text; else one side tells it."""
        return self.kind in AGREED

    @property
    def key(self) -> tuple[str, str, int]:
        """What names the clause."""
        return self.told.statement_id, self.told.name, self.clause.start


def source_of(told: Told, clause: Clause) -> Source:
    """A clause with the sentence it stands in.

    Args:
        told: The statement.
        clause: One of its clauses.
    """
    around = Span(clause.start, clause.end, clause.text)
    for span in _sentences(told.words):
        if span.start <= clause.start and clause.end <= span.end:
            around = span
            break
    return Source(told, clause, around)


@lru_cache(maxsize=256)
def _sentences(words: str) -> tuple[Span, ...]:
    return tuple(
        span
        for block in blocks(words)
        for span in sentences(words, block.start, block.end, block.language)
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an agenda.

    Attributes:
        group: Why it stands there.
        sources: The sentence it rests on; a second one it is held against, where there is one.
        topic: Topic of the closed list; empty where none is known.
        programme: Name of a programme or body as printed; empty where none is named.
        due: By when, as the statement says it.
        days: Days the due day is past (more than 0) or ahead (0 or less) of the day of the agenda.
        mentions: Days of meetings on which statements spoke of it.
        passages: How many clauses a topic that is silent, or new, has.
        differences: How a wording differs from the earlier one, the weightiest first.
        listed: Whether it is within the cap of its group; the others stand in the rows alone.
        number: Its number: section and place, such as ``1.3``.
    """

    group: Group
    sources: tuple[Source, ...]
    topic: str
    programme: str = ""
    due: Due | None = None
    days: int | None = None
    mentions: tuple[date, ...] = ()
    passages: int = 1
    differences: tuple[Difference, ...] = ()
    listed: bool = True
    number: str = ""

    @property
    def section(self) -> Section:
        """The section it stands in."""
        return next(section for section, groups in GROUPS.items() if self.group in groups)

    @property
    def source(self) -> Source:
        """The sentence it rests on."""
        return self.sources[0]

    @property
    def reported(self) -> bool:
        """Whether the second sentence says that something was done."""
        return len(self.sources) > 1 and state_of(self.sources[1].clause) == "done"

    @property
    def partners(self) -> tuple[str, ...]:
        """Partners whose owner is to be named: who promised, or all who met."""
        named = (PARTNERS.get(actor, actor) for actor in self.source.clause.actors)
        return _partners(tuple(named)) or _partners(self.source.told.parties)


def _partners(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(code for code in PARTNERS.values() if code in codes)


def topic_of(clause: Clause) -> str:
    """The most telling topic of a clause; empty where none is known.

    Args:
        clause: The clause.
    """
    return next(iter(clause.topics), "")


def is_general(topic: str) -> bool:
    """Whether a topic says little: cooperation, the region.

    Args:
        topic: A topic; empty where none is known.
    """
    return not topic or topic in GENERAL


def programme_of(clause: Clause) -> str:
    """The programme or body a clause names; empty where it names none.

    Of several it is the longest in capital letters; one that tells by when is none.

    Args:
        clause: The clause.
    """
    day = clause.due.span if clause.due else Span(0, 0, "")
    spans = [span for span in clause.programmes if not day.start <= span.start < day.end]
    names = [_NEW.sub("", " ".join(span.text.split())) for span in spans]
    named = [name for name in names if not _PAPERS.search(name)]
    return max(named, key=lambda name: (not name.islower(), len(name)), default="")


def one_name(one: str, other: str) -> bool:
    """Whether two printed names are likely one: all words of the shorter stand in the longer.

    Args:
        one: A name.
        other: Another.
    """
    words = [set(re.findall(r"[^\W_]+", name.lower())) - _ARTICLES for name in (one, other)]
    shorter, longer = sorted(words, key=len)
    return bool(shorter) and shorter <= longer
