"""The day of issue: every day that may be it, and the one most strongly said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from tricord.sources.notices.candidates import Candidate, Years
from tricord.sources.notices.days import ToldDay, printed_days
from tricord.sources.notices.gazettes import in_its_place
from tricord.sources.notices.heads import named_in_head
from tricord.sources.notices.mentions import Mention
from tricord.sources.notices.notice import Reason
from tricord.sources.notices.own_lines import bare, led_days, own_lines
from tricord.sources.notices.sections import Label, Record
from tricord.sources.notices.words import one_of
from tricord.text.found import Found

# Labels of an announcement's own form, beside which a day of publication is its own.
_NUMBERED: Final = frozenset({"发布文号", "发布单位", "发文机关", "发文字号", "文号", "文 号"})
_COMPACT: Final = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)\s*$")
# How strongly a label without a colon says the day of issue.
_LED: Final = {"issued": 1.0, "released": 3.2}
# How near to a day what is said of it in brackets begins, in characters.
_ASIDE_WITHIN: Final = 4
# The strength of a rule: the smaller, the stronger.
# What was adopted is issued when it is promulgated, where that is told too.
_OF_ISSUE: Final = {"promulgated": 2.7, "issued": 3, "adopted": 3.1, "published": 5, "acted": 6}
# How long before the day of its page an announcement is usually issued, in days, and what that
# counts for: an announcement cites older laws, each with days of its own.
_SHORTLY: Final = 92
_SHORTLY_COUNTS: Final = 2.6
_OF_KIND: Final = {"provisions": 0.0, "body": 0.0, "title": 0.1, "summary": 0.2, "details": 0.1}


def issued_on(
    record: Record,
    told: list[Mention],
    years: Years,
    page_date: Found[date] | None,
    effective: Candidate | None,
    *,
    number: str = "",
) -> tuple[Candidate | None, list[Reason]]:
    """The day of issue, and why it is missing where it is.

    Args:
        record: The announcement.
        told: Days of its sentences with what is done on each.
        years: Years of days that are printed without.
        page_date: Day of the page: it is never the day of issue, but what was issued shortly
            before it goes before what the text cites.
        effective: First day of application, where one is printed.
        number: Its own number; empty where it has none.
    """
    candidates = [*_issue_labels(record), *_led(record, told), *own_lines(record, told, number)]
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
        candidates.append(Candidate(strength, found, mention.first, mention.last))
    candidates += [
        *in_its_place(record),
        *named_in_head(record, "issued"),
        *_upon_issue(record),
        *_issued_and_in_force(record, told, years),
    ]
    if page_date:
        candidates = [_nearer(each, page_date.value) for each in candidates]
    best = min(candidates, key=lambda each: each.strength, default=None)
    if best:
        return best, []
    if any(isinstance(each.day, ToldDay) and each.day.told == "two" for each in told):
        return None, [Reason("issued", "two-ways")]
    if any(mention.role in _OF_ISSUE and mention.day.value is None for mention in told):
        return None, [Reason("issued", "year-not-printed")]
    return None, [Reason("issued", "page-date-only" if page_date else "not-stated")]


def _nearer(candidate: Candidate, page: date) -> Candidate:
    """A day shortly before that of the page goes before days of what the text only cites."""
    days = (page - candidate.found.value).days
    if 0 <= days <= _SHORTLY:
        return replace(candidate, strength=candidate.strength - _SHORTLY_COUNTS)
    return candidate


def _strength_of_issue(mention: Mention, effective: Candidate | None) -> float | None:
    """How strongly a mention says the day of issue; ``None`` where it does not."""
    together = effective is not None and effective.first <= mention.day.start < effective.last
    if mention.role == "amended" and together and mention.kind != "details":
        # "most recently amended on 30 December, the latest version taking effect on 1 January"
        before = effective is not None and mention.day.end <= effective.found.start
        return 2.5 if before else None
    if mention.role == "amended" and _leads_to(mention.day.value, effective):
        # A law revised several times: the version that is told is the last before its effect.
        return 2.9 + _OF_KIND.get(mention.kind, 0.5)
    if mention.role not in _OF_ISSUE:
        return None
    strength = _OF_ISSUE[mention.role] + _OF_KIND.get(mention.kind, 0.5)
    return strength - 0.45 if together else strength


def _leads_to(day: date | None, effective: Candidate | None) -> bool:
    """Whether a day lies shortly before that of effect."""
    return (
        day is not None
        and effective is not None
        and 0 < (effective.found.value - day).days <= _SHORTLY
    )


def _promulgation(record: Record, mention: Mention) -> bool:
    """Whether a day opens the bracket under a title: (1997年9月10日国务院令第230号发布 …)."""
    before = record.page.plain[mention.first : mention.day.start]
    after = record.page.plain[mention.day.end : mention.last]
    return (
        mention.kind in {"provisions", "body", "summary", "title"}
        and re.fullmatch(r"\s*(?:\S{0,40}\s)?\(\s*", before) is not None
        and re.match(r"[^)]{0,80}(?:令|公告|通过|发布|公布)", after) is not None
    )


def _issue_labels(record: Record) -> Iterator[Candidate]:
    labels = list(record.labelled("issued"))
    if not record.is_digest:
        # On a notice's own page "Date" is its date, if nothing better stands there.
        labels += [each for each in record.labelled("page_date") if _plain_date(each)]
    if any(label.name in _NUMBERED for label in record.labels):
        labels += record.labelled("published_day")
    released = [] if record.is_digest else list(record.labelled("released"))
    labels += [each for each in released if each not in labels]
    for label in labels:
        compact = _COMPACT.match(record.page.plain, label.start, label.end)
        if compact and (value := _of_digits(compact)):
            found = record.page.found(value, compact.start(1), compact.end(3), "issue-label")
            yield Candidate(0.5, found, label.start, label.end)
        for day in printed_days(record.page.plain, label.start, label.end):
            said = re.sub(r"\s*\bthe$", "", bare(record.page.plain[label.start : day.start]))
            if day.value and not said:
                rule = "date-label" if _plain_date(label) else "issue-label"
                found = record.page.found(day.value, day.start, day.end, rule)
                strength = {"notes": 3.6, "head": 0.5, "body": 0.85}.get(label.section, 1.0)
                if label in released:
                    strength = _LED["released"]
                yield Candidate(strength + 2 * _plain_date(label), found, label.start, label.end)
                break


def _led(record: Record, told: list[Mention]) -> Iterator[Candidate]:
    """Days a word of issue, or of release, leads to in their line."""
    for what, mention in led_days(record, told):
        if what in _LED and mention.day.value and not (what == "released" and record.is_digest):
            day = mention.day
            found = record.page.found(mention.day.value, day.start, day.end, f"{what}-line")
            # What was adopted on a day may have been promulgated on another.
            strength = 2.9 if mention.role == "adopted" else _LED[what]
            # Of a paper made and amended the last day is that of its version.
            # Of a press release the first is the one it was given out on.
            later = mention.day.value.toordinal() * 1e-9
            strength += later if what == "released" else -later
            yield Candidate(strength, found, mention.first, mention.last)


def _upon_issue(record: Record) -> Iterator[Candidate]:
    """An effect "upon publication" with its day: that is the day of issue as well."""
    for label in record.labelled("effective"):
        day = next(printed_days(record.page.plain, label.start, label.end), None)
        hit = day and one_of("upon_issue").search(record.page.plain, day.end, label.end)
        if day and day.value and hit and hit.start() - day.end <= _ASIDE_WITHIN:
            found = record.page.found(day.value, day.start, day.end, "effective-upon-issue")
            yield Candidate(4.5, found, label.start, label.end)


def _issued_and_in_force(record: Record, told: list[Mention], years: Years) -> Iterator[Candidate]:
    """A day on which something "was adopted and took effect": it is both."""
    for mention in told:
        before = record.page.plain[mention.first : mention.day.start]
        both = mention.role == "effective" and one_of("both").search(before)
        found = years.found(mention.day, f"issued-and-in-force-in-{mention.kind}") if both else None
        if found:
            strength = 3 + _OF_KIND.get(mention.kind, 0.5)
            yield Candidate(strength, found, mention.first, mention.last)


def _of_digits(hit: re.Match[str]) -> date | None:
    try:
        return date(int(hit[1]), int(hit[2]), int(hit[3]))
    except ValueError:
        return None


def _plain_date(label: Label) -> bool:
    return re.fullmatch(r"date|日期", label.name, re.IGNORECASE) is not None
