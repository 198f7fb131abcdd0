"""Columns of a table of trade statistics of any shape, and the texts they give."""

from __future__ import annotations

import tomllib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import polars as pl

from tricord.errors import SourceError
from tricord.sources.cell import key
from tricord.sources.column_mapping import ColumnMapping, Vocabulary, known_heading
from tricord.sources.readers.row import in_a_sentence
from tricord.sources.trade.figures import figures
from tricord.sources.trade.reader import Dialect
from tricord.sources.trade.words import Period, period_of

_WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("trade_columns.toml").read_text("utf-8")
)
VOCABULARY: Final = Vocabulary(
    tuple(_WORDS["columns"]),
    {key(w): (target, None) for target, words in _WORDS["columns"].items() for w in words},
)
"""What columns such a table may have, and how people head them."""

GIVEN: Final = ("reporter", "partner", "flow", "period", "hs", "edition", "currency", "unit")
"""Options that say what no column says, for all lines."""

FIGURES: Final = frozenset(
    {"quantity", "net_kg", "net_t", "value_usd", "value_thousand_usd", "value"}
)
"""Columns that count something."""


def is_heading(cells: Sequence[str], given: Container[str] = ()) -> bool:
    """Whether cells head trade statistics: goods, a country, a period and a figure.

    Args:
        cells: The cells.
        given: What options say of all lines; the heading need not have it.
    """
    found = {t[0] for cell in cells if (t := known_heading(cell, VOCABULARY))}
    has = found | {name for name in GIVEN if name in given}
    dated = has & {"period", "year"}
    placed = has & {"reporter", "partner"}
    return bool("hs" in has and placed and dated and found & FIGURES)


@dataclass(frozen=True)
class TableColumns:
    """Makes texts of the columns of one table.

    Attributes:
        mapping: Which of theirs is which of ours.
        options: What the user said of all lines.
        file: Name for error messages.
    """

    mapping: ColumnMapping
    options: Mapping[str, str]
    file: str

    def __post_init__(self) -> None:
        """Refuse a table that cannot be understood.

        Raises:
            SourceError: ``trade-columns-missing``: something is said neither by a column nor by an
                option. ``trade-currency-unknown``: nothing says in which currency its values are.
        """
        has = {*self.mapping.columns, *(name for name in GIVEN if self.options.get(name))}
        has |= {"period"} if "year" in has else set()
        lacking = [
            name for name in ("reporter", "partner", "flow", "period", "hs") if name not in has
        ]
        lacking += [] if has & FIGURES else ["value_usd"]
        if lacking:
            raise SourceError(
                "trade-columns-missing",
                file=self.file,
                lacking=", ".join(lacking),
                known=in_a_sentence(self.mapping.headings),
            )
        if "value" in has and not has & {"currency", "value_usd", "value_thousand_usd"}:
            raise SourceError("trade-currency-unknown", file=self.file)

    @property
    def dialect(self) -> Dialect:
        """How the words of the table are to be understood."""
        return replace(DIALECT, even="months" not in self.mapping.columns)

    @property
    def wanted(self) -> tuple[int, ...]:
        """Positions of the columns that are read."""
        return tuple(sorted(self.mapping.mapped))

    def texts(self, cells: pl.DataFrame) -> pl.DataFrame:
        """Columns of text (`tricord.sources.trade.reader.TEXTS`) of the cells of some lines.

        Args:
            cells: Columns under their positions.
        """
        places = {target: str(at[0]) for target, at in self.mapping.columns.items()}
        table = cells.select(pl.col(place).alias(target) for target, place in places.items())
        return finished(table, self.options)


def finished(table: pl.DataFrame, options: Mapping[str, str]) -> pl.DataFrame:
    """Columns of text (`tricord.sources.trade.reader.TEXTS`) of columns of `VOCABULARY`.

    Args:
        table: Texts, each column under its target.
        options: What the user said of all lines; a column goes before an option.
    """
    given = [
        pl.lit(options[name]).alias(name)
        for name in GIVEN
        if name not in table.columns and options.get(name)
    ]
    whole = _in_dollars(_weighed(_dated(table.with_columns(given))))
    return whole.rename({"hs_edition": "edition"} if "hs_edition" in table.columns else {})


def _dated(table: pl.DataFrame) -> pl.DataFrame:
    """With one column for the period, whatever columns say it."""
    has = table.columns
    if "period" not in has:
        year = pl.col("year").cast(pl.String).str.replace(r"\.0$", "")
        if "month" in has:
            month = pl.col("month").cast(pl.String).fill_null("").str.replace(r"\.0$", "")
            month = month.str.replace_all(r"\D", "").str.zfill(2)
            return table.with_columns((year + "-" + month).alias("period"))
        return table.with_columns(year.alias("period"))
    period = pl.col("period").cast(pl.String)
    if "months" in has:
        months = pl.col("months").cast(pl.String)
        return table.with_columns((period + "|" + months).alias("period"))
    return table.with_columns(period)


def _weighed(table: pl.DataFrame) -> pl.DataFrame:
    """With the net weight in kilograms."""
    if "net_t" not in table.columns or "net_kg" in table.columns:
        return table
    return table.with_columns((figures(table["net_t"]) * 1000).round(6).alias("net_kg"))


def _in_dollars(table: pl.DataFrame) -> pl.DataFrame:
    """With values in US dollars where they are in that currency."""
    has = table.columns
    if "value_thousand_usd" in has and "value_usd" not in has:
        value = (figures(table["value_thousand_usd"]) * 1000).round(6)
        table = table.with_columns(value.alias("value_usd"))
    if "value" not in has:
        return table.with_columns(pl.lit("").alias("currency"))
    if "currency" not in has:
        return table.drop("value")
    currency = pl.col("currency").cast(pl.String).str.strip_chars().str.to_uppercase()
    dollars = currency.is_in(
        ["USD", "US$", "US DOLLAR", "US DOLLARS", "$", "미달러", "달러", "美元"]
    )
    if "value_usd" not in table.columns:
        table = table.with_columns(pl.lit(None, pl.Float64).alias("value_usd"))
    known = pl.col("value_usd")
    read = (figures(table[name]).alias(name) for name in ("value", "value_usd"))
    return table.with_columns(*read).with_columns(
        pl.when(dollars)
        .then(pl.coalesce(known, pl.col("value")))
        .otherwise(known)
        .alias("value_usd"),
        pl.when(dollars).then(None).otherwise(pl.col("value")).alias("value"),
        pl.when(dollars | pl.col("value").is_null())
        .then(pl.lit(""))
        .otherwise(currency)
        .alias("currency"),
    )


def _period(word: str) -> Period | None:
    """A period, perhaps with its length in months behind it: ``2024-01-01|12``."""
    printed, sign, months = word.partition("|")
    found = period_of(printed)
    if found is None or not sign:
        return found
    length = {"1": 1, "12": 12}.get(months.removesuffix(".0"), 0)
    return (found[0], length) if length == 1 or found[0].month == 1 else None


DIALECT: Final = Dialect(period=_period, weighs=True)
"""How words of tables of any shape are to be understood."""
