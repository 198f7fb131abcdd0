"""Clocks that run in cases: what is due, by when, from whom, as far as a person sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from tricord import clock
from tricord.desk.cases.audiences import restricted
from tricord.desk.cases.case import Case, case_of
from tricord.desk.cases.item import Kind
from tricord.desk.cases.letters import running
from tricord.desk.cases.listing import pages
from tricord.desk.cases.page import Page
from tricord.desk.cases.states import State
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import Audience, joined
from tricord.desk.tables import case as table


class Runs(StrEnum):
    """What a clock runs on."""

    CASE = "case"
    TASK = "task"
    LETTER = "letter"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class Clock:
    """Something of a case that waits for somebody.

    Attributes:
        runs: What it runs on: the case, a task, a letter that is to be answered, or a decision by
            a second person.
        case: The case.
        due_on: By when; ``None`` where no day is set.
        words: What is to be done: title, words of the task, to whom the letter went, what is asked.
        who: Name and partner of whoever it waits for; empty where that is not one person.
        audience: Who may know of it.
    """

    runs: Runs
    case: Case
    due_on: date | None
    words: str
    who: str
    audience: Audience


def clocks(seat: Seat) -> tuple[Clock, ...]:
    """Every clock of the cases that are open, those without a day last.

    Reading of restricted ones is on record.

    Args:
        seat: Who asks.
    """
    with seat.begin() as deed:
        query = select(table).where(table.c.state != State.CLOSED).order_by(table.c.number)
        cases = [case_of(row) for row in deed.connection.execute(query).mappings()]
        today = clock.today()
        found = [each for page in pages(deed, cases) for each in _of(page, today)]
        _record(deed, [replace(each.case, audience=each.audience) for each in found])
    return tuple(sorted(found, key=lambda each: (each.due_on or date.max, each.case.number)))


def handled(seat: Seat) -> dict[str, tuple[str, ...]]:
    """Numbers of open cases by what they are about, ``<kind>|<key>``.

    Reading of restricted ones is on record.

    Args:
        seat: Who asks.
    """
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    with seat.begin() as deed:
        query = select(table).where(table.c.state != State.CLOSED, table.c.about != "")
        rows = deed.connection.execute(query.order_by(table.c.number)).mappings()
        cases = [case_of(row) for row in rows]
        for each in cases:
            found[each.about] += (each.number,)
        _record(deed, cases)
    return dict(found)


def _record(deed: Deed, cases: Sequence[Case]) -> None:
    """Put on record that restricted cases were read."""
    narrow = {each.case_id: each.audience for each in cases if restricted(each.audience)}
    if narrow:
        thing = joined(*narrow.values())
        deed.record("cases.read", "cases:clocks", {"cases": sorted(map(str, narrow))}, thing)


def _of(page: Page, today: date) -> Iterator[Clock]:
    case = page.case
    if case.due_on:
        yield Clock(Runs.CASE, case, case.due_on, case.title, case.owner_name, case.audience)
    for task in page.of(Kind.TASK):
        if not page.upon(task, Kind.TASK_END):
            said = task.content or {}
            day = date.fromisoformat(said["due_on"]) if said["due_on"] else None
            words, who = str(said["words"]), str(said["assignee_name"])
            yield Clock(Runs.TASK, case, day, words, who, task.audience)
    for letter in running(page, today):
        said = letter.content or {}
        day = date.fromisoformat(str(said["due_on"]))
        yield Clock(Runs.LETTER, case, day, str(said["to"]), "", letter.audience)
    for request in page.requests:
        if request.ruling is None:
            yield Clock(Runs.RULING, case, None, str(request.kind), "", request.audience)
