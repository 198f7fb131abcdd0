"""Making a backup of a node while it is in use.

The desk is taken first, as of one moment, and the lake after it. What the desk decides is about
findings that stand in the lake, and nothing is ever taken away there: whatever a row of the desk
names was in the lake before the row was written, and is in a lake that is looked at later. Taken
the other way round, a case could name a finding the backup does not hold. Findings that came
between the two have no alert yet; they get theirs when alerts are next raised.

Files of the desk are taken after its rows for the same reason. One that people delete at that very
moment may be missing though a row still names it.

Left out is what is made anew or fetched again: the server of the database and the passwords of its
logins, indexes, downloads, and what waits in the drop folder.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import tricord
from tricord import clock, config
from tricord.desk.audit.verifying import Verified
from tricord.desk.audit.witnessed import FILE as CHECKPOINT
from tricord.desk.backup.kept_files import kept_files
from tricord.desk.backup.snapshot import Snapshot, snapshot
from tricord.errors import BackupError
from tricord.node.backup.lake_files import LakeFile, lake_files
from tricord.node.backup.manifest import DeskState, Manifest, Sealed
from tricord.node.backup.packing import Packing
from tricord.node.backup.places import DATABASE, DESK, ROWS
from tricord.node.backup.sealing import SALT_BYTES, Key
from tricord.node.node import Node

try:
    import fcntl
except ImportError:  # Windows has no fcntl: two backups into one file are not told apart there
    fcntl = None  # type: ignore[assignment]  # the module is absent on that platform

Tell = Callable[[str, int, int], None]
"""Told what is taken, how many bytes were, and of how many (0: unknown)."""

_PIECE: Final = 1 << 20
_ADDRESS: Final = re.compile(r"^[ \t]*database_url[ \t]*=.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Taken:
    """A backup that was made.

    Attributes:
        file: Where it is.
        manifest: What is in it.
        sha256: SHA-256 of the manifest, hexadecimal: it stands for the whole backup.
    """

    file: Path
    manifest: Manifest
    sha256: str


def back_up(
    node: Path,
    out: Path,
    *,
    passphrase: str = "",
    tell: Tell = lambda _name, _done, _of: None,
) -> Taken:
    """Make a backup of a node; others go on working with it.

    Args:
        node: Its directory.
        out: File to write, whole or not at all; its owner alone may read it.
        passphrase: What it is encrypted with; empty to leave it readable.
        tell: Told what is taken.

    Raises:
        BackupError: The file is there already or cannot be written, or something of the node that
            should be in it is damaged or cannot be read.
        ConfigError: There is no node in that directory.
        DeskError: The desk's database cannot be reached.
    """
    taken = Node(node)
    key = Key.of(passphrase, secrets.token_bytes(SALT_BYTES)) if passphrase else None
    with _arriving(out) as file:
        of = 0

        def told(name: str, done: int) -> None:
            tell(name, done, of)

        packing = Packing(file, key, told)
        _settings(packing, node)
        desk = _desk(packing, taken)
        version = taken.lake.version
        found = lake_files(taken.lake, version)
        of = packing.taken + sum(each.size for each in found)
        for each in found:
            _lake_file(packing, each)
        sealed = Sealed(key.salt.hex(), key.check) if key else None
        made_at, by = clock.now().isoformat(), tricord.__version__
        manifest = Manifest(made_at, by, version, desk, sealed, tuple(packing.members))
        sha256 = packing.end(manifest)
    return Taken(out, manifest, sha256)


def _settings(packing: Packing, node: Path) -> None:
    """The settings without the address of the database: a node that is put back has its own."""
    written = (node / config.FILE).read_text(encoding="utf-8")
    plain = _ADDRESS.sub('database_url = ""', written)
    said = tomllib.loads(written) | {"database_url": ""}
    try:
        fits = {"database_url": "", **tomllib.loads(plain)} == said
    except tomllib.TOMLDecodeError:
        fits = False
    if not fits:
        # It is written in a way one line does not show: texts and numbers are as JSON has them.
        lines = (
            f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in said.items()
        )
        plain = "\n".join(lines) + "\n"
    packing.add(config.FILE, [plain.encode()])


def _desk(packing: Packing, node: Node) -> DeskState | None:
    folder = node.path / "desk"
    with snapshot(folder, node.settings.database_url) as found:
        if found is None:
            return None
        for table in found.tables:
            packing.add(f"{ROWS}{table.called}.copy", found.rows(table))
        packing.add(DATABASE, [found.contents().written()])
        state = _state(found, found.audit())
        if found.checkpoint:
            packing.add(DESK + CHECKPOINT, [found.checkpoint.encode()])
    for path in kept_files(folder):
        # People may delete one just now.
        with suppress(FileNotFoundError), (folder / path).open("rb") as file:
            packing.add(DESK + path.as_posix(), _read(file))
    return state


def _state(found: Snapshot, audit: Verified) -> DeskState:
    misfit = audit.misfit.value if audit.misfit else ""
    entry = -1 if audit.number is None else audit.number
    return DeskState(found.step, audit.size, audit.root, misfit, entry)


def _lake_file(packing: Packing, each: LakeFile) -> None:
    try:
        file = each.path.open("rb")
    except OSError as fault:
        raise _unread(str(each.path), fault) from None
    with file:
        member = packing.add(each.name, _read(file))
    if member.size != each.size or (each.sha256 and member.sha256 != each.sha256):
        raise BackupError("backup-lake-damaged", file=str(each.path))


def _read(file: BinaryIO) -> Iterator[bytes]:
    try:
        while piece := file.read(_PIECE):
            yield piece
    except OSError as fault:
        raise _unread(file.name, fault) from None


@contextmanager
def _arriving(out: Path) -> Iterator[BinaryIO]:
    """A file that is put in its place at the end of the block; nothing is left of it before."""
    beside = out.with_name(f".{out.name}.arriving")
    if out.exists():
        raise BackupError("backup-there", file=str(out))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(beside, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "r+b") as file:
            _held(file, beside, out)
            try:
                yield file
                file.flush()
                os.fsync(file.fileno())
                beside.replace(out)
            finally:
                beside.unlink(missing_ok=True)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise BackupError("backup-write", file=str(out), reason=reason) from None


def _held(file: BinaryIO, beside: Path, out: Path) -> None:
    """Hold the file against other backups, and empty it of what a killed one left.

    Raises:
        BackupError: ``backup-running``: another one is written there just now.
    """
    try:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # The one who held it may have put it in its place since it was opened here.
        if not os.path.samestat(os.fstat(file.fileno()), beside.stat()):
            raise FileNotFoundError
    except (BlockingIOError, FileNotFoundError):
        raise BackupError("backup-running", file=str(out)) from None
    file.truncate(0)


def _unread(file: str, fault: OSError) -> BackupError:
    return BackupError("backup-unread", file=file, reason=fault.strerror or str(fault))
