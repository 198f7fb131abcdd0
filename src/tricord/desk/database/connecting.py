"""Connections to the desk's database, one kind for each login."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import psycopg
from psycopg import errors
from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError, OperationalError

from tricord.desk.database.passwords import passwords
from tricord.desk.database.roles import PREFIX, Login
from tricord.errors import DeskError

_POOLS: Final[Mapping[Login, int]] = {
    Login.OWNER: 1,
    Login.APP: 20,
    Login.DOOR: 4,
    Login.WORKER: 8,
}


@dataclass(frozen=True)
class Database:
    """The desk's database.

    Attributes:
        address: Where it is, as libpq reads it, without a user.
        folder: Folder of the desk, where its passwords are.
        prefix: What the names of its logins begin with.
    """

    address: str
    folder: Path
    prefix: str = PREFIX

    @property
    def logins(self) -> Mapping[Login, str]:
        """The names of its logins."""
        return {login: login.named(self.prefix) for login in Login}

    def conninfo(self, login: Login) -> str:
        """How a login reaches it, password and all."""
        name = self.logins[login]
        word = passwords(self.folder)[name]
        return make_conninfo(self.address, user=name, password=word, application_name="tricord")

    @cached_property
    def _engines(self) -> dict[Login, Engine]:
        return {}

    def engine(self, login: Login) -> Engine:
        """Its pool of connections of a login."""
        if login not in self._engines:
            reached = self.conninfo(login)
            self._engines[login] = create_engine(
                "postgresql+psycopg://",
                creator=lambda: psycopg.connect(reached, connect_timeout=10),
                pool_size=_POOLS[login],
                max_overflow=0,
                pool_timeout=30,
                pool_pre_ping=True,
            )
        return self._engines[login]

    @contextmanager
    def begin(self, login: Login) -> Iterator[Connection]:
        """One transaction of a login: committed at the end, or not there at all.

        Raises:
            DeskError: ``desk-database-gone``: it cannot be reached, or went away meanwhile.
        """
        try:
            with self.engine(login).begin() as connection:
                yield connection
        except OperationalError as fault:
            raise gone(fault) from None
        except DBAPIError as fault:
            if fault.connection_invalidated:
                raise gone(fault) from None
            raise

    def close(self) -> None:
        """Close its connections."""
        for engine in self._engines.values():
            engine.dispose()
        self._engines.clear()


AWAY: Final = frozenset({"desk-database-gone", "desk-database-full"})
"""Codes of what `gone` says: nothing was done, and it may be done once the database is back."""


def gone(fault: DBAPIError) -> DeskError:
    """What is said where the database cannot be reached, or its disk is full."""
    full = getattr(fault.orig, "sqlstate", "") == errors.DiskFull.sqlstate
    lines = str(fault.orig).strip().splitlines() or ["–"]
    code = "desk-database-full" if full else "desk-database-gone"
    return DeskError(code, reason=lines[0 if full else -1].strip())
