"""The rows of a desk as of one moment, while people work on it.

All tables are read in one transaction that sees one state of the database. They are read in the
name of their owner, who is under row-level security like everybody else: rows its policies hide
would be missing, and nothing would say so. So each table is looked at first: the owner must have a
policy that shows every row, and none that takes rows away.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql
from sqlalchemy import Connection, text

from tricord.desk.audit import witnessed
from tricord.desk.audit.signer import FILE as KEY
from tricord.desk.audit.signer import signer
from tricord.desk.audit.tree import Frontier
from tricord.desk.audit.verifying import Verified, verify
from tricord.desk.backup.contents import Contents, TableRows, sequences_of, tables_of
from tricord.desk.database.connecting import Database
from tricord.desk.database.embedded import Embedded
from tricord.desk.database.opening import reached
from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps
from tricord.errors import BackupError, DeskError

ONE_SPELLING: Final = (
    "SET LOCAL search_path = ''",
    "SET LOCAL timezone = 'UTC'",
    "SET LOCAL datestyle = 'ISO, YMD'",
    "SET LOCAL intervalstyle = 'postgres'",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL bytea_output = 'hex'",
    "SET LOCAL idle_in_transaction_session_timeout = 0",
    "SET LOCAL statement_timeout = 0",
)
"""What makes a value read as it was written, whatever the server's settings."""

_MOST_SHOWN: Final = 500
"""Characters of what was found that a message takes."""
_ONE_MOMENT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
# A policy counts for whoever has the powers of one of its roles.
_HIDDEN: Final = text("""
    WITH policy AS (
        SELECT polrelid, polpermissive, pg_get_expr(polqual, polrelid) AS shows
        FROM pg_policy
        WHERE polcmd IN ('r', '*') AND EXISTS (
            SELECT FROM unnest(polroles) AS of_role
            WHERE of_role = 0 OR pg_has_role(current_user, of_role, 'USAGE')))
    SELECT n.nspname || '.' || c.relname
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.relrowsecurity AND (
        NOT EXISTS (SELECT FROM policy WHERE polrelid = c.oid AND polpermissive AND shows = 'true')
        OR EXISTS (SELECT FROM policy WHERE polrelid = c.oid AND NOT polpermissive))
    ORDER BY 1
""")


class Snapshot:
    """The rows of a desk as of one moment.

    Args:
        connection: A transaction of the owner that sees one state.
        folder: Folder of the desk.
        kept: The checkpoint that was kept beside the database before that moment.

    Attributes:
        step: Step of the migrations the database stands at.
        tables: Its tables.
    """

    def __init__(self, connection: Connection, folder: Path, kept: str) -> None:
        self._connection = connection
        self._folder = folder
        self.checkpoint = kept
        self.step = steps.standing(connection)
        if self.step not in steps.known():
            raise DeskError("desk-newer", stands=self.step, newest=steps.newest())
        hidden = connection.execute(_HIDDEN).scalars().all()
        if hidden:
            raise BackupError("backup-hidden", tables=", ".join(hidden)[:_MOST_SHOWN])
        self.tables = tables_of(connection)
        self._read: dict[str, int] = {}

    def rows(self, table: TableRows) -> Iterator[bytes]:
        """The rows of a table in PostgreSQL's text form, in order of its key.

        Args:
            table: One of `tables`.

        Raises:
            DeskError: ``desk-database-gone``.
            BackupError: ``backup-unread``: its owner may not read it.
        """
        columns = sql.SQL(", ").join(sql.Identifier(name) for name, _ in table.columns)
        order = sql.SQL(", ").join(map(sql.Identifier, table.key))
        asked = sql.SQL("COPY (SELECT {} FROM {}{}) TO STDOUT").format(
            columns,
            sql.Identifier(table.schema, table.name),
            sql.SQL(" ORDER BY {}").format(order) if table.key else sql.SQL(""),
        )
        try:
            with driver(self._connection).cursor() as cursor:
                with cursor.copy(asked) as copy:
                    yield from map(bytes, copy)
                self._read[table.called] = cursor.rowcount
        except psycopg.OperationalError as fault:
            raise DeskError("desk-database-gone", reason=str(fault).strip()) from None
        except psycopg.Error as fault:
            reason = str(fault).strip().splitlines()[0][:_MOST_SHOWN]
            raise BackupError("backup-unread", file=table.called, reason=reason) from None

    def contents(self) -> Contents:
        """What the rows are; to be asked once those of every table were read."""
        counted = tuple(replace(each, rows=self._read[each.called]) for each in self.tables)
        return Contents(self.step, counted, sequences_of(self._connection))

    def audit(self) -> Verified:
        """Whether the log is as it was written; the last thing to be asked."""
        if not (self._folder / KEY).exists():
            # Who opens a desk for the first time makes its key: a log without one is empty.
            asked = "SELECT number FROM desk.audit_entry LIMIT 1"
            if self._connection.execute(text(asked)).first() is None:
                return Verified(0, Frontier().root().hex(), 0)
            reason = os.strerror(errno.ENOENT)
            raise DeskError("desk-audit-key", file=str(self._folder / KEY), reason=reason)
        return verify(self._connection, signer(self._folder), [self.checkpoint])


@contextmanager
def snapshot(folder: Path, url: str = "") -> Iterator[Snapshot | None]:
    """The rows of a desk as of the moment the block begins; ``None`` where there is no desk yet.

    Args:
        folder: Folder of the desk.
        url: Address of a PostgreSQL of the operator; empty for one in the folder.

    Raises:
        DeskError: Its database cannot be reached, or stands at a step that is not known.
        BackupError: ``backup-hidden``: its owner does not see every row.
    """
    if not url and not (Embedded(folder).data / "PG_VERSION").exists():
        yield None
        return
    with reached(folder, url) as database, _at_one_moment(database, folder) as found:
        yield found


@contextmanager
def _at_one_moment(database: Database, folder: Path) -> Iterator[Snapshot | None]:
    # It is kept after its entries were committed: read before the moment, it is no newer.
    kept = witnessed.kept(folder)
    with database.begin(Login.OWNER) as connection:
        connection.execute(text(_ONE_MOMENT))
        for statement in ONE_SPELLING:
            connection.execute(text(statement))
        yield Snapshot(connection, folder, kept) if steps.standing(connection) else None


def driver(connection: Connection) -> psycopg.Connection[tuple[object, ...]]:
    """The connection of the driver: rows go through it as they are."""
    found = connection.connection.driver_connection
    if not isinstance(found, psycopg.Connection):
        raise TypeError(type(found))
    return found
