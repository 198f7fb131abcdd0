"""Slices of a sea, small enough for slow peers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import polars as pl

SHIPS: Final = 62
DAYS: Final = 3.0


def sliced(positions: Path, ships: int = SHIPS, days: float = DAYS) -> pl.DataFrame:
    """The first days of some ships, evenly taken from all; positions without a place left out."""
    sea = pl.scan_parquet(positions)
    vessels = sea.select(pl.col("vessel_id").cast(pl.String).unique().sort()).collect()["vessel_id"]
    chosen = vessels.gather_every(max(1, vessels.len() // ships)).head(ships)
    first = sea.select(pl.col("timestamp").min()).collect().item()
    return (
        sea.with_columns(pl.col("vessel_id").cast(pl.String))
        .filter(
            pl.col("timestamp") < first + pl.duration(hours=round(24 * days)),
            pl.col("vessel_id").is_in(chosen.implode()),
            pl.col("lat").is_between(-90, 90),
            pl.col("lon").is_between(-180, 180),
        )
        .collect()
    )
