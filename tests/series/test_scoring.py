"""Scores of alarms: what is found, how early, and what chance would have found."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.series.dated_events import (
    EVENTS,
    EVERY_DAY,
    EXCLUDING,
    FIRST,
    LAST,
    SERIES,
    before,
)

from tricord.series.events import LOOK_BACK, Event, finds
from tricord.series.scoring import score


def test_an_alarm_within_the_year_before_finds_an_event_and_says_how_early():
    found = score(before(EVENTS, 100), SERIES, EVENTS, FIRST, LAST)
    assert (found.hit_rate, found.lead_days) == (1.0, 100)
    assert found.onsets_per_series_year == pytest.approx(4 / 80, rel=0.01)
    assert found.random_rate == pytest.approx(1 / 19, rel=0.05)
    assert found.p_years == 0.0
    assert found.p_shift < 0.06
    assert found.precision == 1.0


@pytest.mark.parametrize("days", [-1, LOOK_BACK + 1])
def test_one_after_the_event_or_long_before_does_not(days):
    found = score(before(EVENTS, days), SERIES, EVENTS, FIRST, LAST)
    assert found.found == {}
    assert found.lead_days is None
    assert found.p_years == 1.0
    assert found.p_shift == 1.0
    assert found.precision == 0.0


def test_the_lead_is_that_of_the_first_alarm_in_the_window():
    onsets = {"A": [EVENTS[0].onset - timedelta(days=d) for d in (500, 300, 20)]}
    assert score(onsets, SERIES, EVENTS, FIRST, LAST).found == {0: 300}


@pytest.mark.parametrize("events", [EVENTS, EXCLUDING])
def test_who_always_alarms_is_no_better_than_chance(events):
    found = score(dict.fromkeys(SERIES, EVERY_DAY), SERIES, events, FIRST, LAST)
    assert found.hit_rate == found.random_rate == 1.0
    assert found.p_years == 1.0
    assert found.p_shift == 1.0


def test_who_never_alarms_finds_nothing_and_costs_nothing():
    found = score({}, SERIES, EXCLUDING, FIRST, LAST)
    assert (found.hit_rate, found.random_rate, found.onsets_per_series_year) == (0.0, 0.0, 0.0)
    assert found.precision is None
    assert found.hit_interval == found.onset_interval == (0.0, 0.0)


def test_events_of_one_year_prove_less_than_those_of_many():
    crowded = [Event(name, date(2008, 6, 1)) for name in "ABC"] + [Event("D", date(2016, 6, 1))]
    missed = {k: v for k, v in before(crowded, 100).items() if k != "D"}
    spread = {k: v for k, v in before(EVENTS, 100).items() if k != "D"}
    one = score(missed, SERIES, crowded, FIRST, LAST)
    many = score(spread, SERIES, EVENTS, FIRST, LAST)
    assert one.hit_rate == many.hit_rate == 0.75
    assert one.p_years > many.p_years
    # Two years, one all found, one all missed: an interval by events could not reach both ends.
    assert one.hit_interval == (0.0, 1.0)
    assert many.hit_interval[0] > 0.0


def test_the_same_alarms_score_the_same():
    onsets = before(EVENTS, 100)
    assert score(onsets, SERIES, EVENTS, FIRST, LAST) == score(onsets, SERIES, EVENTS, FIRST, LAST)


def test_what_begins_in_the_six_months_after_an_event_counts_nowhere():
    onsets = before(EVENTS, 100)
    later = {name: [*days, days[0] + timedelta(days=100 + 60)] for name, days in onsets.items()}
    plain = score(onsets, SERIES, EXCLUDING, FIRST, LAST)
    with_later = score(later, SERIES, EXCLUDING, FIRST, LAST)
    # Shifted against other days, every alarm of the record may find something.
    assert replace(with_later, p_shift=plain.p_shift) == plain
    counted = score(later, SERIES, EVENTS, FIRST, LAST)
    assert counted.onsets_per_series_year == pytest.approx(
        2 * plain.onsets_per_series_year, rel=0.1
    )
    assert (counted.followed, counted.judged) == (4, 8)


def test_days_of_an_exclusion_window_are_no_days_of_exposure():
    one = {"A": [date(2015, 1, 1)]}
    found = score(one, SERIES, EXCLUDING, FIRST, LAST)
    days = 4 * ((LAST - FIRST).days + 1) - 4 * 183
    assert found.onsets_per_series_year == pytest.approx(365.25 / days)


def test_an_alarm_of_the_event_before_does_not_find_the_next_one():
    second = Event("A", EVENTS[0].onset + timedelta(days=300), 183)
    events = [EXCLUDING[0], second]
    soon, late = (EVENTS[0].onset + timedelta(days=days) for days in (183, 184))
    assert finds({"A": [soon]}, events) == {}
    assert finds({"A": [late]}, events) == {1: 116}


def test_windows_that_end_in_an_exclusion_window_are_not_those_of_chance():
    onsets = before(EXCLUDING, 10)
    chance = score(onsets, SERIES, EVENTS, FIRST, LAST).random_rate
    excluding = score(onsets, SERIES, EXCLUDING, FIRST, LAST).random_rate
    days = (LAST - FIRST).days + 1 - LOOK_BACK
    assert chance == pytest.approx((LOOK_BACK + 1) / days)
    assert excluding == pytest.approx((LOOK_BACK + 1 - 183) / (days - 183))


def test_an_alarm_whose_year_is_not_over_is_not_judged():
    onsets = {"A": [LAST - timedelta(days=300)], "B": [LAST - timedelta(days=LOOK_BACK)]}
    found = score(onsets, SERIES, EVENTS, FIRST, LAST)
    assert (found.followed, found.judged) == (0, 1)


days_of_alarms = st.dictionaries(
    st.sampled_from(SERIES), st.lists(st.dates(FIRST, LAST), max_size=8), max_size=4
)


@given(days_of_alarms)
def test_every_rate_is_a_share_and_every_lead_within_the_year(onsets):
    found = score(onsets, SERIES, EXCLUDING, FIRST, LAST)
    low, high = found.hit_interval
    assert 0 <= low <= high <= 1
    assert 0 <= found.random_rate <= 1
    assert 0 < found.p_shift <= 1
    assert 0 <= found.p_years <= 1
    assert found.followed <= found.judged
    assert all(0 <= lead <= LOOK_BACK for lead in found.found.values())


@given(days_of_alarms, st.sampled_from(SERIES), st.dates(FIRST, LAST))
def test_one_more_alarm_finds_no_less_and_chance_finds_no_less(onsets, name, day):
    more = {**onsets, name: [*onsets.get(name, []), day]}
    less, found = (score(each, SERIES, EXCLUDING, FIRST, LAST) for each in (onsets, more))
    assert less.found.keys() <= found.found.keys()
    assert less.random_rate <= found.random_rate
