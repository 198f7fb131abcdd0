"""Letters for the right of reply: whom we asked, by when they are to answer, what they said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tricord.desk import words
from tricord.desk.cases.item import Item, Kind, Written, add, adding, items_of, named
from tricord.desk.cases.page import Page
from tricord.desk.desk import Seat
from tricord.desk.policy import Audience
from tricord.errors import DeskError


def send(
    seat: Seat,
    number: str,
    to: str,
    sent_on: date,
    due_on: date,
    *,
    text: str = "",
    file: str = "",
    audience: Audience | None = None,
    corrects: str = "",
) -> Item:
    """Record that a letter was sent.

    Args:
        seat: Who records it.
        number: The case.
        to: Whom it went to.
        sent_on: When.
        due_on: Last day on which an answer is waited for.
        text: What it asks; may stand in a file instead.
        file: How the id of the attached letter begins.
        audience: Who it is for, of those the case is for; ``None`` for all of them.
        corrects: How the id of the letter it stands in place of begins.

    Raises:
        DeskError: ``desk-case-letter-days``: the answer is due before the letter was sent; and as
            a note.
    """
    if due_on < sent_on:
        raise DeskError("desk-case-letter-days", sent=sent_on.isoformat(), due=due_on.isoformat())
    content = {
        "to": words.line(words.needed(to)),
        "sent_on": sent_on.isoformat(),
        "due_on": due_on.isoformat(),
        "words": words.said(text),
    }
    with adding(seat, number) as (deed, case):
        items = items_of(deed, case)
        earlier = named(items, corrects, Kind.LETTER) if corrects else None
        paper = named(items, file, Kind.FILE) if file else None
        content["file"] = str(paper.item_id) if paper else ""
        rests_on = (paper,) if paper else ()
        written = Written(Kind.LETTER, content, audience, corrects=earlier, rests_on=rests_on)
        return add(seat, deed, case, written)


def answer(
    seat: Seat, number: str, letter: str, answered_on: date, *, text: str = "", file: str = ""
) -> Item:
    """Record an answer; it ends the term of the letter.

    Args:
        seat: Who records it.
        number: The case.
        letter: How the id of the letter begins.
        answered_on: When the answer came.
        text: What it says; or else in a file.
        file: How the id of the attached answer begins.

    Raises:
        DeskError: ``desk-case-letter-days``: it came before the letter was sent;
            ``desk-case-answer``: neither words nor a file; and as a note.
    """
    said = words.said(text)
    if not said and not file:
        raise DeskError("desk-case-answer")
    with adding(seat, number) as (deed, case):
        items = items_of(deed, case)
        answered = named(items, letter, Kind.LETTER)
        sent_on = str((answered.content or {})["sent_on"])
        if answered_on.isoformat() < sent_on:
            day = answered_on.isoformat()
            raise DeskError("desk-case-letter-days", sent=sent_on, due=day)
        paper = named(items, file, Kind.FILE) if file else None
        content = {
            "answered_on": answered_on.isoformat(),
            "words": said,
            "file": str(paper.item_id) if paper else "",
        }
        rests_on = (paper,) if paper else ()
        written = Written(Kind.LETTER_ANSWER, content, upon=answered, rests_on=rests_on)
        return add(seat, deed, case, written)


def running(page: Page, today: date) -> tuple[Item, ...]:
    """Letters nobody has answered whose term is not over.

    Args:
        page: The case.
        today: The day.
    """
    return tuple(
        each
        for each in page.of(Kind.LETTER)
        if str((each.content or {})["due_on"]) >= today.isoformat()
        and not page.upon(each, Kind.LETTER_ANSWER)
    )


def next_due(page: Page, today: date) -> str:
    """The first day on which a running letter is due; empty where none runs."""
    return min(_due(running(page, today)), default="")


def _due(letters: Iterable[Item]) -> Iterable[str]:
    return (str((each.content or {})["due_on"]) for each in letters)
