"""Which files of the desk's folder belong in a backup.

All of them but what is made anew where the backup is put back: the server of the database, the
passwords of its logins, locks, and what a process was about to put in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tricord.desk.audit.witnessed import FILE as CHECKPOINT
from tricord.desk.database.passwords import FILE as PASSWORDS
from tricord.errors import BackupError

_NOT_KEPT: Final = frozenset({"postgres", "postgres.new", "socket", "prepared", PASSWORDS})
_PASSING: Final = (".lock", ".new", ".arriving", ".part")


def belongs(parts: tuple[str, ...]) -> bool:
    """Whether a file of the desk's folder belongs in a backup.

    Args:
        parts: The names of its path within that folder.
    """
    first = parts[0].casefold()
    passing = first.startswith((".", f"{CHECKPOINT}.")) or first.endswith(_PASSING)
    return first not in _NOT_KEPT and not passing


def kept_files(folder: Path) -> Iterator[Path]:
    """The files of a desk that belong in a backup, as paths within its folder, in order.

    The checkpoint of its log is not among them: it belongs to a moment.

    Args:
        folder: Folder of the desk.

    Raises:
        BackupError: ``backup-odd-file``: one is a link, or nothing one could copy.
    """
    for name in sorted(each.name for each in folder.iterdir()) if folder.is_dir() else ():
        if name != CHECKPOINT and belongs((name,)):
            yield from _within(folder, Path(name))


def _within(folder: Path, path: Path) -> Iterator[Path]:
    there = folder / path
    if there.is_dir() and not there.is_symlink():
        for name in sorted(each.name for each in there.iterdir()):
            yield from _within(folder, path / name)
    elif there.is_file() and not there.is_symlink():
        yield path
    elif there.is_symlink() or there.exists():
        raise BackupError("backup-odd-file", file=str(there))
