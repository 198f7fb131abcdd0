"""Changing a case itself: how it stands, who answers for it, by when; each change on record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, update

from tricord import clock
from tricord.desk import words
from tricord.desk.cases.case import Case, Priority, case_of
from tricord.desk.cases.colleagues import charged
from tricord.desk.cases.page import unchanged
from tricord.desk.cases.standard import Level
from tricord.desk.cases.states import NEXT, REASONED, State
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import WORKING
from tricord.desk.tables import audience_values, case_change
from tricord.desk.tables import case as table
from tricord.errors import DeskError


def move(seat: Seat, number: str, seen: str, state: State, reason: str = "") -> Case:
    """Say how a case stands now.

    Args:
        seat: Who says so.
        number: The case.
        seen: The mark of the case as they saw it.
        state: How it stands.
        reason: Why; needed to close and to open again.

    Raises:
        DeskError: ``desk-role``; ``desk-case-unknown``; ``desk-changed-meanwhile``;
            ``desk-case-state``: this does not follow from how it stands;
            ``desk-case-not-certified``: no finding of it is, or too little stands behind it now;
            ``desk-words``.
    """
    why = words.needed(reason) if state in REASONED else words.said(reason)
    with seat.begin() as deed:
        deed.need(*WORKING)
        page = unchanged(deed, number, seen)
        if state is State.CERTIFIED and not page.standard.reaches(Level.CERTIFIED):
            raise DeskError("desk-case-not-certified", number=page.case.number)
        return moved(deed, page.case, state, why)


def moved(deed: Deed, case: Case, state: State, reason: str) -> Case:
    """Write how a case stands now, in a transaction that holds it.

    Raises:
        DeskError: ``desk-case-state``.
    """
    if state not in NEXT[case.state]:
        known = ", ".join(sorted(NEXT[case.state]))
        raise DeskError("desk-case-state", state=state, stands=case.state, known=known)
    return _written(deed, case, {"state": str(state)}, reason)


def change(
    seat: Seat, number: str, seen: str, changed: Mapping[str, Any], reason: str = ""
) -> Case:
    """Change what stands on a case.

    Args:
        seat: Who changes it.
        number: The case.
        seen: The mark of the case as they saw it.
        changed: What is changed: ``title``; ``owner``, the name of an account, empty for nobody;
            ``priority``, a `Priority`; ``due_on``, a day or ``None``.
        reason: Why; empty where it needs none.

    Raises:
        DeskError: ``desk-role``; ``desk-case-unknown``; ``desk-changed-meanwhile``;
            ``desk-words``; ``desk-person-unknown``; ``desk-case-not-theirs``.
    """
    why = words.said(reason)
    said: dict[str, Any] = {}
    if "due_on" in changed:
        said["due_on"] = changed["due_on"]
    if "title" in changed:
        said["title"] = words.line(words.needed(changed["title"]))
    if "priority" in changed:
        said["priority"] = int(Priority(changed["priority"]))
    with seat.begin() as deed:
        deed.need(*WORKING)
        case = unchanged(deed, number, seen).case
        if "owner" in changed:
            owner = charged(deed, changed["owner"], case.audience) if changed["owner"] else None
            said["owner"] = owner.reader.person if owner else None
            said["owner_name"] = owner.signed if owner else ""
        return _written(deed, case, said, why)


def _written(deed: Deed, case: Case, said: Mapping[str, Any], reason: str) -> Case:
    """Write a change, and each field of it into the history; nothing where nothing changes."""
    if all(getattr(case, name) == value for name, value in said.items()):
        return case
    written = (
        update(table)
        .where(table.c.case_id == case.case_id, table.c.version == case.version)
        .values(**said, version=table.c.version + 1)
        .returning(table)
    )
    row = deed.connection.execute(written).mappings().one_or_none()
    if row is None:
        raise DeskError("desk-changed-meanwhile", what=case.number, seen=str(case.version))
    now = case_of(row)
    facts: dict[str, str] = {"reason": reason}
    for field in ("title", "state", "owner_name", "priority", "due_on"):
        before, after = (_plain(getattr(each, field)) for each in (case, now))
        if before == after:
            continue
        name = field.removesuffix("_name")
        line = {
            "change_id": uuid4(),
            "case_id": case.case_id,
            "version": now.version,
            "field": name,
            "before": before,
            "after": after,
            "reason": reason,
            "at": clock.now(),
            **audience_values(case.audience),
        }
        deed.connection.execute(insert(case_change).values(line))
        facts[name] = after
    deed.record("case.changed", case.thing, facts, case.audience)
    return now


def _plain(value: Any) -> str:
    """A value as the history keeps it."""
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case Priority():
            return value.name.lower()
        case _:
            return str(value)
