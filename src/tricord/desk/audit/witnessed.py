"""The last checkpoint of the log, kept beside the database: a log cut short does not reach it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from tricord.arriving import arriving
from tricord.lake.lock import locked

FILE: Final = "audit-checkpoint.txt"


def kept(folder: Path) -> str:
    """The checkpoint kept in the folder of a desk; empty where there is none."""
    file = folder / FILE
    return file.read_text(encoding="utf-8") if file.exists() else ""


def keep(folder: Path, note: str) -> None:
    """Keep a checkpoint whose transaction was committed, unless a larger one is kept.

    Where it cannot be written, because the disk is full, it is not: what it is of was done, and
    nobody is to do it again. The next act keeps a newer one.

    Args:
        folder: Folder of the desk.
        note: The signed checkpoint; empty where there is nothing to keep.
    """
    if not note:
        return
    with suppress(OSError), locked(folder / f"{FILE}.lock"):
        if _size(kept(folder)) < _size(note):
            with arriving(folder / FILE) as passing:
                passing.write_text(note, encoding="utf-8")


def _size(note: str) -> int:
    lines = note.split("\n", 2)
    return int(lines[1]) if len(lines) > 2 and lines[1].isdigit() else -1
