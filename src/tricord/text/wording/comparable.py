"""Which statements of a forum an agenda is drawn from, and which two of them compare.

Two statements compare where forum, level, kind and language are the same; a much shorter one omits
most topics, so that of several earlier ones the last of like length is taken. (Field note on
statements, sections 3 and 6.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import Language
from tricord.text.wording.told import Told

Reason = Literal["later", "copy", "covered", "kind"]
"""Why a statement is left out: issued later, the same words again, an account of a meeting whose
joint text is there, or of a kind that binds nobody."""

AGREED: Final = frozenset({Kind.JOINT_TEXT, Kind.PRINCIPLES})
"""Kinds all parties agreed on."""
ACCOUNTS: Final = frozenset(
    {Kind.NATIONAL_SUMMARY, Kind.POINTS, Kind.FACT_SHEET, Kind.CHAIR_STATEMENT, Kind.TRANSLATION}
)
"""Kinds one side tells a meeting in: no wording of all."""
LIKE_LENGTH: Final = 3.0
"""So many times as long as the other, a statement is of like length [convention]."""
# So much of what one text says another of the same day says in the same words, where it is a copy.
_COPIED: Final = 0.9
# A meeting is dated by the clocks of two continents.
_SAME_MEETING_DAYS: Final = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that compare.

    Attributes:
        before: The earlier one.
        after: The later one.
        language: Language both are written in.
        ratio: Length of the operative words of the later one, against those of the earlier.
    """

    before: Told
    after: Told
    language: Language
    ratio: float

    @property
    def like_length(self) -> bool:
        """Whether neither is so much shorter that it leaves out most topics for that alone."""
        return 1 / LIKE_LENGTH <= self.ratio <= LIKE_LENGTH


@dataclass(frozen=True, slots=True)
class Chosen:
    """Statements of a forum, sorted.

    Attributes:
        used: Those an agenda is drawn from, each in one language, by day.
        left_out: The others, with the reason.
    """

    used: tuple[Told, ...]
    left_out: tuple[tuple[Told, Reason], ...]


def chosen(statements: Iterable[Told], forum: Forum, as_of: date) -> Chosen:
    """The statements of a forum that count, as of a day.

    Args:
        statements: Statements of any forum, in any order.
        forum: Which one.
        as_of: What was issued later is left out.
    """
    ordered = sorted(
        (each for each in statements if each.forum is forum),
        key=lambda each: (each.dated, each.name, each.statement_id),
    )
    spoken = [_in_one_language(each) for each in ordered]
    agreed = [each for each in spoken if each.dated <= as_of and kind_of(each) in AGREED]
    used: list[Told] = []
    left_out: list[tuple[Told, Reason]] = []
    known: set[str] = set()
    for told in spoken:
        reason = _reason(told, as_of, known, agreed)
        if reason is None and any(_same_words(told, other) for other in used):
            reason = "copy"  # the joint text alone, and again below a summary
        if reason is None:
            used.append(told)
        else:
            left_out.append((told, reason))
        known.add(told.statement_id)
    return Chosen(tuple(used), tuple(left_out))


def kind_of(told: Told) -> Kind:
    """Kind of a statement that is kept in one language.

    Args:
        told: The statement.
    """
    return told.kind(told.languages[0]) if told.languages else Kind.UNKNOWN


def last_pair(used: Sequence[Told], level: Level | None) -> Pair | None:
    """The last statement all agreed on, with the one before it that it compares with.

    Args:
        used: Statements of one forum, each in one language.
        level: Level both are of; ``None`` for that of the last statement that has an earlier one.

    Returns:
        The pair; ``None`` where no two statements compare.
    """
    agreed = [each for each in used if kind_of(each) is Kind.JOINT_TEXT]
    for after in sorted(agreed, key=lambda each: (each.dated, each.name), reverse=True):
        if level is not None and after.level is not level:
            continue
        pairs = [
            _pair(before, after)
            for before in agreed
            if before.dated < after.dated
            and before.level is after.level
            and before.languages == after.languages
            and set(before.parties) == set(after.parties)
        ]
        if pairs:
            return max(pairs, key=lambda each: (each.like_length, each.before.dated))
    return None


def _pair(before: Told, after: Told) -> Pair:
    return Pair(before, after, after.languages[0], length_of(after) / max(1, length_of(before)))


def length_of(told: Told) -> int:
    """Characters of its operative clauses.

    Args:
        told: The statement.
    """
    return sum(each.end - each.start for each in told.clauses if each.operative)


def _reason(told: Told, as_of: date, known: set[str], agreed: Sequence[Told]) -> Reason | None:
    if told.dated > as_of:
        return "later"
    if told.statement_id and told.statement_id in known:
        return "copy"
    kind = kind_of(told)
    if kind in AGREED:
        return None
    if kind not in ACCOUNTS:
        return "kind"
    covered = any(
        other.level is told.level and abs((other.dated - told.dated).days) <= _SAME_MEETING_DAYS
        for other in agreed
    )
    return "covered" if covered else None


def _same_words(told: Told, other: Told) -> bool:
    """Whether two statements of one day say the same, but for what stands around it."""
    if told.dated != other.dated or told.languages != other.languages:
        return False
    mine, theirs = (
        {" ".join(clause.text.split()) for clause in each.clauses if clause.operative}
        for each in (told, other)
    )
    return bool(mine) and len(mine & theirs) >= _COPIED * max(len(mine), len(theirs))


def _in_one_language(told: Told) -> Told:
    """A statement by its agreed wording, English first; else by the first language it has."""
    agreed = [language for language, kind in told.kinds if kind in AGREED]
    spoken = agreed or list(told.languages)
    if not spoken:
        return told
    language: Language = "en" if "en" in spoken else spoken[0]
    return replace(told, clauses=tuple(c for c in told.clauses if c.language == language))
