"""The jobs of a node: each does what its command does, once, whatever becomes of its worker."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import select
from tests.desk.notices.post_office import PostOffice
from tests.node.ofac_files import sdn, write
from tests.sources.test_joint_statements import FIRST

import tricord
from tricord.desk.database.passwords import FILE
from tricord.desk.database.roles import Login
from tricord.desk.delivery.channels import Channel
from tricord.desk.delivery.subscriptions import How, Wanted, subscribe
from tricord.desk.jobs import asking
from tricord.desk.jobs.cron import Cron
from tricord.desk.jobs.task import task_of
from tricord.desk.jobs.work import Halt, Halted, Work
from tricord.desk.people import accounts, door
from tricord.desk.policy import Role
from tricord.desk.tables import job
from tricord.errors import ConfigError, DeskError, FetchError, SourceError, TricordError
from tricord.locale import LANGUAGES, text
from tricord.node.alerting import raise_alerts
from tricord.node.bundles import Given
from tricord.node.jobs import SHIPPED, report_file, tasks_of, work_on
from tricord.node.node import Node
from tricord.node.notice_settings import channels_of, zone_of
from tricord.node.storing import Outcome

PASSWORD = "correct horse battery staple"  # noqa: S105  # of accounts made by tests
ROOT = Path(__file__).resolve().parents[2]
DAY = datetime(2026, 1, 1, tzinfo=UTC)
VESSEL = {"kind": "vessel", "remarks": "Vessel Registration Identification IMO 9074729."}


@pytest.fixture
def node(database, quick_hashes, monkeypatch, tmp_path):
    """A Korean node with a list and a table of ships, at a database of the tests' server."""
    # Sessions end by the database's clock.
    monkeypatch.delenv("TRICORD_NOW")
    monkeypatch.setenv("TRICORD_DATABASE_URL", database.address)
    monkeypatch.setenv("TRICORD_PARTNER", "ROK")
    made = tricord.init(tmp_path / "node")
    (made.path / "desk").mkdir()
    (made.path / "desk" / FILE).write_bytes((database.folder / FILE).read_bytes())
    ships = b"id,type,name,imo\n1,vessel,Bright Dawn,9074729\n2,vessel,Quiet Sea,\n"
    files = {"sdn.csv": sdn((1, "BRIGHT DAWN", VESSEL)), "ours.csv": ships}
    for name, content in files.items():
        file = write(tmp_path / "given", name, content)
        dataset = "" if name == "sdn.csv" else "ours"
        [outcome] = made.ingest([file], Given(published=DAY, dataset=dataset))
        assert outcome.refused is None, str(outcome.refused)
    return Node(made.path)


@pytest.fixture
def desk(node):
    with node.desk() as opened:
        yield opened


@pytest.fixture
def kim(desk):
    """An administrator who is an analyst too."""
    door.first(desk, "kim", "Kim Minseo", PASSWORD, "en")
    seat = desk.seat(door.enter(desk, "kim", PASSWORD).secret)
    accounts.change(seat, "kim", 1, {"roles": ["administrator", "analyst"]})
    return desk.seat(seat.secret)


@pytest.fixture
def ask(node, kim):
    return lambda name, **options: asking.ask(kim, tasks_of(node.path), name, options).job


def jobs(desk):
    with desk.work() as deed:
        every = deed.connection.execute(select(job).order_by(job.c.asked_at)).mappings()
        return {row["job_id"]: dict(row) for row in every}


@contextmanager
def posting(monkeypatch):
    """A mail server that the node uses."""
    with PostOffice() as office:
        told = {
            "MAIL_HOST": "127.0.0.1",
            "MAIL_PORT": office.port,
            "MAIL_SECURITY": "none",
            "MAIL_SENDER": "tricord@ministry.example",
        }
        for name, value in told.items():
            monkeypatch.setenv(f"TRICORD_{name}", str(value))
        yield office


def test_from_a_run_to_a_letter_without_anybody_asking_in_between(
    node, desk, kim, ask, monkeypatch
):
    with posting(monkeypatch) as office:
        channels = channels_of(Node(node.path).settings)
        wanted = Wanted(Channel.MAIL, "kim@ministry.example", How.AT_ONCE)
        subscribe(kim, channels, wanted)
        ask("run-monitor", monitor="designations")
        work_on(node.path, once=True)
    done = {row["task"]: row["state"] for row in jobs(desk).values()}
    # The digests of the morning that passed were closed, too: there were none.
    followed = ("run-monitor", "raise-alerts", "deliver-notices", "send-digests")
    assert done == dict.fromkeys(followed, "done")
    [letter] = [message_from_bytes(each) for each in office.letters]
    assert letter["To"] == "kim@ministry.example"


