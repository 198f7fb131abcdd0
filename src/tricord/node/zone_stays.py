"""Which ships were in which zones on which days: ``zone_stays``, made of positions and zones.

Positions and zones come in any order, so stays are made anew before a monitor reads them; where
nothing changed, nothing is written.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.geo import zones as geo
from tricord.geo.kernel.sphere import HALF_TURN
from tricord.lake import Lake
from tricord.model.marking import Marking, least_upper_bound
from tricord.model.tables import TABLES
from tricord.monitors.sanctions.fishing.waters import Water, waters
from tricord.node import gathering

_READ: Final = (
    *("dataset", "vessel_id", "at", "lat_600k", "lon_600k", "row"),
    *("published_at", "file_sha256", "marking"),
)


def refresh(lake: Lake) -> None:
    """Bring ``zone_stays`` up to date with the positions and zones the node holds now.

    Raises:
        LakeError: The lake cannot be written.
    """
    version = lake.version
    every = waters(lake.read("zones", version=version), lake.read("permits", version=version))
    made = stays(lake.scan("positions", version=version), every)
    with lake.transaction("find stays in zones") as transaction:
        held = transaction.read("zone_stays").sort(TABLES["zone_stays"].key).collect()
        for dataset in sorted({*held["dataset"], *made["dataset"]}):
            new, old = (rows.filter(pl.col("dataset") == dataset) for rows in (made, held))
            if not new.equals(old):
                transaction.replace("zone_stays", new, dataset)


def stays(positions: pl.LazyFrame, every: list[Water]) -> pl.DataFrame:
    """Rows of ``zone_stays``, in order of their key.

    A stay could be known when both the positions and the zone could, and bears the markings of
    both.

    Args:
        positions: Rows of ``positions``.
        every: The zones.
    """
    schema = TABLES["zone_stays"].schema
    found = gathering.of_days(gathering.ASIDE)
    near = pl.any_horizontal(_around(water.zone) for water in every)
    for some in positions.select(_READ).filter(near).collect_batches():
        lat, lon = (some[axis].to_numpy() for axis in ("lat_600k", "lon_600k"))
        for water in every:
            within = some.filter(pl.Series(geo.inside(water.zone, lat, lon)))
            ordered = within.sort("file_sha256", "vessel_id", "at", "row")
            found.add(gathering.days_of(ordered.with_columns(zone=pl.lit(water.name))))
    whole = _with_zone(found.whole(), every)
    return whole.select(schema.names()).sort(TABLES["zone_stays"].key)


def _around(zone: geo.Zone) -> pl.Expr:
    """Whether a position lies in the box around a zone, which is quickly told."""
    south, north = int(zone.area.edges[:, [1, 3]].min()), int(zone.area.edges[:, [1, 3]].max())
    in_band = pl.col("lat_600k").is_between(south, north)
    across = zone.east >= HALF_TURN
    return in_band if across else in_band & pl.col("lon_600k").is_between(zone.west, zone.east)


def _with_zone(rows: pl.DataFrame, every: list[Water]) -> pl.DataFrame:
    """What a stay owes to its zone: when that could be known, and its marking."""
    published = {
        water.name: max(row["published_at"] for row in water.rows) for water in every if water.rows
    }
    marks = {water.name: [Marking.parse(row["marking"]) for row in water.rows] for water in every}
    pairs = rows.select("zone", "marking").unique()
    both = [
        str(least_upper_bound([Marking.parse(marking), *marks[zone]]))
        for zone, marking in pairs.iter_rows()
    ]
    of_zone = pl.col("zone").replace_strict(
        published, default=None, return_dtype=TABLES["zones"].schema["published_at"]
    )
    return (
        rows.join(
            pairs.with_columns(both=pl.Series(both, dtype=pl.String())), on=["zone", "marking"]
        )
        .with_columns(
            published_at=pl.max_horizontal("published_at", of_zone),
            marking=pl.col("both"),
        )
        .drop("both")
    )
