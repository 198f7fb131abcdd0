"""The files of cases: kept under the SHA-256 of their bytes, whole or not at all.

``<desk>/files/<first two digits>/<sha256>``. A file is written aside, brought to the disk and
renamed; who was killed meanwhile leaves a piece aside, which the next one clears away.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from tricord.desk.cases.file_types import HEAD_BYTES
from tricord.errors import DeskError

MOST_BYTES: Final = 200_000_000
"""Largest file, unless somebody says otherwise."""

MOST_BYTES_EVER: Final = 2_000_000_000
"""Largest file, whatever somebody says."""

_CHUNK: Final = 1 << 20
_ASIDE: Final = ".arriving"
_STALE_SECONDS: Final = 24 * 3600


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file written aside.

    Attributes:
        path: Where.
        sha256: Hash of its bytes.
        size: How many.
        head: The first of them.
    """

    path: Path
    sha256: str
    size: int
    head: bytes


@dataclass(frozen=True, slots=True)
class FileStore:
    """The folder of the files.

    Attributes:
        folder: The folder.
    """

    folder: Path

    def path(self, sha256: str) -> Path:
        """Where the bytes of a hash lie, or would lie."""
        return self.folder / sha256[:2] / sha256

    @contextmanager
    def arriving(self, source: BinaryIO, most: int = MOST_BYTES) -> Iterator[Arrived]:
        """Write a file aside, for as long as the block runs; `keep` takes it from there.

        Args:
            source: Its bytes.
            most: How many it may have, `MOST_BYTES_EVER` at most.

        Raises:
            DeskError: ``desk-case-file-large``: there are more; hardly more than that were read.
        """
        aside = self.folder.with_name(f"{self.folder.name}{_ASIDE}")
        aside.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=aside)
        path = Path(name)
        try:
            with os.fdopen(handle, "wb") as copy:
                sha256, size, head = _copied(source, copy, min(most, MOST_BYTES_EVER))
                copy.flush()
                os.fsync(copy.fileno())
            _clear(aside, path.stat().st_mtime)
            yield Arrived(path, sha256, size, head)
        finally:
            path.unlink(missing_ok=True)

    def keep(self, arrived: Arrived) -> None:
        """Move a file written aside to its place; one that lies there is the same."""
        target = self.path(arrived.sha256)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        arrived.path.chmod(0o400)
        arrived.path.replace(target)
        _to_disk(target.parent)

    def remove(self, sha256: str) -> None:
        """Take a file away; one that is not there is no matter."""
        target = self.path(sha256)
        if target.exists():
            target.unlink()
            _to_disk(target.parent)

    def hashes(self) -> Iterator[str]:
        """Every hash kept, sorted."""
        yield from sorted(each.name for each in self.folder.glob("[0-9a-f][0-9a-f]/*"))

    def copy(self, sha256: str, target: BinaryIO) -> None:
        """Copy the bytes of a hash, a piece at a time.

        Args:
            sha256: The hash.
            target: Where to; what was written there counts only once this has returned.

        Raises:
            DeskError: ``desk-case-file-damaged``: they are missing, or no longer those.
        """
        digest = hashlib.sha256()
        try:
            with self.path(sha256).open("rb") as source:
                while chunk := source.read(_CHUNK):
                    digest.update(chunk)
                    target.write(chunk)
        except FileNotFoundError:
            raise DeskError("desk-case-file-damaged", sha256=sha256) from None
        if digest.hexdigest() != sha256:
            raise DeskError("desk-case-file-damaged", sha256=sha256)


def _copied(source: BinaryIO, copy: BinaryIO, most: int) -> tuple[str, int, bytes]:
    """Copy bytes, and say their hash, how many, and the first of them."""
    digest, size, head = hashlib.sha256(), 0, b""
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise DeskError("desk-case-file-large", most=_megabytes(most))
        digest.update(chunk)
        copy.write(chunk)
        if len(head) < HEAD_BYTES:
            head = (head + chunk)[:HEAD_BYTES]
    return digest.hexdigest(), size, head


def _clear(aside: Path, now: float) -> None:
    """Clear away what was left aside a day before a file that was just written."""
    for each in aside.iterdir():
        try:
            if now - each.stat().st_mtime > _STALE_SECONDS:
                each.unlink()
        except FileNotFoundError:
            continue  # another did


def _to_disk(folder: Path) -> None:
    """See that a folder says on the disk what it says here, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:g}"
