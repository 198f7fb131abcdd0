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
    if table.reading is Reading.INTERVAL:
        if moment is None:
            return rows.filter(pl.col("published_to").is_null())
        began = pl.col("published_from") <= moment
        stands = pl.col("published_to").is_null() | (pl.col("published_to") > moment)
        return rows.filter(began & stands).with_columns(
            missing_since=pl.when(pl.col("missing_since") <= moment).then("missing_since"),
            published_to=pl.lit(None, pl.Datetime("us", "UTC")),
        )
    if moment is not None:
        rows = rows.filter(pl.col("published_at") <= moment)
    if table.reading is Reading.SNAPSHOT and table.partition:
        latest = pl.col("published_at").max().over(table.partition)
        rows = rows.filter(pl.col("published_at") == latest)
    return rows
