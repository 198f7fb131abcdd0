"""Where one announcement of a page ends and the next begins.

They are told apart by titles: two first-level headings with something of their own below each, or
two headings (in plain text: two lines that are a title and nothing else) with the numbers of two
announcements. Everything above the first title is a head they share.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from tricord.sources.notices.days import printed_days
from tricord.sources.notices.numbers import numbers
from tricord.sources.notices.sections import Record, kind_of_heading, lay_out
from tricord.text.pages import Page

_HEADING: Final = re.compile(r"^[ \t]*(#{1,6})[ \t]+(.*\S)[ \t]*$", re.MULTILINE)
# "商务部 海关总署公告2023年第23号" on a line of its own, or "MOFCOM Announcement No. 23 of 2023".
_TITLE_LINE: Final = re.compile(
    r"^[^。;:,.\n(《]{0,40}(?:公告|令|通知|告示|고시|Announcement|Notice|Order)[^。;,\n《]{0,12}$|"
    r"^[^。;:,.\n(《]{0,40}公告\s*20\d\d年第\d+号[^。;\n]{0,60}$|"
    r"^(?:\w+[ \t]+){0,6}(?:Announcement|Notice|Order)\s+"
    r"(?:No\.\s*\d+\s+of\s+20\d\d|20\d\d\s+No\.\s*\d+)\b[^.;\n]{0,80}$",
    re.IGNORECASE,
)


def records(page: Page) -> tuple[Record, ...]:
    """The announcements of a page, in its order; one where they cannot be told apart.

    Args:
        page: The page.
    """
    places = _tops(page) or _numbered(page)
    whole = lay_out(page, 0, len(page.plain))
    if len(places) < 2:
        return (whole,)
    head = tuple(label for label in whole.labels if label.end <= places[0])
    bounds = [*places, len(page.plain)]
    return tuple(lay_out(page, start, end, head) for start, end in pairwise(bounds))


def names_several(record: Record) -> bool:
    """Whether the title or the number's label of one record names several announcements.

    Args:
        record: The record.
    """
    spans = [(each.start, each.end) for each in record.sections if each.kind == "title"]
    spans += [(label.start, label.end) for label in record.labelled("number")]
    for first, last in spans:
        found = {value for value, _, _ in numbers(record.page, first, last)}
        listed = re.search(
            r"\bNos\.\s*\d+\s*(?:,|and|to|-)|第\d+[、,至和]", record.page.plain[first:last]
        )
        if len(found) > 1 or listed:
            return True
    return False


def _tops(page: Page) -> list[int]:
    """First-level headings, where each has a section or a day of its own below it."""
    tops = [hit for hit in _HEADING.finditer(page.plain) if len(hit[1]) == 1]
    if len(tops) < 2 or any(kind_of_heading(hit[2]) for hit in tops):
        return []
    bounds = [*(hit.start() for hit in tops), len(page.plain)]
    for start, end in pairwise(bounds):
        if not any(printed_days(page.plain, start, end)):
            return []
    return bounds[:-1]


def _numbered(page: Page) -> list[int]:
    """Headings, or title lines where there are none, that carry different numbers."""
    headings = list(_HEADING.finditer(page.plain))
    if not headings:
        lines = page.lines(0, len(page.plain))
        return _different(page, [(a, b) for a, b in lines if _TITLE_LINE.search(page.plain[a:b])])
    for level in (1, 2, 3):
        spans = [(hit.start(), hit.end()) for hit in headings if len(hit[1]) == level]
        places = _different(page, spans)
        if places:
            # Where the title itself has a number, the headings below it cite others.
            return places if len(places) > 1 else []
    return []


def _different(page: Page, spans: list[tuple[int, int]]) -> list[int]:
    """Where the spans with a number not seen before begin."""
    places: list[int] = []
    seen: set[str] = set()
    for first, last in spans:
        value = next((value for value, _, _ in numbers(page, first, last)), None)
        if value and value not in seen:
            places.append(first)
            seen.add(value)
    return places
