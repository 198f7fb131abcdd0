"""Jobs for `faults`: each appends a row, and nothing but the job keeps it from doing so twice."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from figures import Figure

if TYPE_CHECKING:
    from tricord.desk.desk import Desk, Seat
    from tricord.desk.jobs.post import Post
    from tricord.desk.jobs.task import Task
    from tricord.desk.jobs.work import Work

NAME = "append"
PARTS, PART_S = 10, 0.02
TICKS = "ticks"

_TABLE = """
CREATE TABLE desk.appended (job_id uuid NOT NULL, part integer NOT NULL, attempt integer NOT NULL);
CREATE INDEX ON desk.appended (job_id);
ALTER TABLE desk.appended ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.appended FORCE ROW LEVEL SECURITY;
CREATE POLICY every ON desk.appended USING (true);
GRANT SELECT, INSERT ON desk.appended TO tricord_worker;
"""
_APPENDED = "INSERT INTO desk.appended VALUES (:job, :part, :attempt)"
_LAST = "SELECT coalesce(max(part), 0) FROM desk.appended WHERE job_id = :job"


def prepare(desk: Desk) -> None:
    """Make the table the jobs append to.

    It has no key: what is appended twice stands there twice.
    """
    from sqlalchemy import text

    from tricord.desk.database.roles import Login

    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(text(_TABLE))


def append(work: Work) -> str:
    """Append a row a part, each in a transaction that holds the job, after the last there is."""
    from sqlalchemy import text

    part = 0
    while part < PARTS:
        with work.desk.work() as deed:
            work.hold(deed)
            ask = deed.connection.execute
            part = ask(text(_LAST), {"job": work.job}).scalar_one() + 1
            if part <= PARTS:
                ask(text(_APPENDED), {"job": work.job, "part": part, "attempt": work.attempt})
        work.tell(min(part, PARTS), PARTS)
        time.sleep(PART_S)
    return ""


def tasks() -> Mapping[str, Task]:
    """What the workers can do."""
    from tricord.desk.jobs.task import Task

    return {NAME: Task(NAME, "appending", append, {"why": ""})}


def ask(seat: Seat, why: str) -> UUID:
    """Ask for a job; its id."""
    from tricord.desk.jobs import asking

    return asking.ask(seat, tasks(), NAME, {"why": why}).job


def post(path: Path) -> Post:
    """Where a worker works: at the node's own post, with the jobs of this bench alone."""
    from tricord.desk.jobs.post import Pace
    from tricord.desk.jobs.schedules import Schedule
    from tricord.node.jobs import post_of

    pace = Pace(look_s=0.3, fetch_s=0.05, grace_s=0.5, reach_s=2.0, first_wait_s=0.05)
    made = post_of(path, pace=pace)
    ticks = Schedule(TICKS, NAME, {"why": TICKS}, cron="* * * * *")
    crew = replace(made.crew, tasks=tasks(), shipped=(ticks,), every_s=0.0)
    return replace(made, crew=crew, zone=UTC)


def work_on(path: Path) -> int:
    """A worker, until it is killed or told to stop."""
    from tricord.desk.jobs.worker import work
    from tricord.errors import DeskError

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(DeskError):  # at its first look the database was being killed
        work(post(path))
    return 0


def work_off(path: Path) -> None:
    """Finish what is left."""
    from tricord.desk.jobs.worker import work

    work(post(path), once=True)


def counted(desk: Desk, told: set[UUID]) -> list[Figure]:
    """What became of the jobs, held against those the node said were asked for."""
    from sqlalchemy import text

    with desk.work() as deed:
        ask = deed.connection.execute
        jobs = {row.job_id: row for row in ask(text("SELECT * FROM desk.job"))}
        rows = Counter(ask(text("SELECT job_id FROM desk.appended")).scalars())
        twice = "SELECT job_id FROM desk.appended GROUP BY job_id, part HAVING count(*) > 1"
        doubled = len(ask(text(twice)).all())
        ends = """
            SELECT job_id, count(*) FROM desk.job_event
            WHERE event IN ('done', 'failed', 'cancelled') GROUP BY 1 HAVING count(*) > 1
        """
        ended_twice = len(ask(text(ends)).all())
        several = "SELECT job_id FROM desk.appended GROUP BY 1 HAVING min(attempt) < max(attempt)"
        shared = len(ask(text(several)).all())
        slots = ask(
            text("SELECT count(*) FROM desk.schedule_slot WHERE name = :name"), {"name": TICKS}
        ).scalar_one()
        left = ask(text("SELECT count(*) FROM jobs.procrastinate_jobs")).scalar_one()
    ticks = sum(row.schedule == TICKS for row in jobs.values())
    whole = {job for job, count in rows.items() if count == PARTS}
    unfinished = sum(row.state != "done" for row in jobs.values())
    return [
        Figure("jobs the node said were asked for", len(told), "", least=1),
        Figure("of these lost", len(told - set(jobs)), "", most=0),
        Figure("jobs in all, each row of the table", len(jobs), ""),
        Figure("attempts at them", sum(row.attempt for row in jobs.values()), ""),
        Figure("jobs to which several attempts appended", shared, ""),
        Figure("jobs not done", unfinished, "", most=0),
        Figure("jobs whose rows are not all there once", len(set(jobs) ^ whole), "", most=0),
        Figure("rows appended twice", doubled, "", most=0),
        Figure("jobs with more than one end", ended_twice, "", most=0),
        Figure("moments of a schedule that were looked at", slots, ""),
        Figure("jobs of it beyond its moments", max(0, ticks - slots), "", most=0),
        Figure("left in the queue", left, "", most=0),
    ]
