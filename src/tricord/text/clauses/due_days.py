"""First and last day of words that say by when: "later this year", "来年前半", "내년 초".

Loose words are read by convention (field note on statements, section 8): "early" in a year is
January to April, "mid" May to August, "late" the rest; of a month they are its tens of days, as
上旬 and 초순 are; "the coming months" are half a year, seasons are those of the north.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from tricord.text.days import MONTHS
from tricord.text.numerals import numeral

Days = tuple[date | None, date | None]
Groups = Mapping[str, str | None]

# Days of a unit of time; hours end the next day.
_UNITS: Final = (
    (1, ("hour", "시간", "時間")),
    (365, ("year", "年", "년")),
    (7, ("week", "週", "주")),
    (1, ("day", "日", "일")),
)
_MONTH: Final = 30
_SEASONS: Final = (
    (3, ("spring", "春", "봄")),
    (6, ("summer", "夏", "여름")),
    (9, ("fall", "autumn", "秋", "가을")),
    (12, ("winter", "冬", "겨울")),
)
_WINTER: Final = 12
_APRIL: Final = 4
_HALF_YEAR: Final = 183
_NUMBERS: Final = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
_FIRST_HALF: Final = re.compile(r"first|前半|上半期|상반기", re.IGNORECASE)
_COUNTED: Final = ("first", "second", "third", "fourth")
_WEEK: Final = 7
_EARLY: Final = re.compile(r"early|beginning|start|初|上旬|초", re.IGNORECASE)
_MIDDLE: Final = re.compile(r"mid|半ば|中旬|중", re.IGNORECASE)
_NEXT: Final = re.compile(r"next|来年|明年|내년", re.IGNORECASE)
_NEXT_YEAR: Final = re.compile(r"next year|来年|明年|내년|명년", re.IGNORECASE)
# A promise lies ahead: "by January", said in November, is of the next year.
_BEHIND: Final = 60


def days_of(means: str, hit: re.Match[str], dated: date | None) -> Days:
    """First and last day of what words mean; ``None`` twice for events and vague words.

    Args:
        means: What the rule says they mean.
        hit: The words, with groups such as ``year``, ``month``, ``count``.
        dated: Day of the statement; without it only printed years are told as days.
    """
    groups: Groups = hit.groupdict()
    year = _year(groups)
    if year is None and dated and groups.get("month") and _NEXT_YEAR.search(hit[0]):
        year = dated.year + 1
    if means == "day" or (means == "event" and groups.get("month")):
        return _exact(groups, year, dated)
    if means == "span":
        return _span(groups, year, dated)
    if means == "quarter":
        return _quarter(groups, year, dated)
    if means in {"week-of-month", "week-of-day"}:
        return _week(means, groups, year, dated)
    if means == "next-season":
        return _season(dated.year + 1, hit) if dated else (None, None)
    if year and means in _OF_A_YEAR:
        return _OF_A_YEAR[means](year, hit)
    if dated and means in _FROM_A_DAY:
        return _FROM_A_DAY[means](dated, groups)
    return None, None


def _year(groups: Groups) -> int | None:
    """The year that is printed, in whatever signs; ``None`` where none is."""
    if groups.get("era"):
        told = groups.get("era_year") or "0"
        return 2018 + (1 if told == "元" else numeral(told))
    printed = groups.get("year")
    return numeral(printed) if printed else None


def _span(groups: Groups, year: int | None, dated: date | None) -> Days:
    """From one day to another of the same year, or over its end."""
    first, _ = _exact({**groups, "day_2": None}, year, dated)
    until = {"month": groups.get("month_2") or groups.get("month"), "day": groups.get("day_2")}
    last, _ = _exact(until, first.year if first else year, None)
    if first and last and last < first:
        last = _year_on(last)
    return (first, last) if first and last else (None, None)


def _quarter(groups: Groups, year: int | None, dated: date | None) -> Days:
    """A quarter of a calendar year; one that is over is the next year's."""
    named = (groups.get("quarter") or "").lower()
    which = _counted(named) if named else numeral(groups.get("q") or "1")
    told = year or (dated.year if dated else None)
    if told is None:
        return None, None
    over = dated is not None and _last(told, 3 * which) < dated
    if year is None and (over or _NEXT.search(groups.get("which") or "")):
        told += 1
    return date(told, 3 * which - 2, 1), _last(told, 3 * which)


def _counted(word: str) -> int:
    """Which of four a word names; the last is the fourth."""
    return _COUNTED.index(word) + 1 if word in _COUNTED else len(_COUNTED)


def _week(means: str, groups: Groups, year: int | None, dated: date | None) -> Days:
    """The seven days from a day on; or of a month, its first seven, its second, its last."""
    first, last = _exact(groups, year, dated)
    if first is None or last is None:
        return None, None
    if means == "week-of-day":
        return first, first + timedelta(days=_WEEK - 1)
    which = (groups.get("which") or "").lower()
    if which not in _COUNTED:
        return last - timedelta(days=_WEEK - 1), last
    begin = first + timedelta(days=_WEEK * _COUNTED.index(which))
    return begin, begin + timedelta(days=_WEEK - 1)


