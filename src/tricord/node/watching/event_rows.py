"""Events of monitors of ship positions as rows of the lake's table ``sea_events``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

import polars as pl

from tricord.model.finding import content_hash
from tricord.model.tables import TABLES
from tricord.monitors.sanctions.identity.schemas import INSIDE

_NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "encounters": {
        "vessel_1": "vessel_1",
        "vessel_2": "vessel_2",
        "hull_1": "hull_1",
        "hull_2": "hull_2",
        "lat_deg": "mean_lat",
        "lon_deg": "mean_lon",
        "distance_m": "median_distance_m",
        "speed_kn": "median_speed_kn",
        "seen_h": "seen_h",
    },
    "gaps": {
        "lat_deg": "off_lat",
        "lon_deg": "off_lon",
        "end_lat_deg": "on_lat",
        "end_lon_deg": "on_lon",
        "p_disabled": "p_disabled",
        "expected": "expected",
    },
    "loitering": {
        "lat_deg": "mean_lat",
        "lon_deg": "mean_lon",
        "speed_kn": "mean_speed_kn",
        "shore_nm": "shore_nm",
        "seen_h": "seen_h",
    },
    "port_calls": {
        "port": "port",
        "country": "country",
        "confidence": "confidence",
        "lat_deg": "lat_deg",
        "lon_deg": "lon_deg",
    },
    "identity": {
        "kind": "kind",
        "hull_1": "track",
        **{name: name for name in INSIDE},
    },
}
"""Our column = that of the monitor's events, beside those that all have."""

_IDENTITY: Final = (
    *("monitor", "kind", "vessel_1", "vessel_2", "hull_1", "hull_2", "start_at", "end_at"),
    *("lat_deg", "lon_deg", "end_lat_deg", "end_lon_deg", "port"),
)
"""Columns that tell events apart."""

_NUMBERS: Final = ("imo", "imo_2")
"""So do these, where an event is about them."""


def rows(monitor: str, events: pl.DataFrame, params: Any) -> pl.DataFrame:
    """Events as rows of ``sea_events``, without what is known of the positions they rest on.

    What a monitor tells of each of two ships becomes one row that names both, the lesser as text
    first.

    Args:
        monitor: Name of the monitor.
        events: Its events.
        params: Its parameters.
    """
    if {"vessel_id", "vessel_2"} <= set(events.columns):
        first = pl.col("vessel_id") < pl.col("vessel_2")
        events = events.filter(first | pl.col("vessel_2").is_null())
    usual = {"vessel_1": "vessel_id", "hull_1": "hull"}
    names = {**usual, **_NAMES[monitor]}
    known = {ours: pl.col(theirs) for ours, theirs in names.items() if theirs in events.columns}
    known |= {"start_at": pl.col("start"), "end_at": pl.col("end")}
    known["duration_h"] = (pl.col("end") - pl.col("start")).dt.total_microseconds() / 3.6e9
    known.setdefault("kind", pl.lit(monitor))
    known |= {"monitor": pl.lit(monitor), "params": pl.lit(_json(params))}
    schema = TABLES["sea_events"].schema
    columns = {name: known.get(name, pl.lit(None)).cast(kind) for name, kind in schema.items()}
    made = events.select(**columns)
    ids = [_event_id(row) for row in made.select(*_IDENTITY, *_NUMBERS).iter_rows()]
    return made.with_columns(event_id=pl.Series(ids, dtype=pl.String()))


def _event_id(said: Sequence[Any]) -> str:
    usual, numbers = said[: len(_IDENTITY)], said[len(_IDENTITY) :]
    return content_hash(*map(str, usual), *filter(None, numbers))


def _json(params: Any) -> str:
    return json.dumps(asdict(params), sort_keys=True)
