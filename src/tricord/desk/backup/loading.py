"""Rows put back into a database that holds nothing, all of them or none.

The tables are made by the steps of the migrations, as the database stood; then one transaction puts
the rows in. While it lasts, what the tables do when a row comes in is switched off (references,
triggers, row-level security for their owner) and on again before its end: nobody else ever sees it
off. Before it is committed every table is counted and the audit log verified.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

import psycopg
from psycopg import sql
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from tricord.desk.audit.signer import Signer
from tricord.desk.audit.tree import Frontier
from tricord.desk.audit.verifying import Verified, verify
from tricord.desk.backup.contents import Contents, TableRows, sequences_of, tables_of
from tricord.desk.backup.snapshot import ONE_SPELLING, driver
from tricord.desk.database.connecting import Database, gone
from tricord.desk.database.guard import refuse_bypass
from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps
from tricord.errors import BackupError, DeskError

Rows = Callable[[TableRows], Iterable[bytes]]
"""Gives the rows of a table in PostgreSQL's text form."""

_MOST_SHOWN: Final = 500
"""Characters of what was found that a message takes."""

_HEAD: Final = text("SELECT frontier FROM desk.audit_head")
_USED: Final = text(
    "SELECT EXISTS (SELECT FROM desk.person) OR EXISTS (SELECT FROM desk.audit_entry)"
)
_REFERENCES: Final = text("""
    SELECT n.nspname, c.relname, o.conname, pg_get_constraintdef(o.oid)
    FROM pg_constraint AS o JOIN pg_class AS c ON c.oid = o.conrelid
        JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE o.contype = 'f' AND o.conparentid = 0 AND current_user = pg_get_userbyid(c.relowner)
    ORDER BY 1, 2, 3
""")
_TRIGGERS: Final = text("""
    SELECT n.nspname, c.relname, t.tgname
    FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
        JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND t.tgparentid = 0
        AND current_user = pg_get_userbyid(c.relowner)
    ORDER BY 1, 2, 3
""")
_FORCED: Final = text("""
    SELECT n.nspname, c.relname
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.relforcerowsecurity AND current_user = pg_get_userbyid(c.relowner)
    ORDER BY 1, 2
""")


@dataclass(frozen=True)
class Log:
    """What the log of the desk was found to be when the backup was made.

    Attributes:
        found: What `tricord.desk.audit.verifying` found.
        checkpoint: The checkpoint that was kept beside the database; empty where none was.
        signer: Who signs it; ``None`` where it is empty and nobody did yet.
    """

    found: Verified
    checkpoint: str
    signer: Signer | None


def load(
    database: Database, contents: Contents, rows: Rows, kept: Log, *, again: bool = False
) -> None:
    """Put the rows of a desk into its database, and bring that to the newest step.

    Args:
        database: It; nobody has used it.
        contents: What the rows are.
        rows: Gives them.
        kept: What their log is to be.
        again: Whether this was begun before, and may have got as far as its end.

    Raises:
        DeskError: ``desk-newer``; ``desk-database-gone``.
        BackupError: ``restore-database-used``: the database holds a desk; ``restore-tables``: the
            rows are not of the tables of that step; ``restore-rows``: they do not go in;
            ``restore-audit``: the log is not as it was.
    """
    if contents.step not in steps.known():
        raise DeskError("desk-newer", stands=contents.step, newest=steps.newest())
    with _reachable(str(database.folder)):
        with database.engine(Login.OWNER).connect() as connection:
            free = _is_free(connection, kept, again=again)
            if free:
                # A desk nobody has used stands at a step of its own.
                steps.go(connection, "", database.logins)
                steps.go(connection, contents.step, database.logins)
        if free:
            with database.begin(Login.OWNER) as connection:
                connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
                for statement in ONE_SPELLING:
                    connection.execute(text(statement))
                _put(connection, contents, rows)
                _audited(connection, kept)
        with database.engine(Login.OWNER).connect() as connection:
            steps.go(connection, steps.newest(), database.logins)
        with database.begin(Login.APP) as connection:
            refuse_bypass(connection)


@contextmanager
def _reachable(folder: str) -> Iterator[None]:
    """What PostgreSQL says for itself, in words of ours."""
    try:
        yield
    except OperationalError as fault:
        raise gone(fault) from None
    except psycopg.errors.DiskFull as fault:
        raise BackupError("restore-write", path=folder, reason=_first_line(fault)) from None
    except psycopg.OperationalError as fault:
        raise DeskError("desk-database-gone", reason=_first_line(fault)) from None


def _is_free(connection: Connection, kept: Log, *, again: bool) -> bool:
    """Whether the rows are still to be put in; refuses a database somebody uses."""
    stands = steps.standing(connection)
    if not stands:
        return True
    if stands not in steps.known():
        raise DeskError("desk-newer", stands=stands, newest=steps.newest())
    if not connection.execute(_USED).scalar_one():
        return True
    frontier = Frontier.unpacked(bytes(connection.execute(_HEAD).scalar_one()))
    # The entry that says so may have followed already.
    if again and frontier.size - kept.found.size in (0, 1):
        return False
    raise BackupError("restore-database-used")


