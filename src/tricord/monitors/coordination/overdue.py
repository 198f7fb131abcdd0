"""Overdue: promises whose day has passed, and of which no statement says that they were done.

Definition. A commitment (`tricord.monitors.coordination.commitments`) with a due day, the last one
stated, before the day asked for; no later statement of any forum that was read says that it was
done, and nobody wrote so in the register. A promise due at an event that nobody dated, or in loose
words, is counted and not told. That a day has passed is a fact of the clock, no verdict: what was
done may not have been put on record.

Grade. ``lead``; ``indication`` where a later statement of the same forum and level, agreed by all,
was read and does not say that it was done.

Score. Days since, as a share of a year.

Source: field note on statements, sections 8 and 10.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.locale import Term
from tricord.model.finding import Grade, Strand
from tricord.monitors.base import Found
from tricord.monitors.statement_leads import (
    Lead,
    commitment_subjects,
    found_of,
    promised,
)
from tricord.monitors.statements_heard import FORUMS, heard, is_settled, settled
from tricord.text.wording import Told
from tricord.text.wording.chains import Step
from tricord.text.wording.comparable import AGREED, kind_of
from tricord.text.wording.standing import Standing

NAME: Final = "overdue"
VERSION: Final = 1
STRAND: Final = Strand.COORDINATION
TABLES: Final = ("statements", "register_log")
_YEAR: Final = 365


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which.
        forums: Forums, parted by commas; ``*`` for all.
        grace_days: Days after the due day before it is told; 0.
    """

    law_day: date
    forums: str = FORUMS
    grace_days: int = 0


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    all_heard = heard(tables["statements"], params.forums, params.law_day)
    closed = settled(tables["register_log"])
    by_people = 0
    findings = []
    undated = 0
    for each in all_heard.running:
        if each.due is None:
            continue
        due = each.due.clause.due
        last = due.last if due else None
        if last is None:
            undated += 1
        elif is_settled(each, closed):
            by_people += 1
        elif (params.law_day - last).days > params.grace_days:
            used = all_heard.used[each.first.told.forum]
            lead = _lead(each, each.due, last, used, params)
            findings.append(lead.finding(all_heard))
    return found_of(NAME, all_heard, findings, events=undated, settled=by_people)


def _lead(each: Standing, due: Step, last: date, used: tuple[Told, ...], params: Params) -> Lead:
    late = (params.law_day - last).days
    since = [told for told in used if told.dated >= last and _alike(told, due.told)]
    fuzzy = due.clause.due is not None and due.clause.due.fuzzy
    doubts = ["doubt-overdue-record", "doubt-commitments-rules"]
    if fuzzy:
        doubts.insert(0, "doubt-overdue-fuzzy")
    if not since:
        doubts.insert(0, "doubt-overdue-unread")
    return Lead(
        monitor=f"{NAME}@{VERSION}",
        kind="overdue_in_progress" if each.state == "in_progress" else "overdue",
        subjects=commitment_subjects(each.first),
        about=each.first.reference,
        day=last,
        grade=Grade.INDICATION if since else Grade.LEAD,
        score=late / _YEAR,
        params={
            **promised(each.first),
            "due": due.clause.due.span.text if due.clause.due else "–",
            "last": str(last),
            "days": str(late),
            "state": Term(f"reports-commitment-state-{each.state}"),
            "since": str(len(since)),
        },
        doubts=tuple(doubts),
        told=tuple(step.told for step in each.chain.steps),
    )


def _alike(told: Told, other: Told) -> bool:
    return told.level is other.level and kind_of(told) in AGREED
