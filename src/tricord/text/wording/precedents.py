"""Precedents: the last wording on a topic that all parties agreed, by forum, and the strongest.

Strong and weak mean something inside one series only: one forum and set of parties, one level, one
kind of document, one language; and on one ladder. So every series is told for itself. A later text
of a series that says nothing on the topic is named: it did not repeat the wording, which is no
retreat. (Field note on statements, sections 5, 6 and 15.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import Language
from tricord.text.wording.comparable import AGREED
from tricord.text.wording.courses import Point, course
from tricord.text.wording.told import Told

LAST: Final = 3
"""How many wordings of a series are told, the latest first."""
_LADDERS: Final = ("negative", "call", "commit", "positive")
_FORUMS: Final = tuple(Forum)
_LEVELS: Final = tuple(Level)
_KINDS: Final = tuple(Kind)
_LANGUAGES: Final = ("en", "ja", "ko")


@dataclass(frozen=True, slots=True)
class Series:
    """What must be equal for two wordings to be compared.

    Attributes:
        forum: Among whom.
        parties: Who agreed it.
        level: Who met or speaks.
        kind: What the text is.
        language: Language of the words.
    """

    forum: Forum
    parties: tuple[str, ...]
    level: Level
    kind: Kind
    language: Language


@dataclass(frozen=True, slots=True)
class Wording:
    """What one agreed text says on a topic.

    Attributes:
        told: The text.
        points: Its clauses on the topic, in order.
    """

    told: Told
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Precedent:
    """What a series has agreed on a topic.

    Attributes:
        topic: The topic.
        series: The series.
        wordings: The last wordings, the latest first; those of its latest day are the last agreed.
        strongest: For each ladder the clause of the highest rung of all its texts; of equals one
            without a hedge, then the latest.
        silent: Later texts of the series that say nothing on the topic, by day.
    """

    topic: str
    series: Series
    wordings: tuple[Wording, ...]
    strongest: tuple[Point, ...]
    silent: tuple[Told, ...]


def precedents(
    statements: Iterable[Told],
    topic: str,
    forum: Forum | None = None,
    as_of: date | None = None,
) -> tuple[Precedent, ...]:
    """What was agreed on a topic, series by series.

    Args:
        statements: The statements, in any order.
        topic: A topic of the closed list.
        forum: Among whom; all forums by default.
        as_of: Only statements up to this day; all by default.
    """
    before = [each for each in statements if as_of is None or each.dated <= as_of]
    by_series: dict[Series, list[Point]] = {}
    for point in course(before, topic, forum).agreed:
        by_series.setdefault(_series(point.told, point.clause.language), []).append(point)
    members = _members(before)
    found = [
        _precedent(topic, series, points, members[series]) for series, points in by_series.items()
    ]
    return tuple(sorted(found, key=lambda each: _place(each.series)))


def _series(told: Told, language: Language) -> Series:
    parties = tuple(sorted(told.parties))
    return Series(told.forum, parties, told.level, told.kind(language), language)


def _members(statements: Iterable[Told]) -> dict[Series, list[Told]]:
    found: dict[Series, list[Told]] = {}
    for told in statements:
        for language in told.languages:
            if told.kind(language) in AGREED:
                found.setdefault(_series(told, language), []).append(told)
    return found


def _precedent(
    topic: str, series: Series, points: Sequence[Point], members: Sequence[Told]
) -> Precedent:
    wordings = tuple(_wordings(points))
    last = wordings[0].told.dated
    silent = sorted(
        (each for each in members if each.dated > last), key=lambda each: (each.dated, each.name)
    )
    strongest = (_strongest(points, ladder) for ladder in _LADDERS)
    return Precedent(
        topic,
        series,
        wordings[:LAST],
        tuple(point for point in strongest if point),
        tuple(silent),
    )


def _wordings(points: Sequence[Point]) -> Iterator[Wording]:
    """Points by the text they stand in, the latest first."""
    texts: dict[int, list[Point]] = {}
    for point in points:
        texts.setdefault(id(point.told), []).append(point)
    newest = sorted(texts.values(), key=lambda each: each[0].dated, reverse=True)
    for each in newest:
        yield Wording(each[0].told, tuple(each))


def _strongest(points: Sequence[Point], ladder: str) -> Point | None:
    rated = [
        (point.clause.strength.low, point.clause.strength.high, not point.hedged, at)
        for at, point in enumerate(points)
        if point.clause.strength and point.clause.strength.ladder == ladder
    ]
    if not rated:
        return None
    # Points come by day, so that of equals the last is the latest.
    return points[max(rated)[3]]


def _place(series: Series) -> tuple[int, int, int, int, tuple[str, ...]]:
    return (
        _FORUMS.index(series.forum),
        _LEVELS.index(series.level),
        _KINDS.index(series.kind),
        _LANGUAGES.index(series.language),
        series.parties,
    )
