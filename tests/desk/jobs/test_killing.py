"""Workers that are killed or stopped where they stand: no job lost, none done twice."""

from __future__ import annotations

import random

from sqlalchemy import text
from tests.desk.jobs.chores import PARTS
from tests.desk.jobs.holding import hold, let_go, lines

from tricord.desk.database.roles import Login
from tricord.desk.jobs import asking
from tricord.desk.jobs.feeding import MOST_ATTEMPTS
from tricord.desk.jobs.job import Turn
from tricord.desk.jobs.listing import one
from tricord.desk.tables import job


def states(rows):
    return [row["state"] for row in rows().values()]


def test_a_job_whose_worker_was_killed_is_begun_again_and_done_once(seated, floor):
    lee = seated("lee", "analyst")
    hold(floor.folder, "a", 2)
    asked = asking.ask(lee, floor.tasks, "count", {"name": "a"}).job
    worker = floor.start()
    floor.until(lambda: "at a 2" in lines(floor.folder))
    worker.kill()
    (floor.folder / "hold-a-2").unlink()
    floor.work_off()
    assert floor.effects() == {asked: [0, 1, 2, 3]}
    assert (floor.rows()[asked]["state"], floor.rows()[asked]["attempt"]) == ("done", 2)
    turns = [event.turn for event in one(lee, str(asked))[1]]
    assert turns == [Turn.STARTED, Turn.LOST, Turn.STARTED, Turn.DONE]


def test_whoever_works_beside_takes_over_without_being_told(admin, floor):
    held = hold(floor.folder, "a", 1)
    asked = asking.ask(admin, floor.tasks, "count", {"name": "a"}).job
    first = floor.start()
    floor.until(lambda: "at a 1" in lines(floor.folder))
    second = floor.start()
    second.working()
    first.kill()
    floor.until(lambda: lines(floor.folder).count("at a 1") == 2)
    let_go(held)
    floor.until(lambda: floor.rows()[asked]["state"] == "done")
    assert floor.effects() == {asked: [0, 1, 2, 3]}
    second.stop()


def test_workers_killed_again_and_again_finish_every_job_once(admin, floor):
    chance = random.Random(5)  # noqa: S311  # places to be killed at, the same each time
    names = [f"n{number}" for number in range(6)]
    asked = [
        asking.ask(admin, floor.tasks, chance.choice(("count", "count-aside")), {"name": name}).job
        for name in names
    ]
    for name in names:
        hold(floor.folder, name, chance.randrange(PARTS))
    for _ in range(3):
        before = len(lines(floor.folder))
        worker = floor.start()
        floor.until(
            lambda before=before: any(
                line.startswith("at ") for line in lines(floor.folder)[before:]
            )
        )
        worker.kill()
        stopped_at = next(line for line in reversed(lines(floor.folder)) if line.startswith("at "))
        (floor.folder / f"hold-{stopped_at[3:].replace(' ', '-')}").unlink()
    for held in floor.folder.glob("hold-*"):
        held.unlink()
    last = floor.start(once=True)
    last.process.communicate(timeout=60)
    assert last.process.returncode == 0
    found = floor.rows()
    assert {found[each]["state"] for each in asked} == {"done"}
    assert floor.effects() == {each: [0, 1, 2, 3] for each in asked}
    assert all(row["state"] == "done" for row in found.values())


def test_a_worker_killed_between_taking_and_beginning_loses_nothing(desk, admin, floor):
    asked = asking.ask(admin, floor.tasks, "count", {}).job
    # As a worker leaves it that was killed right after it fetched an entry of the queue.
    with desk.database.begin(Login.WORKER) as connection:
        connection.execute(text("SET LOCAL search_path = jobs"))
        from tricord.desk.jobs.queue import put

        connection.execute(job.update().values(state="waiting"))
        put(connection, [(asked, "counting", 0)])
        connection.execute(text("SELECT procrastinate_register_worker_v1()"))
        connection.execute(
            text(
                "UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT max(id) FROM"
                " procrastinate_workers)"
            )
        )
    floor.work_off()
    assert floor.effects() == {asked: [0, 1, 2, 3]}
    assert floor.rows()[asked]["attempt"] == 1


def test_a_job_that_stands_in_no_queue_is_put_there_again(desk, admin, floor):
    asked = asking.ask(admin, floor.tasks, "count", {}).job
    with desk.work() as deed:
        deed.connection.execute(job.update().values(state="running", attempt=7))
    floor.work_off()
    assert floor.effects() == {asked: [0, 1, 2, 3]}


def test_a_job_that_takes_its_worker_down_each_time_is_ended_at_last(desk, admin, floor):
    asked = asking.ask(admin, floor.tasks, "count", {}).job
    with desk.work() as deed:
        deed.connection.execute(job.update().values(state="running", attempt=MOST_ATTEMPTS))
    floor.work_off()
    assert (floor.rows()[asked]["state"], floor.rows()[asked]["outcome"]) == ("failed", "job-lost")
    assert lines(floor.folder) == []


def test_a_worker_told_to_stop_puts_back_what_it_is_at(seated, floor):
    lee = seated("lee", "analyst")
    held = hold(floor.folder, "a", 1)
    asked = asking.ask(lee, floor.tasks, "count", {"name": "a"}).job
    worker = floor.start()
    worker.working()
    floor.until(lambda: "at a 1" in lines(floor.folder))
    worker.process.terminate()
    assert worker.process.stdout.readline().strip() == "jobs-stopping"
    # The time it is given to end by itself runs out while the job is held up.
    timed_out(worker)
    let_go(held)
    said, _ = worker.process.communicate(timeout=60)
    assert said.split() == ["jobs-stopped"]
    row = floor.rows()[asked]
    assert (row["state"], row["tries"]) == ("asked", 0)
    floor.work_off()
    assert floor.effects() == {asked: [0, 1, 2, 3]}
    turns = [event.turn for event in one(lee, str(asked))[1]]
    assert turns == [Turn.STARTED, Turn.STOPPED, Turn.STARTED, Turn.DONE]


def timed_out(worker):
    import subprocess

    import pytest

    with pytest.raises(subprocess.TimeoutExpired):
        worker.process.wait(timeout=1)


def test_a_second_signal_ends_a_worker_at_once_and_loses_nothing(admin, floor):
    hold(floor.folder, "a", 3)
    asked = asking.ask(admin, floor.tasks, "count", {"name": "a"}).job
    worker = floor.start()
    worker.working()
    floor.until(lambda: "at a 3" in lines(floor.folder))
    worker.process.terminate()
    assert worker.process.stdout.readline().strip() == "jobs-stopping"
    worker.process.terminate()
    worker.process.wait(timeout=60)
    (floor.folder / "hold-a-3").unlink()
    floor.work_off()
    assert floor.effects() == {asked: [0, 1, 2, 3]}
