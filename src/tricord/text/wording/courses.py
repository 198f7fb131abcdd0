"""The course of a topic: what statements say on it over the years, with its place on a ladder.

Only wording that all parties agreed counts as agreed: joint texts and declared principles. What one
government tells of a meeting, fact sheets and remarks are kept apart. (Field note on statements,
sections 2 and 5.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tricord.model.statement import Forum, Kind
from tricord.text.clauses import Clause
from tricord.text.clauses.topics import all_topics
from tricord.text.wording.comparable import AGREED
from tricord.text.wording.told import Told


@dataclass(frozen=True, slots=True)
class Point:
    """What a statement says on a topic in one clause.

    Attributes:
        told: The statement.
        clause: The clause.
    """

    told: Told
    clause: Clause

    @property
    def dated(self) -> date:
        """Day of the statement."""
        return self.told.dated

    @property
    def kind(self) -> Kind:
        """What the part it stands in is."""
        return self.told.kind(self.clause.language)

    @property
    def agreed(self) -> bool:
        """Whether all parties agreed the words."""
        return self.kind in AGREED

    @property
    def hedged(self) -> bool:
        """Whether words loosen it; it then sorts just below the bare form of its rung."""
        return any(hedge.kind != "firm" for hedge in self.clause.hedges)


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a topic.

    Attributes:
        topic: The topic, from the closed list.
        agreed: Clauses of agreed texts, by day.
        others: Clauses of other documents, by day.
    """

    topic: str
    agreed: tuple[Point, ...]
    others: tuple[Point, ...]


def course(statements: Iterable[Told], topic: str, forum: Forum | None = None) -> Course:
    """What statements say on a topic, clause by clause.

    Args:
        statements: The statements, in any order.
        topic: A topic of the closed list; a clause counts that bears it among others.
        forum: Among whom; all forums by default.
    """
    ordered = sorted(statements, key=lambda each: (each.dated, each.name, each.statement_id))
    points = [
        Point(told, clause)
        for told in ordered
        if forum is None or told.forum is forum
        for clause in told.clauses
        if clause.operative and topic in clause.topics
    ]
    return Course(
        topic,
        tuple(point for point in points if point.agreed),
        tuple(point for point in points if not point.agreed),
    )


def topics_told(statements: Iterable[Told], forum: Forum | None = None) -> Mapping[str, int]:
    """Topics of the closed list that agreed texts speak on, with how many clauses, most first.

    Args:
        statements: The statements.
        forum: Among whom; all forums by default.
    """
    counted: Counter[str] = Counter(
        topic
        for told in statements
        if forum is None or told.forum is forum
        for clause in told.clauses
        if clause.operative and told.kind(clause.language) in AGREED
        for topic in clause.topics
    )
    order = all_topics()
    return dict(sorted(counted.items(), key=lambda each: (-each[1], order.index(each[0]))))


def forums_told(statements: Iterable[Told]) -> Mapping[str, int]:
    """Forums that agreed something, with how many texts, most first.

    Args:
        statements: The statements.
    """
    counted: Counter[str] = Counter(
        str(told.forum)
        for told in statements
        if any(told.kind(language) in AGREED for language in told.languages)
    )
    return dict(counted.most_common())
