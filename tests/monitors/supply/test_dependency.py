"""Findings about dependence: which there are, what they rest on, and what is left unsaid."""

from dataclasses import replace
from datetime import UTC, date, datetime

import polars as pl
import pytest
from tests.monitors.supply.dependency_rows import (
    GALLIUM,
    GRAPHITE,
    LAW_DAY,
    MILLION,
    found,
    months,
    observed,
    said,
    words,
    years,
)
from tests.trade.dependence.trade_rows import table, trade

from tricord.errors import RunError
from tricord.locale import LANGUAGES, text
from tricord.model.finding import Grade
from tricord.model.tables import TABLES
from tricord.monitors.registry import MONITORS, monitor
from tricord.monitors.supply import dependency
from tricord.monitors.supply.dependency import Params, catalogue, find, narrow


def of_korea(result, kind):
    return [
        each
        for each in result.findings
        if each.kind == kind and each.subjects[1].key == "state|KOR"
    ]


def test_it_is_registered():
    assert "dependency" in MONITORS
    assert monitor("dependency") is dependency


def test_three_years_of_imports_from_one_origin_are_a_dependence():
    [finding] = of_korea(found(years(2020, 2021, 2022)), "dependent")
    assert [each.key for each in finding.subjects] == ["item|natural_graphite", "state|KOR"]
    assert finding.about == GRAPHITE
    assert (finding.start, finding.end) == (date(2020, 1, 1), date(2023, 1, 1))
    assert finding.grade is Grade.INDICATION
    assert finding.score == pytest.approx(0.64 + 11 * (0.2 / 11) ** 2, abs=1e-4)
    assert finding.params["group"] == "trilateral (JPN, KOR, USA)"
    assert finding.params["held"] == "3"
    assert finding.params["since"] == "2021"
    spoken = said(finding)
    assert "China" in spoken
    assert "대한민국" in spoken
    assert "天然黒鉛" in spoken


def test_it_rests_on_the_largest_origins_of_the_three_years_and_no_more():
    [finding] = of_korea(found(years(2020, 2021, 2022)), "dependent")
    keys = [each.row_key.split("|") for each in finding.evidence]
    assert {key[1] for key in keys} == {"KOR"}
    assert len(keys) == 9
    assert sum(key[2] == "CHN" for key in keys) == 3


def test_one_year_is_no_dependence_but_concentrated_imports():
    result = found(years(2022))
    assert of_korea(result, "dependent") == []
    [finding] = of_korea(result, "concentrated")
    assert finding.grade is Grade.LEAD
    assert "c4_unknown" in words(finding)
    assert said(finding)


def test_where_the_fourth_condition_is_known_to_fail_it_is_not_called_unknown():
    rows = [row for row in years(2020, 2021, 2022) if row["flow"] == "import"]
    rows += [
        trade("KOR", "VNM", 900 * MILLION, year=year, flow="export") for year in (2020, 2021, 2022)
    ]
    [finding] = of_korea(found(rows), "concentrated")
    assert "c4_unknown" not in words(finding)


def test_imports_from_several_origins_are_nothing():
    assert found(years(2020, 2021, 2022, china=30.0)).findings == ()


def test_a_dependence_stays_until_it_was_low_two_years_running():
    before = years(2018, 2019, 2020)
    once = found(before + years(2021, china=55.0))
    [finding] = of_korea(once, "dependent")
    assert finding.params["year"] == "2021"
    twice = found(before + years(2021, 2022, china=55.0))
    assert of_korea(twice, "dependent") == []


def test_another_year_is_a_revision_of_the_same_finding():
    [early] = of_korea(found(years(2019, 2020, 2021)), "dependent")
    [late] = of_korea(found(years(2019, 2020, 2021, 2022)), "dependent")
    assert early.lineage_id == late.lineage_id
    assert early.finding_id != late.finding_id


def test_the_same_rows_in_another_order_give_the_same_findings():
    rows = years(2020, 2021, 2022) + months([30.0] * 66 + [300.0] * 6)
    assert found(rows) == found(rows[::-1])


