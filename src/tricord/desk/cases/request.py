"""What takes a second person: asked by one, granted or refused by another, and kept for good.

The database holds them apart too: no row can name one person as both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, insert, select

from tricord import clock
from tricord.desk import words
from tricord.desk.cases.audiences import seen_by
from tricord.desk.cases.case import Case
from tricord.desk.cases.item import Item
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import Audience, joined
from tricord.desk.tables import audience_of, audience_values, case_request, case_ruling
from tricord.errors import DeskError


class Kind(StrEnum):
    """What is asked: to certify a finding, delete an item, approve a recommendation."""

    CERTIFY = "certify"
    DELETE = "delete"
    APPROVE = "approve"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the second person decided.

    Attributes:
        granted: Whether it is to be.
        reason: Why.
        despite: Why, although the term of a letter ran.
        decided_by: Who.
        signed: Their name then, and partner.
        decided_at: When; UTC.
    """

    granted: bool
    reason: str
    despite: str
    decided_by: UUID
    signed: str
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked, and what became of it.

    Attributes:
        request_id: Its id.
        case_id: The case.
        item_id: The item it is about.
        kind: What is asked.
        basis: Items it rests on; whoever sees it may see all of them.
        reason: Why.
        asked_by: Who asked.
        signed: Their name then, and partner.
        asked_at: When; UTC.
        audience: Who it is for.
        ruling: What was decided; ``None`` while it waits.
    """

    request_id: UUID
    case_id: UUID
    item_id: UUID
    kind: Kind
    basis: tuple[UUID, ...]
    reason: str
    asked_by: UUID
    signed: str
    asked_at: datetime
    audience: Audience
    ruling: Ruling | None = None

    @property
    def granted(self) -> bool:
        """Whether it was granted."""
        return self.ruling is not None and self.ruling.granted


_RULED: Final = ("granted", "reason", "despite", "decided_by", "signed", "decided_at")


def requests_of(deed: Deed, *cases: Case, kind: Kind | None = None) -> tuple[Request, ...]:
    """What was asked in cases, as far as a person sees it, in order.

    Args:
        deed: The transaction.
        *cases: The cases; all the person sees by default.
        kind: Only requests of this kind.
    """
    ruled = [case_ruling.c[name].label(f"ruling_{name}") for name in _RULED]
    asked = (
        select(case_request, *ruled)
        .join(case_ruling, case_ruling.c.request_id == case_request.c.request_id, isouter=True)
        .order_by(case_request.c.placed)
    )
    if cases:
        asked = asked.where(case_request.c.case_id.in_([each.case_id for each in cases]))
    if kind is not None:
        asked = asked.where(case_request.c.kind == str(kind))
    return tuple(
        Request(
            row["request_id"],
            row["case_id"],
            row["item_id"],
            Kind(row["kind"]),
            tuple(row["basis"]),
            row["reason"],
            row["asked_by"],
            row["signed"],
            row["asked_at"].astimezone(UTC),
            audience_of(dict(row)),
            None if row["ruling_granted"] is None else _ruling(row),
        )
        for row in deed.connection.execute(asked).mappings()
    )


def _ruling(row: RowMapping) -> Ruling:
    said = {name: row[f"ruling_{name}"] for name in _RULED}
    return Ruling(**{**said, "decided_at": said["decided_at"].astimezone(UTC)})


def waiting(requests: Iterable[Request], kind: Kind, item: Item) -> Request:
    """The request of a kind about an item that waits for a second person.

    Raises:
        DeskError: ``desk-case-nothing-asked``: there is none.
    """
    for each in requests:
        if (each.kind, each.item_id, each.ruling) == (kind, item.item_id, None):
            return each
    raise DeskError("desk-case-nothing-asked", item=item.short)


def ask(  # noqa: PLR0917  # what a request is made of
    seat: Seat,
    deed: Deed,
    case: Case,
    kind: Kind,
    item: Item,
    basis: Sequence[Item],
    reason: str,
    known: Iterable[Request],
) -> UUID:
    """Ask for something that takes a second person.

    Args:
        seat: Who asks.
        deed: The transaction.
        case: The case, that nobody changes meanwhile.
        kind: What is asked.
        item: What it is about.
        basis: Items it rests on; it is for those only who may see all of them.
        reason: Why.
        known: Requests of the case, as this person sees them.

    Returns:
        The id of the request.

    Raises:
        DeskError: ``desk-words``; ``desk-case-asked``: it was, and nobody has decided.
    """
    why = words.needed(reason)
    if any((e.kind, e.item_id, e.ruling) == (kind, item.item_id, None) for e in known):
        raise DeskError("desk-case-asked", item=item.short)
    thing = joined(case.audience, item.audience, *(each.audience for each in basis))
    row = {
        "request_id": uuid4(),
        "case_id": case.case_id,
        "item_id": item.item_id,
        "kind": str(kind),
        "basis": sorted({each.item_id for each in basis}),
        "reason": why,
        "asked_at": clock.now(),
        **audience_values(seen_by(seat, thing)),
    }
    deed.connection.execute(insert(case_request).values(row))
    facts = {"request": str(row["request_id"]), "item": str(item.item_id), "reason": why}
    deed.record(f"case.{kind}-asked", case.thing, facts, thing)
    return UUID(str(row["request_id"]))


def rule(  # noqa: PLR0917  # what a ruling is made of
    seat: Seat,
    deed: Deed,
    case: Case,
    request: Request,
    granted: bool,
    reason: str,
    despite: str = "",
) -> None:
    """Grant or refuse what another person asked.

    Raises:
        DeskError: ``desk-words``; ``desk-case-second-person``: who asked does not decide.
    """
    why = words.needed(reason)
    if request.asked_by == seat.reader.person:
        raise DeskError("desk-case-second-person")
    row = {
        "request_id": request.request_id,
        "asked_by": request.asked_by,
        "decided_at": clock.now(),
        "granted": granted,
        "reason": why,
        "despite": words.said(despite),
        **audience_values(request.audience),
    }
    deed.connection.execute(insert(case_ruling).values(row))
    facts = {
        "request": str(request.request_id),
        "item": str(request.item_id),
        "granted": granted,
        "reason": why,
        "despite": row["despite"],
    }
    deed.record(f"case.{request.kind}-decided", case.thing, facts, request.audience)
