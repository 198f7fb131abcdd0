"""Sentences of a statement with their places: in English, Japanese and Korean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.text.clauses.clause import Language, Span

# A full stop after these ends no sentence.
_ABBREVIATIONS: Final = (
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Amb|Rep|Sen|Gov|Prof|No|Nos|Art|Inc|Ltd|Co|Corp|vs|etc|"
    r"approx|Lt|Col|Adm|Hon|Rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|a\.m|p\.m)"
    r"|\b[A-Z]|\b(?:[A-Z]\.)+[A-Z])$"
)
_ABBREVIATED: Final = re.compile(_ABBREVIATIONS)
_STOP: Final = re.compile(r"[.!?][\"”’')\]*_]*(?=\s|$)|[.!?](?=<)")
_OPENS: Final = re.compile(r"\s*(?:<[^>\n]{1,400}>\s*)*[\"“‘'(\[*_<>#•\-–—]*\s*[A-Z0-9\"“]")
# After "U.S." only such a word begins a sentence.
_STARTER: Final = re.compile(r"\s+(?:The|We|They|In|This|These|Our|It|He|She|As|At|To|Both|All)\b")
_LINE: Final = re.compile(r"[^\n]+")
_BULLET: Final = re.compile(
    r"[ \t]*(?:[-*+•◦▪●○■□◆◇※ㅇ○·►–—]|\(?(?:\d{1,2}|[ivxIVX]{1,4}|[a-z])[.)]|[IVX]{1,4}\.|#{1,6}|"
    r"[①-⑳㉠-㉭]|\(\d\)|[一二三四五六七八九十]+[、.]|[가-하]\.|[0-90-9]{1,2}[  ])"
)
# Words in bold that are no sentence; "U.S." may stand among them.
_LABEL: Final = r"\*\*(?:<u>)?[A-Z](?:[^*\n.]|(?<=[A-Z])\.){2,200}?"
# A heading in bold on the line of the sentence it stands over, or the label of an item.
_BOLD: Final = re.compile(
    rf"\s*(?:[-*+•◦] +)?{_LABEL}(?::\s*)?(?:</u>)?\*\*"
    r"(?:\s*[:–—]|(?<=: \*\*)|(?<=:\*\*))?(?:(?<=: \*\*)\s*|\s+)(?=(?:[-+•◦] +)?[A-Z“])"
)
# The next item of a list on the same line: ". - **Annual Meeting:** The Leaders".
_NEXT_ITEM: Final = re.compile(
    rf"(?<=\S)[ \t]+(?=[-*+•◦][ \t]+{_LABEL}(?:\*\*\s*[:–—]|:\s*(?:</u>)?\*\*))"
)
# From this length on a line may be one of a paragraph that only wraps.
_LONG: Final = 60


def sentences(text: str, first: int, last: int, language: Language) -> Iterator[Span]:
    """Sentences, headings and list items between two places, without their margins.

    Args:
        text: The text as given.
        first: Where to begin.
        last: Where to end, exclusive.
        language: Language of that part.
    """
    for start, end in _paragraphs(text, first, last, language):
        split = _english if language == "en" else _east_asian
        for begin, stop in split(text, start, end):
            words = text[begin:stop].strip()
            if words:
                first = begin + text[begin:stop].index(words)
                yield Span(first, first + len(words), words)


def _paragraphs(text: str, first: int, last: int, language: Language) -> Iterator[tuple[int, int]]:
    """Paragraphs: lines, those that only wrap joined to the one before."""
    lines = [hit.span() for hit in _LINE.finditer(text, first, last)]
    start: int | None = None
    end = first
    for begin, stop in lines:
        line = text[begin:stop]
        if not line.strip():
            continue
        if start is not None and not _goes_on(text[start:end], text[end:stop], language):
            yield start, end
            start = None
        if start is None:
            start = begin
        end = stop
    if start is not None:
        yield start, end


def _goes_on(before: str, after: str, language: Language) -> bool:
    """Whether a line continues the paragraph before: that ended in mid-sentence."""
    line = after.lstrip("\n")
    if after.count("\n") > 1 or _BULLET.match(line):
        return False
    before = before.rstrip()
    if before.endswith((".", "!", "?", ":", "。", "！", "？", "”", "」", ")", "*", "_")):
        return False
    if language == "en":
        wraps = _LONG <= len(before.rpartition("\n")[2]) <= 2 * _LONG
        return line.lstrip()[:1].islower() or wraps
    return len(before.rpartition("\n")[2]) >= _LONG / 2


def _english(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for hit in _NEXT_ITEM.finditer(text, start, end):
        yield from _english_item(text, begin, hit.start())
        begin = hit.end()
    yield from _english_item(text, begin, end)


def _english_item(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    heading = _BOLD.match(text, start, end)
    if heading:
        yield start, heading.end()
        begin = heading.end()
    for hit in _STOP.finditer(text, begin, end):
        before = text[begin : hit.start()]
        if hit[0].startswith(".") and _ABBREVIATED.search(before):
            initials = re.search(r"\b(?:[A-Z]\.)+[A-Z]$", before)
            if not (initials and _STARTER.match(text, hit.end())) and hit.end() < end:
                continue
        if hit.end() < end and not _OPENS.match(text, hit.end()):
            continue
        yield begin, hit.end()
        begin = hit.end()
    yield begin, end


def _east_asian(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin, depth = start, 0
    at = start
    while at < end:
        sign = text[at]
        if sign in "「『(（“‘[":
            depth += 1
        elif sign in "」』)）”’]":
            depth = max(0, depth - 1)
        elif depth == 0 and _ends(text, at, end):
            yield begin, at + 1
            begin = at + 1
        at += 1
    yield begin, end


def _ends(text: str, at: int, end: int) -> bool:
    sign = text[at]
    if sign in "。！？!?":
        return True
    if sign not in ".．":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    # 2024.10.16 and "U.S." are no ends; 하였다. and 했음. are.
    return bool(re.match(r"[\uac00-\ud7af\u3040-\u30ff\u4e00-\u9fff]", before)) and (
        at + 1 >= end or after.isspace() or not after.isalnum()
    )
