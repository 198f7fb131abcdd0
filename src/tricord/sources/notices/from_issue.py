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
from typing import Final

from tricord.sources.notices.days import COUNT, printed_days, whole
from tricord.sources.notices.effect import of_a_part
from tricord.sources.notices.gazettes import effect_after_journal
from tricord.sources.notices.notice import Reason
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import data, one_of
from tricord.text.found import Found

_KINDS: Final = ("provisions", "body", "summary", "details", "title")
_NUMBERS: Final = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
    "fourteen": 14,
    "fifteen": 15,
    "twenty": 20,
    "twenty-one": 21,
    "thirty": 30,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
}
_WORDS: Final = "|".join(sorted(_NUMBERS, key=len, reverse=True))
# What stands for a number in the patterns of words.yaml: "30", "thirty", "thirty (30)"; "30th".
_PLACES: Final = {
    "COUNT": rf"((?:(?:{_WORDS})\s*\(\d+\))|\d+|{_WORDS})",
    "ORDINAL": rf"({'|'.join(sorted(COUNT, key=len, reverse=True))}|\d+(?:st|nd|rd|th))",
}
_REGISTERED: Final = re.compile(r"registered|registration", re.IGNORECASE)


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
    journal = effect_after_journal(record, issued.value if issued else None)
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
        part = hit is not None and of_a_part(record.page.plain[first : hit.start()])
        if hit and not part and not _in_journal(record, hit.end(), last):
            if issued is None:
                return None, Reason("effective", "at-once-issue-unknown")
            return record.page.found(issued.value, hit.start(), hit.end(), "at-once"), None
    return None, None


def _delayed(
    record: Record, first: int, last: int, issued: Found[date] | None
) -> tuple[Found[date] | None, Reason | None] | None:
    for pattern, unit, more in _delays():
        hit = pattern.search(record.page.plain, first, last)
        if hit is None or _in_journal(record, hit.end(), last):
            continue
        if of_a_part(record.page.plain[first : hit.start()]):
            continue
        if issued is None:
            return None, Reason("effective", "days-after-issue")
        count = _count(hit[1]) if pattern.groups else 0
        day = _after(_counted_from(record, hit, issued), count, unit) + timedelta(days=more)
        found = record.page.found(day, hit.start(), hit.end(), f"{unit}-after-issue")
        return found, Reason("effective", "reckoned")
    return None


def _in_journal(record: Record, at: int, last: int) -> bool:
    """Whether a publication is that in the Union's journal, which is not the day of the act."""
    return re.match(r"\s*in\s+the\s+Official\s+Journal", record.page.plain[at:last]) is not None


@cache
def _delays() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    return tuple(
        (re.compile(_filled(each["say"]), re.IGNORECASE), each["unit"], each["and"])
        for each in data("words")["delays"]
    )


def _filled(say: str) -> str:
    """A pattern of ``words.yaml`` with what stands for a number in English."""
    for place, pattern in _PLACES.items():
        say = say.replace(place, pattern)
    return say


def _count(said: str) -> int:
    figures = re.search(r"\d+", said)
    if figures:
        return int(figures[0])
    word = said.lower()
    return _NUMBERS.get(word) or COUNT.get(word) or whole(word)


def _counted_from(record: Record, hit: re.Match[str], issued: Found[date]) -> date:
    """The day a delay is counted from: that of issue, or that of registration where it says so."""
    if _REGISTERED.search(hit[0]):
        for told in re.finditer(r"\bRegist(?:ered|ration)\b[^\n]{0,12}", record.page.plain):
            day = next(printed_days(record.page.plain, told.start(), told.end() + 30), None)
            if day and day.value and day.start - told.end() <= 1:
                return day.value
    return issued.value


def _after(day: date, count: int, unit: str) -> date:
    """So many days or months after a day; the last of the month where it has no such day."""
    if unit == "days":
        return day + timedelta(days=count)
    years, month = divmod(day.month - 1 + count, 12)
    following = date(day.year + years, month + 1, 1)
    last = (date(following.year + following.month // 12, following.month % 12 + 1, 1)).toordinal()
    return date.fromordinal(min(following.toordinal() + day.day - 1, last - 1))
