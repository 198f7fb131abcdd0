"""First and last day of words that say by when: "later this year", "来年前半", "내년 초".

Loose words are read by convention (field note on statements, section 8): "early" is January to
April, "the coming months" half a year, seasons are those of the north.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from tricord.text.days import MONTHS

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
    year = int(groups["year"] or 0) if groups.get("year") else None
    if groups.get("era"):
        year = {"令和": 2018, "平成": 1988}[groups["era"] or ""] + int(groups["era_year"] or 0)
    if means == "day":
        return _exact(groups, year, dated)
    if year and means in _OF_A_YEAR:
        return _OF_A_YEAR[means](year, hit)
    if dated and means in _FROM_A_DAY:
        return _FROM_A_DAY[means](dated, groups)
    return None, None


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
    "year": lambda year, _: (date(year, 1, 1), date(year, 12, 31)),
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


_FROM_A_DAY: Final[Mapping[str, Callable[[date, Groups], Days]]] = {
    "rest-of-year": lambda day, _: (day + timedelta(days=1), date(day.year, 12, 31)),
    "next-year": lambda day, _: (date(day.year + 1, 1, 1), date(day.year + 1, 12, 31)),
    "early-next-year": lambda day, _: (date(day.year + 1, 1, 1), date(day.year + 1, 4, 30)),
    "first-half-next-year": lambda day, _: (date(day.year + 1, 1, 1), date(day.year + 1, 6, 30)),
    "first-half": lambda day, _: (date(day.year, 1, 1), date(day.year, 6, 30)),
    "second-half": lambda day, _: (date(day.year, 7, 1), date(day.year, 12, 31)),
    "second-half-next-year": lambda day, _: (date(day.year + 1, 7, 1), date(day.year + 1, 12, 31)),
    "next-year-day": lambda day, groups: _exact(groups, day.year + 1, day),
    "next-month": _next_month,
    "this-month": lambda day, _: (day, _last(day.year, day.month)),
    "this-week": lambda day, _: (day, day + timedelta(days=6 - day.weekday())),
    "spring": lambda day, _: (date(day.year, 3, 1), date(day.year, 5, 31)),
    "summer": lambda day, _: (date(day.year, 6, 1), date(day.year, 8, 31)),
    "autumn": lambda day, _: (date(day.year, 9, 1), date(day.year, 11, 30)),
    "months": lambda day, _: (day + timedelta(days=1), day + timedelta(days=183)),
    "within": _within,
    "decade": lambda day, _: (day, date(day.year // 10 * 10 + 9, 12, 31)),
}


def _exact(groups: Groups, year: int | None, dated: date | None) -> Days:
    named = (groups.get("month") or "").lower()
    month = MONTHS.index(named) + 1 if named in MONTHS else int(named or 0)
    told = year or (dated.year if dated else None)
    if told is None or not 1 <= month <= 12:
        return None, None
    day = int(groups.get("day") or 0)
    if day > monthrange(told, month)[1]:
        return None, None
    first = date(told, month, day or 1)
    last = date(told, month, day) if day else _last(told, month)
    if year is None and dated and (dated - last).days > _BEHIND:
        if (first.month, first.day) == (2, 29):
            return None, None
        first, last = first.replace(year=told + 1), _year_on(last)
    return first, last


def _year_on(day: date) -> date:
    """The same day a year later; the end of February stays its end."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
