"""Nodes for the tests of the node: a fixed moment, and lakes that are quickly made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tricord.lake import Lake


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same present for every test."""
    monkeypatch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes empty folders."""
    return lambda: tmp_path_factory.mktemp("node")


@pytest.fixture(scope="session")
def new_lake(new_folder: Callable[[], Path]) -> Callable[[], Lake]:
    """Makes empty lakes."""
    return lambda: Lake(new_folder() / "lake")
