"""Refusing what another person asked; what was asked, and why it was refused, stays."""

from __future__ import annotations

from tricord.desk.cases.item import named
from tricord.desk.cases.page import unchanged
from tricord.desk.cases.request import Kind, Request, rule, waiting
from tricord.desk.desk import Seat
from tricord.desk.policy import WORKING, Role

_RELEASING = (Role.RELEASER,)


def refuse(seat: Seat, number: str, seen: str, kind: Kind, item: str, *, reason: str) -> Request:
    """Refuse what another person asked: to certify, to delete, or to approve.

    Args:
        seat: Who refuses it.
        number: The case.
        seen: The mark of the case as they saw it.
        kind: What was asked.
        item: How the id of the item it is about begins.
        reason: Why.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-changed-meanwhile``;
            ``desk-case-nothing-asked``; ``desk-case-second-person``.
    """
    with seat.begin() as deed:
        deed.need(*(_RELEASING if kind is Kind.APPROVE else WORKING))
        page = unchanged(deed, number, seen)
        request = waiting(page.requests, kind, named(page.items, item))
        rule(seat, deed, page.case, request, False, reason)
        return request
