"""The cap on coal: two limbs, by month, until the full ban took over."""

from datetime import date

import pytest
from tests.monitors.sanctions.goods.flows import Row, flow, found, month, only


def coal(number: int, value: float, tonnes: float, year: int = 2017, state: str = "CHN") -> Row:
    said = month(number, year) | {"net_kg": tonnes * 1000, "row": 100 * year + number}
    return flow(state, hs="270112", way="import", value=value, hs_edition=2017, **said)


def test_the_cap_is_met_when_either_limb_is():
    by_value = only([coal(n, 60e6, 0.7e6) for n in range(1, 8)])
    assert by_value.kind == "goods_quota"
    assert by_value.measures == ("M2321-26",)
    assert (by_value.params["value_percent"], by_value.params["tonnes_percent"]) == (
        "104.8",
        "65.3",
    )
    assert by_value.score == 1.0
    by_weight = only([coal(n, 10e6, 1.1e6) for n in range(1, 8)])
    assert by_weight.params["tonnes_percent"] == "102.7"


def test_under_the_first_announcement_nothing_is_told():
    result = found([coal(n, 10e6, 0.2e6) for n in range(1, 8)])
    assert result.findings == ()
    assert result.coverage["coverage-goods-quota"] == 7
    assert only([coal(n, 10e6, 0.2e6) for n in range(1, 8)], quota_told_percent=5.0)


def test_all_states_count_together():
    rows = [coal(n, 30e6, 0.1e6, state=state) for n in range(1, 8) for state in ("CHN", "VNM")]
    assert only(rows).params["reporters"] == "CHN, VNM"


def test_the_month_in_which_the_ban_took_over_counts_for_the_ban():
    told = found([coal(n, 60e6, 1e6) for n in range(1, 9)]).findings
    quota = next(f for f in told if f.kind == "goods_quota")
    ban = next(f for f in told if f.kind == "trade_from_dprk")
    assert quota.params["value"] == "420,000,000"
    assert quota.end == date(2017, 8, 5)
    assert ban.measures == ("M2371-8",)
    assert ban.params["first"] == ban.params["last"] == "2017-08"
    assert {"doubt-goods-law-changed", "doubt-goods-contested"} <= set(ban.doubts)


def test_the_interim_cap_of_december_2016_is_a_period_of_its_own():
    finding = only([coal(12, 50e6, 0.5e6, year=2016)])
    assert finding.start == date(2016, 11, 30)
    assert finding.params["value_percent"] == "93.5"


@pytest.mark.parametrize("number", [1, 2, 7])
def test_a_year_as_a_whole_is_never_counted_under_the_cap(number: int):
    year = coal(number, 4e8, 4e6) | {"months": 12, "first_day": date(2017, 1, 1)}
    assert [f.kind for f in found([year]).findings] == ["trade_from_dprk"]
