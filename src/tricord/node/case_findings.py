"""What became in the data of findings that people put into a case."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import polars as pl

from tricord.lake import Lake
from tricord.node.recording import LIVE, standing

_CURRENT = "current"


def overtaken(lake: Lake, finding_ids: Collection[str]) -> Mapping[str, str]:
    """Findings that stand no longer as they did: ``superseded`` or ``withdrawn``, by finding id.

    What stands in a case stays as it was put there; who certifies it ought to know.

    Args:
        lake: The lake.
        finding_ids: Whole ids of findings.
    """
    if not finding_ids:
        return {}
    meant = pl.col("finding_id").is_in(sorted(finding_ids))
    found = standing(
        lake.scan("findings").filter(meant), lake.scan("finding_events").filter(meant), LIVE
    )
    rows = found.filter(pl.col("status") != _CURRENT).select("finding_id", "status").collect()
    return dict(rows.rows())
