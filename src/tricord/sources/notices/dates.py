"""The day of issue and the first day of application.

Candidates are gathered from every part that is no speculation and ranked by where and how they are
said; the best one counts, and of equals the first. The notice's own words go before the labels of
a digester, those before prose, and that before a digester's notes. The day of the page is no day
of issue, however the page was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tricord.sources.notices.mentions import Mention, mentions
from tricord.sources.notices.notice import Reason
from tricord.sources.notices.sections import Label, Record
from tricord.sources.notices.words import one_of
from tricord.text.found import Found
from tricord.text.printed_days import PrintedDay, printed_days

_KINDS: Final = ("title", "provisions", "body", "summary", "details", "head", "notes")
_META: Final = re.compile(
    r"<meta\b[^>]*(?:PubDate|publishdate|article:published_time)[^>]*content=[\"']([^\"']*)",
    re.IGNORECASE,
)
_FEDERAL_REGISTER: Final = re.compile(
    r"^[ \t]*\[?Federal Register\s*(?:/\s*Vol\.|,?\s*Volume)[^\n]*$", re.MULTILINE
)
# How near to a day what is said of it in brackets begins, in characters.
_ASIDE_WITHIN: Final = 4
# The strength of a rule: the smaller, the stronger.
# What was adopted is issued when it is promulgated, where that is told too.
_OF_ISSUE: Final = {"issued": 3, "adopted": 3.1, "published": 5, "acted": 6}
# How long before the day of its page an announcement is usually issued, in days, and what that
# counts for: an announcement cites older laws, each with days of its own.
_SHORTLY: Final = 92
_SHORTLY_COUNTS: Final = 2.6
_OF_KIND: Final = {"provisions": 0.0, "body": 0.0, "title": 0.1, "summary": 0.2, "details": 0.1}


@dataclass(frozen=True, slots=True)
class _Candidate:
    strength: float
    found: Found[date]
    first: int
    last: int


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


def read_dates(record: Record) -> Dates:
    """Read the days of one announcement.

    Args:
        record: The announcement.
    """
    page_date = _page_date(record)
    told = [
        mention
        for first, last, kind in record.sentences(*_KINDS)
        for mention in mentions(record.page, first, last, kind)
    ]
    told = list(_told_once(record, told))
    years = _Years(record, told, page_date.value if page_date else None)
    effective, of_effective = _effective(record, told, years)
    issued, of_issued = _issued(record, told, years, page_date, effective)
    if issued and effective and effective.found.value < issued.found.value:
        effective, of_effective = _effective(record, told, years, issued.found.value)
    reasons = [*of_issued]
    if effective is None:
        effective, reason = _at_once(record, issued)
        reasons += [reason] if reason else of_effective
    else:
        reasons += of_effective
    return Dates(
        issued.found if issued else None,
        effective.found if effective else None,
        page_date,
        tuple(reasons),
    )


class _Years:
    """Years of days that are printed without: from the last day before, or from the page's."""

    def __init__(self, record: Record, told: list[Mention], page_date: date | None) -> None:
        self._page = record.page
        self._dated = sorted(
            (mention.day.end, value)
            for mention in told
            # What a digester's head prints is about the page, not about the year of the text.
            if (value := mention.day.value) and mention.kind not in {"notes", "head"}
        )
        self._page_date = page_date

    def found(self, day: PrintedDay, rule: str) -> Found[date] | None:
        if day.value:
            return self._page.found(day.value, day.start, day.end, rule)
        before = [value for end, value in self._dated if end <= day.start and day.start - end < 400]
        if before:
            rule, reference = f"{rule}-year-from-text", before[-1]
        elif self._page_date:
            rule, reference = f"{rule}-year-from-page", self._page_date
        else:
            return None
        value = day.with_year(reference)
        return self._page.found(value, day.start, day.end, rule) if value else None


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


def _issued(
    record: Record,
    told: list[Mention],
    years: _Years,
    page_date: Found[date] | None,
    effective: _Candidate | None,
) -> tuple[_Candidate | None, list[Reason]]:
    candidates = [*_issue_labels(record), *_date_lines(record, told)]
    for mention in told:
        strength = _strength_of_issue(mention, effective)
        found = years.found(mention.day, f"{mention.role}-in-{mention.kind}") if strength else None
        if found is None or strength is None:
            continue
        same_as_page = page_date is not None and found.value == page_date.value
        if same_as_page and mention.role in {"published", "acted"}:
            continue
        if _promulgation(record, mention):
            strength, found = 0, replace(found, rule="promulgation")
        candidates.append(_Candidate(strength, found, mention.first, mention.last))
    candidates += [
        *_gazette(record),
        *_upon_issue(record),
        *_issued_and_in_force(record, told, years),
    ]
    if page_date:
        candidates = [_nearer(each, page_date.value) for each in candidates]
    best = min(candidates, key=lambda each: each.strength, default=None)
    if best:
        return best, []
    if any(mention.role in _OF_ISSUE and mention.day.value is None for mention in told):
        return None, [Reason("issued", "year-not-printed")]
    return None, [Reason("issued", "page-date-only" if page_date else "not-stated")]


def _nearer(candidate: _Candidate, page: date) -> _Candidate:
    """A day shortly before that of the page goes before days of what the text only cites."""
    days = (page - candidate.found.value).days
    if 0 <= days <= _SHORTLY:
        return replace(candidate, strength=candidate.strength - _SHORTLY_COUNTS)
    return candidate


def _strength_of_issue(mention: Mention, effective: _Candidate | None) -> float | None:
    """How strongly a mention says the day of issue; ``None`` where it does not."""
    together = effective is not None and effective.first <= mention.day.start < effective.last
    if mention.role == "amended" and together and mention.kind != "details":
        # "most recently amended on 30 December, the latest version taking effect on 1 January"
        before = effective is not None and mention.day.end <= effective.found.start
        return 2.5 if before else None
    if mention.role not in _OF_ISSUE:
        return None
    strength = _OF_ISSUE[mention.role] + _OF_KIND.get(mention.kind, 0.5)
    return strength - 0.45 if together else strength


def _promulgation(record: Record, mention: Mention) -> bool:
    """Whether a day opens the bracket under a title: (1997年9月10日国务院令第230号发布 …)."""
    before = record.page.plain[mention.first : mention.day.start]
    after = record.page.plain[mention.day.end : mention.last]
    return (
        mention.kind in {"provisions", "body", "summary", "title"}
        and re.fullmatch(r"\s*(?:\S{0,40}\s)?\(\s*", before) is not None
        and re.match(r"[^)]{0,80}(?:令|公告|通过|发布|公布)", after) is not None
    )


def _issue_labels(record: Record) -> Iterator[_Candidate]:
    labels = list(record.labelled("issued"))
    if not record.is_digest:
        # On a notice's own page "Date" is its date, if nothing better stands there.
        labels += [each for each in record.labelled("page_date") if _plain_date(each)]
    for label in labels:
        for day in printed_days(record.page.plain, label.start, label.end):
            if day.value and not record.page.plain[label.start : day.start].strip(" \t\n-*("):
                rule = "date-label" if _plain_date(label) else "issue-label"
                found = record.page.found(day.value, day.start, day.end, rule)
                strength = {"notes": 3.6, "head": 0.5}.get(label.section, 1.0)
                yield _Candidate(strength + 2 * _plain_date(label), found, label.start, label.end)
                break


def _gazette(record: Record) -> Iterator[_Candidate]:
    """The day of the gazette's number at the head: that of the Federal Register is publication."""
    page = record.page
    for hit in _FEDERAL_REGISTER.finditer(page.plain, record.start, record.end):
        for day in printed_days(page.plain, hit.start(), hit.end()):
            if day.value:
                found = page.found(day.value, day.start, day.end, "federal-register")
                yield _Candidate(0.2, found, hit.start(), hit.end())


def _upon_issue(record: Record) -> Iterator[_Candidate]:
    """An effect "upon publication" with its day: that is the day of issue as well."""
    for label in record.labelled("effective"):
        day = next(printed_days(record.page.plain, label.start, label.end), None)
        hit = day and one_of("upon_issue").search(record.page.plain, day.end, label.end)
        if day and day.value and hit and hit.start() - day.end <= _ASIDE_WITHIN:
            found = record.page.found(day.value, day.start, day.end, "effective-upon-issue")
            yield _Candidate(4.5, found, label.start, label.end)


def _issued_and_in_force(
    record: Record, told: list[Mention], years: _Years
) -> Iterator[_Candidate]:
    """A day on which something "was adopted and took effect": it is both."""
    for mention in told:
        before = record.page.plain[mention.first : mention.day.start]
        both = mention.role == "effective" and one_of("both").search(before)
        found = years.found(mention.day, f"issued-and-in-force-in-{mention.kind}") if both else None
        if found:
            strength = 3 + _OF_KIND.get(mention.kind, 0.5)
            yield _Candidate(strength, found, mention.first, mention.last)


def _plain_date(label: Label) -> bool:
    return re.fullmatch(r"date|日期", label.name, re.IGNORECASE) is not None


