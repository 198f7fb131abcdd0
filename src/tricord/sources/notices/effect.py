"""The first day of application: every day that may be it, and the one most strongly said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tricord.sources.notices.candidates import Candidate, Years
from tricord.sources.notices.gazettes import effect_in_its_place
from tricord.sources.notices.heads import named_in_head
from tricord.sources.notices.mentions import Mention
from tricord.sources.notices.notice import Reason
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import one_of
from tricord.text.printed_days import printed_days

# A rule may be effective from the day it was filed, which is some days before publication.
_BEFORE_PRINT: Final = 14


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
    # What applied long before this was issued is something else the text cites; a rule may apply
    # some days before its gazette is printed.
    said = [each for each in said if (since - each.found.value).days <= _BEFORE_PRINT]
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
    return Candidate(strength, found, mention.first, mention.last)


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
        first = list(record.page.lines(record.start, record.end))[:1]
        labels = [label.start for label in record.labels]
        spans = [line for line in first if not any(line[0] <= at < line[1] for at in labels)]
    actions = [(each.start, each.end) for each in record.labelled("action")]
    return any(
        one_of(words).search(record.page.plain, *span)
        for words, places in (("no_measure", spans), ("no_action", actions))
        for span in places
    )


def _told_otherwise(told: list[Mention], day: date) -> bool:
    """Whether the text prints a day for something else, and never as one of effect."""
    roles = {
        mention.role
        for mention in told
        if mention.day.value == day and mention.kind in {"provisions", "summary", "body"}
    }
    return bool(roles) and "effective" not in roles
