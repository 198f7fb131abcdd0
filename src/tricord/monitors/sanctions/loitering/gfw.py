"""Loitering as Global Fishing Watch defines it, the oddities of its code included.

The code is ``pipe-loitering@0bf062f``; the middle of an event, and the product's filter, are those
of ``pipe-events@044cd4e``. What it does, and where ours still differs, stands in
``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import coast
from tricord.geo.harbours import Harbours
from tricord.geo.kernel.gfw_loitering import metres_before, slow_runs, told
from tricord.geo.kernel.sphere import HALF_TURN, UNITS_PER_DEGREE
from tricord.geo.tracks import Tracks
from tricord.monitors.sanctions.loitering.strict import EVENTS
from tricord.monitors.watch import Parts

SHORE_CELL: Final = UNITS_PER_DEGREE // 100
"""Side of the cells for which the distance from shore is known, 1/600,000 degree; GFW's table of
distances has cells of 0.01 degree."""


@dataclass(frozen=True)
class Params:
    """Parameters.

    Attributes:
        below_kn: Speed of an hour, knots; ``cli/commands/create_raw_loitering.py``.
        at_least_h: Shortest event, hours; the code has none, GFW's reports on carriers take 4,
            Miller et al. 2018 take 8.
        from_shore_nm: Least mean distance from shore, nautical miles; the table ``loitering`` has
            none, the product takes 20 (``assets/bigquery/loitering-events.sql.j2``).
        one_hull: Tell hulls apart that send under one identity; GFW does not.
    """

    below_kn: float = 2.0
    at_least_h: float = 0.0
    from_shore_nm: float = 0.0
    one_hull: bool = False


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:  # noqa: ARG001  # ports do not matter
    """The loitering of some tracks."""
    metres = metres_before(tracks.starts, tracks.lat, tracks.lon)
    runs = slow_runs(tracks.starts, tracks.at, metres, params.below_kn)
    shore_m = _shore_m(tracks, runs)
    bounds, figures = told(runs, tracks.starts, tracks.at, metres, shore_m)
    track, first, last = bounds.T
    hours, miles, shore_nm = figures.T
    rows = pl.DataFrame(
        {
            "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()).gather(track),
            "start": pl.Series(tracks.at[first]).cast(EVENTS["start"]),
            "end": pl.Series(tracks.at[last]).cast(EVENTS["end"]),
            "duration_h": hours,
            "mean_lat": _halfway(tracks.lat, first, last),
            # Not the middle where the two lie on both sides of the dateline: GFW's neither.
            "mean_lon": _halfway(tracks.lon, first, last),
            "distance_nm": miles,
            "mean_speed_kn": np.divide(
                miles, hours, out=np.full_like(hours, np.nan), where=hours > 0
            ),
            "shore_nm": shore_nm,
            "hull": pl.Series(tracks.hulls[track], dtype=pl.Int32()),
        },
        nan_to_null=True,
    )
    fine = np.ones(len(hours), np.bool_)
    if params.from_shore_nm > 0:
        fine &= shore_nm >= params.from_shore_nm
    return {"loitering": rows.filter(fine & (hours >= params.at_least_h))}


def _halfway(
    units: NDArray[np.int32], first: NDArray[np.int64], last: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Half the sum of the first and last coordinate, degrees."""
    return (units[first] / UNITS_PER_DEGREE + units[last] / UNITS_PER_DEGREE) / 2


def _shore_m(tracks: Tracks, runs: NDArray[np.int64]) -> NDArray[np.float64]:
    """Distance from shore of the fixes of all runs, run after run, metres."""
    lengths = runs[:, 2] + 1 - runs[:, 1]
    ends = np.cumsum(lengths)
    fixes = np.arange(ends[-1] if len(ends) else 0) + np.repeat(
        runs[:, 1] - ends + lengths, lengths
    )
    lat, lon = (
        np.rint(units[fixes] / SHORE_CELL).astype(np.int32) for units in (tracks.lat, tracks.lon)
    )
    lon[lon == HALF_TURN // SHORE_CELL] = -HALF_TURN // SHORE_CELL
    # A ship that is slow stays in its cell for many fixes.
    stays = (np.diff(lat, prepend=-99999) == 0) & (np.diff(lon, prepend=-99999) == 0)
    changes = np.flatnonzero(~stays)
    metres = coast.shore_distance_m(lat[changes] * SHORE_CELL, lon[changes] * SHORE_CELL)
    return np.repeat(metres, np.diff(changes, append=len(lat)))


def events(parts: Parts, params: Params) -> pl.DataFrame:  # noqa: ARG001  # all is decided by now
    """The loitering of all ships, in order of vessel and time."""
    return parts["loitering"].sort("vessel_id", "hull", "start", "end")
