"""Wind-downs, quotas and exemptions: dates counted again, and who decides."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from dateutil.relativedelta import relativedelta

from tricord.errors import NotFound
from tricord.measures import Standing, load
from tricord.measures.quotas import never_took_effect
from tricord.model.measure import Decider, Direction

# The table of the field note: adoption, days to the last day, days for notice, by measure.
THIRTY_2371 = ("2017-08-05", (30, "2017-09-04"), [(45, "2017-09-19")])
THIRTY_2397 = ("2017-12-22", (30, "2018-01-21"), [(45, "2018-02-05")])
TABLE = {
    "M2371-8": THIRTY_2371,
    "M2371-9": THIRTY_2371,
    "M2371-10": THIRTY_2371,
    "M2375-16": ("2017-09-11", (90, "2017-12-10"), [(135, "2018-01-24")]),
    "M2375-18": ("2017-09-11", (120, "2018-01-09"), []),
    **{f"M2397-6{letter}": THIRTY_2397 for letter in "abcdef"},
}


@pytest.mark.parametrize("key", TABLE)
def test_wind_downs_end_where_the_table_says_and_the_count_leads_there(key):
    adopted, last, notices = TABLE[key]
    start = date.fromisoformat(adopted)
    for days, printed in (last, *notices):
        assert start + timedelta(days=days) == date.fromisoformat(printed)
    windows = load().wind_downs(key)
    assert windows
    for window in windows:
        assert window.first_day == start
        assert window.last_day == date.fromisoformat(last[1])
        assert window.counted == f"{last[0]} days"
        assert list(window.notify_by) == [date.fromisoformat(day) for _, day in notices]
        assert window.recalled


def test_workers_had_24_months_and_states_reported_after_15_and_27():
    (window,) = load().wind_downs("M2397-8")
    start = date(2017, 12, 22)
    assert window.last_day == start + relativedelta(months=24) == date(2019, 12, 22)
    assert window.notify_by == (date(2019, 3, 22), date(2020, 3, 22))
    assert not window.recalled


@pytest.mark.parametrize(("key", "last"), [("M2270-33", "2016-05-31"), ("M2321-31", "2017-02-28")])
def test_banks_had_ninety_days(key, last):
    (window,) = load().wind_downs(key)
    assert window.last_day == date.fromisoformat(last) == window.first_day + timedelta(days=90)


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        ("2017-09-11", Standing.UNDETERMINED),
        ("2017-09-12", Standing.DEPENDS),
        ("2017-12-10", Standing.DEPENDS),
        ("2017-12-11", Standing.APPLIES),
    ],
)
def test_textiles_depend_on_an_earlier_contract_until_the_last_day_of_import(on, standing):
    day = date.fromisoformat(on)
    (found,) = load().in_force(day, direction="from_dprk", act="import", hs="6204")
    assert found.standing is standing
    assert bool(found.wind_downs) is (standing is not Standing.APPLIES)


def test_a_wind_down_over_no_longer_covers_the_day():
    assert len(load().wind_downs("M2371-8", date(2017, 9, 4))) == 2
    assert load().wind_downs("M2371-8", date(2017, 9, 5)) == ()


def test_the_two_million_barrels_of_2375_never_took_effect():
    measure = load()["M2375-14"]
    first, second = measure.quotas
    assert not never_took_effect(measure, first)
    assert never_took_effect(measure, second)
    assert second.limbs[0].amount == 2_000_000
    assert load().quota("M2375-14", date(2018, 6, 1)) is None


def test_the_first_refined_petroleum_cap_counts_from_october():
    law = load()
    assert law.in_force(date(2017, 9, 20), direction="to_dprk", goods="diesel") == ()
    period = law.quota("M2375-14", date(2017, 11, 19))
    assert (period.first_day, period.last_day) == (date(2017, 10, 1), date(2017, 12, 31))
    assert period.cut_short_on == date(2017, 12, 22)
    assert [limb.amount for limb in period.limbs] == [500_000]


def test_refined_petroleum_alerts_and_stop_by_calendar_year():
    period = load().quota("M2397-5", date(2024, 2, 29))
    assert (period.first_day, period.last_day) == (date(2024, 1, 1), date(2024, 12, 31))
    alerts = [(percent, limbs[0].amount) for percent, limbs in period.thresholds]
    assert alerts == [(75, 375_000), (90, 450_000), (95, 475_000)]
    assert [limb.amount for limb in period.stop] == [475_000]
    assert period.report_every_days == 30
    assert len(load()["M2397-5"].conditions) == 3


def test_the_first_year_of_the_refined_cap_had_not_begun_at_adoption():
    assert load().quota("M2397-5", date(2017, 12, 25)) is None
    (found,) = load().in_force(date(2017, 12, 25), direction="to_dprk", goods="diesel")
    assert found.measure.measure_id == "M2397-5"
    assert "quota-not-begun" in [reason.key for reason in found.reasons]


@pytest.mark.parametrize(
    ("on", "first"),
    [("2017-12-22", 2017), ("2018-12-21", 2017), ("2018-12-22", 2018), ("2021-01-31", 2020)],
)
def test_the_crude_year_runs_from_22_to_21_december(on, first):
    period = load().quota("M2397-4", date.fromisoformat(on))
    assert period.first_day == date(first, 12, 22)
    assert period.last_day == date(first + 1, 12, 21)
    assert {limb.unit: limb.amount for limb in period.limbs} == {
        "bbl": Decimal(4_000_000),
        "t": Decimal(525_000),
    }
    assert period.quota.rule == "either"
    assert period.report_every_days == 90


def test_crude_before_the_cap_was_held_to_the_previous_twelve_months():
    period = load().quota("M2375-15", date(2017, 10, 1))
    assert period.quota.rule == "previous_twelve_months"
    assert period.limbs == ()
    assert period.stop == ()


def test_2664_reaches_asset_freezes_only_and_only_from_its_day():
    law = load()
    carved = {
        m.measure_id
        for m in law
        for e in m.exemptions
        if e.exemption_id == "humanitarian-carve-out"
    }
    assert carved == {"M1718-8d", "M2270-12", "M2270-32"}
    for m in law:
        if m.direction in {Direction.FROM_DPRK, Direction.TO_DPRK}:
            assert not [e for e in m.exemptions if e.measure == "M2664"], m.measure_id
    ids = [e.exemption_id for e in law.exemptions("M1718-8d", date(2022, 12, 8))]
    assert "humanitarian-carve-out" not in ids
    ids = [e.exemption_id for e in law.exemptions("M1718-8d", date(2022, 12, 9))]
    assert "humanitarian-carve-out" in ids


def test_banned_goods_still_need_the_committee_after_2664():
    (found,) = load().in_force(date(2023, 6, 1), direction="to_dprk", hs="8418")
    deciders = {e.exemption_id: e.decider for e in found.exemptions}
    assert deciders["committee-2397"] is Decider.COMMITTEE_IN_ADVANCE
    assert found.measure.measure_id == "M2397-7a"


def test_an_exemption_that_began_after_its_measure_ended_is_not_offered():
    assert "committee-2397" not in [e.exemption_id for e in load().exemptions("M2375-14")]


def test_chartering_with_notice_ended_when_2321_removed_the_exception():
    law = load()
    before = [e.exemption_id for e in law.exemptions("M2270-19", date(2016, 11, 29))]
    after = [e.exemption_id for e in law.exemptions("M2270-19", date(2016, 11, 30))]
    assert before == ["charter-livelihood"]
    assert after == ["charter-committee"]


def test_deciders_are_kept_apart():
    decided = {e.exemption_id: e.decider for m in load() for e in m.exemptions}
    assert decided["basic-expenses"] is Decider.NOTICE_AND_SILENCE
    assert decided["extraordinary-expenses"] is Decider.COMMITTEE_IN_ADVANCE
    assert decided["catch-all-livelihood"] is Decider.STATE_DETERMINES
    assert decided["humanitarian-carve-out"] is Decider.CATEGORY


@pytest.mark.parametrize("ask", ["quota", "chain_in_force", "exemptions", "wind_downs"])
def test_an_unknown_measure_is_named_with_a_hint(ask):
    with pytest.raises(NotFound) as caught:
        getattr(load(), ask)("M1718-9", date(2020, 1, 1))
    assert caught.value.code == "measure-unknown"
    assert "M1718-9" in caught.value.sentence("ko")
    assert caught.value.hint("ja")
