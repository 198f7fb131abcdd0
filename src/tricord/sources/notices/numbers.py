"""Numbers of announcements, and which of them is a notice's own.

Notices cite others all the time. A number is a notice's own only where it stands as a title, as
the value of a label, in the bracket of a promulgation, or as what an issuing verb issues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.sources.notices.sections import Record
from tricord.text.found import Found
from tricord.text.pages import Page

_NUMBER: Final = re.compile(
    r"""
      (?P<zy>(?:19|20)\d\d)\s*年\s*第?\s*(?P<zn>\d{1,4})\s*号\s*(?:令|公告)?
    | (?:令|公告|告示|省令|訓令)\s*\[?\(?(?P<by>(?:19|20)\d\d)?\)?\]?\s*第\s*(?P<bn>\d{1,4})\s*号
    | (?:고시|공고|령)\s*제\s*(?:(?P<ky>(?:19|20)\d\d)\s*-\s*)?(?P<kn>\d{1,4})\s*호
    | (?:Announcement|Notice|Order|Decree|Circular)\s+(?P<ey>20\d\d)\s*,?
      \s+No\.?\s*(?P<en>\d{1,4})
    | \b(?:Nos?\.|No\b|Number)\s*(?P<on>\d{1,4})
      (?:\s+of\s+(?P<oy>(?:19|20)\d\d)|/(?P<os>20\d\d-20\d\d))?
    | \bResolution\s+(?P<rn>\d{3,4})\s*\((?P<ry>(?:19|20)\d\d)\)
    | (?P<resolution>第\s*(?P<sn>\d{3,4})\s*\((?P<sy>(?:19|20)\d\d)\)\s*号决议)
    | \b(?P<fv>\d{2,3})\s+(?:FR|Fed\.\s?Reg\.)\s+(?P<fp>\d{3,6})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ISSUES: Final = re.compile(
    r"\b(?:issued|issues|adopted|announced|published|promulgated)\b[^.;。]{0,90}$", re.IGNORECASE
)
_CITES: Final = re.compile(
    r"\b(?:replac\w+|repeal\w+|supersed\w+|abolish\w+|amend\w+|under|per|established|by|of)\b"
    r"[^.;。]{0,60}$|(?:根据|依照|按照|对|废止)[^。;]{0,40}$",
    re.IGNORECASE,
)

# What a notice does to another one.
_ENDS: Final = re.compile(r"repeal|replac|supersed|abolish|amend|废止|取消|修改", re.IGNORECASE)


def numbers(page: Page, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    """Numbers of announcements between two places, with where each stands.

    Args:
        page: The page.
        first: Where to begin in the plain text.
        last: Where to end, exclusive.
    """
    for hit in _NUMBER.finditer(page.plain, first, last):
        yield _value(hit), hit.start(), hit.end()


def own_number(record: Record) -> Found[str] | None:
    """The number of the announcement itself; ``None`` where it prints none.

    Args:
        record: The announcement.
    """
    page = record.page
    for section in record.sections:
        if section.kind == "title":
            for value, first, last in numbers(page, section.start, section.end):
                return page.found(value, first, last, "number-in-title")
    for what in ("number", "authority"):
        for label in record.labelled(what):
            for value, first, last in numbers(page, label.start, label.end):
                return page.found(value, first, last, f"number-in-{what}-label")
    for kind in ("body", "head"):
        found = _opening(record, kind)
        if found:
            return found
    for first, last, _ in record.sentences("provisions", "summary", "body", "notes"):
        found = _bracketed(page, first, last) or _issued(page, first, last)
        if found:
            return found
    return None


def _opening(record: Record, kind: str) -> Found[str] | None:
    """A line near the top that is a title or a number and nothing else."""
    page = record.page
    for section in record.sections:
        if section.kind != kind:
            continue
        for first, last in list(page.lines(section.start, section.end))[:8]:
            for value, begin, end in numbers(page, first, last):
                rest = page.plain[end:last].strip()
                is_title = last - first <= 90 and not rest.endswith(("。", ".", ";"))
                if is_title and not _CITES.search(page.plain[first:begin]):
                    return page.found(value, begin, end, "number-on-top")
    return None


def _bracketed(page: Page, first: int, last: int) -> Found[str] | None:
    """A number in the bracket of a promulgation: (2002年8月22日国务院令第361号)."""
    for value, begin, end in numbers(page, first, last):
        if re.match(r"\s*\((?:19|20)\d\d年\d+月\d+日[^(]*$", page.plain[first:begin]):
            return page.found(value, begin, end, "number-in-promulgation")
    return None


def _issued(page: Page, first: int, last: int) -> Found[str] | None:
    for value, begin, end in numbers(page, first, last):
        before, after = page.plain[first:begin], page.plain[end:last]
        verb = _ISSUES.search(before)
        if verb and not _CITES.search(before[verb.start() :]):
            return page.found(value, begin, end, "number-issued")
        if re.search(r"^[^。,;]{0,12}(?:发布|公布|颁布|issued)(?!的)", after) and not _CITES.search(
            before
        ):
            return page.found(value, begin, end, "number-issued")
        # "Regulation (Order No. 273)" names the document it is about.
        bracket = re.search(r"\w\s*\([^()]*(?:Order|Decree|Announcement)\s*$", before)
        if bracket and after.startswith(")") and not _ENDS.search(before):
            return page.found(value, begin, end, "number-in-brackets")
    return None


def _value(hit: re.Match[str]) -> str:
    groups = hit.groupdict()
    if groups["fv"]:
        return f"{groups['fv']} FR {groups['fp']}"
    if groups["os"]:
        return f"No. {groups['on']}/{groups['os']}"
    for number, year in (("rn", "ry"), ("sn", "sy")):
        if groups[number]:
            return f"{groups[number]} ({groups[year]})"
    for number, year in (("zn", "zy"), ("bn", "by"), ("kn", "ky"), ("en", "ey"), ("on", "oy")):
        if groups[number]:
            printed = f"No. {int(groups[number])}"
            return f"{groups[year]} {printed}" if groups[year] else printed
    raise AssertionError(hit[0])
