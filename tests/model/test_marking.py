from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.errors import ConfigError
from tricord.model.marking import CLEAR, LEVELS, PARTNERS, Marking, least_upper_bound

markings = st.builds(
    Marking, st.sampled_from(LEVELS), st.none() | st.frozensets(st.sampled_from(PARTNERS))
)


def may_see(marking: Marking) -> frozenset[str]:
    return frozenset(PARTNERS) if marking.releasable_to is None else marking.releasable_to


@given(markings)
def test_a_marking_reads_back_as_it_was_written_even_where_nobody_may_have_it(marking: Marking):
    assert Marking.parse(str(marking)) == marking


@given(markings, markings)
def test_what_is_made_of_two_is_never_seen_by_who_may_not_see_both(a: Marking, b: Marking):
    joined = a.join(b)
    assert LEVELS.index(joined.level) == max(LEVELS.index(a.level), LEVELS.index(b.level))
    assert may_see(joined) == may_see(a) & may_see(b)


@given(markings, markings, markings)
def test_joining_is_a_least_upper_bound(a: Marking, b: Marking, c: Marking):
    assert a.join(a) == a
    assert a.join(b) == b.join(a)
    assert a.join(b).join(c) == a.join(b.join(c))
    assert a.join(CLEAR) == a
    assert least_upper_bound([a, b, c]) == a.join(b).join(c)


def test_nothing_at_all_is_clear():
    assert least_upper_bound([]) == CLEAR


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("TLP:AMBER", "TLP:AMBER"),
        (" amber+strict ", "TLP:AMBER+STRICT"),
        ("tlp:green//rel rok, jpn", "TLP:GREEN//REL JPN,ROK"),
        ("TLP:RED//REL", "TLP:RED//REL"),
    ],
)
def test_a_marking_may_be_written_carelessly(written: str, read: str):
    assert str(Marking.parse(written)) == read


@pytest.mark.parametrize(
    "written",
    ["", "TLP:", "TLP:WHITE", "SECRET", "TLP:RED//REL CHN", "TLP:AMBER + STRICT", "AMBER,RED"],
)
def test_what_is_no_marking_is_refused_and_never_taken_for_a_weaker_one(written: str):
    with pytest.raises(ConfigError) as refused:
        Marking.parse(written)
    assert refused.value.code == "marking-unknown"


def test_levels_are_in_order_of_strictness():
    for (low, a), (high, b) in product(enumerate(LEVELS), repeat=2):
        assert Marking(a).join(Marking(b)).level == LEVELS[max(low, high)]
