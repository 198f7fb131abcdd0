"""Commitments: what partners promised in statements they agreed on.

Definition. A clause of a joint text or of principles that is a discrete, specific, publicly
expressed, collectively agreed statement of intent to take future action towards an identified
target. It is told once, by the statement that first makes it; what later ones say of it belongs to
it (`tricord.text.wording.chains`). Accounts of one government, remarks and fact sheets commit
nobody: promises in them are counted, not told.

Grade. ``indication``; ``corroborated`` where another statement all agreed on restates it.

Score. Its rung on the ladder of commitments, of five: how firmly it is worded, not how likely it
is kept.

Source: G7 Research Group, compliance report 1997, "Defining Commitments"; field note on statements,
sections 4, 5 and 10.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.model.finding import Grade, Strand
from tricord.monitors.base import Found
from tricord.monitors.statement_leads import (
    Lead,
    agreed,
    commitment_subjects,
    found_of,
    promised,
)
from tricord.monitors.statements_heard import FORUMS, heard
from tricord.text.wording.standing import Standing

NAME: Final = "commitments"
VERSION: Final = 1
STRAND: Final = Strand.COORDINATION
TABLES: Final = ("statements",)
_RUNGS: Final = 5


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters.

    Attributes:
        law_day: Day as of which; statements of later days are not looked at.
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
    told = [each for each in all_heard.promises if each.agreed]
    findings = (lead.finding(all_heard) for lead in _leads(told))
    return found_of(NAME, all_heard, findings, others=len(all_heard.promises) - len(told))


def _leads(told: list[Standing]) -> Iterator[Lead]:
    for each in told:
        first = each.first
        again = {step.told.statement_id for step in each.chain.steps if agreed(step)}
        yield Lead(
            monitor=f"{NAME}@{VERSION}",
            kind=f"commitment_{first.clause.aspect or 'new'}",
            subjects=commitment_subjects(first),
            about=first.reference,
            day=first.dated,
            grade=Grade.CORROBORATED if len(again) > 1 else Grade.INDICATION,
            score=(first.clause.strength.low if first.clause.strength else 0) / _RUNGS,
            params={
                **promised(first),
                "due": first.clause.due.span.text if first.clause.due else "–",
                "programmes": ", ".join(each.chain.programmes[:3]) or "–",
                "statements": str(each.statements),
            },
            doubts=("doubt-commitments-rules",),
            told=tuple(step.told for step in each.chain.steps),
        )
