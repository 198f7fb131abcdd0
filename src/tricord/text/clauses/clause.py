"""What a statement does, clause by clause: one set of actors, one speech verb, one object.

The definitions are those of ``docs/explanation/annotating-statements.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

Language = Literal["en", "ja", "ko"]


class Act(StrEnum):
    """What a clause does."""

    REAFFIRM = "reaffirm"
    COMMIT = "commit"
    CONDEMN = "condemn"
    CONCERN = "concern"
    OPPOSE = "oppose"
    CALL = "call"
    SUPPORT = "support"
    WELCOME = "welcome"
    NOTE = "note"


class Commitment(StrEnum):
    """What a clause binds its speakers to: nothing, a position, an act one can look for."""

    NONE = "none"
    POSITION = "position"
    TRACKABLE = "trackable"


Ladder = Literal["negative", "call", "commit", "positive"]


@dataclass(frozen=True, slots=True)
class Strength:
    """A place on a ladder.

    Attributes:
        ladder: Which one; rungs of two ladders do not compare.
        low: Rung.
        high: The same, or the highest it may be where a language does not tell rungs apart.
    """

    ladder: Ladder
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the text.

    Attributes:
        start: First character, counted in the text as given.
        end: Character after the last.
        text: The words.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Due:
    """By when, or by which event.

    Attributes:
        span: The words.
        first: First day of what they name; ``None`` for an event nobody dated and for vague words.
        last: Last day.
        event: Whether they name an event rather than a day.
        fuzzy: Whether the days are a reading of loose words: "early next year".
    """

    span: Span
    first: date | None
    last: date | None
    event: bool
    fuzzy: bool


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that loosen or firm a promise.

    Attributes:
        span: The words.
        kind: ``firm``, ``intent``, ``effort``, ``exploratory``, ``importance``, ``conditional`` or
            ``anticipatory``.
    """

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a statement; every field is a span of the text or of a closed list.

    Attributes:
        start: First character, counted in the text as given.
        end: Character after the last.
        text: Its words, as they stand.
        language: Language it is written in.
        operative: Whether it says anything: not a heading, nor who met where.
        act: What it does; ``None`` where it is not operative.
        actors: Who does it: ``ROK``, ``USA``, ``JPN`` or names of the text.
        target: Towards whom, as printed; empty where nobody is named.
        topics: What it is about, from the closed list, the most telling first.
        strength: Its place on a ladder.
        commitment: What it binds its speakers to.
        aspect: ``new``, ``continuing`` or ``dated`` for a trackable clause; else empty.
        due: By when.
        programmes: Bodies, dialogues, mechanisms and the like it names.
        instruments: Resolutions, treaties and other law it rests on.
        hedges: Words that loosen or firm it.
        negated: Whether the act itself is denied.
        rule: Which rule fired.
    """

    start: int
    end: int
    text: str
    language: Language
    operative: bool
    act: Act | None
    actors: tuple[str, ...]
    target: str
    topics: tuple[str, ...]
    strength: Strength | None
    commitment: Commitment
    aspect: str
    due: Due | None
    programmes: tuple[Span, ...]
    instruments: tuple[Span, ...]
    hedges: tuple[Hedge, ...]
    negated: bool
    rule: str
