"""A page of a ministry as the text printed in it, each character with its place in the file.

Menus, footers, links to share a page and the like are no part of a statement. An element is left
out by its tag, its role or the words of its class; one that holds the title or most of the text is
not, whatever it is called.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from tricord.errors import SourceError
from tricord.sources.statements.words import one_of
from tricord.text.pages import Page, read_page

_IS_PAGE: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,500}?-->\s*)*"
    rb"<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_LEFT_OUT: Final = frozenset(
    ("aside", "button", "dialog", "footer", "form", "iframe", "svg", "template")
)
_ROLES: Final = frozenset(("navigation", "contentinfo", "search", "complementary", "banner"))
_FURNITURE: Final = frozenset(
    (
        *("nav", "navi", "navigation", "gnb", "lnb", "snb", "menu", "breadcrumb", "breadcrumbs"),
        *("topicpath", "pankuzu", "share", "sharing", "sns", "social", "footer", "foot", "sidebar"),
        *("related", "recommend", "pager", "paging", "pagination", "skip", "skiplink", "cookie"),
        *("toolbar", "fontsize", "copyright", "popup", "modal", "quickmenu", "newsletter"),
    )
)
_MAIN: Final = frozenset(("maincontents", "maincontent", "main-content", "main_content"))
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Letters a main part has, so that it is not an empty shell.
_ENOUGH: Final = 200


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    furniture: bool
    hides: bool
    main: int


class _Parts(HTMLParser):
    """Finds the ranges of a page that are left out, and its main part."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[tuple[int, int, bool]] = []
        self.mains: list[tuple[int, int, int]] = []
        self.titles: list[int] = []
        self._open: list[_Open] = []
        self._lines = [0, *(hit.end() for hit in re.finditer("\n", text))]
        self._length = len(text)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h1":
            self.titles.append(self._at())
        if tag in _VOID:
            return
        said = {name: value or "" for name, value in attrs}
        role = said.get("role", "").lower()
        words = _words(f"{said.get('class', '')} {said.get('id', '')}")
        site_header = tag == "header" and not any(each.main for each in self._open)
        style = re.sub(r"\s", "", said.get("style", "").lower())
        hides = tag in _LEFT_OUT or "hidden" in said or "display:none" in style
        main = 2 if tag == "main" or role == "main" or said.get("id", "").lower() in _MAIN else 0
        furniture = bool(words & _FURNITURE) or role in _ROLES or site_header
        self._open.append(_Open(tag, self._at(), furniture, hides, main or int(tag == "article")))

    def handle_endtag(self, tag: str) -> None:
        if any(each.tag == tag for each in self._open):
            while self._open:
                each = self._open.pop()
                self._closed(each, self._at())
                if each.tag == tag:
                    return

    def close(self) -> None:
        super().close()
        while self._open:
            self._closed(self._open.pop(), self._length)

    def _closed(self, each: _Open, end: int) -> None:
        if each.hides or each.furniture:
            self.out.append((each.start, end, each.hides))
        elif each.main:
            self.mains.append((each.main, each.start, end))


def is_page(head: bytes) -> bool:
    """Whether a file begins as HTML does."""
    return _IS_PAGE.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def page_text(text: str, name: str) -> Page:
    """The text of a page.

    Args:
        text: The page, decoded.
        name: Name of the file, for a refusal.

    Raises:
        SourceError: ``statement-damaged``: the mark-up cannot be read.
    """
    parts = _Parts(text)
    try:
        page = read_page(text)
        parts.feed(text)
        parts.close()
    except AssertionError:
        # What Python's reader of HTML raises for a broken declaration.
        raise SourceError("statement-damaged", file=name) from None
    return _without_lines(_tidied(page, _kept(page, parts)))


def _words(names: str) -> frozenset[str]:
    words = {word.lower() for word in _WORD.findall(names)}
    return frozenset(words | {part for part in re.split(r"[^a-z]+", names.lower()) if part})


def _kept(page: Page, parts: _Parts) -> bytearray:
    """For each place of the original, whether it is part of the statement."""
    length = len(page.original) + 1
    printed = bytearray(length)
    for sign, start in zip(page.plain, page.starts, strict=True):
        printed[start] |= sign.isalnum()
    kept = bytearray(b"\1") * length
    total = sum(printed)
    for _, start, end in sorted(parts.mains, key=lambda each: (-each[0], each[1])):
        if sum(printed[start:end]) >= _ENOUGH:
            kept[:start] = bytes(start)
            kept[end:] = bytes(length - end)
            total = sum(printed[start:end])
            break
    for start, end, hides in parts.out:
        holds_title = any(start <= at < end and kept[at] for at in parts.titles)
        most = 2 * sum(printed[start:end]) > total
        if hides or not (most or (holds_title and sum(printed[start:end]) >= _ENOUGH)):
            kept[start:end] = bytes(end - start)
    return kept


def _tidied(page: Page, kept: bytearray) -> Page:
    """The characters that are kept, without marks of headings and without repeated spaces."""
    plain: list[str] = []
    starts, ends = array("q"), array("q")
    lines = 0
    for sign, start, end in zip(page.plain, page.starts, page.ends, strict=True):
        own = start == end
        if not kept[start] or (own and sign in "# "):
            continue
        if sign == "\n":
            lines += 1
            while plain and plain[-1] in " \t":
                plain.pop()
                starts.pop()
                ends.pop()
            if lines > 2 or not plain:
                continue
        elif sign.isspace():
            if not plain or plain[-1].isspace():
                continue
        else:
            lines = 0
        plain.append(sign)
        starts.append(start)
        ends.append(end)
    return Page(page.original, "".join(plain), starts, ends)


def _without_lines(page: Page) -> Page:
    """The page without lines that are its furniture: "Share", 印刷, 목록."""
    furniture = one_of("furniture", whole=True)
    plain: list[str] = []
    starts, ends = array("q"), array("q")
    for line in re.finditer(r"[^\n]*\n?", page.plain):
        if line[0].strip() and furniture.match(line[0].strip()):
            continue
        plain.append(line[0])
        starts.extend(page.starts[line.start() : line.end()])
        ends.extend(page.ends[line.start() : line.end()])
    return Page(page.original, "".join(plain), starts, ends)
