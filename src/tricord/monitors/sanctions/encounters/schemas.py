"""Columns of encounters and of what leads to them, whatever the definition."""

from __future__ import annotations

from typing import Final

import polars as pl

MOMENT: Final = pl.Datetime("us", "UTC")
EVENTS: Final = pl.Schema(
    {
        "vessel_1": pl.String(),
        "vessel_2": pl.String(),
        "start": MOMENT,
        "end": MOMENT,
        "duration_h": pl.Float64(),
        "mean_lat": pl.Float64(),
        "mean_lon": pl.Float64(),
        "median_distance_m": pl.Float64(),
        "median_speed_kn": pl.Float64(),
    }
)
MEETINGS: Final = pl.Schema(
    {"track_1": pl.Int32(), "track_2": pl.Int32(), "first": pl.Int32(), "last": pl.Int32()}
)
CLOSE_UP: Final = pl.Schema(
    {
        "track": pl.Int32(),
        "instant": pl.Int32(),
        "lat": pl.Float64(),
        "lon": pl.Float64(),
        "speed": pl.Float32(),
    }
)
TOGETHER: Final = pl.Schema(
    {
        "one": pl.Int32(),
        "other": pl.Int32(),
        **dict.fromkeys(
            ("first", "last", "seen", *EVENTS.names()[5:]),
            pl.Float64(),
        ),
    }
)
