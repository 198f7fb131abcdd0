"""What goes wrong: tried again where it may go better, a bounded number of times."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.desk.jobs.holding import lines

from tricord.desk.jobs import asking, listing
from tricord.desk.jobs.performing import LONGEST_WAIT, waited
from tricord.desk.jobs.task import Task
from tricord.desk.jobs.worker import work
from tricord.desk.tables import job


@pytest.fixture
def at(monkeypatch):
    """Set the clock."""

    def set_clock(moment):
        monkeypatch.setenv("TRICORD_NOW", moment.isoformat())

    return set_clock


@pytest.mark.parametrize("how", ["passing", "fault"])
def test_what_may_go_better_is_tried_again_later_and_given_up_at_last(
    admin, at, how, monkeypatch, floor
):
    at(datetime.now(UTC))
    asked = asking.ask(admin, floor.tasks, "fail", {"how": how}).job
    moment = datetime.now(UTC)
    for tries in (1, 2):
        floor.work_off()
        row = floor.rows()[asked]
        assert (row["state"], row["tries"], row["attempt"]) == ("asked", tries, tries)
        floor.work_off()  # it is not its time yet
        assert len(lines(floor.folder)) == tries
        moment = row["next_try"]
        at(moment)
    floor.work_off()
    row = floor.rows()[asked]
    assert (row["state"], row["attempt"]) == ("failed", 3)
    assert row["outcome"] == {"passing": "fetch-unreachable", "fault": "job-fault"}[how]
    at(moment + timedelta(days=1))
    floor.work_off()
    assert len(lines(floor.folder)) == 3


def test_a_refusal_that_would_say_the_same_again_is_not_tried_again(admin, floor):
    asked = asking.ask(admin, floor.tasks, "fail", {"how": "lasting"}).job
    floor.work_off()
    assert (floor.rows()[asked]["state"], floor.rows()[asked]["attempt"]) == ("failed", 1)


def test_a_refusal_that_names_a_file_in_odd_signs_ends_the_job_all_the_same(admin, seated, floor):
    lee = seated("lee", "analyst")
    asked = asking.ask(lee, floor.tasks, "fail", {"how": "odd"}).job
    floor.work_off()
    assert (floor.rows()[asked]["state"], floor.rows()[asked]["attempt"]) == ("failed", 1)
    assert listing.one(lee, str(asked))[1][-1].params["monitor"] == "\udcff\x00"


def test_what_is_done_is_wholly_done(admin, floor):
    """Whatever it said last of how far it was."""
    task = Task("half", "half", lambda work: work.tell(1, 4) or "")
    asked = asking.ask(admin, {"half": task}, "half", {}).job
    work(replace(floor.post, crew=replace(floor.crew, tasks={"half": task})), once=True)
    row = floor.rows()[asked]
    assert (row["state"], row["done"], row["of"]) == ("done", 4, 4)


def test_a_task_nobody_knows_any_more_fails_and_holds_nothing_up(desk, admin, floor):
    odd = asking.ask(admin, floor.tasks, "count", {}).job
    with desk.work() as deed:
        deed.connection.execute(job.update().values(task="of-a-newer-version"))
    other = asking.ask(admin, floor.tasks, "count", {}).job
    floor.work_off()
    assert (floor.rows()[odd]["state"], floor.rows()[odd]["outcome"]) == (
        "failed",
        "job-task-unknown",
    )
    assert [*floor.effects()] == [other]


def test_a_retry_set_by_a_clock_that_was_ahead_does_not_wait_for_that_clock(desk, admin, floor):
    asked = asking.ask(admin, floor.tasks, "fail", {"how": "passing"}).job
    floor.work_off()
    ahead = datetime.now(UTC) + timedelta(days=365)
    with desk.work() as deed:
        deed.connection.execute(job.update().values(next_try=ahead))
    floor.work_off()
    assert floor.rows()[asked]["attempt"] == 2


def test_waits_grow_and_have_a_bound():
    waits = [waited(tries) for tries in range(1, 12)]
    assert waits[0] == timedelta(seconds=30)
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT
