"""Days in the fixed places of official publications.

- The Federal Register of the United States: the day in its head is that of publication.
- Acts of the European Union: the day of the act stands under its number and behind "Done at"; that
  of the Official Journal stands in its head (``31.1.2019 EN Official Journal``), and the day of
  effect is counted from it (Treaty on the Functioning of the EU, Art. 297).
- Statutory instruments of the United Kingdom: "Made".
- Notifications of the Government of India and others: "Dated".
- Regulations of Indonesia: "Stipulated in Jakarta on", "Promulgated in Jakarta on", the day often
  on a line of its own; what was both is issued when it is promulgated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from tricord.sources.notices.candidates import Candidate
from tricord.sources.notices.days import printed_days
from tricord.sources.notices.sections import Record
from tricord.text.found import Found
from tricord.text.printed_days import PrintedDay

_MADE: Final = re.compile(r"^[ \t]*Made\b[ \t\-–—.:]*", re.MULTILINE)
_DATED: Final = re.compile(
    r"^[ \t]*(?:[A-Z][\w ]{2,30},[ \t]*)?(?:the[ \t]+)?Dated:?[ \t]*(?:the[ \t]+)?",
    re.MULTILINE | re.IGNORECASE,
)
# [ASSENTED TO 23 JUNE 1993]; [법률 제12285호, 2014. 1. 21., 일부개정]
_ASSENTED: Final = re.compile(r"\[?ASSENTED TO (?:ON )?", re.IGNORECASE)
_LAW: Final = re.compile(r"\[(?:법률|[가-힣]{2,12}(?:령|규칙|고시|훈령))\s*제[\d-]+호,\s*")
_IN_FORCE: Final = re.compile(r"\[시행\s*|\[?DATE OF COMMENCEMENT:?\s*", re.IGNORECASE)
_DONE: Final = re.compile(r"^[ \t]*Done at [A-Z][\w ]{2,30},[ \t]*(?:on )?", re.MULTILINE)
_AT_PLACE: Final = (
    r"[ \t]+(?:in|at)[ \t]+[A-Z][\w ]{2,30}?(?:,|[ \t]*\n|(?=[ \t]+(?:on|dated)\b))\s*"
    r"(?:(?:on|dated)[ \t]+)?(?:the[ \t]+)?"
)
_PROMULGATED: Final = re.compile(rf"^[ \t]*Promulgated{_AT_PLACE}", re.MULTILINE | re.IGNORECASE)
_STIPULATED: Final = re.compile(
    rf"^[ \t]*(?:Stipulated|Enacted|Signed|Given|Issued){_AT_PLACE}", re.MULTILINE | re.IGNORECASE
)
# How an act of the Union is called: by its number, and by its day.
_ACT: Final = re.compile(
    r"\b(?:Regulation|Directive|Decision)\b[^.;\n]{0,30}?(?P<number>\b\d{2,4}/\d{1,4}\b)"
    r"[^.;\d]{0,60}?\bof\s+",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*(?:the\s+)?", re.IGNORECASE
)
_FEDERAL_REGISTER: Final = re.compile(
    r"^[ \t]*\[?Federal Register\s*(?:/\s*Vol\.|,?\s*Volume|:)[^\n]*$", re.MULTILINE
)
_JOURNAL_HEAD: Final = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)[\s|]*(?:[A-Z]{2})?[\s|]*"
    r"Official Journal of the European Union"
)
# On even pages the day stands at the end of the head.
_JOURNAL_HEAD_EVEN: Final = re.compile(
    r"Official Journal of the European Union[\s|]*"
    r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)"
)
_JOURNAL_IN_WORDS: Final = re.compile(
    r"Official Journal of the European Union,?\s*L\s*\d{1,3},?\s*(?:of\s+)?"
)
_TITLE_OF_ACT: Final = re.compile(
    r"[^a-z]+\Z|(?:(?:COMMISSION|COUNCIL|Commission|Council)\s+)?"
    r"(?:(?:IMPLEMENTING|DELEGATED|Implementing|Delegated)\s+)?"
    r"(?:REGULATION|DECISION|DIRECTIVE|Regulation|Decision|Directive)\s+\((?:EU|EC|CFSP)"
)
_IN_SERIES: Final = re.compile(
    r"\bOJ L \d{1,3},\s*(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d),\s*p\."
)
# Days within which an act appears in the Journal.
_PRINTED_WITHIN: Final = 45
_IN_JOURNAL: Final = re.compile(
    r"[Pp]ublished in the Official Journal(?: of the European Union)?(?: L series)?,? on\s+"
)
_ON_THE_DAY: Final = re.compile(
    r"\b(?:on|from) the (?:day|date) of (?:its )?publication (?=in\s+the\s+Official\s+Journal)",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(
    r"\bthe (?:(?P<count>\d+)(?:st|nd|rd|th) |(?P<word>[a-z]+) )?day following that\s+of\s+"
    r"(?:its\s+)?publication",
    re.IGNORECASE,
)
# How the sites of the gazettes print the day of publication.
_US_SITE: Final = re.compile(
    r"(?:Publication Date|A (?:Proposed )?Rule by [^\n]{3,80} on)\s*:?\s*"
    r"(?P<m>\d\d)/(?P<d>\d\d)/(?P<y>20\d\d)"
)
_GAZETTE: Final = re.compile(
    r"Gazette(?: Extraordinary)?,? (?:dated|of)(?: the)? |"
    r"(?:published|appeared|printed) in the Federal Register(?: of| on)? "
)
# "By Government Decree No. 983 of May 30, 2022": how a paper is called that others than its own
# issuer tell of; what it is based on is called so too.
_NUMBERED: Final = re.compile(
    r"\b(?:Decree|Order|Decision|Notification|Announcement|Proclamation|Regulation)\s+"
    r"No\.?\s*[\w./-]+\s+(?:of|dated)\s+",
    re.IGNORECASE,
)
_BASED: Final = re.compile(
    r"(?:pursuant|under|regard|amend\w*|accordance|basis|repeal\w*)\b[^.;]{0,60}$", re.IGNORECASE
)
_ORDINALS: Final = {"third": 3, "seventh": 7, "tenth": 10, "fifteenth": 15, "twentieth": 20}


def in_its_place(record: Record) -> Iterator[Candidate]:
    """Days of issue where an official publication prints them.

    Args:
        record: The announcement.
    """
    plain = record.page.plain
    for pattern, rule, strength in (
        (_MADE, "made", 0.2),
        (_DONE, "done-at", 0.2),
        (_PROMULGATED, "promulgated-at", 0.2),
        (_STIPULATED, "stipulated-at", 0.5),
        (_DATED, "dated", 0.9),
        (_ASSENTED, "assented", 0.3),
        (_LAW, "law-head", 0.2),
    ):
        for hit in pattern.finditer(plain, record.start, record.end):
            yield from _next(record, hit.end(), rule, strength)
    for hit in _FEDERAL_REGISTER.finditer(plain, record.start, record.end):
        for day in printed_days(plain, hit.start(), hit.end()):
            yield from _candidate(record, day, "federal-register", 0.2)
    own = _own_act(record)
    for hit in _ACT.finditer(plain, record.start, record.end):
        if hit["number"] == own:
            yield from _next(record, hit.end(), "act", 0.3)
    top = [last for _, last in list(record.page.lines(record.start, record.end))[:4]]
    for hit in _OPENS.finditer(plain, record.start, top[-1] if top else record.start):
        if _BASED.search(hit[0]) or _REPEALS.search(hit[0]):
            continue
        yield from _next(record, hit.end(), "title-of", 1.2)
    yield from _told_by_others(record)


_REPEALS: Final = re.compile(
    r"\b(?:repeal|replac|supersed|abolish|revok|rescind|withdraw|cancel|suspend|extend)",
    re.IGNORECASE,
)
# "Announcement of 3 June 2022 on the export of": how a title names the paper it opens.
_OPENS: Final = re.compile(
    r"^[ \t#]*(?:[^\W\d_][\w'’]* ){0,8}?"
    r"(?:Announcement|Notice|Order|Decree|Circular|Decision|Notification|Resolution)s?"
    r"(?: (?:No\.? ?)?[\w./-]*\d[\w./-]*,?)? (?:of|dated) (?:the )?",
    re.MULTILINE,
)


def _told_by_others(record: Record) -> Iterator[Candidate]:
    """What a site, a digest or another paper says of the place of publication."""
    plain = record.page.plain
    for hit in _US_SITE.finditer(plain, record.start, record.end):
        found = _numerals(record, hit)
        if found:
            yield Candidate(0.25, found, hit.start(), hit.end())
    for hit in _GAZETTE.finditer(plain, record.start, record.end):
        yield from _next(record, hit.end(), "gazette", 2.4)
    for first, last, _ in record.sentences("title", "summary", "body"):
        for hit in _NUMBERED.finditer(plain, first, last):
            if not _BASED.search(plain[first : hit.start()]):
                yield from _next(record, hit.end(), "numbered", 3.3)


def effect_in_its_place(record: Record) -> Iterator[Candidate]:
    """Days of effect where an official publication prints them in brackets.

    Args:
        record: The announcement.
    """
    for hit in _IN_FORCE.finditer(record.page.plain, record.start, record.end):
        yield from _next(record, hit.end(), "in-force-head", 0.0)


def effect_after_journal(record: Record, issued: date | None = None) -> Found[date] | None:
    """The day of effect of an act of the Union: the Official Journal's, or so many days after it.

    Args:
        record: The announcement.
        issued: Day of the act.

    Returns:
        The day, whose passage is the words that count it; ``None`` where they or the day of the
        Journal are missing.
    """
    plain = record.page.plain
    hit = _FOLLOWING.search(plain, record.start, record.end)
    same = None if hit else _ON_THE_DAY.search(plain, record.start, record.end)
    journal = _journal(record, issued) if hit or same else None
    if same and journal:
        return record.page.found(journal, same.start(), same.end(), "day-of-journal")
    if hit is None or journal is None:
        return None
    days = int(hit["count"]) if hit["count"] else _ORDINALS.get((hit["word"] or "").lower(), 1)
    if hit["word"] and hit["word"].lower() not in _ORDINALS:
        return None
    day = journal + timedelta(days=days)
    return record.page.found(day, hit.start(), hit.end(), "days-after-journal")


def _numerals(record: Record, hit: re.Match[str]) -> Found[date] | None:
    """The day of three named groups; ``None`` where no calendar has it."""
    try:
        day = date(int(hit["y"]), int(hit["m"]), int(hit["d"]))
    except ValueError:
        return None
    return record.page.found(day, hit.start("m"), hit.end("y"), "gazette-site")


def _journal(record: Record, issued: date | None) -> date | None:
    plain = record.page.plain
    own = re.escape(_own_act(record) or "no number")
    series = re.compile(
        rf"(?:OJ L,\s*{own},|L series\s+{own})\s*(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>20\d\d)"
    )
    for pattern in (_JOURNAL_HEAD, _JOURNAL_HEAD_EVEN, series):
        hit = pattern.search(plain, record.start, record.end)
        found = _numerals(record, hit) if hit else None
        if found:
            return found.value
    for pattern in (_IN_JOURNAL, _JOURNAL_IN_WORDS):
        hit = pattern.search(plain, record.start, record.end)
        day = next(printed_days(plain, hit.end(), record.end), None) if hit else None
        if hit and day and day.start == hit.end():
            return day.value
    # "OJ L 111, 8.4.2022, p. 1" stands below older acts too: an act is printed soon after its day.
    for hit in _IN_SERIES.finditer(plain, record.start, record.end):
        found = _numerals(record, hit)
        if issued and found and 0 <= (found.value - issued).days <= _PRINTED_WITHIN:
            return found.value
    return None


def _own_act(record: Record) -> str:
    """The number of the act a title names, or that opens its own text."""
    titles = [(each.start, each.end) for each in record.sections if each.kind == "title"]
    lines = list(record.page.lines(record.start, record.end))[:25]
    capital = [line for line in lines if _TITLE_OF_ACT.match(record.page.plain[slice(*line)])]
    for first, last in (*titles, *capital):
        hit = re.search(r"\b\d{2,4}/\d{1,4}\b", record.page.plain[first:last])
        if hit:
            return hit[0]
    # A digest's title may call an act by what it is about; its first sentence has the number.
    for first, last, _ in record.sentences("summary"):
        hit = re.match(
            r"\s*(?:\w+\s+){0,3}Regulation \(EU\) (\d{4}/\d+)", record.page.plain[first:last]
        )
        return hit[1] if hit else ""
    return ""


def _next(record: Record, at: int, rule: str, strength: float) -> Iterator[Candidate]:
    """The day that stands at a place, and nothing where none does."""
    weekday = _WEEKDAY.match(record.page.plain, at)
    at = weekday.end() if weekday else at
    day = next(printed_days(record.page.plain, at, min(at + 40, record.end)), None)
    if day and day.start == at:
        yield from _candidate(record, day, rule, strength)


def _candidate(record: Record, day: PrintedDay, rule: str, strength: float) -> Iterator[Candidate]:
    if day.value:
        found = record.page.found(day.value, day.start, day.end, rule)
        yield Candidate(strength, found, day.start, day.end)
