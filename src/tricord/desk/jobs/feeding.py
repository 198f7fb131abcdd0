"""What a worker does beside performing: what is due, asked for, to be ended or lost, is seen to.

Each pass is a few short transactions. Any number of workers may do it at the same time.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Final

from sqlalchemy import ColumnElement, and_, or_, select, update

from tricord import clock
from tricord.desk.desk import Deed, Desk
from tricord.desk.jobs.job import State, Turn
from tricord.desk.jobs.performing import LONGEST_WAIT, Crew, ask_for
from tricord.desk.jobs.queue import NOT_IN_QUEUE, drop_nobodys, put
from tricord.desk.jobs.schedules import due, standing
from tricord.desk.jobs.turning import turned
from tricord.desk.tables import job

MOST_ATTEMPTS: Final = 50
"""How often a job may be begun: one that takes its worker down each time is ended at last."""

_AT_ONCE: Final = 200
_BEGUN: Final = (State.WAITING, State.RUNNING)
_LOST: Final = "job-lost"


def feed(desk: Desk, crew: Crew, zone: tzinfo, silent_s: float) -> int:
    """See to everything once.

    Args:
        desk: The desk.
        crew: Who performs jobs.
        zone: Whose clock on the wall schedules mean.
        silent_s: Seconds after which a worker whose heart does not beat is gone.

    Returns:
        How many jobs were put into the queue.
    """
    with desk.work() as deed:
        _end_asked(deed, crew)
    _ask_what_is_due(desk, crew, zone)
    with desk.work() as deed:
        drop_nobodys(deed.connection, silent_s)
    with desk.work() as deed:
        _find_lost(deed, crew)
    with desk.work() as deed:
        return _take(deed, crew)


def _end_asked(deed: Deed, crew: Crew) -> None:
    """End jobs nobody began whose end was asked for."""
    waits = and_(job.c.state.in_((State.ASKED, State.WAITING)), job.c.cancel_asked.is_not(None))
    for job_id in deed.connection.execute(select(job.c.job_id).where(waits)).scalars().all():
        turned(deed, job_id, Turn.CANCELLED, waits, crew.inputs)


def _ask_what_is_due(desk: Desk, crew: Crew, zone: tzinfo) -> None:
    now = clock.now()
    with desk.work() as deed:
        known = standing(deed.connection, crew.shipped)
    for each in known:
        if each.enabled and each.cron:
            with desk.work() as deed:
                if due(deed, each, now, zone):
                    ask_for(deed, crew.tasks, desk.partner, [each])


def _find_lost(deed: Deed, crew: Crew) -> None:
    """Ask anew for jobs that are not at their end and stand in no queue."""
    lost = and_(job.c.state.in_(_BEGUN), NOT_IN_QUEUE)
    found = select(job.c.job_id, job.c.attempt).where(lost).with_for_update(skip_locked=True)
    for job_id, attempt in deed.connection.execute(found).all():
        if attempt < MOST_ATTEMPTS:
            turned(deed, job_id, Turn.LOST, lost, crew.inputs, _LOST)
        else:
            turned(deed, job_id, Turn.FAILED, lost, crew.inputs, _LOST)


def _take(deed: Deed, crew: Crew) -> int:
    """Put jobs that are asked for into the queue; those of people first."""
    asked = (
        select(job.c.job_id, job.c.task, job.c.asked_by)
        .where(job.c.state == State.ASKED, job.c.cancel_asked.is_(None), _ripe(clock.now()))
        .order_by(job.c.asked_at, job.c.job_id)
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    entries = []
    for job_id, name, person in deed.connection.execute(asked).all():
        task = crew.tasks.get(name)
        # One nobody knows is put there too: the attempt says what is wrong.
        entries.append((job_id, task.kind if task else "unknown", int(person is not None)))
    ids = [job_id for job_id, _, _ in entries]
    taken = update(job).where(job.c.job_id.in_(ids)).values(state=State.WAITING)
    if ids:
        deed.connection.execute(taken)
        put(deed.connection, entries)
    return len(ids)


def _ripe(now: datetime) -> ColumnElement[bool]:
    """Whether it is time to try a job; one that waits for a clock that was ahead need not."""
    after = job.c.next_try
    return or_(after.is_(None), after <= now, after > now + LONGEST_WAIT)


def idle(desk: Desk) -> bool:
    """Whether nothing is in the queue, or asked for and to be tried now."""
    ripe = and_(job.c.state == State.ASKED, _ripe(clock.now()))
    waits = select(job.c.job_id).where(or_(job.c.state == State.WAITING, ripe)).limit(1)
    with desk.work() as deed:
        return deed.connection.execute(waits).scalar() is None
