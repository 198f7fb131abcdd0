"""The server of a node: started, shared, stopped, killed."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import tempfile
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import text

from tricord.desk.database import opening
from tricord.desk.database.connecting import Database
from tricord.desk.database.embedded import ADMINISTRATOR, DATABASE, Embedded
from tricord.desk.database.guard import refuse_bypass
from tricord.desk.database.passwords import passwords
from tricord.desk.database.roles import Login
from tricord.errors import DeskError


@pytest.fixture
def folder():
    made = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    yield made
    Embedded(made).stop()
    shutil.rmtree(made)


def count(database):
    with database.begin(Login.APP) as connection:
        return connection.execute(text("SELECT count(*) FROM pg_database")).scalar()


def first_refusal(database):
    """What is said first once the server is gone: its processes end one after another."""
    for _ in range(10_000):
        try:
            count(database)
        except DeskError as refused:
            return refused.code
    return ""


def test_the_last_one_who_leaves_stops_the_server(folder):
    embedded = Embedded(folder)
    first, second = embedded.use(), embedded.use()
    first.end()
    assert embedded.running()
    second.end()
    assert not embedded.running()


def test_a_folder_named_as_seen_from_where_one_stands_is_found(folder, monkeypatch):
    """As every command without ``--path`` names it."""
    monkeypatch.chdir(folder)
    use = Embedded(Path("desk")).use()
    assert Embedded(folder / "desk").running()
    use.end()
    assert not Embedded(folder / "desk").running()


def test_a_server_left_behind_by_a_killed_process_is_used_and_stopped(folder):
    embedded = Embedded(folder)
    child = os.fork()
    if child == 0:  # the process that will be killed
        embedded.use()
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert embedded.running()
    with opening.opened(folder) as database:
        assert count(database) > 0
    assert not embedded.running()


def test_what_was_committed_is_there_after_the_server_was_killed(folder):
    with opening.opened(folder) as database, database.begin(Login.OWNER) as connection:
        connection.execute(text("CREATE SCHEMA kept; CREATE TABLE kept.figure AS SELECT 7 AS a"))
    with opening.opened(folder) as database:
        pid = int((folder / "postgres" / "postmaster.pid").read_text().splitlines()[0])
        os.kill(pid, signal.SIGKILL)
        assert first_refusal(database) == "desk-database-gone"
    with opening.opened(folder) as database, database.begin(Login.OWNER) as connection:
        assert connection.execute(text("SELECT a FROM kept.figure")).scalar() == 7


def test_a_set_up_that_was_cut_off_is_made_anew(folder):
    half = folder / "postgres.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18")
    with opening.opened(folder) as database:
        assert count(database) > 0
    assert not half.exists()


def test_a_folder_whose_path_is_long_or_has_odd_letters_works(folder):
    deep = folder / ("ordner mit 'zeichen' 자료" + "x" * 90)
    with opening.opened(deep) as database:
        assert count(database) > 0


def test_secrets_can_be_read_by_their_owner_alone(folder):
    with opening.opened(folder):
        modes = [
            stat.S_IMODE((folder / name).stat().st_mode) for name in ("passwords.json", "postgres")
        ]
        sockets = Embedded(folder).sockets
        assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    assert modes == [0o600, 0o700]


@pytest.mark.parametrize("login", [ADMINISTRATOR, "tricord_app", "postgres"])
def test_nobody_gets_in_without_the_password(server, login):
    reached = make_conninfo(server.address(), user=login, password="guess")  # noqa: S106  # a wrong one
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(reached)


def test_a_damaged_password_file_is_said(folder):
    with opening.opened(folder):
        pass
    (folder / "passwords.json").write_text("{")
    with pytest.raises(DeskError) as said, opening.opened(folder):
        pass
    assert said.value.code == "desk-passwords"


def owned(database: Database, login: Login):
    with database.begin(login) as connection:
        refuse_bypass(connection)


def test_the_desk_is_not_served_under_the_owner(database):
    with pytest.raises(DeskError) as said:
        owned(database, Login.OWNER)
    assert (said.value.code, said.value.params["why"]) == ("desk-bypass", "owner")


@pytest.mark.parametrize(
    ("power", "why"),
    [
        ("ALTER ROLE tricord_app SUPERUSER", "superuser"),
        ("ALTER ROLE tricord_app BYPASSRLS", "bypassrls"),
        ("GRANT tricord_owner TO tricord_app", "owner"),
        ("CREATE ROLE other BYPASSRLS; GRANT other TO tricord_app", "bypassrls"),
    ],
)
def test_the_desk_is_not_served_under_a_login_that_was_given_more(folder, power, why):
    with opening.opened(folder):
        give(folder, power)
    with pytest.raises(DeskError) as said, opening.opened(folder):
        pass
    assert (said.value.code, said.value.params["why"]) == ("desk-bypass", why)


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE desk.person DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE desk.audit_fact NO FORCE ROW LEVEL SECURITY",
        "CREATE TABLE desk.notes (a int)",
        "CREATE VIEW desk.shortcut AS SELECT * FROM desk.audit_fact",
        "CREATE MATERIALIZED VIEW desk.copied AS SELECT * FROM desk.audit_fact",
    ],
)
def test_the_desk_is_not_served_where_something_is_not_secured(database, change):
    with database.begin(Login.OWNER) as connection:
        connection.execute(text(change))
    with pytest.raises(DeskError) as said:
        owned(database, Login.APP)
    assert said.value.code == "desk-unsecured"


def give(folder: Path, power: str) -> None:
    word = passwords(folder)[ADMINISTRATOR]
    reached = make_conninfo(Embedded(folder).address("postgres"), user=ADMINISTRATOR, password=word)
    with psycopg.connect(reached, autocommit=True) as connection:
        for statement in power.split("; "):
            connection.execute(statement)


class TestAddressOfTheOperator:
    """A database elsewhere: here a second database of the same server."""

    @pytest.fixture
    def elsewhere(self, server):
        from tests.desks import administrator

        with administrator(server) as connection:
            connection.execute("CREATE ROLE operator LOGIN CREATEROLE PASSWORD 'given'")
            connection.execute("CREATE DATABASE elsewhere OWNER operator")
        yield server
        with administrator(server) as connection:
            connection.execute("DROP DATABASE IF EXISTS elsewhere WITH (FORCE)")
            connection.execute("DROP ROLE operator")

    def address(self, server, user="", word=""):
        whom = {"user": user, "password": word} if user else {}
        return make_conninfo(server.address("elsewhere"), **whom)

    @pytest.mark.parametrize("power", ["SUPERUSER", "BYPASSRLS"])
    def test_a_user_that_sees_everything_is_refused(self, elsewhere, tmp_path, power):
        from tests.desks import administrator

        with administrator(elsewhere) as connection:
            connection.execute(f"ALTER ROLE operator {power}")
        reached = self.address(elsewhere, "operator", "given")
        with pytest.raises(DeskError) as said, opening.opened(tmp_path, reached):
            pass
        assert said.value.code == "desk-bypass"

    def test_an_address_nobody_answers_is_said(self, tmp_path):
        with (
            pytest.raises(DeskError) as said,
            opening.opened(tmp_path, "postgresql://me@127.0.0.1:1/x"),
        ):
            pass
        assert said.value.code == "desk-database-gone"

    def test_words_that_are_no_address_are_said(self, tmp_path):
        with pytest.raises(DeskError) as said, opening.opened(tmp_path, "database please"):
            pass
        assert said.value.code == "desk-address"


def test_the_database_is_named_as_documented(server):
    assert DATABASE in server.address()
