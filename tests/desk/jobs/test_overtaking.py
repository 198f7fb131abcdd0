"""Two attempts at one job at the same time: only the later one counts."""

from __future__ import annotations

from threading import Event

import pytest

from tricord.desk.jobs import asking
from tricord.desk.jobs.performing import perform
from tricord.desk.jobs.work import Halt, Halted, Work
from tricord.desk.tables import job


@pytest.fixture
def running(desk, admin, floor):
    """A job that is running, and its first attempt."""
    asked = asking.ask(admin, floor.tasks, "count", {}).job
    with desk.work() as deed:
        deed.connection.execute(job.update().values(state="running", attempt=1))
    return Work(desk, asked, 1, {}, Event(), every_s=0.0)


def begin_again(desk):
    with desk.work() as deed:
        deed.connection.execute(job.update().values(attempt=2))


def halted(call, *words):
    with pytest.raises(Halted) as said:
        call(*words)
    return said.value.halt


def test_an_attempt_that_was_overtaken_ends_with_its_next_word(desk, running, floor):
    running.tell(1, 4)
    begin_again(desk)
    assert halted(running.tell, 2, 4) is Halt.OVERTAKEN
    assert floor.rows()[running.job]["done"] == 1


def test_an_attempt_that_was_overtaken_changes_nothing_in_the_database(desk, running):
    begin_again(desk)

    def write():
        with desk.work() as deed:
            running.hold(deed)

    assert halted(write) is Halt.OVERTAKEN


def test_an_attempt_that_was_overtaken_does_not_end_the_job(desk, admin, floor):
    """Its task comes to an end all the same, and says so in vain."""
    import dataclasses

    from tricord.desk.jobs.task import Task

    task = Task("slow", "slow", lambda _work: begin_again(desk) or "")
    asked = asking.ask(admin, {"slow": task}, "slow", {}).job
    with desk.work() as deed:
        deed.connection.execute(job.update().values(state="waiting"))
    perform(desk, dataclasses.replace(floor.crew, tasks={"slow": task}), asked)
    assert (floor.rows()[asked]["state"], floor.rows()[asked]["attempt"]) == ("running", 2)


def test_a_job_is_begun_once_for_each_time_it_is_queued(desk, admin, floor):
    asked = asking.ask(admin, floor.tasks, "count", {}).job
    with desk.work() as deed:
        deed.connection.execute(job.update().values(state="waiting"))
    perform(desk, floor.crew, asked)
    perform(desk, floor.crew, asked)
    assert (floor.rows()[asked]["state"], floor.rows()[asked]["attempt"]) == ("done", 1)
    assert floor.effects() == {asked: [0, 1, 2, 3]}


def test_what_people_see_is_updated_at_most_once_a_second(desk, running, floor):
    seconds = iter([0.0, 0.4, 0.8, 1.2, 1.6])
    work = Work(desk, running.job, 1, {}, Event(), seconds=lambda: next(seconds), every_s=1.0)
    seen = []
    for part in range(1, 5):
        work.tell(part, 100)
        seen.append(floor.rows()[running.job]["done"])
    assert seen == [None, None, 3, 3]
    assert floor.rows()[running.job]["rate"] == pytest.approx(3 / 1.2)
