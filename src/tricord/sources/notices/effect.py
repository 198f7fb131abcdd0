"""The first day of application: every day that may be it, and the one most strongly said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tricord.sources.notices.candidates import Candidate, Years
from tricord.sources.notices.days import ToldDay, printed_days
from tricord.sources.notices.gazettes import effect_in_its_place
from tricord.sources.notices.heads import named_in_head
from tricord.sources.notices.mentions import Mention
from tricord.sources.notices.notice import Reason
from tricord.sources.notices.own_lines import led_days
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import one_of

# A rule may be effective from the day it was filed, which is some days before publication.
_BEFORE_PRINT: Final = 14
_APPLIES: Final = re.compile(
    r"施行|实施|生效|执行|實施|実施|適用|発効|許可|管制|管制|禁止|起施|限制|시행|적용|발효|허가|금지|제한|통제"
)
_PUT_OFF: Final = re.compile(
    r"(?:delay|postpon|deferr)\w*\b[^.;]{0,40}\b(?:until|till|to)\s*\Z"
    r"|(?:推迟|推遲|延期|延后|顺延|연기)[至到为]?\s*\Z",
    re.IGNORECASE,
)
# Lines among which a title stands, and how long one may be, in characters.
_TITLE_LINES: Final = 3
_LONGEST_TITLE: Final = 80
OF_A_PART: Final = 10.0
"""What is added to the strength of a day on which only a part applies: all else goes before it."""


def effective_from(
    record: Record, told: list[Mention], years: Years, since: date = date.min
) -> tuple[Candidate | None, list[Reason]]:
    """The first day of application that is printed, and why it is missing where it is.

    Args:
        record: The announcement.
        told: Days of its sentences with what is done on each.
        years: Years of days that are printed without.
        since: Earliest day that may be meant: that of issue, where it is known.
    """
    said = [
        candidate
        for mention in told
        if mention.role == "effective" and (candidate := _said_effective(record, mention, years))
    ]
    said += list(_same_day(record, told, years))
    said += [*named_in_head(record, "effective"), *effect_in_its_place(record)]
    said += [
        Candidate(0.9, found, mention.first, mention.last)
        for what, mention in led_days(record, told)
        if what == "effective" and (found := years.found(mention.day, "effective-line"))
    ]
    # What applied long before this was issued is something else the text cites; a rule may apply
    # some days before its gazette is printed.
    said = [
        each
        for each in said
        if (since - each.found.value).days <= _BEFORE_PRINT or _looks_back(record, each)
    ]
    best = min(said, key=lambda each: each.strength, default=None)
    label, reason = _effective_label(record)
    if label is None:
        return best, [] if best else [reason or Reason("effective", _why_unread(told))]
    if best is None:
        if record.original_words and _told_otherwise(told, label.found.value):
            return None, [Reason("effective", "label-contradicted")]
        return label, []
    chosen = best if best.strength < label.strength else label
    apart = best.strength < 2 and best.found.value != label.found.value
    return chosen, [Reason("effective", "dates-disagree")] if apart else []


def _why_unread(told: list[Mention]) -> str:
    """Why no day of effect is read, where no label says it."""
    if any(isinstance(each.day, ToldDay) and each.day.told == "two" for each in told):
        return "two-ways"
    undated = any(each.role == "effective" and each.day.value is None for each in told)
    return "year-not-printed" if undated else "not-stated"


def of_a_part(before: str) -> bool:
    """Whether what stands before a day says that only a part applies from it.

    Args:
        before: The words of the sentence, or of several, before the day.
    """
    last = re.split(r"[。;\n]|(?<=다)\.\s", before)[-1]
    return one_of("proviso").search(last) is not None


def _looks_back(record: Record, candidate: Candidate) -> bool:
    """Whether a notice says of itself that it has applied for some time, or applies to the past."""
    words = record.page.plain[candidate.first : candidate.last]
    itself = one_of("itself").search(words) or re.match(r"\s*It\b", words)
    return bool(itself) and one_of("looking_back").search(words) is not None


def _said_effective(record: Record, mention: Mention, years: Years) -> Candidate | None:
    found = years.found(mention.day, f"effective-in-{mention.kind}")
    if found is None:
        return None
    sentence = record.page.plain[mention.first : mention.last]
    itself = one_of("itself").search(sentence) is not None
    own_words = mention.day.east_asian and mention.kind in {"provisions", "body", "summary"}
    strength = {"title": 1.5, "summary": 2.0, "details": 2.2, "notes": 3.0}.get(mention.kind, 2.1)
    if re.match(r"\s*[至到]", record.page.plain[mention.day.end :][:4]):
        own_words, strength = False, 2.3  # the beginning of some period
    if itself:
        strength = 0.0 if mention.kind in {"provisions", "body"} else strength - 0.5
    elif own_words:
        strength = 0.5 + 0.1 * (mention.kind == "summary")
    before = record.page.plain[mention.first : mention.day.start]
    if of_a_part(before):
        strength += OF_A_PART
    if _PUT_OFF.search(before):
        strength -= 2.5  # the day it was put off to goes before all else
    if mention.day.east_asian and not _APPLIES.search(_clause(record, mention)):
        strength += 0.2  # from then on something is done: an application is taken, a form is used
    return Candidate(strength, found, mention.first, mention.last)


def _clause(record: Record, mention: Mention) -> str:
    """What is said around a day, up to the next one."""
    plain = record.page.plain
    day = next(printed_days(plain, mention.day.end, mention.last), None)
    before = plain[max(mention.first, mention.day.start - 12) : mention.day.start]
    return before + plain[mention.day.end : day.start if day else mention.last]


def _same_day(record: Record, told: list[Mention], years: Years) -> Iterator[Candidate]:
    for mention in told:
        hit = one_of("same_day").search(record.page.plain, mention.day.end, mention.last)
        found = years.found(mention.day, "same-day") if hit else None
        if hit and found:
            span = record.page.found(found.value, hit.start(), hit.end(), found.rule)
            yield Candidate(0.4, span, mention.first, mention.last)


def _effective_label(record: Record) -> tuple[Candidate | None, Reason | None]:
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
                return Candidate(strength, found, label.start, label.end), None
            break
    return None, reason


def is_no_measure(record: Record) -> bool:
    """Whether the title, or what the notice calls its action, is a draft's or a report's."""
    spans = [(each.start, each.end) for each in record.sections if each.kind == "title"]
    if not spans:
        first = list(record.page.lines(record.start, record.end))[:_TITLE_LINES]
        labels = [label.start for label in record.labels]
        spans = [
            line
            for index, line in enumerate(first)
            if not any(line[0] <= at < line[1] for at in labels)
            # Below the first a line is a title only if it is short and no sentence.
            and (index == 0 or _is_title(record.page.plain[slice(*line)]))
        ]
    actions = [(each.start, each.end) for each in record.labelled("action")]
    return any(
        one_of(words).search(record.page.plain, *span)
        for words, places in (("no_measure", spans), ("no_action", actions))
        for span in places
    )


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not line.endswith((".", "。", ";", "다"))


def _told_otherwise(told: list[Mention], day: date) -> bool:
    """Whether the text prints a day for something else, and never as one of effect."""
    roles = {
        mention.role
        for mention in told
        if mention.day.value == day and mention.kind in {"provisions", "summary", "body"}
    }
    return bool(roles) and "effective" not in roles
