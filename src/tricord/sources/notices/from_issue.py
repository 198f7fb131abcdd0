"""A first day of application that is told from the day of issue: at once, or so long after it.

A delay is counted as the law of the language counts it: in Korea the day of promulgation does not
count and the period has to be over (초일불산입, Civil Act of Korea, Art. 157), which makes the day
after; in Japan it counts (公布の日から起算して), which makes the day itself; elsewhere days are
added. Working days are not counted, since nobody's holidays are known here.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from tricord.sources.notices.gazettes import effect_after_journal
from tricord.sources.notices.notice import Reason
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import data, one_of
from tricord.text.found import Found
from tricord.text.numerals import numeral

_KINDS = ("provisions", "body", "summary", "details", "title")


def effect_from_issue(
    record: Record, issued: Found[date] | None
) -> tuple[Found[date] | None, Reason | None]:
    """The first day of application where the text tells it from the day of issue.

    Args:
        record: The announcement.
        issued: Its day of issue.

    Returns:
        The day, whose passage is the words that tell it, and what has to be said of it. ``None``
        where nothing of the kind is said, or where it cannot be reckoned: the reason says why.
    """
    journal = effect_after_journal(record)
    if journal:
        return journal, Reason("effective", "reckoned")
    for first, last, _ in record.sentences(*_KINDS):
        told = _delayed(record, first, last, issued)
        if told:
            return told
        hit = one_of("days_after").search(record.page.plain, first, last)
        if hit:
            return None, Reason("effective", "days-after-issue")
        hit = one_of("at_once").search(record.page.plain, first, last)
        if hit:
            if issued is None:
                return None, Reason("effective", "at-once-issue-unknown")
            return record.page.found(issued.value, hit.start(), hit.end(), "at-once"), None
    return None, None


def _delayed(
    record: Record, first: int, last: int, issued: Found[date] | None
) -> tuple[Found[date] | None, Reason | None] | None:
    for pattern, unit, more in _delays():
        hit = pattern.search(record.page.plain, first, last)
        if hit is None:
            continue
        if issued is None:
            return None, Reason("effective", "days-after-issue")
        day = _after(issued.value, numeral(hit[1]), unit) + timedelta(days=more)
        found = record.page.found(day, hit.start(), hit.end(), f"{unit}-after-issue")
        return found, Reason("effective", "reckoned")
    return None


@cache
def _delays() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    return tuple(
        (re.compile(each["say"], re.IGNORECASE), each["unit"], each["and"])
        for each in data("words")["delays"]
    )


def _after(day: date, count: int, unit: str) -> date:
    """So many days or months after a day; the last of the month where it has no such day."""
    if unit == "days":
        return day + timedelta(days=count)
    years, month = divmod(day.month - 1 + count, 12)
    following = date(day.year + years, month + 1, 1)
    last = (date(following.year + following.month // 12, following.month % 12 + 1, 1)).toordinal()
    return date.fromordinal(min(following.toordinal() + day.day - 1, last - 1))
