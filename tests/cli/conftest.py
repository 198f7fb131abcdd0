"""Commands run in this process, and a small node to run them on.

The lists and parties are made up. The UN list has two publications: the second adds KPe.003,
renames KPe.001, and no longer shows KPi.002, whose removal nobody has confirmed.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.cli.case_desk import place, two

from tricord.cli import main

__all__ = ["place", "two"]

NOW = "2026-03-01T12:00:00Z"

Entry = dict[str, object]

COMPANY: Entry = {
    "id": "KPe.001",
    "schema": "Organization",
    "names": ["EXAMPLE TRADING CORPORATION"],
    "programmes": ["DPRK"],
    "listed_on": "2016-03-02",
}
OFFICER: Entry = {
    "id": "KPi.001",
    "schema": "Person",
    "names": ["PAK EXAMPLE"],
    "identifiers": ["passport:654321987"],
    "birth_dates": ["1970-01-02"],
    "programmes": ["DPRK"],
    "listed_on": "2016-03-02",
}
DELISTED: Entry = {"id": "KPi.002", "schema": "Person", "names": ["RI FORMER"]}
ADDED: Entry = {"id": "KPe.003", "schema": "Organization", "names": ["NEW EXAMPLE BANK"]}
SHIP: Entry = {
    "id": "W-1",
    "schema": "Vessel",
    "names": ["EXAMPLE STAR"],
    "identifiers": ["imo:9074729"],
}
PARTIES = (
    "id,name,type,imo,passport,date of birth\n"
    "1,Example Trading Corporation,company,,,\n"
    "2,Pak Example,person,,654321987,1970-01-02\n"
    "3,Bright Dawn,vessel,9074729,,\n"
    "4,Quiet Harbour Foods,company,,,\n"
    "5,,company,,,\n"
)


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit status and what it printed."""

    status: int
    out: str
    err: str


Call = Callable[..., Ended]


@pytest.fixture(autouse=True)
def fixed_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still, so that what commands print stays the same."""
    monkeypatch.setenv("TRICORD_NOW", NOW)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command as if it were typed."""

    def typed(*arguments: object) -> Ended:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Ended(status, out, err)

    return typed


def list_file(folder: Path, name: str, authority: str, day: str, entries: list[Entry]) -> Path:
    """A list in Tricord's own form."""
    header = {
        "tricord_list": 1,
        "list": name,
        "authority": authority,
        "title": name,
        "published_at": day,
        "source": "Made up for a test",
        "marking": "TLP:CLEAR",
        "entries": len(entries),
    }
    file = folder / f"{name}_{day}.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in (header, *entries)), "utf-8")
    return file


def party_file(folder: Path) -> Path:
    """The table of parties."""
    file = folder / "2026-02-28" / "parties.csv"
    file.parent.mkdir()
    file.write_text(PARTIES, "utf-8")
    return file


@pytest.fixture
def parties(tmp_path: Path) -> Path:
    """A table of parties, dated by its directory."""
    return party_file(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A node with three lists and a table, screened; nobody writes to it."""
    folder = tmp_path_factory.mktemp("given")
    renamed = COMPANY | {"names": ["EXAMPLE TRADING CORPORATION", "EXAMPLE GENERAL BUREAU"]}
    files = [
        list_file(folder, "un-sc", "un", "2026-01-28", [COMPANY, OFFICER, DELISTED]),
        list_file(folder, "un-sc", "un", "2026-02-27", [renamed, OFFICER, ADDED]),
        list_file(folder, "watch", "analyst", "2026-02-27", [SHIP]),
        party_file(folder),
    ]
    node = folder / "node"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", NOW)
        for command in (
            ["init", str(node)],
            ["ingest", *map(str, files), "--marking", "TLP:GREEN", "--path", str(node)],
            ["run", "designations", "--path", str(node)],
        ):
            assert main(command) == 0
    return node


@pytest.fixture
def node(built: Path, tmp_path: Path) -> Path:
    """A copy of the screened node that a test may change."""
    copy = tmp_path / "node"
    shutil.copytree(built, copy)
    return copy
