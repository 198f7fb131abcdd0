"""Every line with what may stand behind it, and which reading is the likeliest."""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.monitors.sanctions.goods import mixup, readings, signals
from tricord.monitors.sanctions.goods.lines import OPPOSITE, PERIOD
from tricord.monitors.sanctions.goods.narrowing import KOREA

LINE: Final = ("reporter", "flow", *PERIOD, "hs6")
"""What tells lines of the DPRK apart, once each trade is counted once."""

_TRADE: Final = {"re_import": "import", "re_export": "export"}


def whole(mine: pl.DataFrame) -> pl.DataFrame:
    """Lines that stand by themselves: a re-import is part of the import of the same line."""
    base = pl.col("flow").replace(_TRADE)
    traded = mine.filter(pl.col("flow").is_in(list(OPPOSITE))).select(
        *LINE, traded=pl.lit(value=True)
    )
    part = mine.with_columns(own=pl.col("flow"), flow=base).join(
        traded, on=LINE, how="left", maintain_order="left"
    )
    kept = (pl.col("own") == pl.col("flow")) | pl.col("traded").is_null()
    return part.filter(kept).with_columns(flow="own").drop("own", "traded")


def weighed(
    mine: pl.DataFrame, every: pl.DataFrame, *, explained_at: float, outlier_z: float
) -> pl.DataFrame:
    """Lines with their readings.

    Args:
        mine: Lines with the DPRK that count, of all four flows.
        every: All lines.
        explained_at: Likelihood from which a reading is the likelier one.
        outlier_z: Robust deviations from which a unit value is far.

    Returns:
        The lines that stand by themselves (`whole`), with ``p_mix_up`` and the classes of its
        signals, ``p_re_import``, ``p_mistyped`` and ``meant``, ``figure`` and ``power``, and
        ``reading``: ``mix-up``, ``re-import``, ``mistyped`` or empty, with its ``likelihood``.
    """
    standing = whole(mine)
    plain = standing.filter(pl.col("flow").is_in(list(OPPOSITE)))
    others = plain.filter(pl.col("reporter") != KOREA)
    classed = mixup.probability(signals.signals(others, every))
    extra = [name for name in classed.columns if name not in standing.columns]
    every_way = (
        standing.join(classed.select(*LINE, *extra), on=LINE, how="left", maintain_order="left")
        .join(readings.returned(mine), on=LINE, how="left", maintain_order="left")
        .join(readings.mistyped(others, every), on=LINE, how="left", maintain_order="left")
        .join(readings.figures(plain, every, outlier_z), on=LINE, how="left", maintain_order="left")
    )
    alone = pl.col("flow") == "re_import"
    named = pl.lit(readings.LIKELIHOODS["re-import-named"])
    chances = every_way.with_columns(
        p_mix_up=pl.col("p_mix_up").fill_null(0.0),
        p_re_import=pl.when(alone).then(named).otherwise(pl.col("p_re_import").fill_null(0.0)),
        p_mistyped=pl.col("p_mistyped").fill_null(0.0),
    )
    best = pl.max_horizontal("p_mix_up", "p_re_import", "p_mistyped")
    reading = (
        pl.when(best < explained_at)
        .then(pl.lit(""))
        .when(pl.col("p_re_import") == best)
        .then(pl.lit("re-import"))
        .when(pl.col("p_mix_up") == best)
        .then(pl.lit("mix-up"))
        .otherwise(pl.lit("mistyped"))
    )
    return chances.with_columns(likelihood=best, reading=reading)
