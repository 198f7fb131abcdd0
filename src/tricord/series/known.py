"""When figures became known, and what was known on a day.

A figure counts from the day it was published. Where nobody says when that was, the usual lag of
its publisher is taken, and the result is *pseudo-real-time*: today's figure may differ from the
one the world first saw. The same holds for history that arrives in bulk: when a publication
brings more than `BULK` periods of a series at once, each is taken as known after the usual lag.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

BULK: Final = 2
"""Periods one publication brings of a series; more are history taken in at once. [ours]"""


def with_known_day(
    rows: pl.DataFrame, keys: tuple[str, ...], day: str, usual: pl.Expr
) -> pl.DataFrame:
    """Rows with the day they became known, those that say nothing new left out.

    Args:
        rows: ``keys``, ``day``, figures, ``published_at``.
        keys: Columns that name a series.
        day: Column of the first day of a period.
        usual: Day on which a period usually becomes known.

    Returns:
        The rows with ``known_on`` and ``emulated`` (the day is the usual one, not a stated one),
        sorted by series, ``known_on`` and period.
    """
    figures = [name for name in rows.columns if name not in {*keys, day, "published_at", "record"}]
    of_period = [*keys, day]
    ordered = rows.sort(*keys, day, "published_at", nulls_last=False)
    unchanged = pl.all_horizontal(
        *(pl.col(name).eq_missing(pl.col(name).shift(1).over(of_period)) for name in figures)
    )
    first = pl.int_range(pl.len()).over(of_period) == 0
    told = ordered.filter(first | ~unchanged).with_columns(_first=first)
    brought = pl.col("_first").sum().over(*keys, "published_at")
    published = pl.col("published_at").dt.date()
    bulk = pl.col("_first") & (brought > BULK) & (usual < published)
    emulated = published.is_null() | bulk
    return (
        told.with_columns(
            known_on=pl.when(emulated).then(usual).otherwise(published), emulated=emulated
        )
        .drop("_first")
        .sort(*keys, "known_on", day)
    )


def as_of(rows: pl.DataFrame, moment: date) -> pl.DataFrame:
    """Rows of figures that were known on a day."""
    return rows.filter(pl.col("known_on") <= moment)
