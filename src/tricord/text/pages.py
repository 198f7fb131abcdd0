"""Pages as plain text that remembers where each character stood in the original.

Rules are written for plain text: no mark-up, half-width signs (NFKC), entities decoded. What they
find has to be quoted from the original. So every plain character carries the first and the last
position of the original it came from; what we add ourselves (a line end for ``<p>``) carries an
empty one.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from tricord.text.found import Found, Value

_ENTITY: Final = re.compile(r"&(?:[A-Za-z]{2,10}|#\d{1,6}|#[xX][0-9a-fA-F]{1,6});")
_MARK_UP: Final = re.compile(rf"\*\*|`|\r|﻿|{_ENTITY.pattern}")
_IS_HTML: Final = re.compile(r"<(?:!doctype html|html|body|div|p|table|h[1-6])\b", re.IGNORECASE)
_BLOCKS: Final = frozenset(
    (
        *("p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "pre", "tr", "table"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer"),
    )
)
_UNREAD: Final = frozenset(("script", "style", "title", "noscript", "nav", "select"))
# A full stop after these ends no sentence.
_STOP: Final = re.compile(
    r"[。;]|(?<!\bNo)(?<!\bNos)(?<!\bArt)(?<!\bU\.S)(?<!\b[A-Z])\.(?=\s+[\"“(*]?[A-Z\u3000-\u9fff])|\n"
)


@dataclass(frozen=True, slots=True)
class Page:
    """Plain text over an original.

    Attributes:
        original: The text that was read.
        plain: The same without mark-up; rules look at this.
        starts: For each plain character, where it begins in the original.
        ends: For each plain character, where it ends there.
    """

    original: str
    plain: str
    starts: array[int]
    ends: array[int]

    def found(self, value: Value, first: int, last: int, rule: str) -> Found[Value]:
        """A value with the passage of the original it was read from.

        Args:
            value: What was read.
            first: Where the passage begins in the plain text.
            last: Where it ends there, exclusive; at least one character after ``first``.
            rule: Name of the rule.
        """
        start, end = self.starts[first], self.ends[last - 1]
        return Found(value, start, end, self.original[start:end], rule)

    def sentences(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Sentences, and lines that are none, between two places of the plain text."""
        begin = first
        for stop in _STOP.finditer(self.plain, first, last):
            if stop[0] == "\n" and self._goes_on(stop.start(), last):
                continue
            if stop.start() > begin:
                yield begin, stop.start()
            begin = stop.end()
        if begin < last:
            yield begin, last

    def lines(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Lines between two places of the plain text that are not empty, without their margins."""
        for line in re.compile(r"[^\n]*\S").finditer(self.plain, first, last):
            margin = len(line[0]) - len(line[0].lstrip())
            yield line.start() + margin, line.end()

    def _goes_on(self, at: int, last: int) -> bool:
        """Whether a line end is one of a paragraph set in lines of equal length."""
        line = self.plain[self.plain.rfind("\n", 0, at) + 1 : at]
        following = self.plain[at + 1 : min(at + 2, last)]
        return (
            len(line) >= 50
            and following.isascii()
            and following.isalnum()
            and not line.rstrip().endswith((".", ":"))
        )


class _Writer:
    """Collects plain characters and where they came from."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.starts = array("q")
        self.ends = array("q")

    def add(self, character: str, start: int, end: int) -> None:
        folded = unicodedata.normalize("NFKC", character)
        # A sign that folds into several would break the count: it stays as it is.
        self.plain.append(folded if len(folded) == 1 else character)
        self.starts.append(start)
        self.ends.append(end)

    def raw(self, text: str, start: int) -> None:
        for offset, character in enumerate(text):
            self.add(character, start + offset, start + offset + 1)

    def own(self, text: str, at: int) -> None:
        """What the original does not have: a line end, the marks of a heading."""
        for character in text:
            self.plain.append(character)
            self.starts.append(at)
            self.ends.append(at)

    def page(self, original: str) -> Page:
        return Page(original, "".join(self.plain), self.starts, self.ends)


class _HtmlReader(HTMLParser):
    """Writes the text of an HTML page, its headings as markdown writes them."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.writer = _Writer()
        self._unread = 0
        self._lines = [0, *(hit.end() for hit in re.finditer("\n", text))]

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNREAD:
            self._unread += 1
        elif tag in _BLOCKS:
            heading = "#" * int(tag[1]) + " " if re.fullmatch("h[1-6]", tag) else ""
            self.writer.own("\n" + heading, self._at())
        elif tag in {"td", "th"}:
            self.writer.own("\t", self._at())

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag in _BLOCKS:
            self.writer.own("\n", self._at())

    def handle_data(self, data: str) -> None:
        if not self._unread:
            # A line end inside a paragraph is no line end.
            self.writer.raw(re.sub(r"[\r\n\t]", " ", data), self._at())

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, printed: str) -> None:
        start = self._at()
        closed = self.rawdata.startswith(";", start + len(printed))
        character = html.unescape(printed + ";")
        if not self._unread and len(character) == 1:
            self.writer.add(character, start, start + len(printed) + int(closed))


def read_page(text: str) -> Page:
    """The plain text of a markdown, HTML or plain document.

    Args:
        text: The document, decoded.
    """
    if _IS_HTML.search(text[:4000]):
        reader = _HtmlReader(text)
        reader.feed(text)
        reader.close()
        return reader.writer.page(text)
    writer = _Writer()
    at = 0
    for mark in _MARK_UP.finditer(text):
        writer.raw(text[at : mark.start()], at)
        character = html.unescape(mark[0]) if mark[0].startswith("&") else ""
        if len(character) == 1:
            writer.add(character, mark.start(), mark.end())
        at = mark.end()
    writer.raw(text[at:], at)
    return writer.page(text)
