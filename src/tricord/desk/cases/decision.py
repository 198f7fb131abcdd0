"""Verdicts on a case: by a named person, with a reason, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from tricord.desk.cases.case import Case
from tricord.desk.desk import Deed
from tricord.desk.policy import Audience
from tricord.desk.tables import audience_of, case_decision


class Verdict(StrEnum):
    """What a case came to. ``referred``: it is for somebody else to decide."""

    SUBSTANTIATED = "substantiated"
    NOT_SUBSTANTIATED = "not_substantiated"
    INSUFFICIENT = "insufficient"
    REFERRED = "referred"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict.

    Attributes:
        decision_id: Its id.
        verdict: What the case came to.
        reason: Why.
        basis: Items it rests on; whoever sees it may see all of them.
        seen: Mark of the case as they saw it.
        author: Who decided.
        signed: Their name then, and partner.
        at: When; UTC.
        audience: Who it is for.
    """

    decision_id: UUID
    verdict: Verdict
    reason: str
    basis: tuple[UUID, ...]
    seen: str
    author: UUID
    signed: str
    at: datetime
    audience: Audience


def decisions_of(deed: Deed, case: Case) -> tuple[Decision, ...]:
    """The verdicts on a case a person sees, in order."""
    asked = (
        select(case_decision)
        .where(case_decision.c.case_id == case.case_id)
        .order_by(case_decision.c.placed)
    )
    return tuple(
        Decision(
            row["decision_id"],
            Verdict(row["verdict"]),
            row["reason"],
            tuple(row["basis"]),
            row["seen"],
            row["author"],
            row["signed"],
            row["at"].astimezone(UTC),
            audience_of(dict(row)),
        )
        for row in deed.connection.execute(asked).mappings()
    )
