"""Findings as a person looks at them: with their status, one by one, with their evidence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.model.finding import Finding
from tricord.node import finding_rows
from tricord.node.cause import Cause
from tricord.node.recording import LIVE, standing


def findings(lake: Lake, view: str = LIVE, status: str = "current") -> pl.DataFrame:
    """Findings with their status.

    Args:
        lake: The lake.
        view: ``live``, or the moment an as-of run looked at, in ISO 8601.
        status: ``current``, ``superseded``, ``withdrawn``, or empty for all.

    Returns:
        The columns of ``findings`` and ``status``, ``superseded_by``, in order of finding id.
    """
    rows = standing(lake.scan("findings"), lake.scan("finding_events"), view)
    if status:
        rows = rows.filter(pl.col("status") == status)
    return rows.collect()


def one(lake: Lake, finding_id: str, view: str = LIVE) -> tuple[Finding, Mapping[str, Any]]:
    """One finding with its row.

    Args:
        lake: The lake.
        finding_id: Its id, or the beginning of it, if that is enough to tell it.
        view: ``live``, or the moment an as-of run looked at.

    Raises:
        NotFound: None, or more than one, begins so.
    """
    rows = findings(lake, view, status="").filter(pl.col("finding_id").str.starts_with(finding_id))
    if rows.height != 1:
        raise NotFound("finding-unknown", finding=finding_id, count=rows.height)
    return objects(lake, rows)[0], rows.to_dicts()[0]


def causes(lake: Lake, view: str = LIVE) -> dict[str, tuple[Cause, ...]]:
    """What brought about the last thing that happened to each finding, by finding id.

    Args:
        lake: The lake.
        view: ``live``, or the moment an as-of run looked at, in ISO 8601.
    """
    own = pl.col("view") == view
    last = (
        lake.scan("finding_events")
        .filter(own)
        .group_by("finding_id")
        .agg(pl.col("lake_version").max())
    )
    rows = lake.scan("finding_causes").filter(own)
    rows = rows.join(last, on=["finding_id", "lake_version"], how="semi")
    found: dict[str, tuple[Cause, ...]] = {}
    for row in rows.sort("finding_id", "position").collect().iter_rows(named=True):
        cause = Cause(**{name: row[name] for name in Cause.__slots__})
        found[row["finding_id"]] = (*found.get(row["finding_id"], ()), cause)
    return found


def objects(lake: Lake, rows: pl.DataFrame) -> tuple[Finding, ...]:
    """Rows of `findings` as objects with their evidence, in order of finding id."""
    ids = rows.select("finding_id").lazy()
    evidence = lake.scan("evidence").join(ids, on="finding_id", how="semi").collect()
    return finding_rows.findings(rows, evidence)
