"""Days of a sentence, and what is done on each.

In English the verb stands before the day ("issued the Rules on 3 July 2023, effective 1 August")
or, where the day opens the sentence, after it ("On 3 July 2023, the Ministry issued"). In Chinese,
Japanese and Korean it stands after the day (2023年7月3日…发布, 自2023年8月1日起施行).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from tricord.sources.notices.days import printed_days
from tricord.sources.notices.words import data, one_of
from tricord.text.pages import Page
from tricord.text.printed_days import PrintedDay

# A word of change or of an end has to stand this close to its day: "the revised Rules were issued
# on" is no revision. In characters.
_CLOSE = 22
# Between a day and what is done on it: a weekday or an era in brackets, an hour.
_BESIDE = re.compile(
    r"(?:\s*\((?:星期.|[周週].|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?|(?:令和|平成)[^()]{1,6}"
    r"|\d{4}年?)\))?(?:\s*(?:午前零時|午前0時|零时|零時|凌晨|0시|자정|\d{1,2}[时時시:]\d{0,2}[分분]?))?"
    r"(?:\s*\((?:含[^()]{0,4}|포함)\))?"
)
_WEEKDAY = re.compile(
    r"(?:\(?\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|\bthe)\s*(?:the\s*)?$", re.IGNORECASE
)
_ENDED = re.compile(
    r"\s*,?\s*(?:is|are|was|were)\s+(?:hereby\s+)?(?:extend|amend|repeal|replac|revok|suspend|cancel|renew"
    r"|withdr|abolish|rescind|supersed)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"조치|통제|제한|禁止|管制|規制|措置|\b(?:ban|restrict\w*|suspen\w+|prohibit\w*)\b",
    re.IGNORECASE,
)
# "was issued on": a day stands behind it.
_ON = re.compile(r"(?:日期|时间|(?<![将拟])于|日)[为是:]?\s*$")
_FROM = re.compile(
    r"(?:\A|[.;,(:]\s*|\n\s*)(?:from|as of|as from|starting|beginning|commencing)(?: on)?\s*$",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\A(?:[^.;]|\.(?=\d)){0,160}?\b(?:must|needs?|requir\w+|shall|will|may|are|is|prohibit\w*|bann?\w*|licen[cs]\w+)\b",
    re.IGNORECASE,
)
# A word that leads to the next day belongs to that one, not to the day before: ``X. It is effective
# on Y``. In characters between the word and the day.
_LEADS = 28


@dataclass(frozen=True, slots=True)
class Mention:
    """A day of a sentence.

    Attributes:
        day: The day.
        role: ``effective``, ``promulgated``, ``issued``, ``adopted``, ``published``, ``acted``,
            ``amended`` or ``other``; empty where nothing is said of it.
        first: Where the sentence begins in the plain text.
        last: Where it ends.
        kind: Kind of the section.
    """

    day: PrintedDay
    role: str
    first: int
    last: int
    kind: str


def mentions(page: Page, first: int, last: int, kind: str) -> list[Mention]:
    """Days of one sentence with their roles, in its order.

    Args:
        page: The page.
        first: Where the sentence begins in the plain text.
        last: Where it ends, exclusive.
        kind: Kind of the section it stands in.
    """
    days = list(printed_days(page.plain, first, last))
    bounds = [first, *(day.end for day in days)]
    following = [*(day.start for day in days[1:]), last]
    found: list[Mention] = []
    for index, (day, begin, end) in enumerate(zip(days, bounds, following, strict=False)):
        before, after = page.plain[begin : day.start], page.plain[day.end : end]
        if day.east_asian:
            role = _chinese(before, after) or _closing(page.plain[day.end : last], index)
        else:
            role = _english(before, after, last_day=index + 1 == len(days))
        found.append(Mention(day, role, first, last, kind))
    return _ranges(page, found)


def _closing(tail: str, index: int) -> str:
    """Role of the first day of a sentence of which only the last verb speaks."""
    for role in (
        data("words")["closing"] if index == 0 and tail.startswith((",", "、", "に")) else ()
    ):
        if one_of("closing", role).search(tail.rstrip(" .")):
            return str(role)
    return ""


def _own_words(after: str) -> str:
    """What follows a day, without the last word that has a role where it leads to the next day."""
    role, distance, length = _last("english", after)
    return after if not role or distance > _LEADS else after[: len(after) - distance - length]


def _english(before: str, after: str, *, last_day: bool) -> str:
    before = _WEEKDAY.sub("", before)
    if _ENDED.match(after):
        return "amended"  # "the measures announced on 3 January are extended"
    after = after if last_day else _own_words(after)
    # Of a day that ends its line, or whose line does, the next sentence says nothing.
    after = re.split(r"\A[ \t]*\n\s*(?=[A-Z])|\n\s*(?=(?:It|This|The|These|Article)\b)", after)[0]
    role, distance, _ = _last("english", before)
    if not role and _FROM.search(before) and _MUST.search(after):
        return "effective"  # "From 1 June 2023, exporters must obtain a licence"
    if role:
        # "published the Notice in the gazette on": far from its day only where "on" leads to it.
        near = distance <= 2 * _CLOSE or re.search(r"\bon\s*$", before)
        return role if role != "published" or near else "other"
    # "revised by the Standing Committee of the Congress on": far from its day, and led to it.
    if re.match(r"\s*,?\s*and (?:was )?(?:promulgated|issued|published)\b.{0,20}same day", after):
        return "promulgated"
    if re.search(r"\bon\s*$", before) and re.search(r"\b(?:revis|amend)(?:e[ds]|ing|s)?\b", before):
        return "amended"
    # "with February 1, 2024 effective date"
    close = re.match(r"\s*\(?\s*(?:effective|implementation)\b", after, re.IGNORECASE)
    return "effective" if close else _first("english", after)


def _chinese(before: str, after: str) -> str:
    # 《条例》(2024年12月1日起施行): what is said of another paper in brackets.
    if re.search(r"[》」]\([^()]{0,40}$", before) and re.match(r"[^()]{0,40}\)", after):
        return "other"
    if re.search(r"[自从由]\s*$", before) and re.match(r"\s*[至到]", after):
        return "effective"
    after = after[_BESIDE.match(after).end() :]  # type: ignore[union-attr]  # it matches nothing too
    if one_of("put_off").search(before):
        return "effective"
    for role in ("other", "amended", "effective", "issued"):
        hits = [
            hit for hit in one_of("chinese", role).finditer(before) if len(before) - hit.end() <= 4
        ]
        # 发布日期为2024年1月16日; but 《…》修订 belongs to the day before it.
        if role == "issued":  # 本公告于…: the paper, not the issuing
            hits = [hit for hit in hits if hit[0] not in {"公告", "告示", "고시", "공고"}]
        if hits and (role == "other" or _ON.search(before)):
            return role
    # "시행 2021. 8. 13., 제정 2021. 7. 13.": in a list the word stands before its day.
    listed = _leading(before) if re.match(r"\s*[,、)\]·](?!\s*から)|\s*\Z", after) else ""
    return listed or _first("chinese", after.lstrip(")")) or _leading(before)


def _leading(before: str) -> str:
    """Role of a word a day stands right behind: 施行日は, 시행일자:, 고시."""
    said = re.sub(r"\s*[:はは은는、,·\-(]*\s*(?:は|은|는)?\s*$", "", before)
    for role in data("words")["leading"]:
        hits = [hit for hit in one_of("leading", role).finditer(said) if hit.end() == len(said)]
        if hits:
            return str(role)
    return ""


def _last(language: str, text: str) -> tuple[str, int, int]:
    """Role of the last word that has one, how far before the end it ends, and its length."""
    best, role_of_best = (-1, 0), ""
    for role in data("words")[language]:
        for hit in one_of(language, role).finditer(text):
            if role == "amended" and len(text) - hit.end() > _CLOSE:
                continue
            # Of two that end at one place the longer says more: "repeals No. 3, issued on".
            if (hit.end(), hit.end() - hit.start()) > best:
                best, role_of_best = (hit.end(), hit.end() - hit.start()), str(role)
    return role_of_best, len(text) - best[0], best[1]


def _first(language: str, text: str) -> str:
    """Role of the first word that has one; empty where none has."""
    best, role_of_best = len(text) + 1, ""
    for role in data("words")[language]:
        hit = one_of(language, role).search(text)
        if hit and hit.start() < best:
            best, role_of_best = hit.start(), str(role)
    return role_of_best


def _ranges(page: Page, found: list[Mention]) -> list[Mention]:
    """The end of a range ("3 October - 1 November") is no day on which anything is issued."""
    kept = found[:1]
    for one, other in pairwise(found):
        between = page.plain[one.day.end : other.day.start]
        if re.fullmatch(r"\s*(?:-|–|—|~|〜|to|至|から)\s*", between):
            if not one.role and _MEASURE.search(page.plain, one.first, one.last):
                kept[-1] = replace(one, role="effective")  # a measure (2022. 6. 3. ~ 12. 31.)
            kept.append(replace(other, role="other"))
        else:
            kept.append(other)
    return kept
