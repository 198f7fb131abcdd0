"""Tables as Delta Lake files: read and written at an exact version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import polars as pl
from deltalake import DeltaTable, WriterProperties, write_deltalake

from tricord.errors import LakeError
from tricord.model.tables import Table

_KEEP_VERSIONS: Final = {"delta.enableExpiredLogCleanup": "false"}
"""By itself Delta Lake forgets versions after 30 days; a run must be replayable for ever."""

_MOST_LISTED: Final = 200
"""Versions of tables whose files are remembered."""

_SOUGHT: Final = frozenset({"positions", "trade_flows"})
"""Large tables of which parts are sought: their rows come sorted, and groups of them are passed
over by what Parquet says of their least and greatest."""


@dataclass(frozen=True, slots=True)
class TableFiles:
    """The folder of tables, one Delta table each."""

    folder: Path
    _listed: dict[tuple[str, int], dict[str, list[Path]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def scan(self, table: Table, version: int | None) -> pl.LazyFrame:
        """All rows of a table at a version; none where it has no version yet."""
        if version is None:
            return table.empty().lazy()
        files = self.files(table, version)
        parts = [_part(table, value, files[value]) for value in files]
        rows = pl.concat(parts) if parts else table.empty().lazy()
        return rows.select(table.schema.names())

    def files(self, table: Table, version: int | None) -> dict[str, list[Path]]:
        """The Parquet files of a table at a version, sorted, by the value they are split by.

        That value stands in no file; it is "" where the table is not split.
        """
        if version is None:
            return {}
        # What a version holds never changes; to ask for it takes milliseconds.
        if (table.name, version) not in self._listed:
            if len(self._listed) >= _MOST_LISTED:
                self._listed.clear()
            self._listed[table.name, version] = self._files(table, version)
        return self._listed[table.name, version]

    def _files(self, table: Table, version: int) -> dict[str, list[Path]]:
        # Delta gives file names as addresses, in which a space or a Hangul letter of the
        # folder is written %20 or %ED…; below the table they stand as they are on the disk.
        uri, depth = self._uri(table), 2 if table.partition else 1
        files: dict[str, list[Path]] = defaultdict(list)
        for address in DeltaTable(uri, version=version).file_uris():
            *folder, name = address.rsplit("/", depth)[1:]
            files["".join(folder)].append(uri.joinpath(*folder, name))
        return {unquote(f.partition("=")[2]): sorted(files[f]) for f in sorted(files)}

    def append(self, table: Table, rows: pl.DataFrame, version: int | None) -> int:
        """Add rows to a version of a table; returns the version that made."""
        if version is None:
            return self._begin(table, rows)
        found = self._at(table, version)
        how = _written(table)
        write_deltalake(found, _fitted(rows, table), mode="append", writer_properties=how)
        return found.version()

    def remove_file(
        self,
        table: Table,
        partition: str,
        file_sha256: str,
        moments: Collection[datetime],
        version: int,
    ) -> int:
        """Take out what a raw file brought at some moments; returns the version that made.

        Rows are looked at some at a time: there may be more than fit into memory.
        """
        quoted = partition.replace("'", "''")
        known = " OR ".join(
            f"published_at = arrow_cast('{moment.isoformat()}', "
            "'Timestamp(Microsecond, Some(\"UTC\"))')"
            for moment in sorted(moments)
        )
        of_file = f"{table.partition} = '{quoted}' AND file_sha256 = '{file_sha256}'"
        found = self._at(table, version)
        found.delete(f"{of_file} AND ({known})", writer_properties=_written(table))
        return found.version()

    def replace(self, table: Table, rows: pl.DataFrame, partition: str, version: int | None) -> int:
        """Put rows in the place of one partition's; returns the version that made."""
        if version is None:
            return self._begin(table, rows)
        quoted = partition.replace("'", "''")
        found = self._at(table, version)
        write_deltalake(
            found,
            _fitted(rows, table),
            mode="overwrite",
            predicate=f"{table.partition} = '{quoted}'",
        )
        return found.version()

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
            writer_properties=_written(table),
        )
        return DeltaTable(uri).version()

    def _at(self, table: Table, version: int) -> DeltaTable:
        """The table, with writes undone that a killed process left behind."""
        found = DeltaTable(self._uri(table))
        if found.version() != version:
            found.restore(version)
        return found

    def _uri(self, table: Table) -> Path:
        return self.folder / table.name


def _written(table: Table) -> WriterProperties:
    """How the files of a table are written."""
    if table.name not in _SOUGHT:
        return WriterProperties()
    return WriterProperties(max_row_group_size=131_072, compression="ZSTD")


def _part(table: Table, value: str, files: list[Path]) -> pl.LazyFrame:
    """Rows of one partition; its value stands only in the name of its folder."""
    rows = pl.scan_parquet(files, glob=False, hive_partitioning=False)
    if table.partition is None:
        return rows
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
