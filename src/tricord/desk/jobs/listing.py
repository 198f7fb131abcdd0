"""Jobs as people see them: in a list, the newest first, and one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from tricord.desk.alerts.inbox import is_restricted
from tricord.desk.desk import Seat
from tricord.desk.jobs.asking import found_in
from tricord.desk.jobs.job import Event, Job, State, event_of, job_of
from tricord.desk.policy import joined
from tricord.desk.tables import job, job_event

MOST: Final = 1_000
"""Jobs of the longest list."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which jobs are asked for; empty fields ask for all.

    Attributes:
        states: How they stand.
        task: Name of a task.
        mine: Whether only those whoever asks asked for.
        most: How many.
    """

    states: tuple[State, ...] = ()
    task: str = ""
    mine: bool = False
    most: int = 50


def jobs(seat: Seat, asked: Asked | None = None) -> tuple[Job, ...]:
    """Jobs a person sees, the newest first.

    Args:
        seat: The person.
        asked: Which.
    """
    wanted = asked or Asked()
    query = select(job).order_by(job.c.asked_at.desc(), job.c.job_id)
    if wanted.states:
        query = query.where(job.c.state.in_(wanted.states))
    if wanted.task:
        query = query.where(job.c.task == wanted.task)
    if wanted.mine:
        query = query.where(job.c.asked_by == seat.reader.person)
    with seat.begin() as deed:
        rows = deed.connection.execute(query.limit(max(1, min(wanted.most, MOST)))).mappings()
        return tuple(map(job_of, rows))


def one(seat: Seat, begins: str) -> tuple[Job, tuple[Event, ...]]:
    """A job, and what became of it as far as this person may see it, the oldest first.

    Args:
        seat: The person.
        begins: Its id, or the beginning of it.

    Raises:
        DeskError: ``job-unknown``.
    """
    with seat.begin() as deed:
        found = found_in(deed, begins)
        mine = job_event.c.job_id == found.job
        asked = select(job_event).where(mine).order_by(job_event.c.version)
        events = tuple(map(event_of, deed.connection.execute(asked).mappings()))
        strict = [each.audience for each in events if is_restricted(each.audience)]
        if strict:
            deed.record("job.read", f"job:{found.job}", {}, joined(*strict))
        return found, events
