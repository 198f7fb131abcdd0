"""Ship positions in Parquet files, whose columns have types of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
import polars.selectors as cs
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.model.positions import Batches
from tricord.sources.ais.moments import Clock, first_order
from tricord.sources.ais.position_headings import Columns, mapped
from tricord.sources.ais.position_options import reckoning
from tricord.sources.ais.position_rows import PositionReader
from tricord.sources.ais.units import refuse_implausible
from tricord.sources.base import Raw

ROWS: Final = 1 << 18
"""Records of a batch."""

_MAGIC: Final = b"PAR1"
_SAMPLE: Final = 1_000
_FLAT: Final = (pl.String, pl.Categorical, pl.Enum, pl.Boolean, pl.Date, pl.Datetime, pl.Time)


def is_parquet(raw: Raw) -> bool:
    """Whether a file says that it is one in Parquet format."""
    return raw.head.startswith(_MAGIC)


def headings_of(raw: Raw) -> tuple[str, ...]:
    """Names of its columns that hold single values; none where the file cannot be read."""
    try:
        schema = pl.read_parquet_schema(raw.path)
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
        return ()
    return tuple(name for name, dtype in schema.items() if dtype.is_numeric() or dtype in _FLAT)


def parquet_batches(
    raw: Raw, options: Mapping[str, str], *, ais: bool = False, size: int = ROWS
) -> Batches:
    """The records of a Parquet file, batch by batch; of a row group at most one lies in memory.

    Args:
        raw: The file.
        options: What the user gave.
        ais: Its vessels are known by MMSI whatever the heading.
        size: Records of a batch.

    Raises:
        SourceError: No columns hold positions, an option does not fit, or the file is damaged.
    """
    headings = headings_of(raw)
    if not headings:
        raise SourceError("position-parquet-damaged", file=raw.name)
    columns = mapped(headings, options, raw.name)
    file = _File(raw, columns)
    times = Clock(reckoning(columns, options, raw.name, ais=ais), file.order)
    reader = PositionReader(times, columns)
    start = 1
    for table in file.tables(file.records, size):
        if start == 1:
            refuse_implausible(table.head(_SAMPLE), times.reckoning)
        rows = np.arange(start, start + table.height, dtype=np.int64)
        start += table.height
        yield reader.batch(table, rows, _Details(table))


@dataclass(frozen=True)
class _Details:
    """What stood in the records of a batch."""

    table: pl.DataFrame

    def __call__(self, places: NDArray[np.int64]) -> list[str]:
        records = self.table[places].rows()
        return [",".join("" if cell is None else str(cell) for cell in row) for row in records]


@dataclass(frozen=True)
class _File:
    """One Parquet file that is being read."""

    raw: Raw
    columns: Columns

    @property
    def records(self) -> pl.LazyFrame:
        """Its columns that are ours, by target."""
        ours = (
            pl.col(self.columns.headings[at]).alias(target)
            for target, at in self.columns.at.items()
        )
        # Categories are numbered anew in each file, so that they would not compare.
        words = cs.categorical() | cs.enum()
        records = pl.scan_parquet(self.raw.path, glob=False).select(ours)
        return records.with_columns(words.cast(pl.String))

    def tables(self, records: pl.LazyFrame, size: int) -> Iterator[pl.DataFrame]:
        """Records of the file, so many at a time."""
        try:
            yield from records.collect_batches(chunk_size=size, maintain_order=True)
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
            raise SourceError("position-parquet-damaged", file=self.raw.name) from None

    def order(self) -> str:
        """Whether day or month comes first, by the whole column of the moments."""
        target = "day" if "day" in self.columns.at else "timestamp"
        value = ""
        for table in self.tables(self.records.select(target), ROWS):
            texts = table[target].cast(pl.String).drop_nulls()
            if order := first_order(texts):
                return order
            value = value or next((text for text in texts if text), "")
        raise SourceError("position-date-order", file=self.raw.name, value=value)
