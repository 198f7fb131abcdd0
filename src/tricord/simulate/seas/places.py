"""Ports, anchorages, grounds and crowded waters of the simulated seas, and where they stand.

The data are small tables of our own beside this file, each with its source in its first lines.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import polars as pl

PORT_RADIUS_KM: Final = 10.0
"""Contacts closer than this to a port are no contacts at sea."""


@dataclass(frozen=True, slots=True)
class Port:
    """A port.

    Attributes:
        name: Its name.
        country: ISO 3166 code of two letters.
        lat: Degrees.
        lon: Degrees.
        waypoint: Where its ships join the lanes.
        calls: Its share of calls.
    """

    name: str
    country: str
    lat: float
    lon: float
    waypoint: str
    calls: float


@dataclass(frozen=True, slots=True)
class Area:
    """A stretch of sea where ships stay: an anchorage or a ground.

    Attributes:
        name: Its name.
        port: Port it belongs to, "" for a ground.
        lat: Degrees.
        lon: Degrees.
        radius_m: Ships stay within.
        waypoint: Where its ships join the lanes.
        use: What ships do there.
    """

    name: str
    port: str
    lat: float
    lon: float
    radius_m: float
    waypoint: str
    use: str


def table(name: str) -> Iterator[dict[str, str]]:
    """Rows of one of the tables beside this file."""
    lines = (files(__package__) / "data" / f"{name}.csv").read_text("utf-8").splitlines()
    yield from csv.DictReader(line for line in lines if not line.startswith("#"))


@cache
def all_ports() -> tuple[Port, ...]:
    """Every port; its number elsewhere is its place here."""
    return tuple(
        Port(
            row["port"],
            row["country"],
            float(row["lat"]),
            float(row["lon"]),
            row["waypoint"],
            float(row["calls"]),
        )
        for row in table("ports")
    )


@cache
def areas(kind: str, use: str) -> tuple[Area, ...]:
    """Areas of one use, of the table ``anchorages`` or ``grounds``."""
    return tuple(
        Area(
            row["place"],
            row.get("port", ""),
            float(row["lat"]),
            float(row["lon"]),
            1000.0 * float(row["radius_km"]),
            row["waypoint"],
            row["use"],
        )
        for row in table(kind)
        if row["use"] == use
    )


@cache
def port_number(name: str) -> int:
    """Place of a port in `all_ports`."""
    return next(i for i, port in enumerate(all_ports()) if port.name == name)


def ports() -> pl.DataFrame:
    """The ports of the simulated world: ``port``, ``lat``, ``lon`` (degrees)."""
    known = all_ports()
    return pl.DataFrame(
        {
            "port": [port.name for port in known],
            "lat": [port.lat for port in known],
            "lon": [port.lon for port in known],
        }
    )


def write_ports(out: Path) -> None:
    """Write `ports` as a CSV file."""
    ports().write_csv(out)
