"""Tricord's own definition of loitering."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from tricord.geo import coast
from tricord.geo import samples as sampling
from tricord.geo.harbours import Harbours
from tricord.geo.kernel.lingering import slow_stretches
from tricord.geo.kernel.sphere import METRES_PER_NM, UNITS_PER_DEGREE
from tricord.geo.samples import MINUTE
from tricord.geo.tracks import Tracks
from tricord.monitors.watch import Parts

_MOMENT: Final = pl.Datetime("us", "UTC")
EVENTS: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "start": _MOMENT,
        "end": _MOMENT,
        "duration_h": pl.Float64(),
        "mean_lat": pl.Float64(),
        "mean_lon": pl.Float64(),
        "distance_nm": pl.Float64(),
        "mean_speed_kn": pl.Float64(),
        "shore_nm": pl.Float64(),
    }
)
STEP: Final = 10
BRACKET: Final = 60
LAG: Final = 60


@dataclass(frozen=True)
class Params:
    """Parameters.

    Attributes:
        below_kn: Speed made good in an hour, knots; 2 in GFW's definition.
        at_least_h: Shortest stay, hours; 4 in GFW's reports on carriers, 8 in Miller et al. 2018.
        from_port_km: Distance from the nearest port, kilometres.
        from_shore_nm: Distance of the mean position from the shore, nautical miles; 20 in GFW's
            product. Transfers with ships of the DPRK were seen in anchorages too, so here 0.
        longest_hole_h: Longest time in a row that it may go unseen, hours.
        one_hull: Tell hulls apart that send under one identity.
    """

    below_kn: float = 2.0
    at_least_h: float = 4.0
    from_port_km: float = 10.0
    from_shore_nm: float = 0.0
    longest_hole_h: float = 3.0
    one_hull: bool = True


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:
    """The loitering of some tracks."""
    found = sampling.samples(tracks, STEP, BRACKET, LAG)
    found = found.at(found.speed < params.below_kn)
    found = sampling.outside_ports(found, harbours, params.from_port_km)
    bounds, middles = slow_stretches(
        found.track,
        found.instant,
        found.lat,
        found.lon,
        round(params.longest_hole_h * 60 / STEP),
        round(params.at_least_h * 60 / STEP),
        params.below_kn * STEP / 60.0,
    )
    track = found.track[bounds[:, 0]]
    start, end = (found.instant[bounds[:, at]].astype(np.int64) * STEP for at in (0, 1))
    hours = (end - start) / 60.0
    units = [np.rint(middles[:, at] * UNITS_PER_DEGREE).astype(np.int32) for at in (0, 1)]
    rows = pl.DataFrame(
        {
            "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()).gather(track),
            "start": pl.Series(start * MINUTE, dtype=pl.Int64()).cast(_MOMENT),
            "end": pl.Series(end * MINUTE, dtype=pl.Int64()).cast(_MOMENT),
            "duration_h": hours,
            "mean_lat": middles[:, 0],
            "mean_lon": middles[:, 1],
            "distance_nm": middles[:, 2],
            "mean_speed_kn": middles[:, 2] / hours,
            "shore_nm": coast.shore_distance_m(*units) / METRES_PER_NM,
            "hull": pl.Series(tracks.hulls[track], dtype=pl.Int32()),
            "seen_h": (bounds[:, 1] - bounds[:, 0] + 1) * STEP / 60.0,
        }
    )
    return {"loitering": rows.filter(pl.col("shore_nm") >= params.from_shore_nm)}


def events(parts: Parts, params: Params) -> pl.DataFrame:  # noqa: ARG001  # all is decided by now
    """The loitering of all ships, in order of vessel and time."""
    return parts["loitering"].sort("vessel_id", "hull", "start")
