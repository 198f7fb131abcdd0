"""A detector on the board: what it saw, when, and what that comes to by the protocol."""

from datetime import date, timedelta

import polars as pl
import pytest
from tests.series.dated_events import EVENTS, EVERY_DAY, EXCLUDING, FIRST, LAST, SERIES, before

from tricord.series.board import PRICE_DETECTORS, TO_BEAT, board_row, price_shock
from tricord.series.detector import Detector, Watched
from tricord.series.events import Event

NO_SCORES = pl.DataFrame(schema={"series": pl.String, "known_on": pl.Date, "score": pl.Float64})
ROWS = pl.DataFrame(schema={"series": pl.String})


def saying(onsets, scores=NO_SCORES, bound=1.0):
    return Detector("told", lambda rows, moment: Watched(SERIES, onsets, scores, bound))


def test_a_perfect_detector_has_all_the_skill_there_is():
    row = board_row(saying(before(EVENTS, 100)), ROWS, EXCLUDING, FIRST, LAST)
    assert (row.began.hit_rate, row.began.precision) == (1.0, 1.0)
    assert row.outcomes.usefulness(0.9)[1] == pytest.approx(1.0)
    assert row.without_event.hit_rate == (1.0, 1.0)


def test_who_always_alarms_has_no_skill_and_no_use():
    row = board_row(saying(dict.fromkeys(SERIES, EVERY_DAY)), ROWS, EXCLUDING, FIRST, LAST)
    assert row.began.hit_rate - row.began.random_rate == 0.0
    assert row.outcomes.usefulness(0.9)[0] <= 1e-12
    assert row.without_event.above_chance == (0.0, 0.0)


def test_who_never_alarms_finds_nothing_and_has_no_lead():
    row = board_row(saying({}), ROWS, EXCLUDING, FIRST, LAST)
    assert (row.began.hit_rate, row.began.lead_days, row.began.precision) == (0.0, None, None)
    assert row.outcomes.usefulness(0.9)[0] <= 0.0
    assert row.reliability is None


def test_an_alarm_that_stands_counts_only_where_standing_ones_are_counted():
    days = [EVENTS[0].onset - timedelta(days=days) for days in (400, 300, 200)]
    scores = pl.DataFrame({"series": ["A"] * 3, "known_on": days, "score": [2.0] * 3})
    row = board_row(saying({"A": days[:1]}, scores), ROWS, EXCLUDING, FIRST, LAST)
    assert row.began.found == {}
    assert row.standing.found == {0: 300}


def test_probabilities_are_scored_as_they_are_stated():
    scores = pl.DataFrame({"series": ["A"], "known_on": [date(2010, 1, 1)], "score": [0.25]})
    row = board_row(saying({}, scores, None), ROWS, EXCLUDING, FIRST, LAST)
    assert row.standing is None
    assert row.reliability.brier == 0.0625


def prices(published=None):
    """Twelve quiet series; one rises by half each month from March 2012."""
    months = pl.date_range(date(1999, 1, 1), date(2014, 12, 1), "1mo", eager=True)
    frames = []
    for number in range(12):
        wave = [100.0 + (n * (7 + number) + n * n * 3) % 17 for n in range(len(months))]
        if number == 0:
            since = months.to_list().index(date(2012, 3, 1))
            risen = [1.5 ** min(6, max(0, n - since + 1)) for n in range(len(months))]
            wave = [value * rise for value, rise in zip(wave, risen, strict=True)]
        frames.append(
            pl.DataFrame(
                {"series": [f"S{number}"] * len(months), "period_start": months, "value": wave}
            )
        )
    return pl.concat(frames).with_columns(
        published_at=published if published is not None else pl.lit(None, pl.Datetime("us", "UTC")),
        record=pl.lit("1"),
    )


@pytest.mark.parametrize("detector", PRICE_DETECTORS, ids=lambda each: each.name)
def test_a_figure_published_after_the_event_cannot_find_it(detector):
    first, last = date(2010, 1, 1), date(2014, 12, 31)
    event = Event("S0", date(2012, 12, 1), 183)
    usual = board_row(detector, prices(), [event], first, last)
    late = pl.col("period_start").cast(pl.Datetime("us")).dt.replace_time_zone("UTC")
    withheld = prices(late + pl.duration(days=300))
    told = board_row(detector, withheld, [event], first, last)
    assert usual.began.found, "the test shows nothing where nothing is found in time"
    assert told.began.found == {}
    days = told.watched.onsets.get("S0", ())
    assert [day for day in days if date(2011, 12, 1) <= day <= event.onset] == []
    assert told.watched.scores.get_column("known_on").min() >= date(1999, 1, 1) + timedelta(
        days=300
    )


@pytest.mark.parametrize("detector", PRICE_DETECTORS, ids=lambda each: each.name)
def test_nothing_known_after_the_last_day_is_looked_at(detector):
    rows = prices()
    moment = date(2012, 4, 4)
    cut = rows.filter(pl.col("period_start") < date(2012, 3, 1))
    whole, known = detector.look(rows, moment), detector.look(cut, moment)
    assert dict(whole.onsets) == dict(known.onsets)
    assert whole.scores.equals(known.scores)
    days = [day for found in whole.onsets.values() for day in found]
    assert all(day <= moment for day in days)
    assert whole.scores.get_column("known_on").max() <= moment


def test_scores_of_price_shock_begin_its_alarms():
    watched = price_shock(prices(), date(2014, 12, 31))
    standing = watched.standing(watched.bound)
    for name, days in watched.onsets.items():
        assert set(days) <= set(standing[name])


def test_the_figure_to_beat_is_that_of_the_field_note():
    assert (TO_BEAT.found, TO_BEAT.events, TO_BEAT.onsets_per_series_year) == (6, 14, 0.05)
    assert (TO_BEAT.random_rate, TO_BEAT.lead_days) == (0.13, 91)
