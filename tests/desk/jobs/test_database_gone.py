"""The database goes away under a running worker, and comes back: nothing is lost."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import text
from tests.desk.jobs.chores import EFFECTS, tasks_in
from tests.desk.jobs.conftest import INPUTS, in_thread
from tests.desk.jobs.holding import hold, let_go, lines
from tests.desk.jobs.workers import QUICK
from tests.desks import PASSWORD

from tricord.config import Settings
from tricord.desk.database.embedded import Embedded
from tricord.desk.database.roles import Login
from tricord.desk.desk import open_desk
from tricord.desk.jobs import asking
from tricord.desk.jobs.performing import Crew
from tricord.desk.jobs.post import Post
from tricord.desk.jobs.worker import work
from tricord.desk.people import door
from tricord.desk.tables import job
from tricord.errors import DeskError

SETTINGS = Settings(partner="ROK")


@pytest.fixture(scope="module")
def own_folder():
    """A folder of a desk with a server of its own, which tests may stop."""
    folder = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    yield folder
    shutil.rmtree(folder)


class Watched:
    """A worker's post, and what was heard of it."""

    def __init__(self, own_folder, lines_in):
        self.heard = []
        self.gone, self.back = Event(), Event()
        self.tasks = tasks_in(lines_in)
        self.post = Post(
            self.opened, Crew(self.tasks, (), INPUTS, every_s=0.0), UTC, QUICK, self.hear
        )
        self.folder = own_folder

    @contextmanager
    def opened(self):
        with open_desk(self.folder, SETTINGS) as desk:
            yield desk

    def hear(self, key, _params):
        self.heard.append(key)
        {"jobs-gone": self.gone, "jobs-back": self.back}.get(key, Event()).set()


def state(desk, job_id):
    with desk.work() as deed:
        found = deed.connection.execute(job.select().where(job.c.job_id == job_id)).mappings().one()
        return found["state"]


def until(holds):
    """Wait until something holds, a minute at most; no database tells when it is gone itself."""
    never = Event()
    for _ in range(600):
        if found := holds():
            return found
        never.wait(0.1)
    raise AssertionError("it never came to that")


def settled(desk, job_id):
    """How a job ends."""

    def over():
        try:
            return state(desk, job_id) in ("done", "failed", "cancelled")
        except DeskError:
            return False

    until(over)
    return state(desk, job_id)


@pytest.mark.usefixtures("quick_hashes")
def test_a_worker_goes_on_when_the_database_is_back(own_folder, folder):
    watched = Watched(own_folder, folder)
    with open_desk(own_folder, SETTINGS) as desk:
        door.first(desk, "admin", "The Administrator", PASSWORD, "en")
        admin = desk.seat(door.enter(desk, "admin", PASSWORD).secret)
        with desk.database.begin(Login.OWNER) as connection:
            connection.execute(text(EFFECTS))
            connection.execute(text("GRANT SELECT, INSERT ON desk.effect TO tricord_worker"))
            # The guard refuses to serve where a table of the desk is open to everybody.
            connection.execute(text("ALTER TABLE desk.effect ENABLE ROW LEVEL SECURITY"))
            connection.execute(text("ALTER TABLE desk.effect FORCE ROW LEVEL SECURITY"))
            connection.execute(text("CREATE POLICY every ON desk.effect USING (true)"))
        held = hold(folder, "a", 2)
        first = asking.ask(admin, watched.tasks, "count", {"name": "a"}).job
        with in_thread(watched.post):
            until(lambda: "at a 2" in lines(folder))
            Embedded(own_folder).stop()
            let_go(held)
            assert watched.gone.wait(60)
            # The worker starts the node's own server again; so does whoever comes by.
            use = Embedded(own_folder).use()
            assert watched.back.wait(60)
            use.end()
            assert settled(desk, first) == "done"
            second = asking.ask(admin, watched.tasks, "count", {"name": "b"}).job
            assert settled(desk, second) == "done"
        with desk.database.begin(Login.OWNER) as connection:
            counted = connection.execute(
                text("SELECT job_id, count(*), count(DISTINCT part) FROM desk.effect GROUP BY 1")
            ).all()
    assert sorted(counted) == sorted([(first, 4, 4), (second, 4, 4)])
    assert watched.heard[:3] == ["jobs-working", "jobs-gone", "jobs-back"]
    assert watched.heard[-1] == "jobs-stopped"


def test_a_worker_that_cannot_begin_says_so_instead_of_waiting(own_folder, folder):
    watched = Watched(own_folder, folder)

    @contextmanager
    def gone():
        raise DeskError("desk-database-gone", reason="x")
        yield

    import dataclasses

    with pytest.raises(DeskError) as said:
        work(dataclasses.replace(watched.post, opened=gone))
    assert said.value.code == "desk-database-gone"
