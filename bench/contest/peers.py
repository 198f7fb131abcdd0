"""Environments of peers: each made once, apart from Tricord's own, and never locked with it.

Peers of the names bench: PyICU has no wheel. It is compiled, which takes a C++ compiler, pkg-config
and the headers of ICU (Debian: libicu-dev). Where that fails, RapidFuzz still runs, in Tricord's
own environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PLACE: Final = Path(__file__).resolve().parents[2] / ".cache" / "bench"


@dataclass(frozen=True)
class Environment:
    """One environment of peers.

    Attributes:
        pins: The file that names every package with its version.
        name: Name of the folder it is made in.
        how: What a user does to make it.
    """

    pins: Path
    name: str
    how: str

    @property
    def place(self) -> Path:
        """The folder it is made in."""
        return PLACE / self.name

    @property
    def _python(self) -> Path:
        return self.place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def interpreter(self) -> Path | None:
        """Its Python; ``None`` where it was not made from these pins."""
        made_from = self.place / self.pins.name
        sound = made_from.exists() and made_from.read_bytes() == self.pins.read_bytes()
        return self._python if sound else None

    def make(self) -> str:
        """Make it anew; returns what went wrong in one line, or nothing."""
        shutil.rmtree(self.place, ignore_errors=True)
        steps: tuple[list[str | Path], ...] = (
            [sys.executable, "-m", "venv", self.place],
            [self._python, "-m", "pip", "install", "--quiet", "--no-input", "-r", self.pins],
        )
        for step in steps:
            ran = subprocess.run(step, capture_output=True, text=True, check=False)
            if ran.returncode:
                last = [line for line in ran.stderr.splitlines() if line.strip()][-1:]
                return f"The peers' environment could not be made: {''.join(last)}"
        # Last of all, so that a broken environment is not taken for a whole one.
        shutil.copy(self.pins, self.place)
        return ""


NAMES: Final = Environment(
    Path(__file__).with_name("peers.txt"),
    "peers",
    "python3 dev.py bench names --peers makes it (network, C++ compiler, libicu-dev)",
)
"""nomenklatura and what it needs."""
