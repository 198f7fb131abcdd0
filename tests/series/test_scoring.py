"""Scores of alarms: what is found, how early, and what chance would have found."""

from datetime import date, timedelta

import pytest

from tricord.series.scoring import LOOK_BACK, Event, score

FIRST, LAST = date(2005, 1, 1), date(2024, 12, 31)
SERIES = ("A", "B", "C", "D")
EVENTS = [
    Event(name, date(year, 6, 1))
    for name, year in zip("ABCD", (2008, 2012, 2016, 2020), strict=True)
]


def before(events, days):
    return {event.series: [event.onset - timedelta(days=days)] for event in events}


def test_an_alarm_within_the_year_before_finds_an_event_and_says_how_early():
    found = score(before(EVENTS, 100), SERIES, EVENTS, FIRST, LAST)
    assert (found.hit_rate, found.lead_days) == (1.0, 100)
    assert found.onsets_per_series_year == pytest.approx(4 / 80, rel=0.01)
    assert found.random_rate == pytest.approx(1 / 19, rel=0.05)
    assert found.p_years == 0.0
    assert found.p_shift < 0.06


@pytest.mark.parametrize("days", [-1, LOOK_BACK + 1])
def test_one_after_the_event_or_long_before_does_not(days):
    found = score(before(EVENTS, days), SERIES, EVENTS, FIRST, LAST)
    assert found.found == {}
    assert found.lead_days is None
    assert found.p_years == 1.0
    assert found.p_shift == 1.0


def test_the_lead_is_that_of_the_first_alarm_in_the_window():
    onsets = {"A": [EVENTS[0].onset - timedelta(days=d) for d in (500, 300, 20)]}
    assert score(onsets, SERIES, EVENTS, FIRST, LAST).found == {0: 300}


def test_who_always_alarms_is_no_better_than_chance():
    monthly = [FIRST + timedelta(days=30 * n) for n in range(244)]
    found = score(dict.fromkeys(SERIES, monthly), SERIES, EVENTS, FIRST, LAST)
    assert found.hit_rate == found.random_rate == 1.0
    assert found.p_years == 1.0


def test_events_of_one_year_prove_less_than_those_of_many():
    crowded = [Event(name, date(2008, 6, 1)) for name in "ABC"] + [Event("D", date(2016, 6, 1))]
    missed = {k: v for k, v in before(crowded, 100).items() if k != "D"}
    spread = {k: v for k, v in before(EVENTS, 100).items() if k != "D"}
    one = score(missed, SERIES, crowded, FIRST, LAST)
    many = score(spread, SERIES, EVENTS, FIRST, LAST)
    assert one.hit_rate == many.hit_rate == 0.75
    assert one.p_years > many.p_years


def test_the_same_alarms_score_the_same():
    onsets = before(EVENTS, 100)
    assert score(onsets, SERIES, EVENTS, FIRST, LAST) == score(onsets, SERIES, EVENTS, FIRST, LAST)
