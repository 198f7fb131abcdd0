"""Moments of publication as files state them."""

from datetime import UTC, datetime

import pytest

from tricord.sources.stated_moment import stated_moment

NINE = datetime(2026, 1, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "stated", ["2026-01-05T09:00:00", "2026-01-05T09:00:00Z", "2026-01-05T18:00:00+09:00"]
)
def test_one_moment_in_another_zone_would_put_a_list_into_another_order(stated):
    assert stated_moment(stated) == NINE
    assert stated_moment(stated).tzinfo is UTC


def test_a_day_begins_at_midnight_in_utc():
    assert stated_moment("2026-01-05") == NINE.replace(hour=0)


@pytest.mark.parametrize(
    "stated", ["", "5 January 2026", "2026-13-01", "0001-01-01T00:00:00+09:00"]
)
def test_what_is_no_moment_is_not_guessed(stated):
    assert stated_moment(stated) is None
