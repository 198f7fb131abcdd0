"""Units are known in the words of several publishers, and what is no unit of ours is none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.claim import Unit
from tricord.trade import units
from tricord.trade.units import COMTRADE, measure, no_quantity


@pytest.mark.parametrize(
    ("word", "unit", "factor"),
    [
        ("kg", Unit.KILOGRAMS, "1"), ("KGS", Unit.KILOGRAMS, "1"), ("千克", Unit.KILOGRAMS, "1"),
        ("公斤", Unit.KILOGRAMS, "1"), ("吨", Unit.TONNES, "1"), ("万吨", Unit.TONNES, "10000"),
        ("No.", Unit.PIECES, "1"), ("u", Unit.PIECES, "1"), ("台", Unit.PIECES, "1"),
        ("개", Unit.PIECES, "1"), ("thousand items", Unit.PIECES, "1000"), ("2u", Unit.PAIRS, "1"),
        ("双", Unit.PAIRS, "1"), ("12u", Unit.DOZENS, "1"), ("m²", Unit.SQUARE_METRES, "1"),
        ("平方米", Unit.SQUARE_METRES, "1"), ("m³", Unit.CUBIC_METRES, "1"),
        ("立方米", Unit.CUBIC_METRES, "1"), ("升", Unit.LITRES, "1"), ("carat", Unit.CARATS, "1"),
        ("克拉", Unit.CARATS, "1"), ("1000 kWh", Unit.KILOWATT_HOURS, "1000"),
        ("千千瓦时", Unit.KILOWATT_HOURS, "1000"), ("g", Unit.KILOGRAMS, "0.001"),
        ("bbl", Unit.BARRELS, "1"), ("킬로그램", Unit.KILOGRAMS, "1"),
        ("ｋｇ", Unit.KILOGRAMS, "1"),
    ],
)  # fmt: skip
def test_a_publishers_word_for_a_unit_would_not_be_known(word, unit, factor):
    found = measure(word)
    assert found is not None
    assert (found.unit, found.factor) == (unit, Decimal(factor))


@pytest.mark.parametrize("word", ["ton", "套", "TJ", "jeu/pack", "set", "cm", "N/A", ""])
def test_what_is_no_unit_of_ours_would_be_taken_for_one(word):
    assert measure(word) is None


def test_weights_are_told_in_kilograms_and_nothing_else_is():
    assert [measure(w).in_kg for w in ("kg", "t", "g", "台")] == [1, 1000, Decimal("0.001"), None]


def test_no_word_means_two_units():
    words = [units._key(w) for table in (units._ONE, units._SEVERAL) for ws in table.values()
             for w in ws.split("|")]  # fmt: skip
    assert sorted({w for w in words if words.count(w) > 1}) == []
    assert not any(no_quantity(word) for word in words)


def test_the_codes_of_un_comtrade_agree_with_its_abbreviations():
    abbreviations = {2: "m²", 3: "1000 kWh", 4: "m", 5: "u", 6: "2u", 7: "l", 8: "kg", 9: "1000u",
                     11: "12u", 12: "m³", 13: "carat"}  # fmt: skip
    assert {code: measure(word) for code, word in abbreviations.items()} == {
        code: found for code, found in COMTRADE.items() if found
    }


@given(st.text(max_size=12))
def test_any_word_is_a_unit_or_none(word):
    found = measure(word)
    assert found is None or found.factor > 0