def test_a_rising_share_is_told_by_month():
    rows = months([30.0 + n % 3 for n in range(66)] + [300.0] * 6)
    [finding] = [each for each in found(rows).findings if each.kind == "dependence_rising"]
    assert finding.grade is Grade.LEAD
    assert finding.params["month"] == "2022-12"
    assert finding.start == date(2021, 1, 1)
    assert len(finding.evidence) == 24
    assert float(finding.params["z"]) >= 3
    assert said(finding)


def test_a_share_that_rose_as_it_always_does_is_not_told():
    rows = months([30.0 + 20 * (n % 12) for n in range(72)])
    assert not [each for each in found(rows).findings if each.kind == "dependence_rising"]


def test_exporters_figures_are_a_lead_and_said_to_be_that():
    rows = [
        trade(code, "KOR", value * MILLION, year=year, flow="export")
        for year in (2020, 2021, 2022)
        for code, value in (("CHN", 80.0), ("JPN", 20.0))
    ]
    [finding] = of_korea(found(rows), "dependent")
    assert finding.grade is Grade.LEAD
    assert "mirror" in words(finding)
    assert {each.row_key.split("|")[3] for each in finding.evidence} == {"export"}


def test_a_sum_that_is_off_is_told_with_its_figure_and_makes_it_a_lead():
    total = [trade("KOR", "W00", 125 * MILLION, year=year) for year in (2020, 2021, 2022)]
    [finding] = of_korea(found(years(2020, 2021, 2022) + total), "dependent")
    assert finding.grade is Grade.LEAD
    assert finding.params["world_total"] == "20.0"
    assert "20.0 %" in text("doubt-dependency-world_total", "en", **finding.params)
    assert any("|W00|" in each.row_key for each in finding.evidence)


def test_a_hub_as_largest_origin_makes_it_a_lead():
    rows = [
        row | {end: "HKG" for end in ("reporter", "partner") if row[end] == "CHN"}
        for row in years(2020, 2021, 2022)
    ]
    [finding] = of_korea(found(rows), "dependent")
    assert finding.grade is Grade.LEAD
    assert "hub" in words(finding)


def test_the_european_union_as_one_is_warned_of():
    rows = years(2020, 2021, 2022)
    plain, warned = found(rows), found(rows, eu="one")
    assert "eu_as_one" not in words(of_korea(plain, "dependent")[0])
    assert "eu_as_one" in words(of_korea(warned, "dependent")[0])


def test_small_imports_are_counted_and_not_told():
    rows = [row | {"value_usd": row["value_usd"] / 1000} for row in years(2020, 2021, 2022)]
    result = found(rows)
    assert result.findings == ()
    assert result.coverage["coverage-dependency-small"] == 1
    assert of_korea(found(rows, least_usd=1000.0), "dependent")


def test_a_line_that_mixes_metals_says_nothing_and_is_counted():
    result = found(years(2020, 2021, 2022, hs=GALLIUM))
    assert result.findings == ()
    counted = ("unmeasured", "small")
    assert all(result.coverage[f"coverage-dependency-silent-{why}"] > 0 for why in counted)
    mixed = {(line.item.item_id, line.code) for line in catalogue(("USA",)).silent}
    assert ("gallium_metal", GALLIUM) in mixed
    assert ("natural_graphite", GRAPHITE) not in mixed


def test_a_national_line_that_holds_the_metal_alone_is_looked_at_instead():
    rows = [
        trade("USA", code, value * MILLION, "8112921000", year=year)
        for year in (2020, 2021, 2022)
        for code, value in (("CHN", 80.0), ("JPN", 20.0))
    ]
    rows += [trade("USA", "CHN", 900 * MILLION, "8112926000", year=year) for year in (2021, 2022)]
    [finding] = [f for f in found(rows).findings if f.subjects[0].key == "item|gallium_metal"]
    assert (finding.kind, finding.about) == ("concentrated", "HTS-10 8112.92.10")
    assert finding.params["share"] == "80"
    # Neither the world's exports nor the importer's are known by a line of one tariff.
    assert (finding.params["world_hhi"], finding.params["ratio"]) == ("–", "–")
    assert {each.row_key.split("|")[6] for each in finding.evidence} == {"8112921000"}


