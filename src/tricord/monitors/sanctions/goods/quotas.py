"""Goods under a cap that is no cap on petroleum: coal from 30 November 2016 to 4 August 2017.

The cap has two limbs, value and weight, and is met when either is. It is counted by month, over
all States together, and only months it stood for the whole of: a yearly total never decides, and
the month in which the full ban took over is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from tricord.measures import QuotaPeriod, load
from tricord.model.measure import Measure


@dataclass(frozen=True)
class Counted:
    """One period of a quota with what was published of it.

    Attributes:
        measure: The measure that sets it.
        period: The period.
        lines: Lines counted, one a State and month.
        value: US dollars published.
        tonnes: Tonnes published; lines without weight count for nothing.
        value_percent: Percent of the limb in dollars.
        tonnes_percent: Percent of the limb in tonnes.
        left_out: Lines whose period is longer than a month, or reaches beyond the cap.
    """

    measure: Measure
    period: QuotaPeriod
    lines: pl.DataFrame
    value: float
    tonnes: float
    value_percent: float
    tonnes_percent: float
    left_out: int

    @property
    def percent(self) -> float:
        """Percent of the limb that is nearer to being met."""
        return max(self.value_percent, self.tonnes_percent)


def counted(lines: pl.DataFrame, measures: Sequence[Sequence[Measure]]) -> list[Counted]:
    """Count lines under quotas.

    Args:
        lines: Lines of goods under a cap.
        measures: The measures that bear on each.
    """
    periods: dict[tuple[str, date], tuple[Measure, QuotaPeriod]] = {}
    of: list[str] = []
    for row, bearing in zip(lines.iter_rows(named=True), measures, strict=True):
        found = _period(bearing, row)
        of.append("" if found is None else f"{found[0].measure_id}|{found[1].first_day}")
        if found is not None:
            periods[found[0].measure_id, found[1].first_day] = found
    marked = lines.with_columns(quota=pl.Series(of, dtype=pl.String))
    every = []
    for (measure_id, first_day), (measure, period) in sorted(periods.items()):
        rows = marked.filter(pl.col("quota") == f"{measure_id}|{first_day}").drop("quota")
        whole = rows.filter(pl.col("months") == 1)
        value = float(whole.filter(pl.col("money") == "USD")["value"].sum())
        tonnes = float(whole["kg"].sum()) / 1000
        limbs = {limb.unit: float(limb.amount) for limb in period.limbs}
        every.append(
            Counted(
                measure,
                period,
                whole,
                value,
                tonnes,
                100 * value / limbs["usd"] if "usd" in limbs else 0.0,
                100 * tonnes / limbs["t"] if "t" in limbs else 0.0,
                rows.height - whole.height,
            )
        )
    return every


def _period(bearing: Sequence[Measure], row: dict[str, Any]) -> tuple[Measure, QuotaPeriod] | None:
    """The quota period a line falls in."""
    for measure in bearing:
        period = load().quota(measure.measure_id, row["first_day"])
        if period is not None:
            return measure, period
    return None
