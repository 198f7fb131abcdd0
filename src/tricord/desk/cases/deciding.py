"""Deciding what a case came to: by a named person, on the case as they saw it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy import insert

from tricord import clock
from tricord.desk import words
from tricord.desk.cases.audiences import seen_by
from tricord.desk.cases.decision import Verdict
from tricord.desk.cases.item import named
from tricord.desk.cases.page import unchanged
from tricord.desk.cases.states import State
from tricord.desk.desk import Seat
from tricord.desk.policy import Role, joined
from tricord.desk.tables import audience_values, case_decision
from tricord.errors import DeskError


def decide(
    seat: Seat,
    number: str,
    seen: str,
    verdict: Verdict,
    reason: str,
    *,
    basis: Sequence[str] = (),
) -> UUID:
    """Decide what a case came to.

    A verdict is for those who may see all it rests on: whoever wants it to be read more widely says
    which items it rests on.

    Args:
        seat: Who decides.
        number: The case.
        seen: The mark of the case as they saw it.
        verdict: What it came to.
        reason: Why.
        basis: How the ids of items it rests on begin; all they see by default.

    Returns:
        The id of the decision.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-case-unknown``;
            ``desk-changed-meanwhile``: it is no longer what they saw; ``desk-case-closed``;
            ``desk-case-item-unknown``.
    """
    why = words.needed(reason)
    with seat.begin() as deed:
        deed.need(Role.ANALYST, Role.COORDINATOR)
        page = unchanged(deed, number, seen)
        case = page.case
        if case.state is State.CLOSED:
            raise DeskError("desk-case-closed", number=case.number)
        chosen = [named(page.items, each) for each in basis]
        rests_on = chosen or list(page.standing)
        thing = joined(case.audience, *(each.audience for each in rests_on))
        row = {
            "decision_id": uuid4(),
            "case_id": case.case_id,
            "verdict": str(verdict),
            "reason": why,
            "basis": sorted({each.item_id for each in rests_on}),
            "seen": page.seen,
            "at": clock.now(),
            **audience_values(seen_by(seat, thing)),
        }
        deed.connection.execute(insert(case_decision).values(row))
        facts = {"decision": str(row["decision_id"]), "verdict": str(verdict), "reason": why}
        deed.record("case.decided", case.thing, facts, thing)
        return UUID(str(row["decision_id"]))
