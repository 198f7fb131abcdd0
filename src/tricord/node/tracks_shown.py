"""Positions of some ships in some stretches of time, as a map draws them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.reports.sanctions.at_sea.facts import MOST_DRAWN

Track = tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32], int]
"""Moments (microseconds since 1970), latitudes and longitudes (1/600,000 degree), how many came."""


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A ship, from when to when.

    Attributes:
        ship: Its identity.
        start: First moment, UTC.
        end: Last moment, UTC.
    """

    ship: str
    start: datetime
    end: datetime


def tracks(positions: pl.LazyFrame, windows: Collection[Window]) -> dict[Window, Track]:
    """The track of each ship in its window; of many positions the first of each equal span.

    A span is so short that no silence of hours is hidden, and none is made.

    Args:
        positions: Rows of ``positions``.
        windows: Ships and times; those without a position are left out.
    """
    if not windows:
        return {}
    ships = sorted({window.ship for window in windows})
    first = min(window.start for window in windows)
    last = max(window.end for window in windows)
    columns = ("vessel_id", "at", "lat_600k", "lon_600k")
    wanted = pl.col("vessel_id").is_in(ships), pl.col("at").is_between(first, last)
    held = positions.filter(*wanted).select(columns).unique().collect().sort(columns)
    parts: dict[Any, pl.DataFrame] = {
        name: rows for (name,), rows in held.partition_by("vessel_id", as_dict=True).items()
    }
    found: dict[Window, Track] = {}
    for window in sorted(windows):
        rows = parts.get(window.ship)
        if rows is None:
            continue
        mine = rows.filter(pl.col("at").is_between(window.start, window.end))
        if not mine.is_empty():
            found[window] = _thinned(mine)
    return found


def _thinned(rows: pl.DataFrame) -> Track:
    at = rows.get_column("at").dt.epoch("us").to_numpy().astype(np.int64)
    lat = rows.get_column("lat_600k").to_numpy().astype(np.int32)
    lon = rows.get_column("lon_600k").to_numpy().astype(np.int32)
    kept = np.ones(len(at), np.bool_)
    if len(at) > MOST_DRAWN:
        span = max(1, int(at[-1] - at[0]) // MOST_DRAWN)
        part = (at - at[0]) // span
        kept[1:] = part[1:] != part[:-1]
        kept[-1] = True
    return at[kept], lat[kept], lon[kept], len(at)
