"""What becomes of promises in a draft agenda: past due, due, done, not repeated, running.

A day that has passed is a fact of the clock and no verdict. What later statements do not repeat is
silence, not retreat. (Field note on statements, sections 6 and 10.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.text.clauses import Clause, Commitment, Due
from tricord.text.versions.concepts import concepts_of, rare
from tricord.text.wording.agenda_cues import announces, consults, next_meeting
from tricord.text.wording.agenda_line import (
    Group,
    Line,
    is_general,
    programme_of,
    source_of,
    topic_of,
)
from tricord.text.wording.chains import Chain, Step, chains
from tricord.text.wording.comparable import AGREED, Pair, kind_of
from tricord.text.wording.likeness import alike, weights, words_of
from tricord.text.wording.states import state_of
from tricord.text.wording.told import Told

# From here on a later passage on the topic of a promise is shown beside it, for a person to judge.
_NEAR: Final = 0.2


Passage = tuple[Told, Clause]
"""A clause with the statement it stands in."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days an agenda is drawn up by.

    Attributes:
        as_of: Its own day.
        on: Day of the meeting; ``None`` where it is not known.
    """

    as_of: date
    on: date | None


def of_promises(used: Sequence[Told], pair: Pair | None, days: Days) -> list[Line]:
    """Lines on what was promised, in each group the most pressing first.

    Args:
        used: Statements of one forum, each in one language, by day.
        pair: The last two that compare.
        days: The day of the agenda and of the meeting.
    """
    found = [line for chain in chains(used) if (line := _line(chain, used, pair, days))]
    return sorted(found, key=_pressing)


def _line(chain: Chain, used: Sequence[Told], pair: Pair | None, days: Days) -> Line | None:
    promises = [step for step in chain.steps if step.clause.commitment is Commitment.TRACKABLE]
    latest = promises[-1]
    done = [step for step in chain.steps if step.state == "done" and step not in promises]
    if done and done[-1].dated >= latest.dated:
        since = pair.before.dated if pair else chain.steps[0].dated
        closed = done[-1].dated > since
        if not closed:
            return None
        promise = (latest.told, latest.clause)
        return _made(Group.SAID_DONE, chain, done[-1], beside=promise, due=_due(latest))
    if chain.steps[-1].state == "withdrawn":
        fresh = pair is None or chain.steps[-1].dated > pair.before.dated
        return _made(Group.RUNNING, chain, chain.steps[-1]) if fresh else None
    dated = [step for step in promises if _due(step)]
    if dated:
        return _with_day(chain, dated[-1], used, days)
    events = [step for step in promises if step.clause.due and step.clause.due.event]
    if events:
        later = _later(chain, events[-1], used)
        return _made(Group.EVENT_DUE, chain, events[-1], due=events[-1].clause.due, beside=later)
    if next_meeting(latest.clause):
        return _made(Group.NEXT_MEETING, chain, latest, due=latest.clause.due)
    if consults(latest.clause):
        return _made(Group.CONSULTATION, chain, latest)
    silent = pair is not None and latest.told is pair.before
    if silent and chain.steps[-1].dated == latest.dated:
        return _made(Group.PROMISE_SILENT, chain, latest)
    recent = pair is None or latest.dated > pair.before.dated
    if recent and latest.clause.programmes and announces(latest.clause):
        return _made(Group.ANNOUNCED, chain, latest)
    return _made(Group.RUNNING, chain, latest, due=latest.clause.due)


def _due(step: Step) -> Due | None:
    """By when a step is due, where its words name days that lie ahead of the statement."""
    due = step.clause.due
    return due if due and due.last and due.last >= step.dated else None


def _with_day(chain: Chain, step: Step, used: Sequence[Told], days: Days) -> Line:
    due = _due(step)
    assert due is not None  # noqa: S101  # the caller looked
    assert due.last is not None  # noqa: S101  # the same
    gone = (days.as_of - due.last).days
    if gone > 0:
        later = _later(chain, step, used)
        return _made(Group.PAST_DUE, chain, step, due=due, days=gone, beside=later)
    group = Group.DUE_NEXT
    if days.on and due.last <= days.on:
        group = Group.BEFORE_MEETING
    return _made(group, chain, step, due=due, days=gone)


def _later(chain: Chain, step: Step, used: Sequence[Told]) -> Passage | None:
    """The passage of a later statement that is most likely of the same matter as a promise.

    It shares a topic and a telling concept, or is alike by its words; one that says something was
    done goes first. It is shown beside the promise, for a person to judge.
    """
    clause = step.clause
    later = [
        (told, each)
        for told in used
        if told.dated > step.dated
        for each in told.spoken(clause.language)
        if set(each.topics) & set(clause.topics)
    ]
    words = [words_of(each.text, clause.language) for _, each in later]
    mine = words_of(clause.text, clause.language)
    weight = weights([mine, *words])
    telling = _telling(clause)
    scored = [
        (state_of(each) == "done", len(telling & _telling(each)), alike(mine, theirs, weight))
        for (_, each), theirs in zip(later, words, strict=True)
    ]
    near = [at for at, (_, shared, score) in enumerate(scored) if shared or score >= _NEAR]
    if near:
        return later[max(near, key=lambda at: (*scored[at], -at))]
    after = [each for each in chain.steps if each.dated > step.dated]
    return (after[-1].told, after[-1].clause) if after else None


def _telling(clause: Clause) -> frozenset[str]:
    """Concepts of a clause each of which is enough to link it."""
    return frozenset(key for key in concepts_of(clause.text, clause.language) if rare(key))


def _made(
    group: Group,
    chain: Chain,
    step: Step,
    *,
    beside: Passage | None = None,
    due: Due | None = None,
    days: int | None = None,
) -> Line:
    passages = [(step.told, step.clause), *([beside] if beside else [])]
    # What was promised names a line; a clause that tells of it may tell of much else.
    about = passages[-1][1] if group is Group.SAID_DONE else step.clause
    named = programme_of(about)
    if not named and len(step.clause.programmes) == 1:
        named = programme_of(step.clause)
    return Line(
        group=group,
        sources=tuple(source_of(told, clause) for told, clause in passages),
        topic=_topic(about, chain),
        programme=named,
        due=due,
        days=days,
        mentions=tuple(sorted({each.dated for each in chain.steps})),
    )


def _topic(clause: Clause, chain: Chain) -> str:
    """Topic of a clause; where it has none that tells, that of another step."""
    own = topic_of(clause)
    if not is_general(own):
        return own
    others = (topic_of(step.clause) for step in reversed(chain.steps))
    return next((topic for topic in others if not is_general(topic)), own)


def _pressing(line: Line) -> tuple[object, ...]:
    """What goes first: the longest past, the next due, the most often repeated."""
    told = line.source.told
    place = (told.dated, told.name, line.source.clause.start)
    if line.days is not None:
        return (-line.days, *place)
    return (
        kind_of(told) not in AGREED,
        is_general(line.topic),
        not line.programme,
        -len(line.mentions),
        -told.dated.toordinal(),
        *place,
    )
