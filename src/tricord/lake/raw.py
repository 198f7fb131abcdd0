"""Raw files, kept under the SHA-256 of their bytes and never changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tricord.errors import LakeError


@dataclass(frozen=True, slots=True)
class RawFiles:
    """The folder of raw files: ``<first two digits>/<sha256>``."""

    folder: Path

    def path(self, sha256: str) -> Path:
        """Where the bytes of a hash lie, or would lie."""
        return self.folder / sha256[:2] / sha256

    def keep(self, given: Path, sha256: str) -> Path:
        """Copy a file in, whole or not at all; a file already kept is left alone.

        Args:
            given: File to keep.
            sha256: Hash its bytes were read under.

        Returns:
            Where the bytes lie.

        Raises:
            LakeError: The file changed while it was being read.
        """
        target = self.path(sha256)
        if target.exists():
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".arriving-")
        arriving = Path(name)
        try:
            with os.fdopen(handle, "wb") as copy, given.open("rb") as source:
                shutil.copyfileobj(source, copy, 1 << 20)
                copy.flush()
                os.fsync(copy.fileno())
            if _digest(arriving) != sha256:
                raise LakeError("raw-changed-while-read", file=given.name)
            arriving.chmod(0o444)
            arriving.replace(target)
        finally:
            arriving.unlink(missing_ok=True)
        return target

    def hashes(self) -> Iterator[str]:
        """Every hash kept, sorted."""
        yield from sorted(p.name for p in self.folder.glob("??/*") if not p.name.startswith("."))

    def damaged(self) -> Iterator[str]:
        """Hashes whose bytes no longer agree with their name."""
        for sha256 in self.hashes():
            if _digest(self.path(sha256)) != sha256:
                yield sha256


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
