"""What truly lay behind gaps of a simulated sea."""

from __future__ import annotations

from typing import Final

import polars as pl

OFF: Final = "off"
UNHEARD: Final = "unheard"
NEITHER: Final = "neither"
HALF: Final = 0.5


def covered(gaps: pl.DataFrame, truth: pl.DataFrame, kind: str) -> pl.Series:
    """Which share of each gap lies in spans of one kind that its identity had.

    Args:
        gaps: ``vessel_id``, ``start``, ``end``.
        truth: As ``tricord simulate positions --truth`` writes it.
        kind: Kind of span, ``off`` or ``unheard``.
    """
    spans = truth.filter(pl.col("kind") == kind).select(
        vessel_id="vessel_1", from_="start", until="end"
    )
    numbered = gaps.select("vessel_id", "start", "end").with_row_index("gap")
    lasted = pl.min_horizontal("end", "until") - pl.max_horizontal("start", "from_")
    shares = (
        numbered.join(spans, on="vessel_id")
        .filter(pl.col("start") < pl.col("until"), pl.col("from_") < pl.col("end"))
        .group_by("gap")
        .agg(share=(lasted / (pl.col("end") - pl.col("start"))).sum())
    )
    laid = numbered.join(shares, on="gap", how="left", maintain_order="left")
    return laid["share"].fill_null(0.0).clip(upper_bound=1.0)


def behind(gaps: pl.DataFrame, truth: pl.DataFrame) -> pl.Series:
    """What lay behind each gap, in their order.

    ``off``: the transponder of this identity was switched off, for whatever reason, for at least
    half of the gap. ``unheard``: it was on, and nobody heard it for at least half. ``neither``: it
    was on and heard, but what was heard does not stand in the track: set aside as noise or by a
    wrong clock, or given to another hull of the same identity. The last two did send.

    Args:
        gaps: ``vessel_id``, ``start``, ``end``.
        truth: As ``tricord simulate positions --truth`` writes it.
    """
    shares = {kind: covered(gaps, truth, kind) for kind in (OFF, UNHEARD)}
    return pl.select(
        pl.when(shares[OFF] >= HALF)
        .then(pl.lit(OFF))
        .when(shares[UNHEARD] >= HALF)
        .then(pl.lit(UNHEARD))
        .otherwise(pl.lit(NEITHER))
        .alias("behind")
    ).to_series()
