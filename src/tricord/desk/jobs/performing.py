"""Performing a job: begun, worked at, and turned to what it came to; each of it once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import Any, Final
from uuid import UUID

from sqlalchemy import RowMapping, and_, insert, select

from tricord import clock
from tricord.desk.database.connecting import AWAY
from tricord.desk.desk import Deed, Desk
from tricord.desk.jobs.job import OPEN, State, Turn
from tricord.desk.jobs.schedules import Schedule, standing
from tricord.desk.jobs.task import Tasks, asked_row, own
from tricord.desk.jobs.turning import turned
from tricord.desk.jobs.work import EVERY_S, Halt, Halted, Work
from tricord.desk.policy import Audience
from tricord.desk.tables import job
from tricord.errors import DeskError, FetchError, LakeError, LanguageModelError, TricordError

LONGEST_WAIT: Final = timedelta(hours=6)
"""Longest wait before a job is tried again."""

_FIRST_WAIT_S: Final = 30
_PASSING: Final = (FetchError, LakeError, LanguageModelError)
"""What may go better another time; any other refusal says the same again."""
_TURNS: Final = {Halt.CANCELLED: Turn.CANCELLED, Halt.STOPPED: Turn.STOPPED}


@dataclass(frozen=True)
class Crew:
    """Who performs jobs, and how.

    Attributes:
        tasks: What they can do.
        shipped: Schedules that come with Tricord.
        inputs: Who may read what goes wrong with the node's input.
        stopping: Whether they are told to stop.
        every_s: Seconds between two updates of what people see of a job.
    """

    tasks: Tasks
    shipped: tuple[Schedule, ...]
    inputs: Audience
    stopping: Event = field(default_factory=Event)
    every_s: float = EVERY_S


def perform(desk: Desk, crew: Crew, job_id: UUID) -> None:
    """Perform a job that is in the queue; nothing where it was ended or begun meanwhile.

    Whatever goes wrong is said in the job. Where the database is gone, the job stands as it stood,
    and is begun again by whoever finds that nobody is at it.

    Args:
        desk: The desk.
        crew: Who performs it.
        job_id: The job.
    """
    with suppress(_Gone):
        row = _begun(desk, crew, job_id)
        if row is None:
            return
        work = Work(
            desk,
            job_id,
            row["attempt"],
            json.loads(row["arguments"]),
            crew.stopping,
            every_s=crew.every_s,
        )
        turn, said = _worked(crew, work, row["task"], row["tries"])
        if turn is not None:
            _ended(desk, crew, work, turn, said)


class _Gone(Exception):
    """The database cannot be reached: somebody else finds the job as it stood."""


def _begun(desk: Desk, crew: Crew, job_id: UUID) -> RowMapping | None:
    """Begin a job; from now on no earlier attempt has a say in it."""
    waits = and_(job.c.state == State.WAITING, job.c.cancel_asked.is_(None))
    fresh: dict[str, Any] = dict.fromkeys(("done", "of", "rate", "next_try"))
    fresh |= {"attempt": job.c.attempt + 1, "started_at": clock.now()}
    with _reaching(), desk.work() as deed:
        return turned(deed, job_id, Turn.STARTED, waits, crew.inputs, **fresh)


def _worked(crew: Crew, work: Work, name: str, tries: int) -> tuple[Turn | None, Mapping[str, Any]]:
    """What an attempt comes to: the turn, and what is said of it."""
    task = crew.tasks.get(name)
    try:
        if task is None:
            raise DeskError("job-task-unknown", task=name, known=", ".join(crew.tasks))
        return Turn.DONE, {"code": task.run(work)}
    except Halted as halted:
        return _TURNS.get(halted.halt), {}
    except TricordError as refusal:
        if refusal.code in AWAY:
            raise _Gone from None
        fault, passing = refusal, isinstance(refusal, _PASSING)
    except Exception as unexpected:  # noqa: BLE001  # a fault of one job must not end the worker
        reason = f"{type(unexpected).__name__}: {unexpected}".split("\n")[0][:300]
        fault, passing = DeskError("job-fault", reason=reason), True
    said: dict[str, Any] = {"code": fault.code, "params": fault.params, "tries": tries + 1}
    if task is None or not passing or tries + 1 >= task.tries:
        return Turn.FAILED, said
    return Turn.AGAIN, said | {"next_try": clock.now() + waited(tries + 1)}


def waited(tries: int) -> timedelta:
    """How long to wait after so many tries: half a minute, then four times as long each time."""
    return min(timedelta(seconds=_FIRST_WAIT_S * 4 ** (tries - 1)), LONGEST_WAIT)


def _ended(desk: Desk, crew: Crew, work: Work, turn: Turn, said: Mapping[str, Any]) -> None:
    """Turn a job to what it came to, unless it was overtaken; ask for what follows it."""
    mine = and_(job.c.attempt == work.attempt, job.c.state == State.RUNNING)
    with _reaching(), desk.work() as deed:
        row = turned(deed, work.job, turn, mine, crew.inputs, **said)
        if row is not None and turn is Turn.DONE:
            follows = (each for each in standing(deed.connection, crew.shipped) if each.enabled)
            ask_for(
                deed,
                crew.tasks,
                desk.partner,
                (each for each in follows if each.after == row["task"]),
            )


def ask_for(deed: Deed, tasks: Tasks, partner: str, schedules: Iterable[Schedule]) -> int:
    """Ask for the jobs of schedules, but for those that are asked for already and not begun.

    Args:
        deed: A transaction of the node's own work.
        tasks: What can be done.
        partner: Whose node it is.
        schedules: Which schedules.

    Returns:
        How many were asked for.
    """
    count = 0
    for schedule in schedules:
        task = tasks.get(schedule.task)
        if task is None or not task.waits(deed.connection):
            continue
        row = asked_row(task, schedule.options, own(partner), clock.now())
        same = (job.c.task == row["task"], job.c.arguments == row["arguments"])
        idle = job.c.state.in_(OPEN[:2])  # asked for, or in the queue
        there = select(job.c.job_id).where(*same, idle, job.c.cancel_asked.is_(None)).limit(1)
        if deed.connection.execute(there).scalar() is None:
            deed.connection.execute(insert(job).values(**row, schedule=schedule.name))
            facts = {"task": task.name, "options": schedule.options, "schedule": schedule.name}
            deed.record("job.asked", f"job:{row['job_id']}", facts, own(partner))
            count += 1
    return count


@contextmanager
def _reaching() -> Iterator[None]:
    """A block that ends in `_Gone` where the database is gone."""
    try:
        yield
    except DeskError as fault:
        if fault.code not in AWAY:
            raise
        raise _Gone from None
