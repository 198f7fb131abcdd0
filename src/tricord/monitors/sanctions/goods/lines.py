"""Rows of trade statistics as lines: one a publication, State, partner, flow, period and goods.

A file may hold the same trade several times: published again, in parts and as a whole, by chapter
and by line, by month and by year. A line counts it once.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.monitors.sanctions.goods.narrowing import DPRK

OPPOSITE: Final = {"import": "export", "export": "import"}
"""The same flow as the other end sees it."""

RECONCILED: Final = ("baci",)
"""Data sets in which both ends of a trade were made one: nobody's own figures."""

PERIOD: Final = ("first_day", "months")
OF_OFFICE: Final = ("dataset", "reporter", "flow", *PERIOD)
LINE: Final = ("dataset", "reporter", "partner", "flow", *PERIOD, "hs6")
"""What tells lines apart."""

_FLOWS: Final = ("import", "export", "re_import", "re_export")
_ROW: Final = (*OF_OFFICE, "partner", "hs", "part")


def ordered(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows in an order that does not depend on the table's, with their number ``at``."""
    by = ["reporter", "hs", "partner", "flow", *PERIOD, "dataset", "hs_edition", "part"]
    return rows.sort([*by, "published_at", "file_sha256", "row"]).with_row_index("at")


def lines(rows: pl.DataFrame, national_offices: tuple[str, ...]) -> pl.DataFrame:
    """Every line of some rows.

    Args:
        rows: Rows as `ordered` gives them.
        national_offices: Data sets that a State's own office publishes; they go first.

    Returns:
        Columns of `LINE`, then ``value`` (in ``money``: USD, or the currency of rows that have no
        dollars), ``kg``, ``quantity``, ``unit``, ``estimated``, ``hs_edition``, ``description``,
        ``first_value`` (as first published), ``published_at``, ``rank`` of the publication (0 a
        national office, 1 others, 2 reconciled) and ``at``, the numbers of its rows. Codes have
        six digits; shorter ones are there only where nothing finer is.
    """
    of_office = pl.col("dataset").is_in(national_offices)
    reconciled = pl.col("dataset").is_in(RECONCILED)
    usable = rows.filter(
        pl.col("flow").is_in(_FLOWS), pl.col("hs").str.contains(r"^(\d{2}|\d{4}|\d{6,10})$")
    ).select(
        "dataset",
        *_seen_from_states(),
        *PERIOD,
        "hs",
        "hs_edition",
        "description",
        "part",
        "quantity",
        "unit",
        "estimated",
        "published_at",
        "at",
        kg="net_kg",
        value=pl.coalesce("value_usd", "value"),
        money=pl.when(pl.col("value_usd").is_null()).then("currency").otherwise(pl.lit("USD")),
        hs6=pl.col("hs").str.slice(0, 6),
        rank=pl.when(of_office).then(0).when(reconciled).then(2).otherwise(1),
    )
    whole = _finest(_wholes(_latest(_newest_edition(usable))))
    return whole.group_by(LINE, maintain_order=True).agg(
        _sum("value"),
        pl.col("money").first(),
        _sum("kg"),
        _sum("quantity"),
        pl.col("unit").first(),
        pl.col("estimated").any(),
        pl.col("hs_edition").first(),
        pl.col("description").first(),
        _sum("first_value"),
        pl.col("published_at").max(),
        pl.col("rank").first(),
        pl.col("at").explode().sort(),
    )


def _sum(name: str) -> pl.Expr:
    """The sum of what is there; null where nothing is, never zero."""
    column = pl.col(name)
    return pl.when(column.is_not_null().any()).then(column.sum()).alias(name)


def _seen_from_states() -> list[pl.Expr]:
    """Reporter, partner and flow; rows that name the DPRK as reporter are turned round.

    The DPRK publishes nothing: a reconciled data set gives it what its partners said.
    """
    turned = pl.col("reporter") == DPRK
    return [
        pl.when(turned).then("partner").otherwise("reporter").alias("reporter"),
        pl.when(turned).then("reporter").otherwise("partner").alias("partner"),
        pl.when(turned).then(pl.col("flow").replace(OPPOSITE)).otherwise("flow").alias("flow"),
    ]


def _newest_edition(rows: pl.DataFrame) -> pl.DataFrame:
    """Where an office's goods stand in two editions of the Harmonized System, the newer one."""
    if rows.group_by(OF_OFFICE).agg(pl.col("hs_edition").n_unique())["hs_edition"].le(1).all():
        return rows
    return rows.filter(pl.col("hs_edition") == pl.col("hs_edition").max().over(OF_OFFICE))


def _latest(rows: pl.DataFrame) -> pl.DataFrame:
    """Each row as last published, with what it said first and the numbers of all its versions."""
    return rows.group_by(_ROW, maintain_order=True).agg(
        pl.all().exclude(*_ROW, "at", "value").last(),
        pl.col("value").last(),
        first_value=pl.col("value").first(),
        at=pl.col("at"),
    )


def _wholes(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows for the whole where there are any; else their parts."""
    if rows["part"].eq("").all():
        return rows
    of = [name for name in _ROW if name != "part"]
    whole = (pl.col("part") == "").any().over(of)
    return rows.filter(~whole | (pl.col("part") == ""))


def _finest(rows: pl.DataFrame) -> pl.DataFrame:
    """Codes of six digits where they are there, else the longer ones they sum up, else shorter."""
    digits = pl.col("hs").str.len_chars()
    if rows.select((digits == 6).all()).item():
        return rows
    by = [name for name in LINE if name != "hs6"]
    long = rows.filter(digits >= 6).filter(digits == digits.min().over(LINE))
    for length in (4, 2):
        short = rows.filter(digits == length)
        above = long.select(*by, hs6=pl.col("hs6").str.slice(0, length)).unique()
        long = pl.concat([long, short.join(above, on=LINE, how="anti")])
    return long


def chosen(of_dprk: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Of several publications on one trade the one that counts, and the others beside it.

    Of one State, flow, goods and year the national office goes before others, these before
    reconciled sets, the later published before the earlier. Months go before the year as a whole
    where one publication has both.
    """
    year = pl.col("first_day").dt.year()
    rows = of_dprk.with_columns(year=year)
    of = ["reporter", "flow", "hs6", "year"]
    both = [*of, "dataset"]
    monthly = (pl.col("months") == 1).any().over(both)
    rows = rows.filter(~monthly | (pl.col("months") == 1))
    published = rows.group_by(both).agg(pl.col("rank").first(), pl.col("published_at").max())
    best = (
        published.sort(
            [*of, "rank", "published_at", "dataset"], descending=[False] * 5 + [True, False]
        )
        .group_by(of, maintain_order=True)
        .agg(pl.col("dataset").first())
    )
    counts = rows.join(best, on=both, how="semi", maintain_order="left")
    return counts, rows.join(best, on=both, how="anti", maintain_order="left")
