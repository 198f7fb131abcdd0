"""Days as people write them: exact, of a month, of a part of one, or from one to another.

``late December 2017`` is a span of days, 21 to 31 December, on one of which something happened.
The first ten days of a month are early, the next ten mid, the rest late, as 초순/중순/하순 and
上旬/中旬/下旬 count them; a year has three such parts of four months. A day without a year is
nothing that can be dated, and is told apart from text without any day. Of 15/04/2024 only one
number can be the month; with points (3.4.2024) the day comes first; 03/04/2024 is 4 March or
3 April, and nobody here chooses: it stands for the span that has both at its ends.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_PARTS: Final = {
    **dict.fromkeys(("early", "beginning of", "start of", "초", "초순", "상순", "初め", "上旬"), 0),
    **dict.fromkeys(("mid", "middle of", "중순", "중", "半ば", "中旬"), 1),
    **dict.fromkeys(("late", "end of", "말", "하순", "末", "下旬"), 2),
}
_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}

_MONTH: Final = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_PART_WORD: Final = "early|beginning of|start of|mid|middle of|late|end of"
_YEAR: Final = r"(?:19|20)\d\d"
_POINT: Final = re.compile(
    rf"""
      (?P<isos>(?P<isy>{_YEAR})-(?P<is1>\d\d)\.\.(?P<is2>\d\d))(?![\d-])
    | (?P<iso>(?P<iy>{_YEAR})-(?P<im>\d\d)(?:-(?P<id>\d\d))?)(?:[t ]\d\d:\d\d[\d:.]*z?)?(?![\d-])
    | (?P<ny>{_YEAR})(?P<nsep>[./])\s?(?P<nm>\d{{1,2}})(?P=nsep)\s?(?P<nd>\d{{1,2}})(?![\d/])
    | (?<![\d./-])(?P<na>\d{{1,2}})(?P<asep>[./-])(?P<nb>\d{{1,2}})(?P=asep)
      (?P<ay>{_YEAR})(?![\d/-])
    | (?P<ky>{_YEAR})\s*[年년](?:\s*(?P<km>\d{{1,2}})\s*[月월](?:\s*(?P<kd>\d{{1,2}})\s*[日일])?)?
      (?:\s*(?P<khalf>上半期|下半期|상반기|하반기)|\s*(?P<kpart>초순|상순|중순|하순|초|말|初め|上旬|半ば|中旬|末|下旬))?
    | (?:q(?P<q>[1-4])[\s/,-]*(?P<qy>{_YEAR})|(?P<qy2>{_YEAR})[\s-]*q(?P<q2>[1-4]))\b
    | (?:(?P<half>h1|h2|first\ half\ of|second\ half\ of)[\s,]*(?P<hy>{_YEAR}))\b
    | (?:(?P<season>spring|summer|autumn|fall)(?:\ of)?\s+(?P<sy>{_YEAR}))\b
    | (?:(?P<part>{_PART_WORD})[\s-]+)?
      (?:
        (?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b(?P<m>{_MONTH})\b\.?
        (?:\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?=,|\s|$|[-–—]))?
        (?:(?:,\s*|\s+(?:of\s+)?|-)(?P<y>{_YEAR})\b)?
      | (?P<yonly>\b{_YEAR}\b)(?!\d)(?:(?=-{_YEAR}(?!\d))|(?!-\d))
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_JOIN: Final = re.compile(
    r"\s*(?:-|–|—|~|〜|to|until|through|and|\.\.|/|から|부터)\s*", re.IGNORECASE
)
_DAY_BEFORE: Final = re.compile(
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*[-–—]\s*(?=\d{{1,2}}\s+(?:{_MONTH})\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or a span of days.

    Attributes:
        first: First day.
        last: Last day, inclusive; the first one where the day is exact.
        printed: As it was written.
    """

    first: date
    last: date
    printed: str

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class _Point:
    """A day, month or year as written, before it is known to which others it belongs."""

    year: int | None
    month: int | None = None
    day: int | None = None
    part: int | None = None
    months: tuple[int, int] | None = None
    two_ways: bool = False

    def span(self) -> tuple[date, date] | None:
        if self.year is None:
            return None
        if self.months:
            first, last = self.months
            return date(self.year, first, 1), _month_end(self.year, last)
        if self.month is None:
            first, last = (1, 12) if self.part is None else (4 * self.part + 1, 4 * self.part + 4)
            return date(self.year, first, 1), _month_end(self.year, last)
        if not 1 <= self.month <= 12:
            return None
        end = _month_end(self.year, self.month)
        if self.day is not None:
            if not 1 <= self.day <= end.day:
                return None
            day = date(self.year, self.month, self.day)
            other = date(self.year, self.day, self.month) if self.two_ways else day
            return min(day, other), max(day, other)
        if self.part is None:
            return date(self.year, self.month, 1), end
        begin = date(self.year, self.month, 10 * self.part + 1)
        return begin, end if self.part == 2 else begin + timedelta(days=9)


def read_days(value: object) -> Days | None:
    """The day or span a value of a file stands for; ``None`` where it stands for none.

    Args:
        value: A date, a year as a number, or text that is a day and nothing else: what stands
            beside it (``about``, ``circa``) is allowed.
    """
    if isinstance(value, datetime):
        return Days(value.date(), value.date(), value.isoformat())
    if isinstance(value, date):
        return Days(value, value, value.isoformat())
    printed = str(value).strip()
    found = [days for days, _, _ in find_days(printed)]
    if not found:
        return None
    return Days(min(each.first for each in found), max(each.last for each in found), printed)


def lacks_year(text: str) -> bool:
    """Whether a text names a day or month and no year anywhere: it cannot be dated."""
    folded = unicodedata.normalize("NFKC", text)
    if re.search(rf"(?<!\d){_YEAR}(?!\d)", folded):
        return False
    return bool(
        re.search(
            rf"\b\d{{1,2}}\s+(?:{_MONTH})\b|\b(?:{_MONTH})\b\.?\s+\d{{1,2}}\b",
            folded,
            re.IGNORECASE,
        )
        or re.search(r"\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]", folded)
        or re.fullmatch(rf"\s*(?:(?:{_PART_WORD})[\s-]+)?(?:{_MONTH})\.?\s*", folded, re.IGNORECASE)
        or re.fullmatch(r"\s*\d{1,2}[-/.]\d{1,2}\s*", folded)
    )


def find_days(text: str) -> Iterator[tuple[Days, int, int]]:
    """Days in a text, with where each begins and ends; spans are one.

    Args:
        text: Any text. Full-width digits are read as others are.
    """
    folded = unicodedata.normalize("NFKC", text)
    points = [(_point(hit), hit.start(), hit.end()) for hit in _POINT.finditer(folded)]
    at = 0
    while at < len(points):
        point, start, end = points[at]
        following = points[at + 1] if at + 1 < len(points) else None
        if following and _JOIN.fullmatch(folded, end, following[1]):
            joined = _joined(point, following[0])
            if joined:
                yield Days(*joined, folded[start : following[2]].strip()), start, following[2]
                at += 2
                continue
        before = _day_range(folded, point, start)
        span = before[0] if before else point.span()
        if span:
            begin = before[1] if before else start
            yield Days(*span, folded[begin:end].strip()), begin, end
        at += 1


def _joined(one: _Point, other: _Point) -> tuple[date, date] | None:
    """``Jan-Feb 2017``: what the first lacks it takes from the second."""
    if one.month is None and one.year is not None and one.months is None and other.year is None:
        return None
    year = one.year if one.year is not None else other.year
    filled = _Point(year, one.month, one.day, one.part, one.months)
    later = _Point(
        other.year if other.year is not None else year,
        *(other.month, other.day, other.part, other.months),
    )
    begin, end = filled.span(), later.span()
    if not (begin and end):
        return None
    if begin[0] > end[1] and one.year is None:
        begin = _Point(later.year and later.year - 1, one.month, one.day, one.part).span()
    return (begin[0], end[1]) if begin and begin[0] <= end[1] else None


def _day_range(text: str, point: _Point, start: int) -> tuple[tuple[date, date], int] | None:
    """``18-20 March 2019``: the days before the one the month stands beside."""
    if point.day is None or point.month is None:
        return None
    for hit in _DAY_BEFORE.finditer(text, max(0, start - 8)):
        if hit.end() == start:
            first = _Point(point.year, point.month, int(hit["d"])).span()
            last = point.span()
            if first and last and first[0] <= last[1]:
                return (first[0], last[1]), hit.start()
    return None


def _point(hit: re.Match[str]) -> _Point:
    if hit["isos"]:
        first, last = sorted((int(hit["is1"]), int(hit["is2"])))
        in_year = first >= 1 and last <= 12
        return _Point(int(hit["isy"]), months=(first, last)) if in_year else _Point(None)
    if hit["iso"]:
        return _Point(int(hit["iy"]), int(hit["im"]), _number(hit["id"]))
    if hit["ny"]:
        return _Point(int(hit["ny"]), int(hit["nm"]), int(hit["nd"]))
    if hit["ay"]:
        return _numerals(int(hit["na"]), int(hit["nb"]), int(hit["ay"]), hit["asep"])
    if hit["ky"]:
        return _east_asian(hit)
    for quarter, year in (("q", "qy"), ("q2", "qy2")):
        if hit[quarter]:
            first = 3 * int(hit[quarter]) - 2
            return _Point(int(hit[year]), months=(first, first + 2))
    if hit["half"]:
        second = hit["half"].lower() in {"h2", "second half of"}
        return _Point(int(hit["hy"]), months=(7, 12) if second else (1, 6))
    if hit["season"]:
        return _Point(int(hit["sy"]), months=_SEASONS[hit["season"].lower()])
    part = _PARTS[hit["part"].lower()] if hit["part"] else None
    if hit["yonly"]:
        return _Point(int(hit["yonly"]), part=part)
    return _Point(_number(hit["y"]), _month(hit["m"]), _number(hit["d1"] or hit["d2"]), part)


def _numerals(one: int, other: int, year: int, separator: str) -> _Point:
    """A day in numerals, its year last."""
    if separator == "." or one > 12 or one == other:
        return _Point(year, other, one)
    if other > 12:
        return _Point(year, one, other)
    return _Point(year, one, other, two_ways=True)


def _east_asian(hit: re.Match[str]) -> _Point:
    if hit["khalf"]:
        second = hit["khalf"] in {"下半期", "하반기"}
        return _Point(int(hit["ky"]), months=(7, 12) if second else (1, 6))
    part = _PARTS[hit["kpart"]] if hit["kpart"] else None
    return _Point(int(hit["ky"]), _number(hit["km"]), _number(hit["kd"]), part)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
