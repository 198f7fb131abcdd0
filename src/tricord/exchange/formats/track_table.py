"""A track as a table: what ``tricord run MONITOR --positions`` reads, and where it is from."""

from __future__ import annotations

import polars as pl

from tricord.exchange.formats.geometry import DECIMALS
from tricord.model.marking import Marking
from tricord.sources.ais.position_rows import UNITS_PER_DEGREE


def track_table(fixes: pl.DataFrame, marking: Marking) -> pl.DataFrame:
    """A track, a position a row, in the order given.

    Args:
        fixes: Rows of ``positions``.
        marking: The least upper bound of all rows used; every row bears it.

    Returns:
        ``vessel_id``, ``timestamp``, ``lat``, ``lon`` (degrees, with the digits of AIS, so that
        they are read back as they were), ``speed_kn``, ``course_deg``, ``receiver``,
        ``file_sha256``, ``row``, ``published_at``, ``marking``.
    """
    return fixes.select(
        "vessel_id",
        pl.col("at").alias("timestamp"),
        degrees("lat_600k").alias("lat"),
        degrees("lon_600k").alias("lon"),
        _shortest("speed_kn"),
        _shortest("course_deg"),
        "receiver",
        "file_sha256",
        "row",
        "published_at",
        marking=pl.lit(str(marking)),
    )


def degrees(column: str) -> pl.Expr:
    """A column of 1/600,000 degree in degrees, without false digits."""
    # Adding 0.0 makes of -0.0 what it is.
    return (pl.col(column) / UNITS_PER_DEGREE).round(DECIMALS) + 0.0


def _shortest(column: str) -> pl.Expr:
    """A number in single precision as the shortest decimal that stands for it: 11.7."""
    return pl.col(column).cast(pl.String).cast(pl.Float64)
