"""What `goods` finds, and above all what it does not."""

from datetime import UTC, date, datetime

import polars as pl
import pytest
from tests.monitors.sanctions.goods.flows import flow, found, month, only, reply

from tricord.model.finding import Grade
from tricord.monitors.base import Narrows
from tricord.monitors.sanctions import goods


def test_the_module_says_what_to_load():
    assert isinstance(goods, Narrows)


def test_banned_goods_are_a_lead_with_the_paragraph_of_the_day():
    finding = only([flow("FRA", hs="847130")])
    assert finding.kind == "trade_to_dprk"
    assert finding.grade is Grade.LEAD
    assert finding.measures == ("M2397-7a",)
    assert finding.subjects[0].key == "state|FRA"
    assert (finding.start, finding.end) == (date(2024, 1, 1), date(2025, 1, 1))
    assert {e.table for e in finding.evidence} == {"trade_flows", "measures"}
    assert "doubt-goods-not-asked" in finding.doubts


@pytest.mark.parametrize(
    ("hs", "way"), [("670411", "import"), ("271600", "import"), ("300490", "export")]
)
def test_goods_no_measure_covers_are_never_flagged(hs: str, way: str):
    words = "Wigs, false beards and the like, of human hair or of textile materials; coal machinery"
    result = found([flow("CHN", hs=hs, way=way, description=words)])
    assert result.findings == ()
    assert result.coverage["coverage-goods-free"] == 1


def test_trade_with_others_is_no_concern():
    assert found([flow("FRA", "DEU"), flow("KOR", "FRA")]).findings == ()


def test_an_edition_or_a_code_nobody_knows_is_taken_as_it_is():
    assert only([flow("FRA", hs="847130", hs_edition=2028)]).measures == ("M2397-7a",)
    assert found([flow("FRA", hs="998471"), flow("FRA", hs="847")]).findings == ()


def test_before_the_ban_nothing_is_found():
    assert found([flow("FRA", hs="847130", first_day=date(2016, 1, 1))]).findings == ()


def test_a_printed_chapter_counts_for_more_than_a_chosen_code():
    printed = only([flow("FRA", hs="080212", way="import")])
    chosen = only([flow("FRA", hs="710813", way="import")])
    assert "doubt-goods-candidate" in chosen.doubts
    assert "doubt-goods-candidate" not in printed.doubts
    assert printed.score > chosen.score


def test_a_year_in_which_the_law_changed_does_not_decide():
    finding = only([flow("CHN", hs="270112", way="import", first_day=date(2017, 1, 1))])
    assert "doubt-goods-law-changed" in finding.doubts
    assert "doubt-goods-contested" in finding.doubts
    assert finding.params["changed_on"] == "2017-08-05"
    assert finding.params["months_in_force"] == "4"


@pytest.mark.parametrize(
    ("first", "measure"),
    [
        (date(2016, 2, 1), None),
        (date(2016, 6, 1), "M2270-29"),
        (date(2017, 9, 1), "M2371-8"),
        (date(2018, 6, 1), "M2371-8"),
    ],
)
def test_coal_is_held_against_the_law_of_its_month(first: date, measure: str | None):
    given = flow("CHN", hs="270112", way="import", first_day=first, months=1)
    findings = found([given]).findings
    assert [f.measures for f in findings] == ([(measure,)] if measure else [])


def test_petroleum_under_a_cap_is_left_to_its_own_monitor():
    result = found([flow("CHN", hs="271019"), flow("CHN", hs="270900")])
    assert result.findings == ()
    assert result.coverage["coverage-goods-petroleum"] == 2


def test_a_description_settles_what_the_code_leaves_open():
    finding = only([flow("CHN", hs="271019", description="Kerosene-type jet fuel")])
    assert finding.measures == ("M2270-31",)


def test_argued_products_are_said_to_be_argued():
    finding = only([flow("CHN", hs="730890", way="import")])
    assert "doubt-goods-disputed" in finding.doubts


def test_one_finding_a_state_direction_goods_and_year():
    rows = [flow("CHN", hs=hs, way="import", row=n) for n, hs in enumerate(("611020", "620193"))]
    rows += [flow("CHN", hs="847130"), flow("FRA", hs="611020", way="import")]
    rows += [flow("CHN", hs="611020", way="import", first_day=date(2023, 1, 1))]
    findings = found(rows).findings
    assert len(findings) == 4
    textiles = next(f for f in findings if f.params["lines"] == "2")
    assert textiles.params["value"] == "USD 100,000"
    assert len({f.lineage_id for f in findings}) == 4


def test_a_re_export_is_goods_of_a_third_state():
    assert "doubt-goods-re-export" in only([flow("SGP", way="re_export")]).doubts


def test_an_unreported_value_is_not_zero():
    finding = only([flow("FRA", value=None, quantity=3.0, unit="pieces")])
    assert finding.params["value"] == "goods-not-reported"
    assert finding.params["tonnes"] == "goods-not-reported"


