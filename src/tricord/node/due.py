"""What is due, from every strand, at one desk: clocks of cases, of promises and of consultations.

Beside each thing stand the cases that deal with it, as far as the person who asks sees both. What
missions wrote has no clock of its own; it stands here without a day until a case is about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import polars as pl

from tricord import clock
from tricord.desk.cases.about import Kind
from tricord.desk.cases.audiences import marking_of
from tricord.desk.cases.clocks import clocks, handled
from tricord.desk.policy import audience, may_read
from tricord.model.consultation import Status
from tricord.model.marking import Marking
from tricord.model.register import State

if TYPE_CHECKING:
    from tricord.desk.desk import Seat
    from tricord.node.node import Node

FRESH: Final = timedelta(days=30)
"""How long a mission report waits here for a case; our convention."""

_Numbers = Mapping[str, tuple[str, ...]]

SCHEMA: Final = pl.Schema(
    {
        "due": pl.Datetime("us", "UTC"),
        "hours_left": pl.Float64(),
        "what": pl.String(),
        "key": pl.String(),
        "words": pl.String(),
        "who": pl.List(pl.String()),
        "cases": pl.List(pl.String()),
        "marking": pl.String(),
    }
)
"""Columns; a day stands for its last moment, UTC. ``hours_left`` is negative once it has passed;
both are null where nothing says by when."""


class What(StrEnum):
    """What is due. The first four run in cases."""

    CASE = "case"
    TASK = "task"
    LETTER = "letter"
    RULING = "ruling"
    COMMITMENT = "commitment"
    CONSULTATION = "consultation"
    MISSION_REPORT = "mission_report"


@dataclass(frozen=True, slots=True)
class Due:
    """Something that waits for somebody.

    Attributes:
        what: What it is.
        due: By when; ``None`` where nothing says.
        key: By which commands know it.
        words: What it says.
        who: Whom it waits for.
        cases: Numbers of cases that deal with it.
        marking: Marking of it.
    """

    what: What
    due: datetime | None
    key: str
    words: str
    who: tuple[str, ...]
    cases: tuple[str, ...]
    marking: str


def due(node: Node, seat: Seat, within: timedelta | None = None) -> pl.DataFrame:
    """What is due, the most pressing first; see `SCHEMA`.

    Args:
        node: The node.
        seat: Who asks: nobody is told of what they may not see.
        within: Only what is due within this time, and what is overdue; everything by default.
    """
    now = clock.now()
    numbers = handled(seat)
    found = [
        *_of_cases(seat),
        *_of_commitments(node, seat, numbers),
        *_of_consultations(node, seat, numbers),
        *_of_mission_reports(node, seat, numbers),
    ]
    if within is not None:
        found = [each for each in found if each.due and each.due <= now + within]
    last = datetime.max.replace(tzinfo=UTC)
    found.sort(key=lambda each: (each.due or last, each.what, each.key))
    rows = [
        {
            "due": each.due,
            "hours_left": (each.due - now).total_seconds() / 3600 if each.due else None,
            "what": str(each.what),
            "key": each.key,
            "words": each.words,
            "who": list(each.who),
            "cases": list(each.cases),
            "marking": each.marking,
        }
        for each in found
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


def _of_cases(seat: Seat) -> Iterator[Due]:
    for each in clocks(seat):
        day = datetime.combine(each.due_on, time.max, UTC) if each.due_on else None
        who = (each.who,) if each.who else ()
        number = each.case.number
        marking = str(marking_of(each.audience))
        yield Due(What(each.runs), day, number, each.words, who, (number,), marking)


def _of_commitments(node: Node, seat: Seat, numbers: _Numbers) -> Iterator[Due]:
    for entry in node.register.entries():
        day = entry.next_date.value
        if not day or entry.state.value in {State.DONE, State.LAPSED}:
            continue
        if _seen(seat, entry.marking):
            due_at = datetime.combine(datetime.fromisoformat(day), time.max, UTC)
            who = tuple(entry.owners) or entry.bound
            about = f"{Kind.COMMITMENT}|{entry.key.removeprefix(f'{Kind.COMMITMENT}|')}"
            cases, words = numbers.get(about, ()), entry.title.value
            marking = str(entry.marking)
            yield Due(What.COMMITMENT, due_at, entry.key, words, who, cases, marking)


def _of_consultations(node: Node, seat: Seat, numbers: _Numbers) -> Iterator[Due]:
    now = clock.now()
    for each in node.consultations.all():
        request = each.request
        if each.status(now) in {Status.OPEN, Status.OVERDUE} and _seen(seat, request.marking):
            who = tuple(one for one in request.asked if one not in each.answered)
            cases = numbers.get(f"{Kind.CONSULTATION}|{each.request_id}", ())
            key, words, marking = each.request_id, request.subject, str(request.marking)
            yield Due(What.CONSULTATION, request.answer_by, key, words, who, cases, marking)


def _of_mission_reports(node: Node, seat: Seat, numbers: _Numbers) -> Iterator[Due]:
    since = clock.now() - FRESH
    reports = node.lake.scan("mission_reports").filter(pl.col("published_at") >= since)
    latest = reports.sort("published_at").unique(["dataset", "report_id"], keep="last")
    for row in latest.sort("dataset", "report_id").collect().iter_rows(named=True):
        key = f"{row['dataset']}|{row['report_id']}"
        marking = Marking.parse(row["marking"])
        if f"{Kind.MISSION_REPORT}|{key}" not in numbers and _seen(seat, marking):
            yield Due(What.MISSION_REPORT, None, key, row["words"], (), (), str(marking))


def _seen(seat: Seat, marking: Marking) -> bool:
    """Whether a person may know of something in the lake of this node."""
    return may_read(seat.reader, audience(marking, seat.desk.partner))
