"""Storing rows of files larger than memory that are no positions, such as trade statistics.

What a file says is added batch by batch to its tables and to ``rejects``, in pieces of one size
whatever the file, within one commit: readers see none of it before. While one batch is written the
next is read. A line that another file of the same data set and moment has said already is left out
and counted; one that contradicts it is set aside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.lake import Transaction
from tricord.model.tables import TABLES
from tricord.node.pending_rows import Pending, Stamp
from tricord.node.storing_positions import TakenIn, Tell
from tricord.sources.base import Raw, RowBatch, StreamingRows
from tricord.sources.trade.lines_seen import AGAIN, CONTRADICTS, NEW, LinesSeen

ROWS_OF_A_FILE: Final = 500_000
"""Rows of one Parquet file of the lake; they take about 0.3 GB while they are written."""

_SOUGHT_BY: Final = {"trade_flows": "partner"}
"""Columns rows are sought by: in each file they stand sorted, so that much is passed over."""

_OF_THE_FILE: Final = frozenset({"dataset", "published_at", "file_sha256", "marking", "row"})
"""Columns that tell where a row came from, and not what it says."""


def _pending(transaction: Transaction, stamp: Stamp, table: str) -> Pending:
    return Pending(transaction, stamp, table, ROWS_OF_A_FILE, partial(_arranged, table))


def _arranged(table: str, rows: pl.DataFrame) -> pl.DataFrame:
    return _grouped(rows, _SOUGHT_BY[table]) if table in _SOUGHT_BY else rows


def _grouped(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    """Rows sorted by a column of few values, else in their order: quicker than sorting texts."""
    parts = rows.partition_by(column, maintain_order=True, as_dict=True)
    return pl.concat(parts[value] for value in sorted(parts))


class _Held:
    """What other files of the same data set and moment have said."""

    def __init__(self, transaction: Transaction, table: str, stamp: Stamp) -> None:
        schema = TABLES[table].schema
        self._key = [name for name in TABLES[table].key if name not in _OF_THE_FILE]
        self._says = [name for name in schema if name not in (*self._key, *_OF_THE_FILE)]
        self._seen = LinesSeen()
        others = transaction.read(table).filter(
            pl.col("dataset") == stamp.dataset,
            pl.col("published_at") == stamp.published_at,
            pl.col("file_sha256") != stamp.file_sha256,
        )
        wanted = others.select(*self._key, *self._says)
        for rows in wanted.collect_batches(chunk_size=ROWS_OF_A_FILE, maintain_order=True):
            self._seen.judge(*self._hashes(rows))

    def sift(self, rows: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame, int]:
        """What rows add to those, what contradicts them (as rejects), how many say the same.

        See `tricord.sources.trade.lines_seen`.
        """
        kinds = self._seen.judge(*self._hashes(rows))
        against = rows.filter(pl.Series(kinds == CONTRADICTS))
        return (
            rows.filter(pl.Series(kinds == NEW)),
            self._told(against),
            int((kinds == AGAIN).sum()),
        )

    def _hashes(self, rows: pl.DataFrame) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
        keys = rows.select(self._key).hash_rows(seed=1).to_numpy()
        return keys, rows.select(self._says).hash_rows(seed=2).to_numpy()

    def _told(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Rows that contradict what is held, as rejects."""
        said = pl.concat_str(
            (pl.col(name).cast(pl.String).fill_null("") for name in self._key), separator="|"
        )
        return rows.select(
            pl.col("row").cast(pl.String).alias("record"),
            pl.lit("row-contradicts-other-file").alias("reason"),
            said.str.slice(0, 200).alias("detail"),
        )


def take_in(
    transaction: Transaction,
    source: StreamingRows,
    raw: Raw,
    options: Mapping[str, str],
    stamp: Stamp,
    *,
    tables: Sequence[str],
    beside: bool,
    tell: Tell,
) -> TakenIn:
    """Read a file batch by batch and add what it says.

    Args:
        transaction: All of it, or nothing, becomes visible.
        source: Reads the file.
        raw: The file.
        options: What the user gave.
        stamp: What is added to each row.
        tables: Tables it fills.
        beside: Other files of the same data set and moment were taken in before.
        tell: Told after each batch.

    Raises:
        SourceError: The file is not as its source publishes it, or damaged.
        LakeError: The lake cannot be written.
    """
    pending = {name: _pending(transaction, stamp, name) for name in (*tables, "rejects")}
    held = {name: _Held(transaction, name, stamp) for name in tables if beside}
    reasons, notes = Counter[str](), Counter[str]()
    mapping: Mapping[str, str] = {}
    remarks: list[tuple[str, Mapping[str, str]]] = []
    read = 0
    for batch in _read_ahead(source.row_batches(raw, options)):
        mapping = mapping or batch.mapping
        notes.update(batch.notes)
        remarks += batch.remarks
        aside = [_reject_rows(batch.set_aside)]
        for name, rows in batch.frames.items():
            if name in held and rows.height:
                rows, against, again = held[name].sift(rows)  # noqa: PLW2901  # what they add
                aside.append(against)
                notes["note-rows-held"] += again
            pending[name].add(rows)
        for rejects in aside:
            reasons.update(dict(rejects["reason"].value_counts().iter_rows()))
            pending["rejects"].add(rejects)
        read += batch.read
        tell(read)
    for each in pending.values():
        each.write()
    return TakenIn(
        {name: pending[name].written for name in tables},
        reasons,
        mapping,
        (*((key, {"count": str(count)}) for key, count in notes.items() if count), *remarks),
    )


def take_out(
    transaction: Transaction,
    tables: Iterable[str],
    dataset: str,
    file_sha256: str,
    moments: Collection[datetime],
) -> None:
    """Take out what a file brought to a data set at some moments, before it is taken in again."""
    for table in (*tables, "rejects"):
        transaction.remove_file(table, dataset, file_sha256, moments)


def _read_ahead(batches: Iterator[RowBatch]) -> Iterator[RowBatch]:
    """The batches, each read while the one before it is being written."""
    with ThreadPoolExecutor(max_workers=1) as reading:
        following = reading.submit(next, batches, None)
        while (batch := following.result()) is not None:
            following = reading.submit(next, batches, None)
            yield batch


def _reject_rows(set_aside: pl.DataFrame) -> pl.DataFrame:
    return set_aside.select(pl.col("row").cast(pl.String).alias("record"), "reason", "detail")
