"""Usefulness after Sarlin: by hand, and at its ends."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.series.dated_events import EVENTS, EVERY_DAY, EXCLUDING, FIRST, LAST, SERIES, before

from tricord.series.usefulness import WEIGHTS, Outcomes


def test_the_formula_is_that_of_the_paper_by_hand():
    # 8 of 10 events found; 90 quiet windows, 9 of them with an alarm in vain.
    of = Outcomes(found=8, missed=2, in_vain=9, quiet=90)
    assert (of.missed_share, of.in_vain_share, of.event_share) == (0.2, 0.1, 0.1)
    # mu .9: L = .9*.1*.2 + .1*.9*.1 = .027; min(.09, .09) = .09.
    absolute, relative = of.usefulness(0.9)
    assert absolute == pytest.approx(0.063)
    assert relative == pytest.approx(0.7)
    # mu .5: L = .5*.1*.2 + .5*.9*.1 = .055; min(.05, .45) = .05: worse than no alarms at all.
    absolute, relative = of.usefulness(0.5)
    assert absolute == pytest.approx(-0.005)
    assert relative == pytest.approx(-0.1)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_perfect_detector_is_worth_all_there_is(weight):
    of = Outcomes.of(before(EVENTS, 100), EXCLUDING, FIRST, LAST)
    assert (of.found, of.missed, of.in_vain) == (4, 0, 0)
    assert of.usefulness(weight)[1] == pytest.approx(1.0)


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("alarms", [{}, dict.fromkeys(SERIES, EVERY_DAY)])
def test_who_never_or_always_alarms_is_worth_nothing(weight, alarms):
    absolute, relative = Outcomes.of(alarms, EXCLUDING, FIRST, LAST).usefulness(weight)
    assert absolute <= 1e-12
    assert relative <= 1e-12


def test_quiet_windows_are_those_far_from_events_whose_year_is_over():
    [event] = EXCLUDING[:1]
    of = Outcomes.of({}, [event], FIRST, LAST)
    days = (LAST - FIRST).days + 1 - 2 * 365 - (365 + 1) - 183
    assert of.quiet == pytest.approx(days / 365.25)


def test_an_alarm_in_vain_spoils_the_windows_of_a_year():
    far = {"A": [date(2016, 1, 1)]}
    of = Outcomes.of(far, [EXCLUDING[0]], FIRST, LAST)
    assert of.in_vain == pytest.approx(366 / 365.25)


@given(st.floats(0.01, 0.99), st.integers(0, 300))
def test_a_miss_more_is_never_worth_more(weight, days):
    found = Outcomes(found=3, missed=1, in_vain=days / 30, quiet=70)
    fewer = replace(found, found=2, missed=2)
    assert fewer.usefulness(weight)[0] <= found.usefulness(weight)[0]


def test_alarms_of_other_series_change_nothing():
    onsets = before(EVENTS, 100)
    more = {**onsets, "Z": [FIRST + timedelta(days=900)]}
    assert Outcomes.of(more, EXCLUDING, FIRST, LAST) == Outcomes.of(onsets, EXCLUDING, FIRST, LAST)
