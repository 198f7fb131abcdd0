"""When an incident was: no more is known than is printed."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.launches.moments import When, when


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "found"),
    [
        ("2019-02-03", "21:13 (UTC)", "", (3, 3, "utc", utc(2019, 2, 3, 21, 13))),
        ("2019-02-03", "21:13:00", "utc", (3, 3, "utc", utc(2019, 2, 3, 21, 13))),
        ("2019-02-03", "0.88402", "utc", (3, 3, "utc", utc(2019, 2, 3, 21, 13))),
        ("2019-02-03T00:00", "21:13", "utc", (3, 3, "utc", utc(2019, 2, 3, 21, 13))),
        ("2019-02-04", "06:13 KST", "", (4, 4, "local", utc(2019, 2, 3, 21, 13))),
        ("2019-02-04", "06:13", "seoul", (4, 4, "local", utc(2019, 2, 3, 21, 13))),
        ("2019-02-04", "6:13 AM local time", "", (4, 4, "local", utc(2019, 2, 3, 21, 13))),
        ("2019-02-04", "6:13 UTC", "seoul", (4, 4, "utc", utc(2019, 2, 4, 6, 13))),
        ("2019년 2월 4일", "06시 13분", "local", (4, 4, "local", utc(2019, 2, 3, 21, 13))),
        ("平成31年2月4日", "06時13分 日本時間", "", (4, 4, "local", utc(2019, 2, 3, 21, 13))),
        # Nobody says whose time it is.
        ("2019-02-04", "06:13", "", (3, 4, "unknown", None)),
        ("2019-02-04", "", "", (3, 4, "unknown", None)),
        ("2019-02-04", "unknown", "", (3, 4, "unknown", None)),
        ("4 February 2019", "", "", (3, 4, "unknown", None)),
    ],
)
def test_a_moment_is_known_where_its_zone_is(day, clock, zone, found):
    first, last, calendar, moment = found
    expected = When(date(2019, 2, first), date(2019, 2, last), calendar, moment)
    assert when(day, clock, zone=zone) == expected


def test_a_local_time_of_the_years_of_pyongyang_time_is_no_moment():
    assert when("2016-02-07", "09:00", zone="local").at is None
    assert when("2016-02-07", "09:00", zone="seoul").at == utc(2016, 2, 7, 0, 0)
    assert when("2018-05-05", "09:00", zone="local").at == utc(2018, 5, 5, 0, 0)


def test_a_month_and_a_longer_one_are_kept_as_they_are():
    assert when("1984-09", "") == When(date(1984, 9, 1), date(1984, 9, 30), "unknown")
    longer = when("2024-05-28", "", until="2024-06-02")
    assert (longer.first_day, longer.last_day) == (date(2024, 5, 28), date(2024, 6, 2))


@pytest.mark.parametrize(
    ("day", "clock", "until", "reason"),
    [
        ("", "", "", "incident-dayless"),
        ("unknown", "", "", "incident-dayless"),
        ("2019-02-30", "", "", "incident-day"),
        ("2019-13-01", "", "", "incident-day"),
        ("0202-02-03", "", "", "incident-day"),
        ("soon", "", "", "incident-day"),
        ("March 5", "", "", "incident-day-yearless"),
        ("3/4/2019", "", "", "incident-day-two-ways"),
        ("2019-02-03", "25:00", "", "incident-time"),
        ("2019-02-03", "dawn", "", "incident-time"),
        ("2019-02-03", "", "2019-01-03", "incident-days-reversed"),
    ],
)
def test_what_cannot_be_dated_is_set_aside_with_its_reason(day, clock, until, reason):
    assert when(day, clock, until=until) == reason


def test_day_and_month_are_read_as_the_column_shows():
    assert when("3/4/2019", "", day_first=True).last_day == date(2019, 4, 3)
    assert when("3/4/2019", "", day_first=False).last_day == date(2019, 3, 4)


@given(st.dates(date(1950, 1, 2), date(2099, 12, 30)), st.times())
def test_the_day_printed_is_always_the_last(day, clock):
    for text, zone in (("", ""), (f"{clock:%H:%M}", "utc"), (f"{clock:%H:%M}", "seoul")):
        found = when(day.isoformat(), text, zone=zone)
        assert found.last_day == day
        assert 0 <= (found.last_day - found.first_day).days <= 1
