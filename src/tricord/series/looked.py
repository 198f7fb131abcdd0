"""What a detector came to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import polars as pl

from tricord.model.figures import SET_ASIDE
from tricord.series.alarm import Alarm


@dataclass(frozen=True)
class Looked:
    """What a detector came to.

    Attributes:
        alarms: Onsets, by day and series.
        series: Number of series looked at.
        short: Series of too short a history to say anything.
        emulated: Whether the usual lag stood for a day of publication anywhere.
        unused: Rows it could not use (`SET_ASIDE`).
        noisy: Alarms left out, of lines that alarm often and no stronger than before.
        over_budget: Alarms left out, since a desk has been told enough in the month.
    """

    alarms: tuple[Alarm, ...]
    series: int
    short: tuple[str, ...]
    emulated: bool
    unused: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=SET_ASIDE))
    noisy: int = 0
    over_budget: int = 0


def in_order(alarms: Iterable[Alarm]) -> tuple[Alarm, ...]:
    """Alarms by day and series."""
    return tuple(sorted(alarms, key=lambda each: (each.onset, each.series)))


def unused(rows: pl.DataFrame, reason: str, told: Sequence[str]) -> pl.DataFrame:
    """Rows as they are set aside.

    Args:
        rows: With ``record``.
        reason: Why.
        told: Columns that say what stood there.
    """
    return rows.select(
        "record",
        pl.lit(reason).alias("reason"),
        pl.concat_str([pl.col(name).cast(pl.String).fill_null("") for name in told], separator=", ")
        .str.slice(0, 200)
        .alias("detail"),
    )
