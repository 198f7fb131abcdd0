"""Asking for jobs: who may, what for, and that what was asked for is done once."""

from __future__ import annotations

import pytest
from tests.desk.jobs.conftest import in_thread
from tests.desk.jobs.holding import hold, let_go, lines

from tricord.desk.jobs import asking
from tricord.desk.jobs.job import State, Turn
from tricord.desk.jobs.listing import Asked, jobs, one
from tricord.errors import DeskError


def refused(call, *words):
    with pytest.raises(DeskError) as said:
        call(*words)
    assert str(said.value)
    assert said.value.hint()
    return said.value.code


def test_what_is_asked_for_is_done_once(seated, floor):
    lee = seated("lee", "analyst")
    asked = asking.ask(lee, floor.tasks, "count", {"name": "a"})
    assert (asked.state, asked.asked_by) == (State.ASKED, lee.reader.person)
    floor.work_off()
    floor.work_off()
    assert floor.effects() == {asked.job: [0, 1, 2, 3]}
    row = floor.rows()[asked.job]
    assert (row["state"], row["attempt"], row["outcome"]) == ("done", 1, "")
    assert (row["done"], row["of"]) == (4, 4)
    assert row["ended_at"] is not None


def test_what_follows_is_asked_for_when_a_job_is_done(seated, floor):
    lee = seated("lee", "analyst")
    asking.ask(lee, floor.tasks, "count", {})
    floor.work_off()
    [_, follower] = floor.rows().values()
    assert (follower["task"], follower["state"]) == ("follow", "done")
    assert (follower["schedule"], follower["asked_by"]) == ("follows", None)
    assert f"followed {follower['job_id']}" in lines(floor.folder)


def test_jobs_of_one_kind_run_one_after_the_other_those_of_people_first(desk, seated, floor):
    from tricord.desk.jobs.performing import ask_for
    from tricord.desk.jobs.schedules import Schedule

    lee = seated("lee", "analyst")
    with desk.work() as deed:
        ask_for(
            deed,
            floor.tasks,
            "ROK",
            [Schedule("s", "count", {"name": "unasked"}, cron="* * * * *")],
        )
    mine = [asking.ask(lee, floor.tasks, "count", {"name": name}).job for name in "ab"]
    floor.work_off()
    said = [line.split() for line in lines(floor.folder) if not line.startswith("followed")]
    assert [words[0] for words in said] == ["begun", "ended"] * 3
    assert {words[1] for words in said[:4]} == {str(each) for each in mine}


@pytest.mark.parametrize(
    ("name", "options", "code"),
    [
        ("nothing", {}, "job-task-unknown"),
        ("count", {"nam": "a"}, "job-option"),
        ("follow", {"name": "a"}, "job-option"),
    ],
)
def test_what_there_is_not_is_refused(seated, name, options, code, floor):
    assert refused(asking.ask, seated("lee", "analyst"), floor.tasks, name, options) == code
    assert floor.rows() == {}


def test_who_only_reads_and_who_is_of_another_partner_asks_for_nothing(seated, floor):
    assert refused(asking.ask, seated("kim", "reader"), floor.tasks, "count", {}) == "desk-role"
    sato = seated("sato", "analyst", "administrator", partner="JPN")
    assert refused(asking.ask, sato, floor.tasks, "count", {}) == "job-partner"
    assert floor.rows() == {}


def test_another_partner_sees_no_job_and_ends_none(seated, floor):
    asked = asking.ask(seated("lee", "analyst"), floor.tasks, "count", {})
    sato = seated("sato", "analyst", "coordinator", "administrator", partner="JPN")
    assert jobs(sato) == ()
    for call in (one, asking.cancel):
        assert refused(call, sato, str(asked.job)) == "job-unknown"
    assert refused(asking.again, sato, floor.tasks, str(asked.job)) == "job-unknown"


def test_a_job_that_nobody_began_is_ended_before_it_begins(seated, floor):
    lee = seated("lee", "analyst")
    asked = asking.ask(lee, floor.tasks, "count", {})
    assert asking.cancel(lee, str(asked.job)[:8]).cancel_asked is not None
    floor.work_off()
    assert floor.rows()[asked.job]["state"] == "cancelled"
    assert lines(floor.folder) == []


def test_a_running_job_ends_with_its_next_word(seated, floor):
    lee = seated("lee", "analyst")
    held = hold(floor.folder, "a", 2)
    asked = asking.ask(lee, floor.tasks, "count", {"name": "a"})
    with in_thread(floor.post):
        floor.until(lambda: "at a 2" in lines(floor.folder))
        asking.cancel(lee, str(asked.job))
        let_go(held)
        floor.until(lambda: floor.rows()[asked.job]["state"] == "cancelled")
    assert floor.effects() == {asked.job: [0, 1]}
    assert f"ended {asked.job}" not in lines(floor.folder)
    # What follows a job that is done does not follow one that was ended.
    assert len(floor.rows()) == 1


def test_only_whoever_asked_or_an_administrator_ends_a_job(admin, seated, floor):
    asked = asking.ask(seated("lee", "analyst"), floor.tasks, "count", {})
    kim = seated("kim", "analyst", "coordinator", "releaser")
    assert refused(asking.cancel, kim, str(asked.job)) == "job-others"
    assert asking.cancel(admin, str(asked.job)).cancel_asked is not None


def test_a_job_that_is_over_is_asked_for_once_more_as_another(seated, floor):
    lee = seated("lee", "analyst")
    first = asking.ask(lee, floor.tasks, "fail", {"how": "lasting"})
    assert refused(asking.again, lee, floor.tasks, str(first.job)) == "job-open"
    floor.work_off()
    assert refused(asking.cancel, lee, str(first.job)) == "job-over"
    second = asking.again(lee, floor.tasks, str(first.job))
    assert (second.again, second.options) == (first.job, {"how": "lasting"})
    floor.work_off()
    assert [row["state"] for row in floor.rows().values()] == ["failed", "failed"]


def test_what_went_wrong_is_told_to_those_who_work_on_cases_alone(admin, seated, floor):
    lee = seated("lee", "analyst")
    asked = asking.ask(lee, floor.tasks, "fail", {"how": "lasting"})
    floor.work_off()
    found, events = one(lee, str(asked.job))
    assert (found.state, found.outcome) == (State.FAILED, "nothing-to-run-over")
    assert [event.turn for event in events] == [Turn.STARTED, Turn.FAILED]
    assert events[-1].params == {"monitor": "m", "table": "t"}
    seen, fewer = one(admin, str(asked.job))
    assert seen.outcome == "nothing-to-run-over"
    assert [event.turn for event in fewer] == [Turn.STARTED]


def test_lists_hold_what_was_asked_for(seated, floor):
    lee, kim = seated("lee", "analyst"), seated("kim", "analyst")
    mine = asking.ask(lee, floor.tasks, "count-aside", {}).job
    other = asking.ask(kim, floor.tasks, "fail", {}).job
    assert {each.job for each in jobs(lee)} == {mine, other}
    assert [each.job for each in jobs(lee, Asked(mine=True))] == [mine]
    floor.work_off()
    assert [each.job for each in jobs(lee, Asked(states=(State.FAILED,)))] == [other]
    assert [each.job for each in jobs(lee, Asked(task="count-aside"))] == [mine]
    assert len(jobs(lee, Asked(most=1))) == 1
