"""One attempt at a job, as its task sees it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from threading import Event
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, select, update

from tricord.desk.desk import Deed, Desk
from tricord.desk.jobs.job import State
from tricord.desk.tables import job

EVERY_S: Final = 1.0
"""Seconds between two updates of what people see of a job, at least."""


class Halt(StrEnum):
    """Why an attempt ends before its time.

    ``cancelled``: somebody asked for it; ``stopped``: the worker is told to stop, or lost the
    database; ``overtaken``: the job was begun again elsewhere, and is no business of this attempt.
    """

    CANCELLED = "cancelled"
    STOPPED = "stopped"
    OVERTAKEN = "overtaken"


class Halted(Exception):
    """An attempt is to end now; it is no fault, and nothing a task should catch.

    Args:
        halt: Why.
    """

    def __init__(self, halt: Halt) -> None:
        super().__init__(halt)
        self.halt = halt


@dataclass
class Work:
    """One attempt at a job.

    Attributes:
        desk: The desk.
        job: The job.
        attempt: Which attempt: a later one makes this one powerless.
        options: What was asked for.
        stopping: Whether the worker stops.
        seconds: A clock that only goes forward.
        every_s: Seconds between two updates of what people see.
    """

    desk: Desk
    job: UUID
    attempt: int
    options: Mapping[str, str]
    stopping: Event
    seconds: Callable[[], float] = time.monotonic
    every_s: float = EVERY_S

    def __post_init__(self) -> None:
        self._began = self._told = self.seconds()

    def tell(self, done: int, of: int) -> None:
        """Say how far the work is; parts of the work, never findings or alerts.

        A task calls it as often as it likes, at least every few seconds: it is how the task hears
        that it is to end.

        Args:
            done: How many parts are done.
            of: Of how many; 0 where nobody knows.

        Raises:
            Halted: The attempt is to end now.
            DeskError: ``desk-database-gone``.
        """
        self.look()
        now = self.seconds()
        if now - self._told < self.every_s and not (of and done >= of):
            return
        self._told = now
        said = {
            "done": done,
            "of": of or None,
            "rate": done / (now - self._began) if now > self._began else None,
        }
        with self.desk.work() as deed:
            mine = update(job).where(*self._mine).values(**said).returning(job.c.cancel_asked)
            found = deed.connection.execute(mine).one_or_none()
        self._judge(found and tuple(found))

    def look(self) -> None:
        """Hear whether the worker stops, without a word to the database.

        Raises:
            Halted: It does.
        """
        if self.stopping.is_set():
            raise Halted(Halt.STOPPED)

    def hold(self, deed: Deed) -> None:
        """Keep the job this attempt's own until the transaction ends: what it does counts once.

        Args:
            deed: A transaction that does something for the job.

        Raises:
            Halted: It is not this attempt's own any more, or somebody asked to end it.
        """
        asked = select(job.c.cancel_asked).where(*self._mine).with_for_update()
        found = deed.connection.execute(asked).one_or_none()
        self._judge(found and tuple(found))

    @property
    def _mine(self) -> tuple[ColumnElement[bool], ...]:
        return (
            job.c.job_id == self.job,
            job.c.attempt == self.attempt,
            job.c.state == State.RUNNING,
        )

    @staticmethod
    def _judge(found: tuple[object, ...] | None) -> None:
        if found is None:
            raise Halted(Halt.OVERTAKEN)
        if found[0] is not None:
            raise Halted(Halt.CANCELLED)
