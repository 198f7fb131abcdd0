"""Coverage: how likely a ship that sends is heard, learnt from all ships that were.

For every cell of half a degree and every hour it is counted how many ships were on and how many
of them were heard. A ship counts as on between two fixes no more than six hours apart; of longer
silences nobody knows, so they teach nothing at first and are weighed in afterwards by how likely
they are to be mere deafness (`relearnt`).

Definition after the field's own practice: reception as positions a ship a day in Welch et al. 2022
(``GlobalFishingWatch/AIS-disabling-high-seas``) is monthly, by degree, and says nothing within 50
nm of the shore; here it is by the hour, so that outages of receivers and gaps between satellites
are seen, and holds wherever other ships are.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.kernel.coverage import (
    HOUR,
    HOUR_BITS,
    Hearing,
    expected_around,
    expected_hours,
    hours_heard,
    own_hours,
)
from tricord.geo.tracks import Tracks

LONGEST: Final = 6
"""Hours of silence within which a ship is taken to be on."""

AROUND: Final = 24
"""Hours on either side of a silence in which a ship's own radio is judged."""

COUNTS: Final = pl.Schema({"key": pl.Int64(), "on": pl.Int64(), "heard": pl.Int64()})
_WEIGHT_OF_USUAL: Final = 4.0
_WEIGHT_OF_ALL: Final = 20.0


def counts(tracks: Tracks) -> pl.DataFrame:
    """Ships on and heard by cell and hour, of some tracks (`COUNTS`); counts add up."""
    keys, on, heard = hours_heard(tracks.starts, tracks.at, tracks.lat, tracks.lon, LONGEST * HOUR)
    return pl.DataFrame({"key": keys, "on": on, "heard": heard}, schema=COUNTS)


def own(tracks: Tracks, track: NDArray[np.int32], row: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of each silence: hours looked at before it, heard before, looked at after, heard after."""
    return own_hours(tracks.starts, tracks.at, track, row, LONGEST * HOUR, AROUND)


def learnt(counted: pl.DataFrame) -> Hearing:
    """How likely ships are heard, from the counts of all tracks."""
    hours = counted.group_by("key").agg(pl.col("on", "heard").sum()).sort("key")
    keys = hours.get_column("key").to_numpy()
    on = hours.get_column("on").to_numpy().astype(np.float64)
    heard = hours.get_column("heard").to_numpy().astype(np.float64)
    cells, inverse = np.unique(keys >> HOUR_BITS, return_inverse=True)
    on_in_cell = np.bincount(inverse, on, len(cells))
    heard_in_cell = np.bincount(inverse, heard, len(cells))
    elsewhere = float(heard.sum() / on.sum()) if len(on) else 0.5
    usual = (heard_in_cell + _WEIGHT_OF_ALL * elsewhere) / (on_in_cell + _WEIGHT_OF_ALL)
    return Hearing(keys, on, heard, cells, usual, elsewhere, _WEIGHT_OF_USUAL)


def along(silences: pl.DataFrame, hearing: Hearing) -> pl.DataFrame:
    """What hearing there was in each silence.

    Args:
        silences: ``off`` and ``on`` (µs), ``off_lat``, ``off_lon``, ``on_lat``, ``on_lon`` (int32)
            and the four columns of `own`: ``hours_before``, ``heard_before``, ``hours_after``,
            ``heard_after``.
        hearing: How likely ships are heard.

    Returns:
        ``hours``: whole hours of the silence; ``expected``: the sum of ``-ln(1 - r)`` over them;
        ``chance``: the mean of r; ``own``: how often the ship was heard around the silence,
        against what is usual there (1: as others are).
    """
    column = {name: silences.get_column(name).to_numpy() for name in silences.columns}
    lats = np.stack([column["off_lat"], column["on_lat"]], axis=1)
    lons = np.stack([column["off_lon"], column["on_lon"]], axis=1)
    found = expected_hours(column["off"], column["on"], lats, lons, hearing)
    usual = expected_around(
        column["off"], column["off_lat"], column["off_lon"], column["hours_before"], -1, hearing
    ) + expected_around(
        column["on"], column["on_lat"], column["on_lon"], column["hours_after"], 1, hearing
    )
    heard = column["heard_before"] + column["heard_after"]
    return pl.DataFrame(
        {
            "hours": found[:, 0],
            "expected": found[:, 1],
            "chance": found[:, 2],
            "own": (heard + 1.0) / (usual + 1.0),
        }
    )
