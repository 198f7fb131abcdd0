"""From rows of statistics to lines with the law, the readings and the replies of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from tricord.monitors.sanctions.goods import lines as trade_lines
from tricord.monitors.sanctions.goods import replies, weighing
from tricord.monitors.sanctions.goods.law import Held, held
from tricord.monitors.sanctions.goods.narrowing import DPRK, narrow

_OF_LAW: Final = ("hs6", "hs_edition", "flow", "first_day", "months", "description")


@dataclass(frozen=True)
class Judged:
    """Every line with the DPRK, judged.

    Attributes:
        rows: Rows that were looked at, in order, numbered in ``at``.
        lines: The lines, numbered in ``line``: columns of
            `tricord.monitors.sanctions.goods.weighing.weighed` and
            `tricord.monitors.sanctions.goods.replies.answered`, and ``bearing``.
        law: What came of holding each against the law.
        beside: Lines of other publications on the same trade.
    """

    rows: pl.DataFrame
    lines: pl.DataFrame
    law: list[Held]
    beside: pl.DataFrame


def judge(
    tables: Mapping[str, pl.DataFrame],
    *,
    law_day: date,
    explained_at: float,
    outlier_z: float,
    national_offices: tuple[str, ...],
) -> Judged:
    """Judge every line with the DPRK.

    Args:
        tables: ``trade_flows`` and ``trade_replies``.
        law_day: Last day whose law is known.
        explained_at: Likelihood from which a reading is the likelier one.
        outlier_z: Robust deviations from which a unit value is far.
        national_offices: Data sets of national offices.
    """
    narrowed = narrow("trade_flows", tables["trade_flows"].lazy()).collect()
    rows = trade_lines.ordered(narrowed)
    every = trade_lines.lines(rows, national_offices)
    traded = (pl.col("value").fill_null(1.0) > 0) | (pl.col("first_value") > 0)
    mine, beside = trade_lines.chosen(every.filter(pl.col("partner") == DPRK).filter(traded))
    weighed = weighing.weighed(mine, every, explained_at=explained_at, outlier_z=outlier_z)
    answered = replies.answered(weighed, tables["trade_replies"])
    law = [
        held(
            row["hs6"],
            row["hs_edition"],
            row["flow"],
            first_day=row["first_day"],
            months=row["months"],
            description=row["description"],
            law_day=law_day,
        )
        for row in answered.select(_OF_LAW).iter_rows(named=True)
    ]
    bearing = pl.Series([str(each.bearing) for each in law], dtype=pl.String)
    return Judged(rows, answered.with_columns(bearing=bearing).with_row_index("line"), law, beside)
