"""Moments half a day off what is said of them: seen, and nothing else called so."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.text.half_days import half_a_day_off


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "description", "contradicts"),
    [
        # Resolution 2371 dates the test to 3 July in New York, where 12:40 UTC is the 4th.
        ("2017-07-04 12:40", "", "2371 (2017)"),
        ("2017-07-04 00:40", "", ""),
        ("2017-07-28 14:42", "", ""),
        ("2019-05-06 22:40", "detected at 10:40 AM local time.", ""),
        ("2019-05-06 01:40", "detected at 10:40 AM local time.", ""),
        ("2019-05-06 13:40", "detected at 10:40 AM local time.", "10:40 AM local"),
        ("2019-05-06 13:40", "On May 6 (local time 10:45 AM)", "local time 10:45 AM"),
        ("2019-05-06 15:10", "at 12:10 PM on May 6 (local time)", "12:10 PM on May 6 (local"),
        ("2019-05-06 03:10", "at 12:10 PM on May 6 (local time)", ""),
        ("2019-05-06 13:40", "at 10:40 AM somewhere", ""),
    ],
)
def test_half_a_day_is_told_and_other_differences_are_not(moment, description, contradicts):
    assert half_a_day_off(at(moment), description) == contradicts


def test_days_of_the_council_speak_of_ballistic_missiles_alone():
    assert not half_a_day_off(at("2017-07-04 12:40"), "", ballistic=False)


@given(st.integers(0, 23), st.integers(0, 59))
def test_of_two_moments_half_a_day_apart_one_fits_at_the_most(hour, minute):
    moments = [datetime(2020, 5, day, at_, minute, tzinfo=UTC) for day, at_ in ((6, hour),)]
    moments.append(moments[0].replace(day=7 if hour >= 12 else 6, hour=(hour + 12) % 24))
    told = [bool(half_a_day_off(m, "at 10:40 AM local time")) for m in moments]
    assert sum(told) <= 1
