from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.ofac.period import Period, day_of, period_of


def printed(first, last, circa=False):
    """Texts of a period as the publisher prints it: each end again from a day to a day."""
    said = {"Start/@Approximate": "true" if circa else "false"}
    for path, day in (("Start/From/", first), ("Start/To/", first), ("End/To/", last)):
        said |= {f"{path}Year": f"{day.year}", f"{path}Month": f"{day.month}"}
        said[f"{path}Day"] = f"{day.day}"
    return said


@pytest.mark.parametrize(
    ("first", "last", "exact", "born"),
    [
        (date(1964, 2, 4), date(1964, 2, 4), "1964-02-04", "1964-02-04"),
        (date(1964, 2, 1), date(1964, 2, 29), "1964-02", "1964-02"),
        (date(1965, 2, 1), date(1965, 2, 28), "1965-02", "1965-02"),
        (date(1964, 1, 1), date(1964, 12, 31), "1964", "1964"),
        (date(1964, 3, 1), date(1964, 8, 31), "", "1964"),
        (date(1964, 1, 2), date(1964, 12, 31), "", "1964"),
        (date(1961, 1, 1), date(1963, 12, 31), "", "1961/1963"),
        (date(1961, 1, 1), date(1963, 1, 31), "", "1961/1963"),
    ],
)
def test_a_whole_year_or_month_is_one_and_no_first_of_january(first, last, exact, born):
    period = period_of(printed(first, last), "")
    assert period is not None
    assert (period.exact, period.birth_date) == (exact, born)


def test_an_approximate_year_says_so_where_it_is_a_fact():
    period = period_of(printed(date(1964, 1, 1), date(1964, 12, 31), circa=True), "")
    assert period is not None
    assert (period.printed, period.birth_date) == ("circa 1964", "1964")
    assert Period(date(1964, 1, 2), date(1965, 1, 2)).printed == "1964-01-02/1965-01-02"


@given(st.dates(), st.integers(0, 100_000))
def test_no_day_of_a_period_is_lost(first, days):
    last = first + timedelta(min(days, (date.max - first).days))
    period = period_of(printed(first, last), "")
    assert period == Period(first, last)
    assert period.exact in f"{first} {last}"


def test_a_period_without_days_is_none():
    assert period_of({"@YearFixed": "true"}, "") is None


def test_what_the_publisher_leaves_out_may_be_any_day():
    assert day_of({"Year": "1964", "Month": "2"}) == date(1964, 2, 1)
    assert day_of({"Year": "1964", "Month": "2"}, latest=True) == date(1964, 2, 29)
    assert day_of({"Year": "1964"}, latest=True) == date(1964, 12, 31)
    only_start = {"Start/From/Year": "1964"}
    assert period_of(only_start, "") == Period(date(1964, 1, 1), date(1964, 12, 31))


@pytest.mark.parametrize(
    "said",
    [
        {"Year": "1964", "Month": "13", "Day": "1"},
        {"Year": "1964", "Month": "13"},
        {"Year": "1964", "Month": "0"},
        {"Year": "1965", "Month": "2", "Day": "29"},
        {"Year": "circa 1965"},
        {"Year": "0"},
        {"Year": "99999"},
    ],
)
@pytest.mark.parametrize("latest", [False, True])
def test_no_day_of_the_calendar_is_refused(said, latest):
    with pytest.raises(ValueError):  # noqa: PT011  # datetime's own sentences differ by version
        day_of(said, latest=latest)


def test_an_end_before_the_start_is_refused():
    with pytest.raises(ValueError, match="1964-02-04 to 1963-01-01"):
        period_of(printed(date(1964, 2, 4), date(1963, 1, 1)), "")
