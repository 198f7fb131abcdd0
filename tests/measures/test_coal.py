"""The coal law of each period, day by day, as section 2 of the field note tells it."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from tricord.errors import ConfigError
from tricord.measures import Standing, Strength, load

FULL_BAN = date(2017, 8, 5)


def coal(on, **more):
    return load().in_force(on, direction="from_dprk", hs="2701", **more)


def only(on, **more):
    (found,) = coal(on, **more)
    return found


@pytest.mark.parametrize(
    ("first", "last", "measure", "standing"),
    [
        (date(2016, 3, 3), date(2016, 11, 29), "M2270-29", Standing.APPLIES),
        (date(2016, 12, 1), date(2016, 12, 31), "M2321-26", Standing.DEPENDS),
        (date(2017, 1, 1), date(2017, 8, 4), "M2321-26", Standing.DEPENDS),
        (date(2017, 8, 6), date(2017, 9, 4), "M2371-8", Standing.CONTESTED),
        (date(2017, 9, 5), date(2026, 12, 31), "M2371-8", Standing.APPLIES),
    ],
)
def test_each_period_has_its_one_measure_on_its_first_and_last_day(first, last, measure, standing):
    for on in (first, last):
        found = only(on)
        assert (found.measure.measure_id, found.standing) == (measure, standing)
        assert found.strength is Strength.CANDIDATE
        assert not found.boundary


def test_there_was_no_sectoral_ban_before_2_march_2016():
    assert coal(date(2016, 3, 1)) == ()


@pytest.mark.parametrize(
    ("on", "measure", "before"),
    [
        (date(2016, 3, 2), "M2270-29", ()),
        (date(2016, 11, 30), "M2321-26", ("M2270-29",)),
        (FULL_BAN, "M2371-8", ("M2321-26",)),
    ],
)
def test_an_act_on_a_day_of_adoption_is_undetermined_and_names_what_applied_before(
    on, measure, before
):
    found = only(on)
    assert found.measure.measure_id == measure
    assert found.standing is Standing.UNDETERMINED
    assert found.boundary
    assert found.before == before
    assert "boundary" in [reason.key for reason in found.reasons]


def test_the_replaced_cap_is_explained_on_the_boundary_day_and_after():
    def cap(on):
        found = load().explain(on, direction="from_dprk", hs="2701")
        (one,) = (f for f in found if f.measure.measure_id == "M2321-26")
        return one

    assert cap(FULL_BAN).boundary
    assert cap(FULL_BAN).reasons[0].key == "replaced-today"
    assert cap(date(2017, 8, 6)).reasons[0].key == "replaced"
    assert not cap(date(2017, 8, 6)).boundary


def test_2270_is_explained_as_replaced_for_coal_while_it_ran_on_for_iron():
    on = date(2017, 2, 1)
    found = load().explain(on, direction="from_dprk", hs="2701")
    (old,) = (f for f in found if f.measure.measure_id == "M2270-29")
    assert old.standing is Standing.DOES_NOT_APPLY
    assert old.reasons[0].key == "goods-replaced"
    iron = load().in_force(on, direction="from_dprk", hs="2601")
    assert [f.measure.measure_id for f in iron] == ["M2270-29"]


def test_the_interim_cap_of_december_2016():
    period = load().quota("M2321-26", date(2016, 12, 15))
    assert (period.first_day, period.last_day) == (date(2016, 11, 30), date(2016, 12, 31))
    assert {limb.unit: limb.amount for limb in period.limbs} == {"usd": 53495894, "t": 1000866}
    assert period.quota.rule == "lower"
    assert period.cut_short_on is None


def test_the_yearly_cap_of_2017_stops_at_the_full_ban():
    period = load().quota("M2321-26", date(2017, 7, 11))
    assert (period.first_day, period.last_day) == (date(2017, 1, 1), date(2017, 12, 31))
    assert {limb.unit: limb.amount for limb in period.limbs} == {"usd": 400870018, "t": 7500000}
    assert period.cut_short_on == FULL_BAN
    assert [percent for percent, _ in period.thresholds] == [75, 90, 95]
    assert period.thresholds[0][1][1].amount == Decimal(5625000)
    assert "quota-cut-short" in [r.key for r in only(date(2017, 7, 11)).reasons]


@pytest.mark.parametrize("on", [date(2016, 11, 29), FULL_BAN, date(2018, 1, 1)])
def test_there_is_no_coal_quota_before_the_cap_or_after_the_ban(on):
    assert load().quota("M2321-26", on) is None


@pytest.mark.parametrize("on", [date(2016, 5, 1), date(2017, 1, 20), date(2017, 10, 1)])
def test_russian_coal_through_rajin_may_be_exempt_in_every_period_with_notice(on):
    (rajin,) = (e for e in only(on).exemptions if "rajin" in e.exemption_id)
    assert rajin.notice
    assert rajin.goods == ("coal",)
    assert "Rajin" in rajin.what.en


def test_the_rajin_exemption_is_not_offered_for_iron():
    (found,) = load().in_force(date(2018, 1, 1), direction="from_dprk", hs="2601")
    assert not [e for e in found.exemptions if "rajin" in e.exemption_id]


def test_the_contested_window_shows_both_readings():
    (window,) = only(date(2017, 8, 20)).wind_downs
    assert window.contested
    assert window.recalled
    assert len(window.readings) == 2
    assert window.last_day == date(2017, 9, 4)


def test_the_window_is_not_contested_for_iron_ore():
    (found,) = load().in_force(date(2017, 8, 20), direction="from_dprk", hs="2601")
    assert found.standing is Standing.DEPENDS
    assert [w.contested for w in found.wind_downs] == [False]


def test_a_moment_is_judged_by_its_day_in_new_york():
    # 03:00 UTC on the 5th is still the 4th in New York; 01:00 in Seoul on the 6th is the 5th.
    seoul = timezone(timedelta(hours=9))
    assert only(datetime(2017, 8, 5, 3, tzinfo=UTC)).measure.measure_id == "M2321-26"
    assert only(datetime(2017, 8, 6, 1, tzinfo=seoul)).standing is Standing.UNDETERMINED
    assert only(datetime(2017, 8, 6, 20, tzinfo=seoul)).standing is Standing.CONTESTED


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ConfigError) as caught:
        coal(datetime(2017, 8, 5, 3))  # noqa: DTZ001  # the very thing to be refused
    assert caught.value.code == "moment-without-zone"
    assert caught.value.hint("ko")
