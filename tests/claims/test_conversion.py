"""Petroleum in barrels: which factor, of which table, under which rule."""

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.claims.conversion import (
    PARAGRAPH_4,
    Rule,
    checked_table,
    factors,
    implied_factor,
    in_barrels,
    product_of,
    shows_lpg,
)
from tricord.errors import ConfigError
from tricord.locale import LANGUAGES
from tricord.model.claim import Unit

amounts = st.decimals(0, 10**7, places=3)
PUBLISHED = {
    "bp-2021": {
        "LPG": "lpg",
        "gasoline": "gasoline",
        "kerosene": "kerosene",
        "gas_oil_diesel": "gas_oil_diesel",
        "residual_fuel_oil": "residual_fuel_oil",
        "product_basket": "product_basket",
    },
    "unsd": {
        "unsd_gasoline": "gasoline",
        "unsd_gas_diesel": "gas_oil_diesel",
        "unsd_kerosene": "kerosene",
        "unsd_residual_fuel_oil": "residual_fuel_oil",
        "unsd_lpg": "lpg",
        "unsd_crude": "crude",
    },
}


def test_the_factors_are_those_that_were_published(shared_data):
    file = shared_data / "regime" / "petroleum" / "conversion_factors.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        printed = {row["product"]: Decimal(row["t_to_bbl"]) for row in csv.DictReader(opened)}
    for table, products in PUBLISHED.items():
        for theirs, ours in products.items():
            assert factors().tables[table][ours] == printed[theirs], (table, ours)


def test_barrels_that_were_given_stay_what_they_are_and_are_nobodys_conversion():
    barrels = in_barrels(Decimal(11745), Unit.BARRELS, "diesel", table="unsd")
    assert (barrels.low, barrels.high, barrels.rule) == (11745, 11745, Rule.GIVEN)
    assert not barrels.converted
    assert not barrels.table


def test_a_weight_of_a_product_is_converted_by_one_factor_that_is_named():
    barrels = in_barrels(Decimal(1000), Unit.TONNES, "Motor gasoline")
    assert barrels.low == barrels.high == 8350
    assert (barrels.rule, barrels.table) == (Rule.PRODUCT, "bp-2021")
    assert (barrels.factors, barrels.products) == ((Decimal("8.35"),) * 2, ("gasoline",))
    assert barrels.converted


def test_tables_are_never_mixed():
    bp, unsd = (
        in_barrels(Decimal(1000), Unit.TONNES, "diesel", table=table)
        for table in ("bp-2021", "unsd")
    )
    assert (bp.low, unsd.low) == (7460, 7230)
    assert (bp.table, unsd.table) == ("bp-2021", "unsd")


def test_a_weight_without_a_product_is_a_range_over_liquid_products():
    # 144,000 as residual oil, 190,000 as gasoline, a spread of 9 % of the cap.
    china = in_barrels(Decimal(22730), Unit.TONNES)
    assert (china.low, china.high) == (Decimal("144335.5"), Decimal("189795.5"))
    assert china.products == ("residual_fuel_oil", "gasoline")
    assert china.rule is Rule.LIQUIDS
    assert round((china.high - china.low) / 5000) == 9


def test_lpg_stands_beside_the_range_unless_the_supplier_shows_it():
    unknown = in_barrels(Decimal(1000), Unit.TONNES)
    shown = in_barrels(Decimal(1000), Unit.TONNES, lpg_shown=True)
    assert (unknown.high, unknown.high_if_lpg) == (8350, 11600)
    assert (shown.low, shown.high, shown.high_if_lpg) == (6350, 11600, None)
    assert shown.rule is Rule.PRODUCTS


def test_a_suppliers_own_figures_show_lpg_where_no_liquid_is_so_light():
    assert implied_factor(Decimal(277365), Decimal(30180)) == Decimal("9.190")
    assert shows_lpg(Decimal(277365), Decimal(30180))
    assert implied_factor(Decimal(11745), Decimal(1410)) == Decimal("8.330")
    assert not shows_lpg(Decimal(11745), Decimal(1410))


@pytest.mark.parametrize(
    ("amount", "unit"),
    [(1, Unit.KILOLITRES), (1, Unit.CUBIC_METRES), (1000, Unit.LITRES)],
)
def test_a_volume_needs_no_product(amount, unit):
    barrels = in_barrels(Decimal(amount), unit)
    assert barrels.low == barrels.high == Decimal("6.290")
    assert (barrels.rule, barrels.factors[0]) == (Rule.VOLUME, Decimal("6.2898"))


def test_a_thousand_kilograms_are_a_tonne():
    assert in_barrels(Decimal(1000), Unit.KILOGRAMS, "diesel").low == Decimal("7.460")


def test_both_limbs_of_the_crude_cap_are_the_same_amount():
    crude = in_barrels(Decimal(525000), Unit.TONNES, "crude oil", table=PARAGRAPH_4)
    assert crude.low == 4_000_000
    assert round(crude.factors[0], 3) == Decimal("7.619")
    assert in_barrels(Decimal(525000), Unit.TONNES, "crude", table="unsd").low == 3_843_000


@pytest.mark.parametrize(
    ("words", "product"),
    [
        ("Diesel", "gas_oil_diesel"),
        ("gas oil / diesel", "gas_oil_diesel"),
        ("경유", "gas_oil_diesel"),
        ("ガソリン", "gasoline"),
        ("LPG", "lpg"),
        ("중유", "residual_fuel_oil"),
        ("原油", "crude"),
        ("bitumen", None),
        ("", None),
    ],
)
def test_products_are_known_by_their_names_in_three_languages(words, product):
    assert product_of(words) == product


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("petroleum-unit", {"unit": Unit.US_DOLLARS}),
        ("petroleum-table", {"unit": Unit.TONNES, "table": "nobody"}),
        ("petroleum-product", {"unit": Unit.TONNES, "product": "bitumen"}),
        ("petroleum-product", {"unit": Unit.TONNES, "table": PARAGRAPH_4}),
    ],
)
def test_what_cannot_be_converted_is_refused_in_words(code, given):
    unit = given.pop("unit")
    with pytest.raises(ConfigError) as refused:
        in_barrels(Decimal(1), unit, **given)
    assert refused.value.code == code
    for language in LANGUAGES:
        assert refused.value.sentence(language)
        assert refused.value.hint(language)


def test_a_table_without_the_petroleum_in_question_is_refused():
    assert checked_table("bp-2021", crude=False) == "bp-2021"
    assert checked_table(PARAGRAPH_4, crude=True) == PARAGRAPH_4
    for table, crude in ((PARAGRAPH_4, False), ("bp-2021", True), ("x", False)):
        with pytest.raises(ConfigError):
            checked_table(table, crude=crude)


@given(amounts, st.sampled_from(["lpg", "gasoline", "kerosene", "gas_oil_diesel", ""]))
def test_no_product_lies_outside_the_range_with_lpg(amount, product):
    named = in_barrels(amount, Unit.TONNES, product)
    any_product = in_barrels(amount, Unit.TONNES, lpg_shown=True)
    assert any_product.low <= named.low <= named.high <= any_product.high


@given(amounts, amounts)
def test_more_is_never_fewer_barrels(one, other):
    least, most = sorted((one, other))
    for unit in (Unit.TONNES, Unit.KILOLITRES, Unit.BARRELS):
        assert in_barrels(least, unit).low <= in_barrels(most, unit).low
