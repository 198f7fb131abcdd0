"""Sanctions lists as a person looks at them: an overview, the entries, what changed."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from tricord import clock
from tricord.errors import NotFound
from tricord.lake import Lake


def overview(lake: Lake) -> pl.DataFrame:
    """One row per list: authority, entries, how many of them quarantined, publication, age.

    Returns:
        Columns ``list, authority, entries, quarantined, names, published_at, published_from,
        age_days, publications, rejects, snapshot, marking``.
    """
    standing = lake.read("list_entries")
    counts = standing.group_by("list").agg(
        authority=pl.col("authority").first(),
        entries=pl.len().cast(pl.Int64),
        quarantined=pl.col("missing_since").is_not_null().sum().cast(pl.Int64),
    )
    live = standing.select("list", "entry_id", "version").lazy()
    names = (
        lake.scan("list_names")
        .join(live, on=["list", "entry_id", "version"], how="semi")
        .group_by("list")
        .agg(names=pl.len().cast(pl.Int64))
        .collect()
    )
    snapshots = lake.read("list_snapshots").sort("published_at")
    latest = snapshots.group_by("list").agg(
        pl.col("published_at", "snapshot", "rejects", "marking").last(),
        publications=pl.len().cast(pl.Int64),
    )
    known = (
        lake.scan("files")
        .sort("published_at")
        .group_by(list="dataset")
        .agg(pl.col("published_from").last())
        .collect()
    )
    age = (pl.lit(clock.now()) - pl.col("published_at")).dt.total_days()
    columns = ("list", "authority", "entries", "quarantined", "names", "published_at")
    more = ("published_from", "age_days", "publications", "rejects", "snapshot", "marking")
    return (
        latest.join(counts, on="list", how="left")
        .join(names, on="list", how="left")
        .join(known, on="list", how="left")
        .with_columns(age_days=age)
        .select(*columns, *more)
        .sort("list")
    )


def entries(
    lake: Lake, name: str, as_of: datetime | None = None, *, quarantined: bool = False
) -> pl.DataFrame:
    """Entries of one list as of a moment.

    Raises:
        NotFound: The node has no list of that name.
    """
    _known(lake, name)
    rows = lake.scan("list_entries", as_of).filter(pl.col("list") == name)
    if quarantined:
        rows = rows.filter(pl.col("missing_since").is_not_null())
    return rows.drop("published_to").sort("entry_id").collect()


def changes(
    lake: Lake, name: str, since: datetime | None = None, until: datetime | None = None
) -> pl.DataFrame:
    """What changed in a list: by its latest publication, or between two moments.

    Args:
        lake: The lake.
        name: Name of the list.
        since: Changes published after this; where both are ``None``, the latest publication's.
        until: Changes published up to this.

    Raises:
        NotFound: The node has no list of that name.
    """
    _known(lake, name)
    rows = lake.scan("list_changes", until).filter(pl.col("list") == name)
    if since is None and until is None:
        latest = (
            lake.scan("list_snapshots")
            .filter(pl.col("list") == name)
            .sort("published_at")
            .last()
            .collect()
        )
        # The publisher may have shown the same bytes before, so the snapshot alone is not enough.
        since_then = pl.col("published_at") >= latest.item(0, "published_at")
        rows = rows.filter(pl.col("snapshot") == latest.item(0, "snapshot"), since_then)
    elif since is not None:
        rows = rows.filter(pl.col("published_at") > since)
    return rows.sort("published_at", "entry_id", "kind", "field", "old", "new").collect()


def _known(lake: Lake, name: str) -> None:
    names = lake.read("list_snapshots").get_column("list").unique().sort().to_list()
    if name not in names:
        raise NotFound("list-unknown", list=name, known=", ".join(names) or "-")
