"""The language a command speaks: the variable first, then the node, then the system."""

import os
import subprocess
import sys

import pytest

from tricord import config
from tricord.cli.language import SETTINGS, settle


@pytest.fixture
def node(tmp_path):
    (tmp_path / "tricord.toml").write_text('language = "ja"\n', "utf-8")
    return tmp_path


@pytest.fixture
def nothing_set(monkeypatch):
    # Set first, so that what settle() writes is taken back after the test.
    monkeypatch.setenv("TRICORD_LANGUAGE", "")


def test_the_settings_are_looked_for_where_they_are():
    assert SETTINGS == config.FILE


@pytest.mark.parametrize("how", ["option", "equals", "variable", "directory"])
def test_a_node_is_spoken_in_its_own_language(node, nothing_set, monkeypatch, how):
    arguments = {"option": ["lists", "show", "--path", str(node)], "equals": [f"--path={node}"]}
    if how == "variable":
        monkeypatch.setenv("TRICORD_NODE", str(node))
    if how == "directory":
        monkeypatch.chdir(node)
    settle(arguments.get(how, ["lists", "show"]))
    assert os.environ["TRICORD_LANGUAGE"] == "ja"


def test_the_variable_goes_before_the_node(node, monkeypatch):
    monkeypatch.setenv("TRICORD_LANGUAGE", "ko")
    settle(["--path", str(node)])
    assert os.environ["TRICORD_LANGUAGE"] == "ko"


@pytest.mark.parametrize(
    "written", [b"language = ", b"\xff\xfe", b'language = "fr"', b"language = 3"]
)
def test_settings_that_cannot_be_used_are_left_to_the_command(node, nothing_set, written):
    (node / "tricord.toml").write_bytes(written)
    settle(["--path", str(node)])
    assert os.environ["TRICORD_LANGUAGE"] == ""


def test_no_arguments_and_a_missing_value_are_left_to_the_command(
    nothing_set, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    settle([])
    settle(["--path"])
    assert os.environ["TRICORD_LANGUAGE"] == ""


def test_a_whole_command_speaks_the_language_of_its_node(node):
    environment = {k: v for k, v in os.environ.items() if k != "TRICORD_LANGUAGE"}
    done = subprocess.run(
        [sys.executable, "-m", "tricord", "lists", "show", "nothing", "--path", str(node)],
        env=environment | {"LC_ALL": "ko_KR.UTF-8"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert "このノードにはリスト nothing がありません。 [list-unknown]" in done.stderr.decode()
