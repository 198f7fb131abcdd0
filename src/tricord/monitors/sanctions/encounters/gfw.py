"""Encounters as Global Fishing Watch defines them, the oddities of its code included.

The code is ``pipe-encounters@05b8367``; the product's filter is that of ``pipe-events@b19859c``.
What it does, and where ours still differs, stands in
``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import coast, harbours
from tricord.geo.harbours import Harbours
from tricord.geo.kernel.gfw_meeting import Sought, medians, middles, runs_beside
from tricord.geo.kernel.gfw_merging import merged
from tricord.geo.kernel.gfw_sampling import STEP, resampled
from tricord.geo.kernel.sphere import HALF_TURN, UNITS_PER_DEGREE
from tricord.geo.samples import MINUTE, Samples
from tricord.geo.tracks import Tracks
from tricord.monitors.sanctions.encounters.schemas import EVENTS, MOMENT
from tricord.monitors.watch import Parts

STEP_MIN: Final = STEP // MINUTE
"""Width of the grid, minutes; ``create_raw_pipeline`` ``RESAMPLE_INCREMENT_MINUTES``."""

PRODUCT_LONGER_THAN_H: Final = 2.0
"""The product is longer than this, hours; ``assets/bigquery/encounter-events.sql.j2``."""

PRODUCT_BELOW_KN: Final = 2.0
"""And its median speed is below this, knots; ``assets/bigquery/encounter-events.sql.j2``."""

MEETINGS: Final = pl.Schema(
    {
        "track_1": pl.Int32(),
        "track_2": pl.Int32(),
        "first": pl.Int32(),
        "last": pl.Int32(),
        "mean_lat": pl.Float64(),
        "mean_lon": pl.Float64(),
        "median_distance_km": pl.Float64(),
        "median_speed_kn": pl.Float64(),
    }
)


@dataclass(frozen=True)
class Params:
    """Parameters; the grid and what happens on it are fixed.

    Attributes:
        within_km: Greatest distance, kilometres; README ``--max_encounter_dist_km``. Beyond 1.4 km
            GFW's own cells would leave ships out; ours do not.
        neighbours: The most ships that one is beside; ``transforms/compute_adjacency.py``.
        raw_minutes: Shortest run within a date; README, example of ``create_raw_encounters``.
        joins_h: Runs fewer hours apart are one; ``options/merge_options.py``.
        at_least_minutes: Shortest encounter; README, example of ``merge_encounters``.
        from_port_km: Least distance of a run from the nearest port, kilometres;
            ``merge_pipeline`` ``filter_by_distance``.
        product: Only what GFW's product shows of the table ``encounters``: more than
            `PRODUCT_LONGER_THAN_H`, below `PRODUCT_BELOW_KN`.
        one_hull: Tell hulls apart that send under one identity; GFW does not.
    """

    within_km: float = 0.5
    neighbours: int = 100
    raw_minutes: float = 60.0
    joins_h: float = 4.0
    at_least_minutes: float = 120.0
    from_port_km: float = 10.0
    product: bool = False
    one_hull: bool = False


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:  # noqa: ARG001  # meetings need two
    """The identities of the tracks."""
    return {
        "tracks": pl.DataFrame(
            {
                "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()),
                "hull": pl.Series(tracks.hulls, dtype=pl.Int32()),
            }
        )
    }


def samples(tracks: Tracks, harbours: Harbours, params: Params) -> Samples:  # noqa: ARG001  # ports are dealt with later
    """The ships every ten minutes, between fixes and an hour beyond; their speed is not needed."""
    columns = (tracks.starts, tracks.at, tracks.lat, tracks.lon, tracks.speed, tracks.course)
    track, instant, lat, lon = resampled(*columns)
    return Samples(track, instant, lat, lon, np.full(len(track), np.nan, np.float32))


def meetings(samples: Samples, harbours: Harbours, params: Params) -> pl.DataFrame:
    """The runs of one ship beside another, both ways round, far enough from ports and from land."""
    sought = Sought(params.within_km, params.neighbours, _steps(params.raw_minutes))
    runs = runs_beside(samples.track, samples.instant, samples.lat, samples.lon, sought)
    where = middles(runs, samples.lat, samples.lon)
    fine = _away(where, harbours, params.from_port_km)
    runs, where = runs[fine], where[fine]
    figures = medians(runs, samples.instant, samples.lat, samples.lon)
    return pl.DataFrame(
        {
            "track_1": samples.track[runs[:, 0]],
            "track_2": samples.track[runs[:, 2]],
            "first": samples.instant[runs[:, 0]],
            "last": samples.instant[runs[:, 1]],
            "mean_lat": where[:, 0],
            "mean_lon": where[:, 1],
            "median_distance_km": figures[:, 0],
            "median_speed_kn": figures[:, 1],
        },
        schema=MEETINGS,
    )


def _steps(minutes: float) -> int:
    """The fewest steps of the grid that last so many minutes."""
    return int(-(-minutes // STEP_MIN))


def _away(where: NDArray[np.float64], ports: Harbours, from_port_km: float) -> NDArray[np.bool_]:
    """Which places, printed with two decimals, are far enough from ports and not on land."""
    cells, cell = np.unique(_hundredths(where), axis=0, return_inverse=True)
    units = (cells * (UNITS_PER_DEGREE // 100)).astype(np.int32)
    units[units == HALF_TURN] = -HALF_TURN  # only longitudes go so far
    _, metres = harbours.nearest(ports, units[:, 0], units[:, 1], from_port_km * 1000.0)
    fine = metres >= from_port_km * 1000.0
    fine[fine] = coast.shore_distance_m(units[fine, 0], units[fine, 1]) > 0
    return fine[cell.ravel()]


def _hundredths(degrees: NDArray[np.float64]) -> NDArray[np.int64]:
    """Degrees in hundredths, as they are printed with two decimals."""
    scaled = degrees * 100.0
    found = np.rint(scaled).astype(np.int64)
    # Near a half the product may have been rounded to the other side of it.
    for at in zip(*np.nonzero(np.abs(scaled - np.floor(scaled) - 0.5) < 1e-6), strict=True):
        found[at] = int(f"{degrees[at]:.2f}".replace(".", ""))
    return found


def events(parts: Parts, params: Params) -> pl.DataFrame:
    """The encounters of all ships, one row for each, in order of vessels and time."""
    runs = (
        parts["meetings"]
        .with_columns(
            one=pl.min_horizontal("track_1", "track_2").cast(pl.Int64),
            other=pl.max_horizontal("track_1", "track_2").cast(pl.Int64),
        )
        .sort("one", "other", "first", "last", "track_1", "track_2")
    )
    one, other, first, last = (
        runs.get_column(name).cast(pl.Int64).to_numpy()
        for name in ("one", "other", "first", "last")
    )
    told = runs.select(MEETINGS.names()[4:]).to_numpy()
    bounds, figures = merged((one << 32) | other, first, last, told, _steps(params.joins_h * 60))
    ids, hulls = (parts["tracks"].get_column(name) for name in ("vessel_id", "hull"))
    sides = {"1": one[bounds[:, 0]], "2": other[bounds[:, 0]]}
    minutes = (bounds[:, 2] - bounds[:, 1]) * STEP_MIN
    found = pl.DataFrame(
        {
            **{f"vessel_{side}": ids.gather(track) for side, track in sides.items()},
            "start": pl.Series(bounds[:, 1] * STEP).cast(MOMENT),
            "end": pl.Series(bounds[:, 2] * STEP).cast(MOMENT),
            "duration_h": minutes / 60.0,
            "mean_lat": figures[:, 0],
            "mean_lon": figures[:, 1],
            "median_distance_m": 1000.0 * figures[:, 2],
            "median_speed_kn": figures[:, 3],
            **{f"hull_{side}": hulls.gather(track) for side, track in sides.items()},
        },
        schema={**EVENTS, "hull_1": pl.Int32(), "hull_2": pl.Int32()},
    )
    fine = minutes >= params.at_least_minutes
    if params.product:
        fine &= (minutes > PRODUCT_LONGER_THAN_H * 60) & (figures[:, 3] < PRODUCT_BELOW_KN)
    # Two hulls under one identity beside each other are a matter of `identity`.
    return found.filter(pl.lit(pl.Series(fine)) & (pl.col("vessel_1") != pl.col("vessel_2"))).sort(
        "vessel_1", "vessel_2", "hull_1", "hull_2", "start"
    )