@pytest.mark.parametrize("last", range(3))
def test_a_run_says_how_far_it_is_and_ends_when_it_is_to_with_nothing_recorded(node, last):
    task, told = task_of(tasks_of(node.path), "run-monitor"), []

    def tell(done, of):
        told.append((done, of))
        if done == last:
            raise Halted(Halt.CANCELLED)

    work = SimpleNamespace(options={"monitor": "designations", "full": "no"}, tell=tell)
    with pytest.raises(Halted):
        task.run(work)
    assert told == [(done, 3) for done in range(last + 1)]
    assert node.table("runs").is_empty()


def test_alerts_that_somebody_raised_by_hand_are_told_of_too(node, desk, kim, monkeypatch):
    with posting(monkeypatch) as office:
        channels = channels_of(Node(node.path).settings)
        subscribe(kim, channels, Wanted(Channel.MAIL, "kim@ministry.example", How.AT_ONCE))
        node.run("designations")
        raise_alerts(node.lake, desk)
        work_on(node.path, once=True)
        assert len(office.letters) == 1


def test_where_the_mail_server_is_gone_the_job_says_so_and_the_notice_waits(
    node, desk, kim, ask, monkeypatch
):
    with posting(monkeypatch) as office:
        channels = channels_of(Node(node.path).settings)
        subscribe(kim, channels, Wanted(Channel.MAIL, "kim@ministry.example", How.AT_ONCE))
        ask("run-monitor", monitor="designations")
        office.answers["CONNECT"] = b""
        work_on(node.path, once=True)
        came = {row["outcome"] for row in jobs(desk).values() if row["state"] == "failed"}
        assert came == {"mail-unreachable"}
        office.answers.clear()
        later = tricord.clock.now() + timedelta(minutes=10)
        monkeypatch.setenv("TRICORD_NOW", later.isoformat())
        work_on(node.path, once=True)
        assert len(office.letters) == 1


def test_a_digest_goes_out_by_its_schedule_once_a_day(node, desk, kim, ask, monkeypatch):
    with posting(monkeypatch) as office:
        channels = channels_of(Node(node.path).settings)
        subscribe(kim, channels, Wanted(Channel.MAIL, "kim@ministry.example"))
        work_on(node.path, once=True)
        ask("run-monitor", monitor="designations")
        work_on(node.path, once=True)
        assert office.letters == []
        tomorrow = Cron.parse("0 7 * * *").next(tricord.clock.now(), UTC)
        monkeypatch.setenv("TRICORD_NOW", tomorrow.isoformat())
        work_on(node.path, once=True)
        work_on(node.path, once=True)
        assert len(office.letters) == 1


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_report_is_written_whole_under_its_job_and_not_twice(node, desk, ask, form):
    node.run("designations")
    asked = ask("build-report", form=form, language="ko")
    work_on(node.path, once=True)
    assert jobs(desk)[asked]["state"] == "done"
    file = report_file(node.path, str(asked), {"form": form})
    before = file.stat()
    assert before.st_size > 1_000
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    # Begun again, as after a worker that was killed before it could say that it had finished.
    task = task_of(tasks_of(node.path), "build-report")
    options = task.checked({"form": form, "language": "ko"})
    assert task.run(Work(desk, asked, 1, options, Event())) == ""
    assert file.stat().st_mtime_ns == before.st_mtime_ns


def test_the_drop_folder_is_taken_in_when_something_lies_there(node, desk, ask):
    task = task_of(tasks_of(node.path), "take-drop")
    with desk.work() as deed:
        assert not task.waits(deed.connection)
        for name, words in (("march.txt", FIRST), ("odd.bin", "\x00nothing")):
            file = node.path / "drop" / name
            file.write_text(words)
            os.utime(file, (1_700_000_000, 1_700_000_000))
        assert task.waits(deed.connection)
    asked = ask("take-drop")
    work_on(node.path, once=True)
    row = jobs(desk)[asked]
    assert (row["state"], row["outcome"]) == ("done", "some-refused")
    assert node.table("statements").height == 1


@pytest.mark.parametrize(
    ("outcomes", "came"),
    [
        ([], ("done", "")),
        ([Outcome(("a",))], ("done", "")),
        ([Outcome(("a",)), Outcome(("b",), refused=SourceError("x"))], ("done", "some-refused")),
        (
            [Outcome(("b",), refused=SourceError("file-missing", file="b"))],
            ("failed", "file-missing"),
        ),
        (FetchError("fetch-no-network", addresses="b"), ("asked", "fetch-no-network")),
    ],
)
def test_sources_that_cannot_be_had_are_told_or_tried_again(ask, desk, monkeypatch, outcomes, came):
    def fetch(_node, names, progress):
        assert list(names) == ["un-sc", "ofac-sdn"]
        progress("sdn.csv", 1, 2)
        if isinstance(outcomes, TricordError):
            raise outcomes
        return outcomes

    monkeypatch.setattr(Node, "fetch", fetch)
    asked = ask("fetch-sources", sources="un-sc, ofac-sdn")
    work_on(desk.folder.parent, once=True)
    assert (jobs(desk)[asked]["state"], jobs(desk)[asked]["outcome"]) == came


