"""Where in a node the members of a backup go, and that they go nowhere else."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from tricord import config
from tricord.desk.backup.kept_files import belongs
from tricord.errors import BackupError

DATABASE: Final = "desk/database.json"
"""What the rows of the desk are: tables, columns, how many."""
ROWS: Final = "desk/rows/"
"""Under which the rows of the desk's tables stand; they go into its database."""
DESK: Final = "desk/folder/"
"""Under which the files of the desk's folder stand."""

_LONGEST: Final = 4096
_MOST_SHOWN: Final = 200
_PLAIN: Final = re.compile(r"[^\x00-\x1f\x7f\\:\ud800-\udfff]+")
# Of the lake: commits, raw files by their hash, and below a table its log and its Parquet files.
_LAKE: Final = re.compile(
    r"lake/(?:commits/\d{8,}\.json"
    r"|raw/(?P<two>[0-9a-f]{2})/(?P=two)[0-9a-f]{62}"
    r"|tables/[a-z0-9_]+/_delta_log/\d{20}\.(?:json|checkpoint(?:\.\d+\.\d+)?\.parquet)"
    r"|tables/[a-z0-9_]+/(?:[^/]+/)?[^/]+\.parquet)"
)


def checked(name: str) -> str:
    """The name of a member, if a backup may hold one of that name.

    Raises:
        BackupError: ``backup-name``: it would lead elsewhere, or to what a backup never holds.
    """
    parts = name.split("/")
    plain = len(name) <= _LONGEST and _PLAIN.fullmatch(name) is not None
    if not plain or any(part in ("", ".", "..") for part in parts) or not _known(name, parts):
        raise BackupError("backup-name", name=name[:_MOST_SHOWN])
    return name


def place_of(name: str) -> PurePosixPath | None:
    """Where a member goes, within the node; ``None`` for what goes into the desk's database.

    Args:
        name: A name `checked` let pass.
    """
    if name == DATABASE or name.startswith(ROWS):
        return None
    if name.startswith(DESK):
        return PurePosixPath("desk", name.removeprefix(DESK))
    return PurePosixPath(name)


def _known(name: str, parts: list[str]) -> bool:
    if name.startswith(DESK):
        return belongs(tuple(parts[2:]))
    rows = re.fullmatch(rf"{ROWS}[^/]+\.copy", name)
    return bool(rows or _LAKE.fullmatch(name)) or name in (config.FILE, DATABASE)
