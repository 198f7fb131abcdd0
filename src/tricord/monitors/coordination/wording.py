"""Wording: how what partners say moved from one statement to the next of the same series.

Definition. A series is forum, level, kind of document, language and, for accounts of one
government, that government. Each statement is held against the last before it of its series and of
like length (neither more than three times as long as the other); clauses are aligned by topic and
object. A move is a higher or a lower rung of the same ladder, on the same rung a firmer or looser
promise, or another object. New clauses and those not repeated are counted and not told here: see
`tricord.monitors.coordination.silence`.

Grade. ``indication`` for wording all agreed on; ``lead`` for accounts of one government.

Score. Rungs between the two, as a share of the ladder; a tenth for a hedge or an object, and where
two ladders are concerned, since their rungs do not compare.

Source: field note on statements, sections 5 and 6.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import polars as pl

from tricord.locale import Phrase, Term, in_phrase
from tricord.model.finding import Grade, Strand
from tricord.model.statement import Kind
from tricord.monitors.base import Found
from tricord.monitors.statement_leads import (
    Lead,
    forum_subject,
    found_of,
    said,
    series,
    topic_subject,
    topic_term,
)
from tricord.monitors.statements_heard import FORUMS, heard
from tricord.text.clauses import Clause
from tricord.text.versions import objects
from tricord.text.wording import Move, Told, moves
from tricord.text.wording.comparable import AGREED, LIKE_LENGTH, kind_of, length_of

NAME: Final = "wording"
VERSION: Final = 1
STRAND: Final = Strand.COORDINATION
TABLES: Final = ("statements",)
_TOLD: Final = frozenset({"stronger", "weaker", "changed"})
_LADDERS: Final = {"negative": 10, "call": 6, "commit": 5, "positive": 4}
_SMALL: Final = 0.1
_COMPARED: Final = AGREED | {Kind.NATIONAL_SUMMARY, Kind.POINTS}


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which.
        forums: Forums, parted by commas; ``*`` for all.
        told_days: Days before it within which the later statement must be dated; 3,650.
        like_length: So many times as long as the other a statement may be; 3 [convention].
    """

    law_day: date
    forums: str = FORUMS
    told_days: int = 3650
    like_length: float = LIKE_LENGTH


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    all_heard = heard(tables["statements"], params.forums, params.law_day)
    since = params.law_day - timedelta(days=params.told_days)
    findings = []
    counts: Counter[str] = Counter(pairs=0, new=0, dropped=0, same=0)
    for before, after in _pairs(all_heard.everywhere, params.like_length):
        if after.dated < since:
            continue
        counts["pairs"] += 1
        for move in moves(before.clauses, after.clauses):
            direction = _direction(move)
            if direction in _TOLD and move.before and move.after:
                lead = _lead((before, move.before), (after, move.after), move, direction)
                findings.append(lead.finding(all_heard))
            else:
                counts[direction] += 1
    return found_of(NAME, all_heard, findings, **counts)


def _direction(move: Move) -> str:
    """The direction; another object is neither stronger nor weaker."""
    if move.before and move.after and objects(move.before, move.after, translation=True):
        return "changed"
    return move.direction


def _pairs(used: Sequence[Told], like_length: float) -> Iterator[tuple[Told, Told]]:
    """Each statement with the last before it of its series and of like length."""
    for at, after in enumerate(used):
        if kind_of(after) not in _COMPARED:
            continue
        for before in reversed(used[:at]):
            ratio = length_of(after) / max(1, length_of(before))
            like = 1 / like_length <= ratio <= like_length
            if like and before.dated < after.dated and _series(before) == _series(after):
                yield before, after
                break


def _series(told: Told) -> tuple[object, ...]:
    kind = kind_of(told)
    whose = "" if kind in AGREED else told.issuer
    return told.forum, told.level, kind, told.languages, frozenset(told.parties), whose


def _lead(
    before: tuple[Told, Clause], after: tuple[Told, Clause], move: Move, direction: str
) -> Lead:
    told, clause = after
    earlier = before[1].strength.ladder if before[1].strength else ""
    later = clause.strength.ladder if clause.strength else ""
    return Lead(
        monitor=f"{NAME}@{VERSION}",
        kind=f"wording_{direction}",
        subjects=(topic_subject(move.topic), forum_subject(told.forum)),
        about=f"{before[0].reference(before[1])}|{told.reference(clause)}",
        day=told.dated,
        grade=Grade.INDICATION if kind_of(told) in AGREED else Grade.LEAD,
        score=max(_apart(move, earlier or later, later or earlier), _SMALL),
        params={
            **said(told, clause),
            **said(*before, prefix="before_"),
            **series(told),
            "topic": topic_term(clause),
            "direction": Term(f"statement-direction-{direction}"),
            "ladder": Term(f"reports-statements-ladder-{earlier or later or 'positive'}"),
            "rungs": _rungs(move, earlier or later, later or earlier),
            "added": "; ".join(move.added[:6]) or "–",
            "dropped": "; ".join(move.dropped[:6]) or "–",
        },
        doubts=("doubt-wording-rungs", "doubt-wording-series"),
        told=(before[0], told),
    )


def _apart(move: Move, earlier: str, later: str) -> float:
    """Rungs between the two as a share of the ladder; rungs of two ladders do not compare."""
    if earlier != later or not later:
        return 0.0
    low, high = (rung if rung is not None else 0 for rung in move.rungs)
    return abs(high - low) / _LADDERS[later]


def _rungs(move: Move, earlier: str, later: str) -> str:
    """Both rungs; the second with its ladder where that is another one."""
    before, after = ("–" if rung is None else str(rung) for rung in move.rungs)
    if earlier == later:
        return f"{before} → {after}"
    ladder = in_phrase(Term(f"reports-statements-ladder-{later}"))
    return Phrase(f"{before} → {ladder} {after}")
