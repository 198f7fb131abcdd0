"""Days as notices print them, with where they stand.

Beside 2023-07-03, 3 July 2023 and 2023年7月3日 these are the forms of each language:

- 20.10.2023, 17-Nov-2023, Nov-17-2023, "the 3rd day of July", "6 October B.E. 2565 (2022)";
- 二〇二三年 however its zeros are typed, 民國112年;
- 令和5年, R5.7.3, 2023（令和5）年;
- '23.7.3., 7월 3일, 9.9.(월).

A day whose year is a word (今年, 同年, 来年, 내년) is read too, and one whose month is
(同月二十五日): `PrintedDay.with_year` says which day that is, beside another one.

With points the day comes first (3.7.2023). Of 15/04/2024 one number only can be the month;
05/06/2024 is two days, and has no value unless another day of the text, or who speaks in it, tells
the order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from tricord.sources.notices.words import one_of
from tricord.text.days import MONTHS
from tricord.text.printed_days import PrintedDay

Order = Literal["day", "month"]
"""What stands first in 05/06/2024."""

_ONES: Final = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    **dict.fromkeys("○零OoОо0\u25ef", 0),
    "元": 1,
    "两": 2,
}
_TENS: Final = {"廿": 20, "卅": 30}
_NUMERAL: Final = "〇○零OoОо0一二三四五六七八九十廿卅百"
_ZERO: Final = "〇○零OoОо0一二三四五六七八九"
_MONTH: Final = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
_YEAR: Final = r"(?:19|20)\d\d"
COUNT: Final = {
    word: number
    for number, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
            *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
            *(f"twenty-{word}" for word in ("first", "second", "third", "fourth", "fifth")),
            *(f"twenty-{word}" for word in ("sixth", "seventh", "eighth", "ninth")),
            *("thirtieth", "thirty-first"),
        ),
        1,
    )
}
_IN_WORDS: Final = "|".join(sorted(COUNT, key=len, reverse=True))
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
# Thailand counts from 543 before our era, and prints our year behind it or not.
_BUDDHIST: Final = r"B\.?\s?E\.?\s*25\d\d(?:\s*\((?:19|20)\d\d\))?"
_OF_MONTH: Final = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_ERA: Final = r"令和|平成|昭和"
_ERA_YEARS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
_MD: Final = (
    rf"(?P<{{0}}m>\d{{{{1,2}}}}|[{_NUMERAL}正]{{{{1,3}}}})\s*[月월]\s*"
    rf"(?P<{{0}}d>\d{{{{1,2}}}}|[{_NUMERAL}]{{{{1,3}}}})\s*[日일号號]"
)
_THIS: Final = "今年|本年|올해|금년"
_SAME: Final = "同年|当年|當年|같은\\s*해|동년"
_NEXT: Final = "明年|次年|来年|來年|翌年|내년|이듬해|다음\\s*해"
_LAST: Final = "去年|昨年|前年|작년|지난해"
_SAME_MONTH: Final = "同月|같은\\s*달|동월"
_THIS_MONTH: Final = "本月|今月|当月|이달"
_NEXT_MONTH: Final = "翌月|次月|来月|下月|다음\\s*달|내달"
_DAY: Final = re.compile(
    rf"""
      (?<![\d./-])(?P<iy>{_YEAR})\s?(?P<isep>[-/.])\s?(?P<im>\d{{1,2}})\s?(?P=isep)\s?
      (?P<id>\d{{1,2}})(?!\d)(?![./-]\d)
    | (?<![\d./-])(?P<na>\d{{1,2}})(?P<nsep>[./-])(?P<nb>\d{{1,2}})(?P=nsep)(?P<ny>{_YEAR})
      (?![\d/-])
    | ['‘’`´](?P<sy>\d\d)(?:\.\s?|-|/|년\s*)(?P<sm>\d{{1,2}})(?:\.\s?|-|/|월\s*)
      (?P<sd>\d{{1,2}})(?!\d)일?
    | (?P<era>{_ERA}|(?<![A-Za-z\d])[RHS])\s?(?P<ey>\d{{1,2}}|[元{_NUMERAL}]{{1,3}})\s?
      (?:(?P<esep>[./-])\s?(?P<em>\d{{1,2}})(?P=esep)\s?(?P<ed>\d{{1,2}})(?!\d)
      | 年?\s*(?:\([^()\n]{{2,12}}\)\s*)?年?\s*{_MD.format("f")})
    | (?:(?:中華)?民[國国])\s?(?P<ry>\d{{2,3}}|[{_NUMERAL}]{{1,5}})\s?年\s*{_MD.format("r")}
    | (?P<word>{_THIS}|{_SAME}|{_NEXT}|{_LAST})(?:の|의)?\s*{_MD.format("w")}
    | (?P<mword>{_SAME_MONTH}|{_THIS_MONTH}|{_NEXT_MONTH})(?:の|의)?\s*
      (?P<md>\d{{1,2}}|[{_NUMERAL}]{{1,3}})\s*[日일号號]
    | (?:(?<!\d)(?P<cy>{_YEAR}|[{_ZERO}]{{4}})\s*(?:\([^()\n]{{2,12}}\)\s*)?[年년]\s*
        (?:\([^()\n]{{2,12}}\)\s*)?)?
      (?<![\d{_NUMERAL}]){_MD.format("c")}
    | (?<![\d.])(?P<pm>\d{{1,2}})\.\s?(?P<pd>\d{{1,2}})\.?\s?
      (?=\([월화수목금토일]\)|부터|까지|자로|부로)
    | \b(?P<m1>{_MONTH})\b\.?\s+(?:the\s+)?(?P<d1>{_OF_MONTH}){_ORDINAL}(?!\d|[.-]\d)
      (?:,?\s+(?P<y1>{_YEAR}|{_BUDDHIST})(?!\w))?
    | (?<![\d.-])(?P<d2>{_OF_MONTH}){_ORDINAL}\s?(?:day\s+of\s+|of\s+)?(?P<m2>{_MONTH})\b\.?
      (?:,?\s+(?:of\s+)?(?P<y2>{_YEAR}|{_BUDDHIST})(?!\w))?
    | (?<![\d.-])(?P<d3>{_OF_MONTH})(?P<hsep>[-/])(?P<m3>{_MONTH})(?P=hsep)
      (?P<y3>{_YEAR}|\d\d)(?!\d)
    | (?<![\d.-])(?P<y4>{_YEAR})[-\s](?P<m4>{_MONTH})\.?[-\s](?P<d4>{_OF_MONTH})(?!\d)
    | (?<![\w-])(?P<m6>{_MONTH})-(?P<d6>{_OF_MONTH})-(?P<y6>{_YEAR})(?![\d-])
    | \b(?P<d5>{_IN_WORDS})\s+(?:day\s+)?of\s+(?P<m5>{_MONTH})\b
      (?:,?\s+(?P<y5>{_YEAR})\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN: Final = re.compile(r"[A-Za-z]")
# How far around a day of figures alone its language is looked for, in characters.
_AROUND: Final = 24
# An era is written with its letter alone in Japanese only.
_LETTER_AROUND: Final = 40


@dataclass(frozen=True, slots=True)
class ToldDay(PrintedDay):
    """A day whose year, or month, is told by a word.

    Attributes:
        told: ``this``, ``next`` or ``last`` year, the ``same`` as of the day before it; or
            ``this_month``, ``next_month`` or ``same_month``; ``two`` where its figures may be two
            days.
    """

    told: str = ""

    @property
    def value(self) -> date | None:
        """The day where it stands by itself."""
        return None

    def with_year(self, reference: date) -> date | None:
        """The day beside another: 同年12月1日 after 5 October 2023 is that of 2023."""
        if self.told in {"same_month", "this_month", "next_month"}:
            year, month = divmod(reference.month - 1 + (self.told == "next_month"), 12)
            return _calendar(reference.year + year, month + 1, self.day)
        years = {"this": 0, "same": 0, "next": 1, "last": -1}
        if self.told in years:
            return _calendar(reference.year + years[self.told], self.month, self.day)
        return None


def printed_days(text: str, first: int = 0, last: int | None = None) -> Iterator[PrintedDay]:
    """Days of a text, in its order; what no calendar has is left out.

    Args:
        text: Text with half-width digits.
        first: Where to begin.
        last: Where to end, exclusive; at the end of the text if not given.
    """
    for hit in _DAY.finditer(text, first, len(text) if last is None else last):
        day = _read(hit)
        if day is not None:
            yield day


@lru_cache(maxsize=4)
def order_of(text: str) -> Order | None:
    """What stands first in this text's 05/06/2024: told by a day that can be read one way only.

    Args:
        text: The whole text.
    """
    found = {
        "month" if int(hit["nb"]) > 12 else "day"
        for hit in _DAY.finditer(text)
        if hit["na"] and hit["nsep"] != "." and 12 < max(int(hit["na"]), int(hit["nb"])) < 32
    }
    if not found:
        found = {
            order for order in ("day", "month") if one_of(f"{order}_first").search(text) is not None
        }
    return "day" if found == {"day"} else "month" if found == {"month"} else None


def whole(signs: str) -> int:
    """A number written with Chinese signs or digits: 百十二 is 112, 二〇三一 is 2031, 廿五 is 25.

    Args:
        signs: Chinese signs, or digits.

    Raises:
        KeyError: A sign is none of them.
    """
    if signs.isdigit():
        return int(signs)
    if not re.search("[十百千廿卅]", signs):
        return int("".join(str(_ONES[sign]) for sign in signs))
    total = digit = 0
    for sign in signs:
        if sign in _TENS:
            total, digit = total + _TENS[sign], 0
        elif sign in "十百千":
            total, digit = total + (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign], 0
        else:
            digit = _ONES[sign]
    return total + digit


def _read(hit: re.Match[str]) -> PrintedDay | None:
    try:
        year, month, day, told = _parts(hit)
    except KeyError:
        return None
    if _calendar(year or 2000, month, day) is None:
        return None
    east_asian = any(hit[name] for name in ("fm", "rm", "wm", "mword", "cm", "pm", "sy", "em"))
    if hit["em"] and not _in_japanese(hit):
        return None
    east_asian = east_asian or (bool(hit["im"] or hit["na"]) and _in_east_asian(hit))
    start, end = hit.start(), hit.start() + len(hit[0].rstrip())
    # In Korean a full stop belongs to the day: 2023. 10. 20.
    points = hit["isep"] == "." or "." in hit[0]
    if (hit["iy"] or hit["sy"]) and points and east_asian and hit.string[end : end + 1] == ".":
        end += 1
    if told:
        return ToldDay(None, month, day, start, end, east_asian, told)
    return PrintedDay(year, month, day, start, end, east_asian)


def _parts(hit: re.Match[str]) -> tuple[int | None, int, int, str]:
    """Year, month and day, and how a year or month is told that is none."""
    if hit["iy"]:
        return int(hit["iy"]), int(hit["im"]), int(hit["id"]), ""
    if hit["ny"]:
        return _of_figures(hit)
    if hit["sy"]:
        return 2000 + int(hit["sy"]), int(hit["sm"]), int(hit["sd"]), ""
    if hit["era"]:
        year = _ERA_YEARS[hit["era"].upper()] + whole(hit["ey"])
        month, day = (hit["em"], hit["ed"]) if hit["em"] else (hit["fm"], hit["fd"])
        return year, whole(month), whole(day), ""
    if hit["ry"]:
        return 1911 + whole(hit["ry"]), whole(hit["rm"]), whole(hit["rd"]), ""
    if hit["word"]:
        return None, whole(hit["wm"]), whole(hit["wd"]), _told(hit["word"])
    if hit["mword"]:
        return None, 1, whole(hit["md"]), _told(hit["mword"])
    if hit["cm"]:
        return whole(hit["cy"]) if hit["cy"] else None, whole(hit["cm"]), whole(hit["cd"]), ""
    if hit["pm"]:
        return None, int(hit["pm"]), int(hit["pd"]), ""
    return _of_words(hit)


def _of_figures(hit: re.Match[str]) -> tuple[int | None, int, int, str]:
    one, other, year = int(hit["na"]), int(hit["nb"]), int(hit["ny"])
    if hit["nsep"] == "." or one > 12 or one == other:
        return year, other, one, ""
    order = "month" if other > 12 else order_of(hit.string)
    if order == "month":
        return year, one, other, ""
    return (year, other, one, "") if order == "day" else (None, other, one, "two")


def _of_words(hit: re.Match[str]) -> tuple[int | None, int, int, str]:
    which = next(which for which in "123456" if hit[f"m{which}"])
    name = hit[f"m{which}"].lower()[:3]
    month = next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name))
    printed = hit[f"y{which}"]
    year = _year(printed) if printed else None
    day = hit[f"d{which}"]
    return year, month, int(day) if day.isdigit() else COUNT[day.lower()], ""


