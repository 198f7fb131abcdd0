"""The logins of the database: each may do its own part and no more.

- ``owner`` owns the tables; migrations run in its name, nothing else does.
- ``app`` serves people. Row-level security shows it what the person of the session may see.
- ``door`` opens sessions: it reads what is needed to check a password, and nothing else.
- ``worker`` does the node's own work, which looks at everything: alerts, notices, jobs.

None of them is a superuser or passes row-level security by.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from psycopg import sql

PREFIX: Final = "tricord"
"""What the names of the logins begin with, unless a database server holds several nodes."""


class Login(StrEnum):
    """A login of the database."""

    OWNER = "owner"
    APP = "app"
    DOOR = "door"
    WORKER = "worker"

    def named(self, prefix: str) -> str:
        """Its name in the database."""
        return f"{prefix}_{self}"


# The node's own work passes through tables that last as long as a transaction.
_RIGHTS: Final[Mapping[Login, str]] = {
    Login.OWNER: "CONNECT, CREATE, TEMPORARY",
    Login.WORKER: "CONNECT, TEMPORARY",
}


def logins_made(passwords: Mapping[str, str], prefix: str = PREFIX) -> Iterator[sql.Composed]:
    """What makes the logins of a node, statement by statement.

    Args:
        passwords: Of each login, by its name.
        prefix: What the names of the logins begin with.
    """
    for login in Login:
        name = login.named(prefix)
        yield sql.SQL(
            "CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT "
            "PASSWORD {}"
        ).format(sql.Identifier(name), sql.Literal(passwords[name]))


def database_made(database: str, prefix: str = PREFIX) -> Iterator[sql.Composed]:
    """What makes the database of a node.

    Args:
        database: Its name.
        prefix: What the names of the logins begin with.
    """
    owner = sql.Identifier(Login.OWNER.named(prefix))
    named = sql.Identifier(database)
    yield sql.SQL("CREATE DATABASE {} OWNER {} ENCODING 'UTF8' TEMPLATE template0").format(
        named, owner
    )


def database_opened(database: str, prefix: str = PREFIX) -> Iterator[sql.Composed]:
    """What lets the logins, and nobody else, into a database.

    Args:
        database: Its name.
        prefix: What the names of the logins begin with.
    """
    named = sql.Identifier(database)
    yield sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(named)
    for login in Login:
        rights = _RIGHTS.get(login, "CONNECT")
        yield sql.SQL("GRANT {} ON DATABASE {} TO {}").format(
            sql.SQL(rights), named, sql.Identifier(login.named(prefix))
        )
