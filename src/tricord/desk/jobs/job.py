"""A job as a person sees it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import RowMapping

from tricord.desk.policy import Audience
from tricord.desk.tables import audience_of


class State(StrEnum):
    """How a job stands.

    ``asked``: nobody took it yet, or it is tried again later; ``waiting``: it is in the queue;
    ``running``: a worker is at it; ``done``, ``failed``, ``cancelled``: it is at its end.
    """

    ASKED = "asked"
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN: Final = (State.ASKED, State.WAITING, State.RUNNING)
"""States of a job that is not at its end."""


class Turn(StrEnum):
    """What became of a job.

    ``again``: it went wrong, and is tried again; ``lost``: its worker is gone, it is begun again;
    ``stopped``: its worker was told to stop, it is begun again.
    """

    STARTED = "started"
    AGAIN = "again"
    LOST = "lost"
    STOPPED = "stopped"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Job:
    """A job.

    Attributes:
        job: Its id.
        task: Name of the task.
        options: What was asked for: plain words and ids.
        title: Message key of what it does.
        params: Parameters of that message.
        state: How it stands.
        done: How many parts are done; ``None`` where nothing is known.
        of: Of how many.
        rate: Parts a second.
        asked_by: Who asked for it; ``None`` for the node itself.
        schedule: Name of the schedule that asked for it; empty where a person did.
        again: The job it repeats.
        asked_at: When it was asked for.
        next_try: When it is tried again.
        started_at: When it began last.
        ended_at: When it was at its end.
        attempt: How often it was begun.
        outcome: Code of what it came to, or of what went wrong last.
        cancel_asked: When somebody asked to end it.
        audience: Who it is for.
    """

    job: UUID
    task: str
    options: Mapping[str, str]
    title: str
    params: Mapping[str, str]
    state: State
    done: int | None
    of: int | None
    rate: float | None
    asked_by: UUID | None
    schedule: str
    again: UUID | None
    asked_at: datetime
    next_try: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    attempt: int
    outcome: str
    cancel_asked: datetime | None
    audience: Audience


@dataclass(frozen=True, slots=True)
class Event:
    """What became of a job at a moment.

    Attributes:
        at: When.
        turn: What.
        code: Code of what it came to, or of what went wrong; empty for neither.
        params: What the sentence of that code names.
        audience: Who it is for.
    """

    at: datetime
    turn: Turn
    code: str
    params: Mapping[str, Any]
    audience: Audience


def job_of(row: RowMapping) -> Job:
    """A job of a row of its table."""
    return Job(
        job=row["job_id"],
        task=row["task"],
        options=json.loads(row["arguments"]),
        title=row["title"],
        params=json.loads(row["params"]),
        state=State(row["state"]),
        done=row["done"],
        of=row["of"],
        rate=row["rate"],
        asked_by=row["asked_by"],
        schedule=row["schedule"],
        again=row["again"],
        asked_at=row["asked_at"],
        next_try=row["next_try"],
        started_at=row["started_at"],
        ended_at=row["ended_at"],
        attempt=row["attempt"],
        outcome=row["outcome"],
        cancel_asked=row["cancel_asked"],
        audience=audience_of(dict(row)),
    )


def event_of(row: RowMapping) -> Event:
    """What became of a job, of a row of its table."""
    return Event(
        row["at"],
        Turn(row["event"]),
        row["code"],
        json.loads(row["params"]),
        audience_of(dict(row)),
    )
