"""The files of a lake as of one commit, with all that led to it.

Runs name the version of the lake they saw, and looking again at what changed compares with it. So a
backup holds every version that a commit names up to the one it is of, not only that one: the raw
files, the commits, and of each table the Parquet files and the log of Delta Lake that make those
versions. What processes that were killed left behind, and what comes later, is left out. Nothing in
a lake is ever changed or taken away: no writer has to wait for a backup.

Source of the form of the log: Delta Transaction Log Protocol, "Delta Log Entries" and "Add File and
Remove File".
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from tricord.errors import BackupError
from tricord.lake import Lake
from tricord.lake.commits import Commit

_CHECKPOINT: Final = re.compile(r"(?P<version>\d{20})\.checkpoint(?:\.\d+\.\d+)?\.parquet")


@dataclass(frozen=True, slots=True)
class LakeFile:
    """A file of a lake.

    Attributes:
        name: Where it stands in the node, with slashes.
        path: Where it is.
        size: Its bytes.
        sha256: Its hash, where its name says so; empty elsewhere.
    """

    name: str
    path: Path
    size: int
    sha256: str = ""


def lake_files(lake: Lake, version: int) -> list[LakeFile]:
    """The files of a lake as of a commit, in order: commits, tables, raw files.

    Args:
        lake: The lake.
        version: Number of the commit.

    Raises:
        BackupError: ``backup-lake-damaged``: one that should be there is not, or not whole.
        LakeError: ``commit-damaged``.
    """
    numbers = [number for number in lake.commits.numbers() if number <= version]
    commits = [lake.commits.read(number) for number in numbers]
    found = [_file(lake, lake.folder / "commits" / f"{number:08d}.json") for number in numbers]
    for table, versions in sorted(_named(commits).items()):
        found += _of_table(lake, lake.tables.folder / table, versions)
    kept = set(lake.raw.hashes())
    registered = set(lake.history("files", version).collect().get_column("file_sha256"))
    for sha256 in sorted(kept | registered):
        found.append(_file(lake, lake.raw.path(sha256), sha256=sha256))
    return found


def _named(commits: list[Commit]) -> Mapping[str, list[int]]:
    """The versions of each table that commits name, in order."""
    named: dict[str, set[int]] = defaultdict(set)
    for commit in commits:
        for table, version in commit.tables.items():
            named[table].add(version)
    return {table: sorted(versions) for table, versions in named.items()}


def _of_table(lake: Lake, folder: Path, versions: list[int]) -> Iterator[LakeFile]:
    """The log of a table up to the last of some versions, and the Parquet files of them all."""
    log = folder / "_delta_log"
    files: dict[str, int] = {}
    came: dict[str, tuple[int, int]] = {}
    for version in range(versions[-1] + 1):
        entry = _file(lake, log / f"{version:020d}.json")
        yield entry
        for path, size in _actions(entry.path):
            if size is not None:
                came.setdefault(path, (version, size))
            elif path in came:
                begun, whole = came.pop(path)
                if _is_named(versions, begun, version):
                    files[path] = whole
    files |= {path: size for path, (_, size) in came.items()}
    for name in sorted(each.name for each in log.iterdir()):
        at = _CHECKPOINT.fullmatch(name)
        if at and int(at["version"]) <= versions[-1]:
            yield _file(lake, log / name)
    for path, size in sorted(files.items()):
        yield _file(lake, folder / path, size)


def _actions(entry: Path) -> Iterator[tuple[str, int | None]]:
    """Files that came, with their size, and files that went, in an entry of a log.

    Raises:
        BackupError: ``backup-lake-damaged``.
    """
    try:
        for line in entry.read_text(encoding="utf-8").splitlines():
            said: dict[str, Any] = json.loads(line)
            if "add" in said:
                yield unquote(said["add"]["path"]), int(said["add"]["size"])
            elif "remove" in said:
                yield unquote(said["remove"]["path"]), None
    except (OSError, ValueError, KeyError, TypeError):
        raise BackupError("backup-lake-damaged", file=str(entry)) from None


def _is_named(versions: list[int], begun: int, ended: int) -> bool:
    """Whether one of some versions lies in the time a file belonged to its table."""
    at = bisect_left(versions, begun)
    return at < len(versions) and versions[at] < ended


def _file(lake: Lake, path: Path, size: int | None = None, sha256: str = "") -> LakeFile:
    try:
        there = path.stat().st_size
    except OSError:
        there = -1
    if there < 0 or (size is not None and there != size):
        raise BackupError("backup-lake-damaged", file=str(path))
    name = path.relative_to(lake.folder).as_posix()
    return LakeFile(f"lake/{name}", path, there, sha256)
