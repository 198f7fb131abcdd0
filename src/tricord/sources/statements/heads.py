"""Titles of statements, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tricord.sources.statements.words import folded, one_of
from tricord.text.clauses.blocks import Block
from tricord.text.clauses.clause import Language
from tricord.text.found import Found
from tricord.text.printed_days import printed_days

COLLECTOR: Final = re.compile(
    r"source=(?P<address>https?://\S+)(?:[^\n]*?\bdate=(?P<date>\d{4}-\d\d-\d\d))?[^\n]*(?:\n|\Z)"
)
"""A line that whoever collected a text put above it: source, day, language."""

_TITLE_MARK: Final = re.compile(r"TITLE:[ \t]*")
_MARK_UP: Final = re.compile(r"[\s#*_>=•◦▪■□◆◇○●·-]*(?:\\\S)?")
_TAIL: Final = re.compile(r"[\s*_=]*\Z")
_SENTENCE: Final = re.compile(r"(?:[.!?]|。|다\.)[\"”’')\]*_]*\s*\Z")
_LETTER: Final = re.compile(r"[^\W\d_]")
# How many lines of a part may stand above its title.
_LINES: Final = 12
_LONGEST: Final = 250
# Characters of a text that open it: who met, where and when.
_OPENING: Final = 1200


@dataclass(frozen=True, slots=True)
class Head:
    """What the beginning of a part in one language says.

    Attributes:
        language: Its language.
        title: Its title.
        opening: Words after the title, folded (half-width signs), as far as they open it.
        start: Where they begin.
        part: All of the part, folded.
        part_start: Where it begins.
    """

    language: Language
    title: Found[str] | None
    opening: str
    start: int
    part: str
    part_start: int

    @property
    def name(self) -> str:
        """The title, folded; empty where there is none."""
        return folded(self.title.value) if self.title else ""

    def sentences(self, count: int) -> str:
        """So many sentences of the opening; "U.S." ends none."""
        ends = [
            hit.end()
            for hit in re.finditer(
                r"(?:(?<![A-Z])(?<!\bJr)(?<!\bMr)\.|[。!?])(?=\s|$)", self.opening
            )
            if not re.search(r"\b(?:[A-Z]\.)+\Z", self.opening[: hit.end()])
        ]
        return self.opening[: ends[count - 1]] if len(ends) >= count else self.opening


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines that are not empty, without margins and marks of headings and lists."""
    for hit in re.compile(r"[^\n]+").finditer(text, start, end):
        first, last = hit.span()
        mark = _MARK_UP.match(text, first, last)
        first = mark.end() if mark else first
        tail = _TAIL.search(text, first, last)
        last = tail.start() if tail else last
        if first < last and text[first:last].strip():
            yield first, last


def head(text: str, block: Block) -> Head:
    """The head of a part in one language.

    Args:
        text: The statement.
        block: The part.
    """
    start = block.start
    if start == 0 and (line := COLLECTOR.match(text)):
        start = line.end()
    title = _title(text, start, block.end, block.language)
    begin = title.end if title else start
    last = min(block.end, begin + _OPENING)
    return Head(
        block.language,
        title,
        folded(text[begin:last]),
        begin,
        folded(text[block.start : block.end]),
        block.start,
    )


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE.search(line) is not None and not line.rstrip().endswith(("U.S.", "Jr."))


def names_a_text(line: str, language: Language) -> bool:
    """Whether a line is built as a title of a statement is: short, no sentence, with its noun."""
    return (
        len(line) <= _LONGEST
        and not is_sentence(line)
        and "。" not in line
        and one_of("titles", language).search(folded(line)) is not None
    )


def _title(text: str, start: int, end: int, language: Language) -> Found[str] | None:
    weak: Found[str] | None = None
    for number, (first, last) in enumerate(lines(text, start, end)):
        mark = _TITLE_MARK.match(text, first, last)
        if mark and mark.end() < last:
            said = text[mark.end() : last]
            return Found(said, mark.end(), last, said, "title-mark")
        line = text[first:last]
        if number >= _LINES or (len(line) > 80 and is_sentence(line)):
            break
        found = Found(line, first, last, line, "title")
        if names_a_text(line, language) and not _opens_sentence(line):
            return found
        if weak is None and _may_be_title(line):
            weak = Found(line, first, last, line, "first-line")
    return weak


def _may_be_title(line: str) -> bool:
    day = next(printed_days(folded(line)), None)
    only_a_day = day is not None and len(line) - (day.end - day.start) < 20
    short = 3 < len(line) <= _LONGEST and len(_LETTER.findall(line)) > 2
    return short and not only_a_day and not is_sentence(line) and not _opens_sentence(line)


def _opens_sentence(line: str) -> bool:
    """Whether a line begins to tell: "The text of the following joint statement was released"."""
    return (
        re.match(
            r"(?:the (?:text|following)|following is|we,? |on (?:\w+day|[a-z]+ \d))|begin text|end text",
            line,
            re.IGNORECASE,
        )
        is not None
    )
