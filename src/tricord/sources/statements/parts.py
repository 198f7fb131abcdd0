"""Where one text of a file ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tricord.sources.statements.dates import is_day
from tricord.sources.statements.heads import (
    BEGIN_TEXT,
    COLLECTOR,
    NEAR,
    begins_text,
    is_sentence,
    is_title,
    lines,
)
from tricord.sources.statements.words import folded
from tricord.text.clauses import Act, parse
from tricord.text.clauses.blocks import blocks
from tricord.text.clauses.clause import Language
from tricord.text.printed_days import printed_days

# Letters of a text, so that two titles in a row are of one.
_BODY: Final = 300
_LITTLE: Final = 120
# Characters below a title in which its day stands.
_NEAR_DAY: Final = 80
_LETTER: Final = re.compile(r"[^\W\d_]")
_TITLE_MARK: Final = re.compile(r"TITLE:[ \t]*\S")
# A text that begins without a title, as a summary pasted from a page does.
_UNTITLED: Final = {
    "en": BEGIN_TEXT,
    "ja": re.compile(
        r"(?:令和\S{1,3}年|\d{4}年)?\d{1,2}月\d{1,2}日[^。]{0,400}?(?:会談|会合|協議)[^。]{0,60}概要は"
    ),
    "ko": re.compile(
        r"[^\n]{0,120}\d{1,2}(?:[.]\s?|월\s)\d{1,2}[^\n]{0,200}(?:회담|회의|협의|통화)"
        r"[^\n]{0,40}다음과 같"
    ),
}


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    language: Language
    sure: bool
    name: str
    by_day: bool = False


_Day = tuple[int, int, int]
"""Year, or 0 where none is printed, month and day."""


def parts(text: str) -> tuple[tuple[int, int], ...]:
    """The texts of a file, each from its title to the next one's; they cover the whole file.

    A summary in one language and the joint text in another are one; a second title in the same
    language with an opening of its own begins another text. What stands above the first title is
    a text of its own only where the caller finds a statement in it.

    Args:
        text: All of the file's text.
    """
    begins: list[int] = []
    last = _Mark(0, 0, next((block.language for block in blocks(text)), "en"), False, "")
    spoken = {last.language}
    found = [*_marks(text)]
    days = _of_other_days(text, found)
    marks = [mark for mark in found if not mark.by_day or mark.start in days]
    for number, mark in enumerate(marks, 1):
        end = marks[number].start if number < len(marks) else len(text)
        begins_other = mark.start in days or _has_body(text, last, mark, end)
        if mark.start == 0 or not begins_other:
            last = mark if not last.sure else last
            spoken.add(mark.language)
            continue
        if mark.sure or mark.language in spoken:
            begins.append(mark.start)
            spoken = set()
        spoken.add(mark.language)
        last = mark
    return tuple(pairwise([0, *begins, len(text)]))


def _of_other_days(text: str, marks: Sequence[_Mark]) -> set[int]:
    """Where titles stand over a text of another day than the one before, however short both are.

    A note that only says that a statement was issued does nothing of what a statement does.
    """
    starts: set[int] = set()
    before: _Mark | None = None
    for number, mark in enumerate(marks, 1):
        end = marks[number].start if number < len(marks) else len(text)
        if before is None:
            before = mark if _own_day(text, mark) else None
        elif _is_other_day(_own_day(text, before), _own_day(text, mark)) and (
            _does(text[before.start : mark.start]) and _does(text[mark.start : end])
        ):
            starts.add(mark.start)
            before = mark
    return starts


def _is_other_day(one: _Day | None, other: _Day | None) -> bool:
    """Whether two printed days differ; one without its year differs by month or day alone."""
    if one is None or other is None:
        return False
    years_differ = one[0] != other[0] and 0 not in {one[0], other[0]}
    return one[1:] != other[1:] or years_differ


def _has_body(text: str, before: _Mark, mark: _Mark, end: int) -> bool:
    """Whether enough stands between two titles, and under the second, that they are of two texts.

    A title that is printed once more, as at the foot of a page, needs more under it.
    """
    again = bool(before.name) and before.name == mark.name
    if again and _day_below(text, before) != _day_below(text, mark):
        again = False  # the same title, another day: the next of a series
    under = _BODY if again else _LITTLE
    return mark.sure or (
        len(_LETTER.findall(text, before.end, mark.start)) >= _BODY
        and len(_LETTER.findall(text, mark.end, end)) >= under
    )


def _does(text: str) -> bool:
    """Whether the parties do anything in a text beside mentioning something."""
    return any(clause.act not in {None, Act.NOTE} for clause in parse(text))


def _day_below(text: str, mark: _Mark) -> _Day | None:
    """The day printed in the lines below a title; ``None`` where none is."""
    return _day(text[mark.end : mark.end + _NEAR_DAY])


def _own_day(text: str, mark: _Mark) -> _Day | None:
    """The day printed in a title, or as the line below it; ``None`` where none is."""
    in_title = _day(text[mark.start : mark.end])
    below = next((text[slice(*each)] for each in lines(text, mark.end, len(text))), "")
    return in_title or (_day(below) if is_day(below) else None)


def _day(words: str) -> _Day | None:
    told = next(printed_days(folded(words)), None)
    return (told.year or 0, told.month, told.day) if told else None


def _marks(text: str) -> Iterator[_Mark]:
    """Places where a text may begin, in order."""
    found: list[_Mark] = [
        _Mark(hit.start(), hit.end(), "en", True, "")
        for hit in re.compile(rf"^{COLLECTOR.pattern}", re.MULTILINE).finditer(text)
    ]
    for block in blocks(text):
        found += _titles(text, block.start, block.end, block.language)
    yield from sorted(found, key=lambda mark: mark.start)


def _titles(text: str, start: int, end: int, language: Language) -> Iterator[_Mark]:
    opened = start - NEAR - 1
    for first, last in lines(text, start, end):
        line = text[first:last]
        name, by_day = "", False
        if _TITLE_MARK.match(line):
            name = _name(line.partition(":")[2])
        elif begins_text(text, (first, last), end, language):
            name = _name(line)
        elif _is_over_day(text, (first, last), end, language):
            name, by_day = _name(line), True
        elif first - opened <= NEAR or not _UNTITLED[language].match(folded(line)):
            continue
        yield _Mark(first, last, language, False, name, by_day)
        opened = opened if by_day else first


def _is_over_day(text: str, place: tuple[int, int], end: int, language: Language) -> bool:
    """Whether a line is a title where nothing goes on from above, and the next line is a day."""
    first, last = place
    below = next((text[slice(*each)] for each in lines(text, last, end)), "")
    if len(below) > _NEAR_DAY or not is_day(below) or not is_title(text[first:last], language):
        return False
    begin = text.rfind("\n", 0, first)
    above = text[text.rfind("\n", 0, max(begin, 0)) + 1 : max(begin, 0)]
    return not above.strip() or is_sentence(above)


def _name(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))
