"""Codes of several editions of the Harmonized System brought to one."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from tricord.trade.editions import EDITIONS, converted, edition_in_force, is_known

SETTLED: Final = 2
"""Years after which a State that does not say so has put an edition into force. [ours: most do at
once or in the year after; UN Comtrade's reporters that are later say which edition is theirs]"""


def newest_edition(table: pl.DataFrame) -> int:
    """The newest edition of some lines; that in force in their last year where none says."""
    if table.is_empty():
        return EDITIONS[-1]
    newest = max(table["edition"].unique().to_list())
    if newest in EDITIONS:
        return int(newest)
    return edition_in_force(max(table["first_day"].unique().to_list()))


def in_one_edition(table: pl.DataFrame, edition: int) -> pl.DataFrame:
    """Lines with the code of one edition.

    A line whose goods stand under several codes of that edition tells none of them how much is
    its: it is there under each, marked as not clear. Where nobody says of which edition a code
    is, it is taken for that in force, `SETTLED` years or more after it came into force; before,
    it is clear where that and the one before agree on it.

    Args:
        table: Lines with ``hs6``, ``edition`` and ``first_day``.
        edition: Edition wanted.

    Returns:
        The lines with ``product`` and ``clear``.
    """
    if table["edition"].eq(edition).all():
        return table.with_columns(product="hs6", clear=pl.lit(value=True))
    year = pl.col("first_day").dt.year()
    codes = table.select("hs6", "edition", year=year).unique().sort("hs6", "edition", "year")
    found = [sorted(_codes(code, of, at, edition)) for code, of, at in codes.iter_rows()]
    known = codes.with_columns(
        product=pl.Series(found, dtype=pl.List(pl.String)),
    ).with_columns(clear=pl.col("product").list.len() == 1)
    joined = table.with_columns(year=year).join(known, on=["hs6", "edition", "year"], how="left")
    if known["clear"].all():
        joined = joined.with_columns(pl.col("product").list.first())
    else:
        joined = joined.explode("product")
    return joined.select(*table.columns, "product", "clear")


def _codes(code: str, of: int, year: int, wanted: int) -> frozenset[str]:
    """What a code is in the edition wanted; all it may be where its own is not known."""
    if of == wanted:
        return frozenset({code})
    if of:
        return converted(code, of, wanted)
    place = EDITIONS.index(edition_in_force(date(year, 1, 1)))
    before = 0 if year - EDITIONS[place] >= SETTLED else 1
    may_be = [e for e in EDITIONS[max(0, place - before) : place + 1] if is_known(code, e)]
    return frozenset().union(*(converted(code, e, wanted) for e in may_be)) or frozenset({code})
