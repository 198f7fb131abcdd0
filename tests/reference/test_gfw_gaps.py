"""The reference of gaps: the published examples, then the quirks of the published code."""

from datetime import UTC, datetime

import pytest
from tests.reference.cases import DAY, HOUR, NOVEMBER_15, row
from tests.reference.gfw_gaps import apparently_disabled, gap_id, gaps
from tests.reference.gfw_geodesic import geodesic_m
from tests.reference.gfw_positions import fixes


def at(*moment):
    return datetime(*moment, tzinfo=UTC).timestamp()


def heard(*moments, vessel="446013750"):
    return [row(vessel, at(*moment), 65.4, 0.0) for moment in moments]


def closed(rows, threshold_h):
    return [gap for gap in gaps(rows, threshold_h) if gap["end"] is not None]


@pytest.mark.parametrize(
    ("rows", "threshold_h", "found"),
    [
        ([*heard((2023, 12, 31, 23)), *heard((2024, 1, 1, 1), vessel="2")], 1, 0),
        (heard((2023, 1, 1, 1), (2023, 12, 1, 1), (2024, 1, 1, 1)), 1, 2),
        (heard((2023, 12, 31, 1), (2024, 1, 1, 1), (2024, 1, 1, 3)), 24, 0),
        (
            [
                *heard((2023, 12, 31, 12), (2024, 1, 1, 1), (2024, 1, 1, 15)),
                *heard((2023, 12, 31, 12), (2024, 1, 1, 1), vessel="2"),
            ],
            12,
            3,
        ),
        (heard((2024, 1, 1, 1), (2024, 1, 1, 1), (2024, 1, 1, 5)), 1, 1),
    ],
)
def test_closed_gaps_of_the_published_cases(rows, threshold_h, found):
    # pipe-gaps@28e9fbd tests/conftest.py GAP_BETWEEN_YEARS, NO_GAPS_DUPLICATION.
    assert len(closed(rows, threshold_h)) == found


def test_open_gaps_of_the_published_cases():
    # pipe-gaps@28e9fbd tests/conftest.py OPEN_GAPS, CLOSING_GAPS.
    rows = [*heard((2024, 8, 20, 12)), *heard((2024, 1, 20, 13), vessel="2")]
    assert [gap["end"] for gap in gaps(rows)] == [None, None]
    assert gaps(heard((2024, 8, 20, 20))) == []
    day = heard(
        (2020, 12, 20, 20), (2020, 12, 21, 2), (2020, 12, 21, 8), (2020, 12, 21, 14),
        (2020, 12, 21, 20), (2020, 12, 22, 1),
    )  # fmt: skip
    (only,) = gaps(day, 6, at(2020, 12, 23))
    assert (only["start"], only["end"], only["duration_h"]) == (at(2020, 12, 22, 1), None, None)


def test_a_silence_as_long_as_the_threshold_is_no_gap():
    ends = [row("a", NOVEMBER_15, 0.0, 0.0), row("a", NOVEMBER_15 + 6 * HOUR, 0.0, 0.0)]
    assert closed(ends, 6) == []
    later = [ends[0], row("a", NOVEMBER_15 + 6 * HOUR + 0.001, 0.0, 0.0)]
    assert len(closed(later, 6)) == 1


def test_an_open_gap_needs_more_than_the_threshold_to_midnight():
    assert gaps([row("a", NOVEMBER_15 + 18 * HOUR, 0.0, 0.0)]) == []
    assert len(gaps([row("a", NOVEMBER_15 + 18 * HOUR - 1, 0.0, 0.0)])) == 1
    assert len(gaps([row("a", NOVEMBER_15 + 18 * HOUR, 0.0, 0.0)], 6, NOVEMBER_15 + 2 * DAY)) == 1


def test_two_hulls_on_one_number_hide_each_others_gaps():
    one = [row("a", NOVEMBER_15 + k * 8 * HOUR, 10.0, 0.0) for k in range(3)]
    other = [row("a", NOVEMBER_15 + (4 + k * 8) * HOUR, 50.0, 0.0) for k in range(3)]
    assert closed(one, 6)
    assert closed(one + other, 6) == []


def test_the_id_is_that_of_the_off_message():
    # md5sum of a|1700006400.0|0.0|-12.5: a coordinate that is zero, or minus zero, prints as 0.0.
    (fix,) = fixes([row("a", NOVEMBER_15, 0.0, -12.5)])
    for lat in (0.0, -0.0):
        assert gap_id(fix._replace(lat=lat)) == "e234d931fd2279dc778dd9fa8949465b"


def test_positions_before_count_off_itself_and_none_that_tie_with_it():
    moments = [0, 0, 1, 11, 12, 12.001, 13]
    rows = [row("a", NOVEMBER_15 + DAY - back * HOUR, 38.0, 125.0) for back in moments]
    (gap,) = closed([*rows, row("a", NOVEMBER_15 + 3 * DAY, 38.0, 125.0)], 24)
    assert gap["positions_12h_before"] == 4


def test_distance_is_that_of_the_ellipsoid_and_speed_its_quotient():
    rows = [row("a", NOVEMBER_15, 0.0, 179.5), row("a", NOVEMBER_15 + 10 * HOUR, 0.0, -179.5)]
    (gap,) = closed(rows, 6)
    assert gap["distance_m"] == pytest.approx(111_319.490793, abs=1e-6)
    assert gap["implied_speed_kn"] == pytest.approx(111_319.490793 / 10 / 1852, abs=1e-9)


@pytest.mark.parametrize(
    ("ends", "metres"),
    [
        ((38.0, 125.0, 38.0, 125.0), 0.0),
        ((0.0, 0.0, 90.0, 0.0), 10_001_965.729313),
        (
            (-37.95103341666667, 144.42486788888888, -37.65282113888889, 143.92649552777778),
            54972.271,
        ),
    ],
)
def test_the_geodesic_agrees_with_known_lengths(ends, metres):
    # The quarter of the meridian; Flinders Peak to Buninyong (Geoscience Australia; GRS80).
    assert geodesic_m(*ends) == pytest.approx(metres, abs=1e-3)


@pytest.mark.parametrize(
    ("hours", "shore_nm", "reception", "satellite", "disabled"),
    [
        (12, 50.001, 10.001, 14, True),
        (11.999, 60, 20, 20, False),
        (12, 50, 20, 20, False),
        (12, 60, 10, 20, False),
        (12, 60, 20, 13, False),
        (None, 60, 20, 20, False),
    ],
)
def test_the_rule_of_welch_at_its_limits(hours, shore_nm, reception, satellite, disabled):
    gap = {"duration_h": hours}
    assert apparently_disabled(gap, shore_nm * 1852, reception, satellite) is disabled
