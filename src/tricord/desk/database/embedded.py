"""PostgreSQL as a child of the node: one folder, one server, started by the first who needs it.

It listens on a socket of its own folder and on no port. Every login needs a password that stands
in a file only the owner of the node can read, so that other users of the machine stay outside. Each
process that uses it holds a share of a lock; the last one stops it. A process that was killed holds
nothing any more: the server it leaves behind is used, and stopped, by the next.
"""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Final

import psycopg
from psycopg.conninfo import make_conninfo

from tricord.desk.database import programs
from tricord.desk.database.passwords import passwords, write_secret
from tricord.desk.database.roles import (
    PREFIX,
    Login,
    database_made,
    database_opened,
    logins_made,
)
from tricord.errors import DeskError

try:
    import fcntl
except ImportError:  # Windows: `programs.folder` refuses before any lock is asked for
    fcntl = None  # type: ignore[assignment]  # the module is absent on that platform

ADMINISTRATOR: Final = "tricord_administrator"
"""Makes roles and the database; nothing else is done in its name."""
DATABASE: Final = "tricord"

_PREPARED: Final = "prepared"
_SOCKET: Final = ".s.PGSQL.5432"
_LONGEST_SOCKET: Final = 100  # the system's bound is 103 on some
_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+ ")
_SETTINGS: Final = """\
listen_addresses = ''
unix_socket_directories = '{sockets}'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 128MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
idle_in_transaction_session_timeout = '5min'
log_min_messages = warning
log_statement = 'none'
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
"""


@dataclass(frozen=True)
class Embedded:
    """The server of a node.

    Attributes:
        folder: Folder it lives in; made where missing.
    """

    folder: Path

    def __post_init__(self) -> None:
        # Its programs run elsewhere: a folder as seen from here would not be found.
        object.__setattr__(self, "folder", self.folder.absolute())

    @property
    def data(self) -> Path:
        """The data of the server."""
        return self.folder / "postgres"

    @property
    def log(self) -> Path:
        """What the server writes of itself."""
        return self.data / "server.log"

    @cached_property
    def sockets(self) -> Path:
        """Folder of its socket: its own, or one of the system's where that path is too long."""
        own = self.folder.absolute() / "socket"
        fits = len(str(own / _SOCKET)) < _LONGEST_SOCKET and set(str(own)) <= _PLAIN
        if fits:
            return own
        short = hashlib.sha256(str(own).encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"tricord-{short}"

    def address(self, database: str = DATABASE) -> str:
        """Address of a database of it, as libpq reads it, without a user.

        Args:
            database: Name of the database.
        """
        return make_conninfo(host=str(self.sockets), dbname=database)

    def use(self) -> Use:
        """Start it where it does not run; it runs as long as somebody uses it.

        Raises:
            DeskError: It cannot be set up or started.
        """
        programs.folder()
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._starting(), ExitStack() as failed:
            share = failed.enter_context((self.folder / "in-use.lock").open("a"))
            fcntl.flock(share, fcntl.LOCK_SH)
            if not (self.data / "PG_VERSION").exists():
                self._set_up()
            if not self.running():
                self._start()
            if not (self.folder / _PREPARED).exists():
                self._prepare()
            failed.pop_all()
        return Use(self, share)

    def running(self) -> bool:
        """Whether the server runs."""
        return programs.run("pg_ctl", "-D", str(self.data), "status").returncode == 0

    def _starting(self) -> IO[str]:
        """The right to start or stop it; others wait."""
        handle = (self.folder / "start.lock").open("a")
        fcntl.flock(handle, fcntl.LOCK_EX)
        return handle

    def _set_up(self) -> None:
        """Make the data of a new server; a folder half made by a killed process is made anew."""
        made = self.folder / "postgres.new"
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(mode=0o700)
        programs.give(made)
        told = self.folder / "administrator.new"
        write_secret(told, passwords(self.folder)[ADMINISTRATOR])
        programs.give(told)
        done = programs.run(
            "initdb",
            f"--pgdata={made}",
            f"--username={ADMINISTRATOR}",
            "--auth=scram-sha-256",
            f"--pwfile={told}",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-instructions",
        )
        told.unlink()
        if done.returncode:
            shutil.rmtree(made, ignore_errors=True)
            raise DeskError("desk-set-up", folder=str(self.folder), reason=_last_line(done.stderr))
        with (made / "postgresql.conf").open("a") as settings:
            settings.write("\ninclude 'tricord.conf'\n")
        made.rename(self.data)

    def _start(self) -> None:
        self.sockets.mkdir(mode=0o700, parents=True, exist_ok=True)
        programs.give(self.sockets)
        (self.data / "tricord.conf").write_text(_SETTINGS.format(sockets=self.sockets))
        programs.give(self.data, ["tricord.conf"])
        words = ("-D", str(self.data), "-l", str(self.log), "-w", "-t", "600", "start")
        # It would keep our pipes open as long as it runs: what it says goes to its log.
        done = programs.run("pg_ctl", "--silent", *words)
        if done.returncode:
            raise DeskError("desk-start", log=str(self.log), reason=self._last_words())

    def _prepare(self) -> None:
        """Make the logins and the database; what a killed process left is made anew."""
        words = passwords(self.folder)
        reached = make_conninfo(
            self.address("postgres"), user=ADMINISTRATOR, password=words[ADMINISTRATOR]
        )
        with psycopg.connect(reached, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {DATABASE}")
            for login in Login:
                connection.execute(f"DROP ROLE IF EXISTS {login.named(PREFIX)}")
            for statement in (
                *logins_made(words),
                *database_made(DATABASE),
                *database_opened(DATABASE),
            ):
                connection.execute(statement)
        (self.folder / _PREPARED).touch()

    def stop(self) -> None:
        """Stop it, whoever uses it: connections are ended, what was committed stays."""
        words = ("-D", str(self.data), "-w", "-t", "120", "-m", "fast", "stop")
        programs.run("pg_ctl", "--silent", *words)

    def _last_words(self) -> str:
        try:
            return _last_line(self.log.read_bytes()[-4000:])
        except OSError as fault:
            return str(fault)


class Use:
    """A share in the running server; the last one that is given back stops it."""

    def __init__(self, server: Embedded, share: IO[str]) -> None:
        self.server = server
        self._share: IO[str] | None = share
        atexit.register(self.end)

    def end(self) -> None:
        """Give the share back."""
        if self._share is None:
            return
        share, self._share = self._share, None
        atexit.unregister(self.end)
        with self.server._starting(), share:  # noqa: SLF001  # one noun: a server and its use
            try:
                fcntl.flock(share, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            self.server.stop()


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else "–"
