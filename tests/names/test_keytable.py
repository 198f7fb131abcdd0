"""A table from keys to numbers gives back what was put in."""

from hypothesis import given
from hypothesis import strategies as st

from tricord.names.keytable import KeyTable

items = st.lists(st.tuples(st.text(max_size=3), st.integers(0, 1000)), max_size=50)


@given(items)
def test_every_number_is_found_under_its_key_in_ascending_order(put_in):
    table = KeyTable(iter(put_in))
    for key in {key for key, _ in put_in}:
        assert table.get(key) == sorted(number for each, number in put_in if each == key)
    assert bool(table) == bool(put_in)


def test_a_key_that_nobody_has_finds_nothing():
    assert KeyTable([]).get("") == []
    assert KeyTable([("a", 1)]).get("b") == []
