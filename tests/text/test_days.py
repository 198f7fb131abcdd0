"""Days as people write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.text.days import MONTHS, find_days, lacks_year, read_days


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2017-11-19", "2017-11-19", "2017-11-19"),
        ("2019-10", "2019-10-01", "2019-10-31"),
        (2019, "2019-01-01", "2019-12-31"),
        ("late Dec 2017", "2017-12-21", "2017-12-31"),
        ("mid-January 2018", "2018-01-11", "2018-01-20"),
        ("early Feb 2020", "2020-02-01", "2020-02-10"),
        ("late Feb 2020", "2020-02-21", "2020-02-29"),
        ("2017-2018", "2017-01-01", "2018-12-31"),
        ("2014-01..05", "2014-01-01", "2014-05-31"),
        ("2010-11..2017-01", "2010-11-01", "2017-01-31"),
        ("2009 to 2014; finished 2005 by others", "2005-01-01", "2014-12-31"),
        ("Jan-Feb 2017", "2017-01-01", "2017-02-28"),
        ("Dec 2019 to Jan 2020", "2019-12-01", "2020-01-31"),
        ("November to January 2020", "2019-11-01", "2020-01-31"),
        ("between August and December 2019", "2019-08-01", "2019-12-31"),
        ("18-20 March 2019", "2019-03-18", "2019-03-20"),
        ("March 7 – November 5, 2024", "2024-03-07", "2024-11-05"),
        ("August 27, 2017", "2017-08-27", "2017-08-27"),
        ("12 Sept. 2017", "2017-09-12", "2017-09-12"),
        ("Q3 2021", "2021-07-01", "2021-09-30"),
        ("first half of 2020", "2020-01-01", "2020-06-30"),
        ("late 2019", "2019-09-01", "2019-12-31"),
        ("spring 2019", "2019-03-01", "2019-05-31"),
        ("2017년 12월 하순", "2017-12-21", "2017-12-31"),
        ("2021년 상반기", "2021-01-01", "2021-06-30"),
        ("2017年12月22日", "2017-12-22", "2017-12-22"),
        ("2017年9月上旬", "2017-09-01", "2017-09-10"),
        ("2017-09-24/2017-09-30", "2017-09-24", "2017-09-30"),
        ("15/04/2024", "2024-04-15", "2024-04-15"),
        ("4/15/2024", "2024-04-15", "2024-04-15"),
        ("5/5/2024", "2024-05-05", "2024-05-05"),
        ("3.4.2024", "2024-04-03", "2024-04-03"),
        ("2024/3/9", "2024-03-09", "2024-03-09"),
        ("2024. 3. 9", "2024-03-09", "2024-03-09"),
        ("03/04/2024", "2024-03-04", "2024-04-03"),  # one of the two, and nobody chooses
        ("15/04/2024 to 20/04/2024", "2024-04-15", "2024-04-20"),
        (date(2020, 1, 2), "2020-01-02", "2020-01-02"),
        (datetime(2020, 1, 2, 3, 4), "2020-01-02", "2020-01-02"),  # noqa: DTZ001  # YAML has none
    ],
)
def test_a_day_is_read_as_wide_as_it_is_written(written, first, last):
    days = read_days(written)
    assert days is not None
    assert (str(days.first), str(days.last)) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "unknown",
        "HS 2716",
        "2017-13-01",
        "2014-13..19",
        "2017-02-30",
        "31/02/2024",
        "40/50/2024",
        "2024/13/01",
        "in May",
    ],
)
def test_what_is_no_day_is_not_read_as_one(written):
    assert read_days(written) is None


@pytest.mark.parametrize("written", ["27 August", "Aug 27", "late Dec", "8월 27일", "27/08", "May"])
def test_a_day_without_a_year_is_told(written):
    assert lacks_year(written)
    assert read_days(written) is None


@pytest.mark.parametrize("written", ["27 August 2017", "no day at all", "2017", "may have loaded"])
def test_text_that_can_be_dated_or_has_no_day_is_not_told(written):
    assert not lacks_year(written)


def test_several_days_in_a_text_are_several():
    text = "HAO FAN 6 loaded on 27 August 2017; HAO FAN 2 on 3 June 2017."
    assert [str(days.first) for days, _, _ in find_days(text)] == ["2017-08-27", "2017-06-03"]


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_every_day_is_read_back_from_every_form(day):
    name = MONTHS[day.month - 1].title()
    forms = (
        f"{day.day} {name} {day.year}",
        f"{name[:3]} {day.day}, {day.year}",
        f"{day.year}년 {day.month}월 {day.day}일",
        f"{day.year}年{day.month}月{day.day}日",
        day.isoformat(),
    )
    for form in forms:
        read = read_days(form)
        assert read is not None, form
        assert (read.first, read.last) == (day, day), form
