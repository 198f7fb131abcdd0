"""Figures by month as arrays: what compiled loops over many series take."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray


@dataclass(frozen=True)
class Panel:
    """Months of many series.

    Attributes:
        place: Place of the series of each row.
        starts: Of each series, its first row; and the number of rows.
        months: Month of each row, counted from the first of all.
        span: Number of months from the first to the last.
    """

    place: NDArray[np.int64]
    starts: NDArray[np.int64]
    months: NDArray[np.int64]
    span: int

    @classmethod
    def of(cls, known: pl.DataFrame, keys: tuple[str, ...]) -> Panel:
        """That of rows.

        Args:
            known: ``keys`` and ``period_start``, by series in the order in which they became known;
                at least one row.
            keys: Columns that name a series.
        """
        place = known.select(pl.struct(*keys).rle_id()).to_series().to_numpy().astype(np.int64)
        start = pl.col("period_start")
        month = known.select(start.dt.year().cast(pl.Int64) * 12 + start.dt.month()).to_series()
        months = month.to_numpy().astype(np.int64) - int(month.to_numpy().min())
        starts = np.searchsorted(place, np.arange(place[-1] + 2)).astype(np.int64)
        return cls(place, starts, months, int(months.max()) + 1)
