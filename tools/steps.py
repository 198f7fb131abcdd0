"""The steps of the set-up: each is taken once, and again when what it depends on has changed."""

import hashlib
import json
import os
import platform
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools import environment, frontend
from tools.programs import ROOT, Refusal, say

STAMP = environment.VENV / "set-up.json"


@dataclass(frozen=True)
class Step:
    """One step.

    Attributes:
        name: Its name.
        mark: Digest of everything it depends on.
        take: What it does.
        is_whole: Whether what it made is still there.
    """

    name: str
    mark: str
    take: Callable[[], None]
    is_whole: Callable[[], bool] = lambda: True


def steps(verb: str = "") -> list[Step]:
    """Return the steps a verb needs, in order."""
    # An environment holds absolute paths, so one that was moved or copied is not the same.
    interpreter = f"{sys.implementation.name} {sys.version} {platform.machine()}"
    packages = digest(interpreter, str(ROOT), ROOT / "requirements.lock")
    # A file that moved has changed: its name counts, too.
    sources = [each for file in frontend.sources() for each in (file.as_posix(), file)]
    pages = digest(os.environ.get("TRICORD_FONTS", ""), *sources)
    needed = [
        Step("packages", packages, environment.install_packages),
        Step("project", digest(ROOT / "pyproject.toml"), environment.install_project),
        Step("frontend", pages, frontend.build, frontend.is_whole),
    ]
    java = os.environ.get("JAVA_HOME") or shutil.which("java")
    if verb == "test" and java:
        locks = digest(*(ROOT / name for name in environment.SPARK_LOCKS))
        needed.append(Step("spark", locks, environment.install_spark))
    return needed


def set_up(verb: str = "") -> None:
    """Take the steps that are missing for a verb; none where all is there."""
    done = read_stamp()
    for step in steps(verb):
        if done.get(step.name) == step.mark and step.is_whole():
            continue
        if step.name == "packages":
            done = {}
        elif done.pop(step.name, None):
            write_stamp(done)
        say(f"set-up: {step.name} ... ", end="")
        started = time.monotonic()
        try:
            step.take()
        except BaseException as error:
            say("stopped")
            if step.name != "spark" or not isinstance(error, Refusal):
                raise
            say(f"{error}\nThe tests that need Spark are skipped.")
            return
        done[step.name] = step.mark
        write_stamp(done)
        say(f"{time.monotonic() - started:.1f} s")


def digest(*parts: str | Path) -> str:
    """Return one SHA-256 of texts and of files' contents; a missing file counts as empty."""
    total = hashlib.sha256()
    for part in parts:
        text = part.encode() if isinstance(part, str) else b""
        content = part.read_bytes() if isinstance(part, Path) and part.exists() else text
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def read_stamp() -> dict[str, str]:
    """Return the marks of the steps that were taken; empty where nothing is sure."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if environment.PYTHON.exists() and isinstance(stamp, dict) else {}


def write_stamp(done: dict[str, str]) -> None:
    """Record the steps that were taken; the file is the old or the new one, never a part."""
    new = STAMP.with_suffix(".new")
    new.write_text(json.dumps(done, indent=2) + "\n", encoding="utf-8")
    new.replace(STAMP)
