"""Repeats, held against a plain walk through the records."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.ais import repeats
from tricord.sources.ais.repeats import Repeats


@given(
    values=st.lists(st.integers(0, 9), max_size=60),
    cut=st.integers(1, 7),
    within=st.integers(1, 12),
)
def test_a_repeat_is_what_stands_once_more_a_little_later_however_it_is_cut(values, cut, within):
    expected, last = [], {}
    for place, value in enumerate(values):
        expected.append(value in last and place - last[value] <= within)
        last[value] = place
    usual = repeats.WITHIN
    repeats.WITHIN = within
    try:
        told = Repeats()
        found = []
        for start in range(0, len(values), cut):
            part = pl.DataFrame({"a": values[start : start + cut]}, schema={"a": pl.Int64})
            found += told.of(part).tolist()
    finally:
        repeats.WITHIN = usual
    assert found == expected
