"""Schedules: each moment once, whoever looks and whatever the clock does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from tricord.desk.jobs import schedules
from tricord.desk.jobs.feeding import feed
from tricord.desk.jobs.schedules import Schedule, all_of, change, make
from tricord.errors import DeskError

# Near the present: sessions end by the database's clock.
NOON = datetime.now(UTC).replace(minute=0, second=5, microsecond=0)
HOURLY = Schedule("hourly", "count-aside", {"name": "y"}, cron="0 * * * *")
SHIPPED = (HOURLY, Schedule("off", "fail", {"how": "lasting"}, cron="0 * * * *", enabled=False))


@pytest.fixture
def at(monkeypatch):
    """Set the clock."""

    def set_clock(moment):
        monkeypatch.setenv("TRICORD_NOW", moment.isoformat())

    set_clock(NOON)
    return set_clock


@pytest.fixture
def due(desk, floor):
    """See to what is due; how many jobs there are then, all of them over."""

    def look(*shipped):
        feed(desk, replace(floor.crew, shipped=shipped or (HOURLY,)), UTC, 60)
        with desk.work() as deed:
            deed.connection.exec_driver_sql("UPDATE desk.job SET state = 'done'")
        return len(floor.rows())

    return look


def refused(call, *words):
    with pytest.raises(DeskError) as said:
        call(*words)
    assert str(said.value)
    assert said.value.hint()
    return said.value.code


def test_a_moment_is_due_once_and_the_next_one_again(at, due, floor):
    assert due() == 1
    assert due() == 1
    at(NOON + timedelta(minutes=59, seconds=54))
    assert due() == 1
    at(NOON + timedelta(minutes=59, seconds=55))
    assert due() == 2
    [row, _] = floor.rows().values()
    assert (row["task"], row["schedule"], row["asked_by"]) == ("count-aside", "hourly", None)


def test_what_a_schedule_asks_for_stands_in_the_log(desk, at, due):
    assert due() == 1
    with desk.work() as deed:
        asked = "SELECT about FROM desk.audit_entry WHERE act = 'job.asked'"
        about = deed.connection.exec_driver_sql(asked).scalars().all()
        there = deed.connection.exec_driver_sql("SELECT job_id FROM desk.job").scalars().all()
    assert about == [f"job:{each}" for each in there]


def test_moments_that_passed_unseen_are_one(at, due):
    assert due() == 1
    at(NOON + timedelta(days=3))
    assert due() == 2


def test_a_clock_that_goes_back_makes_no_moment_due_twice(at, due):
    assert due() == 1
    at(NOON + timedelta(hours=1))
    assert due() == 2
    for minutes in (59, 30, 10, 59, 60):
        at(NOON + timedelta(minutes=minutes))
        assert due() == 2
    at(NOON + timedelta(hours=2))
    assert due() == 3


def test_a_clock_that_was_a_year_ahead_leaves_the_moments_it_skipped(at, due):
    at(NOON + timedelta(days=365))
    assert due() == 1
    at(NOON)
    assert due() == 2
    at(NOON + timedelta(hours=1))
    assert due() == 3


def test_a_clock_that_was_a_year_ahead_for_a_while_makes_no_moment_due_twice(at, due):
    assert due() == 1
    at(NOON + timedelta(days=365))
    assert due() == 2
    at(NOON)
    assert due() == 2
    at(NOON + timedelta(hours=1))
    assert due() == 3


def test_of_many_who_look_at_the_same_time_one_asks(desk, at, floor):
    barrier = Barrier(4)
    assert floor.rows() == {}

    def look(_):
        barrier.wait()
        feed(desk, replace(floor.crew, shipped=(HOURLY,)), UTC, 60)

    for hour in range(5):
        at(NOON + timedelta(hours=hour))
        with ThreadPoolExecutor(4) as pool:
            [*pool.map(look, range(4))]
        with desk.work() as deed:
            deed.connection.exec_driver_sql("UPDATE desk.job SET state = 'done'")
    assert len(floor.rows()) == 5


def test_a_schedule_that_is_off_and_one_with_nothing_to_do_ask_for_nothing(at, due):
    idle = Schedule("idle", "idle", cron="* * * * *")
    assert due(idle, SHIPPED[1]) == 0
    # Its moment was looked at all the same.
    assert due(replace(idle, task="count-aside", options={"name": "y"})) == 0


def test_what_is_asked_for_already_is_not_asked_for_again(desk, at, floor):
    for hour in range(3):
        at(NOON + timedelta(hours=hour))
        feed(desk, replace(floor.crew, shipped=(HOURLY,)), UTC, 60)
    assert len(floor.rows()) == 1


def test_a_schedule_does_not_make_up_for_what_was_before_it_was_changed(admin, desk, at, floor):
    change(admin, floor.tasks, SHIPPED, "off", 0, {"enabled": True})
    feed(desk, replace(floor.crew, shipped=SHIPPED[1:]), UTC, 60)
    assert floor.rows() == {}
    at(NOON + timedelta(hours=1))
    feed(desk, replace(floor.crew, shipped=SHIPPED[1:]), UTC, 60)
    [row] = floor.rows().values()
    assert row["task"] == "fail"


def test_one_changed_under_a_clock_that_was_ahead_does_not_wait_for_it(admin, desk, at, floor):
    at(NOON + timedelta(days=300))
    change(admin, floor.tasks, SHIPPED, "hourly", 0, {"cron": "30 * * * *"})
    at(NOON)
    feed(desk, replace(floor.crew, shipped=SHIPPED), UTC, 60)
    assert len(floor.rows()) == 1


def test_what_an_administrator_changes_counts_instead_of_what_ships(admin, at, floor):
    changed = change(admin, floor.tasks, SHIPPED, "hourly", 0, {"cron": "5 4 * * *"})
    assert (changed.cron, changed.version, changed.enabled) == ("5 4 * * *", 1, True)
    known = {each.name: each for each in all_of(admin, SHIPPED)}
    assert known["hourly"] == changed
    assert known["off"] == SHIPPED[1]
    again = change(admin, floor.tasks, SHIPPED, "hourly", 1, {"enabled": False})
    assert (again.version, again.enabled, again.cron) == (2, False, "5 4 * * *")


def test_of_two_who_change_a_schedule_at_once_the_second_is_told(admin, at, floor):
    barrier = Barrier(2)

    def put(cron):
        barrier.wait()
        try:
            return change(admin, floor.tasks, SHIPPED, "hourly", 0, {"cron": cron}).cron
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        said = [*pool.map(put, ("1 1 * * *", "2 2 * * *"))]
    assert said.count("desk-changed-meanwhile") == 1
    [kept] = [each for each in all_of(admin, SHIPPED) if each.name == "hourly"]
    assert [kept.cron] == [each for each in said if "desk" not in each]
    assert refused(change, admin, floor.tasks, SHIPPED, "hourly", 0, {}) == "desk-changed-meanwhile"


def test_only_administrators_keep_schedules(seated, at, floor):
    lee = seated("lee", "analyst", "coordinator", "releaser")
    assert (
        refused(change, lee, floor.tasks, SHIPPED, "hourly", 0, {"enabled": False}) == "desk-role"
    )
    assert refused(make, lee, floor.tasks, SHIPPED, replace(HOURLY, name="x")) == "desk-role"
    assert all_of(lee, SHIPPED) == SHIPPED


def test_an_administrator_of_another_partner_keeps_none(seated, at, floor):
    sato = seated("sato", "administrator", partner="JPN")
    code = refused(make, sato, floor.tasks, SHIPPED, replace(HOURLY, name="x"))
    assert code == "desk-not-allowed"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"name": "Hourly"}, "schedule-name"),
        ({"name": "hourly"}, "schedule-taken"),
        ({"task": "nothing"}, "job-task-unknown"),
        ({"options": {"nam": "x"}}, "job-option"),
        ({"cron": "0 7 * *"}, "schedule-cron"),
        ({"cron": ""}, "schedule-when"),
        ({"after": "fail"}, "schedule-when"),
        ({"cron": "", "after": "nothing"}, "job-task-unknown"),
        ({"cron": "", "after": "count-aside"}, "schedule-when"),
    ],
)
def test_a_schedule_that_makes_no_sense_is_refused(admin, at, wanted, code, floor):
    made = replace(HOURLY, **{"name": "mine", **wanted})
    assert refused(make, admin, floor.tasks, SHIPPED, made) == code


def test_schedules_that_would_follow_each_other_in_a_circle_are_refused(admin, at, floor):
    follows = replace(HOURLY, cron="", name="one", task="follow", options={}, after="count")
    make(admin, floor.tasks, SHIPPED, follows)
    back = replace(follows, name="two", task="fail", after="follow")
    make(admin, floor.tasks, SHIPPED, back)
    round_ = replace(follows, name="three", task="count", options={"name": "x"}, after="fail")
    assert refused(make, admin, floor.tasks, SHIPPED, round_) == "schedule-when"
    off = make(admin, floor.tasks, SHIPPED, replace(round_, enabled=False))
    switched_on = {"enabled": True}
    assert refused(change, admin, floor.tasks, SHIPPED, "three", off.version, switched_on) == (
        "schedule-when"
    )


def test_moments_long_past_are_forgotten(desk, at, monkeypatch, floor):
    monkeypatch.setattr(schedules, "_KEPT", 4)
    for hour in range(8):
        at(NOON + timedelta(hours=hour))
        feed(desk, replace(floor.crew, shipped=(HOURLY,)), UTC, 60)
    with desk.work() as deed:
        kept = deed.connection.execute(schedules.schedule_slot.select()).all()
    on_the_hour = NOON.replace(second=0)
    assert sorted(row.slot for row in kept) == [
        on_the_hour + timedelta(hours=hour) for hour in range(4, 8)
    ]
