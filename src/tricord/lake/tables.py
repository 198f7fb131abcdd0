"""Tables as Delta Lake files: read and written at an exact version."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import polars as pl
from deltalake import DeltaTable, write_deltalake

from tricord.errors import LakeError
from tricord.model.tables import Table

_KEEP_VERSIONS: Final = {"delta.enableExpiredLogCleanup": "false"}
"""By itself Delta Lake forgets versions after 30 days; a run must be replayable for ever."""


@dataclass(frozen=True, slots=True)
class TableFiles:
    """The folder of tables, one Delta table each."""

    folder: Path

    def scan(self, table: Table, version: int | None) -> pl.LazyFrame:
        """All rows of a table at a version; none where it has no version yet."""
        if version is None:
            return table.empty().lazy()
        # Delta gives file names as addresses, in which a space or a Hangul letter of the
        # folder is written %20 or %ED…; below the table they stand as they are on the disk.
        uri, depth = self._uri(table), 2 if table.partition else 1
        files: dict[str, list[Path]] = defaultdict(list)
        for address in DeltaTable(uri, version=version).file_uris():
            *folder, name = address.rsplit("/", depth)[1:]
            files["".join(folder)].append(uri.joinpath(*folder, name))
        parts = [_part(table, folder, sorted(files[folder])) for folder in sorted(files)]
        rows = pl.concat(parts) if parts else table.empty().lazy()
        return rows.select(table.schema.names())

    def append(self, table: Table, rows: pl.DataFrame, version: int | None) -> int:
        """Add rows to a version of a table; returns the version that made."""
        if version is None:
            return self._begin(table, rows)
        uri = self._at(table, version)
        write_deltalake(uri, _fitted(rows, table), mode="append")
        return DeltaTable(uri).version()

    def replace(self, table: Table, rows: pl.DataFrame, partition: str, version: int | None) -> int:
        """Put rows in the place of one partition's; returns the version that made."""
        if version is None:
            return self._begin(table, rows)
        quoted = partition.replace("'", "''")
        uri = self._at(table, version)
        write_deltalake(
            uri,
            _fitted(rows, table),
            mode="overwrite",
            predicate=f"{table.partition} = '{quoted}'",
        )
        return DeltaTable(uri).version()

    def _begin(self, table: Table, rows: pl.DataFrame) -> int:
        """Write a table no commit names yet; whatever lies there, a killed process left."""
        uri = self._uri(table)
        uri.parent.mkdir(parents=True, exist_ok=True)
        write_deltalake(
            uri,
            _fitted(rows, table),
            mode="overwrite",
            partition_by=[table.partition] if table.partition else None,
            name=table.name,
            description=table.meaning,
            configuration=_KEEP_VERSIONS,
        )
        return DeltaTable(uri).version()

    def _at(self, table: Table, version: int) -> Path:
        """The table's place, with writes undone that a killed process left behind."""
        uri = self._uri(table)
        found = DeltaTable(uri)
        if found.version() != version:
            found.restore(version)
        return uri

    def _uri(self, table: Table) -> Path:
        return self.folder / table.name


def _part(table: Table, folder: str, files: list[Path]) -> pl.LazyFrame:
    """Rows of one partition; its value stands only in the name of its folder."""
    rows = pl.scan_parquet(files, glob=False, hive_partitioning=False)
    if table.partition is None:
        return rows
    value = unquote(folder.partition("=")[2])
    return rows.with_columns(pl.lit(value, pl.String()).alias(table.partition)).select(
        table.schema.names()
    )


def _fitted(rows: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The rows in the table's column order.

    Raises:
        LakeError: A column is missing, unknown or of another type.
    """
    wanted = table.schema
    odd = sorted(set(rows.columns) ^ set(wanted))
    odd += [n for n, dtype in rows.schema.items() if n in wanted and dtype != wanted[n]]
    if odd:
        raise LakeError("table-columns", table=table.name, columns=", ".join(odd))
    return rows.select(wanted.names())