def test_a_line_of_another_states_tariff_is_not_looked_at():
    rows = [trade("JPN", "CHN", 80 * MILLION, "8112923000", year=2022)]
    assert found(rows).findings == ()


def test_the_same_digits_mean_what_the_reporters_tariff_says():
    """8112.92.10 is gallium in the United States; 8112.92-1000 is germanium in Korea."""
    rows = [trade("KOR", "CHN", 80 * MILLION, "8112921000", year=2022)]
    (finding,) = found(rows).findings
    assert finding.subjects[0].key.split("|")[-1] == "germanium_metal"


def test_an_edition_that_cuts_differently_says_nothing_and_is_counted():
    result = found(years(2020, 2021, 2022, hs="850511", hs_edition=2017))
    assert result.findings == ()
    assert result.coverage["coverage-dependency-cut"] == 1


def test_years_that_end_after_the_day_are_not_looked_at():
    rows = table(years(2020, 2021, 2022))
    empty = TABLES["observations"].empty()
    params = Params(law_day=date(2022, 12, 30), least_reporters=2)
    tables = {"trade_flows": rows, "observations": empty}
    assert {each.params["year"] for each in find(tables, params).findings} == {"2021"}
    whole = find(tables, replace(params, law_day=date(2022, 12, 31)))
    assert {each.params["year"] for each in whole.findings} == {"2022"}


def test_lines_outside_the_catalogue_are_told_only_where_wanted():
    rows = table(years(2020, 2021, 2022, hs="610910"))
    tables = {"trade_flows": rows, "observations": TABLES["observations"].empty()}
    params = Params(law_day=LAW_DAY, least_reporters=2)
    assert narrow("trade_flows", rows.lazy()).collect().is_empty()
    assert find(tables, params).findings == ()
    all_lines = replace(params, only_catalogue=False)
    keys = {each.subjects[0].key for each in find(tables, all_lines).findings}
    assert keys == {"hs|610910"}
    assert all(said(each) for each in find(tables, all_lines).findings)


def test_narrowing_changes_no_finding():
    rows = years(2020, 2021, 2022) + years(2020, 2021, 2022, hs="610910")
    tables = {"trade_flows": table(rows), "observations": TABLES["observations"].empty()}
    params = Params(law_day=LAW_DAY, least_reporters=2)
    assert find(tables, params).findings == found(rows).findings
    assert find(tables, params).findings


def test_output_stands_beside_imports_by_stage():
    figures = [
        observed("Cobalt", "Cobalt|Mine production", "COD", 170.0),
        observed("Cobalt", "Cobalt|Mine production", "IDN", 20.0),
        observed("Cobalt", "Cobalt|Mine production", "RUS", 10.0),
        observed("Cobalt", "Cobalt|Mine production", "W00", 230.0),
        observed("Cobalt", "Cobalt|Refinery production", "CHN", 180.0),
        observed("Cobalt", "Cobalt|Refinery production", "FIN", 15.0),
        observed("Cobalt", "Cobalt|Refinery production", "JPN", 5.0),
    ]
    [finding] = of_korea(found(years(2020, 2021, 2022, hs="810520"), figures), "dependent")
    spoken = text(finding.message, "en", **finding.params)
    assert "mined: HHI of the world's output 0.56" in spoken
    assert "Congo" in spoken
    assert "refined: HHI of the world's output 0.82 (China 90 %), HHI of these imports" in spoken
    tables = [each.table for each in finding.evidence]
    assert tables.count("observations") == 3
    assert said(finding)


