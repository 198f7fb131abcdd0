"""Conflicts of identity, from tracks and from what ships say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import coast
from tricord.geo import harbours as places
from tricord.geo.harbours import Harbours
from tricord.geo.hulls import Kind, classify
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.splitting import LATE, hull_of_fixes
from tricord.geo.tracks import Tracks
from tricord.model.positions import CLAIM_SCHEMA
from tricord.monitors.sanctions.identity import statements
from tricord.monitors.watch import Parts

_MOMENT: Final = pl.Datetime("us", "UTC")
EVENTS: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "track": pl.Int32(),
        "start": _MOMENT,
        "end": _MOMENT,
        "kind": pl.String(),
    }
)
FIXES: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "at": pl.Int64(),
        "lat": pl.Int32(),
        "lon": pl.Int32(),
        "hull": pl.Int32(),
    }
)
_HOUR: Final = 3_600_000_000
_CELL: Final = UNITS_PER_DEGREE // 10
_TOLD: Final = (Kind.TWO_HULLS, Kind.JUMP, Kind.CIRCLE, Kind.FROZEN)


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
        "conflicts": _conflicts(tracks, hull),
        "fixes": _fixes(tracks, hull),
        "inland": _inland(tracks, hull, harbours, params),
    }


def _conflicts(tracks: Tracks, hull: NDArray[np.int32]) -> pl.DataFrame:
    columns = (tracks.at, tracks.lat, tracks.lon, tracks.speed, tracks.course)
    kinds = classify(*columns, tracks.starts, np.maximum(hull, 0))
    told = np.isin(kinds.kind, _TOLD)
    return _rows(
        tracks,
        kinds.vessel[told],
        kinds.hull[told],
        (tracks.at[kinds.first_row[told]], tracks.at[kinds.last_row[told]]),
        [Kind(kind).name.lower() for kind in kinds.kind[told]],
    )


def _rows(
    tracks: Tracks,
    track: NDArray[np.int64],
    hull: NDArray[np.int32],
    bounds: tuple[NDArray[np.int64], NDArray[np.int64]],
    kinds: list[str],
) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "vessel_id": pl.Series([tracks.vessels[one] for one in track], dtype=pl.String()),
            "track": pl.Series(hull, dtype=pl.Int32()),
            "start": pl.Series(bounds[0], dtype=pl.Int64()).cast(_MOMENT),
            "end": pl.Series(bounds[1], dtype=pl.Int64()).cast(_MOMENT),
            "kind": pl.Series(kinds, dtype=pl.String()),
        }
    )


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


def _inland(
    tracks: Tracks, hull: NDArray[np.int32], harbours: Harbours, params: Params
) -> pl.DataFrame:
    """Hours that ships were heard in cells far inland, one fix an hour looked at."""
    hour = tracks.at // _HOUR
    first = np.append(True, hour[1:] != hour[:-1])
    first[tracks.starts[:-1][np.diff(tracks.starts) > 0]] = True
    rows = np.flatnonzero(first & (hull > 0))
    rows = rows[coast.on_land(tracks.lat[rows], tracks.lon[rows])]
    lat, lon = tracks.lat[rows], tracks.lon[rows]
    near, _ = places.nearest(harbours, lat, lon, params.from_port_km * 1000.0)
    rows = rows[(near < 0) & (coast.inland_m(lat, lon) > params.inland_km * 1000.0)]
    track = np.searchsorted(tracks.starts, rows, side="right") - 1
    cells = (tracks.lat[rows] // _CELL).astype(np.int64) * 10_000 + tracks.lon[rows] // _CELL
    return pl.DataFrame(
        {
            "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()).gather(track),
            "track": pl.Series(hull[rows], dtype=pl.Int32()),
            "at": pl.Series(tracks.at[rows], dtype=pl.Int64()),
            "cell": pl.Series(cells, dtype=pl.Int64()),
        }
    )


def _on_land(inland: pl.DataFrame, params: Params) -> pl.DataFrame:
    """Ships heard for hours in inland cells where hardly anybody else was."""
    lonely = (
        inland.group_by("cell")
        .agg(ships=pl.col("vessel_id").n_unique())
        .filter(pl.col("ships") <= params.inland_others + 1)
    )
    return (
        inland.join(lonely, on="cell", how="semi")
        .group_by("vessel_id", "track")
        .agg(start=pl.col("at").min(), end=pl.col("at").max())
        .filter(pl.col("end") - pl.col("start") >= round(params.inland_h * _HOUR))
        .with_columns(pl.col("start", "end").cast(_MOMENT), kind=pl.lit("on_land"))
        .select(EVENTS.names())
    )


def events(parts: Parts, params: Params) -> pl.DataFrame:
    """Conflicts of all identities, in order of vessel, track, time and kind."""
    claims = parts.get("claims", CLAIM_SCHEMA.to_frame())
    found = [parts["conflicts"], _on_land(parts["inland"], params)]
    found += [rows.select(EVENTS.names()) for rows in statements.conflicts(claims)]
    return pl.concat(found).sort("vessel_id", "track", "start", "end", "kind")
