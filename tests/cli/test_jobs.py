"""`tricord jobs` and subscriptions: asked for, worked off and told, by commands alone."""

from __future__ import annotations

import json
import shutil

import pytest
from tests.desk.notices.post_office import PostOffice
from tests.desks import database_of

import tricord
from tricord.cli import seats
from tricord.desk.people import accounts, door
from tricord.desk.policy import Role
from tricord.desk.tables import job

PASSWORD = "correct horse battery staple"  # noqa: S105  # of accounts made by tests
NOW = "2099-03-01T12:00:00Z"


@pytest.fixture(scope="module")
def desk(built, server, quick_hashes, tmp_path_factory):
    """The desk of a Korean node with findings, in a database of the tests' server.

    Kim keeps the accounts, Lee is an analyst, Sato one of another partner.
    """
    folder = tmp_path_factory.mktemp("jobs")
    node = folder / "node"
    shutil.copytree(built, node)
    with (
        database_of(server, node / "desk") as database,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("TRICORD_DATABASE_URL", database.address)
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        patch.setenv("TRICORD_NOW", NOW)
        patch.setenv("TRICORD_PARTNER", "ROK")
        with tricord.open(node).desk() as opened:
            door.first(opened, "kim", "Kim Minseo", PASSWORD, "en")
            kim = opened.seat(door.enter(opened, "kim", PASSWORD).secret)
            for name, partner in (("lee", "ROK"), ("sato", "JPN")):
                analyst = frozenset({Role.ANALYST})
                _, code = accounts.make(kim, name, name.title(), partner, "", analyst, "en")
                door.accept(opened, code, PASSWORD)
            for name in ("kim", "sato", "lee"):
                seats.keep(node, door.enter(opened, name, PASSWORD))
            yield opened


@pytest.fixture
def ask(desk, call, monkeypatch):
    """Type a command as Lee, or as somebody else."""
    folder = desk.folder.parents[1]
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    # The clock stands ahead of the database's own, by which sessions end.
    monkeypatch.setenv("TRICORD_NOW", NOW)
    monkeypatch.setenv("TRICORD_PARTNER", "ROK")

    def run(*words, status=0):
        done = call(*words, "--path", folder / "node")
        assert done.status == status, done.err
        return done

    return run


def rows(ask, *words):
    return json.loads(ask(*words, "--format", "json").out)


def test_a_job_is_asked_for_worked_off_and_told_of(ask):
    asked = ask("jobs", "ask", "run-monitor", "--option", "monitor=designations").err
    assert "Run the monitor designations; asked for." in asked
    assert "tricord jobs work" in asked
    assert "Nothing waits any more." in ask("jobs", "work", "--once").err
    [run] = rows(ask, "jobs", "list", "--task", "run-monitor")
    assert (run["state"], run["asked_by"], run["outcome"]) == ("done", "lee", "")
    shown = ask("jobs", "show", run["job"][:10]).out
    assert "Run the monitor designations" in shown
    assert shown.rstrip().endswith("done")
    # Alerts are raised after a run, without anybody asking.
    [raised, *_] = rows(ask, "jobs", "list", "--task", "raise-alerts")
    assert (raised["state"], raised["schedule"]) == ("done", "alerts-after-runs")
    assert "the schedule alerts-after-runs" in ask("jobs", "show", raised["job"]).out
    assert rows(ask, "alerts", "list")


def test_a_report_stands_under_the_id_of_its_job(ask):
    ask("jobs", "ask", "build-report", "--option", "form=html")
    ask("jobs", "work", "--once")
    [made] = rows(ask, "jobs", "list", "--task", "build-report")
    shown = ask("jobs", "show", made["job"]).out
    [file] = [line.split()[-1] for line in shown.splitlines() if line.startswith("File")]
    with open(file, encoding="utf-8") as report:  # noqa: PTH123  # as it was printed
        assert "<html" in report.read(200)
    assert f"{made['job']}.html" in file


def test_a_job_that_failed_says_why_and_is_asked_for_once_more(ask):
    ask("jobs", "ask", "run-monitor", "--option", "monitor=encounters")
    ask("jobs", "work", "--once")
    [failed] = rows(ask, "jobs", "list", "--state", "failed")
    shown = ask("jobs", "show", failed["job"]).out
    assert "failed: " in shown
    assert failed["outcome"] in shown
    assert "asked for" in ask("jobs", "retry", failed["job"]).err
    [again] = rows(ask, "jobs", "list", "--state", "asked")
    assert again["again"] == failed["job"]
    assert "is to end" in ask("jobs", "cancel", again["job"]).err
    assert "asked for, is to end" in ask("jobs", "list", "--state", "asked").out
    ask("jobs", "work", "--once")
    assert [row["job"] for row in rows(ask, "jobs", "list", "--state", "cancelled")] == [
        again["job"]
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("ask", "nothing"), "job-task-unknown"),
        (("ask", "run-monitor", "--option", "monitor=nothing"), "monitor-unknown"),
        (("ask", "run-monitor", "--option", "full=maybe"), "monitor-unknown"),
        (("ask", "build-report", "--option", "form=exe"), "job-option-value"),
        (("ask", "build-report", "--option", "report=monitoring"), "job-option-value"),
        (("ask", "build-report", "--option", "out=/etc/passwd"), "job-option"),
        (("ask", "fetch-sources", "--option", "sources=nothing"), "source-unknown"),
        (("ask", "deliver-notices"), "desk-role"),
        (("show", "ffffffff"), "job-unknown"),
        (("cancel", ""), "job-unknown"),
        (("list", "--state", "odd"), "job-state-unknown"),
        (("ask", "raise-alerts", "--as", "sato"), "job-partner"),
        (("schedule", "off", "nothing"), "schedule-unknown"),
        (("schedule", "off", "digests"), "desk-role"),
        (("schedule", "add", "x", "raise-alerts", "--cron", "x", "--as", "kim"), "schedule-cron"),
        (
            ("schedule", "change", "digests", "--version", "9", "--as", "kim"),
            "desk-changed-meanwhile",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(ask, words, code):
    done = ask("jobs", *words, status=2)
    assert f"[{code}]" in done.err
    assert len(done.err.strip().splitlines()) >= 2


def test_another_partner_s_people_see_no_job(ask):
    ask("jobs", "ask", "raise-alerts")
    assert rows(ask, "jobs", "list", "--as", "sato") == []
    assert "There are no such jobs" in ask("jobs", "list", "--as", "sato").err


def test_what_can_be_asked_for_is_listed_with_its_options(ask):
    listed = {row["task"]: row["options"] for row in rows(ask, "jobs", "tasks")}
    assert listed["run-monitor"] == "monitor=, full=no"
    assert listed["take-drop"] == ""
    assert "build-report" in ask("jobs", "tasks").out


def test_a_schedule_is_changed_switched_and_added(ask):
    shipped = {row["name"]: row for row in rows(ask, "jobs", "schedule", "list")}
    assert (shipped["digests"]["cron"], shipped["digests"]["enabled"]) == ("0 7 * * *", True)
    assert shipped["digests"]["next"].startswith("2099-03-02T07:00")
    assert "2099-03-02 07:00 UTC" in ask("jobs", "schedule", "list").out
    assert not shipped["sources"]["enabled"]
    said = ask("jobs", "schedule", "change", "digests", "--cron", "30 6 * * 1-5", "--as", "kim").err
    assert said == "Schedule digests: on, version 1.\n"
    assert ask("jobs", "schedule", "off", "digests", "--as", "kim").err.endswith(
        "off, version 2.\n"
    )
    ask("jobs", "schedule", "on", "digests", "--as", "kim")
    add = ("run-monitor", "--cron", "0 2 * * *", "--option", "monitor=designations")
    ask("jobs", "schedule", "add", "nightly", *add, "--as", "kim")
    known = {row["name"]: row for row in rows(ask, "jobs", "schedule", "list")}
    assert (known["digests"]["cron"], known["digests"]["version"]) == ("30 6 * * 1-5", 3)
    assert known["digests"]["changed_by"] == "kim"
    assert known["nightly"]["options"] == "full=no, monitor=designations"
    table = ask("jobs", "schedule", "list").out
    assert "Run the monitor designations" in table
    assert "after run-monitor" in table


def test_whoever_subscribes_gets_a_letter_and_can_leave(ask, desk, monkeypatch):
    with PostOffice() as office:
        for name, value in {
            "mail_host": "127.0.0.1",
            "mail_port": office.port,
            "mail_security": "none",
            "mail_sender": "tricord@ministry.example",
        }.items():
            monkeypatch.setenv(f"TRICORD_{name.upper()}", str(value))
        said = ask("alerts", "subscribe", "lee@ministry.example", "--how", "at_once").err
        assert said == "You get notices at lee@ministry.example: at once.\n"
        [row] = rows(ask, "alerts", "subscriptions")
        assert (row["how"], row["strand"], row["least"]) == ("at_once", "", "low")
        assert "lee@ministry.example" in ask("alerts", "subscriptions").out
        with desk.work() as deed:  # as if all of it were new
            deed.connection.exec_driver_sql(
                "UPDATE desk.alert_told SET renewed_at = '2000-01-01T00:00:00Z'"
            )
        ask("jobs", "ask", "raise-alerts")
        ask("jobs", "work", "--once")
        assert office.letters
        [told, *_] = rows(ask, "alerts", "notices")
        assert (told["state"], told["doubts"], told["address"]) == (
            "sent",
            0,
            "lee@ministry.example",
        )
        assert "lee@ministry.example" in ask("alerts", "notices").out
        assert "no notices to you" in ask("alerts", "notices", "--as", "sato").err
    assert "no more notices" in ask("alerts", "unsubscribe", row["subscription"][:8]).err
    assert rows(ask, "alerts", "subscriptions") == []
    assert "You get no notices" in ask("alerts", "subscriptions").err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("subscribe", "lee@ministry.example"), "notice-off"),
        (("subscribe", "https://hooks.ministry.example/x"), "notice-off"),
        (("subscribe", "lee@ministry.example", "--least", "odd"), "desk-priority-unknown"),
        (("unsubscribe", "ffff"), "subscription-unknown"),
    ],
)
def test_a_subscription_that_cannot_be_is_refused(ask, words, code):
    assert f"[{code}]" in ask("alerts", *words, status=2).err


def test_a_secret_is_printed_for_programs_and_nothing_else(ask, monkeypatch):
    monkeypatch.setenv("TRICORD_NOTICE_WEBHOOKS", "on")
    monkeypatch.setenv("TRICORD_NOTICE_ALLOWED_HOSTS", "127.0.0.1")
    done = ask("alerts", "subscribe", "https://127.0.0.1/in", "--how", "digest")
    assert done.out.startswith("whsec_")
    assert len(done.out.split()) == 1
    again = ask("alerts", "subscribe", "https://127.0.0.1/in", "--how", "never")
    assert again.out == ""


def test_jobs_of_a_version_to_come_are_shown_by_their_names(ask, desk):
    ask("jobs", "ask", "raise-alerts")
    with desk.work() as deed:
        odd = job.update().where(job.c.state == "asked")
        deed.connection.execute(odd.values(task="odd-task", title="job-odd-task"))
    assert "odd-task" in ask("jobs", "list").out
    ask("jobs", "work", "--once")
    [row] = rows(ask, "jobs", "list", "--task", "odd-task")
    assert (row["state"], row["outcome"]) == ("failed", "job-task-unknown")
