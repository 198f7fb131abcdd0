"""What statements say that is no promise followed up: wording that moved, topics new or silent.

Wording compares on one ladder at a time; praise of two events is no move, so that the ladder of
praise is left out. (Field note on statements, sections 5 and 6.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tricord.text.clauses import Act, Clause
from tricord.text.versions import Difference
from tricord.text.versions.differences import differences
from tricord.text.wording.agenda_cues import announces, next_meeting
from tricord.text.wording.agenda_line import (
    PARTNERS,
    Group,
    Line,
    is_general,
    programme_of,
    source_of,
    topic_of,
)
from tricord.text.wording.comparable import Pair
from tricord.text.wording.likeness import alike, weights, words_of
from tricord.text.wording.moves import Move, moves
from tricord.text.wording.states import state_of
from tricord.text.wording.told import Told

_LADDERS: Final = frozenset({"negative", "call", "commit"})
# So much alike two clauses are one passage whose wording can be said to have moved.
_ONE_PASSAGE: Final = 0.3
# Differences that change what is said, the weightier first.
_CHANGES: Final = ("object", "actor", "legal_basis", "hedge")
# A hedge counts where something is undertaken.
_BINDING: Final = frozenset({Act.COMMIT, Act.REAFFIRM})
# A clause that only says where things stand makes no topic.
_SAYS_LITTLE: Final = frozenset({Act.NOTE})


def of_passages(used: Sequence[Told], pair: Pair | None) -> list[Line]:
    """Lines on topics and on wording, in each group the weightiest first.

    Args:
        used: Statements of one forum, each in one language, by day.
        pair: The last two that compare.
    """
    since = [each for each in used if pair is None or each.dated > pair.before.dated]
    found = [*_announced(since), *_said_done(since)]
    if pair is not None:
        found += [*_moved(pair), *_new_topics(used, pair)]
    return found


def silent_topics(pair: Pair) -> Iterator[Line]:
    """Topics the earlier statement took up and no clause of the later one names.

    Args:
        pair: Two statements that compare.

    Yields:
        A line for each, those with most clauses first.
    """
    language = pair.language
    still = {topic for each in pair.after.spoken(language) for topic in each.topics}
    by_topic: dict[str, list[Clause]] = {}
    for clause in pair.before.spoken(language):
        topic = topic_of(clause)
        if not is_general(topic) and topic not in still:
            by_topic.setdefault(topic, []).append(clause)
    for topic, clauses in sorted(by_topic.items(), key=lambda each: (-len(each[1]), each[0])):
        clause = max(clauses, key=_weight)
        yield _of_topic(Group.TOPIC_SILENT, pair.before, clause, topic, len(clauses))


def _moved(pair: Pair) -> Iterator[Line]:
    before, after = pair.before.spoken(pair.language), pair.after.spoken(pair.language)
    words = {id(each): words_of(each.text, pair.language) for each in (*before, *after)}
    weight = weights(words.values())
    found = []
    for move in moves(before, after):
        one, other = move.before, move.after
        if one is None or other is None:
            continue
        if alike(words[id(one)], words[id(other)], weight) < _ONE_PASSAGE:
            continue
        changes = _changes(one, other)
        group = _group(move, changes)
        if group is not None:
            found.append((_order(move, changes), group, changes, one, other))
    for _, group, changes, one, other in sorted(found, key=lambda each: each[0]):
        sources = (source_of(pair.after, other), source_of(pair.before, one))
        topic = topic_of(other) or topic_of(one)
        yield Line(group, sources, topic, programme_of(other), differences=changes)


def _group(move: Move, changes: Sequence[Difference]) -> Group | None:
    strength = move.after.strength if move.after else None
    if strength is not None and strength.ladder in _LADDERS:
        if move.direction == "stronger":
            return Group.STRONGER
        if move.direction == "weaker":
            return Group.WEAKER
    return Group.CHANGED if move.direction == "same" and changes else None


def _order(move: Move, changes: Sequence[Difference]) -> tuple[int, int, int]:
    """The larger move first, then the weightier change, then the order of the later text."""
    one, other = move.rungs
    size = abs((other or 0) - (one or 0))
    kind = min((_CHANGES.index(each.kind) for each in changes), default=len(_CHANGES))
    return -size, kind, move.after.start if move.after else 0


def _changes(before: Clause, after: Clause) -> tuple[Difference, ...]:
    """Differences that change what is said, the weightier first."""
    binds = {before.act, after.act} <= _BINDING
    sides = [{each for each in clause.actors if each in PARTNERS} for clause in (before, after)]
    others = all(sides) and sides[0] != sides[1]
    found = [
        each
        for each in differences(before, after, translation=True)
        if each.kind in _CHANGES
        and (each.kind != "hedge" or binds)
        and (each.kind != "actor" or others)
    ]
    return tuple(sorted(found, key=lambda each: _CHANGES.index(each.kind)))


def _new_topics(used: Sequence[Told], pair: Pair) -> Iterator[Line]:
    """Topics taken up since the earlier statement that none before it names."""
    known: set[str] = set()
    first: dict[str, tuple[Told, Clause]] = {}
    count: dict[str, int] = {}
    for told in used:
        for clause in told.clauses:
            if not clause.operative:
                continue
            if told.dated <= pair.before.dated:
                known.update(clause.topics)
                continue
            topic = topic_of(clause)
            if is_general(topic) or topic in known:
                continue
            count[topic] = count.get(topic, 0) + 1
            kept = first.get(topic)
            if kept is None or _weight(clause) > _weight(kept[1]):
                first[topic] = (told, clause)
    for topic, (told, clause) in sorted(first.items(), key=lambda each: (-count[each[0]], each[0])):
        yield _of_topic(Group.NEW_TOPIC, told, clause, topic, count[topic])


def _announced(since: Sequence[Told]) -> Iterator[Line]:
    """Events announced and next meetings, the latest statement first."""
    for told in reversed(since):
        for clause in told.clauses:
            if not clause.operative:
                continue
            if next_meeting(clause):
                yield _line(Group.NEXT_MEETING, told, clause)
            elif clause.programmes and announces(clause):
                yield _line(Group.ANNOUNCED, told, clause)


def _said_done(since: Sequence[Told]) -> Iterator[Line]:
    """What is welcomed as done and no promise was found for, the latest statement first."""
    for told in reversed(since):
        for clause in told.clauses:
            if clause.act is Act.WELCOME and clause.programmes and state_of(clause) == "done":
                yield _line(Group.SAID_DONE, told, clause)


def _line(group: Group, told: Told, clause: Clause) -> Line:
    return Line(group, (source_of(told, clause),), topic_of(clause), programme_of(clause))


def _of_topic(group: Group, told: Told, clause: Clause, topic: str, passages: int) -> Line:
    return Line(group, (source_of(told, clause),), topic, passages=passages)


def _weight(clause: Clause) -> tuple[bool, int, int]:
    """What tells most of a topic: an act, the higher rung, the earlier place."""
    rung = clause.strength.low if clause.strength else 0
    return clause.act not in _SAYS_LITTLE, rung, -clause.start
