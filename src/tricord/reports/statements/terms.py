"""How documents on statements name forums, levels, topics, rungs, states and days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from tricord.locale import named
from tricord.model.statement import Forum, Kind, Level
from tricord.reports.document import Cell, Line, Run
from tricord.reports.statements.readings import Reading, Readings
from tricord.reports.wording import Wording
from tricord.text.clauses import Clause, Due, Language
from tricord.text.wording.states import State
from tricord.text.wording.told import Told
from tricord.trade.countries import country

_CODES: Final = {"ROK": "KOR"}
_MOST_NAMES: Final = 8
"""Names that are printed of a longer list."""


def forum(one: Forum, wording: Wording) -> str:
    """Among whom."""
    return wording(f"statements-forum-{one}")


def level(one: Level, wording: Wording) -> str:
    """Who met or speaks."""
    return wording(f"statements-level-{one}")


def kind(one: Kind, wording: Wording) -> str:
    """What a text is."""
    return wording(f"statements-kind-{one}")


def topic(one: str, wording: Wording) -> str:
    """A topic of the closed list."""
    return wording(f"statements-topic-{one}")


def ladder(one: str, wording: Wording) -> str:
    """A ladder."""
    return wording(f"statements-ladder-{one}")


def rung(clause: Clause, wording: Wording) -> str:
    """The place of a clause on its ladder: figure and words, or two figures; that there is none."""
    strength = clause.strength
    if strength is None:
        return wording("course-no-rung")
    if strength.low != strength.high:
        return f"{strength.low}–{strength.high}"
    return rung_of(strength.ladder, strength.low, wording)


def rung_of(ladder: str, figure: int, wording: Wording) -> str:
    """A rung: its figure and its words."""
    return f"{figure} {wording(f'rung-{ladder}-{figure}')}"


def state(one: State, wording: Wording) -> str:
    """A state of a commitment."""
    return wording(f"commitment-state-{one}")


def actor(written: str, wording: Wording) -> str:
    """Who acts: a State by its name in the reader's language, others as the text has them."""
    code = _CODES.get(written) or country(written)
    return named(f"state|{code}", written, wording.language) if isinstance(code, str) else written


def actors(clause: Clause, wording: Wording) -> str:
    """All who act in a clause; a dash where nobody is named."""
    between = "、" if wording.language == "ja" else ", "
    return between.join(actor(each, wording) for each in clause.actors) or "–"


def due_kind(due: Due) -> str:
    """``day``, ``loose`` for days that are a reading of loose words, ``event``, or ``vague``."""
    if due.event:
        return "event"
    if due.first is None:
        return "vague"
    return "loose" if due.fuzzy else "day"


def days(due: Due) -> str:
    """The days words are read as: ``2025-01-01 – 2025-12-31``; empty for none."""
    if due.first is None or due.last is None:
        return ""
    return f"{due.first}" if due.first == due.last else f"{due.first} – {due.last}"


def squeezed(words: str, language: Language) -> str:
    """Words of a statement on one line: line breaks are spaces, between Japanese signs nothing.

    Args:
        words: The words as they stand.
        language: Their language.
    """
    if language == "ja":
        words = re.sub(r"(?<=[^\x00-\x7f])\s*\n\s*(?=[^\x00-\x7f])", "", words)
    return " ".join(words.split())


def quoted(clause: Clause, wording: Wording) -> Run:
    """A clause in its own words, in the shapes of its own language."""
    shapes = clause.language if clause.language in {"ja", "ko"} else ""
    own = "" if shapes == wording.language else shapes
    return Run(wording.given(squeezed(clause.text, clause.language)), own)


def place(reading: Reading, clause: Clause) -> str:
    """The characters a clause covers in its file: ``120–164``."""
    start, end = reading.place(clause)
    return f"{start}–{end}"


def cited(reading: Reading, clause: Clause, wording: Wording) -> Line:
    """The file a clause stands in, with its characters, as a quiet line."""
    return (
        Run(wording.given(reading.file), code=True, aside=True),
        Run(f" {place(reading, clause)}", aside=True),
    )


def numbered(readings: Readings, told: Told, clause: Clause, wording: Wording) -> Line:
    """The number of the file a clause stands in, that leads to it, and its characters.

    Args:
        readings: The statements, numbered as the section of files numbers them.
        told: The statement.
        clause: One of its clauses.
        wording: How the document speaks.
    """
    start, end = readings.of(told).place(clause)
    number = readings.number(told)
    said = wording("readings-cite", number=number, start=start, end=end)
    return (Run(said, aside=True, link=f"file-{number}"),)


def of_days(key: str, count: int, days: Sequence[date], wording: Wording) -> str:
    """How many texts of which days: ``<key>``, ``<key>-day`` for one day, ``<key>-none``.

    Args:
        key: Key of the message.
        count: How many.
        days: Their days, in order.
        wording: How the document speaks.
    """
    if not days:
        return wording(f"{key}-none")
    first, last = wording.day(days[0]), wording.day(days[-1])
    if first == last:
        return wording(f"{key}-day", count=count, first=first)
    return wording(key, count=count, first=first, last=last)


def listed(names: Sequence[str], wording: Wording) -> str:
    """Names of the data one after the other; of a long list the first, and how many more.

    Args:
        names: The names.
        wording: How the document speaks.
    """
    said = wording.given("; ".join(names[:_MOST_NAMES]))
    more = len(names) - _MOST_NAMES
    return f"{said}; {wording('readings-more', count=more)}" if more > 0 else said


def plain(*lines: str) -> Cell:
    """Words as the lines of a cell; empty ones are left out."""
    return tuple((Run(line),) for line in lines if line) or ((Run("–"),),)
