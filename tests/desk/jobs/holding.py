"""Holding a job up at a part of its work, and letting it go on."""

import os
from pathlib import Path


def hold(folder: Path, name: str, part: int) -> Path:
    """Let the job of that name wait before a part of its work."""
    held = folder / f"hold-{name}-{part}"
    os.mkfifo(held)
    return held


def let_go(held: Path) -> None:
    """Let what waits there go on; whoever comes later is not held up."""
    with held.open("wb"):
        pass
    held.unlink()


def lines(folder: Path) -> list[str]:
    """What jobs said so far."""
    file = folder / "lines"
    return file.read_text("utf-8").splitlines() if file.exists() else []
