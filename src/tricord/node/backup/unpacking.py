"""Reading a backup: nothing of it is believed before it was held against the manifest.

The manifest itself is held against the note at the end of the file, and by people: its SHA-256 is
printed when a backup is made and when it is read, and may be compared over the telephone.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from tricord.errors import BackupError
from tricord.node.backup import container
from tricord.node.backup.container import LENGTH, MANIFEST, Note
from tricord.node.backup.manifest import MOST_BYTES, Manifest, Member, sha256_of
from tricord.node.backup.places import checked
from tricord.node.backup.sealing import Key, Unsealable

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Tell = Callable[[str, int, int], None]
"""Told a member's name, how many bytes of the file were read, and of how many."""

_END: Final = ""
"""The name under which the end of all members stands."""

_PIECE: Final = 1 << 20
# What compresses at the level of `packing` looks back over no more than that: 2 to the power of 23.
_WINDOW: Final = {int(zstd.DecompressionParameter.window_log_max): 23}


@dataclass(frozen=True)
class Backup:
    """A backup that is being read.

    Attributes:
        file: The file.
        manifest: What is in it.
        sha256: SHA-256 of the manifest, hexadecimal: it stands for the whole backup.
        key: What opens it; ``None`` where it is not encrypted, or no passphrase was given.
        places: Of each member by its name: which one it is, and where its header begins.
        tell: Told what is read.
    """

    file: BinaryIO
    manifest: Manifest
    sha256: str
    key: Key | None
    places: Mapping[str, tuple[int, int]]
    tell: Tell

    @property
    def readable(self) -> bool:
        """Whether what is in it can be read: it is not encrypted, or a passphrase was given."""
        return self.manifest.sealed is None or self.key is not None

    def verify(self) -> None:
        """Read all of it and hold it against the manifest.

        Where it is encrypted and no passphrase was given, what is stored is looked at, not what it
        says.

        Raises:
            BackupError: ``backup-member``: names the first member that does not fit.
        """
        for member in self.manifest.members:
            for _ in self.read(member) if self.readable else self._stored(member):
                pass

    def read(self, member: Member) -> Iterator[bytes]:
        """The bytes of a member, in pieces; whether they fit is known after the last.

        Raises:
            BackupError: ``backup-member``: it is not as the manifest says;
                ``backup-passphrase-missing``: it is encrypted and no passphrase was given.
        """
        if not self.readable:
            raise BackupError("backup-passphrase-missing")
        content: Iterable[bytes] = self._stored(member)
        if self.key:
            content = self.key.opened(self.places[member.name][0], member.name, content)
        hashed, size = hashlib.sha256(), 0
        try:
            for piece in _decompressed(content):
                size += len(piece)
                if size > member.size:
                    raise BackupError("backup-member", member=member.name)
                hashed.update(piece)
                yield piece
        except (zstd.ZstdError, Unsealable, EOFError, MemoryError):
            raise BackupError("backup-member", member=member.name) from None
        if (size, hashed.hexdigest()) != (member.size, member.sha256):
            raise BackupError("backup-member", member=member.name)

    def _stored(self, member: Member) -> Iterator[bytes]:
        """The bytes of a member as they stand in the file; its header and what fills it up too."""
        head, rest = container.head(member.name, member.stored), container.rest(member.stored)
        at = self.places[member.name][1]
        hashed, left = hashlib.sha256(), member.stored
        fits = _taken(self.file, at, len(head)) == head
        at += len(head)
        while fits and left:
            piece = _taken(self.file, at, min(_PIECE, left))
            if not piece:
                break
            at, left = at + len(piece), left - len(piece)
            hashed.update(piece)
            self.tell(member.name, at, self.places[_END][1])
            yield piece
        fits = fits and not left and _taken(self.file, at, len(rest)) == rest
        if not fits or hashed.hexdigest() != member.stored_sha256:
            raise BackupError("backup-member", member=member.name)


