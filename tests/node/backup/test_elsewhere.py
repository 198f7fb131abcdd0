"""A node whose desk is in a database of the operator, on a server of its own."""

import signal

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from tests.desk.backup.conftest import everything
from tests.node.backup.conftest import PASSWORD
from tests.node.backup.packed import unpacked
from tests.node.backup.test_endangered import run

from tricord.desk import status
from tricord.desk.database.embedded import ADMINISTRATOR, Embedded
from tricord.desk.database.passwords import passwords
from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps
from tricord.desk.people import door
from tricord.errors import BackupError
from tricord.node.backup.restoring import restore
from tricord.node.backup.taking import back_up
from tricord.node.node import Node


class Elsewhere(Embedded):
    """A server an operator set up: it knows nothing of Tricord."""

    def _prepare(self) -> None:
        word = passwords(self.folder)[ADMINISTRATOR]
        reached = make_conninfo(self.address("postgres"), user=ADMINISTRATOR, password=word)
        with psycopg.connect(reached, autocommit=True) as connection:
            connection.execute("CREATE ROLE operator LOGIN CREATEROLE PASSWORD 'given'")
            connection.execute("CREATE DATABASE elsewhere OWNER operator")
        (self.folder / "prepared").touch()


@pytest.fixture
def url(place):
    """Address of an empty database of the operator."""
    use = Elsewhere(place / "server").use()
    yield make_conninfo(use.server.address("elsewhere"), user="operator", password="given")  # noqa: S106  # made for this test
    use.end()


def rows_of(node, url, monkeypatch):
    monkeypatch.setenv("TRICORD_DATABASE_URL", url)
    with Node(node).desk() as desk:
        held = everything(desk)[0]
        door.enter(desk, "lee", PASSWORD)
    monkeypatch.delenv("TRICORD_DATABASE_URL")
    return held


def test_a_desk_goes_into_the_operators_database_and_comes_out_of_it(
    filled, backup, place, url, monkeypatch
):
    done = restore(backup.file, place / "node", url=url)
    assert not (done.path / "desk" / "postgres").exists()
    held = rows_of(done.path, url, monkeypatch)
    with filled.desk() as desk:
        assert held["desk.person"] == everything(desk)[0]["desk.person"]
    monkeypatch.setenv("TRICORD_DATABASE_URL", url)
    again = back_up(done.path, place / "again.tricord")
    monkeypatch.delenv("TRICORD_DATABASE_URL")
    assert again.manifest.desk.audit_size == backup.manifest.desk.audit_size + 2
    own = restore(again.file, place / "own")
    assert (own.path / "desk" / "postgres").exists()
    with Node(own.path).desk() as desk:
        assert desk.seat(door.enter(desk, "kim", PASSWORD).secret).name == "kim"


def test_what_proves_who_one_is_stays_out_of_the_backup(backup, place, url):
    done = restore(backup.file, place / "node", url=url)
    settings = done.path / "tricord.toml"
    written = settings.read_text("utf-8").replace('database_url = ""', f'database_url = "{url}"')
    settings.write_text(written, "utf-8")
    made = back_up(done.path, place / "again.tricord")
    own = restore(made.file, place / "own")
    assert "user=operator" not in (own.path / "tricord.toml").read_text("utf-8")
    assert Node(own.path).settings.database_url == ""
    held = b"".join(unpacked(made.file).values())
    secrets = [*passwords(done.path / "desk").values(), "password=given"]
    assert not [word for word in secrets if word.encode() in held]


def test_a_database_of_another_node_is_left_alone(backup, place, url, monkeypatch):
    done = restore(backup.file, place / "node", url=url)
    before = rows_of(done.path, url, monkeypatch)
    with pytest.raises(BackupError) as said:
        restore(backup.file, place / "second", url=url)
    assert said.value.code == "restore-logins"
    assert not (place / "second").exists()
    assert not (place / ".second.restoring").exists()
    after = rows_of(done.path, url, monkeypatch)
    assert after["desk.person"] == before["desk.person"]


def test_whoever_was_killed_goes_on_and_the_log_tells_it_once(backup, place, url):
    def job(danger, at=""):
        where = {"to": str(place / "node"), "watched": str(place), "url": url}
        return {"do": "restore", "file": str(backup.file), "danger": danger, "at": at, **where}

    # What was done before stays done, and nothing is done twice.
    steps_of_it = ["_copied after", "_audited after", "load after", "revive after", "put before"]
    *killed, last = run([*(job("step", at) for at in steps_of_it), job("count")])
    assert [each["killed"] for each in killed] == [signal.SIGKILL] * len(steps_of_it)
    assert (last["killed"], last["code"]) == (0, "")
    address = conninfo_to_dict(url)
    name = passwords(place / "node" / "desk")
    owner = Login.OWNER.named("tricord")
    address |= {"user": owner, "password": name[owner]}
    with psycopg.connect(make_conninfo("", **address)) as connection:
        told = connection.execute("SELECT act FROM desk.audit_entry ORDER BY number").fetchall()
    assert [act for (act,) in told].count("node.restored") == 1
    assert len(told) == backup.manifest.desk.audit_size + 1


def test_an_operators_database_is_brought_up_and_back_by_hand(place, url):
    folder = place / "desk"
    newest = steps.newest()
    assert status.status(folder, url).step == ""
    assert status.bring(folder, url) == ("", newest)
    assert status.bring(folder, url) == (newest, newest)
    found = status.status(folder, url)
    assert (found.step, found.own, found.sessions, found.audit_size) == (newest, False, 0, 0)
    assert "given" not in str(found)
    assert len(found.logins) == 4
