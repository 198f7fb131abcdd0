"""Whether what a monitor builds on has been found, and found in the positions of now."""

from __future__ import annotations

import polars as pl

from tricord.lake import Lake
from tricord.monitors.base import BuildsOn, Monitor


def behind(lake: Lake, monitor: Monitor, version: int) -> dict[str, int]:
    """What a reader should know of the monitors this one builds on, as counts by message key.

    Args:
        lake: The lake.
        monitor: The monitor.
        version: Version of the lake it sees.

    Returns:
        For each that never ran ``coverage-not-run-<monitor>``; for each that ran on other
        positions than there are now ``coverage-ran-earlier-<monitor>``.
    """
    if not isinstance(monitor, BuildsOn):
        return {}
    runs = lake.history("runs", version).select("monitor", "lake_version", "recorded_in").collect()
    named = runs.with_columns(pl.col("monitor").str.extract(r"^([^@]*)@"))
    last = dict(named.sort("recorded_in").select("monitor", "lake_version").iter_rows())
    now = lake.commits.read(version).tables.get("positions")
    found = {}
    for name in monitor.BUILDS_ON:
        if name not in last:
            found[f"coverage-not-run-{name}"] = 1
        elif lake.commits.read(last[name]).tables.get("positions") != now:
            found[f"coverage-ran-earlier-{name}"] = 1
    return found
