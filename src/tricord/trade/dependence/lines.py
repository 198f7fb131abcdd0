"""Rows of trade statistics as lines: each trade once, with its value and quantity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.model.tables import TABLES

NEEDED: Final = (
    *("dataset", "reporter", "partner", "flow", "first_day", "months", "hs_edition", "hs"),
    *("part", "quantity", "unit", "net_kg", "estimated", "value_usd", "value", "currency"),
    "published_at",
)
"""Columns of ``trade_flows`` that are looked at."""

FLOWS: Final = ("import", "export", "re_import")
_KEY: Final = tuple(name for name in TABLES["trade_flows"].key if name != "published_at")


@dataclass(frozen=True)
class Lines:
    """Lines, and what was left out.

    Attributes:
        table: ``dataset``, ``reporter``, ``partner``, ``flow``, ``first_day``, ``months``,
            ``hs6``, ``edition``, ``hs`` as printed; ``value`` in ``currency``, ``dollars`` and
            ``quantity`` in ``unit``, null where not known. A line may have several rows, which
            add up.
        counts: Rows left out, by reason: ``negative``, ``valueless``, ``short``.
    """

    table: pl.DataFrame
    counts: Mapping[str, int]


def lines(rows: pl.LazyFrame) -> Lines:
    """Lines of rows of ``trade_flows``.

    Each row as last published; for the whole where a publisher prints parts beside it; codes of
    six digits where they are there, else the longer ones that sum up to them, within one
    publication, State and edition alone. Figures below zero, and rows without a value, are left
    out and counted. Weights that the publisher estimated are no quantity.

    Args:
        rows: Rows with the columns of `NEEDED`.
    """
    told = rows.select(NEEDED).filter(pl.col("flow").is_in(FLOWS), pl.col("months").is_in([1, 12]))
    usable = told.filter(pl.col("hs").str.contains(r"^\d{6,10}$")).collect(engine="streaming")
    short = int(told.select(pl.len()).collect(engine="streaming").item()) - len(usable)
    negative = pl.any_horizontal(pl.col("value_usd", "value") < 0).fill_null(value=False)
    clean = usable.filter(~negative)
    priced = _in_one_money(_latest(clean))
    valueless = priced.filter(pl.col("worth").is_null()).height
    finest = _finest(_wholes(priced.filter(pl.col("worth").is_not_null())))
    counts = {"negative": len(usable) - len(clean), "valueless": valueless, "short": short}
    return Lines(_measured(finest), counts)


def _latest(rows: pl.DataFrame) -> pl.DataFrame:
    """Each row as last published."""
    if rows["published_at"].n_unique() < 2:
        return rows
    ordered = rows.sort("published_at", maintain_order=True)
    return ordered.unique(_KEY, keep="last", maintain_order=True)


def _in_one_money(rows: pl.DataFrame) -> pl.DataFrame:
    """One money for all that a State says in a publication: dollars, else its own.

    Where some rows have no dollars, and all have a value in one currency, that is taken.
    """
    if rows["value_usd"].null_count() == 0:
        return rows.with_columns(worth="value_usd", currency=pl.lit("USD"))
    own = (pl.col("value").is_not_null() & (pl.col("currency") != "")).all()
    dollars = pl.col("value_usd").is_not_null().all()
    of = rows.group_by("dataset", "reporter").agg(
        in_own=own & ~dollars & (pl.col("currency").n_unique() == 1)
    )
    in_own = pl.col("in_own")
    return rows.join(of, on=["dataset", "reporter"], how="left").with_columns(
        worth=pl.when(in_own).then("value").otherwise("value_usd"),
        currency=pl.when(in_own).then("currency").otherwise(pl.lit("USD")),
    )


def _wholes(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows for the whole where there are any; else their parts."""
    if rows["part"].eq("").all():
        return rows
    of = [name for name in _KEY if name != "part"]
    whole = rows.filter(pl.col("part") == "")
    return pl.concat([whole, rows.filter(pl.col("part") != "").join(whole, on=of, how="anti")])


def _finest(rows: pl.DataFrame) -> pl.DataFrame:
    """Codes of six digits where they are there, else the shortest of the longer ones."""
    digits = pl.col("hs").str.len_bytes()
    if rows.select((digits == 6).all()).item():
        return rows.with_columns(hs6="hs")
    told = rows.with_columns(hs6=pl.col("hs").str.slice(0, 6), digits=digits)
    of = [*(name for name in _KEY if name not in ("hs", "part")), "hs6"]
    least = told.group_by(of).agg(pl.col("digits").min())
    return told.join(least, on=[*of, "digits"], how="semi")


def _measured(rows: pl.DataFrame) -> pl.DataFrame:
    """Value and quantity of each row: one line may have several."""
    known = ~pl.col("estimated").fill_null(value=False)
    weight = known & (pl.col("net_kg") > 0).fill_null(value=False)
    amount = known & (pl.col("quantity") > 0).fill_null(value=False) & (pl.col("unit") != "")
    return rows.select(
        *("dataset", "reporter", "partner", "flow", "first_day", "months"),
        *("hs6", "hs", "currency"),
        edition="hs_edition",
        value="worth",
        dollars="value_usd",
        unit=pl.when(weight).then(pl.lit("kg")).when(amount).then("unit").otherwise(pl.lit("")),
        quantity=pl.when(weight).then("net_kg").when(amount).then("quantity"),
    )


def of_years(table: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Lines of whole years.

    Yearly figures are taken where a State publishes them; else its months, where all twelve of
    the year are there.

    Args:
        table: As `Lines.table`.

    Returns:
        The lines with ``year``; and the years left out, since months are missing or the year
        does not begin in January: ``dataset``, ``reporter``, ``flow``, ``year``.
    """
    of = ["dataset", "reporter", "flow", "year"]
    january = pl.col("first_day").dt.month() == 1
    dated = table.with_columns(year=pl.col("first_day").dt.year().cast(pl.Int16))
    whole = (pl.col("months") == 12) & january
    if dated.select(whole.all()).item():
        return dated.drop("first_day", "months"), dated.clear().select(of)
    kinds = dated.group_by(of).agg(
        yearly=whole.any(),
        full=pl.col("first_day").filter(pl.col("months") == 1).n_unique() == 12,
    )
    told = dated.join(kinds, on=of, how="left")
    taken = (pl.col("yearly") & whole) | (
        ~pl.col("yearly") & pl.col("full") & (pl.col("months") == 1)
    )
    partial = kinds.filter(~pl.col("yearly") & ~pl.col("full")).select(of).sort(of)
    return told.filter(taken).drop("yearly", "full", "first_day", "months"), partial
