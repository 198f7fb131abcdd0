"""Coverage: how likely a ship that sends is heard, learnt from all ships that were.

For every cell of half a degree and every hour it is counted how many ships were on and how many
of them were heard. A ship counts as on between two fixes no more than six hours apart; of longer
silences nobody knows, so they teach nothing at first and are weighed in afterwards by how likely
they are to be mere deafness (`learnt`).

Definition after the field's own practice: reception as positions a ship a day in Welch et al. 2022
(``GlobalFishingWatch/AIS-disabling-high-seas``) is monthly, by degree, and says nothing within 50
nm of the shore; here it is by the hour, so that outages of receivers and gaps between satellites
are seen, and holds wherever other ships are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.kernel.coverage import (
    HOUR,
    HOUR_BITS,
    Hearing,
    expected_in,
    hours_heard,
    hours_of_silences,
    own_hours,
)
from tricord.geo.tracks import Tracks

LONGEST: Final = 6
"""Hours of silence within which a ship is taken to be on."""

AROUND: Final = 24
"""Hours on either side of a silence in which a ship's own radio is judged."""

COUNTS: Final = pl.Schema({"key": pl.Int64(), "on": pl.Int64(), "heard": pl.Int64()})
_WEIGHT_OF_CELL: Final = 4.0
_WEIGHT_OF_ALL: Final = 20.0


def counts(tracks: Tracks) -> pl.DataFrame:
    """Ships on and heard by cell and hour, of some tracks (`COUNTS`); counts add up."""
    keys, on, heard = hours_heard(tracks.starts, tracks.at, tracks.lat, tracks.lon, LONGEST * HOUR)
    return pl.DataFrame({"key": keys, "on": on, "heard": heard}, schema=COUNTS)


def own(tracks: Tracks, track: NDArray[np.int32], row: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of each silence: hours looked at before it, heard before, looked at after, heard after."""
    return own_hours(tracks.starts, tracks.at, track, row, LONGEST * HOUR, AROUND)


@dataclass(frozen=True, slots=True)
class Silences:
    """Silences with the cells and hours they lie in.

    Attributes:
        starts: First hour of each silence among `places`, and their number.
        places: Place of each hour's cell and hour among the keys of the `Hearing`.
    """

    starts: NDArray[np.int64]
    places: NDArray[np.int64]


def laid_out(counted: pl.DataFrame, silences: pl.DataFrame) -> tuple[Silences, pl.DataFrame]:
    """Silences on the map of what was heard, and that map with their cells and hours in it.

    Args:
        counted: `COUNTS` of all tracks.
        silences: ``off`` and ``on`` (µs), ``off_lat``, ``off_lon``, ``on_lat``, ``on_lon`` (int32).
    """
    column = {name: silences.get_column(name).to_numpy() for name in silences.columns}
    lats = np.stack([column["off_lat"], column["on_lat"]], axis=1)
    lons = np.stack([column["off_lon"], column["on_lon"]], axis=1)
    starts, keys = hours_of_silences(column["off"], column["on"], lats, lons)
    nobody = pl.DataFrame({"key": np.unique(keys)}).with_columns(
        on=pl.lit(0, pl.Int64()), heard=pl.lit(0, pl.Int64())
    )
    hours = pl.concat([counted, nobody]).group_by("key").agg(pl.col("on", "heard").sum())
    hours = hours.sort("key")
    return Silences(starts, np.searchsorted(hours.get_column("key").to_numpy(), keys)), hours


def learnt(hours: pl.DataFrame, silences: Silences, weights: NDArray[np.float64]) -> Hearing:
    """How ships are heard, each silence counted as a ship that was on with some weight.

    Args:
        hours: Ships on and heard by cell and hour, of `laid_out`.
        silences: Silences longer than `LONGEST`.
        weights: How likely each is mere deafness.
    """
    keys = hours.get_column("key").to_numpy()
    heard = hours.get_column("heard").to_numpy().astype(np.float64)
    on = hours.get_column("on").to_numpy().astype(np.float64)
    on += np.bincount(
        silences.places, np.repeat(weights, np.diff(silences.starts)), minlength=len(keys)
    )
    names, cells = np.unique(keys >> HOUR_BITS, return_inverse=True)
    cell_on = np.bincount(cells, on, len(names)).astype(np.float64)
    cell_heard = np.bincount(cells, heard, len(names)).astype(np.float64)
    elsewhere = float(heard.sum() / on.sum()) if on.sum() > 0 else 0.5
    weights_of_usual = (_WEIGHT_OF_CELL, _WEIGHT_OF_ALL)
    return Hearing(keys, on, heard, cells, cell_on, cell_heard, elsewhere, *weights_of_usual)


def expected(hearing: Hearing, silences: Silences, weights: NDArray[np.float64]) -> pl.DataFrame:
    """What hearing there was in each silence, by what other ships tell.

    Returns:
        ``hours``: whole hours of the silence; ``expected``: the sum of ``-ln(1 - r)`` over them,
        where r is the chance to be heard in the hour; ``chance``: the mean of r.
    """
    found = expected_in(silences.starts, silences.places, weights, hearing)
    hours = np.diff(silences.starts).astype(np.float64)
    return pl.DataFrame({"hours": hours, "expected": found[:, 0], "chance": found[:, 1]})
