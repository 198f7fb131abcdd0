"""The bytes between the members of a backup: a tar file that any other tar reads.

A backup is an uncompressed tar file of members, each of which is compressed with zstd by itself.
First stands a text for whoever finds the file; then the members; then their manifest; last a short
note of a fixed length, which says where the manifest begins and what its hash is.

Nothing in the file is left to chance: given the manifest, every byte that is not of a member is
known. So a reader takes nothing from the headers; it holds them against what they must be, and one
changed bit is found wherever it is.

Source of the form of headers: POSIX.1-1988 ustar, and GNU tar ("Basic Tar Format") for names over
100 bytes and sizes over 8 GiB.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

BLOCK: Final = 512
"""Everything in a tar file stands in blocks of this many bytes."""
FORMAT: Final = 1
"""The form of backups this version of Tricord writes and reads."""
READ_ME: Final = "README.txt"
MANIFEST: Final = "manifest.json"
NOTE: Final = "end.txt"

_LONG: Final = "././@LongLink"
_MOST_NAME: Final = 100
_MOST_OCTAL: Final = 8**11 - 1
_TOLD: Final = b"""\
This file is a backup of a Tricord node, lake and desk.
Whether it is whole:   tricord backup verify FILE
To put it back:        tricord restore FILE --to DIRECTORY
Each part in it is compressed with zstd; manifest.json names the parts with their SHA-256.
"""
_SAID: Final = re.compile(
    r"tricord backup (?P<form>\d{4})\n"
    r"manifest (?P<at>\d{19}) (?P<size>\d{19})\n"
    r"sha256 (?P<sha256>[0-9a-f]{64})\n"
    r"mac (?P<mac>[0-9a-f]{64})\n"
    r"note [0-9a-f]{64}\n"
)


def head(name: str, size: int) -> bytes:
    """What stands before a member: its header, and its name where that is long.

    Args:
        name: Name of the member.
        size: Bytes it holds in this file.
    """
    whole = name.encode()
    if len(whole) <= _MOST_NAME:
        return _header(whole, size, b"0")
    told = whole + b"\0"
    before = _header(_LONG.encode(), len(told), b"L") + told + rest(len(told))
    shown = whole[:_MOST_NAME].decode("utf-8", "ignore").encode()
    return before + _header(shown, size, b"0")


def rest(size: int) -> bytes:
    """What fills the last block of a member of a size."""
    return bytes(-size % BLOCK)


def beginning() -> bytes:
    """What every backup begins with."""
    return head(READ_ME, len(_TOLD)) + _TOLD + rest(len(_TOLD))


def _header(name: bytes, size: int, kind: bytes) -> bytes:
    """One header; nobody owns the file, it is of no time, its owner alone may read it."""
    long = size > _MOST_OCTAL
    written = b"\x80" + size.to_bytes(11, "big") if long else b"%011o\0" % size
    fields = (
        name.ljust(_MOST_NAME, b"\0"),
        b"0000600\0" + b"0000000\0" * 2,
        written,
        b"00000000000\0",
        b" " * 8,
        kind + bytes(100),
        b"ustar  \0" if kind == b"L" or long else b"ustar\x0000",
    )
    made = b"".join(fields).ljust(BLOCK, b"\0")
    return made[:148] + b"%06o\0 " % sum(made) + made[156:]


@dataclass(frozen=True, slots=True)
class Note:
    """What stands at the end of a backup.

    Attributes:
        form: The form of the backup.
        at: Where the header of the manifest begins, in bytes from the beginning of the file.
        size: Bytes of the manifest.
        sha256: Its hash, hexadecimal.
        mac: What its maker's passphrase makes of it (HMAC-SHA256), hexadecimal; nought without one.
    """

    form: int
    at: int
    size: int
    sha256: str
    mac: str = "0" * 64

    def written(self) -> bytes:
        """The note with its header, and the end of the tar file."""
        said = (
            f"tricord backup {self.form:04d}\nmanifest {self.at:019d} {self.size:019d}\n"
            f"sha256 {self.sha256}\nmac {self.mac}\n"
        ).encode()
        said += f"note {hashlib.sha256(said).hexdigest()}\n".encode()
        return head(NOTE, len(said)) + said + rest(len(said)) + bytes(2 * BLOCK)

    @classmethod
    def read(cls, ending: bytes) -> Note | None:
        """The note a file ends with; ``None`` where it ends otherwise.

        Args:
            ending: The last `LENGTH` bytes of the file.
        """
        said = _SAID.match(ending[BLOCK : 2 * BLOCK].decode("latin-1"))
        if said is None:
            return None
        at, size = int(said["at"]), int(said["size"])
        note = cls(int(said["form"]), at, size, said["sha256"], said["mac"])
        return note if note.written() == ending else None


LENGTH: Final = len(Note(FORMAT, 0, 0, "0" * 64).written())
"""Bytes from the header of the note to the end of the file."""
