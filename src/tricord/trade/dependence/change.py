"""How the share of the largest origin changes, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.trade.dependence.flows import places
from tricord.trade.dependence.kernel.rolling import rolling
from tricord.trade.dependence.kernel.sorting import by_pair

SCHEMA: Final = pl.Schema(
    {
        "importer": pl.String,
        "product": pl.String,
        "month": pl.Date,
        "top": pl.String,
        "share": pl.Float64,
        "change": pl.Float64,
        "z": pl.Float64,
        "imports": pl.Float64,
    }
)
"""Columns of `changes`."""

_DIGITS: Final = 10


@dataclass(frozen=True, slots=True)
class Window:
    """What a change is held against.

    Attributes:
        months: Months before it; 36 [within the 24 to 60 of the field note on supply, section 3].
        least: Known ones among them; 24.
        floor: Least spread, in shares: where a share never moved, any change would be rare; .02
            [ours: so a change of less than six points is never three deviations].
    """

    months: int = 36
    least: int = 24
    floor: float = 0.02


WINDOW: Final = Window()
"""The window of the definition."""


def changes(
    rows: pl.DataFrame, reported: pl.DataFrame, window: Window = WINDOW, last: int = 0
) -> pl.DataFrame:
    """The change of dependence of every importer and product: ``s12(top) - s12 a year before``.

    ``s12`` is an origin's share of the imports of twelve months, ``top`` the origin that is
    largest in the twelve months that end with this one. ``z`` is the change in robust standard
    deviations: from the median of the changes of the months before, by the median of how far off
    they were; the month itself takes no part. [Field note on supply, sections 2 and 3.1]

    A month an importer published without the product is a month without imports; one it did not
    publish is missing, and with it the sums of the twelve months that hold it.

    Args:
        rows: ``importer``, ``exporter``, ``product``, ``month`` (its first day), ``value``; one
            row for each.
        reported: ``importer``, ``month``: months each importer published.
        window: What a change is held against.
        last: Only so many of the last months; all of them where 0.

    Returns:
        Rows of `SCHEMA` in order of product, importer and month, those of which ``share`` is
        known. ``imports`` are those of the twelve months.
    """
    if rows.is_empty() or reported.is_empty():
        return SCHEMA.to_frame()
    importers = sorted(reported["importer"].unique())
    known = rows.filter(pl.col("importer").is_in(importers))
    exporters, products = sorted(known["exporter"].unique()), sorted(known["product"].unique())
    first = min(day for day in reported["month"].to_list() if day)
    told = np.zeros((len(importers), _number(reported["month"], first).max() + 1), bool)
    told[places(reported["importer"], importers), _number(reported["month"], first)] = True
    month = _number(known["month"], first).astype(np.int32)
    within = (month >= 0) & (month < told.shape[1])
    known, month = known.filter(pl.Series(within)), month[within]
    exporter = places(known["exporter"], exporters).astype(np.int16)
    value = known["value"].cast(pl.Float64).fill_null(0.0).to_numpy()
    starts, order = by_pair(
        places(known["product"], products).astype(np.int32),
        places(known["importer"], importers).astype(np.int16),
        exporter,
        (len(products), len(importers), len(exporters)),
    )
    settings = (window.months, window.least, window.floor)
    largest, found = rolling(starts, order, exporter, month, value, told, len(exporters), settings)
    return _table((largest, found), (importers, exporters, products), first, last)


def _table(
    found: tuple[NDArray[np.int16], NDArray[np.float64]],
    names: tuple[Sequence[str], Sequence[str], Sequence[str]],
    first: date,
    last: int,
) -> pl.DataFrame:
    largest, figures = found
    importers, exporters, products = names
    months = largest.shape[1]
    pair, at = np.nonzero(largest >= 0)
    if last:
        late = at >= months - last
        pair, at = pair[late], at[late]
    told = figures[pair, at]
    days = pl.date_range(first, interval="1mo", eager=True, end=_month(first, months - 1))
    rounded = np.round(told[:, :3], _DIGITS)
    return pl.DataFrame(
        {
            "importer": pl.Series(importers, dtype=pl.String).gather(pair % len(importers)),
            "product": pl.Series(products, dtype=pl.String).gather(pair // len(importers)),
            "month": days.gather(at),
            "top": pl.Series(exporters, dtype=pl.String).gather(largest[pair, at]),
            "share": rounded[:, 0],
            "change": rounded[:, 1],
            "z": rounded[:, 2],
            "imports": told[:, 3],
        },
        schema=SCHEMA,
    ).with_columns(pl.col("change", "z").fill_nan(None))


def _number(days: pl.Series, first: date) -> NDArray[np.int64]:
    """Months from the first."""
    counted = days.dt.year().cast(pl.Int64) * 12 + days.dt.month().cast(pl.Int64)
    return (counted - (first.year * 12 + first.month)).to_numpy()


def _month(first: date, later: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + later, 12)
    return date(year, month + 1, 1)
