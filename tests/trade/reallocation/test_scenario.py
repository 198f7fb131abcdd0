"""A shock from loss to shortage, against the worked case and what must hold of any."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.trade.reallocation.given import CHECK, FLOWS, HALF_OF_C, KNOWN, Case, cases

from tricord.errors import RunError
from tricord.trade.reallocation import Known, Shock, Terms, network, reallocated


def by_importer(outcome, name):
    return {sheet.importer: getattr(sheet, name) for sheet in outcome.sheets}


def approx(**amounts):
    return pytest.approx(amounts, abs=0.05)


def test_the_worked_case_comes_out_step_by_step():
    outcome = CHECK.outcome()
    assert by_importer(outcome, "loss_t") == approx(K=30, J=15, U=10)
    assert by_importer(outcome, "missing_t") == approx(K=25, J=5, U=10)
    assert by_importer(outcome, "days") == pytest.approx({"K": 60.8, "J": 243, "U": 0}, abs=0.5)
    assert by_importer(outcome, "shared_t") == approx(K=17.5, J=3.5, U=7)
    assert by_importer(outcome, "shared_restricted_t") == approx(K=21, J=0, U=7)
    assert by_importer(outcome, "restricted_t") == approx(K=30, J=0, U=10)
    assert by_importer(outcome, "plan_least_t") == approx(K=20, J=0, U=0)
    assert by_importer(outcome, "plan_most_t") == approx(K=28, J=8, U=8)
    assert outcome.missing_t == pytest.approx(40)
    assert outcome.shared_t == pytest.approx(28)
    assert outcome.plan.total_t == pytest.approx(28)


def test_the_days_of_the_worked_case_are_those_of_the_formula():
    days = by_importer(CHECK.outcome(), "days")
    assert days == pytest.approx({"K": 365 * 5 / 30, "J": 365 * 10 / 15, "U": 0})


def test_both_bounds_are_told_and_the_upper_is_the_larger_with_or_without_restriction():
    outcome = CHECK.outcome()
    assert by_importer(outcome, "upper_t") == approx(K=30, J=5, U=10)
    assert by_importer(outcome, "lower_t") == approx(K=17.5, J=0, U=0)


def test_a_tonne_more_is_worth_what_shortage_costs_and_spare_what_that_saves():
    outcome = CHECK.outcome()
    assert by_importer(outcome, "worth") == approx(K=10, J=10, U=10)
    worth = dict(zip(network(FLOWS).exporters, outcome.plan.worth_of_capacity, strict=True))
    assert worth == approx(C=0, J=9, V=9)


def test_what_is_not_known_is_named_and_not_taken_for_known():
    known = Known({"K": 5}, {}, {"V": 0.2})
    outcome = Case(FLOWS, HALF_OF_C, known).outcome()
    assert outcome.without_stock == ("J", "U")
    assert outcome.without_slack == ("J", "K", "U")
    assert outcome.without_spare == ("J",)
    assert by_importer(outcome, "days")["J"] is None
    assert by_importer(outcome, "released_t") == {"J": None, "K": 5, "U": None}


def test_without_any_known_spare_nothing_is_reallocated_and_there_is_no_lower_bound():
    outcome = Case(FLOWS, HALF_OF_C, replace(KNOWN, spare_share={"C": 0.5})).outcome()
    assert outcome.plan is None
    assert outcome.shared_t is None
    assert set(by_importer(outcome, "lower_t").values()) == {None}
    assert by_importer(outcome, "upper_t") == approx(K=30, J=5, U=10)


def test_slack_at_home_lengthens_the_days_and_is_not_added_to_the_stock():
    known = replace(KNOWN, home_slack_t={"K": 20, "J": 15})
    days = by_importer(Case(FLOWS, HALF_OF_C, known).outcome(), "days")
    assert days["K"] == pytest.approx(365 * 5 / 10)
    assert days["J"] == math.inf


def test_where_every_exporter_failed_nothing_can_be_shared_and_both_bounds_are_one():
    [sheet] = Case({("C", "K"): 60}, HALF_OF_C, KNOWN).outcome().sheets
    assert (sheet.lower_t, sheet.upper_t) == pytest.approx((25, 25))


def test_an_importer_that_loses_nothing_never_stops():
    [sheet] = reallocated(network(FLOWS), Shock({"J": 0.5}, 90), Known(), Terms(), ["U"]).sheets
    assert (sheet.loss_t, sheet.days, sheet.upper_t) == (0, math.inf, 0)


def test_a_closed_route_takes_its_share_of_what_the_exporter_still_sells():
    shock = Shock({"C": 0.5}, 365, {("C", "K"): 0.5})
    assert by_importer(Case(FLOWS, shock, KNOWN).outcome(), "loss_t") == approx(K=45, J=15, U=10)


def test_a_plan_that_would_sooner_go_without_is_refused():
    with pytest.raises(RunError, match="reallocation-costs"):
        Terms(shortage_cost=2)
    with pytest.raises(RunError, match="reallocation-stretch"):
        Terms(stretch=0.9)


@pytest.mark.parametrize("wrong", [{("A", "A"): 1.0}, {("A", "B"): -1.0}, {("A", "B"): math.nan}])
def test_flows_that_cannot_be_are_refused(wrong):
    with pytest.raises(ValueError, match="no flow"):
        network(wrong)


@pytest.mark.parametrize(("share", "days"), [(1.5, 90), (-0.1, 90), (0.5, 0)])
def test_shocks_that_cannot_be_are_refused(share, days):
    with pytest.raises(ValueError, match="a shock lasts"):
        Shock({"A": share}, days)


@settings(max_examples=40)
@given(cases())
def test_nobody_lacks_less_than_nothing_or_more_than_it_buys(case):
    for sheet in case.outcome().sheets:
        most = sheet.bought_t * (1 + 1e-9) + 1e-6
        assert 0 <= sheet.missing_t <= sheet.loss_t <= most
        assert -1e-6 <= sheet.plan_least_t <= sheet.plan_most_t + 1e-6
        assert sheet.plan_most_t <= most
        assert min(sheet.restricted_t, sheet.shared_restricted_t) >= -1e-6
        assert sheet.lower_t >= -1e-6
        assert sheet.lower_t <= sheet.upper_t + 1e-6


@settings(max_examples=40)
@given(cases())
def test_restriction_moves_shortage_and_never_changes_its_sum(case):
    outcome = case.outcome()
    for before, after in (("missing_t", "restricted_t"), ("shared_t", "shared_restricted_t")):
        first = sum(by_importer(outcome, before).values())
        second = sum(by_importer(outcome, after).values())
        assert second == pytest.approx(first, rel=1e-9, abs=1e-9)


@settings(max_examples=40)
@given(cases())
def test_what_is_delivered_released_and_lacked_is_what_would_have_been_bought(case):
    outcome = case.outcome()
    plan = outcome.plan
    demand = case.shock.years * network(case.flows).imports
    met = plan.deliveries_t.sum(axis=0) + plan.released_t + plan.shortage_t
    assert met == pytest.approx(demand, abs=1e-5 * max(1, demand.max()))


@settings(max_examples=40)
@given(cases(), st.floats(0.01, 1))
def test_more_spare_capacity_never_leaves_more_shortage(case, more):
    before, after = case.outcome(), case.with_spare(more).outcome()
    room = 1e-6 * max(1, before.missing_t)
    assert after.plan.total_t <= before.plan.total_t + room
    assert after.shared_t <= before.shared_t + room


@settings(max_examples=40)
@given(cases(), st.sampled_from((1e-3, 7.0, 1e4)))
def test_the_unit_of_weight_changes_nothing(case, by):
    before, after = case.outcome(), case.scaled(by).outcome()
    room = 1e-6 * by * max(1, network(case.flows).tonnes.max())
    for old, new in zip(before.sheets, after.sheets, strict=True):
        for name in ("loss_t", "missing_t", "restricted_t", "shared_t", "plan_least_t"):
            was, now = getattr(old, name), getattr(new, name)
            assert (was is None) == (now is None)
            if was is not None:
                assert now == pytest.approx(by * was, abs=room)
        assert new.days == pytest.approx(old.days) if old.days is not None else new.days is None


@settings(max_examples=40)
@given(cases())
def test_an_arc_that_failed_carries_no_more_than_what_is_left_of_it(case):
    made, plan = network(case.flows), case.outcome().plan
    fractions = case.shock.fractions(made)
    left = case.shock.years * (1 - fractions) * made.tonnes
    failed = fractions > 0
    room = 1e-6 * max(1, made.tonnes.max())
    assert np.all(plan.deliveries_t[failed] <= left[failed] + room)


@settings(max_examples=40)
@given(cases())
def test_exporters_sell_no_more_than_they_did_and_can_spare(case):
    made, plan = network(case.flows), case.outcome().plan
    lost = (case.shock.fractions(made) * made.tonnes).sum(axis=1)
    spare = np.array([case.known.spare_share[code] for code in made.exporters])
    most = case.shock.years * (1 + spare) * (made.exports - lost)
    assert np.all(plan.deliveries_t.sum(axis=1) <= most + 1e-6 * max(1, made.tonnes.max()))