def test_goods_of_several_materials_say_nothing_of_who_makes_one():
    figures = [
        observed("ferro-alloys", "ferro-alloys|Production", place, 10.0)
        for place in ("AUS", "BRA", "CAN", "ZAF")
    ]
    plain = found(years(2020, 2021, 2022, hs="720211"))
    assert plain.findings
    assert found(years(2020, 2021, 2022, hs="720211"), figures).findings == plain.findings


def test_a_year_that_names_one_small_country_gives_way_to_one_that_tells():
    figures = [
        observed("Cobalt", "Cobalt|Mine production", code, 10.0) for code in ("COD", "IDN", "RUS")
    ]
    later = {"first_day": date(2024, 1, 1)}
    figures.append(observed("Cobalt", "Cobalt|Mine production", "MAR", 1.0, **later))
    [finding] = of_korea(found(years(2020, 2021, 2022, hs="260500"), figures), "dependent")
    assert "0.33" in text(finding.message, "en", **finding.params)


def test_what_was_left_out_is_counted_in_every_language():
    rows = years(2020, 2021, 2022)
    rows += [trade("KOR", "CHN", -5.0, year=2022, part="x"), trade("KOR", "CHN", None, part="y")]
    rows += [
        trade("KOR", "CHN", 5.0, first_day=date(2023, month, 1), months=1) for month in range(1, 8)
    ]
    coverage = found(rows).coverage
    assert coverage["coverage-dependency-negative"] == 1
    assert coverage["coverage-dependency-valueless"] == 1
    assert coverage["coverage-dependency-part_years"] == 1
    for key, count in coverage.items():
        assert all(text(key, language, count=str(count)) for language in LANGUAGES)


def test_a_finding_bears_the_strictest_marking_of_its_rows():
    rows = [
        row | {"marking": "TLP:AMBER"} if row["partner"] == "CHN" else row
        for row in years(2020, 2021, 2022)
    ]
    [finding] = of_korea(found(rows), "dependent")
    assert str(finding.marking) == "TLP:AMBER"


def test_a_revision_published_later_supersedes_by_other_evidence():
    rows = years(2020, 2021, 2022)
    later = rows[0] | {
        "value_usd": 70 * MILLION,
        "published_at": datetime(2025, 1, 1, tzinfo=UTC),
    }
    [before] = of_korea(found(rows), "dependent")
    [after] = of_korea(found([*rows, later]), "dependent")
    assert before.finding_id != after.finding_id
    assert before.lineage_id == after.lineage_id


def test_no_rows_are_no_findings():
    result = found([])
    assert result.findings == ()
    assert result.coverage["coverage-dependency-rows"] == 0


@pytest.mark.parametrize(
    ("given", "code"),
    [({"eu": "half"}, "dependency-eu"), ({"members": "Korea"}, "dependency-group")],
)
def test_a_parameter_that_cannot_be_is_refused(given, code):
    with pytest.raises(RunError, match=code):
        found(years(2022), **given)


def test_only_the_importers_asked_for_are_told():
    rows = years(2020, 2021, 2022)
    assert found(rows, importers="USA, JPN").findings == ()


def test_national_figures_in_another_money_are_told_in_it():
    rows = [
        row | {"value_usd": None, "value": row["value_usd"] * 1300, "currency": "KRW"}
        if row["reporter"] == "KOR"
        else row
        for row in years(2020, 2021, 2022)
    ]
    [finding] = of_korea(found(rows), "dependent")
    assert finding.params["imports"].startswith("KRW ")
    assert float(finding.params["ratio"]) == pytest.approx(100.0)


def test_the_table_of_observations_is_narrowed_to_output_of_watched_minerals():
    rows = [
        observed("Cobalt", "Cobalt|Mine production", "COD", 1.0),
        observed("Cobalt", "Cobalt|Reserves", "COD", 1.0, measure="reserves"),
        observed("Peat", "Peat|Production", "FIN", 1.0),
    ]
    frame = pl.DataFrame(rows, schema=TABLES["observations"].schema)
    assert narrow("observations", frame.lazy()).collect()["goods"].to_list() == ["Cobalt"]
