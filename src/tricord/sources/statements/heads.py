"""Titles of statements, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tricord.sources.statements.states import states_in
from tricord.sources.statements.words import folded, one_of, rules
from tricord.text.clauses.blocks import Block
from tricord.text.clauses.clause import Language
from tricord.text.found import Found
from tricord.text.printed_days import printed_days

COLLECTOR: Final = re.compile(
    r"source=(?P<address>https?://\S+)(?:[^\n]*?\bdate=(?P<date>\d{4}-\d\d-\d\d))?[^\n]*(?:\n|\Z)"
)
"""A line that whoever collected a text put above it: source, day, language."""

NEAR: Final = 700
"""Characters under a title within which stands what opens a text."""

BEGIN_TEXT: Final = re.compile(r"^[ \t*_]*begin text[ \t*_:]*$", re.IGNORECASE | re.MULTILINE)
"""A line after which the agreed words begin."""

_TITLE_MARK: Final = re.compile(r"TITLE:[ \t]*")
_MARK_UP: Final = re.compile(r"[\s#*_>=•◦▪■□◆◇○●·-]*(?:\\\S)?")
_TAIL: Final = re.compile(r"[\s*_=]*\Z")
_SENTENCE: Final = re.compile(r"(?:[.!?]|。|다\.)[\"”’')\]*_]*\s*\Z")
_LETTER: Final = re.compile(r"[^\W\d_]")
# How many lines of a part may stand above its title.
_LINES: Final = 12
_LONGEST: Final = 250
# Characters among which a title may stand below a note to the press.
_NOTE: Final = 3000
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


def is_title(line: str, language: Language) -> bool:
    """Whether a line is built and written as a title of a statement is."""
    return names_a_text(line, language) and (language != "en" or _in_capitals(line))


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
    for first, last in lines(text, start, min(end, start + _NOTE)):
        if begins_text(text, (first, last), end, language):
            return Found(text[first:last], first, last, text[first:last], "title-below-note")
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
            r"(?:the (?:text|following)|following is|we,? |on (?:\w+day|[a-z]+ \d))|begin text|"
            r"end text",
            line,
            re.IGNORECASE,
        )
        is not None
    )


def begins_text(text: str, place: tuple[int, int], end: int, language: Language) -> bool:
    """Whether a line is the title of a text that begins under it.

    Args:
        text: The file's text.
        place: Where the line stands.
        end: Where its part in one language ends.
        language: Language of that part.
    """
    first, last = place
    line = text[first:last]
    if not is_title(line, language):
        return False
    near = min(end, last + NEAR)
    opening = one_of("openings", language).search(_first_paragraphs(folded(text[last:near])))
    if opening or BEGIN_TEXT.search(text, last, near):
        return True
    return _stands_alone(text, first, last) and _says_whose(folded(line))


def _stands_alone(text: str, first: int, last: int) -> bool:
    """Whether empty lines stand around a line, and it is not in bold as headings inside are."""
    begin = text.rfind("\n", 0, first) + 1
    margin = text[begin:first]
    end = text.find("\n", last)
    above = text[text.rfind("\n", 0, max(begin - 1, 0)) + 1 : begin]
    below = text[end + 1 : max(text.find("\n", end + 1), end + 1)] if end >= 0 else ""
    return not (above.strip() or below.strip() or "*" in margin or "_" in margin)


def _says_whose(line: str) -> bool:
    """Whether a line says what kind of text follows and whose it is."""
    kind = one_of("speaker").match(line) or any(
        one_of("kinds", said).search(line)
        for said in (
            "fact_sheet",
            "chair_statement",
            "joint_text",
            "principles",
            "national_summary",
        )
    )
    states = states_in(line)
    whose = states or any(
        one_of(table, each).search(line)
        for table in ("forums", "levels")
        for each in rules()[table]
    )
    of_several = len(states) > 1 and re.search(r"\bstatement (?:by|of|from)\b", line, re.IGNORECASE)
    return bool((kind and whose) or of_several)


def _first_paragraphs(after: str) -> str:
    """What stands directly under a title: two paragraphs at the most."""
    paragraphs = [line for line in after.split("\n") if line.strip()]
    return "\n".join(paragraphs[:3])


def _in_capitals(line: str) -> bool:
    """Whether the longer words of an English line begin with capitals, as those of a title do."""
    words = [word for word in re.findall(r"[A-Za-z][\w’'.-]*", line) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.6 * len(words)
