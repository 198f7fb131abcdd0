"""The queue in the database: whose it is, who may touch it, and that it goes without a trace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from tests.desk.jobs.conftest import Floor
from tests.desk.made_findings import finding, frames

from tricord import clock
from tricord.desk.alerts.raising import take_in
from tricord.desk.audit.verifying import verify
from tricord.desk.database.roles import Login
from tricord.desk.delivery.channels import Channel, Channels
from tricord.desk.delivery.composing import compose
from tricord.desk.delivery.subscriptions import How, Wanted, subscribe
from tricord.desk.jobs import asking, schedules
from tricord.desk.jobs.schedules import Schedule
from tricord.desk.jobs.worker import work
from tricord.desk.migrations import queue, steps
from tricord.desk.notices.webhook import WebhookSender
from tricord.errors import DeskError

DENIED = "42501"
BEFORE = "0003"


def relations(connection):
    return connection.execute(
        text(
            "SELECT relname, relkind::text FROM pg_class WHERE relnamespace = 'jobs'::regnamespace"
        )
    ).all()


@pytest.mark.parametrize("login", [Login.APP, Login.DOOR])
def test_nobody_but_the_worker_touches_the_queue(desk, login):
    with desk.database.begin(Login.OWNER) as connection:
        tables = [name for name, kind in relations(connection) if kind == "r"]
        functions = (
            connection.execute(
                text("SELECT proname FROM pg_proc WHERE pronamespace = 'jobs'::regnamespace")
            )
            .scalars()
            .all()
        )
        rights = connection.execute(
            text("""
                SELECT has_schema_privilege(:login, 'jobs', 'USAGE, CREATE'),
                    bool_or(has_function_privilege(:login, p.oid, 'EXECUTE'))
                FROM pg_proc AS p WHERE pronamespace = 'jobs'::regnamespace
            """),
            {"login": desk.database.logins[login]},
        ).one()
    assert len(tables) == 4
    assert len(functions) > 15
    assert tuple(rights) == (False, False)
    for table in tables:
        for statement in ("SELECT * FROM", "DELETE FROM"):
            with (
                desk.database.engine(login).connect() as connection,
                pytest.raises(ProgrammingError) as said,
            ):
                connection.execute(text(f"{statement} jobs.{table}"))
            assert said.value.orig.sqlstate == DENIED


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE desk.job SET state = 'done'",
        "UPDATE desk.job SET attempt = 9",
        "UPDATE desk.job SET asked_by = NULL",
        "DELETE FROM desk.job",
        "INSERT INTO desk.job (job_id, state) VALUES (gen_random_uuid(), 'done')",
        "INSERT INTO desk.job_event SELECT * FROM desk.job_event",
        "DELETE FROM desk.schedule",
        "SELECT * FROM desk.schedule_slot",
        "SELECT secret FROM desk.subscription",
        "UPDATE desk.subscription SET secret = 'x'",
        "SELECT * FROM desk.notice",
        "SELECT alerts FROM desk.notice",
        "UPDATE desk.notice SET state = 'sent'",
        "SELECT * FROM desk.alert_told",
    ],
)
def test_the_login_that_serves_people_writes_nothing_of_how_jobs_go(desk, statement):
    with (
        desk.database.engine(Login.APP).connect() as connection,
        pytest.raises(ProgrammingError) as said,
    ):
        connection.execute(text(statement))
    assert said.value.orig.sqlstate == DENIED


def test_nobody_asks_in_the_name_of_somebody_else(admin, seated, floor):
    lee = seated("lee", "analyst")
    asked = asking.ask(admin, floor.tasks, "count", {})
    copied = """INSERT INTO desk.job (job_id, task, arguments, title, params, asked_by, asked_at,
            level, partners, working)
        SELECT gen_random_uuid(), task, arguments, title, params, asked_by, asked_at, level,
            partners, working FROM desk.job"""
    with pytest.raises(DeskError) as said, lee.begin() as deed:
        deed.connection.execute(text(copied))
    assert said.value.code == "desk-not-allowed"
    with lee.begin() as deed:
        ends = deed.connection.execute(text("UPDATE desk.job SET cancel_asked = now()"))
        assert ends.rowcount == 0
    assert asked.cancel_asked is None


def test_the_step_is_taken_back_with_all_the_queue_holds(desk, admin, floor):
    asking.ask(admin, floor.tasks, "count", {})
    with desk.database.begin(Login.OWNER) as connection:
        there = relations(connection)
        connection.execute(text("DROP TABLE desk.effect"))
    with desk.database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, BEFORE, desk.database.logins)
        gone = "SELECT count(*) FROM pg_namespace WHERE nspname = 'jobs'"
        assert connection.execute(text(gone)).scalar() == 0
        left = "SELECT count(*) FROM pg_type WHERE typname LIKE 'procrastinate%'"
        assert connection.execute(text(left)).scalar() == 0
        people = connection.execute(text("SELECT name FROM desk.person")).scalars().all()
        assert people == ["admin"]
        connection.rollback()
        steps.go(connection, steps.newest(), desk.database.logins)
        assert sorted(relations(connection)) == sorted(there)


def test_the_step_back_and_forward_on_a_filled_desk_leaves_the_rest_whole(desk, admin, floor):
    """Jobs and notices go with the step; alerts, people and the log stay, and work goes on."""
    filled(desk, admin, floor)
    with desk.database.begin(Login.OWNER) as connection:
        assert {table for table in TABLES if not count(connection, table)} == set()
        connection.execute(text("DROP TABLE desk.effect"))
        before = {table: count(connection, table) for table in ("alert", "person", "audit_entry")}
    with desk.database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, BEFORE, desk.database.logins)
        assert {table: count(connection, table) for table in before} == before
        connection.rollback()
        steps.go(connection, steps.newest(), desk.database.logins)
        assert {table: count(connection, table) for table in before} == before
        assert {table: count(connection, table) for table in TABLES} == dict.fromkeys(TABLES, 0)
    with desk.database.begin(Login.WORKER) as connection:
        assert verify(connection, desk.signer, []).misfit is None
    again = Floor(desk, floor.folder)
    asked = asking.ask(admin, again.tasks, "count", {}).job
    again.work_off()
    assert again.effects() == {asked: [0, 1, 2, 3]}


TABLES = (
    *("job", "job_event", "schedule", "schedule_slot"),
    *("subscription", "notice", "alert_told"),
)


def count(connection, table):
    return connection.execute(text(f"SELECT count(*) FROM desk.{table}")).scalar()  # fixed names


def filled(desk, admin, floor):
    """A row of everything: jobs done and asked for, a schedule, a notice of an alert."""
    asking.ask(admin, floor.tasks, "count", {})
    schedule = Schedule("hourly", "count-aside", {"name": "y"}, cron="0 * * * *")
    changed = schedules.change(admin, floor.tasks, (schedule,), "hourly", 0, {"cron": "1 * * * *"})
    post = replace(floor.post, crew=replace(floor.crew, shipped=(replace(schedule, name="x"),)))
    assert changed.version == 1
    work(post, once=True)
    asking.ask(admin, floor.tasks, "count", {})
    channels = Channels(webhooks=WebhookSender(looked_up=lambda _host, _port: ["203.0.114.1"]))
    wanted = Wanted(Channel.WEBHOOK, "https://hooks.example.test/in", How.AT_ONCE)
    subscribe(admin, channels, wanted)
    now = clock.now()
    with desk.work() as deed:
        take_in(deed.connection, frames(finding(1)), now)
    assert compose(desk, now, 20) == 1


def test_another_schema_than_the_one_this_step_knows_is_refused(desk, monkeypatch):
    monkeypatch.setattr(queue, "_SHA256", "0" * 64)
    with desk.database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, BEFORE, desk.database.logins)
        with pytest.raises(DeskError) as said:
            steps.go(connection, steps.newest(), desk.database.logins)
        assert said.value.code == "desk-queue-other"
        connection.rollback()
        assert steps.standing(connection) == BEFORE
