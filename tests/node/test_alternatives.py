"""Alternatives over the tables of a node: what is read, hidden, kept private and marked."""

from datetime import UTC, date, datetime

import pytest
from tests.scenarios.alternatives.given import GRAPHITE, flow, frame, of_whole, output, project

from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.node.alternatives import alternatives, project_register
from tricord.scenarios.alternatives import Asked

FAILING = Asked(("CHN",), 0.5, 90, spare=0.1)
LATER = datetime(2026, 3, 1, tzinfo=UTC)


def filled(tmp_path, **tables):
    """A lake with rows in some tables."""
    lake = Lake(tmp_path / "lake")
    with lake.transaction("test") as work:
        for name, rows in tables.items():
            work.append(name, frame(name, rows))
    return lake


def kept(**more):
    """What Korea holds."""
    return {
        "partner": "KOR",
        "item_id": GRAPHITE,
        "held_on": date(2025, 1, 31),
        "stock_t": 4.0,
        "marking": "TLP:RED//REL ROK",
    } | more


TRADE = [
    flow("KOR", "CHN", 90),
    flow("KOR", "MOZ", 10),
    *of_whole("KOR"),
    flow("JPN", "CHN", 50, marking="TLP:GREEN"),
    *of_whole("JPN"),
]
MADE = output("Graphite", "Mine production", {"CHN": 900, "MOZ": 50, "W00": 1000})


def test_an_empty_node_says_what_it_does_not_hold(tmp_path):
    found = alternatives(Lake(tmp_path / "lake"), GRAPHITE, FAILING)
    assert set(found.bought.values()) == {None}
    assert not found.has_trade
    assert not found.has_output
    assert found.failure.outcome is None
    assert found.projects == ()
    assert str(found.marking) == "TLP:CLEAR"


def test_an_item_nobody_knows_is_refused_with_those_like_it(tmp_path):
    with pytest.raises(NotFound) as refused:
        alternatives(Lake(tmp_path / "lake"), "natural_grafite")
    assert GRAPHITE in refused.value.hint()
    with pytest.raises(NotFound):
        project_register(Lake(tmp_path / "lake"), "natural_grafite")


def test_everything_is_read_of_the_node(tmp_path):
    lake = filled(
        tmp_path,
        trade_flows=TRADE,
        observations=MADE,
        stocks=[kept()],
        projects=[project("P1", "TZA", 40, {"KOR": 40})],
    )
    found = alternatives(lake, GRAPHITE, FAILING)
    assert found.bought["KOR"].tonnes_of("CHN") == 90
    assert found.bought["USA"] is None
    assert found.output.of("MOZ").production_t == 50
    assert found.largest.place == "CHN"
    [korea] = [sheet for sheet in found.failure.outcome.sheets if sheet.importer == "KOR"]
    assert korea.released_t == 4
    assert found.projects[0].cures[0].partner == "KOR"


def test_the_output_bears_the_least_upper_bound_of_what_went_into_it(tmp_path):
    lake = filled(tmp_path, trade_flows=TRADE, observations=MADE, stocks=[kept()])
    assert str(alternatives(lake, GRAPHITE, FAILING).marking) == "TLP:RED//REL ROK"


def test_stocks_are_not_touched_where_no_failure_is_worked_out(tmp_path):
    lake = filled(tmp_path, trade_flows=TRADE, observations=MADE, stocks=[kept()])
    found = alternatives(lake, GRAPHITE)
    assert found.stocks == {}
    assert str(found.marking) == "TLP:GREEN"


def test_stocks_of_two_partners_together_go_to_nobody(tmp_path):
    japan = kept(partner="JPN", marking="TLP:RED//REL JPN")
    lake = filled(tmp_path, trade_flows=TRADE, stocks=[kept(), japan])
    assert str(alternatives(lake, GRAPHITE, FAILING).marking) == "TLP:RED//REL"


def test_rows_of_other_items_mark_nothing(tmp_path):
    others = [
        flow("KOR", "CHN", 5, hs="810411", marking="TLP:RED"),
        *output("Tin", "Mine production", {"CHN": 1, "IDN": 2}, marking="TLP:RED"),
    ]
    lake = filled(
        tmp_path,
        trade_flows=[*TRADE, others[0]],
        observations=[*MADE, *others[1:]],
        projects=[project("P1", "TZA", 40, {}, item_id="gallium_metal", marking="TLP:RED")],
    )
    assert str(alternatives(lake, GRAPHITE).marking) == "TLP:GREEN"


def test_history_that_came_in_bulk_counts_from_its_usual_day(tmp_path):
    late = [{**row, "published_at": LATER} for row in MADE]
    lake = filled(tmp_path, trade_flows=TRADE, observations=late)
    year = late[0]["first_day"].year
    usual, before = datetime(year + 1, 3, 2, tzinfo=UTC), datetime(year + 1, 2, 1, tzinfo=UTC)
    assert alternatives(lake, GRAPHITE, as_of=usual).output is not None
    assert alternatives(lake, GRAPHITE, as_of=before).output is None


def test_what_was_published_later_is_hidden(tmp_path):
    lake = filled(
        tmp_path,
        trade_flows=[*TRADE, flow("KOR", "CHN", 10, published_at=LATER)],
        observations=[{**row, "published_at": LATER} for row in MADE],
        stocks=[kept(published_at=LATER)],
        projects=[project("P1", "TZA", 40, {"KOR": 40}, published_at=LATER)],
    )
    before = alternatives(lake, GRAPHITE, FAILING, datetime(2025, 12, 31, tzinfo=UTC))
    assert before.bought["KOR"].tonnes_of("CHN") == 90
    assert before.stocks == {}
    assert before.projects == ()
    after = alternatives(lake, GRAPHITE, FAILING)
    assert after.bought["KOR"].tonnes_of("CHN") == 10
    assert after.projects


def test_the_register_tells_all_items_or_one(tmp_path):
    lake = filled(
        tmp_path,
        trade_flows=TRADE,
        projects=[
            project("P1", "TZA", 40, {"KOR": 40}),
            project("P2", "CAN", 4, {"KOR": 1}, item_id="gallium_metal", marking="TLP:AMBER"),
        ],
    )
    every = project_register(lake)
    assert list(every.projects) == [GRAPHITE, "gallium_metal"]
    assert [cure.verdict for cure in every.together[GRAPHITE]] == ["eases"]
    assert [cure.verdict for cure in every.together["gallium_metal"]] == ["unknown"]
    assert str(every.marking) == "TLP:AMBER"
    one = project_register(lake, GRAPHITE)
    assert list(one.projects) == [GRAPHITE]
    assert str(one.marking) == "TLP:GREEN"
