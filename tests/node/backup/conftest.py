"""A node in which there is something of everything, and what a desk holds."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from tests.cli.conftest import ADDED, COMPANY, DELISTED, OFFICER, list_file, party_file

import tricord
from tricord.desk.database.embedded import Embedded
from tricord.desk.people import accounts, door, proofs
from tricord.desk.policy import Role
from tricord.node.backup.taking import Taken, back_up
from tricord.node.node import Node

PASSWORD = "correct horse battery staple"  # noqa: S105  # of accounts made by tests
HOSTILE = "보고서 'x' (최종).pdf"


@pytest.fixture(autouse=True)
def one_moment() -> None:
    """The true present: sessions are open by the clock of the database."""


@pytest.fixture(scope="module", autouse=True)
def quick_hashes() -> Iterator[None]:
    """Passwords of tests are hashed cheaply."""
    with pytest.MonkeyPatch.context() as patch:
        quick = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
        patch.setattr(proofs, "_HASHER", quick)
        yield


def folder_anew() -> Iterator[Path]:
    """A folder the user of the database may pass: pytest closes its own to them."""
    made = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    yield made
    for server in made.glob("**/postgres/postmaster.pid"):
        Embedded(server.parent.parent).stop()
    shutil.rmtree(made)


@pytest.fixture
def place() -> Iterator[Path]:
    """A new folder."""
    yield from folder_anew()


@pytest.fixture(scope="module")
def kept() -> Iterator[Path]:
    """A new folder for all tests of a module."""
    yield from folder_anew()


def lake_node(folder: Path) -> Node:
    """A node with lists, a party and findings about it; nobody has opened its desk."""
    node = tricord.init(folder / "node")
    files = [
        list_file(folder, "un-sc", "un", "2026-01-28", [COMPANY, OFFICER, DELISTED]),
        list_file(folder, "un-sc", "un", "2026-02-27", [COMPANY, OFFICER, ADDED]),
        party_file(folder),
    ]
    assert all(outcome.refused is None for outcome in node.ingest(files))
    node.run("designations")
    return node


@pytest.fixture(scope="module")
def filled(kept: Path) -> Node:
    """A node with findings, accounts, a log and a file; nobody changes it."""
    node = lake_node(kept)
    file = node.path / "tricord.toml"
    said = file.read_text("utf-8").replace('partner = ""', 'partner = "ROK"')
    file.write_text(said, "utf-8")
    node = Node(node.path)
    with node.desk() as desk:
        door.first(desk, "admin", "The Administrator", PASSWORD, "en")
        admin = desk.seat(door.enter(desk, "admin", PASSWORD).secret)
        for name, partner in (("lee", "JPN"), ("kim", "ROK")):
            roles = frozenset({Role.ANALYST})
            _, code = accounts.make(admin, name, name.title(), partner, "", roles, "ko")
            door.accept(desk, code, PASSWORD)
            door.enter(desk, name, PASSWORD)
    file = node.path / "desk" / "files" / "ab" / HOSTILE
    file.parent.mkdir(parents=True)
    file.write_bytes(bytes(range(256)) * 1000)
    return node


@pytest.fixture(scope="module")
def backup(filled: Node, kept: Path) -> Taken:
    """A backup of it."""
    return back_up(filled.path, kept / "node.tricord")


def files_of(node: Path) -> dict[str, bytes]:
    """The files of a node a backup is to bring back, byte for byte."""
    found = {
        path.relative_to(node).as_posix(): path.read_bytes()
        for folder in ("lake/raw", "lake/tables", "lake/commits", "desk/files")
        for path in sorted((node / folder).rglob("*"))
        if path.is_file() and path.name not in (".lock", "_last_checkpoint")
    }
    key = node / "desk" / "audit-key.json"
    return found | ({"key": key.read_bytes()} if key.exists() else {})
