"""Rows on their way into the lake: gathered until they are enough for one of its files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import polars as pl

from tricord.lake import Transaction
from tricord.model.tables import TABLES


@dataclass(frozen=True)
class Stamp:
    """What the lake adds to every row of a file.

    Attributes:
        dataset: Data set.
        published_at: Moment of publication.
        file_sha256: Hash of the file.
        marking: Marking.
    """

    dataset: str
    published_at: datetime
    file_sha256: str
    marking: str

    def rows(self, table: str, frame: pl.DataFrame) -> pl.DataFrame:
        """A frame as rows of a table."""
        schema = TABLES[table].schema
        said = vars(self)
        filled = {name: pl.lit(said[name], schema[name]) for name in said if name in schema}
        return frame.with_columns(**filled).select(schema.names())


def as_given(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows in the order in which they came."""
    return rows


@dataclass
class Pending:
    """Rows of a table that are gathered until they are enough for a file of the lake.

    Attributes:
        transaction: All of it, or nothing, becomes visible.
        stamp: What is added to each row.
        table: The table.
        enough: Rows of a file of the lake.
        arranged: Puts the rows of a file in the order they are sought by.
        frames: What is gathered.
        written: Rows written so far.
    """

    transaction: Transaction
    stamp: Stamp
    table: str
    enough: int
    arranged: Callable[[pl.DataFrame], pl.DataFrame] = as_given
    frames: list[pl.DataFrame] = field(default_factory=list)
    written: int = 0

    def add(self, frame: pl.DataFrame) -> None:
        """Take rows, and write as soon as they are enough."""
        while frame.height:
            room = self.enough - sum(each.height for each in self.frames)
            self.frames.append(frame.head(room))
            if frame.height >= room:
                self.write()
            frame = frame.slice(room)

    def write(self) -> None:
        """Write what is gathered."""
        if not self.frames:
            return
        rows = self.arranged(pl.concat(self.frames))
        self.frames = []
        self.written += rows.height
        self.transaction.append(self.table, self.stamp.rows(self.table, rows))
