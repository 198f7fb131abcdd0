"""Who makes an item and what each could add: only where both figures are published."""

import re
from datetime import UTC, date, datetime

import polars as pl
import pytest
from tests.scenarios.alternatives.given import figures, output

from tricord.items import item, items
from tricord.scenarios.alternatives import catalogue_output, world_output
from tricord.scenarios.alternatives.output import _table

MAGNESIUM = ("Magnesium metal", "Magnesium smelter production")
MADE = {"CHN": 900, "ISR": 20, "USA": None, "W00": 1000}


def magnesium(*more):
    return world_output(figures(output(*MAGNESIUM, MADE), *more), item("magnesium_metal"))


def test_spare_is_capacity_less_output_and_never_below_zero():
    told = magnesium(output(*MAGNESIUM, {"CHN": 1800, "ISR": 15}, "plant_capacity"))
    assert told.of("CHN").spare_t == 900
    assert told.of("ISR").spare_t == 0
    assert told.of("CHN").share == pytest.approx(0.9)


def test_spare_is_not_known_where_one_of_both_is_not_published():
    told = magnesium(output(*MAGNESIUM, {"CHN": 1800, "USA": 64}, "plant_capacity"))
    assert told.of("ISR").spare_t is None
    assert told.of("USA").production_t is None
    assert told.of("USA").spare_t is None


def test_capacity_of_another_year_gives_no_spare():
    older = output(
        *MAGNESIUM, {"CHN": 1800, "ISR": 34}, "plant_capacity", first_day=date(2023, 1, 1)
    )
    assert magnesium(older).of("CHN").spare_t is None


def test_units_are_brought_to_tonnes_and_others_are_none():
    some = {"CHN": 750_000, "JPN": 3000}
    told = world_output(
        figures(output("Gallium", "Primary production", some, unit="kilograms")),
        item("gallium_metal"),
    )
    assert told.of("CHN").production_t == pytest.approx(750)
    gas = output("Helium", "Production, helium gas content", some, unit="million cubic meters")
    assert world_output(figures(gas), item("helium")).of("CHN").production_t is None


def test_another_release_words_it_differently_and_is_known():
    rows = output("Graphite (Natural)", "Mine production", {"CHN": 100, "MDG": 10})
    assert world_output(figures(rows), item("natural_graphite")).of("MDG").production_t == 10


def test_of_two_tables_of_one_commodity_the_one_of_the_item_is_taken():
    rows = [
        *output("Silicon", "Silicon metal", {"CHN": 100, "BRA": 10}),
        *output("Silicon", "Ferrosilicon", {"CHN": 300, "BRA": 30}),
    ]
    metal, alloy = (world_output(figures(rows), item(f"{name}")) for name in _SILICON)
    assert metal.of("BRA").production_t == 10
    assert alloy.of("BRA").production_t == 30


_SILICON = ("silicon_metal", "ferrosilicon")


def test_a_table_of_another_product_is_not_taken_for_it():
    rows = output("Titanium & titanium dioxide", "Sponge Metal Production", {"CHN": 9, "JPN": 5})
    assert world_output(figures(rows), item("titanium_dioxide")) is None


def test_mine_output_is_not_that_of_a_refined_item():
    rows = output("Copper", "Mine production", {"CHL": 9, "COD": 5})
    assert world_output(figures(rows), item("copper_cathode")) is None


def test_a_line_on_one_country_is_not_the_table_of_the_world():
    rows = [
        *output("Gallium", "Primary production", {"CHN": 9, "JPN": 5}),
        *output("Gallium", "Production, primary", {"USA": 1}),
    ]
    assert world_output(figures(rows), item("gallium_metal")).of("USA") is None


def test_what_is_counted_by_content_is_never_held_against_trade():
    made = output("Tin", "Mine production, tin content", {"CHN": 9, "IDN": 5})
    can = output("Tin", "Mine production, tin content", {"CHN": 20, "IDN": 9}, "plant_capacity")
    told = world_output(figures(made, can), item("tin_ore"))
    assert told.by_content
    assert told.spare_t("CHN") is None
    assert told.of("CHN").spare_t == 11


def test_nobody_is_sent_to_the_dprk():
    told = magnesium(
        output(*MAGNESIUM, {"PRK": 5}), output(*MAGNESIUM, {"PRK": 50, "CHN": 1}, "plant_capacity")
    )
    assert told.of("PRK").spare_t == 45
    assert told.spare_t("PRK") is None


def test_reserves_are_told_of_ores_alone():
    indium = ("Indium", "Refinery production")
    rows = [
        *output(*indium, {"CHN": 7, "KOR": 1}),
        *output(*indium, {"CHN": 11, "KOR": 3}, "reserves"),
    ]
    assert world_output(figures(rows), item("indium_metal")).of("CHN").reserves_t is None
    graphite = ("Graphite", "Mine production")
    rows = [
        *output(*graphite, {"CHN": 7, "MDG": 1}),
        *output(*graphite, {"CHN": 99, "MDG": 9}, "reserves"),
    ]
    assert world_output(figures(rows), item("natural_graphite")).of("CHN").reserves_t == 99


def test_parts_of_a_country_are_no_figure_of_it():
    rows = [
        *output(*MAGNESIUM, {"CHN": 9, "ISR": 5}),
        {**output(*MAGNESIUM, {"ISR": 2})[0], "series": f"{MAGNESIUM[0]}|{MAGNESIUM[1]}|ISR|part"},
    ]
    assert world_output(figures(rows), item("magnesium_metal")).of("ISR").production_t is None


def test_the_newest_release_counts():
    later = datetime(2026, 2, 1, tzinfo=UTC)
    rows = [
        *output(*MAGNESIUM, {"CHN": 1, "ISR": 1}),
        *output(*MAGNESIUM, {"CHN": 2, "ISR": 1}, published_at=later, first_day=date(2025, 1, 1)),
    ]
    told = world_output(figures(rows), item("magnesium_metal"))
    assert (told.year, told.of("CHN").production_t) == (2025, 2)


def test_the_british_survey_stands_in_where_the_other_has_no_table():
    rows = [
        {
            **row,
            "dataset": "bgs-production",
            "goods": "cobalt, refined",
            "series": f"x|{row['place']}",
        }
        for row in output("cobalt, refined", "", {"CHN": 9, "JPN": 3}, unit="tonnes (metric)")
    ]
    told = world_output(figures(rows), item("cobalt_metal"))
    assert (told.source, told.of("JPN").production_t) == ("bgs-production", 3)


def test_markings_of_the_rows_used_are_passed_on():
    rows = figures(
        output(*MAGNESIUM, MADE, marking="TLP:AMBER"),
        output("Tin", "Mine production", {"CHN": 1}, marking="TLP:RED"),
    )
    assert world_output(rows, item("magnesium_metal")).markings == {"TLP:AMBER"}


def test_without_figures_the_catalogue_gives_shares_alone_and_nothing_before_they_were_known():
    gallium = item("gallium_metal")
    told = catalogue_output(gallium)
    assert told.makers[0].place == gallium.producers[0].place
    assert told.makers[0].production_t is None
    assert told.spare_t("CHN") is None
    assert catalogue_output(gallium, date(2020, 1, 1)) is None
    assert world_output(pl.DataFrame(schema=figures([]).schema), gallium) is None


def test_the_table_a_citation_of_the_catalogue_names_is_read():
    for each in items().values():
        cited = each.producers[0].source if each.producers else ""
        goods, detail = _table(each)
        assert bool(goods and detail) == (" | " in cited)
        assert not re.search(r"\(world without|: ", f"{goods}{detail}")
