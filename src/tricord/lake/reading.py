"""Reading a table as of a moment: what was published later stays hidden."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from tricord.model.tables import Reading, Table


def as_of(rows: pl.LazyFrame, table: Table, moment: datetime | None) -> pl.LazyFrame:
    """The rows of a table the world could know at a moment.

    Args:
        rows: All rows of the table.
        table: Its declaration, which says how it is read.
        moment: UTC; ``None`` for the present.

    Returns:
        The rows that stood then: for a ``log`` all published up to then, for a ``snapshot``
        the latest publication of each partition, for an ``interval`` those that held.
    """
    rows = known(rows, table, moment)
    if table.reading is Reading.INTERVAL:
        return rows.filter(pl.col("published_to").is_null())
    if table.reading is Reading.SNAPSHOT and table.partition:
        latest = pl.col("published_at").max().over(table.partition)
        rows = rows.filter(pl.col("published_at") == latest)
    return rows


def known(rows: pl.LazyFrame, table: Table, moment: datetime | None) -> pl.LazyFrame:
    """Every row of a table the world could know at a moment, intervals that had ended included.

    Args:
        rows: All rows of the table.
        table: Its declaration.
        moment: UTC; ``None`` for the present.

    Returns:
        Of an ``interval`` that ended later, or of an entry missed later, nothing is said of that.
    """
    if moment is None:
        return rows
    if table.reading is not Reading.INTERVAL:
        return rows.filter(pl.col("published_at") <= moment)
    return rows.filter(pl.col("published_from") <= moment).with_columns(
        pl.when(pl.col(column) <= moment).then(column).alias(column)
        for column in ("published_to", "missing_since")
    )
