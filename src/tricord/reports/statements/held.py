"""Language versions of a statement held against each other, two at a time."""

from __future__ import annotations

from dataclasses import dataclass

from tricord.model.statement import Kind
from tricord.reports.statements.side import Side
from tricord.text.clauses import Clause, Language
from tricord.text.versions import Difference, Link, held_against, is_translation

Pair = tuple[Link, tuple[Difference, ...]]


@dataclass(frozen=True, slots=True)
class Held:
    """A language version held against the main one.

    Attributes:
        side: The statement both stand in.
        language: Language of the version that is held against the other.
        main: Language of the other: English where there is any, else the first.
        pairs: Its operative clauses, each with those it answers to, and where they differ.
        translation: Whether it was held to a translation's standard: whether it has about as many
            clauses as the other.
    """

    side: Side
    language: Language
    main: Language
    pairs: tuple[Pair, ...]
    translation: bool

    @property
    def linked(self) -> tuple[Pair, ...]:
        """Clauses that answer to some of the other version."""
        return tuple(pair for pair in self.pairs if pair[0].others)

    @property
    def lone(self) -> tuple[Clause, ...]:
        """Clauses the other version lacks."""
        return tuple(link.clause for link, _ in self.pairs if not link.others)

    @property
    def unanswered(self) -> tuple[Clause, ...]:
        """Clauses of the main version no clause answers to."""
        met = {other.start for link, _ in self.pairs for other in link.others}
        return tuple(each for each in self.side.spoken(self.main) if each.start not in met)

    @property
    def doubtful(self) -> bool:
        """Whether what the version calls itself is not what it was held to."""
        kinds = set(self.side.kinds(self.language))
        brief = {Kind.NATIONAL_SUMMARY, Kind.POINTS}
        return bool(kinds & brief) if self.translation else Kind.TRANSLATION in kinds


def held(side: Side) -> tuple[Held, ...]:
    """Every further language version of a statement against the main one; none where it has one.

    Args:
        side: The statement.
    """
    spoken = tuple(dict.fromkeys(clause.language for clause in side.clauses))
    if len(spoken) < 2:  # nothing to hold it against
        return ()
    main: Language = "en" if "en" in spoken else spoken[0]
    theirs = [clause for clause in side.clauses if clause.language == main]
    found = []
    for language in spoken:
        if language != main:
            mine = [clause for clause in side.clauses if clause.language == language]
            pairs = held_against(mine, theirs)
            found.append(Held(side, language, main, pairs, is_translation(mine, theirs)))
    return tuple(found)
