"""Rows of positions, claims and events at sea, and a small node that holds them.

Ship 440000001 sends IMO number 9074729 and is heard on two days, once beyond the antimeridian;
one of its positions stands in two files. 412000002 sends the same IMO number, and two hulls.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl

from tricord.lake import Lake
from tricord.model.tables import TABLES

SHIP, OTHER = "440000001", "412000002"
FIRST, SECOND = "a" * 64, "b" * 64
EARLY, LATE = datetime(2026, 3, 3, tzinfo=UTC), datetime(2026, 3, 5, tzinfo=UTC)


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A moment of March 2026."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def frame(table: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    """Rows of a table; what is not given is empty."""
    return pl.DataFrame(rows, schema=TABLES[table].schema)


def fix(vessel: str, moment: datetime, lat: float, lon: float, **said: Any) -> dict[str, Any]:
    """A row of ``positions``."""
    place = {"lat_600k": round(lat * 600_000), "lon_600k": round(lon * 600_000)}
    usual = {"dataset": "ais", "speed_kn": 11.7, "course_deg": 288.7, "receiver": "coast", "row": 1}
    usual |= {"published_at": EARLY, "file_sha256": FIRST, "marking": "TLP:GREEN"}
    return usual | {"vessel_id": vessel, "at": moment} | place | said


def claim(vessel: str, field: str, value: str, times: int = 1, **said: Any) -> dict[str, Any]:
    """A row of ``ship_claims``."""
    usual = {"dataset": "ais", "first_at": at(1), "last_at": at(2), "row": 1}
    usual |= {"published_at": EARLY, "file_sha256": FIRST, "marking": "TLP:GREEN"}
    return usual | {"vessel_id": vessel, "field": field, "value": value, "times": times} | said


def event(monitor: str, vessel: str = SHIP, **said: Any) -> dict[str, Any]:
    """A row of ``sea_events``."""
    usual = {"kind": monitor, "hull_1": 1, "start_at": at(1, 2), "end_at": at(1, 14)}
    usual |= {"duration_h": 12.0, "params": "{}", "lake_version": 1, "published_at": LATE}
    usual |= {"marking": "TLP:GREEN", "event_id": f"{monitor}-{said.get('kind', '')}-{vessel}"}
    return usual | {"monitor": monitor, "vessel_1": vessel} | said


POSITIONS = [
    fix(SHIP, at(1, 2), 35.0000017, 179.5, row=3),
    fix(SHIP, at(1, 1), 35.0, 179.0, row=2),
    fix(SHIP, at(1, 1), 35.0, 179.0, row=9, file_sha256=SECOND, published_at=LATE),
    fix(SHIP, at(1, 3), 35.5, -179.5, row=4),
    fix(SHIP, at(2, 23, 59), 36.0, -179.0, file_sha256=SECOND, published_at=LATE),
    fix(OTHER, at(1, 1), 30.0, 123.0, marking="TLP:AMBER//REL JPN,ROK"),
]
CLAIMS = [
    claim(SHIP, "name", "HAN BIT", 9),
    claim(SHIP, "name", "HAN BIT", 4, file_sha256=SECOND, last_at=at(4), published_at=LATE),
    claim(SHIP, "name", "STAR", 2),
    claim(SHIP, "imo", "IMO 9074729"),
    claim(SHIP, "imo", "1234568"),
    claim(SHIP, "call_sign", "DSAB1"),
    claim(SHIP, "flag", "KP"),
    claim(SHIP, "ship_type", "80", first_at=None, last_at=None),
    claim(OTHER, "name", "OTHER SHIP"),
    claim(OTHER, "imo", "9074729"),
]
ENCOUNTER = event(
    "encounters",
    OTHER,
    vessel_2=SHIP,
    hull_2=1,
    lat_deg=35.1234568,
    lon_deg=179.9,
    seen_h=11.0,
    distance_m=123.46,
    speed_kn=0.333,
)
GAP = event(
    "gaps",
    start_at=at(1, 3),
    end_at=at(2, 23, 59),
    lat_deg=35.5,
    lon_deg=179.5,
    end_lat_deg=36.0,
    end_lon_deg=-179.0,
    p_disabled=0.93216,
    expected=9.876,
)
CALL = event(
    "port_calls", lat_deg=41.767, lon_deg=129.817, port="Ch'ongjin", country="KP", confidence=3
)
HULLS = [event("identity", OTHER, kind="two_hulls", hull_1=n, event_id=f"h{n}") for n in (1, 2)]
EVENTS = [ENCOUNTER, GAP, CALL, *HULLS]


def files() -> list[dict[str, Any]]:
    """The raw files the positions are from."""
    return [
        {"file_sha256": sha256, "name": name, "dataset": "ais", "published_at": published}
        | {"received_at": published, "bytes": 100, "source": "positions", "marking": "TLP:GREEN"}
        for sha256, name, published in ((FIRST, "one.csv", EARLY), (SECOND, "two.csv", LATE))
    ]


def fill(lake: Lake, *, events: bool = True) -> Lake:
    """Put the rows into a lake."""
    with lake.transaction("a small sea") as transaction:
        transaction.append("files", frame("files", files()))
        transaction.append("positions", frame("positions", POSITIONS))
        transaction.append("ship_claims", frame("ship_claims", CLAIMS))
        if events:
            transaction.append("sea_events", frame("sea_events", EVENTS))
    return lake


def small_sea(folder: Path) -> Lake:
    """A lake with these rows."""
    return fill(Lake(folder))
