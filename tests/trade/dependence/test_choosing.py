"""Whose figures count, what is no origin, and what is only said."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.trade.dependence.trade_rows import OPEN, measured, only, table, trade

from tricord.trade.dependence import Choice, lines, of_years
from tricord.trade.dependence.doubting import BETWEEN

OWN = [trade("KOR", "CHN", 80.0), trade("KOR", "JPN", 20.0)]
MIRROR = [trade("CHN", "KOR", 60.0, flow="export"), trade("USA", "KOR", 40.0, flow="export")]


def doubts(row):
    return row["doubts"].split(BETWEEN)


def test_the_importers_own_report_goes_before_what_exporters_say():
    row = only(measured(OWN + MIRROR))
    assert (row["kind"], row["imports"], row["top_share"]) == ("own", 100.0, 0.8)
    assert "mirror" not in doubts(row)


def test_exporters_stand_in_where_the_importer_reports_nothing_of_it_and_that_is_said():
    row = only(measured(MIRROR))
    assert (row["kind"], row["top"], row["top_share"]) == ("mirror", "CHN", 0.6)
    assert "mirror" in doubts(row)
    other = [trade("CHN", "KOR", 5.0, "370790", flow="export")]
    rows = measured(OWN + other)
    assert only(rows, product="250410")["kind"] == "own"
    assert only(rows, product="370790")["kind"] == "mirror"


def test_reconciled_flows_go_behind_own_reports_and_before_exporters():
    baci = [trade("AUS", "KOR", 100.0, flow="export", dataset="baci-hs22")]
    assert only(measured(MIRROR + baci))["top"] == "AUS"
    assert "reconciled" in doubts(only(measured(MIRROR + baci)))
    assert only(measured(OWN + baci))["top"] == "CHN"


def test_the_office_of_a_state_goes_before_a_collection():
    office = [trade("KOR", "VNM", 10.0, dataset="kr-customs")]
    choice = Choice(national_offices=("kr-customs",), least_reporters=2)
    assert only(measured(OWN + office, choice))["top"] == "VNM"
    assert only(measured(OWN + office))["top"] == "CHN"


def test_of_two_collections_one_is_taken_and_they_are_never_added_up():
    again = [trade("KOR", "CHN", 80.0, dataset="zz"), trade("KOR", "JPN", 20.0, dataset="zz")]
    assert only(measured(OWN + again))["imports"] == 100.0


@pytest.mark.parametrize("code", ["W00", "[97]", "[0003]", "[899]", "[4XXX]", "KOR"])
def test_the_world_groups_nowhere_and_the_importer_itself_are_no_origins(code):
    row = only(measured([*OWN, trade("KOR", code, 500.0)]))
    assert (row["origins"], row["top"], row["imports"]) == (2, "CHN", 100.0)


def test_the_row_for_all_partners_only_checks_their_sum():
    row = only(measured([*OWN, trade("KOR", "W00", 100.0)]))
    assert "world_total" not in row["doubts"]
    row = only(measured([*OWN, trade("KOR", "W00", 125.0)]))
    assert "world_total 20.0%" in doubts(row)
    assert row["top_share"] == 0.8


def test_imports_from_areas_nobody_names_are_said_and_make_no_difference_to_the_total():
    rows = [*OWN, trade("KOR", "[899]", 25.0), trade("KOR", "W00", 125.0)]
    row = only(measured(rows))
    assert "unnamed 20.0%" in doubts(row)
    assert "world_total" not in row["doubts"]


def test_re_imports_are_no_imports_of_an_origin():
    row = only(measured([*OWN, trade("KOR", "JPN", 50.0, flow="re_import")]))
    assert (row["imports"], row["top_share"]) == (100.0, 0.8)
    assert "returned 50.0%" in doubts(row)


def test_figures_below_zero_and_rows_without_a_value_are_left_out_and_counted():
    rows = [*OWN, trade("KOR", "VNM", -900.0, net_kg=None), trade("KOR", "IND", None)]
    assert lines(table(rows).lazy()).counts == {"negative": 1, "valueless": 1, "short": 0}
    assert only(measured(rows))["origins"] == 2


def test_estimated_weights_are_no_quantity():
    guessed = [trade("KOR", "CHN", 80.0, estimated=True), trade("KOR", "JPN", 20.0)]
    row = only(measured(guessed))
    assert row["hhi_quantity"] is None
    assert "quantity" in doubts(row)
    assert only(measured(OWN))["hhi_quantity"] == pytest.approx(0.68)


def test_quantities_of_several_units_are_not_added_up():
    pieces = {"net_kg": None, "unit": "pieces"}
    counted = [
        trade("KOR", "CHN", 80.0, quantity=6.0, **pieces),
        trade("KOR", "JPN", 20.0, quantity=4.0, **pieces),
    ]
    assert only(measured(counted))["hhi_quantity"] == pytest.approx(0.52)
    mixed = [counted[0], trade("KOR", "JPN", 20.0)]
    assert only(measured(mixed))["hhi_quantity"] is None


def test_longer_codes_sum_up_to_six_digits_within_one_reporter_and_are_not_counted_twice():
    long = [
        trade("KOR", "CHN", 50.0, "2504101000"),
        trade("KOR", "CHN", 30.0, "2504109000"),
        trade("KOR", "JPN", 20.0, "2504101000"),
    ]
    assert only(measured(long))["top_share"] == pytest.approx(0.8)
    both = [*long, trade("KOR", "CHN", 80.0)]
    assert only(measured(both))["imports"] == 100.0
    assert only(measured(both))["top_share"] == pytest.approx(0.8)


def test_short_codes_and_totals_are_no_products():
    rows = [*OWN, trade("KOR", "CHN", 900.0, "25"), trade("KOR", "CHN", 900.0, "TOTAL")]
    assert len([row for row in measured(rows) if row["importer"] == "KOR"]) == 1


def test_what_was_published_last_counts_and_parts_give_way_to_the_whole():
    later = datetime(2024, 1, 1, tzinfo=UTC)
    revised = [*OWN, trade("KOR", "CHN", 20.0, published_at=later)]
    assert only(measured(revised))["top_share"] == 0.5
    parts = [trade("KOR", "CHN", 80.0, part="sea"), trade("KOR", "CHN", 20.0, part="air")]
    assert only(measured([*parts, OWN[1]]))["imports"] == 120.0
    assert only(measured([*parts, *OWN]))["imports"] == 100.0


def test_a_year_is_made_of_twelve_months_or_not_at_all():
    months = [
        trade("KOR", partner, value / 12, first_day=date(2022, month, 1), months=1)
        for partner, value in (("CHN", 80.0), ("JPN", 20.0))
        for month in range(1, 13)
    ]
    assert only(measured(months))["top_share"] == pytest.approx(0.8)
    short = [row for row in months if row["first_day"].month < 12]
    assert measured(short) == []
    _, partial = of_years(lines(table(short).lazy()).table)
    assert partial.rows() == [("comtrade", "KOR", "import", 2022)]


def test_yearly_figures_go_before_months():
    months = [
        trade("KOR", "VNM", 99.0, first_day=date(2022, month, 1), months=1)
        for month in range(1, 13)
    ]
    assert only(measured([*OWN, *months]))["imports"] == 100.0


def test_own_exports_of_a_product_that_is_not_among_them_are_zero():
    sold = [trade("KOR", "USA", 5.0, "370790", flow="export")]
    assert only(measured(OWN + sold))["m_over_x"] == 9999.0
    sold = [trade("KOR", "USA", 50.0, flow="export")]
    assert only(measured(OWN + sold))["m_over_x"] == pytest.approx(2.0)


def test_an_importer_that_publishes_no_exports_is_not_taken_for_one_that_has_none():
    few = Choice(least_reporters=9)
    row = only(measured(OWN, few))
    assert (row["m_over_x"], row["world_hhi"], row["c3"], row["c4"]) == (None,) * 4


def test_the_world_is_not_made_of_few_reporters():
    every = [*OWN, trade("USA", "CHN", 10.0), trade("JPN", "CHN", 10.0)]
    assert only(measured(every, Choice(least_reporters=3)))["world_hhi"] is not None
    assert only(measured(every, Choice(least_reporters=4)))["world_hhi"] is None


def test_another_money_is_kept_for_shares_and_never_added_to_dollars():
    def yen(partner, value, **said):
        row = trade("JPN", partner, None, **said)
        return row | {"value": value, "currency": "JPY", "net_kg": value}

    rows = [yen("CHN", 9000.0), yen("AUS", 1000.0), yen("KOR", 500.0, flow="export")]
    rows += [trade("CHN", "JPN", 60.0, flow="export"), trade("CHN", "USA", 40.0, flow="export")]
    row = only(measured(rows), "JPN")
    assert (row["kind"], row["currency"], row["top_share"]) == ("own", "JPY", 0.9)
    assert row["m_over_x"] == pytest.approx(10_000 / 500)
    # Of the world's exports in dollars only what exporters say is there.
    assert row["dollars"] == 60.0
    assert row["world_hhi"] == 1.0


def test_what_is_in_dollars_only_in_part_is_counted_once_in_the_world():
    def won(partner, value, dollars):
        return trade("KOR", partner, dollars) | {"value": value, "currency": "KRW", "net_kg": 1.0}

    rows = [won("CHN", 80_000.0, 80.0), won("JPN", 20_000.0, None)]
    rows += [trade("CHN", "KOR", 60.0, flow="export"), trade("JPN", "KOR", 15.0, flow="export")]
    row = only(measured(rows))
    assert (row["currency"], row["top_share"]) == ("KRW", 0.8)
    assert row["dollars"] == 75.0
    assert row["world_hhi"] == pytest.approx(0.8**2 + 0.2**2)


def test_few_partners_look_like_an_extract():
    assert "few_partners" in doubts(only(measured(OWN)))
    many = [trade("KOR", code, 10.0) for code in ("CHN", "JPN", "USA", "AUS", "IND", "VNM")]
    many += [trade("KOR", code, 10.0) for code in ("THA", "IDN", "MYS", "BRA")]
    assert "few_partners" not in only(measured(many))["doubts"]


@pytest.mark.parametrize("hub", ["HKG", "NLD", "SGP"])
def test_a_hub_is_a_doubt_as_origin_and_as_importer(hub):
    assert "hub" in doubts(only(measured([trade("KOR", hub, 9.0), trade("KOR", "CHN", 1.0)])))
    assert "hub" not in doubts(only(measured([trade("KOR", hub, 1.0), trade("KOR", "CHN", 9.0)])))
    assert "entrepot" in doubts(only(measured([trade(hub, "CHN", 9.0)]), hub))


def test_a_ratio_that_explodes_is_a_doubt_and_no_exports_at_all_are_none():
    nearly = [*OWN, trade("KOR", "USA", 0.5, flow="export")]
    assert "m_over_x" in doubts(only(measured(nearly)))
    none = [*OWN, trade("KOR", "USA", 0.5, "370790", flow="export")]
    assert "m_over_x" not in doubts(only(measured(none)))


class TestEuropeanUnion:
    one = Choice(least_reporters=2, eu_as_one=True)
    rows = (
        trade("KOR", "DEU", 30.0),
        trade("KOR", "FRA", 30.0),
        trade("KOR", "CHN", 40.0),
        trade("DEU", "FRA", 70.0),
        trade("DEU", "CHN", 5.0),
        trade("FRA", "CHN", 5.0),
    )

    def test_as_members_each_is_an_origin(self):
        row = only(measured([*self.rows]))
        assert (row["top"], row["origins"]) == ("CHN", 3)
        assert "eu_as_one" not in row["doubts"]

    def test_as_one_it_looks_more_concentrated_and_that_is_said(self):
        row = only(measured([*self.rows], self.one))
        assert (row["top"], row["top_share"], row["origins"]) == ("EU", 0.6, 2)
        assert row["hhi"] > only(measured([*self.rows]))["hhi"]
        assert "eu_as_one" in doubts(row)

    def test_as_one_it_imports_as_one_and_trade_among_members_is_left_out(self):
        row = only(measured([*self.rows], self.one), "EU")
        assert (row["imports"], row["top"]) == (10.0, "CHN")

    @pytest.mark.parametrize("code", ["[97]", "[0003]"])
    def test_its_total_counts_only_where_no_member_is_there(self, code):
        total = trade("KOR", code, 900.0)
        assert only(measured([*self.rows, total], self.one))["imports"] == 100.0
        extract = [total, trade("KOR", "CHN", 100.0)]
        assert only(measured(extract, self.one))["top"] == "EU"
        assert only(measured(extract))["top"] == "CHN"

    def test_britain_left_and_is_an_origin_of_its_own(self):
        rows = [trade("KOR", "GBR", 50.0, year=2019), trade("KOR", "DEU", 50.0, year=2019)]
        rows += [trade("KOR", "GBR", 50.0, year=2020), trade("KOR", "DEU", 50.0, year=2020)]
        found = measured(rows, self.one)
        assert only(found, year=2019)["origins"] == 1
        assert only(found, year=2020)["origins"] == 2


class TestEditions:
    def test_codes_are_brought_to_one_edition(self):
        old = [trade("KOR", "CHN", 80.0, hs_edition=2012, year=2016), trade("KOR", "JPN", 20.0)]
        found = measured(old)
        assert {row["product"] for row in found} == {"250410"}
        assert all(row["clear"] for row in found)

    def test_a_line_that_was_split_says_nothing_and_why(self):
        row = only(
            measured([trade("KOR", "CHN", 80.0, "850511", hs_edition=2017)]), product="850511"
        )
        assert (row["hhi"], row["top"], row["c1"], row["c4"]) == (None,) * 4
        assert "edition" in doubts(row)

    def test_an_edition_nobody_names_is_settled_two_years_after_it_came_into_force(self):
        unsaid = {"hs": "850511", "hs_edition": 0}
        rows = [trade("KOR", "CHN", 80.0, year=2023, **unsaid)]
        assert not only(measured(rows), product="850511")["clear"]
        rows = [trade("KOR", "CHN", 80.0, year=2024, **unsaid)]
        assert only(measured(rows), product="850511")["clear"]

    def test_a_split_line_of_others_leaves_the_world_unknown(self):
        rows = [trade("KOR", "CHN", 80.0, "850511"), trade("JPN", "CHN", 20.0, "850511")]
        assert only(measured(rows), product="850511")["world_hhi"] == 1.0
        rows.append(trade("USA", "CHN", 20.0, "850511", hs_edition=2017))
        assert only(measured(rows), product="850511")["world_hhi"] is None

    def test_own_exports_under_a_split_line_are_not_known(self):
        rows = [trade("KOR", "CHN", 80.0, "850511"), trade("JPN", "CHN", 20.0, "370790")]
        sold = trade("KOR", "USA", 8.0, "850511", flow="export", hs_edition=2017)
        assert only(measured([*rows, sold]), product="850511")["m_over_x"] is None


def test_no_rows_come_to_no_rows():
    assert measured([]) == []


@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(random):
    rows = [*OWN, *MIRROR, trade("KOR", "W00", 125.0), *TestEuropeanUnion.rows]
    rows += [trade("USA", "CHN", 1 / 3, "2504101000"), trade("USA", "CHN", 1 / 7, "2504109000")]
    shuffled = [*rows]
    random.shuffle(shuffled)
    assert measured(rows, OPEN) == measured(shuffled, OPEN)
