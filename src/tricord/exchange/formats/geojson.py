"""Ships' tracks and events at sea as GeoJSON (RFC 7946), which every map reads.

A track is broken where nothing was heard for a while: a line drawn across a silence would show a
way that nobody saw. That is presentation only; gaps are what the monitor ``gaps`` says they are.
Lines are cut at the antimeridian. The marking stands in the collection, as a foreign member, and
again in each feature, since many programs drop the former. Same input, same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

import numpy as np
import polars as pl

from tricord.exchange.formats.geometry import Geometry, line, point, units
from tricord.exchange.formats.json_values import jsonable
from tricord.model.marking import Marking

BREAK_H: Final = 6.0
"""Hours without a position after which a track is drawn as another line. [ours]"""

_MICROSECONDS: Final = 3_600_000_000


@dataclass(frozen=True)
class Feature:
    """A thing on the map.

    Attributes:
        geometry: Where it is; ``None`` where that is not known.
        properties: What is said of it.
    """

    geometry: Geometry | None
    properties: Mapping[str, Any]


def track_features(
    fixes: pl.DataFrame, said: Mapping[str, Any], break_h: float = BREAK_H
) -> Iterator[Feature]:
    """A track as lines; a single position between two silences is a point.

    Args:
        fixes: Rows of ``positions`` of one ship, in order of time.
        said: Properties of every line, beside ``kind`` (``track``), ``start_at``, ``end_at``,
            ``positions`` and ``times``: the moment of each place, null where a line was cut at
            the antimeridian, nested as the coordinates are.
        break_h: Hours without a position that break it.
    """
    if fixes.is_empty():
        return
    moments = fixes.get_column("at")
    silent = np.diff(moments.dt.timestamp("us").to_numpy()) > break_h * _MICROSECONDS
    starts = [0, *(np.flatnonzero(silent) + 1).tolist(), fixes.height]
    for first, past in pairwise(starts):
        rows = fixes.slice(first, past - first)
        drawn = line(rows.get_column("lat_600k").to_list(), rows.get_column("lon_600k").to_list())
        times = rows.get_column("at").to_list()
        yield Feature(
            drawn,
            {
                **said,
                "kind": "track",
                "start_at": times[0],
                "end_at": times[-1],
                "positions": rows.height,
                "times": _nested(drawn, times),
            },
        )


def _nested(drawn: Geometry, times: Sequence[datetime]) -> Any:
    parts = [[None if fix is None else times[fix] for fix in part] for part in drawn.fixes]
    if drawn.kind == "Point":
        return parts[0][0]
    return parts if drawn.kind == "MultiLineString" else parts[0]


def event_geometry(row: Mapping[str, Any]) -> Geometry | None:
    """Where an event was: a point; for a gap with both ends a line; ``None`` where not known.

    Args:
        row: Row of ``sea_events``.
    """
    if row["lat_deg"] is None or row["lon_deg"] is None:
        return None
    start = point(row["lat_deg"], row["lon_deg"])
    if row["end_lat_deg"] is None or row["end_lon_deg"] is None:
        return start
    lats = [units(row["lat_deg"]), units(row["end_lat_deg"])]
    lons = [units(row["lon_deg"]), units(row["end_lon_deg"])]
    same = (lats[0], lons[0]) == (lats[1], lons[1])
    return start if same else line(lats, lons)


def event_features(events: pl.DataFrame) -> Iterator[Feature]:
    """Events as points and lines.

    Args:
        events: As `tricord.exchange.formats.sea_event_table.sea_event_table` makes them; every
            column but the places becomes a property.
    """
    places = ("lat_deg", "lon_deg", "end_lat_deg", "end_lon_deg")
    for row in events.iter_rows(named=True):
        said = {name: value for name, value in row.items() if name not in places}
        yield Feature(event_geometry(row), said)


def render_geojson(features: Iterable[Feature], marking: Marking) -> bytes:
    """A FeatureCollection, a feature a line.

    Args:
        features: In order.
        marking: The least upper bound of all rows used.
    """
    head = json.dumps({"type": "FeatureCollection", "marking": str(marking)})[:-1]
    lines = ",\n".join(_feature(feature, str(marking)) for feature in features)
    return f'{head}, "features": [\n{lines}\n]}}\n'.encode()


def _feature(feature: Feature, marking: str) -> str:
    said = {name: jsonable(value) for name, value in feature.properties.items()}
    geometry = feature.geometry
    drawn = geometry and {"type": geometry.kind, "coordinates": _coordinates(geometry)}
    return json.dumps(
        {"type": "Feature", "geometry": drawn, "properties": {**said, "marking": marking}},
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )


def _coordinates(geometry: Geometry) -> Any:
    if geometry.kind == "Point":
        return geometry.parts[0][0]
    return geometry.parts if geometry.kind == "MultiLineString" else geometry.parts[0]
