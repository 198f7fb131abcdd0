"""A named failure over trade and spare capacity that are known."""

from datetime import date

import pytest
from tests.scenarios.alternatives.given import figures, frame, of_partners, output

from tricord.items import item
from tricord.scenarios.alternatives import Asked, failed, newest_stocks, world_output

MAGNESIUM = ("Magnesium metal", "Magnesium smelter production")
IMPORTS = {
    "KOR": {"CHN": 100, "ISR": 20},
    "USA": {"ISR": 80, "CHN": 20},
    "JPN": {"CHN": 50, "TUR": 10},
    "DEU": {"CHN": 40, "RUS": 10},
}
MADE = figures(
    output(*MAGNESIUM, {"CHN": 900, "ISR": 110, "BRA": 5, "KOR": 3}),
    output(*MAGNESIUM, {"CHN": 990, "ISR": 160, "BRA": 9, "KOR": 13}, "plant_capacity"),
)
WORLD = world_output(MADE, item("magnesium_metal"))
ALL = Asked(("CHN",), 1.0, 365)


def work(asked=ALL, imports=IMPORTS, world=WORLD, stocks=None):
    trade, bought = of_partners(imports)
    return failed(trade, bought, world, stocks or {}, asked)


def sheets(failure):
    return {sheet.importer: sheet for sheet in failure.outcome.sheets}


def stock(partner, **more):
    return {
        "partner": partner,
        "item_id": "natural_graphite",
        "stock_t": 10.0,
        "marking": f"TLP:RED//REL {partner}",
    } | more


def test_each_partner_loses_its_share_for_the_days_it_lasts():
    told = sheets(work(Asked(("CHN",), 0.5, 73)))
    assert {name: sheet.loss_t for name, sheet in told.items()} == pytest.approx(
        {"KOR": 10, "USA": 2, "JPN": 5}
    )


def test_spare_capacity_in_tonnes_is_shared_with_everybody_who_lacks_it():
    failure = work()
    assert failure.spare_t == {"ISR": 50}
    assert failure.others == ("DEU",)
    missing = failure.outcome.missing_t
    assert missing == pytest.approx(210)
    assert failure.outcome.shared_t == pytest.approx(missing - 50)
    assert sheets(failure)["KOR"].shared_t == pytest.approx(100 * (1 - 50 / 210))


def test_what_nobody_publishes_is_named_and_not_assumed():
    failure = work()
    assert failure.assumed == ()
    assert failure.outcome.without_spare == ("RUS", "TUR")
    assert failure.idle == ("BRA", "KOR")


def test_an_assumed_share_stands_in_only_where_nothing_is_known():
    failure = work(Asked(("CHN",), 1.0, 365, spare=0.5))
    assert failure.assumed == ("RUS", "TUR")
    assert failure.outcome.spare_t == pytest.approx(50 + 5 + 5)


def test_without_known_spare_there_is_no_lower_bound():
    failure = work(world=None)
    assert sheets(failure)["KOR"].lower_t is None
    assert sheets(failure)["KOR"].upper_t == pytest.approx(100)


def test_slack_at_home_lengthens_the_days():
    stocks = newest_stocks(frame("stocks", [stock("KOR")]), "natural_graphite")
    assert sheets(work(stocks=stocks))["KOR"].days == pytest.approx(365 * 10 / (100 - 10))


def test_stock_is_counted_for_those_whose_rows_are_held_alone():
    stocks = newest_stocks(frame("stocks", [stock("KOR")]), "natural_graphite")
    told = sheets(work(stocks=stocks))
    assert told["KOR"].released_t == 10
    assert told["JPN"].released_t is None
    assert work(stocks=stocks).outcome.without_stock == ("DEU", "JPN", "USA")


def test_the_newest_stock_of_a_partner_counts():
    rows = [
        stock("KOR", held_on=date(2025, 1, 1), stock_t=10.0),
        stock("KOR", held_on=date(2025, 1, 3), stock_t=30.0),
        stock("KOR", held_on=date(2025, 1, 2), stock_t=20.0),
        stock("KOR", held_on=date(2025, 1, 4), stock_t=40.0, item_id="gallium_metal"),
    ]
    held = newest_stocks(frame("stocks", rows), "natural_graphite")
    assert {name: each.stock_t for name, each in held.items()} == {"KOR": 30}


def test_a_partner_whose_purchases_have_no_weight_gets_no_sheet_and_no_zero():
    failure = work(imports=IMPORTS | {"KOR": {"CHN": None}, "JPN": {}})
    assert failure.unknown == {"KOR": "weight", "JPN": "trade"}
    assert set(sheets(failure)) == {"USA"}


def test_without_tonnes_of_any_partner_nothing_is_worked_out():
    failure = work(imports={"KOR": {"CHN": None}, "DEU": {"CHN": 40}})
    assert failure.outcome is None
    assert failure.unknown == {"KOR": "weight", "USA": "trade", "JPN": "trade"}


def test_an_origin_that_sells_nothing_here_is_told():
    failure = work(Asked(("AUS",), 1.0, 90))
    assert failure.absent == ("AUS",)
    assert {sheet.loss_t for sheet in failure.outcome.sheets} == {0}


def test_the_unions_spare_is_that_of_all_members_that_make_it_or_not_known():
    imports = {"KOR": {"CHN": 100, "EU": 50}}
    made = output(*MAGNESIUM, {"CHN": 900, "DEU": 10, "FRA": 10})
    both = output(*MAGNESIUM, {"CHN": 900, "DEU": 15, "FRA": 12}, "plant_capacity")
    one = output(*MAGNESIUM, {"CHN": 900, "DEU": 15}, "plant_capacity")
    known, unknown = (
        world_output(figures(made, can), item("magnesium_metal")) for can in (both, one)
    )
    assert work(imports=imports, world=known).spare_t == {"EU": 7}
    assert work(imports=imports, world=unknown).spare_t == {}


def test_the_dprk_is_no_way_out():
    imports = {"KOR": {"CHN": 100}, "CHN": {"PRK": 50}}
    failure = work(Asked(("CHN",), 1.0, 365, spare=0.5), imports=imports)
    assert "PRK" not in failure.assumed
    assert "PRK" not in failure.spare_t
