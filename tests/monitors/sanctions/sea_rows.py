"""Rows of events at sea, of ships' statements and of ships heard, made short."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
from tests.monitors.sanctions.rows import DAY

from tricord.model.tables import TABLES

Row = dict[str, Any]

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
TODAY = date(2026, 2, 3)


def hours(amount: float) -> timedelta:
    """So many hours."""
    return timedelta(hours=amount)


def event(monitor: str, vessel_1: str, vessel_2: str = "", **said: Any) -> Row:
    """A row of ``sea_events``; ``event_id`` is made of what it says unless given."""
    row: Row = dict.fromkeys(TABLES["sea_events"].schema, None)
    row |= {
        "monitor": monitor,
        "kind": monitor,
        "vessel_1": vessel_1,
        "vessel_2": vessel_2,
        "start_at": NOON,
        "end_at": NOON + hours(6),
        "lat_deg": 38.0,
        "lon_deg": 124.0,
        "distance_m": 80.0,
        "params": "{}",
        "lake_version": 7,
        "published_at": DAY,
        "marking": "TLP:CLEAR",
    }
    row |= said
    made = f"{monitor}-{vessel_1}-{vessel_2}-{row['kind']}-{row['start_at']:%m%dT%H%M%S}"
    return row | {"event_id": said.get("event_id", f"{made}-{row['lat_deg']}-{row['end_at']}")}


def claim(vessel: str, field: str, value: str, **said: Any) -> Row:
    """A row of ``ship_claims``."""
    row: Row = {
        "dataset": "ais",
        "vessel_id": vessel,
        "field": field,
        "value": value,
        "first_at": NOON - hours(12),
        "last_at": NOON + hours(11),
        "times": 10,
        "row": 3,
        "published_at": DAY,
        "file_sha256": "cc",
        "marking": "TLP:CLEAR",
    }
    return row | said


def heard(vessel: str, day: date = TODAY, **said: Any) -> Row:
    """A row of ``ships_seen``."""
    first = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
    row: Row = {
        "dataset": "ais",
        "vessel_id": vessel,
        "day": day,
        "first_at": first,
        "last_at": first + hours(20),
        "fixes": 100,
        "first_lat_deg": 37.0,
        "first_lon_deg": 123.0,
        "last_lat_deg": 38.5,
        "last_lon_deg": 124.5,
        "first_row": 1,
        "last_row": 100,
        "published_at": DAY,
        "file_sha256": "cc",
        "marking": "TLP:CLEAR",
    }
    return row | said


def events(rows: list[Row]) -> pl.DataFrame:
    """Rows as ``sea_events``."""
    return pl.DataFrame(rows, schema=TABLES["sea_events"].schema)


def claims(rows: list[Row]) -> pl.DataFrame:
    """Rows as ``ship_claims``."""
    return pl.DataFrame(rows, schema=TABLES["ship_claims"].schema)


def shuffled(tables: dict[str, pl.DataFrame], seed: int = 3) -> dict[str, pl.DataFrame]:
    """The same tables with their rows in another order."""
    return {
        name: frame.sample(fraction=1, shuffle=True, seed=seed) for name, frame in tables.items()
    }
