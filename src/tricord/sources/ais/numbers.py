"""Numbers as tables print them; what is none becomes NaN, what is empty becomes null."""

from __future__ import annotations

from typing import Final

import polars as pl

NOTHING: Final = ("none", "nan", "null", "na", "n/a", "\\n", "-")
"""Words that programs print where there is no value, in lower case."""

_DECIMAL_COMMA: Final = r"^[+-]?[0-9]*,[0-9]+$"


def numbers(column: pl.Series) -> pl.Series:
    """The numbers of a column as `pl.Float64`.

    Args:
        column: Text, with a decimal point or comma, or numbers.
    """
    if column.dtype != pl.String:
        return column.cast(pl.Float64, strict=False)
    found = column.cast(pl.Float64, strict=False)
    left = (found.is_null() & (column != "").fill_null(value=False)).arg_true()
    if not len(left):
        return found
    text = column.gather(left).str.strip_chars().alias("text").to_frame()
    word = pl.col("text")
    empty = word.str.to_lowercase().is_in(["", *NOTHING])
    point = pl.when(word.str.contains(_DECIMAL_COMMA)).then(word.str.replace(",", "."))
    read = point.otherwise(word).cast(pl.Float64, strict=False).fill_null(float("nan"))
    return found.scatter(left, text.select(pl.when(~empty).then(read)).to_series())


def texts(column: pl.Series) -> pl.Series:
    """What stands in a column as text without white space around it; whole numbers without point.

    Args:
        column: Text or numbers.
    """
    if column.dtype.is_float():
        whole = column.cast(pl.Int64, strict=False)
        same = (whole.cast(pl.Float64) == column).fill_null(value=False)
        return whole.cast(pl.String).zip_with(same, column.cast(pl.String)).fill_null("")
    return column.cast(pl.String).fill_null("").str.strip_chars()
