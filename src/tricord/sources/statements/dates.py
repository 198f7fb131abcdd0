"""The day of a statement, with the words that say it.

A day counts by where it stands: the line of whoever collected the text, the title, a line that is a
day and a place, then the sentence that tells who met when. Days of launches, of earlier meetings
and of meetings to come are none of these. A day without its year takes it from the moment a page
was posted, or from a day that is known from elsewhere; else the statement stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.sources.statements.heads import COLLECTOR, Head, is_sentence, lines
from tricord.sources.statements.words import folded, one_of
from tricord.text.clauses.clause import Language
from tricord.text.days import MONTHS
from tricord.text.found import Found
from tricord.text.printed_days import PrintedDay, printed_days

_CLOCK: Final = re.compile(r"\d{1,2}:\d\d|午[前後]\d|오[전후]\s?\d")
_LABEL: Final = re.compile(
    r"(?:date|released?|published|issued|posted|for immediate release|등록일|작성일|배포\s?일시?"
    r"|보도\s?일시|게시일|발표일|掲載日|公開日|発表日|更新日|日付)\s*[:：|]?",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    r"\((?:[월화수목금토일月火水木金土日]|mon|tue|wed|thu|fri|sat|sun)\w*\)|(?:mon|tues|wednes|thurs|"
    r"fri|satur|sun)day",
    re.IGNORECASE,
)
_MONTH: Final = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_RANGE: Final = re.compile(
    rf"(?P<m1>{_MONTH})\.?\s+\d{{1,2}}\s*[-–—]\s*(?P<d1>\d{{1,2}})(?:,?\s+(?P<y1>20\d\d))?(?!\d)"
    rf"|\d{{1,2}}\s*[-–—]\s*(?P<d2>\d{{1,2}})\s+(?P<m2>{_MONTH})\b\.?(?:,?\s+(?P<y2>20\d\d))?(?!\d)",
    re.IGNORECASE,
)
# A day without its year at the end of a sentence.
_AT_END: Final = re.compile(
    rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?=\.(?:\s|\Z))", re.IGNORECASE
)
# How ministries in Seoul print a day: 10.16.(수), '24.10.16.(수).
_SEOUL: Final = re.compile(
    r"(?:(?P<full>20\d\d)[.]\s?|[’'](?P<short>\d\d)[.]\s?|(?<![\d.]))"
    r"(?P<m>\d{1,2})[.]\s?(?P<d>\d{1,2})[.]?\s?\([월화수목금토일]\)"
)
_MET: Final = {
    "en": re.compile(
        r"\b(?:met|meets?|convened?|gathered|held|spoke|hosted|hosts|welcomed|travell?ed|joined|"
        r"issued|released|adopted|announced|signed|summit|meeting|call|talks)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile("会談|会合|協議|会議|発出|共同声明|開催|実施|訪問|会し|署名"),
    "ko": re.compile("회담|회의|협의|통화|만나|가졌|개최|발표|성명|채택|방문|서명"),
}
# What makes a day after it one of something else: an earlier meeting, a launch, an aim.
_OTHER: Final = re.compile(
    r"\b(?:since|following|after|until|by|before|of the(?=\s*\Z)|resolutions?|dated|"
    r"launch(?:es|ed)?|tests?|missiles?|from|ahead of|upcoming|information|anniversary|"
    r"that (?:he|she|they|we|was|were)(?: \w+){1,2})\b",
    re.IGNORECASE,
)
_OTHER_AFTER: Final = re.compile(
    r"\s*(?:の(?:北朝鮮|ミサイル|弾道|首脳|外相|日米)|に発射|\s?(?:발사|미사일|북한))"
)
# Lines among which the day of a page stands: at its top, and under its text.
_TOP, _FOOT = 14, 3
_LONGEST: Final = 90
_PLACE_LETTERS: Final = 40
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Candidate:
    day: PrintedDay
    start: int
    end: int
    rule: str

    def found(self, text: str, value: date, rule: str = "") -> Found[date]:
        words = text[self.start : self.end]
        return Found(value, self.start, self.end, words, rule or self.rule)


def dated(
    heads: Sequence[Head], text: str, near: date | None = None
) -> tuple[Found[date] | None, bool]:
    """The day of a statement, and whether the day it tells lacks its year.

    Args:
        heads: Heads of its parts.
        text: The statement.
        near: A day near the statement's that is known from elsewhere, from which a year that is
            not printed is taken.
    """
    line = COLLECTOR.match(text)
    if line and line["date"] and (day := _iso(line["date"])):
        return Found(day, *line.span("date"), line["date"], "collector-line"), False
    on_lines = [*_on_lines(heads, text)]
    told = [each for each in _told(heads) if (each.start, each.end) not in _places(on_lines)]
    printed = [each for each in on_lines if each.rule == "date-line"]
    for candidate in (*_in_titles(heads), *printed, *told):
        if candidate.day.value:
            return candidate.found(text, candidate.day.value), False
    stamps = [each for each in on_lines if each.rule == "page-stamp" and each.day.value]
    reference = stamps[0].day.value if stamps else near
    if told:
        value = told[0].day.with_year(reference) if reference else None
        rule = "told-year-of-page" if stamps else "told-year-given"
        return (told[0].found(text, value, rule) if value else None), value is None
    if stamps and reference:
        return stamps[0].found(text, reference), False
    return None, False


def _places(candidates: Sequence[_Candidate]) -> set[tuple[int, int]]:
    return {(each.start, each.end) for each in candidates}


def _iso(printed: str) -> date | None:
    try:
        return date.fromisoformat(printed)
    except ValueError:
        return None


def _days(words: str, start: int, rule: str) -> Iterator[_Candidate]:
    """Days of folded words that begin at a place of the text; of a span of days the last."""
    special = [(hit, _of_range(hit)) for hit in _RANGE.finditer(words)]
    special += [(hit, _of_seoul(hit)) for hit in _SEOUL.finditer(words)]
    special += [(hit, _of_end(hit)) for hit in _AT_END.finditer(words)]
    known = [(hit.span(), day) for hit, day in special if day is not None]
    known += [
        ((day.start, day.end), day)
        for day in printed_days(words)
        if not any(first < day.end and day.start < last for (first, last), _ in known)
    ]
    found = [_Candidate(day, start + first, start + last, rule) for (first, last), day in known]
    yield from sorted(found, key=lambda each: each.start)


def _of_end(hit: re.Match[str]) -> PrintedDay | None:
    return _printed(None, _month(hit["m"]), int(hit["d"]), hit)


def _month(name: str) -> int:
    return next(n for n, full in enumerate(MONTHS, 1) if full.startswith(name.lower()[:3]))


def _of_range(hit: re.Match[str]) -> PrintedDay | None:
    which = "1" if hit["m1"] else "2"
    year = int(hit["y" + which]) if hit["y" + which] else None
    return _printed(year, _month(hit["m" + which]), int(hit["d" + which]), hit)


def _of_seoul(hit: re.Match[str]) -> PrintedDay | None:
    year = int(hit["full"]) if hit["full"] else 2000 + int(hit["short"]) if hit["short"] else None
    return _printed(year, int(hit["m"]), int(hit["d"]), hit)


def _printed(year: int | None, month: int, day: int, hit: re.Match[str]) -> PrintedDay | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return PrintedDay(year, month, day, hit.start(), hit.end(), east_asian=False)


def _in_titles(heads: Sequence[Head]) -> Iterator[_Candidate]:
    for head in heads:
        if head.title:
            yield from _days(head.name, head.title.start, "title")


def _on_lines(heads: Sequence[Head], text: str) -> Iterator[_Candidate]:
    """Days of lines that are a day, at most with a label and a place."""
    for head in heads:
        end = head.part_start + len(head.part)
        spans = [*lines(text, head.part_start, end)]
        for first, last in dict.fromkeys((*spans[:_TOP], *spans[-_FOOT:])):
            day = _alone(folded(text[first:last]), first)
            if day is not None and day.day.year is not None:
                yield day


def is_day(line: str) -> bool:
    """Whether a line is a day, at most with a label, a weekday and a place.

    Args:
        line: The line.
    """
    return _alone(folded(line), 0) is not None


def _alone(words: str, first: int) -> _Candidate | None:
    """The day a folded line is, which begins at a place of the text."""
    days = [*_days(words, first, "")] if len(words) <= _LONGEST else []
    if len(days) != 1:
        return None
    day = days[0]
    rest = words[: day.start - first] + " " + words[day.end - first :]
    stamp = _CLOCK.search(rest) is not None
    rest = _WEEKDAY.sub("", _LABEL.sub("", rest))
    if len(_LETTER.findall(rest)) > _PLACE_LETTERS or _is_told(rest):
        return None
    return _Candidate(day.day, day.start, day.end, "page-stamp" if stamp else "date-line")


def _is_told(rest: str) -> bool:
    letters = _LETTER.findall(rest)
    verbs = any(pattern.search(rest) for pattern in _MET.values())
    return len(letters) > 2 and (verbs or is_sentence(rest))


def _told(heads: Sequence[Head]) -> Iterator[_Candidate]:
    """Days on which those who speak met, or issued it, as the first sentences tell."""
    for head in heads:
        words = head.sentences(2)
        if one_of("to_come").search(head.sentences(1)):
            continue
        for candidate in _days(words, head.start, "told"):
            before = words[: candidate.start - head.start]
            after = words[candidate.end - head.start :]
            if not _MET[head.language].search(before + after):
                continue
            if _is_of_other(before, head.language) or _OTHER_AFTER.match(after):
                continue
            yield candidate


def _is_of_other(before: str, language: Language) -> bool:
    """Whether what stands last before a day says that it is not the day of the meeting."""
    others = [hit.end() for hit in _OTHER.finditer(before)]
    met = [hit.end() for hit in _MET[language].finditer(before)]
    return bool(others) and others[-1] >= max(met, default=0)
