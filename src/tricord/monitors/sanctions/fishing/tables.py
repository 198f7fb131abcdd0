"""Tables of the user's own that `fishing` reads: zones, permits, carriers, and stays in zones."""

from __future__ import annotations

from typing import Final

import polars as pl

_MOMENT: Final = pl.Datetime("us", "UTC")
_READ: Final = {
    "published_at": _MOMENT,
    "file_sha256": pl.String(),
    "record": pl.String(),
    "marking": pl.String(),
}

ZONES: Final = pl.Schema(
    {
        "dataset": pl.String(),
        "zone": pl.String(),
        "ring": pl.Int64(),
        "vertex": pl.Int64(),
        "lat_deg": pl.Float64(),
        "lon_deg": pl.Float64(),
        **_READ,
    }
)
"""Columns of ``zones``: one vertex; rings of a zone as `tricord.geo.zones.made` takes them."""

PERMITS: Final = pl.Schema(
    {
        "dataset": pl.String(),
        "permit_id": pl.String(),
        "zone": pl.String(),
        "mmsi": pl.String(),
        "imo": pl.String(),
        "valid_from": pl.Date(),
        "valid_until": pl.Date(),
        **_READ,
    }
)
"""Columns of ``permits``: one ship that may work in one zone, first and last day included; an
empty day leaves that end open."""

CARRIERS: Final = pl.Schema(
    {
        "dataset": pl.String(),
        "carrier_id": pl.String(),
        "mmsi": pl.String(),
        "imo": pl.String(),
        **_READ,
    }
)
"""Columns of ``carriers``: one ship that is known to carry fish."""

ZONE_STAYS: Final = pl.Schema(
    {
        "zone": pl.String(),
        "dataset": pl.String(),
        "vessel_id": pl.String(),
        "day": pl.Date(),
        "first_at": _MOMENT,
        "last_at": _MOMENT,
        "fixes": pl.Int64(),
        "first_lat_deg": pl.Float64(),
        "first_lon_deg": pl.Float64(),
        "first_row": pl.Int64(),
        "last_row": pl.Int64(),
        "published_at": _MOMENT,
        "file_sha256": pl.String(),
        "marking": pl.String(),
    }
)
"""Columns of ``zone_stays``: one row for a zone, a ship, a UTC day and a file of positions."""
