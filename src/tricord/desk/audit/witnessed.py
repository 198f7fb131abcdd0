"""The last checkpoint of the log, kept beside the database: a log cut short does not reach it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

FILE: Final = "audit-checkpoint.txt"


def kept(folder: Path) -> str:
    """The checkpoint kept in the folder of a desk; empty where there is none."""
    file = folder / FILE
    return file.read_text(encoding="utf-8") if file.exists() else ""


def keep(folder: Path, note: str) -> None:
    """Keep a checkpoint whose transaction was committed, unless a larger one is kept.

    Args:
        folder: Folder of the desk.
        note: The signed checkpoint; empty where there is nothing to keep.
    """
    if not note or _size(kept(folder)) >= _size(note):
        return
    beside = folder / f"{FILE}.{os.getpid()}"
    beside.write_text(note, encoding="utf-8")
    beside.replace(folder / FILE)


def _size(note: str) -> int:
    lines = note.split("\n", 2)
    return int(lines[1]) if len(lines) > 2 and lines[1].isdigit() else -1
