"""Tricord's own definition of port calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from tricord.geo.harbours import Harbours
from tricord.geo.kernel.calling import ENTERED, HOUR, LEFT, SILENT, STOPPED, Limits, calls
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.tracks import Tracks
from tricord.monitors.watch import Parts

_MOMENT: Final = pl.Datetime("us", "UTC")
EVENTS: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "port": pl.String(),
        "start": _MOMENT,
        "end": _MOMENT,
        "confidence": pl.Int64(),
    }
)


@dataclass(frozen=True)
class Params:
    """Parameters.

    Attributes:
        enters_km: Distance within which a ship enters, kilometres; GFW's 3.
        leaves_km: Distance beyond which it has left, kilometres; GFW's 4.
        stops_kn: Speed at or below which it stops, knots; GFW's 0.2.
        goes_on_kn: Speed at or above which it goes on, knots; GFW's 0.5.
        silence_h: Silence in port that counts as a stop, hours; GFW's 4.
        confidence: Least confidence that is told.
        one_hull: Tell hulls apart that send under one identity.
    """

    enters_km: float = 3.0
    leaves_km: float = 4.0
    stops_kn: float = 0.2
    goes_on_kn: float = 0.5
    silence_h: float = 4.0
    confidence: int = 2
    one_hull: bool = True


def _limits(harbours: Harbours, params: Params) -> Limits:
    own = harbours.radius_m
    enters = np.where(own > 0, own, params.enters_km * 1000.0) + harbours.uncertainty_m
    leaves = enters + (params.leaves_km - params.enters_km) * 1000.0
    return Limits(
        enters,
        leaves,
        float(leaves.max(initial=0.0)),
        round(params.stops_kn * 100),
        round(params.goes_on_kn * 100),
        round(params.silence_h * HOUR),
    )


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:
    """The calls of some tracks."""
    columns = (tracks.starts, tracks.at, tracks.lat, tracks.lon, tracks.speed)
    track, harbour, begin, end, seen = calls(*columns, harbours.index, _limits(harbours, params)).T
    stayed = (seen & (STOPPED | SILENT)) != 0
    bounds = ((seen & ENTERED) != 0).astype(np.int64) + ((seen & LEFT) != 0)
    rows = pl.DataFrame(
        {
            "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()).gather(track),
            "port": pl.Series(harbours.names, dtype=pl.String()).gather(harbour),
            "start": pl.Series(tracks.at[begin], dtype=pl.Int64()).cast(_MOMENT),
            "end": pl.Series(tracks.at[end], dtype=pl.Int64()).cast(_MOMENT),
            "confidence": np.where(stayed, 2 + bounds, 1),
            "country": pl.Series(harbours.countries, dtype=pl.String()).gather(harbour),
            "lat_deg": harbours.lat[harbour] / UNITS_PER_DEGREE,
            "lon_deg": harbours.lon[harbour] / UNITS_PER_DEGREE,
            "hull": pl.Series(tracks.hulls[track], dtype=pl.Int32()),
        }
    )
    return {"calls": rows.filter(pl.col("confidence") >= params.confidence)}


def events(parts: Parts, params: Params) -> pl.DataFrame:  # noqa: ARG001  # all is decided by now
    """The calls of all ships, in order of vessel and time."""
    return parts["calls"].sort("vessel_id", "hull", "start")
