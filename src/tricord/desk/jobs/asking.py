"""Asking for jobs: in a person's own transaction, so that what was asked for is never lost."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import RowMapping, insert, select, update

from tricord import clock
from tricord.desk.desk import Deed, Seat
from tricord.desk.jobs.job import OPEN, Job, job_of
from tricord.desk.jobs.task import Options, Task, Tasks, asked_row, own, short, task_of
from tricord.desk.policy import Role
from tricord.desk.tables import job
from tricord.errors import DeskError


def ask(seat: Seat, tasks: Tasks, name: str, options: Options) -> Job:
    """Ask for a job.

    Args:
        seat: Who asks.
        tasks: What can be done.
        name: Name of the task.
        options: What is said of its options.

    Raises:
        DeskError: ``job-task-unknown``; ``job-option``; ``desk-role``; ``job-partner``: the jobs of
            a node are asked for by people of its partner. And what the task's check raises.
    """
    task = task_of(tasks, name)
    kept = task.checked(options)
    with seat.begin() as deed:
        return _asked(seat, deed, task, kept, None)


def again(seat: Seat, tasks: Tasks, begins: str) -> Job:
    """Ask once more for a job that is at its end.

    Args:
        seat: Who asks.
        tasks: What can be done.
        begins: Id of the job, or the beginning of it.

    Raises:
        DeskError: As `ask`; ``job-unknown``; ``job-open``: it is not at its end.
    """
    with seat.begin() as deed:
        found = found_in(deed, begins)
        if found.state in OPEN:
            raise DeskError("job-open", job=short(found.job), state=found.state)
        task = task_of(tasks, found.task)
        return _asked(seat, deed, task, task.checked(found.options), found.job)


def cancel(seat: Seat, begins: str) -> Job:
    """Ask for a job to end: it ends before it begins, or with its next word.

    Args:
        seat: Who asked for the job, or an administrator.
        begins: Id of the job, or the beginning of it.

    Raises:
        DeskError: ``job-unknown``; ``job-over``: it is at its end; ``job-others``: somebody else
            asked for it.
    """
    with seat.begin() as deed:
        found = found_in(deed, begins)
        if found.asked_by != deed.reader.person and not deed.reader.has(Role.ADMINISTRATOR):
            raise DeskError("job-others", job=short(found.job))
        if found.state not in OPEN:
            raise DeskError("job-over", job=short(found.job), state=found.state)
        if found.cancel_asked is not None:
            return found
        # Where it came to its end just now, what was asked changes nothing.
        ends = update(job).where(job.c.job_id == found.job).values(cancel_asked=clock.now())
        row = deed.connection.execute(ends.returning(job)).mappings().one()
        deed.record("job.cancel-asked", f"job:{found.job}", {}, found.audience)
        return job_of(row)


def found_in(deed: Deed, begins: str) -> Job:
    """A job by its id, or the beginning of it.

    Raises:
        DeskError: ``job-unknown``: there is none such that this person may see, or several.
    """
    low, high = _range(begins)
    asked = select(job).where(job.c.job_id >= low, job.c.job_id <= high).limit(2)
    rows = deed.connection.execute(asked).mappings().all()
    if len(rows) != 1:
        raise DeskError("job-unknown", job=begins)
    return job_of(rows[0])


def _asked(seat: Seat, deed: Deed, task: Task, kept: Options, repeats: UUID | None) -> Job:
    deed.need(*task.roles)
    if deed.reader.partner != seat.desk.partner:
        raise DeskError("job-partner", partner=seat.desk.partner or "–")
    audience = own(seat.desk.partner)
    row = asked_row(task, kept, audience, clock.now())
    row |= {"asked_by": deed.reader.person, "again": repeats}
    made: RowMapping = (
        deed.connection.execute(insert(job).values(**row).returning(job)).mappings().one()
    )
    facts = {"task": task.name, "options": dict(kept), "again": str(repeats or "")}
    deed.record("job.asked", f"job:{row['job_id']}", facts, audience)
    return job_of(made)


def _range(begins: str) -> tuple[UUID, UUID]:
    """The first and the last id that begin so."""
    digits = begins.strip().casefold().replace("-", "")
    if not digits or len(digits) > 32 or set(digits) - set("0123456789abcdef"):
        raise DeskError("job-unknown", job=begins)
    return UUID(digits.ljust(32, "0")), UUID(digits.ljust(32, "f"))
