"""Days as notices of each language print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.notices.days import order_of, printed_days, whole
from tricord.text.days import MONTHS

ONES = "〇一二三四五六七八九"


def numeral(number):
    tens, ones = divmod(number, 10)
    return ("" if tens < 1 else "十" if tens == 1 else ONES[tens] + "十") + (
        ONES[ones] if ones or not tens else ""
    )


def name(day):
    return MONTHS[day.month - 1].capitalize()


FORMS = {
    "iso": lambda d: f"{d:%Y-%m-%d}",
    "slashes": lambda d: f"{d.year}/{d.month}/{d.day}",
    "points": lambda d: f"{d.year}.{d.month}.{d.day}",
    "korean points": lambda d: f"{d.year}. {d.month}. {d.day}.",
    "day first": lambda d: f"{d.day}.{d.month}.{d.year}",
    "english": lambda d: f"{name(d)} {d.day}, {d.year}",
    "british": lambda d: f"{d.day} {name(d)} {d.year}",
    "hyphens": lambda d: f"{d.day:02}-{name(d)[:3]}-{d.year}",
    "month first": lambda d: f"{name(d)[:3]}-{d.day:02}-{d.year}",
    "day of": lambda d: f"{d.day}th day of {name(d)}, {d.year}",
    "year first": lambda d: f"{d.year} {name(d)} {d.day}",
    "buddhist": lambda d: f"{d.day} {name(d)} B.E. {d.year + 543} ({d.year})",
    "chinese": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "chinese numerals": lambda d: (
        f"{''.join(ONES[int(c)] for c in str(d.year))}年{numeral(d.month)}月{numeral(d.day)}日"
    ),
    "zeros of all sorts": lambda d: (
        f"{''.join('О' if c == '0' else ONES[int(c)] for c in str(d.year))}年"
        f"{numeral(d.month)}月{numeral(d.day)}日"
    ),
    "minguo": lambda d: f"中華民國{d.year - 1911}年{d.month}月{d.day}日",
    "era": lambda d: f"令和{d.year - 2018}年{d.month}月{d.day}日",
    "era numerals": lambda d: (
        f"令和{numeral(d.year - 2018)}年{numeral(d.month)}月{numeral(d.day)}日"
    ),
    "era letter": lambda d: f"告示 R{d.year - 2018}.{d.month}.{d.day} 施行",
    "both years": lambda d: f"{d.year}(令和{d.year - 2018})年{d.month}月{d.day}日",
    "era and year": lambda d: f"令和{d.year - 2018}年({d.year}年){d.month}月{d.day}日",
    "korean": lambda d: f"{d.year}년 {d.month}월 {d.day}일",
    "korean short": lambda d: f"'{d.year % 100}.{d.month}.{d.day}.",
}


@given(st.sampled_from(sorted(FORMS)), st.dates(date(2020, 1, 1), date(2049, 12, 31)))
def test_a_day_is_read_back_in_every_form(form, day):
    text = FORMS[form](day)
    [found] = printed_days(text)
    assert found.value == day
    assert text[found.start : found.end].strip()


@pytest.mark.parametrize(
    ("text", "told", "reference", "day"),
    [
        ("自今年12月1日起", "this", date(2023, 10, 5), date(2023, 12, 1)),
        ("同年12月1日から", "same", date(2021, 3, 1), date(2021, 12, 1)),
        ("내년 1월 2일부터", "next", date(2023, 12, 5), date(2024, 1, 2)),
        ("次年三月一日", "next", date(2023, 12, 5), date(2024, 3, 1)),
        ("同月二十五日", "same_month", date(2020, 3, 10), date(2020, 3, 25)),
        ("다음 달 10일부터", "next_month", date(2022, 12, 8), date(2023, 1, 10)),
        ("今月9日", "this_month", date(2022, 12, 8), date(2022, 12, 9)),
    ],
)
def test_a_year_or_month_that_is_a_word_is_told_beside_another_day(text, told, reference, day):
    [found] = printed_days(text)
    assert (found.value, found.told) == (None, told)
    assert found.with_year(reference) == day


def test_of_figures_that_may_be_two_days_none_is_chosen():
    [found] = printed_days("Issued on 05/06/2031")
    assert found.value is None
    assert found.with_year(date(2031, 1, 1)) is None


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("Issued 05/06/2031, comments by 30/06/2031", "day", date(2031, 6, 5)),
        ("Issued 05/06/2031, comments by 06/30/2031", "month", date(2031, 5, 6)),
        ("Bureau of Industry and Security, 05/06/2031", "month", date(2031, 5, 6)),
        ("Directorate General of Foreign Trade, 05/06/2031", "day", date(2031, 6, 5)),
        ("31/01/2031 and 01/31/2031 and 05/06/2031", None, None),
    ],
)
def test_another_day_or_the_issuer_tells_the_order(text, order, day):
    assert order_of(text) == order
    first = next(found for found in printed_days(text) if "05/06" in text[found.start : found.end])
    assert first.value == day


@pytest.mark.parametrize(
    "text",
    [
        "2504.10.10",
        "2008.19.10",
        "S4.1.2 of the rules",
        "No. 51 of May",
        "2023年12月",
        "31/02/2031",
    ],
)
def test_what_no_calendar_has_is_no_day(text):
    assert list(printed_days(text)) == []


def test_a_number_before_a_month_is_no_day_and_hides_none():
    [found] = printed_days("Order No. 51 of May 20, 2031")
    assert found.value == date(2031, 5, 20)


@pytest.mark.parametrize(
    ("signs", "number"), [("百十二", 112), ("十", 10), ("二〇三一", 2031), ("廿五", 25), ("30", 30)]
)
def test_chinese_numbers_are_counted(signs, number):
    assert whole(signs) == number
