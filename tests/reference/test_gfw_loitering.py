"""The reference of loitering: the published examples, then the quirks of the published code."""

import pytest
from tests.reference.cases import DAY, HOUR, NOVEMBER_15, moving, row, still
from tests.reference.gfw_loitering import (
    LoiteringParams,
    Step,
    loitering,
    mean_shore_nm,
    slow,
    slow_groups,
    total_hours,
)

PARAMS = LoiteringParams()
NOON = NOVEMBER_15 + 12 * HOUR


def step(hours, metres=0.0, shore=None, fix=None):
    return Step(fix, metres, hours, shore)


def test_hours_and_speeds_of_the_published_cases():
    # pipe-loitering@0bf062f tests/.../test_calculate_hourly_stats.py.
    assert total_hours([step(1), step(0), step(2)]) == 3
    assert total_hours([step(0)]) is None
    assert slow([step(5, 1852)], PARAMS)
    assert not slow([step(0, 1852)], PARAMS)
    assert slow([step(5, 0)], PARAMS)
    assert slow([step(1, 1.5 * 1852)], PARAMS)
    assert not slow([step(1, 2.5 * 1852)], PARAMS)


def test_two_knots_exactly_are_not_slow():
    assert not slow([step(1, 3704.0)], PARAMS)


def test_distance_from_shore_of_the_published_cases():
    # pipe-loitering@0a78de0 tests/.../test_calculate_loitering_stats.py.
    assert mean_shore_nm([step(0)]) is None
    assert mean_shore_nm([step(0, 0, 1.0), step(1), step(3, 0, 1852), step(2, 0, 1852)]) == 1
    assert mean_shore_nm([step(0, 0, 1852.0), step(0, 0, 3704.0)]) == 1.5


def bucket(is_slow, first):
    return [
        step(1, 0 if is_slow else 9999, fix=first),
        step(1, 0 if is_slow else 9999, fix=first + 1),
    ]


@pytest.mark.parametrize(
    ("yesterday", "today", "groups"),
    [
        (
            [bucket(True, 1)],
            [bucket(True, 3), bucket(True, 5), bucket(False, 7)],
            [[2, 3, 4, 5, 6]],
        ),
        (
            [bucket(True, 1)],
            [bucket(False, 3), bucket(True, 5), bucket(True, 7)],
            [[4, 5, 6, 7, 8]],
        ),
        (
            [bucket(False, 1)],
            [bucket(True, 3), bucket(False, 5), bucket(True, 7), bucket(False, 9)],
            [[2, 3, 4], [6, 7, 8]],
        ),
        ([], [bucket(True, 3)], [[3, 4]]),
    ],
)
def test_slow_runs_of_the_published_cases(yesterday, today, groups):
    # pipe-loitering@11e12e4 tests/.../test_group_loitering_ranges.py.
    found = slow_groups(yesterday, today, PARAMS)
    assert [[step.fix for step in run] for run in found] == groups


def spans(rows, **changes):
    return [
        (one["start"] - NOON, one["end"] - NOON)
        for one in loitering(rows, LoiteringParams(**changes))
    ]


def test_a_missing_hour_does_not_break_an_event():
    rows = still("a", NOON, NOON + HOUR - 600) + still("a", NOON + 4 * HOUR, NOON + 6 * HOUR)
    assert spans(rows) == [(0, 6 * HOUR)]


def test_a_missing_date_breaks_an_event():
    rows = still("a", NOON, NOON + HOUR) + still("a", NOON + 2 * DAY, NOON + 2 * DAY + HOUR)
    assert spans(rows) == [(0, HOUR), (2 * DAY, 2 * DAY + HOUR)]


def test_an_event_goes_on_over_midnight():
    (event,) = loitering(still("a", NOON, NOON + DAY))
    assert (event["start"], event["end"]) == (NOON, NOON + DAY)
    assert event["loitering_h"] == pytest.approx(24)


def test_an_event_begins_with_the_last_fix_of_a_fast_hour_and_leaves_it_out_of_its_sums():
    fast = moving("a", NOON, NOON + 2 * HOUR - 600, 600, 9.0)
    lat = fast[-1][2]
    (event,) = loitering(fast + still("a", NOON + 2 * HOUR, NOON + 4 * HOUR, lat=lat))
    assert event["start"] == NOON + 2 * HOUR - 600
    assert event["distance_nm"] == 0.0
    assert event["loitering_h"] == pytest.approx(2 + 1 / 6)


def test_the_hour_of_the_first_fix_alone_is_not_slow():
    rows = [row("a", NOON + HOUR - 1, 38.0, 125.0), *still("a", NOON + HOUR, NOON + 2 * HOUR)]
    assert spans(rows) == [(HOUR - 1, 2 * HOUR)]
    assert loitering([row("a", NOON, 38.0, 125.0)]) == []


def test_the_way_across_a_silence_counts_in_the_hour_that_ends_it():
    far = still("a", NOON, NOON + HOUR - 600) + still(
        "a", NOON + 4 * HOUR, NOON + 5 * HOUR - 600, lat=39.0
    )
    assert spans(far) == [(0, HOUR - 600)]


def test_the_product_wants_twenty_miles_from_shore():
    rows = still("a", NOON, NOON + 3 * HOUR)
    product = LoiteringParams(min_shore_nm=20)
    for shore_nm, found in ((19.99, 0), (20, 1)):
        metres = shore_nm * 1852
        assert len(loitering(rows, product, lambda _lat, _lon, metres=metres: metres)) == found
    assert len(loitering(rows, LoiteringParams(min_hours=4))) == 0


def test_research_messages_are_thinned_and_do_not_jitter():
    jitter = [row("a", NOON + k * 10, 38.0 + 0.00009 * (k % 2), 125.0) for k in range(1000)]
    (event,) = loitering(jitter, LoiteringParams(research_messages=True))
    assert event["distance_nm"] == 0.0
    assert event["end"] == NOON + 9960
    (whole,) = loitering(jitter)
    assert whole["mean_speed_kn"] == pytest.approx(1.945, abs=0.01)