def _put(connection: Connection, contents: Contents, rows: Rows) -> None:
    """Put the rows of every table in."""
    made = tables_of(connection)
    _agreed(contents, made, connection)
    run = driver(connection).execute
    with _switched_off(connection):
        named = sql.SQL(", ").join(_of(each.schema, each.name) for each in made)
        run(sql.SQL("TRUNCATE {}").format(named))
        for table in contents.tables:
            _copied(connection, table, rows(table))
    for sequence in contents.sequences:
        place = _of(sequence.schema, sequence.name).as_string(driver(connection))
        run("SELECT setval(%s::regclass, %s, %s)", [place, sequence.last, sequence.drawn])


@contextmanager
def _switched_off(connection: Connection) -> Iterator[None]:
    """Switch off what tables do when rows come in, and on again at the end of the block.

    References are looked at then, all rows at once; what a trigger would have written is among the
    rows; and PostgreSQL copies into no table whose owner is under row-level security.
    """
    references = connection.execute(_REFERENCES).all()
    triggers = connection.execute(_TRIGGERS).all()
    forced = connection.execute(_FORCED).all()
    run = driver(connection).execute

    def change(schema: str, table: str, how: str, *names: str) -> None:
        changed = sql.SQL(f"ALTER TABLE {{}} {how}")
        run(changed.format(_of(schema, table), *map(sql.Identifier, names)))

    for schema, table, name, _ in references:
        change(schema, table, "DROP CONSTRAINT {}", name)
    for schema, table, name in triggers:
        change(schema, table, "DISABLE TRIGGER {}", name)
    for schema, table in forced:
        change(schema, table, "NO FORCE ROW LEVEL SECURITY")
    yield
    for schema, table, name, meaning in references:
        try:
            change(schema, table, f"ADD CONSTRAINT {{}} {meaning}", name)
        except psycopg.errors.ForeignKeyViolation as fault:
            raise _refused(f"{schema}.{table}", fault) from None
    for schema, table, name in triggers:
        change(schema, table, "ENABLE TRIGGER {}", name)
    for schema, table in forced:
        change(schema, table, "FORCE ROW LEVEL SECURITY")


def _agreed(contents: Contents, made: Sequence[TableRows], connection: Connection) -> None:
    """Refuse rows that are not of the tables the step made."""
    given = {replace(each, rows=0) for each in contents.tables}
    differing = {each.called for each in given ^ set(made)}
    drawn = {(each.schema, each.name) for each in contents.sequences}
    there = {(each.schema, each.name) for each in sequences_of(connection)}
    differing |= {".".join(each) for each in drawn ^ there}
    if differing:
        raise BackupError("restore-tables", differs=", ".join(sorted(differing))[:_MOST_SHOWN])


def _copied(connection: Connection, table: TableRows, rows: Iterable[bytes]) -> None:
    into = sql.SQL("COPY {} ({}) FROM STDIN").format(
        _of(table.schema, table.name),
        sql.SQL(", ").join(sql.Identifier(name) for name, _ in table.columns),
    )
    try:
        with driver(connection).cursor() as cursor:
            with cursor.copy(into) as copy:
                for piece in rows:
                    copy.write(piece)
            counted = cursor.rowcount
    except psycopg.OperationalError:
        raise
    except psycopg.Error as fault:
        raise _refused(table.called, fault) from None
    if counted != table.rows:
        raise BackupError("restore-rows", table=table.called, reason=f"{counted} ≠ {table.rows}")


def _audited(connection: Connection, kept: Log) -> None:
    """Refuse a log that is not as it was when the backup was made."""
    if kept.signer is None:
        frontier = Frontier.unpacked(bytes(connection.execute(_HEAD).scalar_one()))
        fits = frontier.size == kept.found.size == 0
    else:
        # It lets nothing be changed from then on, and has rows come in batches: both end here.
        run = driver(connection).execute
        run("SAVEPOINT before_looking")
        found = verify(connection, kept.signer, [kept.checkpoint])
        run("ROLLBACK TO before_looking")
        fits = _told(found) == _told(kept.found)
    if not fits:
        raise BackupError("restore-audit", size=kept.found.size, root=kept.found.root)


def _told(found: Verified) -> tuple[int, str, str | None, int | None]:
    return (found.size, found.root, found.misfit, found.number)


def _of(schema: str, name: str) -> sql.Identifier:
    return sql.Identifier(schema, name)


def _refused(table: str, fault: psycopg.Error) -> BackupError:
    return BackupError("restore-rows", table=table, reason=_first_line(fault))


def _first_line(fault: psycopg.Error) -> str:
    return (str(fault).strip().splitlines() or ["–"])[0][:_MOST_SHOWN]
