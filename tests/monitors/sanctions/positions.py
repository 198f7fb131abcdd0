"""Small worlds of ship positions for tests of monitors, and a watch over them."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random as Dice
from typing import Any

import polars as pl

from tricord.node.watching.files import parameters, watch_file
from tricord.runners.local import Local

UNITS = 600_000
DAY = 1_770_076_800
"""2026-02-03 00:00 UTC."""

Row = tuple[str, float, float, float, float | None]
"""Vessel, seconds since 1970, latitude, longitude, speed in knots."""

Leg = tuple[float, float, float]
"""Seconds since 1970, latitude, longitude: where a ship is at the time."""


def exact(degrees: float) -> float:
    """The nearest angle that AIS can say."""
    return round(degrees * UNITS) / UNITS


def place(legs: Sequence[Leg], at: float) -> tuple[float, float]:
    """Where a ship is, straight from leg to leg; longitudes may run past 180."""
    for (t1, lat1, lon1), (t2, lat2, lon2) in pairwise(legs):
        if t1 <= at <= t2:
            part = (at - t1) / (t2 - t1)
            return lat1 + (lat2 - lat1) * part, lon1 + (lon2 - lon1) * part
    raise ValueError(at)


def heard(vessel: str, legs: Sequence[Leg], every: float, chance: Dice) -> list[Row]:
    """Fixes of a ship about so many seconds apart."""
    rows, at = [], legs[0][0] + chance.random() * every
    while at < legs[-1][0]:
        lat, lon = place(legs, at)
        rows.append((vessel, float(int(at)), exact(lat), exact((lon + 180) % 360 - 180), None))
        at += every * (0.5 + chance.random())
    return rows


def near(lat: float, lon: float, metres: float, bearing: float) -> tuple[float, float]:
    """A point so far from another."""
    north = metres * math.cos(bearing) / 111_194.93
    east = metres * math.sin(bearing) / 111_194.93 / math.cos(math.radians(lat))
    return lat + north, lon + east


def frame(rows: Iterable[Row]) -> pl.DataFrame:
    """Rows as a table of positions."""
    return pl.DataFrame(
        [(v, round(t * 1e6), lat, lon, speed) for v, t, lat, lon, speed in rows],
        schema={
            "vessel_id": pl.String,
            "timestamp": pl.Int64,
            "lat": pl.Float64,
            "lon": pl.Float64,
            "speed_kn": pl.Float64,
        },
        orient="row",
    ).with_columns(pl.col("timestamp").cast(pl.Datetime("us", "UTC")))


def events(  # noqa: PLR0917  # a test names what it needs
    folder: Path,
    monitor: str,
    rows: Iterable[Row] | pl.DataFrame,
    ports: Sequence[tuple[str, float, float]] = (("nowhere", -60.0, -30.0),),
    preset: str = "strict",
    given: Mapping[str, Any] | None = None,
) -> pl.DataFrame:
    """The events a monitor finds in positions."""
    file, harbours = folder / "positions.parquet", folder / "ports.csv"
    table = rows if isinstance(rows, pl.DataFrame) else frame(rows)
    table.write_parquet(file)
    pl.DataFrame(ports, schema=["port", "lat", "lon"], orient="row").write_csv(harbours)
    params = parameters(monitor, preset, given or {})
    return watch_file(file, {monitor: params}, Local(1), harbours=harbours).events[monitor]
