"""Kinds of shocks of trade: which figures of a month make which, and how they rank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.series.alarm import Level

LEVELS: Final = {
    "drift_up": Level.ELEVATED,
    "drift_down": Level.ELEVATED,
    "burst": Level.ELEVATED,
    "silent": Level.ELEVATED,
    "collapse": Level.ELEVATED,
    "squeeze": Level.HIGH,
    "surge": Level.HIGH,
    "drop_after_surge": Level.HIGH,
    "stop": Level.EXTREME,
}
"""Every kind with its level, the weakest first: a stronger one is told beside a weaker one."""

RISING: Final = ("surge", "burst", "drift_up")
"""Kinds that say that more is traded."""


@dataclass(frozen=True)
class Cuts:
    """From where a figure makes a shock.

    Attributes:
        surge: Three months over the year before the half-year before. [1.5]
        surge_z: Deviations the last month of a surge is above. [3, ours]
        drop_z: Deviations a month is below after a surge. [4]
        after_months: Months after a surge. [6, ours]
        stop: Share of the usual from which a month is a stop. [.05, ours]
        never_low: Share of the usual no month before may have been below. [.15, ours]
        collapse_z: Deviations two months together are below. [5, ours]
        squeeze_z: Deviations two months together are below while their unit value is above. [3,
            ours; the field note suggests 2, which alarms in one of four series and years]
        squeeze_unit_z: Deviations their unit value is above. [3, ours; the field note 1.5]
        cheaper_z: Deviations a unit value is below for demand to be what fell. [1.5]
        steady: Share of empty months a line may have for a collapse, squeeze or drift. [.1, ours]
        drift: Sum of deviations of changes over a year. [12]
        seldom: Share of empty months from which a line trades seldom. [.3]
        tail: Probability a month of such a line is beneath. [once in twenty years]
    """

    surge: float = 1.5
    surge_z: float = 3.0
    drop_z: float = 4.0
    after_months: int = 6
    stop: float = 0.05
    never_low: float = 0.15
    collapse_z: float = 5.0
    squeeze_z: float = 3.0
    squeeze_unit_z: float = 3.0
    cheaper_z: float = 1.5
    steady: float = 0.1
    drift: float = 12.0
    seldom: float = 0.3
    tail: float = 1 / 240


def with_kind(scored: pl.DataFrame, cuts: Cuts) -> pl.DataFrame:
    """Rows that are a shock, with ``kind``.

    Args:
        scored: One row for each month of a series, in order, with the figures of
            `tricord.series.kernel.flows` and `tricord.series.kernel.beside`.
        cuts: From where.
    """
    out_of_season = ~pl.col("period_start").dt.month().is_in([1, 2])
    surge = (pl.col("surge") >= cuts.surge) & (pl.col("month_z") > cuts.surge_z)
    judged = scored.with_columns(_surge=surge.fill_null(value=False))
    last_surge = pl.when(pl.col("_surge")).then(pl.col("period")).forward_fill().over("place")
    since = pl.col("period") - last_surge.shift(1).over("place")
    month_low = (pl.col("month_z") < -cuts.drop_z) & out_of_season
    low = month_low | (pl.col("two_months_z") < -cuts.drop_z)
    steady = pl.col("empty") <= cuts.steady
    seldom = pl.col("empty") > cuts.seldom
    stop = (
        (pl.col("of_usual") <= cuts.stop)
        & (pl.col("least_of_usual") > cuts.never_low)
        & (pl.col("empty") == 0)
        & out_of_season
    )
    dearer = pl.col("unit_z") >= cuts.squeeze_unit_z
    cheaper = (pl.col("unit_z") <= -cuts.cheaper_z).fill_null(value=False)
    kinds = {
        "surge": pl.col("_surge"),
        "drop_after_surge": low & (since <= cuts.after_months),
        "stop": stop,
        "squeeze": steady & dearer & (pl.col("two_months_z") <= -cuts.squeeze_z),
        "collapse": steady & ~cheaper & (pl.col("two_months_z") < -cuts.collapse_z),
        "drift_down": steady & ~cheaper & (pl.col("drift_down") >= cuts.drift),
        "drift_up": steady & (pl.col("drift_up") >= cuts.drift),
        "burst": seldom & (pl.col("burst_tail") < cuts.tail),
        "silent": pl.col("silent_tail") < cuts.tail,
    }
    which = pl.coalesce(*(pl.when(holds).then(pl.lit(kind)) for kind, holds in kinds.items()))
    return judged.with_columns(kind=which).filter(pl.col("kind").is_not_null()).drop("_surge")


def reading(quantity_z: float | None, unit_z: float | None) -> str:
    """What quantity and unit value say together; empty where they say nothing.

    Args:
        quantity_z: Deviations of the quantity of two months.
        unit_z: Deviations of their unit value.

    Returns:
        ``supply_squeeze``, ``stockpiling``, ``demand_loss``, ``diversion`` (field note on supply,
        section 3.4, cuts 2 and 1.5), or nothing.
    """
    if quantity_z is None or unit_z is None or abs(quantity_z) < 2 or abs(unit_z) < 1.5:
        return ""
    if quantity_z < 0:
        return "supply_squeeze" if unit_z > 0 else "demand_loss"
    return "stockpiling" if unit_z > 0 else "diversion"
