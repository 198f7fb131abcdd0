"""The ship positions a node holds, data set by data set, and the receivers that were set aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import polars as pl

from tricord import clock
from tricord.lake import Lake
from tricord.sources.registry import SOURCES


@dataclass(frozen=True, slots=True)
class PositionsState:
    """A data set of ship positions.

    Attributes:
        dataset: Its name.
        files: Raw files it was read from.
        positions: How many positions there are.
        first_at: The first of them, UTC.
        last_at: The last.
        published_at: When the latest of them could be known.
        age_days: How long ago the last was.
        stale: That is longer than its publisher takes to bring new ones, or than ``stale_days``.
    """

    dataset: str
    files: int
    positions: int
    first_at: datetime
    last_at: datetime
    published_at: datetime
    age_days: int
    stale: bool


def positions_held(lake: Lake, stale_days: int) -> list[PositionsState]:
    """Every data set of ship positions, in order of name.

    Args:
        lake: The lake.
        stale_days: Days after which data of a source without a rhythm are old.
    """
    cadences = {source.name: source.cadence_days for source in SOURCES}
    sources = dict(lake.scan("files").select("dataset", "source").collect().iter_rows())
    rows = (
        lake.scan("positions")
        .group_by("dataset")
        .agg(
            files=pl.col("file_sha256").n_unique(),
            positions=pl.len(),
            first_at=pl.col("at").min(),
            last_at=pl.col("at").max(),
            published_at=pl.col("published_at").max(),
        )
    )
    found = []
    for row in rows.collect(engine="streaming").sort("dataset").iter_rows(named=True):
        age = (clock.now() - row["last_at"]).days
        cadence = cadences.get(sources.get(row["dataset"], ""))
        found.append(PositionsState(**row, age_days=age, stale=age > (cadence or stale_days)))
    return found


@dataclass(frozen=True, slots=True)
class ClockState:
    """A receiver whose clock was off, as the last runs found.

    Attributes:
        receiver: Its name.
        hours: How many of its hours were set aside.
        first: The first of them, UTC.
        last: The last.
    """

    receiver: str
    hours: int
    first: datetime
    last: datetime


def clocks_off(lake: Lake) -> list[ClockState]:
    """Every receiver of which hours were set aside, in order of name."""
    rows = lake.scan("receiver_hours").select("receiver", "hour").unique()
    found = rows.group_by("receiver").agg(
        hours=pl.len(), first=pl.col("hour").min(), last=pl.col("hour").max()
    )
    return [ClockState(**row) for row in found.collect().sort("receiver").to_dicts()]
