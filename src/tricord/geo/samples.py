"""Samples: ships at the instants of a time grid, between fixes that are near enough."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.harbours import Harbours, nearest
from tricord.geo.kernel.sampling import sampled, speeds
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.tracks import Tracks

MINUTE: Final = 60_000_000
"""Microseconds."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Ships on a time grid, in order of track and instant.

    Attributes:
        track: Number of the track (int32).
        instant: Instant ``k`` is at ``k`` times the width of the grid since 1970 (int32).
        lat: Degrees.
        lon: Degrees in [-180, 180).
        speed: Knots, as asked for; NaN where not known (float32).
    """

    track: NDArray[np.int32]
    instant: NDArray[np.int32]
    lat: NDArray[np.float64]
    lon: NDArray[np.float64]
    speed: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.track)

    def at(self, rows: NDArray[Any]) -> Samples:
        """Some of them, by row number or by a mask."""
        return Samples(
            self.track[rows],
            self.instant[rows],
            self.lat[rows],
            self.lon[rows],
            self.speed[rows],
        )


def samples(tracks: Tracks, step_min: int, bracket_min: int, lag_min: int) -> Samples:
    """Tracks on a grid, each stretch from its first fix to its last; made once for each grid.

    Args:
        tracks: The tracks.
        step_min: Width of the grid, minutes, aligned to midnight UTC.
        bracket_min: Fixes this far apart say nothing of the time between, minutes.
        lag_min: Time over which speed is taken, minutes; a multiple of `step_min`. It is the
            smaller of the speeds made good in that time before and after: a ship that has just
            arrived, or is about to leave, is at rest. Not known (NaN) in a stretch that is
            shorter.
    """
    grid = (step_min, bracket_min)
    if grid not in tracks.made:
        tracks.made[grid] = sampled(
            tracks.starts,
            tracks.at,
            tracks.lat,
            tracks.lon,
            step_min * MINUTE,
            bracket_min * MINUTE,
        )
    track, instant, lat, lon = tracks.made[grid]
    lag = lag_min // step_min
    return Samples(
        track, instant, lat, lon, speeds(track, instant, lat, lon, lag, lag_min * MINUTE)
    )


def outside_ports(found: Samples, harbours: Harbours, from_port_km: float) -> Samples:
    """Those samples that are farther than so many kilometres from every harbour."""
    angles = (found.lat, found.lon)
    lat, lon = (np.rint(angle * UNITS_PER_DEGREE).astype(np.int32) for angle in angles)
    place, _ = nearest(harbours, lat, lon, from_port_km * 1000.0)
    return found.at(place < 0)


def stretch(tracks: Tracks, track: int, since: int, until: int) -> Tracks:
    """One track alone, its fixes from one moment to another (µs, both included)."""
    first, last = tracks.starts[track : track + 2]
    begin = int(first + np.searchsorted(tracks.at[first:last], since))
    end = int(first + np.searchsorted(tracks.at[first:last], until, side="right"))
    return replace(
        tracks,
        vessels=tracks.vessels[track : track + 1],
        hulls=tracks.hulls[track : track + 1],
        starts=np.array([0, end - begin]),
        at=tracks.at[begin:end],
        lat=tracks.lat[begin:end],
        lon=tracks.lon[begin:end],
        speed=tracks.speed[begin:end],
        course=tracks.course[begin:end],
        receiver=tracks.receiver[begin:end],
        made={},
    )
