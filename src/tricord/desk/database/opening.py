"""Opening the desk's database: its own in the node, or one the operator names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tricord.desk.database.connecting import Database
from tricord.desk.database.embedded import Embedded
from tricord.desk.database.guard import refuse_bypass
from tricord.desk.database.passwords import FILE, passwords
from tricord.desk.database.roles import Login, database_opened, logins_made
from tricord.desk.migrations import steps
from tricord.errors import DeskError

OLDEST = 160000
"""Oldest PostgreSQL the desk runs on, as the server numbers it."""


@contextmanager
def opened(folder: Path, url: str = "") -> Iterator[Database]:
    """The desk's database, ready to serve, for as long as the block runs.

    Args:
        folder: Folder of the desk.
        url: Address of a PostgreSQL of the operator; empty for one in the folder.

    Raises:
        DeskError: It cannot be set up, started or reached, stands at a step this version of
            Tricord does not know, or would serve under a login that sees too much.
    """
    with reached(folder, url) as database:
        _brought_up(database, own=not url)
        with database.begin(Login.APP) as connection:
            refuse_bypass(connection)
        yield database


@contextmanager
def reached(folder: Path, url: str = "") -> Iterator[Database]:
    """The desk's database as it stands, at whatever step: for what serves nobody.

    Args:
        folder: Folder of the desk.
        url: Address of a PostgreSQL of the operator; empty for one in the folder.

    Raises:
        DeskError: It cannot be set up, started or reached.
    """
    if url:
        database = _elsewhere(folder, url)
        use = None
    else:
        use = Embedded(folder).use()
        database = Database(use.server.address(), folder)
    try:
        yield database
    finally:
        database.close()
        if use:
            use.end()


def _brought_up(database: Database, *, own: bool) -> None:
    """See that the database stands at the newest step; one of the node is brought there."""
    with database.begin(Login.OWNER if own else Login.APP) as connection:
        stands = steps.standing(connection)
    if stands == steps.newest():
        return
    if stands and stands not in steps.known():
        raise DeskError("desk-newer", stands=stands, newest=steps.newest())
    if not own:
        raise DeskError("desk-older", stands=stands or "–", newest=steps.newest())
    with database.engine(Login.OWNER).connect() as connection:
        steps.go(connection, steps.newest(), database.logins)


def _elsewhere(folder: Path, url: str) -> Database:
    """A database of the operator.

    An address with a user is the operator's leave to make the logins in this database; they are
    made once. One without a user relies on logins that were made by ``tricord desk logins``.
    """
    try:
        given = conninfo_to_dict(url)
    except psycopg.ProgrammingError as fault:
        raise DeskError("desk-address", reason=str(fault).strip()) from None
    user, word = given.pop("user", None), given.pop("password", None)
    database = Database(make_conninfo("", **given), folder)
    if user is None:
        if not (folder / FILE).exists():
            raise DeskError("desk-no-passwords", file=str(folder / FILE))
        return database
    folder.mkdir(parents=True, exist_ok=True)
    reached = make_conninfo(database.address, user=user, **({"password": word} if word else {}))
    try:
        with psycopg.connect(reached, connect_timeout=10, autocommit=True) as connection:
            _made_logins(connection, database)
    except psycopg.OperationalError as fault:
        raise DeskError("desk-database-gone", reason=str(fault).strip()) from None
    return database


def _made_logins(connection: psycopg.Connection[tuple[object, ...]], database: Database) -> None:
    """Make the logins in the name of a user who may, unless they are there."""
    info = connection.info
    if info.server_version < OLDEST:
        raise DeskError("desk-old-server", version=str(info.server_version // 10000))
    powers = connection.execute(
        "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
    ).fetchone()
    superuser, bypasses, makes = powers or (True, True, False)
    if superuser or bypasses:
        why = "superuser" if superuser else "bypassrls"
        raise DeskError("desk-bypass", role=info.user, why=why)
    names = list(database.logins.values())
    there = connection.execute("SELECT count(*) FROM pg_roles WHERE rolname = ANY (%s)", [names])
    counted = there.fetchone()
    if counted and counted[0] == len(names):
        return
    if not makes:
        raise DeskError("desk-no-logins", role=info.user)
    for statement in (
        *logins_made(passwords(database.folder), database.prefix),
        *database_opened(info.dbname, database.prefix),
    ):
        connection.execute(statement)