def test_a_worker_of_a_node_killed_anywhere_is_made_good(node, desk, ask):
    """Real processes, killed as soon as a job has begun; findings are those of one run."""
    command = [sys.executable, "-m", "tricord", "jobs", "work", "--path", str(node.path)]
    chores = [("run-monitor", {"monitor": "designations"}), ("build-report", {"form": "html"})]
    for name, options in chores:
        asked = ask(name, **options)
        for turn in range(2):
            worker = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)
            until(desk, lambda asked=asked, turn=turn: _was_at(jobs(desk)[asked], turn))
            worker.kill()
            worker.communicate(timeout=60)
        work_on(node.path, once=True)
    assert {row["state"] for row in jobs(desk).values()} == {"done"}
    assert report_file(node.path, str(asked), {"form": "html"}).exists()
    runs = node.table("runs")
    assert runs.height == 1
    assert node.findings().height == runs.item(0, "found") > 0


def _was_at(row, turn):
    """Whether a worker of this turn was at a job, or an earlier one had finished it."""
    return row["attempt"] > turn or row["state"] == "done"


def until(desk, holds):
    """Wait until something holds, looked at whenever a job turns; a minute at most."""
    reached = desk.database.conninfo(Login.WORKER)
    with psycopg.connect(reached, autocommit=True) as ear:
        ear.execute("LISTEN desk_job")
        for _ in range(300):
            if holds():
                return
            for _ in ear.notifies(timeout=0.2, stop_after=1):
                pass
    raise AssertionError("it never came to that")


def test_every_task_is_told_in_three_languages_and_its_options_are_sound(node):
    given = {"run-monitor": {"monitor": "gaps"}}
    for task in tasks_of(node.path).values():
        kept = task.checked(given.get(task.name, {}))
        assert set(kept) == set(task.options)
        said = {text(f"job-{task.name}", language, **kept) for language in LANGUAGES}
        assert len(said) == len(LANGUAGES)
        assert task.roles


def test_schedules_that_ship_ask_for_what_there_is_and_send_nothing_unasked(node):
    tasks = tasks_of(node.path)
    for each in SHIPPED:
        assert tasks[each.task].checked(each.options) == each.options
        assert bool(each.cron) != bool(each.after)
        assert each.after in {*tasks, ""}
        if each.cron:
            Cron.parse(each.cron)
    on = {each.task for each in SHIPPED if each.enabled}
    assert on == {"raise-alerts", "deliver-notices", "send-digests"}
    assert {Role.ADMINISTRATOR} >= {*tasks["deliver-notices"].roles}


def test_nothing_leaves_a_node_as_it_is_made(node):
    channels = channels_of(node.settings)
    assert (channels.mail, channels.webhooks, str(channels.limit)) == (None, None, "TLP:GREEN")
    assert zone_of(node.settings) is UTC


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ({"time_zone": "Asia/Pyongyang2"}, "time-zone"),
        ({"time_zone": "../../etc/passwd"}, "time-zone"),
        ({"notice_marking": "TLP:BLUE"}, "marking-unknown"),
        ({"notice_allowed_hosts": "*"}, "notice-allowed-host"),
        ({"notice_allowed_ports": "http"}, "notice-allowed-port"),
        ({"mail_host": "post.example"}, "mail-server"),
        (
            {
                "mail_host": "post.example",
                "mail_sender": "a@b.example",
                "mail_user": "x",
                "mail_password_file": "/nowhere",
            },
            "mail-password",
        ),
    ],
)
def test_a_setting_that_cannot_be_used_is_refused_before_any_work(node, setting, code):
    settings = node.settings.model_copy(update=setting)
    with pytest.raises(ConfigError) as said:
        (zone_of if "time_zone" in setting else channels_of)(settings)
    assert said.value.code == code
    assert said.value.hint()


def test_mail_goes_to_the_sender_s_own_domain_unless_the_operator_names_others(node, tmp_path):
    word = tmp_path / "word"
    word.write_text("secret of mail\nmore\n")
    told = {"mail_host": "post.example", "mail_sender": "tricord@Ministry.example"}
    told |= {"mail_user": "tricord", "mail_password_file": str(word)}
    own = channels_of(node.settings.model_copy(update=told))
    assert own.domains == {"ministry.example"}
    assert own.mail.server.password == "secret of mail"  # noqa: S105  # of this test
    named = {"mail_domains": "a.example, B.example"}
    assert channels_of(node.settings.model_copy(update=told | named)).domains == {
        "a.example",
        "b.example",
    }


def test_a_worker_of_a_node_whose_settings_are_wrong_does_not_begin(node, monkeypatch):
    monkeypatch.setenv("TRICORD_TIME_ZONE", "Nowhere")
    with pytest.raises((ConfigError, DeskError)) as said:
        work_on(node.path, once=True)
    assert said.value.code == "time-zone"