def _date_lines(record: Record, told: list[Mention]) -> Iterator[_Candidate]:
    """A line that is a day and nothing else, as under a signature; the last one counts most."""
    page = record.page
    rank = 0.9
    for mention in reversed(told):
        if mention.kind not in {"provisions", "body"} or mention.day.value is None:
            continue
        begin = page.plain.rfind("\n", 0, mention.day.start) + 1
        end = page.plain.find("\n", mention.day.end)
        line = page.plain[begin : len(page.plain) if end < 0 else end]
        printed = page.plain[mention.day.start : mention.day.end]
        numerals = re.match(r"\d{4}[-/.]\d", printed)
        bare = re.sub(r"\([월화수목금토일]\)\s*$", "", line.rstrip())
        # A full stop after a day in English ends a sentence; in Korean it belongs to the day.
        around = " \t*_()[]." if mention.day.east_asian else " \t*_()[]"
        if bare.strip(around) == printed.rstrip(".") and not numerals:
            found = page.found(mention.day.value, mention.day.start, mention.day.end, "date-line")
            yield _Candidate(rank, found, mention.first, mention.last)
            rank += 0.01


def _effective(
    record: Record, told: list[Mention], years: _Years, since: date = date.min
) -> tuple[_Candidate | None, list[Reason]]:
    said = [
        candidate
        for mention in told
        if mention.role == "effective" and (candidate := _said_effective(record, mention, years))
    ]
    said += list(_same_day(record, told, years))
    # What applied before this was issued is something else the text cites.
    said = [each for each in said if each.found.value >= since]
    best = min(said, key=lambda each: each.strength, default=None)
    label, reason = _effective_label(record)
    if label is None:
        return best, [] if best else [reason or Reason("effective", "not-stated")]
    if best is None:
        if record.original_words and _told_otherwise(told, label.found.value):
            return None, [Reason("effective", "label-contradicted")]
        return label, []
    chosen = best if best.strength < label.strength else label
    apart = best.strength < 2 and best.found.value != label.found.value
    return chosen, [Reason("effective", "dates-disagree")] if apart else []


def _said_effective(record: Record, mention: Mention, years: _Years) -> _Candidate | None:
    found = years.found(mention.day, f"effective-in-{mention.kind}")
    if found is None:
        return None
    sentence = record.page.plain[mention.first : mention.last]
    itself = one_of("itself").search(sentence) is not None
    own_words = mention.day.east_asian and mention.kind in {"provisions", "body", "summary"}
    strength = {"title": 1.5, "summary": 2.0, "details": 2.2, "notes": 3.0}.get(mention.kind, 2.1)
    if itself:
        strength = 0.0 if mention.kind in {"provisions", "body"} else strength - 0.5
    elif own_words:
        strength = 0.5 + 0.1 * (mention.kind == "summary")
    return _Candidate(strength, found, mention.first, mention.last)


def _same_day(record: Record, told: list[Mention], years: _Years) -> Iterator[_Candidate]:
    for mention in told:
        hit = one_of("same_day").search(record.page.plain, mention.day.end, mention.last)
        found = years.found(mention.day, "same-day") if hit else None
        if hit and found:
            span = record.page.found(found.value, hit.start(), hit.end(), found.rule)
            yield _Candidate(0.4, span, mention.first, mention.last)


def _effective_label(record: Record) -> tuple[_Candidate | None, Reason | None]:
    reason = None
    for label in record.labelled("effective"):
        value = record.page.plain[label.start : label.end].strip()
        if re.match(one_of("unspecified").pattern, value, re.IGNORECASE):
            reason = reason or Reason("effective", "said-unspecified")
            continue
        for day in printed_days(record.page.plain, label.start, label.end):
            before = record.page.plain[label.start : day.start]
            if day.value and not re.search(
                r"deadline|proposal|until|by\s*$", before, re.IGNORECASE
            ):
                found = record.page.found(day.value, day.start, day.end, "effective-label")
                strength = {"details": 1.0, "head": 1.0, "body": 1.0}.get(label.section, 2.4)
                return _Candidate(strength, found, label.start, label.end), None
            break
    return None, reason


def _told_otherwise(told: list[Mention], day: date) -> bool:
    """Whether the text prints a day for something else, and never as one of effect."""
    roles = {
        mention.role
        for mention in told
        if mention.day.value == day and mention.kind in {"provisions", "summary", "body"}
    }
    return bool(roles) and "effective" not in roles


def _at_once(record: Record, issued: _Candidate | None) -> tuple[_Candidate | None, Reason | None]:
    """An effect from the day of issue on."""
    for first, last, kind in record.sentences("provisions", "body", "summary", "details", "title"):
        later = one_of("days_after").search(record.page.plain, first, last)
        if later:
            return None, Reason("effective", "days-after-issue")
        hit = one_of("at_once").search(record.page.plain, first, last)
        if hit and kind != "notes":
            if issued is None:
                return None, Reason("effective", "at-once-issue-unknown")
            found = record.page.found(issued.found.value, hit.start(), hit.end(), "at-once")
            return _Candidate(1.5, found, first, last), None
    return None, None
