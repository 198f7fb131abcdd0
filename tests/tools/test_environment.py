"""The environment: what is said where none can be made, and with what it is filled."""

import importlib.util
import shutil
import subprocess
import sys

import pytest
from tools import environment, programs
from tools.programs import Refusal


def test_a_python_without_venv_is_told_the_one_apt_line(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Refusal, match=r"sudo apt install python3\.\d+-venv"):
        environment.check_venv(None)
    environment.check_venv("uv")


def test_an_environment_that_uv_made_gets_pip_once_uv_is_gone(clone, monkeypatch):
    asked: list[list[str]] = []

    def fails_where_there_is_no_pip(command, **options):
        asked.append([str(word) for word in command])
        missing = command[-2:] == ["pip", "--version"]
        return subprocess.CompletedProcess(command, int(missing), stdout="No module named pip")

    monkeypatch.setattr(programs.subprocess, "run", fails_where_there_is_no_pip)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    command = environment.installer()
    assert command[:4] == [environment.PYTHON, "-m", "pip", "install"]
    assert asked[-1] == [str(environment.PYTHON), "-m", "ensurepip"]


def test_packages_are_installed_by_hash_from_wheels_alone(clone, monkeypatch):
    asked: list[list[str]] = []

    def heard(command, **options):
        asked.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0, stdout="")

    monkeypatch.setattr(programs.subprocess, "run", heard)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    environment.install_packages()
    made, *_, filled = asked
    python = getattr(sys, "_base_executable", sys.executable)
    assert made == [python, "-m", "venv", str(environment.VENV)]
    assert {"--require-hashes", "--only-binary", ":all:"} <= set(filled)
    assert filled[-1] == str(clone / "requirements.lock")
