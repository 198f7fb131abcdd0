"""Goods to measures by code and by words."""

from datetime import date

import pytest

from tricord.errors import ConfigError
from tricord.measures import Standing, Strength, load
from tricord.measures.matching import GoodsIndex, hs_code

LATER = date(2020, 6, 1)


def strengths(**asked):
    return {f.measure.measure_id: f.strength for f in load().in_force(LATER, **asked)}


def test_a_printed_chapter_is_a_strong_match_for_every_code_below_it():
    assert strengths(direction="from_dprk", hs="0713") == {"M2397-6a": Strength.PRINTED}
    assert strengths(direction="to_dprk", hs="84181020") == {"M2397-7a": Strength.PRINTED}


def test_a_candidate_is_a_lead_and_never_printed():
    assert strengths(direction="from_dprk", hs="2601") == {"M2371-8": Strength.CANDIDATE}
    assert strengths(direction="from_dprk", hs="030617") == {"M2371-9": Strength.CANDIDATE}


def test_printed_and_candidate_measures_on_one_code_are_both_given():
    assert strengths(direction="from_dprk", hs="253090") == {
        "M2270-30": Strength.CANDIDATE,
        "M2397-6c": Strength.PRINTED,
    }


def test_the_longest_prefix_wins_within_a_measure():
    index = GoodsIndex(load())
    (iron,) = index.match("720110", None)["M2371-8"]
    assert iron.code.code == "7201"
    assert not iron.code.disputed
    (steel,) = index.match("720851", None)["M2371-8"]
    assert steel.code.code == "72"
    assert steel.code.disputed
    (fuel,) = index.match("27101921", None)["M2270-31"]
    assert fuel.code.code == "27101921"


def test_disputed_scope_is_said():
    (found,) = load().in_force(LATER, direction="from_dprk", hs="7308")
    assert found.measure.measure_id == "M2371-8"
    assert "scope-disputed" in [reason.key for reason in found.reasons]


@pytest.mark.parametrize("hs", ["2709", "270900", "2710", "271019", "2711", "271112"])
def test_a_petroleum_code_alone_cannot_decide(hs):
    found = load().in_force(LATER, direction="to_dprk", hs=hs)
    assert len(found) >= 1
    for one in found:
        assert one.strength is Strength.NEEDS_DESCRIPTION
        assert one.standing is Standing.DEPENDS
        assert "description-open" in [reason.key for reason in one.reasons]


@pytest.mark.parametrize(
    ("hs", "goods", "measure"),
    [
        ("2709", "crude oil", "M2397-4"),
        ("2709", "condensate", "M2375-13"),
        ("271019", "jet fuel", "M2270-31"),
        ("271019", "diesel oil", "M2397-5"),
        ("2710", "등유", "M2397-5"),
        ("2709", "原油", "M2397-4"),
    ],
)
def test_a_description_settles_what_the_code_leaves_open(hs, goods, measure):
    assert strengths(direction="to_dprk", hs=hs, goods=goods) == {measure: Strength.NAMED}


def test_a_description_that_names_other_goods_does_not_hide_the_code():
    found = strengths(direction="to_dprk", hs="2709", goods="textiles")
    assert found["M2397-4"] is Strength.NEEDS_DESCRIPTION


def test_a_code_wider_than_the_measure_needs_more():
    found = {
        f.measure.measure_id: f for f in load().in_force(LATER, direction="from_dprk", hs="27")
    }
    assert found["M2371-8"].strength is Strength.NEEDS_DESCRIPTION
    assert "goods-too-short" in [reason.key for reason in found["M2371-8"].reasons]


@pytest.mark.parametrize("hs", ["6704", "2716"])
def test_goods_no_measure_lists_are_never_returned(hs):
    assert strengths(hs=hs) == {}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Anthracite COAL, in bulk", {"coal"}),
        ("charcoal", {"wood"}),
        ("iron ore concentrate", {"iron_ore"}),
        ("lead crystal vase", {"lead_crystal"}),
        ("무연탄 5천 톤", {"coal"}),
        ("철도 침목", set()),
        ("鉄道", set()),
        ("石炭", {"coal"}),
        ("wigs", set()),
        ("fabrics", {"textiles"}),
    ],
)
def test_words_name_goods_longest_phrase_first_and_never_inside_another_word(words, named):
    assert GoodsIndex(load()).named(words) == named


def test_catch_alls_cannot_be_decided_by_a_code():
    found = load().explain(LATER, direction="to_dprk", hs="3926")
    (catch_all,) = (f for f in found if f.measure.measure_id == "M2094-22")
    assert catch_all.standing is Standing.DOES_NOT_APPLY
    assert catch_all.reasons[0].key == "goods-by-nature"


def test_dots_and_spaces_in_a_code_are_read_over():
    assert hs_code("2710.12 20") == "27101220"


@pytest.mark.parametrize("given", ["", "7", "coal", "2701x", "1234567890123", "٢٧٠١"])
def test_what_is_no_code_is_refused_with_a_hint(given):
    with pytest.raises(ConfigError) as caught:
        load().in_force(LATER, hs=given)
    assert caught.value.code == "hs-code-invalid"
    assert caught.value.hint("en")
