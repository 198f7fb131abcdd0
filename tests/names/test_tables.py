"""Tables from hashes to numbers."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.names.hashing import key_of
from tricord.names.tables import numbers_under, table_of, under

keys = st.integers(-(2**63), 2**63 - 1) | st.integers(0, 5)
items = st.lists(st.tuples(keys, st.integers(0, 1000)), max_size=60)


@settings(deadline=None)
@given(items, keys)
def test_a_key_has_the_numbers_that_were_put_under_it(items, other):
    table = table_of(
        np.array([key for key, _ in items], np.int64), np.array([n for _, n in items], np.int64)
    )
    for key in (*(key for key, _ in items), other):
        wanted = sorted(number for held, number in items if held == key)
        start, stop = under(table, key)
        assert table.numbers[start:stop].tolist() == wanted
        assert numbers_under(table, [key]) == sorted(set(wanted))


@settings(deadline=None)
@given(items, st.lists(keys, max_size=5))
def test_numbers_under_several_keys_are_given_once(items, wanted):
    table = table_of(
        np.array([key for key, _ in items], np.int64), np.array([n for _, n in items], np.int64)
    )
    found = {number for key, number in items if key in wanted}
    assert numbers_under(table, wanted) == sorted(found)


@given(st.text(), st.text())
def test_different_texts_have_different_keys(one, other):
    assert (key_of(one) == key_of(other)) == (one == other)
    assert 0 < key_of(one) < 2**63
