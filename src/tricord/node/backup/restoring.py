"""Putting a node back from a backup: the whole of it is in its place, or nothing is.

The node is put together beside its place (`tricord.node.backup.staging`): its files are written and
held against their hashes, its rows go into a new database and its log is verified, its lake is
opened. Only then it is moved to its place, in one step. A database of the operator cannot be moved:
there, rows are there all or none, and whoever puts the same backup in the same place again after a
process was killed goes on where that ended.

Passwords of the database's logins are made anew, all sessions are ended, and the log says that the
node was put back. Partners who take pages from this node will have to be told, too: it has
forgotten what came after the backup. That belongs where `_desk` ends.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from deltalake import DeltaTable
from deltalake.exceptions import DeltaError

from tricord.desk.audit.signer import FILE as KEY
from tricord.desk.audit.signer import signer
from tricord.desk.audit.verifying import Misfit, Verified
from tricord.desk.audit.witnessed import kept
from tricord.desk.backup.contents import Contents, TableRows
from tricord.desk.backup.loading import Log, load
from tricord.desk.backup.reviving import revive
from tricord.desk.database.opening import reached
from tricord.desk.database.passwords import FILE as PASSWORDS
from tricord.desk.migrations import steps
from tricord.errors import BackupError, DeskError
from tricord.lake import Lake
from tricord.model.tables import TABLES
from tricord.node.backup import unpacking
from tricord.node.backup.manifest import DeskState, Manifest, Member
from tricord.node.backup.places import DATABASE, ROWS, place_of
from tricord.node.backup.staging import Staging, staging
from tricord.node.backup.unpacking import Backup, Tell
from tricord.node.node import Node

_RAW: Final = "lake/raw/"
_MOST_CONTENTS: Final = 1 << 26


@dataclass(frozen=True, slots=True)
class Restored:
    """A node that was put back.

    Attributes:
        path: Its directory.
        manifest: What was in the backup.
        sha256: SHA-256 of the manifest, hexadecimal.
        sessions: How many sessions and tokens were ended.
    """

    path: Path
    manifest: Manifest
    sha256: str
    sessions: int


def restore(
    file: Path,
    to: Path,
    *,
    passphrase: str = "",
    expected: str = "",
    url: str = "",
    tell: Tell = lambda _name, _done, _of: None,
) -> Restored:
    """Put a node back.

    Args:
        file: The backup.
        to: Directory of the node: one that is not there, or is empty.
        passphrase: What the backup was encrypted with; empty where it was not.
        expected: SHA-256 of the manifest as its maker says it, or its beginning; empty to take it
            as it is.
        url: Address of a PostgreSQL of the operator, for the desk; empty for one in the node.
        tell: Told what is put back.

    Raises:
        BackupError: The backup cannot be read, is not whole or not the one that is expected, or the
            node cannot be put there; nothing is there then.
        ConfigError: Its settings are not those of this version of Tricord.
        DeskError: ``desk-newer``; the database cannot be reached.
    """
    with unpacking.opened(file, passphrase=passphrase, expected=expected, tell=tell) as backup:
        manifest = backup.manifest
        if not backup.readable:
            raise BackupError("backup-passphrase-missing")
        if manifest.desk and manifest.desk.step not in steps.known():
            raise DeskError("desk-newer", stands=manifest.desk.step, newest=steps.newest())
        try:
            with staging(to, backup.sha256) as place:
                _room(manifest, place.folder)
                _files(backup, place.folder)
                node = Node(place.folder)
                _lake(node.lake, manifest)
                sessions = _desk(backup, place, node.settings.partner, url)
                place.put()
        except OSError as fault:
            reason = fault.strerror or str(fault)
            raise BackupError("restore-write", path=str(to), reason=reason) from None
        return Restored(place.target, manifest, backup.sha256, sessions)


def _room(manifest: Manifest, folder: Path) -> None:
    """Refuse before anything is written what the disk has no room for."""
    there = shutil.disk_usage(folder).free
    if manifest.size > there:
        raise BackupError(
            "restore-no-room", needs=_megabytes(manifest.size), free=_megabytes(there)
        )


def _files(backup: Backup, folder: Path) -> None:
    """Write the files of a node, each held against its hash."""
    for member in backup.manifest.members:
        place = place_of(member.name)
        if place is None:
            continue
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        mode = 0o600 if place.parts[0] == "desk" else 0o666
        # Nothing is written over: two names of a backup may be one name to this system.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(file, flags, mode)
        with os.fdopen(handle, "wb") as written:
            for piece in backup.read(member):
                written.write(piece)
        if member.name.startswith(_RAW):
            if member.sha256 != file.name:
                raise BackupError("backup-member", member=member.name)
            file.chmod(0o444)


def _lake(lake: Lake, manifest: Manifest) -> None:
    """Open the lake as of the commit the backup is of."""
    try:
        head = lake.commits.head()
        fits = head.number == manifest.lake_version
        for table, version in head.tables.items():
            found = DeltaTable(lake.tables.folder / table)
            fits = fits and found.version() == version
        missing = [
            str(file)
            for table in head.tables.keys() & TABLES.keys()
            for files in lake.files(table).values()
            for file in files
            if not file.is_file()
        ]
    except DeltaError as fault:
        raise BackupError("restore-lake", reason=str(fault).split("\n")[0]) from None
    if missing or not fits:
        reason = min(missing) if missing else str(head.number)
        raise BackupError("restore-lake", reason=reason)


def _desk(backup: Backup, place: Staging, partner: str, url: str) -> int:
    """Put the rows of the desk into a database, and end its sessions; how many those were."""
    state = backup.manifest.desk
    if state is None:
        return 0
    contents = _contents(backup, state)
    rows = _rows(backup, contents)
    place.desk.mkdir(exist_ok=True)
    signs = signer(place.desk) if (place.desk / KEY).exists() else None
    log = Log(_found(state), kept(place.desk), signs)
    with reached(place.desk, url) as database:
        if not (place.desk / PASSWORDS).exists():
            # It found the logins, and did not make them: nobody here knows their passwords.
            raise BackupError("restore-logins")
        load(database, contents, rows, log, again=place.again)
        by = signs or signer(place.desk)
        return revive(database, by, partner, backup.sha256, backup.manifest.made_at)


def _contents(backup: Backup, state: DeskState) -> Contents:
    member = backup.manifest.member(DATABASE)
    if member is None or member.size > _MOST_CONTENTS:
        raise BackupError("restore-tables", differs=DATABASE)
    contents = Contents.read(b"".join(backup.read(member)))
    if contents.step != state.step:
        raise BackupError("restore-tables", differs=DATABASE)
    return contents


def _rows(backup: Backup, contents: Contents) -> Callable[[TableRows], Iterable[bytes]]:
    """Gives the rows of each table; refuses rows of a table that is not named, and the reverse."""
    given: dict[str, Member] = {
        each.name: each for each in backup.manifest.members if each.name.startswith(ROWS)
    }
    wanted = {f"{ROWS}{table.called}.copy" for table in contents.tables}
    if wanted != set(given):
        raise BackupError("restore-tables", differs=min(wanted ^ set(given)))
    return lambda table: backup.read(given[f"{ROWS}{table.called}.copy"])


def _found(state: DeskState) -> Verified:
    """What was found when the log was verified."""
    entry = None if state.audit_entry < 0 else state.audit_entry
    if state.audit_misfit and state.audit_misfit not in tuple(Misfit):
        raise BackupError("restore-audit", size=state.audit_size, root=state.audit_root)
    misfit = Misfit(state.audit_misfit) if state.audit_misfit else None
    return Verified(state.audit_size, state.audit_root, 0, misfit, entry)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.1f}"
