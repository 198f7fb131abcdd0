"""The peers' environment: taken only where it was made from the pins as they stand."""

import re
import subprocess

import pytest
from bench.contest import peers


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(peers, "PLACE", tmp_path / "peers")
    return tmp_path / "peers"


def made(place, pins):
    place.mkdir()
    (place / peers.PINNED.name).write_bytes(pins)


def test_no_environment_and_one_of_other_pins_are_not_used(place):
    assert peers.interpreter() is None
    made(place, b"nomenklatura==1.0\n")
    assert peers.interpreter() is None


def test_an_environment_of_these_pins_is_used(place):
    made(place, peers.PINNED.read_bytes())
    assert peers.interpreter() is not None


def test_a_failed_installation_is_told_in_one_line_and_leaves_nothing_to_use(place, monkeypatch):
    def fail(command, **_):
        return subprocess.CompletedProcess(
            command, 1, "", "building wheel\nerror: no icu-config\n\n"
        )

    monkeypatch.setattr(peers.subprocess, "run", fail)
    trouble = peers.make()
    assert trouble.endswith("error: no icu-config")
    assert "\n" not in trouble
    assert peers.interpreter() is None


def test_every_package_of_the_peers_is_pinned():
    lines = [line for line in peers.PINNED.read_text("utf-8").splitlines() if line[0] != "#"]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines)
    assert {"nomenklatura", "pyicu", "RapidFuzz"} <= {line.partition("==")[0] for line in lines}
