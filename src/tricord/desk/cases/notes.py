"""Notes: what somebody writes down in a case."""

from __future__ import annotations

from tricord.desk import words
from tricord.desk.cases.item import Item, Kind, Written, add, adding, items_of, named
from tricord.desk.desk import Seat
from tricord.desk.policy import Audience


def write(
    seat: Seat, number: str, text: str, audience: Audience | None = None, corrects: str = ""
) -> Item:
    """Add a note.

    Args:
        seat: Who writes it.
        number: The case.
        text: What they write.
        audience: Who it is for, of those the case is for; ``None`` for all of them.
        corrects: How the id of the note it stands in place of begins.

    Raises:
        DeskError: ``desk-role``; ``desk-words``; ``desk-case-unknown``; ``desk-case-closed``;
            ``desk-case-unseen``; ``desk-case-item-unknown``.
    """
    said = words.needed(text)
    with adding(seat, number) as (deed, case):
        earlier = named(items_of(deed, case), corrects, Kind.NOTE) if corrects else None
        written = Written(Kind.NOTE, {"words": said}, audience, corrects=earlier)
        return add(seat, deed, case, written)
