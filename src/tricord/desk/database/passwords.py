"""Passwords of the database's roles: made once, kept in a file only the node's owner can read."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tricord.errors import DeskError

FILE: Final = "passwords.json"


class _Passwords(dict[str, str]):
    """Passwords by role; one that is asked for first is made and written."""

    def __init__(self, folder: Path, written: Mapping[str, str]) -> None:
        super().__init__(written)
        self._folder = folder

    def __missing__(self, role: str) -> str:
        self[role] = secrets.token_urlsafe(32)
        file = self._folder / FILE
        beside = file.with_suffix(".new")
        write_secret(beside, json.dumps(dict(sorted(self.items())), indent=1))
        beside.rename(file)
        return self[role]


def passwords(folder: Path) -> Mapping[str, str]:
    """Passwords by role; one that is not known yet is made when it is asked for.

    Args:
        folder: Folder of the desk.

    Raises:
        DeskError: ``desk-passwords``: the file is damaged.
    """
    file = folder / FILE
    if not file.exists():
        return _Passwords(folder, {})
    try:
        written: Any = json.loads(file.read_text(encoding="utf-8"))
        return _Passwords(folder, {str(role): str(word) for role, word in written.items()})
    except (ValueError, AttributeError) as fault:
        raise DeskError("desk-passwords", file=str(file), reason=str(fault)) from None


def write_secret(file: Path, words: str) -> None:
    """Write a file that only its owner can read, down to the disk.

    Args:
        file: The file; one of that name is replaced.
        words: What it says.
    """
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as writer:
        writer.write(words)
        writer.flush()
        os.fsync(writer.fileno())
