"""Tasks: what is to be done in a case, by whom and by when; ended once, done or dropped."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy.exc import IntegrityError

from tricord.desk import words
from tricord.desk.cases.colleagues import charged
from tricord.desk.cases.item import Item, Kind, Written, add, adding, items_of, named
from tricord.desk.desk import Seat
from tricord.desk.policy import Audience, joined
from tricord.errors import DeskError


class End(StrEnum):
    """How a task ended."""

    DONE = "done"
    DROPPED = "dropped"


def give(
    seat: Seat,
    number: str,
    text: str,
    *,
    assignee: str = "",
    due_on: date | None = None,
    audience: Audience | None = None,
    corrects: str = "",
) -> Item:
    """Give somebody something to do.

    Args:
        seat: Who gives it.
        number: The case.
        text: What is to be done.
        assignee: Name of the account of whoever is to do it; whoever gives it by default.
        due_on: By when.
        audience: Who it is for, of those the case is for; ``None`` for all of them.
        corrects: How the id of the task it stands in place of begins.

    Raises:
        DeskError: ``desk-case-not-theirs``: the assignee may not see it; and as a note.
    """
    said = words.needed(text)
    with adding(seat, number) as (deed, case):
        earlier = named(items_of(deed, case), corrects, Kind.TASK) if corrects else None
        about = (earlier.audience,) if earlier else ()
        thing = joined(case.audience, *about, *((audience,) if audience else ()))
        who = charged(deed, assignee or seat.name, thing)
        content = {
            "words": said,
            "assignee": str(who.reader.person),
            "assignee_name": who.signed,
            "due_on": due_on.isoformat() if due_on else "",
        }
        return add(seat, deed, case, Written(Kind.TASK, content, audience, corrects=earlier))


def end(seat: Seat, number: str, task: str, how: End, reason: str = "") -> Item:
    """End a task; whoever sees the task sees its end.

    Args:
        seat: Who ends it.
        number: The case.
        task: How the id of the task begins.
        how: Whether it is done.
        reason: Why; needed to drop it.

    Raises:
        DeskError: ``desk-case-task-ended``: it was ended already; and as a note.
    """
    why = words.needed(reason) if how is End.DROPPED else words.said(reason)
    with adding(seat, number) as (deed, case):
        items = items_of(deed, case)
        ended = named(items, task, Kind.TASK)
        written = Written(Kind.TASK_END, {"how": str(how), "reason": why}, upon=ended)
        try:
            with deed.connection.begin_nested():
                return add(seat, deed, case, written)
        except IntegrityError:
            raise DeskError("desk-case-task-ended", task=ended.short) from None
