"""Scores as probabilities: nested by event, and worth nothing where they say nothing."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from tricord.series.events import Event
from tricord.series.reliability import reliability

FIRST, LAST = date(2005, 1, 1), date(2024, 12, 31)
MONTHS = pl.date_range(FIRST, LAST, "1mo", eager=True).to_list()
EVENTS = [Event("A", date(year, 7, 2), 183) for year in (2007, 2010, 2013, 2016, 2019, 2022)]


def scores(of):
    """A score for every month of series A."""
    return pl.DataFrame(
        {"series": ["A"] * len(MONTHS), "known_on": MONTHS, "score": [float(of(m)) for m in MONTHS]}
    )


def ahead(month):
    """Whether an event is within a year from a month on."""
    return any(0 <= (event.onset - month).days <= 365 for event in EVENTS)


def test_a_score_that_tells_has_skill_and_one_that_does_not_has_none():
    random = np.random.default_rng(4)
    telling = reliability(scores(lambda m: 3 * ahead(m) + random.normal()), EVENTS, FIRST, LAST)
    noise = reliability(scores(lambda m: random.normal()), EVENTS, FIRST, LAST)
    assert telling.skill > 0.5
    assert telling.skill_interval[0] > 0.3
    assert abs(noise.skill) < 0.1
    assert telling.brier < noise.brier


def test_the_brier_score_of_the_base_rate_is_that_of_how_often_events_were():
    flat = reliability(scores(lambda m: 0.0), EVENTS, FIRST, LAST)
    assert flat.brier == pytest.approx(flat.of_base_rate, abs=0.001)
    assert flat.skill == pytest.approx(0.0, abs=0.001)
    assert flat.of_base_rate == pytest.approx(0.4 * 0.6, abs=0.02)


def test_months_of_an_exclusion_window_and_those_whose_year_is_not_over_are_not_judged():
    found = reliability(scores(lambda m: 0.0), EVENTS, FIRST, LAST)
    judged = [
        m
        for m in MONTHS
        if m <= LAST - timedelta(days=365)
        and not any(0 < (m - event.onset).days <= 183 for event in EVENTS)
    ]
    assert found.months == len(judged)


def test_no_event_is_in_the_map_that_judges_it():
    # One event alone carries the score: whoever learnt from it would call it with certainty.
    lone = [Event("A", date(2013, 7, 2), 183)]
    only = scores(lambda m: 9.0 * (0 <= (lone[0].onset - m).days <= 365))
    found = reliability(only, lone, FIRST, LAST)
    during = [step for step in found.steps if step.events]
    assert sum(step.events for step in during) == 1
    assert max(step.stated for step in during) < 0.1


def test_a_score_that_falls_before_events_never_makes_quiet_months_dangerous():
    found = reliability(scores(lambda m: -3.0 * ahead(m)), EVENTS, FIRST, LAST)
    assert found.skill == pytest.approx(0.0)


def test_probabilities_are_taken_as_they_are_stated():
    perfect = scores(lambda m: 1.0 * ahead(m))
    found = reliability(perfect, EVENTS, FIRST, LAST, probabilities=True)
    assert (found.brier, found.skill) == (0.0, 1.0)
    assert [(step.stated, step.observed) for step in found.steps] == [(0.0, 0.0), (1.0, 1.0)]
    assert found.steps[-1].events == len(EVENTS)


def test_the_table_holds_every_month_once():
    random = np.random.default_rng(5)
    found = reliability(scores(lambda m: ahead(m) + random.normal()), EVENTS, FIRST, LAST)
    assert sum(step.months for step in found.steps) == found.months
    for step in found.steps:
        assert step.low <= step.stated <= step.high
    mean = sum(step.months * step.observed for step in found.steps) / found.months
    assert mean == pytest.approx(sum(map(ahead, MONTHS[:-11])) / found.months, abs=0.03)


def test_months_of_other_series_are_not_judged():
    other = scores(ahead).with_columns(series=pl.lit("B"))
    assert reliability(other, EVENTS, FIRST, LAST) is None
    both = pl.concat([scores(ahead), other])
    alone = reliability(scores(ahead), EVENTS, FIRST, LAST)
    assert reliability(both, EVENTS, FIRST, LAST) == alone
