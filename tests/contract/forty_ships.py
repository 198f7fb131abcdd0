"""Forty ships on three days of open sea, made without a random number: every run is the same.

Among them are transfers across midnight and across the date line, three ships side by side,
silences, calls at ports, drifting ships, and two ships under one identity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

FIRST = 1_772_323_200_000_000
"""2026-03-01, microseconds."""

_MINUTE = 60_000_000
_DAYS = 3
_HOUR = 60
_MIDNIGHT = 24 * _HOUR

PORTS = ("port,lat,lon", "First Harbour,34.0,150.0", "Second Harbour,33.0,152.5")

Leg = tuple[float, float, float]
"""Minute of the three days, latitude, longitude (beyond 180 degrees where it goes on eastwards)."""


@dataclass(frozen=True)
class Sailing:
    """Where a ship goes, and when it is heard.

    Attributes:
        vessel: Identity.
        legs: Where it is when, in between on a straight line.
        every: Minutes between two positions.
        silent: Minutes from and until which nothing is heard.
    """

    vessel: str
    legs: Sequence[Leg]
    every: float = 10.0
    silent: tuple[float, float] = (0.0, 0.0)

    def positions(self) -> pl.DataFrame:
        """Its positions in order of time."""
        last = min(self.legs[-1][0], _DAYS * _MIDNIGHT)
        minute = np.arange(self.legs[0][0] + len(self.vessel) % 3, last, self.every)
        minute = minute + (np.arange(len(minute)) * 7 % 5) * 0.3
        minute = minute[(minute < self.silent[0]) | (minute >= self.silent[1])]
        when, lats, lons = (np.array(column) for column in zip(*self.legs, strict=True))
        lat, lon = np.interp(minute, when, lats), np.interp(minute, when, lons)
        ahead_lat = np.interp(minute + 1, when, lats) - lat
        ahead_lon = (np.interp(minute + 1, when, lons) - lon) * np.cos(np.radians(lat))
        course = np.degrees(np.arctan2(ahead_lon, ahead_lat)) % 360.0
        return pl.DataFrame(
            {
                "vessel_id": [self.vessel] * len(minute),
                "timestamp": pl.Series(
                    np.rint(minute * 60).astype(np.int64) * 1_000_000 + FIRST
                ).cast(pl.Datetime("us")),
                "lat": np.round(lat, 6),
                "lon": np.round((lon + 180.0) % 360.0 - 180.0, 6),
                "speed_kn": np.round(np.hypot(ahead_lat, ahead_lon) * 3600.0, 1),
                "course_deg": np.round(course, 1) % 360.0,
            }
        )


def _stay(vessel: str, at: Leg, hours: float, side: int, drift: float = 0.02) -> Sailing:
    """A ship that comes from one side, stays, drifting east, and goes back where it came from."""
    since, lat, lon = at
    until = since + hours * _HOUR
    away = 5 * _HOUR
    outside = lon + 0.7 * side
    legs = [
        (since - away, lat + 0.4, outside),
        (since, lat, lon),
        (until, lat, lon + drift),
        (until + away, lat - 0.4, outside),
    ]
    return Sailing(vessel, legs, 7.0 + side)


def _transfers() -> list[Sailing]:
    """Four pairs across midnight, three ships at once, and a pair across the date line."""
    found = []
    for n in range(4):
        at = (_MIDNIGHT - (60 + 25 * n), 29.0 + n, 155.0 + 2 * n)
        beside = (at[0] + 10, at[1] + 0.002, at[2])
        hours = 2.75 + n
        found += [_stay(f"43100010{n}", at, hours, -1), _stay(f"41200020{n}", beside, hours, 1)]
    for n in range(3):
        at = (40 * _HOUR + 15 * n, 36.0 + 0.0015 * n, 161.0)
        found.append(_stay(f"44000030{n}", at, 9.0, 1 - n % 2 * 2))
    line = (30 * _HOUR, 26.0, 179.995)
    beyond = (line[0], line[1] + 0.001, line[2] + 0.001)
    return [*found, _stay("538000401", line, 6, -1), _stay("538000402", beyond, 6, 1)]


def _callers() -> list[Sailing]:
    """Ships that call at a port, one of them falling silent there."""
    found = []
    for n in range(6):
        lat, lon = ((34.0, 150.0), (33.0, 152.5))[n % 2]
        since = 8 * _HOUR + 150 * n
        quay = (since, lat + 0.002 * n, lon + 0.003)
        legs = [(0, lat + 1.0, lon + 1.5), quay, (since + 9 * _HOUR, *quay[1:])]
        silent = (since + 30, since + 8 * _HOUR) if n == 5 else (0.0, 0.0)
        legs.append((since + 20 * _HOUR, lat - 1.2, lon + 1.6))
        found.append(Sailing(f"43200050{n}", legs, 5 + n, silent))
    return found


def _others() -> list[Sailing]:
    """Ships that drift, ships that fall silent, passers-by, and two under one identity."""
    found = []
    for n in range(6):
        at = ((10 + 6 * n) * _HOUR, 40.0 + n, 165.0 + n)
        found.append(_stay(f"35100060{n}", at, 12.0 + n, 1, drift=0.05))
    for n in range(8):
        legs = [(0, 20.0 + n, 140.0), (_DAYS * _MIDNIGHT, 22.0 + n, 151.0 + n)]
        silent = ((9 + 3 * n) * _HOUR, (16 + 5 * n) * _HOUR)
        found.append(Sailing(f"47700070{n}", legs, 6 + n, silent))
    for n in range(6):
        legs = [(0, 44.0, 170.0 + n), (_DAYS * _MIDNIGHT, 30.0 + n, 183.0 + n)]
        found.append(Sailing(f"63600080{n}", legs, 8))
    for lat in (10.0, -25.0):
        legs = [(0, lat, -150.0), (_DAYS * _MIDNIGHT, lat + 2.0, -141.0)]
        found.append(Sailing("440000999", legs, 9))
    return found


def positions() -> pl.DataFrame:
    """All positions in order of time."""
    sailings = [*_transfers(), *_callers(), *_others()]
    return pl.concat([one.positions() for one in sailings]).sort("timestamp", "vessel_id", "lat")


def arriving(frame: pl.DataFrame, seed: int, again: float) -> pl.DataFrame:
    """The same positions in another order, and a share of them twice."""
    twice = frame.sample(fraction=again, seed=seed)
    return pl.concat([frame, twice]).sample(fraction=1.0, shuffle=True, seed=seed)


def write(frame: pl.DataFrame, folder: Path, files: int) -> list[Path]:
    """Positions dealt to files; the last positions stand in the first file."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for n in range(files):
        path = folder / f"{files - n}.parquet"
        frame.gather_every(files, n).write_parquet(path)
        written.append(path)
    return sorted(written)
