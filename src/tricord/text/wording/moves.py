"""How wording moves from one statement to another, topic by topic.

Clauses are paired by topic and words first; then their rungs compare, on the same ladder only; then
the words that came and went. A clause without a like in the other statement is new or not repeated;
not repeated is no retreat, least of all where one of the two is a short call or another kind of
document. (Field note on statements, section 6.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tricord.text.clauses import Act, Clause, Commitment, Hedge, Language
from tricord.text.wording.changes import went_and_came, words_in
from tricord.text.wording.likeness import alike, weights, words_of

Direction = Literal["stronger", "weaker", "same", "new", "dropped"]

# Characters between two words that loosen a promise together.
_BESIDE: Final = 12
# From here on in a clause a condition is not of its verb.
_FAR: Final = 60
# How alike two clauses of one matter have to be. Where neither statement holds
# anything nearer to the other clause, a shared topic or the words alone decide; else topic and
# act do.
_NEAREST_OF_TOPIC: Final = 0.23
_NEAREST: Final = 0.37
_OF_ACT: Final = 0.3
_OF_TOPIC: Final = 0.34
_ELSEWHERE: Final = 0.5
_NEVER: Final = 2.0
# The firmer a promise, the higher; less than one apart counts as equal: "will work to", "will".
_FIRMNESS: Final = {"exploratory": 0.0, "conditional": 1, "intent": 2, "effort": 2, "firm": 3}
_AT_WORK: Final = 2.5
# A commitment restated and one given: equally strong.
_RESTATED_OR_GIVEN: Final = {3, 4}


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
    words = {id(each): words_of(each.text, language) for each in (*one, *other)}
    weight = weights(words.values())
    score = {
        (a, b): alike(words[id(first)], words[id(second)], weight)
        for a, first in enumerate(one)
        for b, second in enumerate(other)
    }
    nearest = _nearest(score)
    fits = [
        (like + _kinship(one[a], other[b]), -a, -b)
        for (a, b), like in score.items()
        if like >= _least(one[a], other[b], (a, b) in nearest)
    ]
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, a, b in sorted(fits, reverse=True):
        if -a not in used and -b not in pairs:
            pairs[-b] = -a
            used.add(-a)
    found = [
        _pair(one[pairs[b]], second) if b in pairs else _alone(None, second)
        for b, second in enumerate(other)
    ]
    return found + [_alone(first, None) for a, first in enumerate(one) if a not in used]


def _nearest(score: Mapping[tuple[int, int], float]) -> set[tuple[int, int]]:
    """Pairs each of which has nothing nearer in the other statement than the other."""
    best: dict[int, tuple[float, int]] = {}
    back: dict[int, tuple[float, int]] = {}
    for (a, b), like in score.items():
        if like > best.get(a, (0.0, 0))[0]:
            best[a] = like, b
        if like > back.get(b, (0.0, 0))[0]:
            back[b] = like, a
    return {(a, b) for a, (_, b) in best.items() if back.get(b, (0.0, -1))[1] == a}


def _least(one: Clause, other: Clause, nearest: bool) -> float:
    """How alike two clauses have to be."""
    of_topic = _same_key(one, other)
    if nearest:
        return _NEAREST_OF_TOPIC if of_topic else _NEAREST
    if not _same_ladder(one, other):
        return _NEVER
    if not of_topic:
        return _ELSEWHERE
    return _OF_ACT if one.act is other.act else _OF_TOPIC


def _kinship(one: Clause, other: Clause) -> float:
    """What puts a pair before others: the same ladder, the same act."""
    return 0.1 * _same_ladder(one, other) + 0.1 * (one.act is other.act)


def _same_key(one: Clause, other: Clause) -> bool:
    return bool(set(one.topics[:2]) & set(other.topics[:2]))


def _same_ladder(one: Clause, other: Clause) -> bool:
    if one.strength is None or other.strength is None:
        return one.act is other.act
    return one.strength.ladder == other.strength.ladder


def _pair(before: Clause, after: Clause) -> Move:
    added, dropped = _changed(before, after)
    shared = [topic for topic in after.topics if topic in before.topics]
    return Move(
        topic=next(iter([*shared, *after.topics, *before.topics]), ""),
        language=after.language,
        before=before,
        after=after,
        direction=_direction(before, after),
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


def _direction(before: Clause, after: Clause) -> Direction:
    """By the rung; on the same rung by how firm the promise is."""
    one, other = before.strength, after.strength
    if before.act is Act.NOTE and after.act is Act.NOTE:
        return "same"  # who mentions, recognises or states says no more than the other
    if _awaited(before) is not _awaited(after):
        return "same"  # what was looked forward to is welcomed when it comes
    if not _same_ladder(before, after):
        return _across(before, after)
    if one and other:
        rungs = {one.low, one.high, other.low, other.high}
        if one.ladder != "commit" or not rungs <= _RESTATED_OR_GIVEN:
            if other.low > one.high:
                return "stronger"
            if other.high < one.low:
                return "weaker"
        if one.ladder == "commit" and _binding(before) is _binding(after):
            firm = _firmness(after) - _firmness(before)
            if abs(firm) >= 1:
                return "stronger" if firm > 0 else "weaker"
    return "same"


def _across(before: Clause, after: Clause) -> Direction:
    """Two ladders do not compare, but each begins below with telling, mentioning, discussing.

    A promise of which it is then told how it is kept is not weaker for that.
    """
    if before.act is Act.NOTE:
        return "stronger"
    return "weaker" if after.act is Act.NOTE and after.strength else "same"


def _awaited(clause: Clause) -> bool:
    return clause.act is Act.WELCOME and any(each.kind == "anticipatory" for each in clause.hedges)


def _binding(clause: Clause) -> bool:
    return clause.commitment is Commitment.TRACKABLE


def _firmness(clause: Clause) -> float:
    """The first word that loosens or firms a promise tells how firm it is: "will explore"."""
    told = [
        each
        for each in clause.hedges
        if each.kind in _FIRMNESS
        # "… , as appropriate" at the end is of the means, not of the promise.
        and (each.kind != "conditional" or each.span.start - clause.start <= _FAR)
    ]
    first = [each for each in told if each.span.start - told[0].span.end <= _BESIDE]
    return min((_firm(each) for each in first), default=_FIRMNESS["firm"])


def _firm(hedge: Hedge) -> float:
    """To work for a thing is nearly to do it; to endeavour, strive or seek is not."""
    return _AT_WORK if "work" in hedge.span.text.lower() else _FIRMNESS[hedge.kind]


def _changed(before: Clause, after: Clause) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that came and words that went, as runs, in the order of the texts."""
    one, other = words_in(before), words_in(after)
    went, came = went_and_came(one, other)
    joint = " " if before.language == "en" else ""
    return (
        tuple(joint.join(hit[0] for hit in other[first:last]) for first, last in came),
        tuple(joint.join(hit[0] for hit in one[first:last]) for first, last in went),
    )
