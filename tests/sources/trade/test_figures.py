"""Figures are read in the one way they can be read, or not at all."""

import math

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.trade.figures import figures


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        ("1234.5", 1234.5), ("1,234.5", 1234.5), ("1,234,567", 1234567.0), ("-7", -7.0),
        ("1e3", 1000.0), (" 12 ", 12.0), ("'12", 12.0), ("0", 0.0), (".5", 0.5),
        ("", None), ("NA", None), ("          NA", None), ("-", None), ("..", None), ("nan", None),
    ],
)  # fmt: skip
def test_a_figure_that_can_be_read_in_one_way_is_read(printed, figure):
    assert figures(pl.Series([printed], dtype=pl.String)).to_list() == [figure]


@pytest.mark.parametrize(
    "printed", ["1,5", "1.234,5", "12,34", "abc", "inf", "1 234", "１,2", "1,2345"]
)
def test_a_doubtful_figure_would_be_guessed(printed):
    [found] = figures(pl.Series([printed], dtype=pl.String)).to_list()
    assert math.isnan(found)


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False, width=64)))
def test_what_python_prints_is_read_back(values):
    printed = pl.Series([repr(v) for v in values], dtype=pl.String)
    assert figures(printed).to_list() == values


@given(st.integers(0, 10**12))
def test_thousands_may_be_grouped(value):
    assert figures(pl.Series([f"{value:,}"])).to_list() == [float(value)]
