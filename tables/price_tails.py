"""Write `src/tricord/series/data/price_tails.csv`: how high scores of prices were, 1975 to 2004.

usage: python tables/price_tails.py FILE

FILE is a table ``series,period_start,value`` of monthly prices: the World Bank's Commodity Price
Data (The Pink Sheet, CC BY 4.0), whose months to December 2004 are looked at. Only quantiles of
scores are kept, so that no later month, and no single price, is in the table.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl

from tricord.series.known import with_known_day
from tricord.series.price import SCORES, Settings, scores_of, usual_day
from tricord.sources.figure_tables import PRICES, read_figures

TARGET = Path("src/tricord/series/data/price_tails.csv")
FIRST, LAST = date(1975, 1, 1), date(2004, 12, 1)
QUANTILES = np.round(np.arange(0.005, 1, 0.005), 3)


def main(file: str) -> None:
    """Read the prices, score them, and write the quantiles."""
    settings = Settings()
    rows = read_figures(Path(file), PRICES).rows.filter(pl.col("period_start") <= LAST)
    known = with_known_day(rows, ("series",), "period_start", usual_day(settings.lag_days))
    scored = scores_of(known, settings).filter(pl.col("period_start") >= FIRST)
    columns = {name: np.quantile(scored.get_column(name).to_numpy(), QUANTILES) for name in SCORES}
    lines = [
        f"# Quantiles of scores of monthly commodity prices, {FIRST} to {LAST}: {len(scored):,}",
        f"# scores of {scored.get_column('series').n_unique()} series.",
        "# Of the World Bank's Commodity Price Data (The Pink Sheet), CC BY 4.0.",
        "# Written by tables/price_tails.py.",
        ",".join(("quantile", *SCORES)),
    ]
    lines += [
        ",".join((f"{q:.3f}", *(f"{columns[name][at]:.5g}" for name in SCORES)))
        for at, q in enumerate(QUANTILES)
    ]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