@contextmanager
def opened(
    path: Path,
    *,
    passphrase: str = "",
    expected: str = "",
    tell: Tell = lambda _name, _done, _of: None,
) -> Iterator[Backup]:
    """A backup, its manifest held against the file's end and its layout.

    Args:
        path: The file.
        passphrase: What it was encrypted with; empty where none is given.
        expected: SHA-256 of the manifest as its maker says it, or its beginning; empty to take it
            as it is.
        tell: Told what is read.

    Raises:
        BackupError: It cannot be read, is no backup, is cut short or changed, of another form, not
            the one that is expected, or the passphrase is not its own.
    """
    if path.exists() and not path.is_file():
        raise BackupError("backup-none", file=str(path))
    try:
        file = path.open("rb")
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise BackupError("backup-unreadable", file=str(path), reason=reason) from None
    with file:
        note, written = _ending(file, path)
        wanted = "".join(expected.split()).casefold()
        if not note.sha256.startswith(wanted):
            raise BackupError("backup-other", sha256=note.sha256, expected=wanted[:64])
        manifest = Manifest.read(written)
        places = _laid_out(manifest, note)
        key = _key(manifest, written, note, passphrase)
        yield Backup(file, manifest, note.sha256, key, places, tell)


def _ending(file: BinaryIO, path: Path) -> tuple[Note, bytes]:
    """The note a backup ends with, and the bytes of its manifest."""
    beginning = container.beginning()
    length = path.stat().st_size
    begins = _taken(file, 0, len(beginning)) == beginning
    note = Note.read(_taken(file, max(0, length - LENGTH), LENGTH))
    if note is None:
        raise BackupError("backup-cut-short" if begins else "backup-none", file=str(path))
    if note.form != container.FORMAT:
        raise BackupError("backup-newer", form=note.form, known=container.FORMAT)
    if not begins:
        raise BackupError("backup-member", member=container.READ_ME)
    framed = container.head(MANIFEST, note.size), container.rest(note.size)
    ends = note.at + len(framed[0]) + note.size + len(framed[1]) == length - LENGTH
    if not ends or note.size > MOST_BYTES:
        raise BackupError("backup-member", member=MANIFEST)
    whole = _taken(file, note.at, length - LENGTH - note.at)
    written = whole[len(framed[0]) : len(framed[0]) + note.size]
    if whole != written.join(framed) or sha256_of(written) != note.sha256:
        raise BackupError("backup-member", member=MANIFEST)
    return note, written


def _taken(file: BinaryIO, at: int, length: int) -> bytes:
    """Some bytes of a file; fewer where it ends.

    Raises:
        BackupError: ``backup-unreadable``.
    """
    try:
        file.seek(at)
        return file.read(length)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise BackupError("backup-unreadable", file=file.name, reason=reason) from None


def _laid_out(manifest: Manifest, note: Note) -> dict[str, tuple[int, int]]:
    """Where each member stands: together they fill the file, and no name stands twice."""
    at = len(container.beginning())
    places: dict[str, tuple[int, int]] = {}
    for number, member in enumerate(manifest.members):
        name = checked(member.name)
        if name in places:
            raise BackupError("backup-name", name=name)
        places[name] = (number, at)
        head, rest = container.head(name, member.stored), container.rest(member.stored)
        at += len(head) + member.stored + len(rest)
    if at != note.at:
        raise BackupError("backup-member", member=MANIFEST)
    return places | {_END: (len(places), at)}


def _key(manifest: Manifest, written: bytes, note: Note, passphrase: str) -> Key | None:
    """What opens a backup; the manifest is held against it."""
    if manifest.sealed is None:
        if passphrase:
            raise BackupError("backup-passphrase-unneeded")
        return None
    if not passphrase:
        return None
    key = Key.of(passphrase, bytes.fromhex(manifest.sealed.salt))
    if key.check != manifest.sealed.check:
        raise BackupError("backup-passphrase-wrong")
    if key.mac(written) != note.mac:
        raise BackupError("backup-member", member=MANIFEST)
    return key


def _decompressed(content: Iterable[bytes]) -> Iterator[bytes]:
    """What was compressed, a mebibyte at most at a time."""
    unpacker = zstd.ZstdDecompressor(options=_WINDOW)
    for piece in content:
        given = piece
        while given or not (unpacker.needs_input or unpacker.eof):
            if unpacker.eof:
                raise EOFError
            if made := unpacker.decompress(given, _PIECE):
                yield made
            given = b""
    if not unpacker.eof or unpacker.unused_data:
        raise EOFError
