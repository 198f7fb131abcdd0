"""Positions far inland, where hardly any other ship is heard."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import coast
from tricord.geo import harbours as places
from tricord.geo.harbours import Harbours
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.tracks import Tracks
from tricord.monitors.sanctions.identity.schemas import MOMENT, completed

HOUR: Final = 3_600_000_000
_CELL: Final = UNITS_PER_DEGREE // 10


def hours_inland(
    tracks: Tracks,
    hull: NDArray[np.int32],
    harbours: Harbours,
    inland_km: float,
    from_port_km: float,
) -> pl.DataFrame:
    """Hours that ships were heard in cells far inland, one fix an hour looked at.

    Args:
        tracks: One track for each identity.
        hull: Hull of every fix.
        harbours: Ports.
        inland_km: How far inside the coast a position must lie.
        from_port_km: How far from the nearest port.
    """
    hour = tracks.at // HOUR
    first = np.append(True, hour[1:] != hour[:-1])
    first[tracks.starts[:-1][np.diff(tracks.starts) > 0]] = True
    rows = np.flatnonzero(first & (hull > 0))
    rows = rows[coast.on_land(tracks.lat[rows], tracks.lon[rows])]
    lat, lon = tracks.lat[rows], tracks.lon[rows]
    near, _ = places.nearest(harbours, lat, lon, from_port_km * 1000.0)
    rows = rows[(near < 0) & (coast.inland_m(lat, lon) > inland_km * 1000.0)]
    track = np.searchsorted(tracks.starts, rows, side="right") - 1
    cells = (tracks.lat[rows] // _CELL).astype(np.int64) * 10_000 + tracks.lon[rows] // _CELL
    return pl.DataFrame(
        {
            "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()).gather(track),
            "track": pl.Series(hull[rows], dtype=pl.Int32()),
            "at": pl.Series(tracks.at[rows], dtype=pl.Int64()),
            "cell": pl.Series(cells, dtype=pl.Int64()),
            "lat_deg": tracks.lat[rows] / UNITS_PER_DEGREE,
            "lon_deg": tracks.lon[rows] / UNITS_PER_DEGREE,
        }
    )


def on_land(hours: pl.DataFrame, others: int, at_least_h: float) -> pl.DataFrame:
    """Ships heard for hours in inland cells where hardly anybody else was, with the first place.

    Args:
        hours: As `hours_inland` gives them, of all ships.
        others: Most other ships that may be heard in the same cell.
        at_least_h: Hours between the first and the last.
    """
    lonely = (
        hours.group_by("cell")
        .agg(ships=pl.col("vessel_id").n_unique())
        .filter(pl.col("ships") <= others + 1)
    )
    first = pl.col("lat_deg", "lon_deg").sort_by("at").first()
    found = (
        hours.join(lonely, on="cell", how="semi")
        .group_by("vessel_id", "track")
        .agg(first, start=pl.col("at").min(), end=pl.col("at").max())
        .filter(pl.col("end") - pl.col("start") >= round(at_least_h * HOUR))
        .with_columns(pl.col("start", "end").cast(MOMENT), kind=pl.lit("on_land"))
    )
    return completed(found)
