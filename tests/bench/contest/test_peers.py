"""Environments of peers: taken only where they were made from the pins as they stand."""

import re
import subprocess
from pathlib import Path

import pytest
from bench.contest import peers

BENCH = Path(peers.__file__).resolve().parents[1]
PINS = sorted({peers.NAMES.pins, *(BENCH / "sea").glob("*.txt")})


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(peers, "PLACE", tmp_path)
    return tmp_path / "peers"


def made(place, pins):
    place.mkdir()
    (place / peers.NAMES.pins.name).write_bytes(pins)


def test_no_environment_and_one_of_other_pins_are_not_used(place):
    assert peers.NAMES.interpreter() is None
    made(place, b"nomenklatura==1.0\n")
    assert peers.NAMES.interpreter() is None


def test_an_environment_of_these_pins_is_used(place):
    made(place, peers.NAMES.pins.read_bytes())
    python = peers.NAMES.interpreter()
    assert python is not None
    assert python.is_relative_to(place)


def test_a_failed_installation_is_told_in_one_line_and_leaves_nothing_to_use(place, monkeypatch):
    def fail(command, **_):
        return subprocess.CompletedProcess(
            command, 1, "", "building wheel\nerror: no icu-config\n\n"
        )

    monkeypatch.setattr(peers.subprocess, "run", fail)
    trouble = peers.NAMES.make()
    assert trouble.endswith("error: no icu-config")
    assert "\n" not in trouble
    assert peers.NAMES.interpreter() is None


@pytest.mark.parametrize("pins", PINS, ids=lambda pins: pins.name)
def test_every_package_of_the_peers_is_pinned(pins):
    lines = [line for line in pins.read_text("utf-8").splitlines() if line[0] != "#"]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines)
    wanted = {
        "peers.txt": {"nomenklatura", "pyicu", "RapidFuzz"},
        "moving_pandas.txt": {"movingpandas", "pandas", "shapely"},
        "libais.txt": {"libais"},
    }
    assert wanted[pins.name] <= {line.partition("==")[0] for line in lines}
