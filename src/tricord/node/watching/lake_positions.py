"""Positions that the lake holds, as chunks: some rows of one of its files each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import polars as pl

from tricord.lake import Lake
from tricord.node.watching.portion import Portion, rows_of

_WANTED: Final = ("vessel_id", "at", "lat_600k", "lon_600k", "speed_kn", "course_deg", "receiver")


@dataclass(frozen=True, slots=True)
class LakePositions:
    """Some rows of a file of the lake's table ``positions``.

    Attributes:
        path: The file.
        start: First row.
        length: Number of rows.
        as_of: Hide what was published later; ``None``: nothing.
    """

    path: str
    start: int
    length: int
    as_of: datetime | None

    def read(self) -> Iterator[Portion]:
        """The positions, all at once."""
        rows = pl.scan_parquet(self.path, glob=False).slice(self.start, self.length)
        if self.as_of is not None:
            rows = rows.filter(pl.col("published_at") <= self.as_of)
        positions = rows.select(_WANTED).collect()
        yield Portion(rows_of(positions))


def of_lake(
    lake: Lake,
    version: int | None,
    as_of: datetime | None,
    datasets: Collection[str],
    length: int,
) -> list[LakePositions]:
    """The lake's positions, in chunks of at most so many rows.

    Args:
        lake: The lake.
        version: Its version; the newest where ``None``.
        as_of: Hide what was published later; ``None``: nothing.
        datasets: Data sets; all where empty.
        length: Rows.
    """
    found = []
    for dataset, files in lake.files("positions", version).items():
        if datasets and dataset not in datasets:
            continue
        for path in files:
            published = pl.col("published_at").min().alias("published")
            known = pl.scan_parquet(path, glob=False).select(pl.len().alias("rows"), published)
            rows, first = known.collect().row(0)
            if rows == 0 or (as_of is not None and first > as_of):
                continue
            found += [
                LakePositions(str(path.absolute()), start, min(length, rows - start), as_of)
                for start in range(0, rows, length)
            ]
    return found
