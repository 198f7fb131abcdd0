"""Figures of trade statistics as tables print them; nothing is guessed of a doubtful one."""

from __future__ import annotations

from typing import Final

import polars as pl

_NOTHING: Final = ("", "na", "n/a", "nan", "null", "none", "-", "--", "…", "..", "...")
_GROUPED: Final = r"^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?$"


def figures(column: pl.Series) -> pl.Series:
    """The numbers of a column as `pl.Float64`; null where nothing stands, NaN where no number.

    Args:
        column: Numbers, or text with a decimal point, thousands grouped by commas or not. A
            comma for a decimal point cannot be told from one between thousands: it is no number.
    """
    if column.dtype != pl.String:
        found = column.cast(pl.Float64, strict=False)
        return found.set(found.is_nan(), None)
    found = column.cast(pl.Float64, strict=False)
    found = found.set(found.is_nan() | found.is_infinite(), None)
    left = (found.is_null() & (column != "").fill_null(value=False)).arg_true()
    if not len(left):
        return found
    text = column.gather(left).str.strip_chars(" \t\u00a0\u3000'\"")
    grouped = text.str.contains(_GROUPED)
    plain = text.str.replace_all(",", "", literal=True).zip_with(grouped, text)
    empty = text.str.to_lowercase().is_in(_NOTHING)
    read = plain.cast(pl.Float64, strict=False)
    read = read.set(read.is_infinite(), None).fill_null(float("nan")).set(empty, None)
    return found.scatter(left, read)
