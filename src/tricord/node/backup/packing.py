"""Writing a backup: member after member, each compressed, hashed and perhaps encrypted."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from tricord.node.backup import container
from tricord.node.backup.manifest import Manifest, Member, sha256_of
from tricord.node.backup.places import checked
from tricord.node.backup.sealing import Key

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_LEVEL: Final = 3


class Packing:
    """A backup as it grows.

    Args:
        file: Where it is written; at its beginning, and one can go back in it.
        key: What its members are encrypted with; ``None`` to leave them readable.
        tell: Told a member's name and how many bytes of all were taken in.

    Attributes:
        taken: How many bytes of all were taken in.
        members: What was added.
    """

    def __init__(
        self,
        file: BinaryIO,
        key: Key | None = None,
        tell: Callable[[str, int], None] = lambda _name, _done: None,
    ) -> None:
        self._file = file
        self._key = key
        self._tell = tell
        self.taken = 0
        self.members: list[Member] = []
        file.write(container.beginning())

    def add(self, name: str, content: Iterable[bytes]) -> Member:
        """Add a member.

        Args:
            name: Its name.
            content: Its bytes, in pieces of any length.

        Raises:
            BackupError: ``backup-name``: a backup may hold none of that name.
            OSError: The file cannot be written.
        """
        at = self._file.tell()
        # What it takes is known at its end: its header is written then.
        self._file.write(bytes(len(container.head(checked(name), 0))))
        plain, kept = hashlib.sha256(), hashlib.sha256()
        size = stored = 0

        def read() -> Iterator[bytes]:
            nonlocal size
            for piece in content:
                plain.update(piece)
                size += len(piece)
                self.taken += len(piece)
                self._tell(name, self.taken)
                yield piece

        for piece in self._sealed(name, _compressed(read())):
            kept.update(piece)
            stored += len(piece)
            self._file.write(piece)
        self._file.write(container.rest(stored))
        end = self._file.tell()
        self._file.seek(at)
        self._file.write(container.head(name, stored))
        self._file.seek(end)
        member = Member(name, size, plain.hexdigest(), stored, kept.hexdigest())
        self.members.append(member)
        return member

    def end(self, manifest: Manifest) -> str:
        """Write the manifest, and the end.

        Args:
            manifest: It; its members are those that were added.

        Returns:
            Its SHA-256, hexadecimal.
        """
        written = replace(manifest, members=tuple(self.members)).written()
        at = self._file.tell()
        self._file.write(container.head(container.MANIFEST, len(written)))
        self._file.write(written + container.rest(len(written)))
        note = container.Note(container.FORMAT, at, len(written), sha256_of(written))
        if self._key:
            note = replace(note, mac=self._key.mac(written))
        self._file.write(note.written())
        return note.sha256

    def _sealed(self, name: str, content: Iterable[bytes]) -> Iterable[bytes]:
        return self._key.sealed(len(self.members), name, content) if self._key else content


def _compressed(content: Iterable[bytes]) -> Iterator[bytes]:
    packer = zstd.ZstdCompressor(level=_LEVEL)
    for piece in content:
        if made := packer.compress(piece):
            yield made
    yield packer.flush()
