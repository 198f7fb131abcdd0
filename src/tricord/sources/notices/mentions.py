"""Days of a sentence, and what is done on each.

In English the verb stands before the day ("issued the Rules on 3 July 2023, effective 1 August")
or, where the day opens the sentence, after it ("On 3 July 2023, the Ministry issued"). In Chinese,
Japanese and Korean it stands after the day (2023年7月3日…发布, 自2023年8月1日起施行).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from tricord.sources.notices.words import data, one_of
from tricord.text.pages import Page
from tricord.text.printed_days import PrintedDay, printed_days

# A word of change or of an end has to stand this close to its day: "the revised Rules were issued
# on" is no revision. In characters.
_CLOSE = 22


@dataclass(frozen=True, slots=True)
class Mention:
    """A day of a sentence.

    Attributes:
        day: The day.
        role: ``effective``, ``promulgated``, ``issued``, ``adopted``, ``published``, ``acted``,
            ``amended`` or ``other``.
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
    for day, begin, end in zip(days, bounds, following, strict=False):
        before, after = page.plain[begin : day.start], page.plain[day.end : end]
        role = _chinese(before, after) if day.east_asian else _english(before, after)
        found.append(Mention(day, role, first, last, kind))
    return _ranges(page, found)


def _english(before: str, after: str) -> str:
    role, distance = _last("english", before)
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
    for role in ("other", "amended", "effective", "issued"):
        hits = [
            hit for hit in one_of("chinese", role).finditer(before) if len(before) - hit.end() <= 4
        ]
        # 发布日期为2024年1月16日; but 《…》修订 belongs to the day before it.
        if hits and (role == "other" or re.search(r"(?:日期|时间|于|日)[为是:]?\s*$", before)):
            return role
    return _first("chinese", after)


def _last(language: str, text: str) -> tuple[str, int]:
    """Role of the last word that has one, and how far before the end of the text it stands."""
    best, role_of_best = -1, ""
    for role in data("words")[language]:
        for hit in one_of(language, role).finditer(text):
            if role == "amended" and len(text) - hit.end() > _CLOSE:
                continue
            if hit.end() > best:
                best, role_of_best = hit.end(), str(role)
    return role_of_best, len(text) - best


def _first(language: str, text: str) -> str:
    """Role of the first word that has one."""
    best, role_of_best = len(text) + 1, "other"
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
        if re.fullmatch(r"\s*(?:-|–|—|~|to|至|から)\s*", between):
            kept.append(replace(other, role="other"))
        else:
            kept.append(other)
    return kept
