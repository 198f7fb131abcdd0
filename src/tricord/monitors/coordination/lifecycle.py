"""Lifecycle: promises followed through meetings and renamings to the day they are said to be done.

Definition. A commitment of which a later statement says something else than the first: that it has
a day now, is under way, is done, or was taken back; or that it goes by another name, where the
succession was stated. Each step is dated and quoted. "Welcomed the launch of X" closes a promise to
launch X; "welcomed progress on X" does not. Steps are tied by name, or by words and parties; a
person confirms.

Grade. ``lead`` where words alone tie the steps; ``indication`` where a name does.

Score. How far it has come: dated one third, under way two thirds, done one; taken back one, for it
is over.

Source: field note on statements, sections 9 and 10.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.locale import Phrase, Term
from tricord.locale.messages import in_phrase
from tricord.model.finding import Grade, Strand
from tricord.monitors.base import Found
from tricord.monitors.statement_leads import (
    Lead,
    commitment_subjects,
    found_of,
    promised,
    said,
)
from tricord.monitors.statements_heard import FORUMS, heard
from tricord.text.wording import Chain, chains
from tricord.text.wording.chains import Step
from tricord.text.wording.standing import Standing, standings
from tricord.text.wording.states import State

NAME: Final = "lifecycle"
VERSION: Final = 1
STRAND: Final = Strand.COORDINATION
TABLES: Final = ("statements",)
_FAR: Final[Mapping[State, float]] = {
    "proposed": 0.0,
    "committed": 0.1,
    "dated": 0.33,
    "in_progress": 0.67,
    "done": 1.0,
    "withdrawn": 1.0,
}


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which.
        forums: Forums, parted by commas; ``*`` for all.
    """

    law_day: date
    forums: str = FORUMS


def find(tables: Mapping[str, pl.DataFrame], params: Params) -> Found:
    """Find; see the module for the definition.

    Args:
        tables: Those of `TABLES`.
        params: Parameters.
    """
    all_heard = heard(tables["statements"], params.forums, params.law_day)
    findings = []
    still = 0
    for each in standings(chains(all_heard.everywhere)):
        if not each.agreed:
            continue
        lead = _lead(each)
        still += lead is None
        if lead:
            findings.append(lead.finding(all_heard))
    return found_of(NAME, all_heard, findings, still=still)


def turns(chain: Chain) -> tuple[Step, ...]:
    """The steps by which a commitment first comes to each of its states, the first among them."""
    seen: set[State] = set()
    found = []
    for step in chain.steps:
        if step.state not in seen:
            found.append(step)
            seen.add(step.state)
    return tuple(found)


def _lead(each: Standing) -> Lead | None:
    first = each.first
    later = [step for step in turns(each.chain) if step.told is not first.told]
    told = [first, *(step for step in later if step.dated >= first.dated)]
    renamed = len(each.chain.succeeded) > 0
    if (each.state == first.state or len(told) < 2) and not renamed:
        return None
    last = next((step for step in told if step.state == each.state), each.last)
    return Lead(
        monitor=f"{NAME}@{VERSION}",
        kind=f"lifecycle_{each.state}",
        subjects=commitment_subjects(first),
        about=first.reference,
        day=last.dated,
        grade=Grade.INDICATION if each.chain.key else Grade.LEAD,
        score=_FAR[each.state],
        params={
            **promised(first),
            **said(last.told, last.clause, "last_"),
            "state": Term(f"reports-commitment-state-{each.state}"),
            "path": Phrase(" → ".join(f"{step.dated} {_state(step)}" for step in told)),
            "names": " → ".join(each.chain.succeeded) or "–",
        },
        doubts=("doubt-lifecycle-name" if each.chain.key else "doubt-lifecycle-words",),
        told=tuple(step.told for step in each.chain.steps),
    )


def _state(step: Step) -> str:
    """The state of a step, as it stands in a phrase."""
    return in_phrase(Term(f"reports-commitment-state-{step.state}"))