def test_values_in_other_money_are_not_called_dollars():
    finding = only([flow("CHN", value=None, currency="CNY") | {"value": 700.0}])
    assert finding.params["value"] == "CNY 700"


def test_a_national_office_goes_before_a_collection_and_both_are_shown():
    rows = [
        flow("CHN", hs="611020", way="import", value=15_641.0),
        flow("CHN", hs="611020", way="import", value=16_792.0, dataset="gacc"),
    ]
    finding = only(rows)
    assert finding.params["value"] == "USD 16,792"
    assert finding.params["other_sum"] == "15,641"
    assert "doubt-goods-publications" in finding.doubts
    alike = only([rows[0], rows[1] | {"value_usd": 15_641.0}])
    assert "doubt-goods-publications" not in alike.doubts


def test_a_reconciled_set_is_used_only_where_there_is_nothing_else():
    lone = only([flow("PRK", "CHN", hs="611020", way="export", dataset="baci")])
    assert lone.kind == "trade_from_dprk"
    assert lone.subjects[0].name == "CHN"
    assert "doubt-goods-reconciled" in lone.doubts
    both = [
        flow("PRK", "CHN", hs="611020", way="export", dataset="baci"),
        flow("CHN", hs="611020", way="import", value=9.0),
    ]
    assert only(both).params["value"] == "USD 9"


def test_what_was_published_again_counts_once():
    late = datetime(2026, 1, 15, tzinfo=UTC)
    finding = only([flow("FRA", value=5_000.0), flow("FRA", value=7_000.0, published_at=late)])
    assert finding.params["value"] == "USD 7,000"
    assert sum(e.table == "trade_flows" for e in finding.evidence) == 2


def test_simulated_figures_say_so():
    assert "doubt-goods-simulated" in only([flow(dataset="simulated-trade")]).doubts


@pytest.mark.parametrize("answer", ["data_error", "exempted"])
def test_a_reply_that_explains_closes_the_lead_and_is_counted(answer: str):
    result = found([flow("FRA")], [reply(answer)])
    assert result.findings == ()
    assert result.coverage["coverage-goods-closed"] == 1


def test_a_confirmed_line_is_an_indication_and_never_more():
    finding = only([flow("FRA")], [reply("confirmed")])
    assert finding.grade is Grade.INDICATION
    assert finding.message == "finding-goods-trade_to_dprk-confirmed"
    assert "trade_replies" in {e.table for e in finding.evidence}
    assert str(finding.marking).startswith("TLP:GREEN")


def test_a_query_without_an_answer_leaves_a_lead():
    finding = only([flow("FRA")], [reply("none")])
    assert finding.grade is Grade.LEAD
    assert "doubt-goods-asked" in finding.doubts
    assert "doubt-goods-not-asked" not in finding.doubts


def test_a_state_that_disputes_the_scope_is_heard():
    finding = only([flow("FRA")], [reply("scope_dispute")])
    assert finding.grade is Grade.LEAD
    assert "doubt-goods-scope-disputed" in finding.doubts


def test_a_confirmed_line_does_not_lift_the_others():
    rows = [flow("FRA", hs="847130"), flow("FRA", hs="850440")]
    grades = {f.params["table"][:6]: f.grade for f in found(rows, [reply(hs="8471")]).findings}
    assert grades == {"847130": Grade.INDICATION, "850440": Grade.LEAD}


def test_law_that_is_not_known_yet_is_not_applied():
    assert found([flow("FRA")], law_day=date(2016, 1, 1)).findings == ()


def test_another_order_of_months_gives_the_same_bytes():
    rows = [flow("CHN", hs="611020", way="import", **month(n), row=n) for n in (5, 1, 3)]
    assert only(rows).params["first"] == "2024-01"
    assert only(rows).params["last"] == "2024-05"


def test_rows_called_only_korea_are_counted_and_held_against_nothing():
    result = found([flow("FRA", "[Korea]")])
    assert result.findings == ()
    assert result.coverage["coverage-goods-only-korea"] == 1


def test_nothing_in_nothing_out():
    assert found([]).findings == ()


def test_public_figures_on_china_are_read_as_they_should(shared_data):
    given = pl.read_csv(
        shared_data / "regime/trade/china_imports_from_dprk_annual_usd_comtrade.csv"
    )
    rows = [
        flow(
            "CHN",
            hs=str(row["hs_and_label"]).split()[0],
            value=float(value),
            way="import",
            first_day=date(int(year), 1, 1),
            hs_edition=2017,
            row=n,
        )
        for n, row in enumerate(given.iter_rows(named=True), 2)
        for year, value in row.items()
        if year != "hs_and_label" and str(row["hs_and_label"]) != "TOTAL"
    ]
    findings = found(rows).findings
    told = {(f.about.split("|")[0], f.about.split("|")[1]) for f in findings}
    assert {("coal", "2016"), ("coal", "2017"), ("textiles", "2018"), ("textiles", "2023")} <= told
    assert not {goods for goods, _ in told} - {"coal", "iron_ore", "textiles", "seafood"}
    assert ("coal", "2018") not in told
    assert all(f.grade is Grade.LEAD for f in findings)
