"""Port calls: ships that entered a harbour, lay there, and left.

Definition. A hull enters a harbour within `Params.enters_km` of its position and has left it
beyond `Params.leaves_km`, both widened by how uncertain that position is (most are whole
arc-minutes). It stops at or below `Params.stops_kn` until it makes `Params.goes_on_kn` again. A
silence of `Params.silence_h` in a harbour counts as a stop. Where a track begins or ends in a
harbour, the call is told too, with what was seen of it.

Confidence, as Global Fishing Watch counts: 4 entry, exit and a stop or silence were seen; 3 one of
entry and exit, and a stop or silence; 2 a stop or silence only; 1 neither: mostly passers-by, left
out unless `Params.confidence` is 1. Silence in port matters here: 2 and 3 are no lesser calls.

Why it matters: resolution 2397 (2017), paragraphs 9 and 10, on ships that carried banned goods;
resolution 2321 (2016), paragraph 22, and others on ships of the DPRK in ports of States.

The preset ``gfw`` is the definition of Global Fishing Watch (``pipe-anchorages``, commit
``e1db7c8``), quirks included; see ``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl

from tricord.geo.harbours import Harbours
from tricord.geo.kernel.calling import ENTERED, HOUR, LEFT, SILENT, STOPPED, Limits, calls
from tricord.geo.tracks import Tracks
from tricord.model.finding import Strand
from tricord.monitors.watch import STRICT, Parts

NAME: Final = "port_calls"
VERSION: Final = 1
STRAND: Final = Strand.SANCTIONS

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


PRESETS: Final[dict[str, dict[str, Any]]] = {STRICT: {}}


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
            "lat": harbours.lat[harbour],
            "lon": harbours.lon[harbour],
            "hull": pl.Series(tracks.hulls[track], dtype=pl.Int32()),
        }
    )
    return {"calls": rows.filter(pl.col("confidence") >= params.confidence)}


def events(parts: Parts, params: Params) -> pl.DataFrame:  # noqa: ARG001  # all is decided by now
    """The calls of all ships, in order of vessel and time."""
    return parts["calls"].sort("vessel_id", "hull", "start")
