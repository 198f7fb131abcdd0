"""A database that holds nothing yet, under logins of other names, beside the one of the test."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from tests.desk.conftest import administrator

from tricord.desk.backup.loading import Log, load
from tricord.desk.backup.snapshot import Snapshot, _at_one_moment
from tricord.desk.database.connecting import Database
from tricord.desk.database.embedded import ADMINISTRATOR
from tricord.desk.database.passwords import passwords
from tricord.desk.database.roles import Login, database_made, database_opened, logins_made

_NUMBERS = itertools.count()


@pytest.fixture
def empty(server, tmp_path) -> Iterator[Database]:
    """A database without a step, whose logins begin with another prefix."""
    prefix = f"elsewhere{next(_NUMBERS)}"
    folder = tmp_path / prefix
    folder.mkdir()
    with administrator(server) as connection:
        for statement in (
            *logins_made(passwords(folder), prefix),
            *database_made(prefix, prefix),
            *database_opened(prefix, prefix),
        ):
            connection.execute(statement)
    made = Database(server.address(prefix), folder, prefix)
    yield made
    made.close()
    with administrator(server) as connection:
        connection.execute(f"DROP DATABASE {prefix} WITH (FORCE)")
        for login in Login:
            connection.execute(f"DROP ROLE {login.named(prefix)}")


@contextmanager
def taken(desk) -> Iterator[Snapshot]:
    """The rows of a desk as of now."""
    with _at_one_moment(desk.database, desk.folder) as found:
        assert found is not None
        yield found


def everything(desk):
    """What a backup would hold of a desk: its rows by table, what they are, and its log."""
    with taken(desk) as found:
        rows = {each.called: b"".join(found.rows(each)) for each in found.tables}
        return rows, found.contents(), Log(found.audit(), found.checkpoint, desk.signer)


def put(database: Database, desk, *, again: bool = False) -> None:
    """Put what a desk holds into another database."""
    rows, contents, kept = everything(desk)
    load(database, contents, lambda table: [rows[table.called]], kept, again=again)


def counted(server, database: Database) -> dict[str, int]:
    """Rows of every table, as somebody counts them whom no policy binds."""
    name = conninfo_to_dict(database.address)["dbname"]
    word = passwords(server.folder)[ADMINISTRATOR]
    reached = make_conninfo(server.address(name), user=ADMINISTRATOR, password=word)
    with psycopg.connect(reached) as connection:
        asked = """SELECT schemaname, tablename FROM pg_tables
            WHERE schemaname !~ '^pg_' AND schemaname <> 'information_schema'"""
        found = {}
        for schema, table in connection.execute(asked).fetchall():
            many = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema, table))
            found[f"{schema}.{table}"] = connection.execute(many).fetchone()[0]
    found.pop("desk.migration")
    return found
