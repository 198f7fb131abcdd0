"""Rows put back are the rows that were taken, whatever a table may hold, or none of them."""

import re
import shutil
import subprocess

import pytest
from psycopg.conninfo import make_conninfo
from sqlalchemy import text
from tests.desk.backup.conftest import counted, everything, put
from tests.desk.backup.odd_steps import FILL, STEP, one_more_step
from tests.desk.conftest import PASSWORD

from tricord.desk.audit.signer import FILE, signer
from tricord.desk.audit.verifying import verify
from tricord.desk.backup.loading import load
from tricord.desk.backup.reviving import RESTORED, revive
from tricord.desk.database import programs
from tricord.desk.database.guard import refuse_bypass
from tricord.desk.database.passwords import passwords
from tricord.desk.database.roles import Login
from tricord.desk.desk import Desk
from tricord.desk.migrations import steps
from tricord.desk.people import accounts, door
from tricord.desk.policy import Role
from tricord.errors import BackupError, DeskError

ANALYST = frozenset({Role.ANALYST})


def dumped(database) -> str:
    """A database as PostgreSQL's own program dumps it, under logins named as elsewhere."""
    name = database.logins[Login.OWNER]
    reached = make_conninfo(database.address, user=name, password=passwords(database.folder)[name])
    done = subprocess.run(
        [programs.folder() / "pg_dump", "--enable-row-security", "--inserts", "-d", reached],
        capture_output=True,
        check=True,
        text=True,
    )
    # Its rows come as they lie on the disk, and it closes its dump with a word by chance.
    lines = re.sub(rf"\b{database.prefix}_(?=app|door|owner|worker)", "login_", done.stdout)
    return "\n".join(sorted(each for each in lines.splitlines() if "restrict" not in each))


def desk_of(database, like: Desk) -> Desk:
    """The desk that was put into a database."""
    shutil.copy(like.folder / FILE, database.folder / FILE)
    return Desk(database, like.signer, database.folder, "ROK")


@pytest.fixture
def filled(desk, admin, seated):
    """A desk with people of three partners, sessions, tokens and invitations."""
    seated("lee", "analyst", partner="JPN")
    seated("kim", "releaser", mission="ROK/NEW-YORK")
    accounts.make(admin, "new", "", "USA", "", ANALYST, "ja")
    door.token(admin, "nightly", 30, admin.reader.roles)
    return desk


def test_a_desk_put_back_under_other_logins_is_the_same_to_the_last_row(server, filled, empty):
    put(empty, filled)
    assert everything(desk_of(empty, filled))[0] == everything(filled)[0]
    assert counted(server, empty) == counted(server, filled.database)
    assert dumped(empty) == dumped(filled.database)
    with empty.begin(Login.APP) as connection:
        refuse_bypass(connection)


def test_whatever_a_table_holds_comes_back(server, filled, empty, tmp_path):
    with one_more_step(tmp_path):
        with filled.database.engine(Login.OWNER).connect() as connection:
            steps.go(connection, STEP, filled.database.logins)
            for statement in FILL:
                connection.execute(text(statement))
            connection.commit()
        put(empty, filled)
        assert counted(server, empty) == counted(server, filled.database)
        assert dumped(empty) == dumped(filled.database)
        with empty.begin(Login.OWNER) as connection:
            # The sequence goes on where it stood, and what a table does when a row comes is on.
            made = connection.execute(
                text('INSERT INTO desk."Odd ""Table" (above) VALUES (1) RETURNING number')
            )
            assert made.scalar() == 44
            told = connection.execute(text("SELECT count(*), max(n) FROM other.counted"))
            assert tuple(told.one()) == (44, 44)
            assert connection.execute(text("SELECT nextval('other.draws')")).scalar() == 10
        with filled.database.engine(Login.OWNER).connect() as connection:
            steps.go(connection, steps.known()[-2], filled.database.logins)


def test_a_desk_of_an_older_step_is_brought_to_the_newest(filled, empty, tmp_path):
    rows, contents, kept = everything(filled)
    with one_more_step(tmp_path):
        load(empty, contents, lambda table: [rows[table.called]], kept)
        with empty.begin(Login.OWNER) as connection:
            assert steps.standing(connection) == STEP
            people = connection.execute(text("SELECT count(*) FROM desk.person")).scalar()
    assert people == 4


