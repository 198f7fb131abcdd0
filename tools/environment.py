"""The environment in .venv: packages exactly as locked, the project itself, PySpark."""

import importlib.util
import os
import shutil
import sys

from tools.programs import ROOT, Command, Refusal, capture, run

VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
# Wheels alone: no package's code runs while it is installed, unless a lock names it (PySpark).
LOCKED = ("--require-hashes", "--only-binary", ":all:", "-r")
SPARK_LOCKS = ("requirements-spark-build.lock", "requirements-spark.lock")


def check_venv(uv: str | None) -> None:
    """Refuse where no environment can be made: Debian and Ubuntu pack venv apart."""
    if uv is None and not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise Refusal(
            "This Python cannot make virtual environments: venv or ensurepip is missing.",
            "On Debian and Ubuntu: sudo apt install python{}.{}-venv".format(*sys.version_info),
        )


def pip() -> Command:
    """Return the command for pip in .venv; where uv made it without pip, bring pip first."""
    command: Command = [PYTHON, "-m", "pip"]
    if capture([*command, "--version"]).returncode:
        check_venv(None)
        run([PYTHON, "-m", "ensurepip"], "Installing pip")
    return command


def installer() -> Command:
    """Return the command that installs into .venv: uv where it is on PATH, else pip."""
    uv = shutil.which("uv")
    if uv is not None:
        return [uv, "pip", "install", "--quiet", "--python", PYTHON]
    # Compiling every module takes pip as long as installing; Python compiles what it imports.
    return [*pip(), "install", "--quiet", "--no-input", "--no-compile", "--no-warn-script-location"]


def install_packages() -> None:
    """Make .venv from nothing and install exactly the lock, from binary wheels, by hash."""
    uv = shutil.which("uv")
    check_venv(uv)
    if VENV.exists():
        shutil.rmtree(VENV)
    # Where dev.py runs on the Python of .venv itself, go back to the one beneath it.
    python = getattr(sys, "_base_executable", None) or sys.executable
    make: Command = [uv, "venv", "-q", "-p", python] if uv is not None else [python, "-m", "venv"]
    run([*make, VENV], "Making .venv")
    run([*installer(), *LOCKED, ROOT / "requirements.lock"], "Installing requirements.lock")


def install_project() -> None:
    """Install the project into .venv as a link to src, with what the lock already brought."""
    link: Command = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    run([*installer(), *link], "Installing the project itself")


def install_spark() -> None:
    """Install PySpark, 500 MB, for the tests of its runner; it is published as source alone."""
    for name in SPARK_LOCKS:
        run([*installer(), "--no-build-isolation", *LOCKED, ROOT / name], f"Installing {name}")
