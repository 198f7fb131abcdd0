"""Where a node is put together before it is one: beside its place, and moved there in one step.

The folder has a name of its own, ``.<name>.restoring``. A process that is killed leaves it behind,
perhaps with the server of its database running; the next one that puts a node there stops that
server and clears the folder away. Whoever works in it holds a lock on it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tricord import config
from tricord.desk.database.embedded import Embedded
from tricord.desk.database.passwords import FILE as PASSWORDS
from tricord.desk.database.passwords import write_secret
from tricord.errors import BackupError, ConfigError

try:
    import fcntl
except ImportError:  # Windows has no fcntl: two that put a node in one place are not told apart
    fcntl = None  # type: ignore[assignment]  # the module is absent on that platform

FROM: Final = "restored-from.txt"
"""Holds the SHA-256 of the manifest of the backup a node was put back from."""


@dataclass(frozen=True)
class Staging:
    """A folder in which a node is put together.

    Attributes:
        folder: It.
        target: Where the node goes.
        again: Whether a process was killed while it put the same backup there. The passwords it
            made for the logins of the database are still known then.
    """

    folder: Path
    target: Path
    again: bool

    @property
    def desk(self) -> Path:
        """Folder of the desk."""
        return self.folder / "desk"

    def put(self) -> None:
        """Put the node in its place, down to the disk."""
        if hasattr(os, "sync"):
            os.sync()
        if os.name == "nt" and self.target.exists():
            self.target.rmdir()
        self.folder.rename(self.target)
        if os.name == "posix":
            handle = os.open(self.target.parent, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


@contextmanager
def staging(target: Path, sha256: str) -> Iterator[Staging]:
    """A folder in which the node of a backup is put together; it is gone at the end of the block.

    Args:
        target: Where the node goes: a directory that is not there, or is empty.
        sha256: SHA-256 of the manifest of the backup.

    Raises:
        BackupError: ``restore-there``: there is a node; ``restore-not-empty``: there is something
            else; ``restore-running``: another process puts one there just now.
        ConfigError: ``node-path-percent``.
    """
    whole = target.resolve()
    if "%" in str(whole):
        raise ConfigError("node-path-percent", path=str(target))
    _refuse_taken(whole)
    whole.parent.mkdir(parents=True, exist_ok=True)
    folder = whole.parent / f".{whole.name}.restoring"
    with ExitStack() as lock:
        folder.mkdir(exist_ok=True)
        lock.callback(os.close, _locked(folder, whole))
        held = folder.stat()
        try:
            _refuse_taken(whole)
            words = _left_behind(folder, sha256)
            _empty(folder)
            (folder / FROM).write_text(sha256, encoding="utf-8")
            if words:
                (folder / "desk").mkdir()
                write_secret(folder / "desk" / PASSWORDS, words)
            yield Staging(folder, whole, bool(words))
        finally:
            # Where the node was put in its place, the folder is that of somebody else, or none.
            if folder.is_dir() and os.path.samestat(folder.stat(), held):
                _empty(folder)
                folder.rmdir()


def _refuse_taken(target: Path) -> None:
    """Refuse a place in which something is."""
    if (target / config.FILE).exists():
        raise BackupError("restore-there", path=str(target))
    if os.path.lexists(target) and not (target.is_dir() and not any(target.iterdir())):
        raise BackupError("restore-not-empty", path=str(target))


def _locked(folder: Path, target: Path) -> int:
    """A handle of a folder that holds it against others."""
    if fcntl is None:
        return os.open(os.devnull, os.O_RDONLY)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # The one who held it may have moved it to its place, or cleared it away, since.
        if os.path.samestat(os.fstat(handle), folder.stat()):
            return handle
    except (BlockingIOError, FileNotFoundError):
        pass
    os.close(handle)
    raise BackupError("restore-running", path=str(target))


def _left_behind(folder: Path, sha256: str) -> str:
    """Passwords that a killed process made for the same backup; empty where there are none."""
    try:
        of = (folder / FROM).read_text(encoding="utf-8")
        words = (folder / "desk" / PASSWORDS).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
    return words if of == sha256 else ""


def _empty(folder: Path) -> None:
    """Clear away what is in a folder, and a server that runs in it."""
    server = Embedded(folder / "desk")
    if (server.data / "postmaster.pid").exists():
        server.stop()
    if server.sockets.parent != server.folder.absolute():
        shutil.rmtree(server.sockets, ignore_errors=True)
    for each in folder.iterdir():
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        else:
            each.unlink()
