"""Positions written out again, each with the hull it was told to be of."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import polars as pl

from tricord.errors import RunError
from tricord.geo.kernel.sphere import FULL_TURN, HALF_TURN, UNITS_PER_DEGREE

_KEYS: Final = ("vessel_id", "at", "lat", "lon")


def write_assigned(positions: Path, fixes: pl.DataFrame, out: Path) -> None:
    """Write the rows of a file of positions in their order, with a column ``hull``.

    ``hull`` counts from 1 within an identity; 0 is noise that no hull can have sent, -1 a fix that
    a wrong clock has timed, and nothing stands where the position cannot be used.

    Args:
        positions: Parquet or CSV of the fixed form (``vessel_id,timestamp,lat,lon,...``).
        fixes: Fixes that are not of the first hull of their identity: ``vessel_id``, ``at`` (µs),
            ``lat``, ``lon`` (1/600,000 degree) and ``hull``.
        out: File to write, ``.parquet`` or ``.csv``.

    Raises:
        RunError: ``events-format``: another ending.
    """
    if out.suffix not in {".parquet", ".csv"}:
        raise RunError("events-format", file=out.name)
    rows = (
        pl.scan_parquet(positions)
        if positions.suffix == ".parquet"
        else pl.scan_csv(positions, infer_schema=False)
    )
    known = fixes.lazy().unique(_KEYS, keep="first", maintain_order=True)
    moment, lat, lon = _moment(rows), _units("lat"), _units("lon")
    usable = lat.is_not_null() & lon.is_not_null() & moment.is_not_null()
    joined = rows.with_columns(
        _vessel=pl.col("vessel_id").cast(pl.String),
        _at=moment,
        _lat=lat.cast(pl.Int32, strict=False),
        _lon=((lon + HALF_TURN) % FULL_TURN - HALF_TURN).cast(pl.Int32, strict=False),
        _usable=usable,
    ).join(
        known,
        left_on=[f"_{name}" for name in ("vessel", "at", "lat", "lon")],
        right_on=list(_KEYS),
        how="left",
        maintain_order="left",
    )
    hull = pl.when(pl.col("_usable")).then(pl.col("hull").fill_null(1))
    made = joined.with_columns(hull=hull).drop("_vessel", "_at", "_lat", "_lon", "_usable")
    arriving = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        if out.suffix == ".parquet":
            made.sink_parquet(arriving, compression="zstd")
        else:
            made.sink_csv(arriving, datetime_format="%Y-%m-%dT%H:%M:%S%.fZ")
        arriving.replace(out)
    finally:
        arriving.unlink(missing_ok=True)


def _units(name: str) -> pl.Expr:
    """An angle in 1/600,000 degree, as the watch holds it; nothing where it is none."""
    degrees = pl.col(name).cast(pl.Float64, strict=False)
    limit = 90.0 if name == "lat" else 180.0
    return (
        pl.when(degrees.is_finite() & (degrees.abs() <= limit))
        .then((degrees * UNITS_PER_DEGREE + 0.5).floor())
        .cast(pl.Int64)
    )


def _moment(rows: pl.LazyFrame) -> pl.Expr:
    """The moment of a row in microseconds."""
    kind = rows.collect_schema()["timestamp"]
    stamp = pl.col("timestamp")
    if isinstance(kind, pl.Datetime):
        return stamp.dt.epoch("us")
    if kind == pl.String:
        return stamp.str.to_datetime(time_unit="us", time_zone="UTC", strict=False).dt.epoch("us")
    return (stamp.cast(pl.Float64) * 1_000_000).round().cast(pl.Int64)
