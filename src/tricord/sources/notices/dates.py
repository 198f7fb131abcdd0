"""The day of issue and the first day of application.

Candidates are gathered from every part that is no speculation and ranked by where and how they are
said; the best one counts, and of equals the first. The notice's own words go before the labels of
a digester, those before prose, and that before a digester's notes. The day of the page is no day
of issue, however the page was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.sources.notices.candidates import Candidate, Years
from tricord.sources.notices.days import printed_days
from tricord.sources.notices.effect import OF_A_PART, effective_from, is_no_measure
from tricord.sources.notices.from_issue import effect_from_issue
from tricord.sources.notices.issue import issued_on
from tricord.sources.notices.mentions import Mention, mentions
from tricord.sources.notices.notice import Reason
from tricord.sources.notices.sections import Label, Record
from tricord.sources.notices.words import one_of
from tricord.text.found import Found

_KINDS: Final = ("title", "provisions", "body", "summary", "details", "head", "notes")
_META: Final = re.compile(
    r"<meta\b[^>]*(?:PubDate|publishdate|article:published_time)[^>]*content=[\"']([^\"']*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dates:
    """What one announcement says of its days.

    Attributes:
        issued: Day of issue.
        effective: First day of application.
        page_date: Day of the page.
        reasons: Why one of them is missing, and where two places disagree.
    """

    issued: Found[date] | None
    effective: Found[date] | None
    page_date: Found[date] | None
    reasons: tuple[Reason, ...]


def read_dates(record: Record, number: str = "") -> Dates:
    """Read the days of one announcement.

    Args:
        record: The announcement.
        number: Its own number; empty where it has none.
    """
    page_date = _page_date(record)
    told = [
        mention
        for first, last, kind in record.sentences(*_KINDS)
        for mention in mentions(record.page, first, last, kind)
    ]
    told = list(_told_once(record, told))
    years = Years(record, told, page_date.value if page_date else None)
    effective, of_effective = effective_from(record, told, years)
    measure = not is_no_measure(record)
    applied = effective if measure else None
    issued, of_issued = issued_on(record, told, years, page_date, applied, number=number)
    if issued and _to_be_read_anew(told, effective, issued):
        years.beside(issued.found.value)
        effective, of_effective = effective_from(record, told, years, issued.found.value)
    day = effective.found if effective else None
    if not measure:
        day, of_effective = None, [Reason("effective", "no-measure")]
    elif effective is None or effective.strength >= OF_A_PART or _by_articles(record, effective):
        told_day, reason = effect_from_issue(record, issued.found if issued else None)
        if told_day or (reason and day is None):
            day, of_effective = told_day, [reason] if reason else []
    return Dates(issued.found if issued else None, day, page_date, (*of_issued, *of_effective))


def _to_be_read_anew(told: list[Mention], effective: Candidate | None, issued: Candidate) -> bool:
    """Whether the day of effect is another one now that the day of issue is known."""
    if any(mention.role == "effective" and mention.day.value is None for mention in told):
        return True
    return effective is not None and effective.found.value < issued.found.value


def _by_articles(record: Record, effective: Candidate) -> bool:
    """Whether the day of effect is that of one article, told beside others."""
    words = record.page.plain[effective.first : effective.last]
    return one_of("article").search(words) is not None and effective.strength > 0


def _told_once(record: Record, told: list[Mention]) -> Iterator[Mention]:
    """Mentions outside the labels of days, which are read for themselves."""
    labels = [
        *record.labelled("issued"),
        *record.labelled("effective"),
        *record.labelled("page_date"),
    ]
    places = {_first_day(record, label) for label in labels}
    return (mention for mention in told if mention.day.start not in places)


def _first_day(record: Record, label: Label) -> int:
    day = next(printed_days(record.page.plain, label.start, label.end), None)
    return day.start if day else -1


def _page_date(record: Record) -> Found[date] | None:
    page = record.page
    for label in record.labelled("page_date"):
        if not record.is_digest and re.fullmatch(r"date|日期", label.name, re.IGNORECASE):
            continue
        for day in printed_days(page.plain, label.start, label.end):
            if day.value:
                return page.found(day.value, day.start, day.end, "page-date-label")
    meta = _META.search(page.original)
    if meta:
        for day in printed_days(meta[1]):
            if day.value:
                start, end = meta.start(1) + day.start, meta.start(1) + day.end
                return Found(day.value, start, end, page.original[start:end], "page-date-meta")
    return None
