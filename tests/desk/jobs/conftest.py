"""A desk with jobs that tests can hold up, and workers in this process and in others."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select, text
from tests.desk.jobs.chores import EFFECTS, FOLLOWS, tasks_in
from tests.desk.jobs.workers import QUICK, Worker

from tricord.desk.database.roles import Login
from tricord.desk.desk import Desk
from tricord.desk.jobs.performing import Crew
from tricord.desk.jobs.post import Post
from tricord.desk.jobs.worker import work
from tricord.desk.policy import Audience
from tricord.desk.tables import job

INPUTS = Audience(4, frozenset({"ROK"}), working=True)


@dataclass
class Floor:
    """Where jobs are worked at: what they are, what they leave, and who works."""

    desk: Desk
    folder: Path
    started: list[Worker] = field(default_factory=list)

    def __post_init__(self):
        self.tasks = tasks_in(self.folder)
        self.crew = Crew(self.tasks, (FOLLOWS,), INPUTS, every_s=0.0)
        self.post = Post(lambda: nullcontext(self.desk), self.crew, UTC, QUICK)
        login = self.desk.database.logins[Login.WORKER]
        with self.desk.database.begin(Login.OWNER) as connection:
            connection.execute(text(EFFECTS))
            connection.execute(text(f'GRANT SELECT, INSERT ON desk.effect TO "{login}"'))

    def work_off(self):
        """Work off what waits, in this process."""
        work(self.post, once=True)

    def start(self, **more):
        """A worker in a process of its own."""
        self.started.append(Worker(self.desk, self.folder, **more))
        return self.started[-1]

    def effects(self):
        """The parts that were done of each job."""
        with self.desk.database.begin(Login.OWNER) as connection:
            found: dict = {}
            for job_id, part in connection.execute(
                text("SELECT job_id, part FROM desk.effect ORDER BY 1, 2")
            ):
                found.setdefault(job_id, []).append(part)
            return found

    def rows(self):
        """The rows of jobs, by id, in the order in which they were asked for."""
        with self.desk.work() as deed:
            every = deed.connection.execute(select(job).order_by(job.c.asked_at)).mappings()
            return {row["job_id"]: dict(row) for row in every}

    def until(self, holds: Callable[[], object]):
        """Wait until something holds: looked at whenever a job turns, a minute at most."""
        reached = self.desk.database.conninfo(Login.WORKER)
        over = threading.Event()
        timer = threading.Timer(60, over.set)
        timer.start()
        try:
            with psycopg.connect(reached, autocommit=True) as ear:
                ear.execute("LISTEN desk_job")
                while not (found := holds()):
                    assert not over.is_set(), "it never came to that"
                    for _ in ear.notifies(timeout=0.2, stop_after=1):
                        pass
                return found
        finally:
            timer.cancel()


@pytest.fixture
def folder(tmp_path):
    """Where jobs leave their lines."""
    made = tmp_path / "lines"
    made.mkdir()
    return made


@pytest.fixture
def floor(desk, folder):
    """Workers that still run at the end are killed."""
    made = Floor(desk, folder)
    yield made
    for worker in made.started:
        worker.kill()


@contextmanager
def in_thread(post):
    """A worker in a thread of this process, for as long as the block runs."""
    faults: list[BaseException] = []

    def run():
        try:
            work(post)
        except BaseException as fault:  # noqa: BLE001  # told to the test that waits for it
            faults.append(fault)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        post.stop.set()
        thread.join(60)
    assert not thread.is_alive()
    if faults:
        raise faults[0]
