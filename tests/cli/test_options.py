"""Dates as users write them."""

from datetime import UTC, date, datetime

import pytest

from tricord.cli.options import day, first_moment, last_moment
from tricord.errors import SourceError


def test_a_day_includes_itself_whether_it_begins_or_ends_a_span():
    assert first_moment("2026-02-27") == datetime(2026, 2, 27, tzinfo=UTC)
    assert last_moment("2026-02-27") == datetime(2026, 2, 27, 23, 59, 59, tzinfo=UTC)
    assert day("2026-02-27") == date(2026, 2, 27)


def test_a_moment_is_taken_exactly():
    said = "2026-02-27T17:00:00+09:00"
    assert first_moment(said) == last_moment(said) == datetime(2026, 2, 27, 8, tzinfo=UTC)


def test_nothing_given_is_nothing_wanted():
    assert (first_moment(""), last_moment(""), day("")) == (None, None, None)


@pytest.mark.parametrize("written", ["yesterday", "2026-13-01", "27.2.2026", "2026-02-27T99:00"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(SourceError) as refusal:
        last_moment(written)
    assert refusal.value.code == "date-not-iso"
