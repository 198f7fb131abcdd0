"""Deleting what an item says: asked by one person, confirmed by another.

What stays is that there was an item, whose, the hash of what it said, who asked, who confirmed, and
why. What it said goes, and so does its file, unless another item needs the same bytes.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete

from tricord.desk.cases import case as cases
from tricord.desk.cases import files
from tricord.desk.cases.item import Item, items_of, named
from tricord.desk.cases.page import unchanged
from tricord.desk.cases.request import Kind as Asked
from tricord.desk.cases.request import ask, requests_of, rule, waiting
from tricord.desk.desk import Seat
from tricord.desk.policy import WORKING
from tricord.desk.tables import case_content


def request_deletion(seat: Seat, number: str, item: str, reason: str) -> UUID:
    """Ask that what an item says be deleted.

    Args:
        seat: Who asks.
        number: The case.
        item: How the id of the item begins.
        reason: Why.

    Returns:
        The id of the request.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-case-unknown``;
            ``desk-case-item-unknown``; ``desk-case-item-gone``; ``desk-case-asked``.
    """
    with seat.begin() as deed:
        deed.need(*WORKING)
        case = cases.shared(deed, number)
        meant = named(items_of(deed, case), item)
        known = requests_of(deed, case)
        return ask(seat, deed, case, Asked.DELETE, meant, (), reason, known)


def confirm(seat: Seat, number: str, seen: str, item: str, reason: str) -> Item:
    """Confirm a deletion another person asked for, and do it.

    Args:
        seat: Who confirms it.
        number: The case.
        seen: The mark of the case as they saw it.
        item: How the id of the item begins.
        reason: Why.

    Returns:
        The item as it was.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-changed-meanwhile``;
            ``desk-case-nothing-asked``; ``desk-case-second-person``.
    """
    with seat.begin() as deed:
        deed.need(*WORKING)
        page = unchanged(deed, number, seen)
        meant = named(page.items, item)
        request = waiting(page.requests, Asked.DELETE, meant)
        rule(seat, deed, page.case, request, True, reason)
        gone = delete(case_content).where(case_content.c.item_id == meant.item_id)
        deed.connection.execute(gone)
    if meant.file_sha256:
        files.sweep(seat.desk)
    return meant
