"""Commits of the lake: which version of which table belongs together.

Each table is versioned by Delta Lake, but one ingest touches several tables. A commit is one
small file, ``commits/00000042.json``, that names the version of every table; it is linked
into place last, in one step. Readers look only at versions a commit names, so a process
killed anywhere leaves the lake as before or as after, and a run that noted its commit can be
replayed on exactly what it saw.
"""

from __future__ import annotations

import json
import os
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from tricord.arriving import beside
from tricord.errors import LakeError, NotFound
from tricord.lake.lock import locked


@dataclass(frozen=True, slots=True)
class Commit:
    """One state of the lake.

    Attributes:
        number: 0 for the empty lake, then 1, 2, 3 ...
        at: When, ISO 8601 UTC.
        what: What brought it about, in a few words.
        tables: Delta version per table.
    """

    number: int = 0
    at: str = ""
    what: str = ""
    tables: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Commits:
    """The folder of commits."""

    folder: Path

    def numbers(self) -> list[int]:
        """Every commit's number, ascending."""
        return sorted(int(p.stem) for p in self.folder.glob("*.json"))

    def head(self) -> Commit:
        """The newest commit; the empty one where there is none."""
        numbers = self.numbers()
        return self.read(numbers[-1]) if numbers else Commit()

    def read(self, number: int) -> Commit:
        """One commit.

        Raises:
            NotFound: No commit of that number.
            LakeError: Its file is damaged.
        """
        if number == 0:
            return Commit()
        try:
            written = json.loads(self._path(number).read_text(encoding="utf-8"))
            return Commit(number, written["at"], written["what"], written["tables"])
        except FileNotFoundError:
            raise NotFound("lake-version-unknown", version=number) from None
        except (ValueError, KeyError, TypeError):
            raise LakeError("commit-damaged", file=self._path(number).name) from None

    def write(self, commit: Commit) -> None:
        """Make a commit the head, in one step.

        Raises:
            LakeError: Somebody else made a commit of that number first.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        arriving = beside(self.folder / "arriving")
        with arriving.open("w", encoding="utf-8") as file:
            body = {"at": commit.at, "what": commit.what, "tables": commit.tables}
            json.dump(body, file, ensure_ascii=False, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(arriving, self._path(commit.number))
        except FileExistsError:
            raise LakeError("lake-changed-meanwhile", version=commit.number) from None
        finally:
            arriving.unlink(missing_ok=True)
        _sync(self.folder)

    def lock(self) -> AbstractContextManager[None]:
        """Hold the right to write. Where a system has no locks, `write` still lets one win."""
        return locked(self.folder / ".lock")

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:08d}.json"


def _sync(folder: Path) -> None:
    """Make a new directory entry durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
