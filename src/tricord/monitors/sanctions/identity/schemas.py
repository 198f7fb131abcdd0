"""Columns of what the monitor of identities makes."""

from __future__ import annotations

from typing import Final

import polars as pl

MOMENT: Final = pl.Datetime("us", "UTC")

EVENTS: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "track": pl.Int32(),
        "start": MOMENT,
        "end": MOMENT,
        "kind": pl.String(),
    }
)
"""Columns of the events as they are written to a file."""

INSIDE: Final = pl.Schema(
    {
        "vessel_2": pl.String(),
        "imo": pl.String(),
        "imo_2": pl.String(),
        "lat_deg": pl.Float64(),
        "lon_deg": pl.Float64(),
        "end_lat_deg": pl.Float64(),
        "end_lon_deg": pl.Float64(),
        "distance_m": pl.Float64(),
        "speed_kn": pl.Float64(),
        "alternations": pl.Int64(),
        "shown_at": MOMENT,
        "shown_end_at": MOMENT,
    }
)
"""Columns that stay inside; they mean what those of ``sea_events`` of the same name mean."""

FOUND: Final = pl.Schema({**EVENTS, **INSIDE})

FIXES: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "at": pl.Int64(),
        "lat": pl.Int32(),
        "lon": pl.Int32(),
        "hull": pl.Int32(),
    }
)
"""Fixes that are not of the first hull of their identity."""


def completed(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with the columns of `FOUND`, in their order; empty where nothing is known."""
    return rows.select(
        (pl.col(name) if name in rows.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in FOUND.items()
    )
