"""Exact days as notices print them, with where they stand.

Read are 2023-07-03, 2023/7/3, 2023.7.3, July 3, 2023, 3 July 2023, 2023年7月3日, 2023년 7월 3일,
二〇二三年七月三日, 令和5年7月3日, 令和五年七月三日 and 2023. 7. 3. A day without its year (9月6日,
September 6) is read too, and marked: whoever uses it has to say where the year comes from
(`with_year`). Months and years alone are no days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.text.days import MONTHS
from tricord.text.numerals import numeral

_MONTH: Final = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_YEAR: Final = r"(?:19|20)\d\d"
_MD: Final = r"(?P<{0}m>\d{{1,2}})\s*[月월]\s*(?P<{0}d>\d{{1,2}})\s*[日일]"
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_NUMERAL: Final = "〇○零一二三四五六七八九十"
_DAY: Final = re.compile(
    rf"""
      (?<![\d./-])(?P<iy>{_YEAR})(?P<isep>[-/.])(?P<im>\d{{1,2}})(?P=isep)(?P<id>\d{{1,2}})(?!\d)
    | (?<![\d.-])(?P<ky>{_YEAR})\.\s+(?P<km>\d{{1,2}})\.\s+(?P<kd>\d{{1,2}})\.?(?!\d)
    | (?P<nera>令和|平成|昭和)(?P<ny>元|[{_NUMERAL}]{{1,3}})年(?P<nm>[{_NUMERAL}]{{1,2}})月
      (?P<nd>[{_NUMERAL}]{{1,3}})日
    | (?P<era>令和|平成)\s*(?P<ey>\d{{1,2}}|元)\s*年\s*{_MD.format("e")}
    | (?:(?<!\d)(?P<cy>{_YEAR})\s*[年년]\s*)?(?<!\d){_MD.format("c")}
    | (?P<hy>[{_NUMERAL}]{{4}})\s*年\s*(?P<hm>[{_NUMERAL}]{{1,2}})\s*月
      \s*(?P<hd>[{_NUMERAL}]{{1,3}})\s*日
    | \b(?P<m1>{_MONTH})\b\.?\s+(?P<d1>\d{{1,2}}){_ORDINAL}(?![\d.-])(?:,?\s+(?P<y1>{_YEAR})\b)?
    | (?<![\d.-])(?P<d2>\d{{1,2}}){_ORDINAL}\s+(?:of\s+)?(?P<m2>{_MONTH})\b\.?
      (?:,?\s+(?P<y2>{_YEAR})\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ERA_YEARS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day in a text.

    Attributes:
        year: Year, ``None`` where none is printed.
        month: Month, 1 to 12.
        day: Day of the month.
        start: Where it begins.
        end: Where it ends, exclusive.
        east_asian: Whether it is written with 年月日 or 년월일, and so in such a sentence.
    """

    year: int | None
    month: int
    day: int
    start: int
    end: int
    east_asian: bool

    @property
    def value(self) -> date | None:
        """The day; ``None`` without a year."""
        return None if self.year is None else _day(self.year, self.month, self.day)

    def with_year(self, reference: date) -> date | None:
        """The day of this name that is nearest to another day.

        A text that says ``6 September`` after ``5 September 2024`` means that year's; one of
        December that says ``1 January`` means the next.
        """
        days = [_day(reference.year + more, self.month, self.day) for more in (-1, 0, 1)]
        known = [day for day in days if day is not None]
        return min(known, key=lambda day: abs((day - reference).days)) if known else None


def printed_days(text: str, first: int = 0, last: int | None = None) -> Iterator[PrintedDay]:
    """Exact days of a text, in its order; what no calendar has is left out.

    Args:
        text: Text with half-width digits.
        first: Where to begin.
        last: Where to end, exclusive; at the end of the text if not given.
    """
    for hit in _DAY.finditer(text, first, len(text) if last is None else last):
        year, month, day = _parts(hit)
        if _day(year or 2000, month, day) is not None:
            east_asian = any(hit[name] for name in ("era", "nera", "cm", "hy", "ky"))
            yield PrintedDay(year, month, day, hit.start(), hit.end(), east_asian)


def _parts(hit: re.Match[str]) -> tuple[int | None, int, int]:
    if hit["iy"]:
        return int(hit["iy"]), int(hit["im"]), int(hit["id"])
    if hit["ky"]:
        return int(hit["ky"]), int(hit["km"]), int(hit["kd"])
    if hit["nera"]:
        year = 1 if hit["ny"] == "元" else numeral(hit["ny"])
        return _ERA_YEARS[hit["nera"]] + year, numeral(hit["nm"]), numeral(hit["nd"])
    if hit["era"]:
        year = 1 if hit["ey"] == "元" else int(hit["ey"])
        return _ERA_YEARS[hit["era"]] + year, int(hit["em"]), int(hit["ed"])
    if hit["cm"]:
        return (int(hit["cy"]) if hit["cy"] else None), int(hit["cm"]), int(hit["cd"])
    if hit["hy"]:
        digits = "".join(str(numeral(sign)) for sign in hit["hy"])
        return int(digits), numeral(hit["hm"]), numeral(hit["hd"])
    which = "1" if hit["m1"] else "2"
    name = hit["m" + which].lower()[:3]
    month = next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name))
    year_printed = hit["y" + which]
    return (int(year_printed) if year_printed else None), month, int(hit["d" + which])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
