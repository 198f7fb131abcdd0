"""How wording moves from one statement to another, topic by topic.

Clauses on the same matter are paired (`pairing`), then their strength compares (`direction`), then
the words that came and went. A clause without a like in the other statement is new or not repeated;
not repeated is no retreat, least of all where one of the two is a short call or another kind of
document. (Field note on statements, section 6.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tricord.text.clauses import Clause, Language
from tricord.text.wording.changes import went_and_came, words_in
from tricord.text.wording.direction import direction
from tricord.text.wording.pairing import paired

Direction = Literal["stronger", "weaker", "same", "new", "dropped"]


@dataclass(frozen=True, slots=True)
class Move:
    """What became of a clause.

    Attributes:
        topic: Topic of the pair, from the closed list; empty where none is known.
        language: Language both are written in.
        before: The clause of the earlier statement; ``None`` where it is new.
        after: That of the later; ``None`` where it was not repeated.
        direction: Which way it moved.
        rungs: Rungs of both on their ladder; ``None`` for a missing side.
        added: Words that came.
        dropped: Words that went.
    """

    topic: str
    language: Language
    before: Clause | None
    after: Clause | None
    direction: Direction
    rungs: tuple[int | None, int | None]
    added: tuple[str, ...]
    dropped: tuple[str, ...]


def moves(before: Sequence[Clause], after: Sequence[Clause]) -> tuple[Move, ...]:
    """Moves from one statement to a later one, in each language both have, in the later's order.

    Args:
        before: Clauses of the earlier statement.
        after: Clauses of the later one.
    """
    found: list[Move] = []
    for language in ("en", "ja", "ko"):
        one = [each for each in before if each.operative and each.language == language]
        other = [each for each in after if each.operative and each.language == language]
        if one and other:
            found += _moves(one, other, language)
    return tuple(found)


def _moves(one: list[Clause], other: list[Clause], language: Language) -> list[Move]:
    pairs = paired(one, other, language)
    found = [
        _pair(one[pairs[b]], second) if b in pairs else _alone(None, second)
        for b, second in enumerate(other)
    ]
    kept = set(pairs.values())
    return found + [_alone(first, None) for a, first in enumerate(one) if a not in kept]


def _pair(before: Clause, after: Clause) -> Move:
    added, dropped = _changed(before, after)
    shared = [topic for topic in after.topics if topic in before.topics]
    return Move(
        topic=next(iter([*shared, *after.topics, *before.topics]), ""),
        language=after.language,
        before=before,
        after=after,
        direction=direction(before, after),
        rungs=(_rung(before), _rung(after)),
        added=added,
        dropped=dropped,
    )


def _alone(before: Clause | None, after: Clause | None) -> Move:
    clause = after or before
    assert clause is not None  # noqa: S101  # one of the two is given
    return Move(
        topic=next(iter(clause.topics), ""),
        language=clause.language,
        before=before,
        after=after,
        direction="new" if after else "dropped",
        rungs=(_rung(before), _rung(after)),
        added=(),
        dropped=(),
    )


def _rung(clause: Clause | None) -> int | None:
    return clause.strength.low if clause and clause.strength else None


def _changed(before: Clause, after: Clause) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that came and words that went, as runs, in the order of the texts."""
    one, other = words_in(before), words_in(after)
    went, came = went_and_came(one, other)
    joint = " " if before.language == "en" else ""
    return (
        tuple(joint.join(hit[0] for hit in other[first:last]) for first, last in came),
        tuple(joint.join(hit[0] for hit in one[first:last]) for first, last in went),
    )
