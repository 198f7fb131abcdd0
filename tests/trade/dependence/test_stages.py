"""Mining beside refining: what is known of it, and what the rest could be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.trade.dependence import concentration, stages


def test_of_five_producers_the_index_is_a_range():
    found = concentration({"CHN": 0.6, "AUS": 0.2, "USA": 0.1}, 1.0)
    assert found.hhi == pytest.approx(0.41)
    assert found.most == pytest.approx(0.42)
    assert (found.top, found.top_share, found.covered) == ("CHN", 0.6, pytest.approx(0.9))


def test_where_all_is_known_there_is_no_range():
    found = concentration({"CHN": 3, "AUS": 1})
    assert found.hhi == found.most == pytest.approx(10 / 16)
    assert found.covered == 1


def test_a_total_below_the_sum_of_its_parts_is_not_taken():
    assert concentration({"CHN": 3, "AUS": 1}, 2.0) == concentration({"CHN": 3, "AUS": 1})


def test_nothing_made_is_nothing_known():
    assert concentration({}) is None
    assert concentration({"CHN": 0.0}) is None


@given(st.dictionaries(st.sampled_from("ABCDEF"), st.floats(0.1, 100), min_size=1), st.floats(0, 9))
def test_the_range_holds_every_way_the_rest_could_be(amounts, rest):
    whole = sum(amounts.values()) + rest
    found = concentration(amounts, whole)
    least = min(amounts.values())
    parts = []
    while rest > 1e-9:
        parts.append(min(least, rest))
        rest -= parts[-1]
    hidden = sum((part / whole) ** 2 for part in parts)
    assert found.hhi - 1e-9 <= found.hhi + hidden <= found.most + 1e-6


def test_stages_stand_in_the_order_of_the_material_each_with_what_is_known():
    found = stages(
        {"refined": {"CHN": 98.0, "JPN": 2.0}, "ore": {"AUS": 1.0}},
        {"refined": {"CHN": 1.0, "DEU": 1.0}, "product": {"USA": 5.0}},
        {"ore": 4.0},
    )
    assert [stage.name for stage in found] == ["ore", "refined", "product"]
    ore, refined, product = found
    assert (ore.output.covered, ore.imports) == (0.25, None)
    assert refined.output.hhi == pytest.approx(0.98**2 + 0.02**2)
    assert refined.imports.hhi == 0.5
    assert (product.output, product.imports.top) == (None, "USA")
