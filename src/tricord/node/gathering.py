"""What a file says again and again, put together while it is read, so that it stays small."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

import polars as pl

from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.model.positions import CLAIM_SCHEMA, POSITION_SCHEMA
from tricord.model.tables import TABLES

ROWS_KEPT: Final = 500_000
"""Rows that are kept before they are put together."""

CLAIM: Final = ("vessel_id", "field", "value")
ASIDE: Final = ("zone", "dataset", "file_sha256", "published_at", "marking")
"""Columns that keep days of one ship apart, where there are such."""


class Gathered:
    """Rows that are put together whenever many have come.

    Args:
        together: Puts rows together; doing it again changes nothing.
        none: No rows, with their columns.
    """

    def __init__(
        self, together: Callable[[pl.DataFrame], pl.DataFrame], none: pl.DataFrame
    ) -> None:
        self._together = together
        self._frames = [none]
        self._kept = 0

    def add(self, rows: pl.DataFrame) -> None:
        """Add rows."""
        self._frames.append(rows)
        if sum(each.height for each in self._frames) > 2 * self._kept + ROWS_KEPT:
            self._frames = [self.whole()]
            self._kept = self._frames[0].height

    def whole(self) -> pl.DataFrame:
        """All rows, put together."""
        return self._together(pl.concat(self._frames))


def claims(rows: pl.DataFrame) -> pl.DataFrame:
    """What each ship says of itself, each field and value once, in order of these.

    Args:
        rows: Of `tricord.model.positions.CLAIM_SCHEMA`, as is what comes back.
    """
    together = rows.group_by(CLAIM).agg(
        pl.col("first_at").min(),
        pl.col("last_at").max(),
        pl.col("times").sum(),
        pl.col("row").min(),
    )
    return together.select(CLAIM_SCHEMA.names()).sort(*CLAIM)


def of_claims() -> Gathered:
    """What ships say of themselves."""
    return Gathered(claims, CLAIM_SCHEMA.to_frame())


def days_of(positions: pl.DataFrame) -> pl.DataFrame:
    """Each ship's days in one file or several: when and where it was heard first and last.

    Args:
        positions: Of `tricord.model.positions.POSITION_SCHEMA`, sorted by ship, moment and row.
            Further columns `ASIDE` keep days apart.

    Returns:
        A row for each; ``day`` is the UTC day.
    """
    lat, lon = (pl.col(f"{axis}_600k") / UNITS_PER_DEGREE for axis in ("lat", "lon"))
    keys = [name for name in (*ASIDE, "vessel_id") if name in positions.columns]
    return positions.group_by(*keys, day=pl.col("at").dt.date(), maintain_order=True).agg(
        first_at=pl.col("at").first(),
        last_at=pl.col("at").last(),
        fixes=pl.len().cast(pl.Int64),
        first_lat_deg=lat.first(),
        first_lon_deg=lon.first(),
        last_lat_deg=lat.last(),
        last_lon_deg=lon.last(),
        first_row=pl.col("row").first(),
        last_row=pl.col("row").last(),
    )


def days(rows: pl.DataFrame) -> pl.DataFrame:
    """Days of ships, each once, in order of what keeps them apart.

    Args:
        rows: Of `days_of`, as is what comes back.
    """
    keys = [name for name in (*ASIDE, "vessel_id", "day") if name in rows.columns]
    first = rows.sort("first_at", "first_row").group_by(keys, maintain_order=True)
    last = rows.sort("last_at", "last_row").group_by(keys, maintain_order=True)
    began = first.agg(pl.col("first_at", "first_lat_deg", "first_lon_deg", "first_row").first())
    ended = last.agg(
        pl.col("last_at", "last_lat_deg", "last_lon_deg", "last_row").last(), pl.col("fixes").sum()
    )
    return began.join(ended, on=keys).select(rows.columns).sort(keys)


def of_days(aside: Collection[str] = ()) -> Gathered:
    """On which days ships were heard.

    Args:
        aside: Those of `ASIDE` that positions have.
    """
    known = {name: TABLES["zone_stays"].schema[name] for name in aside}
    none = pl.DataFrame(schema={**known, **POSITION_SCHEMA})
    return Gathered(days, days_of(none))
