"""Who buys from whom: whose figures count, which lines show the item, what is no zero."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scenarios.alternatives.given import (
    bought,
    flow,
    flows,
    of_partners,
    of_whole,
    read,
)

from tricord.scenarios.alternatives import Coverage, purchases


def tonnes(told):
    return {origin.place: origin.tonnes for origin in told.origins}


def test_an_importers_own_statistics_go_before_what_exporters_say():
    told = bought(
        flows(
            flow("KOR", "CHN", 100),
            flow("CHN", "KOR", 999, flow="export"),
            *of_whole("KOR"),
        ),
        "KOR",
    )
    assert (told.kind, told.year, told.complete) == ("own", 2024, True)
    assert tonnes(told) == {"CHN": 100}
    assert told.tonnes == 100
    assert told.doubts == ()


def test_its_own_older_year_goes_before_a_newer_mirror_and_the_newest_own_year_counts():
    rows = flows(
        flow("KOR", "CHN", 90, first_day=date(2022, 1, 1)),
        flow("KOR", "CHN", 100, first_day=date(2023, 1, 1)),
        flow("CHN", "KOR", 999, flow="export"),
        *of_whole("KOR"),
    )
    told = bought(rows, "KOR")
    assert (told.kind, told.year) == ("own", 2023)


def test_the_office_of_a_state_goes_before_a_collection():
    rows = flows(
        flow("KOR", "CHN", 100, dataset="kr-customs"),
        flow("KOR", "CHN", 80, dataset="comtrade"),
    )
    told = bought(rows, "KOR")
    assert (told.datasets, tonnes(told)) == ("kr-customs", {"CHN": 100})


def test_a_mirror_of_few_exporters_gives_amounts_and_no_shares():
    told = bought(flows(flow("CHN", "KOR", 100, flow="export")), "KOR")
    assert (told.kind, told.whole, told.hhi, told.top, told.tonnes) == (
        *("mirror", False, None, None),
        None,
    )
    assert tonnes(told) == {"CHN": 100}
    assert told.tonnes_of("BRA") is None
    assert ("partial", {"count": "1"}) in told.doubts


def test_a_mirror_of_the_world_gives_shares():
    held = Coverage(reporters={("made-up", 2024): 60})
    rows = flows(
        flow("CHN", "KOR", 75, flow="export"),
        flow("BRA", "KOR", 25, flow="export"),
    )
    told = bought(rows, "KOR", held=held)
    assert told.hhi == pytest.approx(0.75**2 + 0.25**2)
    assert told.complete
    assert [word for word, _ in told.doubts] == ["mirror"]


def test_who_an_extract_does_not_name_may_sell_too():
    usa = ("made-up", "USA")
    held = Coverage(partners={usa: 2}, goods={usa: 500})
    told = bought(flows(flow("USA", "CHN", 60), flow("USA", "CAN", 40)), "USA", held=held)
    assert told.whole
    assert not told.complete
    assert told.tonnes is None
    assert told.tonnes_of("BRA") is None
    assert ("few", {"count": "2"}) in told.doubts


def test_a_table_of_few_goods_and_partners_is_used_and_doubted():
    told = bought(flows(flow("USA", "CHN", 60), flow("USA", "CAN", 40)), "USA")
    assert told.complete
    assert told.tonnes == 100
    assert told.doubts == (("narrow", {"count": "2"}),)


def test_who_whole_statistics_do_not_name_sells_nothing():
    told = bought(flows(flow("USA", "CHN", 60), *of_whole("USA")), "USA")
    assert told.tonnes_of("BRA") == 0
    assert told.dollars_of("BRA") == 0


def test_months_add_up_to_a_year_only_where_all_twelve_are_there():
    months = [flow("KOR", "CHN", 10, months=1, first_day=date(2024, m, 1)) for m in range(1, 13)]
    assert bought(flows(*months), "KOR").of("CHN").tonnes == pytest.approx(120)
    assert bought(flows(*months[:11]), "KOR") is None


def test_a_figure_counts_as_it_was_last_published():
    later = datetime(2025, 6, 1, tzinfo=UTC)
    rows = flows(flow("KOR", "CHN", 100), flow("KOR", "CHN", 70, published_at=later))
    assert tonnes(bought(rows, "KOR")) == {"CHN": 70}


def test_weights_the_publisher_estimated_are_none():
    rows = flows(flow("KOR", "CHN", 100, estimated=True), *of_whole("KOR"))
    told = bought(rows, "KOR")
    assert (tonnes(told), told.tonnes) == ({"CHN": None}, None)
    assert told.top.share == 1
    assert ("weightless", {}) in told.doubts


def test_shares_are_told_in_the_money_a_state_publishes():
    yen = {"value_usd": None, "currency": "JPY"}
    rows = flows(flow("JPN", "CHN", 10, value=8e6, **yen), flow("JPN", "BRA", 10, value=2e6, **yen))
    told = bought(rows, "JPN")
    assert [origin.share for origin in told.origins] == [0.8, 0.2]
    assert {origin.dollars for origin in told.origins} == {None}


def test_lines_of_an_item_are_added_up():
    rows = flows(flow("KOR", "CHN", 10), flow("KOR", "CHN", 5, hs="250490"))
    assert tonnes(bought(rows, "KOR")) == {"CHN": 15}


def test_a_line_that_mixes_materials_shows_nothing_and_says_which_would():
    rows = flows(flow("KOR", "CHN", 10, hs="811292"), flow("USA", "CHN", 3, hs="8112921000"))
    told = read(rows, "gallium_metal")
    assert purchases(told, "KOR") is None
    assert tonnes(purchases(told, "USA")) == {"CHN": 3}
    [reason] = told.silent
    assert "8112.92.10" in reason.sentence()


def test_the_total_of_the_union_stands_where_no_member_is_named():
    alone = flows(flow("USA", "CHN", 60), flow("USA", "[0003]", 40))
    assert tonnes(bought(alone, "USA")) == {"CHN": 60, "EU": 40}
    both = flows(flow("USA", "CHN", 60), flow("USA", "[0003]", 40), flow("USA", "DEU", 40))
    assert tonnes(bought(both, "USA")) == {"CHN": 60, "DEU": 40}


def test_the_world_and_the_importer_itself_are_no_origins():
    rows = flows(flow("KOR", "W00", 160), flow("KOR", "CHN", 100), flow("KOR", "KOR", 60))
    assert tonnes(bought(rows, "KOR")) == {"CHN": 100}


def test_a_sum_that_is_not_the_publishers_total_is_told():
    rows = flows(flow("KOR", "W00", 200), flow("KOR", "CHN", 100))
    assert ("total", {"percent": "50"}) in bought(rows, "KOR").doubts


def test_goods_that_pass_a_hub_are_told():
    rows = flows(flow("KOR", "HKG", 30), flow("KOR", "CHN", 70))
    assert ("hub", {"places": "HKG"}) in bought(rows, "KOR").doubts


def test_a_line_cut_differently_in_the_edition_of_the_figures_is_told():
    rows = flows(flow("KOR", "CHN", 10, hs="850760", hs_edition=2017))
    assert read(rows, "lithium_ion_batteries").cut == (("850760", 2017),)


def test_a_line_that_means_other_goods_in_one_of_two_editions_is_left_out():
    rows = flows(
        flow("KOR", "CHN", 10, hs="850760", hs_edition=2017, first_day=date(2021, 1, 1)),
        flow("KOR", "CHN", 10, hs="850760", hs_edition=2022),
    )
    told = read(rows, "lithium_ion_batteries")
    assert told.dropped == ("KOR 850760",)
    assert purchases(told, "KOR") is None


def test_only_markings_of_rows_that_count_are_passed_on():
    rows = flows(
        flow("KOR", "CHN", 100, marking="TLP:GREEN"),
        flow("KOR", "CHN", 90, first_day=date(2022, 1, 1), marking="TLP:RED"),
        flow("JPN", "CHN", 100, marking="TLP:AMBER"),
    )
    assert bought(rows, "KOR").markings == {"TLP:GREEN"}


@given(
    st.dictionaries(
        st.sampled_from(("CHN", "BRA", "MDG", "MOZ", "CAN")),
        st.floats(1, 1e6).map(lambda t: round(t, 2)),
        min_size=1,
    )
)
def test_shares_sum_to_one_and_the_index_lies_between_one_and_the_count(origins):
    _, told = of_partners({"KOR": origins})
    korea = told["KOR"]
    assert sum(origin.share for origin in korea.origins) == pytest.approx(1)
    assert 1 / len(origins) - 1e-9 <= korea.hhi <= 1 + 1e-9
    assert korea.top.tonnes == pytest.approx(max(origins.values()))
    assert replace(korea, origins=()).hhi is None