def test_a_desk_is_taken_at_the_step_it_stands_at(filled, empty):
    with filled.database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, steps.known()[0], filled.database.logins)
    rows, contents, kept = everything(filled)
    assert contents.step == steps.known()[0]
    load(empty, contents, lambda table: [rows[table.called]], kept)
    with empty.begin(Login.OWNER) as connection:
        assert steps.standing(connection) == steps.newest()
    after = everything(desk_of(empty, filled))[0]
    assert {name: after[name] for name in rows} == rows


def test_a_desk_of_a_newer_step_is_refused(filled, empty, tmp_path):
    with one_more_step(tmp_path):
        with filled.database.engine(Login.OWNER).connect() as connection:
            steps.go(connection, STEP, filled.database.logins)
        rows, contents, kept = everything(filled)
        with filled.database.engine(Login.OWNER).connect() as connection:
            steps.go(connection, steps.known()[-2], filled.database.logins)
    with pytest.raises(DeskError) as said:
        load(empty, contents, lambda table: [rows[table.called]], kept)
    assert said.value.code == "desk-newer"


def test_people_sign_in_with_the_passwords_they_had_and_the_log_goes_on(filled, empty):
    put(empty, filled)
    with empty.begin(Login.OWNER) as connection:
        before = connection.execute(text("SELECT count(*) FROM desk.audit_entry")).scalar()
    there = desk_of(empty, filled)
    seat = there.seat(door.enter(there, "lee", PASSWORD).secret)
    assert seat.name == "lee"
    with empty.begin(Login.WORKER) as connection:
        found = verify(connection, filled.signer)
    assert (found.misfit, found.size) == (None, before + 1)


def test_no_session_token_or_invitation_lives_on(filled, empty, admin):
    _, code = accounts.make(admin, "invited", "", "ROK", "", ANALYST, "en")
    put(empty, filled)
    there = desk_of(empty, filled)
    assert there.seat(admin.secret).name == "admin"
    ended = revive(empty, filled.signer, "ROK", "ab" * 32, "2026-03-01T00:00:00+00:00")
    assert ended == 4
    with pytest.raises(DeskError) as said:
        there.seat(admin.secret)
    assert said.value.code == "desk-session-ended"
    with pytest.raises(DeskError) as said:
        door.accept(there, code, PASSWORD)
    assert said.value.code == "desk-invitation"
    # In the desk it was taken of, everything goes on.
    assert filled.seat(admin.secret).name == "admin"
    assert door.accept(filled, code, PASSWORD) == "invited"


def test_the_log_says_once_that_the_desk_was_put_back(filled, empty):
    put(empty, filled)
    for _ in range(2):
        revive(empty, filled.signer, "ROK", "ab" * 32, "2026-03-01T00:00:00+00:00")
    asked = text("SELECT about FROM desk.audit_entry WHERE act = :act")
    with empty.begin(Login.OWNER) as connection:
        told = connection.execute(asked, {"act": RESTORED}).scalars().all()
    with empty.begin(Login.OWNER) as connection:
        found = verify(connection, filled.signer)
    assert told == [f"backup:{'ab' * 32}"]
    assert found.misfit is None


def state(database):
    with database.begin(Login.OWNER) as connection:
        if not steps.standing(connection):
            return ""
        return connection.execute(text("SELECT count(*) FROM desk.person")).scalar()


def test_a_database_that_holds_a_desk_is_left_alone(filled, empty):
    put(empty, filled)
    there = desk_of(empty, filled)
    door.enter(there, "lee", PASSWORD)
    for again in (False, True):
        door.enter(there, "kim", PASSWORD)
        before = everything(there)[0]
        with pytest.raises(BackupError) as said:
            put(empty, filled, again=again)
        assert said.value.code == "restore-database-used"
        assert everything(there)[0] == before


