"""What partners hold of an item, as far as this node was given it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl


@dataclass(frozen=True, slots=True)
class Stock:
    """What one partner holds.

    Attributes:
        partner: ISO 3166 alpha-3.
        held_on: Day of the figure.
        stock_t: Releasable tonnes; ``None`` where not given.
        marking: Of the row.
    """

    partner: str
    held_on: date
    stock_t: float | None
    marking: str


def newest_stocks(stocks: pl.DataFrame, item_id: str) -> Mapping[str, Stock]:
    """The newest stock of each partner that is held here.

    Args:
        stocks: Rows of the table ``stocks`` as they stood.
        item_id: The item.

    Returns:
        By partner, of the latest day a figure is of; of several publications the last, and of
        several data sets the first by name.
    """
    rows = (
        stocks.filter(pl.col("item_id") == item_id)
        .sort("held_on", "published_at", "dataset", descending=[True, True, False])
        .unique("partner", keep="first", maintain_order=True)
        .sort("partner")
    )
    return {
        row["partner"]: Stock(row["partner"], row["held_on"], row["stock_t"], row["marking"])
        for row in rows.iter_rows(named=True)
    }
