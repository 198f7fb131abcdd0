"""Cases in a list: what is most pressing first, with what is open in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, select

from tricord import clock
from tricord.desk.cases import about as abouts
from tricord.desk.cases import merging
from tricord.desk.cases.audiences import restricted
from tricord.desk.cases.case import Case, case_of
from tricord.desk.cases.colleagues import colleague
from tricord.desk.cases.item import Item, Kind, items_of
from tricord.desk.cases.letters import next_due
from tricord.desk.cases.page import Page
from tricord.desk.cases.request import Request, requests_of
from tricord.desk.cases.standard import Level
from tricord.desk.cases.states import State
from tricord.desk.desk import Deed, Seat
from tricord.desk.policy import joined
from tricord.desk.tables import case as table

MOST: Final = 200
"""How many cases a list has, where nothing else is asked."""

MOST_EVER: Final = 1_000
"""How many it has at most."""

_Part = TypeVar("_Part", Item, Request)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which cases are asked for; empty fields ask for all.

    Attributes:
        states: How they stand; all but closed ones by default.
        strand: The strand they belong to.
        about: What they are about, ``<kind>|<key>``; subjects that are one with it count too.
        owner: Name of the account of whoever answers for them.
        most: How many, `MOST_EVER` at most.
    """

    states: tuple[State, ...] = tuple(each for each in State if each is not State.CLOSED)
    strand: str = ""
    about: str = ""
    owner: str = ""
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Listed:
    """A case in a list; every count is of what this person sees.

    Attributes:
        case: The case.
        level: How much stands behind it.
        origins: How many independent origins.
        items: Items that stand.
        tasks: Tasks nobody has ended.
        letter_due: The first day on which a letter that runs is to be answered; empty where none.
        waiting: What waits for a second person.
    """

    case: Case
    level: Level
    origins: int
    items: int
    tasks: int
    letter_due: str
    waiting: int


def listed(seat: Seat, asked: Asked | None = None) -> tuple[Listed, ...]:
    """Cases a person sees: by priority, then by their due day, then the newest.

    Args:
        seat: The person.
        asked: Which.

    Raises:
        DeskError: ``desk-case-about``; ``desk-person-unknown``.
    """
    wanted = asked or Asked()
    with seat.begin() as deed:
        query = (
            select(table)
            .where(*_conditions(deed, wanted))
            .order_by(
                table.c.priority.desc(),
                table.c.due_on.asc().nulls_last(),
                table.c.opened_at.desc(),
                table.c.number,
            )
            .limit(max(1, min(wanted.most, MOST_EVER)))
        )
        cases = [case_of(row) for row in deed.connection.execute(query).mappings()]
        today = clock.today()
        found = tuple(_line(page, today) for page in pages(deed, cases))
        narrow = [each for each in cases if restricted(each.audience)]
        if narrow:
            ids = {"cases": [str(each.case_id) for each in narrow]}
            thing = joined(*(each.audience for each in narrow))
            deed.record("cases.read", "cases:list", ids, thing)
        return found


def _conditions(deed: Deed, wanted: Asked) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [table.c.state.in_([str(each) for each in wanted.states])]
    if wanted.strand:
        where.append(table.c.strand == wanted.strand)
    if wanted.about:
        kind, _, key = abouts.read(wanted.about).partition("|")
        keys = merging.same(deed, key) if kind == abouts.Kind.SUBJECT else {key}
        where.append(table.c.about.in_(sorted(f"{kind}|{each}" for each in keys)))
    if wanted.owner:
        where.append(table.c.owner == colleague(deed, wanted.owner).reader.person)
    return where


def pages(deed: Deed, cases: Sequence[Case]) -> tuple[Page, ...]:
    """Pages of several cases without their history and decisions, read at once.

    Args:
        deed: The transaction.
        cases: The cases.
    """
    if not cases:
        return ()
    items = _by_case(items_of(deed, *cases))
    requests = _by_case(requests_of(deed, *cases))
    return tuple(
        Page(
            each,
            tuple(items.get(each.case_id, ())),
            tuple(requests.get(each.case_id, ())),
            (),
            (),
        )
        for each in cases
    )


def _by_case(parts: Iterable[_Part]) -> Mapping[UUID, Sequence[_Part]]:
    found: defaultdict[UUID, list[_Part]] = defaultdict(list)
    for each in parts:
        found[each.case_id].append(each)
    return found


def _line(page: Page, today: date) -> Listed:
    open_tasks = [each for each in page.of(Kind.TASK) if not page.upon(each, Kind.TASK_END)]
    return Listed(
        page.case,
        page.standard.level,
        len(page.standard.origins),
        len(page.standing),
        len(open_tasks),
        next_due(page, today),
        sum(each.ruling is None for each in page.requests),
    )
