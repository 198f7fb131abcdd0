"""Which clauses of two statements say something on the same matter.

Two clauses are alike by the words and topics they share. A pair counts where neither statement
holds anything nearer to the other clause; else only where topic and act agree too. The bounds
stand where pairs that people called one matter part from those they did not; see "Moves" in
``docs/explanation/reading-statements.md``. (Field note on statements, section 6.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tricord.text.clauses import Clause, Language
from tricord.text.wording.likeness import alike, weights, words_of

# How alike two clauses have to be: nearest to each other, with a topic in common and without;
# not nearest, of one topic and act, of one topic, of one ladder alone.
_NEAREST_OF_TOPIC: Final = 0.23
_NEAREST: Final = 0.37
_OF_ACT: Final = 0.3
_OF_TOPIC: Final = 0.34
_OF_LADDER: Final = 0.5
_NEVER: Final = 2.0
# What puts a pair before others: the same ladder, the same act.
_KIN: Final = 0.1

Place = tuple[int, int]
"""A clause of the earlier statement and one of the later, by their numbers."""


def paired(before: Sequence[Clause], after: Sequence[Clause], language: Language) -> dict[int, int]:
    """For clauses of the later statement those of the earlier on the same matter, by number.

    Args:
        before: Clauses of the earlier statement.
        after: Clauses of the later one.
        language: The language of both.

    Returns:
        By the number of the later clause that of the earlier; each clause stands in one pair.
    """
    likeness = _likeness(before, after, language)
    nearest = _nearest(likeness)
    fits = [
        (like + _kinship(before[a], after[b]), -a, -b)
        for (a, b), like in likeness.items()
        if like >= _least(before[a], after[b], (a, b) in nearest)
    ]
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, a, b in sorted(fits, reverse=True):
        if -a not in used and -b not in found:
            found[-b] = -a
            used.add(-a)
    return found


def same_ladder(one: Clause, other: Clause) -> bool:
    """Whether the rungs of two clauses compare; plain telling stands on no ladder.

    Args:
        one: A clause.
        other: Another.
    """
    if one.strength is None or other.strength is None:
        return one.act is other.act
    return one.strength.ladder == other.strength.ladder


def _likeness(
    before: Sequence[Clause], after: Sequence[Clause], language: Language
) -> dict[Place, float]:
    one, other = (
        [words_of(clause.text, language) for clause in clauses] for clauses in (before, after)
    )
    weight = weights([*one, *other])
    return {
        (a, b): alike(first, second, weight)
        for a, first in enumerate(one)
        for b, second in enumerate(other)
    }


def _nearest(likeness: Mapping[Place, float]) -> set[Place]:
    """Pairs each of which has nothing nearer in the other statement than the other."""
    best: dict[int, tuple[float, int]] = {}
    back: dict[int, tuple[float, int]] = {}
    for (a, b), like in likeness.items():
        if like > best.get(a, (0.0, 0))[0]:
            best[a] = like, b
        if like > back.get(b, (0.0, 0))[0]:
            back[b] = like, a
    return {(a, b) for a, (_, b) in best.items() if back.get(b, (0.0, -1))[1] == a}


def _least(one: Clause, other: Clause, nearest: bool) -> float:
    """How alike two clauses have to be."""
    of_topic = _same_topic(one, other)
    if nearest:
        return _NEAREST_OF_TOPIC if of_topic else _NEAREST
    if not same_ladder(one, other):
        return _NEVER
    if not of_topic:
        return _OF_LADDER
    return _OF_ACT if one.act is other.act else _OF_TOPIC


def _kinship(one: Clause, other: Clause) -> float:
    return _KIN * (same_ladder(one, other) + (one.act is other.act))


def _same_topic(one: Clause, other: Clause) -> bool:
    return bool(set(one.topics[:2]) & set(other.topics[:2]))
