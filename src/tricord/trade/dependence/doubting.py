"""What speaks against a figure of dependence, as words a table prints and messages say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.trade.dependence.measures import NO_EXPORTS
from tricord.trade.dependence.partners import HUBS

FLAGS: Final = (
    *("edition", "mirror", "reconciled", "few_partners"),
    *("eu_as_one", "hub", "entrepot", "m_over_x", "quantity"),
)
"""Doubts that hold or do not."""

SHARES: Final = ("world_total", "unnamed", "returned")
"""Doubts with a figure: ``world_total 7.3%``."""

WORDS: Final = (*FLAGS, *SHARES)
"""Every doubt, in the order they are told; each is a message ``doubt-dependency-<word>``."""

BETWEEN: Final = "; "
"""What parts the doubts of a row."""

LARGE_RATIO: Final = 100.0
"""Imports over exports from which the ratio tells that exports are nearly nothing. [ours]"""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """From where a doubt is told.

    Attributes:
        total: Share by which the sum of partners may differ from the row for all partners; .05
            [ours]. The same for imports from areas nobody names, and for goods that came back.
        partners: Origins an importer's figures should name in all; 10 [ours: fewer are likely an
            extract].
    """

    total: float = 0.05
    partners: int = 10


TOLERANCE: Final = Tolerance()
"""The bounds of the definition."""


def off_total() -> pl.Expr:
    """Share by which the sum of partners differs from the row for all partners."""
    return (pl.col("sum_total") - pl.col("world_total")).abs() / pl.col("world_total")


def with_doubts(
    rows: pl.DataFrame, *, eu_as_one: bool, tolerance: Tolerance = TOLERANCE
) -> pl.DataFrame:
    """Add ``doubts``: words of `WORDS`, parted by `BETWEEN`; empty where there are none.

    Args:
        rows: Rows of `tricord.trade.dependence.measures.SCHEMA` with ``kind`` and ``clear``, and,
            where they are known, ``world_total``, ``sum_total``, ``unnamed``, ``returned``,
            ``partners``.
        eu_as_one: Whether the European Union was taken for one partner.
        tolerance: From where a doubt is told.
    """
    own = pl.col("kind") == "own"
    few = pl.lit(value=False)
    if "partners" in rows.columns:
        few = own & (pl.col("partners") < tolerance.partners)
    holds = {
        "edition": ~pl.col("clear"),
        "mirror": pl.col("kind") == "mirror",
        "reconciled": pl.col("kind") == "reconciled",
        "few_partners": few,
        "eu_as_one": pl.lit(value=eu_as_one),
        "hub": pl.col("top").is_in(list(HUBS)),
        "entrepot": pl.col("importer").is_in(list(HUBS)),
        "m_over_x": pl.col("m_over_x").is_between(LARGE_RATIO, NO_EXPORTS, closed="left"),
        "quantity": pl.col("hhi_quantity").is_null() & pl.col("hhi").is_not_null(),
    }
    bits = [
        holds[word].fill_null(value=False).cast(pl.Int32) * (1 << at)
        for at, word in enumerate(FLAGS)
    ]
    coded = rows.select(pl.sum_horizontal(bits)).to_series()
    # Few of the sets of doubts there could be are there: each is spelt out once.
    sets = {
        code: BETWEEN.join(word for at, word in enumerate(FLAGS) if code >> at & 1)
        for code in coded.unique().to_list()
    }
    said = coded.replace_strict(sets, return_dtype=pl.String)
    return rows.with_columns(doubts=_with_shares(rows, said, tolerance.total))


def _with_shares(rows: pl.DataFrame, said: pl.Series, most: float) -> pl.Series:
    """Doubts with those that have a figure behind them."""
    if "world_total" not in rows.columns or rows.is_empty():
        return said
    told = rows.select(
        world_total=off_total(),
        unnamed=pl.col("unnamed") / pl.col("sum_total"),
        returned=pl.col("returned") / pl.col("sum_total"),
    )
    over = told.select(pl.any_horizontal(pl.all() > most).fill_null(value=False)).to_series()
    places = over.arg_true()
    words = [
        pl.when(pl.col(word) > most).then(
            pl.concat_str(pl.lit(f"{word} "), (100 * pl.col(word)).round(1), pl.lit("%"))
        )
        for word in SHARES
    ]
    before = pl.when(pl.col("said") != "").then("said")
    longer = (
        told[places]
        .with_columns(said=said.gather(places))
        .select(pl.concat_str(before, *words, separator=BETWEEN, ignore_nulls=True))
    )
    return said.scatter(places, longer.to_series())