def test_whoever_goes_on_after_a_kill_finds_what_was_put_there(filled, empty):
    put(empty, filled)
    before = everything(desk_of(empty, filled))[0]
    rows, contents, kept = everything(filled)

    def unread(table):
        raise AssertionError(table)

    load(empty, contents, unread, kept, again=True)
    revive(empty, filled.signer, "ROK", "ab" * 32, "2026-03-01T00:00:00+00:00")
    load(empty, contents, unread, kept, again=True)
    after = everything(desk_of(empty, filled))[0]
    assert after["desk.person"] == before["desk.person"] == rows["desk.person"]


@pytest.mark.parametrize(
    ("table", "change", "code"),
    [
        ("desk.person", lambda it: it[: len(it) // 2], "restore-rows"),
        ("desk.person", lambda it: it.replace(b"\tadmin\t", b"\t\t"), "restore-rows"),
        ("desk.person", lambda _: b"", "restore-rows"),
        ("desk.credential", lambda it: it + it, "restore-rows"),
        ("desk.audit_head", lambda it: it.replace(b"t\t", b"f\t"), "restore-rows"),
        (
            "desk.audit_entry",
            lambda it: it.replace(b"person.made", b"person.mads"),
            "restore-audit",
        ),
        ("desk.audit_fact", lambda it: it.replace(b"JPN", b"USA"), "restore-audit"),
        ("desk.audit_checkpoint", lambda it: b"\\N" + it, "restore-rows"),
    ],
)
def test_rows_that_were_changed_go_in_nowhere(filled, empty, table, change, code):
    rows, contents, kept = everything(filled)
    changed = change(rows[table])
    assert changed != rows[table]
    with pytest.raises(BackupError) as said:
        load(empty, contents, lambda t: [changed if t.called == table else rows[t.called]], kept)
    assert said.value.code == code, str(said.value)
    assert state(empty) == 0
    # And the same database takes the right ones.
    load(empty, contents, lambda t: [rows[t.called]], kept)
    assert state(empty) == 4


def test_a_log_that_was_cut_short_is_refused_by_what_was_kept_of_it(filled, empty):
    rows, contents, kept = everything(filled)
    shorter = kept.__class__(kept.found, kept.checkpoint.replace("\n", "\n9", 1), kept.signer)
    with pytest.raises(DeskError):
        load(empty, contents, lambda t: [rows[t.called]], shorter)
    assert state(empty) == 0


def test_a_log_that_did_not_fit_comes_back_as_it_was(filled, empty):
    with filled.database.begin(Login.OWNER) as connection:
        connection.execute(text("DELETE FROM desk.audit_fact WHERE number = 3"))
        connection.execute(text("DELETE FROM desk.audit_entry WHERE number = 3"))
    rows, contents, kept = everything(filled)
    assert (kept.found.misfit, kept.found.number) == ("missing", 3)
    load(empty, contents, lambda t: [rows[t.called]], kept)
    with empty.begin(Login.OWNER) as connection:
        found = verify(connection, filled.signer)
    assert (found.misfit, found.number) == ("missing", 3)


def test_rows_of_a_table_the_step_does_not_make_are_refused(filled, empty, tmp_path):
    with filled.database.begin(Login.OWNER) as connection:
        connection.execute(text("CREATE TABLE desk.mine AS SELECT 1 AS one"))
    rows, contents, kept = everything(filled)
    with pytest.raises(BackupError) as said:
        load(empty, contents, lambda t: [rows[t.called]], kept)
    assert (said.value.code, said.value.params["differs"]) == ("restore-tables", "desk.mine")
    assert state(empty) == 0


def test_a_database_that_goes_away_is_said_and_holds_nothing(filled, empty, server):
    from tests.desk.conftest import administrator

    rows, contents, kept = everything(filled)

    def cut(table):
        if table.called == "desk.person":
            with administrator(server) as connection:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                    [empty.prefix],
                )
        return [rows[table.called]]

    with pytest.raises(DeskError) as said:
        load(empty, contents, cut, kept)
    assert said.value.code == "desk-database-gone"
    empty.close()
    assert state(empty) == 0
    assert signer(filled.folder).origin == filled.signer.origin