def _year(printed: str) -> int:
    """A year in full, in two figures, or of the Buddhist era."""
    if printed[0] in "Bb":
        return int(re.findall(r"25\d\d", printed)[0]) - 543
    return int(printed) + 2000 * (len(printed) == 2)


def _told(word: str) -> str:
    """How a word tells a year or a month."""
    words = {
        "this": _THIS,
        "same": _SAME,
        "next": _NEXT,
        "last": _LAST,
        "same_month": _SAME_MONTH,
        "this_month": _THIS_MONTH,
    }
    return next((told for told, said in words.items() if re.fullmatch(said, word)), "next_month")


def _in_japanese(hit: re.Match[str]) -> bool:
    """Whether R5.7.3 is an era's: beside Japanese, or with the era's whole name."""
    if len(hit["era"]) > 1:
        return True
    return len(_EAST_ASIAN.findall(_around(hit, _LETTER_AROUND))) > 1


def _in_east_asian(hit: re.Match[str]) -> bool:
    """Whether a day of figures stands in a Chinese, Japanese or Korean line."""
    around = _around(hit, _AROUND)
    return len(_EAST_ASIAN.findall(around)) > len(_LATIN.findall(around)) / 4


def _around(hit: re.Match[str], far: int) -> str:
    before = hit.string[max(0, hit.start() - far) : hit.start()]
    return before + hit.string[hit.end() : hit.end() + far]


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
