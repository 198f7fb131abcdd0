"""The peers' environment: made once, apart from Tricord's own, and never locked with it.

PyICU has no wheel: it is compiled, which takes a C++ compiler, pkg-config and the headers of ICU
(Debian: libicu-dev). Where that fails, RapidFuzz still runs, in Tricord's own environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

PINNED: Final = Path(__file__).with_name("peers.txt")
PLACE: Final = Path(__file__).resolve().parents[2] / ".cache" / "bench" / "peers"
HOW: Final = "python3 dev.py bench names --peers makes it (network, C++ compiler, libicu-dev)"


def interpreter() -> Path | None:
    """The Python of the peers' environment; ``None`` where it was not made from these pins."""
    folder = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    made_from = PLACE / PINNED.name
    sound = made_from.exists() and made_from.read_bytes() == PINNED.read_bytes()
    return PLACE / folder if sound else None


def make() -> str:
    """Make the environment anew; returns what went wrong in one line, or nothing."""
    shutil.rmtree(PLACE, ignore_errors=True)
    python = PLACE / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    steps: tuple[list[str | Path], ...] = (
        [sys.executable, "-m", "venv", PLACE],
        [python, "-m", "pip", "install", "--quiet", "--no-input", "-r", PINNED],
    )
    for step in steps:
        ran = subprocess.run(step, capture_output=True, text=True, check=False)
        if ran.returncode:
            last = [line for line in ran.stderr.splitlines() if line.strip()][-1:]
            return f"The peers' environment could not be made: {''.join(last)}"
    # Last of all, so that a broken environment is not taken for a whole one.
    shutil.copy(PINNED, PLACE)
    return ""
