"""One database server for all tests of the desk, and a fresh database for each."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from argon2 import PasswordHasher
from psycopg.conninfo import make_conninfo

from tricord.desk.audit.signer import signer
from tricord.desk.database.connecting import Database
from tricord.desk.database.embedded import ADMINISTRATOR, DATABASE, Embedded
from tricord.desk.database.opening import opened
from tricord.desk.database.passwords import FILE, passwords
from tricord.desk.database.roles import database_opened
from tricord.desk.desk import Desk, Seat
from tricord.desk.people import accounts, door, proofs
from tricord.desk.policy import Role

PASSWORD = "correct horse battery staple"  # noqa: S105  # of accounts made by tests
_NUMBERS = itertools.count()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder for a node with a server of its own.

    Not one of pytest: another run on the machine closes those to the server's user.
    """
    folder = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def server() -> Iterator[Embedded]:
    """A running server whose database stands at the newest step."""
    folder = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    embedded = Embedded(folder)
    use = embedded.use()
    with opened(folder):
        pass
    with administrator(embedded) as connection:
        # What a power cut would lose is of no interest to a test.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield embedded
    use.end()
    shutil.rmtree(folder)


def administrator(server: Embedded) -> psycopg.Connection:
    """A connection that may make and drop databases."""
    reached = make_conninfo(
        server.address("postgres"),
        user=ADMINISTRATOR,
        password=passwords(server.folder)[ADMINISTRATOR],
    )
    return psycopg.connect(reached, autocommit=True)


@pytest.fixture(scope="session")
def quick_hashes() -> Iterator[None]:
    """Passwords of tests are hashed cheaply."""
    with pytest.MonkeyPatch.context() as patch:
        quick = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
        patch.setattr(proofs, "_HASHER", quick)
        yield


@contextmanager
def database_of(server: Embedded, folder: Path) -> Iterator[Database]:
    """A database of its own, at the newest step, empty; a folder of a desk gets its passwords."""
    name = f"test_{next(_NUMBERS)}"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(server.folder / FILE, folder / FILE)
    copied = f"TEMPLATE {DATABASE} STRATEGY file_copy"
    with administrator(server) as connection:
        connection.execute(f"CREATE DATABASE {name} {copied} OWNER tricord_owner")
        for statement in database_opened(name):
            connection.execute(statement)
    made = Database(server.address(name), folder)
    yield made
    made.close()
    with administrator(server) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(server: Embedded, tmp_path) -> Iterator[Database]:
    """A database of its own, at the newest step, empty."""
    with database_of(server, tmp_path / "desk") as made:
        yield made


@pytest.fixture
def desk(database: Database, quick_hashes: None) -> Desk:
    """The desk of a Korean node without anybody at it."""
    return Desk(database, signer(database.folder), database.folder, "ROK")


@pytest.fixture
def admin(desk: Desk) -> Seat:
    """Its first administrator."""
    door.first(desk, "admin", "The Administrator", PASSWORD, "en")
    return desk.seat(door.enter(desk, "admin", PASSWORD).secret)


@pytest.fixture
def seated(desk: Desk, admin: Seat):
    """Seats further people: ``seated("lee", "analyst", partner="JPN")``."""

    def take(name: str, *roles: str, partner: str = "ROK", mission: str = "") -> Seat:
        held = frozenset(Role(each) for each in roles)
        _, code = accounts.make(admin, name, name.title(), partner, mission, held, "en")
        door.accept(desk, code, PASSWORD)
        return desk.seat(door.enter(desk, name, PASSWORD).secret)

    return take
