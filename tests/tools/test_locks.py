"""Compiling the locks: with uv alone, each in its turn, and without a host in them."""

import shutil

import pytest
from tools import locks
from tools.programs import Refusal


def test_where_uv_is_missing_it_is_named(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(Refusal, match=r"needs uv.*\n.*pip install uv"):
        locks.compile_locks([])


@pytest.fixture
def compiled(monkeypatch):
    """The locks as they are compiled."""
    heard = []
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(locks, "call", lambda command: heard.append(command) or 0)
    return heard


def test_every_lock_is_compiled_with_hashes_and_without_hosts(compiled):
    assert locks.compile_locks(["--upgrade"]) == 0
    assert [command[-1] for command in compiled] == list(locks.LOCKS)
    for command in compiled:
        assert {"--generate-hashes", "--no-emit-index-url", "--universal", "--upgrade"} <= {
            *command
        }


def test_the_lock_of_the_core_follows_the_one_that_is_tested(compiled):
    locks.compile_locks([])
    names = [command[-1] for command in compiled]
    assert names.index("requirements.lock") < names.index("requirements-core.lock")
    (core,) = (command for command in compiled if command[-1] == "requirements-core.lock")
    assert core[core.index("--constraint") + 1] == "requirements.lock"


def test_after_a_failure_nothing_more_is_compiled(monkeypatch, compiled):
    monkeypatch.setattr(locks, "call", lambda command: compiled.append(command) or 1)
    assert locks.compile_locks([]) == 1
    assert len(compiled) == 1
