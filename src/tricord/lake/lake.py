"""The lake: one folder with raw files, versioned tables and the commits that tie them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
from deltalake.exceptions import DeltaError

from tricord import clock
from tricord.errors import LakeError
from tricord.lake import reading
from tricord.lake.commits import Commit, Commits
from tricord.lake.raw import RawFiles
from tricord.lake.tables import TableFiles
from tricord.model.tables import TABLES


class Lake:
    """Raw files and versioned tables under one folder.

    Args:
        folder: The lake's folder; made on first write.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.raw = RawFiles(folder / "raw")
        self.tables = TableFiles(folder / "tables")
        self.commits = Commits(folder / "commits")

    @property
    def version(self) -> int:
        """Number of the newest commit; 0 for an empty lake."""
        return self.commits.head().number

    def scan(
        self, name: str, as_of: datetime | None = None, version: int | None = None
    ) -> pl.LazyFrame:
        """A table, lazily.

        Args:
            name: One of `tricord.model.tables.TABLES`.
            as_of: Hide what was published later; UTC.
            version: Lake version to read; the newest by default.
        """
        return reading.as_of(self.history(name, version), TABLES[name], as_of)

    def read(
        self, name: str, as_of: datetime | None = None, version: int | None = None
    ) -> pl.DataFrame:
        """A table, in memory; arguments as for `scan`."""
        return self.scan(name, as_of, version).collect()

    def history(
        self, name: str, version: int | None = None, as_of: datetime | None = None
    ) -> pl.LazyFrame:
        """Every row of a table whenever published, closed intervals included; arguments as there.

        As of a moment, nothing is told of what was published, or ended, later.
        """
        commit = self.commits.head() if version is None else self.commits.read(version)
        rows = self.tables.scan(TABLES[name], commit.tables.get(name))
        return reading.known(rows, TABLES[name], as_of)

    def once(self, key: object, make: Callable[[], Any]) -> Any:  # noqa: ARG002  # see below
        """What is made of the lake; a lake that stands still for a reader keeps it.

        Args:
            key: Names what is made and what it depends on beside the lake.
            make: Makes it.
        """
        return make()

    def files(self, name: str, version: int | None = None) -> dict[str, list[Path]]:
        """The Parquet files of a table, by the value they are split by; arguments as for `scan`."""
        commit = self.commits.head() if version is None else self.commits.read(version)
        return self.tables.files(TABLES[name], commit.tables.get(name))

    @contextmanager
    def transaction(self, what: str) -> Iterator[Transaction]:
        """Write to several tables at once: all of it becomes visible, or none.

        Args:
            what: What is being done, in a few words; kept with the commit.

        Raises:
            LakeError: Rows do not fit their table, or the disk refuses.
        """
        with self.commits.lock():
            base = self.commits.head()
            transaction = Transaction(self.tables, base)
            try:
                yield transaction
            except (OSError, DeltaError) as fault:
                raise LakeError("lake-write-failed", reason=str(fault)) from fault
            if transaction.versions != base.tables:
                at = clock.now().isoformat()
                self.commits.write(Commit(transaction.number, at, what, transaction.versions))


class Transaction:
    """Writes that become one commit; made by `Lake.transaction`.

    Attributes:
        number: Number the commit will have.
        versions: Delta version per table, as this transaction has left it.
    """

    def __init__(self, tables: TableFiles, base: Commit) -> None:
        self._tables = tables
        self.number = base.number + 1
        self.versions = dict(base.tables)

    def read(self, name: str) -> pl.LazyFrame:
        """Every row of a table, as this transaction has left it."""
        return self._tables.scan(TABLES[name], self.versions.get(name))

    def append(self, name: str, rows: pl.DataFrame) -> None:
        """Add rows to a table; none, nothing."""
        if rows.height:
            version = self.versions.get(name)
            self.versions[name] = self._tables.append(TABLES[name], rows, version)

    def remove_file(
        self, name: str, partition: str, file_sha256: str, moments: Collection[datetime]
    ) -> None:
        """Take out what a raw file brought to one partition of a table at some moments."""
        version = self.versions.get(name)
        if version is not None:
            table = TABLES[name]
            made = self._tables.remove_file(table, partition, file_sha256, moments, version)
            self.versions[name] = made

    def replace(self, name: str, rows: pl.DataFrame, partition: str) -> None:
        """Put rows in the place of all rows of one partition."""
        version = self.versions.get(name)
        self.versions[name] = self._tables.replace(TABLES[name], rows, partition, version)
