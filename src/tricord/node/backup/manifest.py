"""The manifest of a backup: what is in it, and what must come out again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from tricord.errors import BackupError
from tricord.node.backup.container import FORMAT, MANIFEST

MOST_BYTES: Final = 1 << 28
"""A manifest is held in memory; one that is larger is none: a million members need half of it."""
_MOST_SIZE: Final = 1 << 62
_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Member:
    """A part of a backup.

    Attributes:
        name: What it is: where it stood in the node, or ``desk/rows/<table>.copy``.
        size: Bytes of it.
        sha256: Their hash, hexadecimal.
        stored: Bytes it takes in the file, compressed and perhaps encrypted.
        stored_sha256: Their hash, hexadecimal.
    """

    name: str
    size: int
    sha256: str
    stored: int
    stored_sha256: str


@dataclass(frozen=True, slots=True)
class DeskState:
    """The desk as the backup holds it.

    Attributes:
        step: Step of the migrations its database stood at.
        audit_size: Entries of the audit log that fit when the backup was made.
        audit_root: Root of the tree they make, hexadecimal.
        audit_misfit: In what way the next one did not fit; empty where all did.
        audit_entry: The first that did not fit; -1 where all did.
    """

    step: str
    audit_size: int
    audit_root: str
    audit_misfit: str = ""
    audit_entry: int = -1


@dataclass(frozen=True, slots=True)
class Sealed:
    """That the members are encrypted with a passphrase.

    Attributes:
        salt: What the passphrase is mixed with, hexadecimal.
        check: By which a wrong passphrase is told, hexadecimal.
    """

    salt: str
    check: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a backup.

    Attributes:
        made_at: When it was made, ISO 8601 UTC.
        tricord: Version of Tricord that made it.
        lake_version: Version of the lake.
        desk: The desk; ``None`` where the node had none yet.
        sealed: How it is encrypted; ``None`` where it is not.
        members: Its parts, in the order of the file.
    """

    made_at: str
    tricord: str
    lake_version: int
    desk: DeskState | None
    sealed: Sealed | None
    members: tuple[Member, ...]

    @property
    def size(self) -> int:
        """Bytes of all members."""
        return sum(member.size for member in self.members)

    def member(self, name: str) -> Member | None:
        """The member of a name."""
        return next((each for each in self.members if each.name == name), None)

    def written(self) -> bytes:
        """The manifest as it stands in the file."""
        said = {"format": FORMAT, **asdict(self)}
        return (json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()

    @classmethod
    def read(cls, written: bytes) -> Manifest:
        """The manifest of its bytes.

        Raises:
            BackupError: ``backup-member``: they are none.
        """
        try:
            said = json.loads(written, object_pairs_hook=_once)
            made = datetime.fromisoformat(_of(said, "made_at", str))
            found = cls(
                made_at=made.isoformat(),
                tricord=_of(said, "tricord", str),
                lake_version=_number(said, "lake_version"),
                desk=_desk(said["desk"]),
                sealed=_sealed(said["sealed"]),
                members=tuple(map(_member, _of(said, "members", list))),
            )
            as_written = found.written() == written
        except (ValueError, KeyError, TypeError, RecursionError):
            as_written = False
        if not as_written:
            raise BackupError("backup-member", member=MANIFEST)
        return found


def sha256_of(content: bytes) -> str:
    """The SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object no name of which stands twice: readers would differ in which one counts."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _of(said: Mapping[str, Any], name: str, kind: type[_Kind]) -> _Kind:
    value = said[name]
    if type(value) is not kind:
        raise TypeError(name)
    return value


def _number(said: Mapping[str, Any], name: str, least: int = 0) -> int:
    value = _of(said, name, int)
    if not least <= value <= _MOST_SIZE:
        raise ValueError(name)
    return value


def _hash(said: Mapping[str, Any], name: str) -> str:
    value = _of(said, name, str)
    if len(bytes.fromhex(value)) != 32:
        raise ValueError(name)
    return value


def _member(said: Mapping[str, Any]) -> Member:
    return Member(
        _of(said, "name", str),
        _number(said, "size"),
        _hash(said, "sha256"),
        _number(said, "stored"),
        _hash(said, "stored_sha256"),
    )


def _desk(said: Mapping[str, Any] | None) -> DeskState | None:
    if said is None:
        return None
    return DeskState(
        _of(said, "step", str),
        _number(said, "audit_size"),
        _hash(said, "audit_root"),
        _of(said, "audit_misfit", str),
        _number(said, "audit_entry", -1),
    )


def _sealed(said: Mapping[str, Any] | None) -> Sealed | None:
    if said is None:
        return None
    return Sealed(_hash(said, "salt"), _hash(said, "check"))
