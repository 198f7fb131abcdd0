"""Amounts as people write them."""

from decimal import Decimal

import pytest

from tricord.model.claim import Unit
from tricord.text.amounts import find_amounts, read_amount


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("1721 t fuel oil", "1721", "1721", Unit.TONNES),
        ("about 1,600 metric tons", "1600", "1600", Unit.TONNES),
        ("1168 kl", "1168", "1168", Unit.KILOLITRES),
        ("25,000-25,500 tonnes", "25000", "25500", Unit.TONNES),
        ("USD 187.8m", "187800000", "187800000", Unit.US_DOLLARS),
        ("over 1 million barrels", "1000000", None, Unit.BARRELS),
        ("under 5000 bbl", None, "5000", Unit.BARRELS),
        ("3-4 million rounds", "3000000", "4000000", Unit.ROUNDS),
        ("1.2m tonnes", "1200000", "1200000", Unit.TONNES),
        ("500,000배럴", "500000", "500000", Unit.BARRELS),
        ("30万トン", "300000", "300000", Unit.TONNES),
        ("15,000명 이상", "15000", None, Unit.PERSONS),
        ("2만 배럴 미만", None, "20000", Unit.BARRELS),
        ("100万バレル以上", "1000000", None, Unit.BARRELS),
        ("5,000トン以下", None, "5000", Unit.TONNES),
    ],
)
def test_an_amount_keeps_its_range_and_unit(written, low, high, unit):
    [amount] = find_amounts(written)
    assert amount.low == (low and Decimal(low))
    assert amount.high == (high and Decimal(high))
    assert amount.unit is unit


def test_numbers_without_a_unit_are_no_amounts_of_a_text():
    assert list(find_amounts("WISE HONEST, 17061, HS 2701, 152 mm, on 2017-09-24")) == []


def test_several_amounts_stand_for_themselves():
    found = list(find_amounts("2,300 metric tons of iron ore and 1.5 million barrels"))
    assert [(a.low, a.unit) for a in found] == [
        (Decimal(2300), Unit.TONNES),
        (Decimal(1_500_000), Unit.BARRELS),
    ]


@pytest.mark.parametrize("written", ["-500 t", "−500 t", -500])
def test_a_minus_is_kept_and_not_read_past(written):
    amount = read_amount(written, Unit.TONNES)
    assert amount is not None
    assert amount.negative


def test_a_number_of_a_file_takes_the_unit_of_its_key():
    amount = read_amount("25,000-25,500", Unit.TONNES)
    assert amount is not None
    assert (amount.low, amount.high, amount.unit) == (Decimal(25000), Decimal(25500), Unit.TONNES)
