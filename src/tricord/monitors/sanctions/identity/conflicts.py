"""Conflicts of identity, from tracks and from what ships say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.harbours import Harbours
from tricord.geo.splitting import LATE, hull_of_fixes
from tricord.geo.tracks import Tracks
from tricord.model.positions import CLAIM_SCHEMA
from tricord.monitors.sanctions.identity import hull_conflicts, inland, statements
from tricord.monitors.sanctions.identity.schemas import FIXES, FOUND
from tricord.monitors.watch import Parts


@dataclass(frozen=True)
class Params:
    """Parameters.

    Attributes:
        inland_km: How far inside the coast a position must lie, kilometres; the coast is coarse.
        inland_h: Hours it must be heard there.
        inland_others: Most other ships that may be heard in the same tenth of a degree: where more
            are, there is a river, a canal or a lake.
        from_port_km: Distance from the nearest port, kilometres.
    """

    TELLS_HULLS: ClassVar[bool] = True
    """The definition asks which hull made a fix."""

    inland_km: float = 5.0
    inland_h: float = 3.0
    inland_others: int = 1
    from_port_km: float = 10.0


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:
    """Conflicts of the tracks of some identities, and the fixes that make them."""
    hull = hull_of_fixes(tracks)
    return {
        "conflicts": hull_conflicts.conflicts(tracks, np.maximum(hull, 0)),
        "fixes": _fixes(tracks, hull),
        "inland": inland.hours_inland(
            tracks, hull, harbours, params.inland_km, params.from_port_km
        ),
    }


def _fixes(tracks: Tracks, hull: NDArray[np.int32]) -> pl.DataFrame:
    """The fixes that are not of the first hull of their identity, with their hulls.

    Whatever the clock says, a fix of an identity that is one hull is of that hull.
    """
    rows = np.flatnonzero(hull != 1)
    track = np.searchsorted(tracks.starts, rows, side="right") - 1
    several = np.unique(track[hull[rows] > 1])
    told = (hull[rows] != LATE) | np.isin(track, several)
    rows, track = rows[told], track[told]
    return pl.DataFrame(
        {
            "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()).gather(track),
            "at": tracks.at[rows],
            "lat": tracks.lat[rows],
            "lon": tracks.lon[rows],
            "hull": hull[rows],
        },
        schema=FIXES,
    )


def events(parts: Parts, params: Params) -> pl.DataFrame:
    """Conflicts of all identities, in order of vessel, track, time, kind and all else.

    What joins two identities is told of each, with the other as ``vessel_2``.
    """
    claims = parts.get("claims", CLAIM_SCHEMA.to_frame())
    land = inland.on_land(parts["inland"], params.inland_others, params.inland_h)
    return pl.concat([parts["conflicts"], land, *statements.conflicts(claims)]).sort(FOUND.names())