def _part_of_year(year: int, hit: re.Match[str]) -> Days:
    """A third of a year, where one is named."""
    part = hit.groupdict().get("part") or ""
    if _EARLY.search(part):
        return date(year, 1, 1), date(year, 4, 30)
    if _MIDDLE.search(part):
        return date(year, 5, 1), date(year, 8, 31)
    return date(year, 9 if part else 1, 1), date(year, 12, 31)


def _half(year: int, hit: re.Match[str]) -> Days:
    if _FIRST_HALF.search(hit[0]):
        return date(year, 1, 1), date(year, 6, 30)
    return date(year, 7, 1), date(year, 12, 31)


def _season(year: int, hit: re.Match[str]) -> Days:
    """Winter ends in the next year."""
    first = next(month for month, names in _SEASONS if hit["season"].lower() in names)
    if first == _WINTER:
        return date(year, 12, 1), _last(year + 1, 2)
    return date(year, first, 1), _last(year, first + 2)


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_OF_A_YEAR: Final[Mapping[str, Callable[[int, re.Match[str]], Days]]] = {
    "year": _part_of_year,
    "half": _half,
    "year-season": _season,
    "fiscal-jp": lambda year, _: (date(year, 4, 1), date(year + 1, 3, 31)),
    "fiscal-us": lambda year, _: (date(year - 1, 10, 1), date(year, 9, 30)),
}


def _next_month(dated: date, _: Groups) -> Days:
    year, month = dated.year + dated.month // 12, dated.month % 12 + 1
    return date(year, month, 1), _last(year, month)


def _within(dated: date, groups: Groups) -> Days:
    unit = (groups.get("unit") or "").lower()
    days = next((many for many, words in _UNITS if unit.startswith(words)), _MONTH)
    count = (groups.get("count") or "1").lower()
    many = int(count) if count.isdigit() else _NUMBERS.get(count, 1)
    return dated, dated + timedelta(days=many * days)


def _fiscal_year(day: date, later: int) -> Days:
    """The fiscal year of Japan a day is in, or a later one: from April to March."""
    year = day.year - (day.month < _APRIL) + later
    return date(year, 4, 1), date(year + 1, 3, 31)


_FROM_A_DAY: Final[Mapping[str, Callable[[date, Groups], Days]]] = {
    "rest-of-year": lambda day, _: (day + timedelta(days=1), date(day.year, 12, 31)),
    "next-year": lambda day, _: (date(day.year + 1, 1, 1), date(day.year + 1, 12, 31)),
    "early-next-year": lambda day, _: (date(day.year + 1, 1, 1), date(day.year + 1, 4, 30)),
    "first-half-next-year": lambda day, _: (date(day.year + 1, 1, 1), date(day.year + 1, 6, 30)),
    "first-half": lambda day, _: (date(day.year, 1, 1), date(day.year, 6, 30)),
    "second-half": lambda day, _: (date(day.year, 7, 1), date(day.year, 12, 31)),
    "second-half-next-year": lambda day, _: (date(day.year + 1, 7, 1), date(day.year + 1, 12, 31)),
    "fiscal-jp-this": lambda day, _: _fiscal_year(day, 0),
    "fiscal-jp-next": lambda day, _: _fiscal_year(day, 1),
    "next-year-day": lambda day, groups: _exact(groups, day.year + 1, day),
    "next-month": _next_month,
    "this-month": lambda day, _: (day, _last(day.year, day.month)),
    "this-week": lambda day, _: (day, day + timedelta(days=6 - day.weekday())),
    "spring": lambda day, _: (date(day.year, 3, 1), date(day.year, 5, 31)),
    "summer": lambda day, _: (date(day.year, 6, 1), date(day.year, 8, 31)),
    "autumn": lambda day, _: (date(day.year, 9, 1), date(day.year, 11, 30)),
    "months": lambda day, _: (day + timedelta(days=1), day + timedelta(days=_HALF_YEAR)),
    "within": _within,
    "half-year": lambda day, _: (day, day + timedelta(days=_HALF_YEAR)),
    "decade": lambda day, _: (day, date(day.year // 10 * 10 + 9, 12, 31)),
}


def _exact(groups: Groups, year: int | None, dated: date | None) -> Days:
    named = (groups.get("month") or "").lower()
    month = MONTHS.index(named) + 1 if named in MONTHS else numeral(named or "0")
    told = year or (dated.year if dated else None)
    if told is None or not 1 <= month <= 12:
        return None, None
    day = numeral(groups.get("day") or groups.get("day_2") or "0")
    if day > monthrange(told, month)[1]:
        return None, None
    first, last = _days_of_month(told, month, day, groups.get("part") or "")
    if year is None and dated and (dated - last).days > _BEHIND:
        if (first.month, first.day) == (2, 29):
            return None, None
        first, last = first.replace(year=told + 1), _year_on(last)
    return first, last


def _days_of_month(year: int, month: int, day: int, part: str) -> tuple[date, date]:
    """A day, ten days or all days of a month."""
    if day:
        return date(year, month, day), date(year, month, day)
    if _EARLY.search(part):
        return date(year, month, 1), date(year, month, 10)
    if _MIDDLE.search(part):
        return date(year, month, 11), date(year, month, 20)
    return date(year, month, 21 if part else 1), _last(year, month)


def _year_on(day: date) -> date:
    """The same day a year later; the end of February stays its end."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
