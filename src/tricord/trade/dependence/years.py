"""Dependence over several years: who enters, who stays, who leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.trade.dependence.kernel.standing import standing
from tricord.trade.dependence.measures import CUTS, Cuts

PAIR: Final = ("importer", "product")
_WORDS: Final = {1: True, 0: False}


def over_years(tables: Sequence[pl.DataFrame], cuts: Cuts = CUTS) -> pl.DataFrame:
    """Add what several years say of each pair.

    - ``c4``: C1, C2 and C3 all hold in two of the three years that end with this one [CEPII,
      GeoDep]. Null where what is known of the three years leaves both open.
    - ``standing``: the pair entered by C4 and has not left: it leaves when its concentration was
      below ``Cuts.leave`` two years running. A year without imports changes nothing.
    - ``since``: the year it last entered; null where it does not stand.
    - ``held``: years, among these three, in which C1, C2 and C3 all hold.

    Args:
        tables: Rows as `tricord.trade.dependence.measures.measured` gives them, of any years; a
            year in between that is not there is a year of which nothing is known.
        cuts: Bounds.

    Returns:
        All rows, in order of product, importer and year.
    """
    rows = tables[0] if len(tables) == 1 else pl.concat(tables).sort("product", "importer", "year")
    years = rows["year"]
    every = years.unique().sort().to_list() or [0]
    first, span = every[0], every[-1] - every[0] + 1
    pair = rows.select(pl.struct("product", "importer").rle_id()).to_series().to_numpy()
    at = (years.to_numpy() - first).astype(np.int64)
    count = int(pair[-1]) + 1 if len(rows) else 0
    holds = np.full((count, span), -1, np.int8)
    hhi = np.full((count, span), np.nan)
    holds[pair, at] = _all_three(rows)
    hhi[pair, at] = rows["hhi"].to_numpy()
    fourth, stands, since = standing(holds, hhi, cuts.leave)
    entered = since[pair, at]
    return rows.with_columns(
        c4=pl.Series(fourth[pair, at]).replace_strict(
            _WORDS, default=None, return_dtype=pl.Boolean
        ),
        standing=pl.Series(stands[pair, at] == 1),
        since=pl.Series(np.where(entered < 0, 0, entered + first).astype(np.int16)).replace(
            {0: None}
        ),
        held=pl.Series(_held(holds)[pair, at]),
    )


def _all_three(rows: pl.DataFrame) -> NDArray[np.int8]:
    """Whether C1, C2 and C3 all hold: 1, 0, or -1 where it is open."""
    all_hold = rows.select(pl.all_horizontal("c1", "c2", "c3")).to_series()
    found: NDArray[np.int8] = all_hold.cast(pl.Int8).fill_null(-1).to_numpy()
    return found


def _held(holds: NDArray[np.int8]) -> NDArray[np.int8]:
    """Of three years that end with each, in how many all three hold."""
    found: NDArray[np.int8] = (holds == 1).astype(np.int8)
    total = found.copy()
    for back in range(1, min(3, found.shape[1])):
        total[:, back:] += found[:, :-back]
    return total
