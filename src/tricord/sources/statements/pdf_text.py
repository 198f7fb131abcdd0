"""A PDF as the text printed in it: paragraphs in order, without page numbers and running heads."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers.pdf_page import PdfPage, read_pages

_PAGE_NUMBER: Final = re.compile(
    r"[-–—\s]*\d{1,3}(?:\s*[/of쪽]+\s*\d{1,3})?[-–—\s]*|(?:page|p\.)\s*\d{1,3}(?:\s*of\s*\d{1,3})?",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(
    r"(?:[-*•◦▪●○■□◆◇※ㅇ·►]|\(?\d{1,2}[.)、]|[①-⑳]|[가-하]\.|[IVX]{1,4}\.|\d{1,2}　)\s*\S"
)
_ENDS: Final = (".", "!", "?", ":", ";", "。", "！", "？", "：", "”", "」")
# A line that fills this share of the widest line was broken because the page ended there.
_FULL: Final = 0.8
# Pages on which the same first or last line stands, so that it is a running head.
_RUNNING: Final = 3
_NO_SPACE: Final = re.compile(r"[\u3001-\u30ff\u4e00-\u9fff\uff01-\uff9f]")
_REFUSED: Final = {
    "pdf-encrypted": "statement-protected",
    "pdf-without-text": "statement-scan",
    "pdf-broken": "statement-damaged",
    "pdf-too-large": "statement-too-large",
    "pdf-too-many-pages": "statement-too-large",
}


@dataclass(frozen=True)
class _Given(Raw):
    """Bytes that were handed over and lie in no file."""

    content: bytes = field(default=b"", repr=False)

    @cached_property
    def data(self) -> bytes:
        return self.content

    @cached_property
    def head(self) -> bytes:
        return self.content[:65536]


def pdf_text(data: bytes, name: str) -> tuple[str, bool]:
    """The text of a PDF, and whether some of its pages are pictures without text.

    Args:
        data: All bytes.
        name: Name of the file, for a refusal.

    Raises:
        SourceError: ``statement-scan``: no page has text. ``statement-protected``: it needs a
            password. ``statement-damaged``, ``statement-too-large``, ``file-too-large``.
    """
    try:
        pages = read_pages(_Given(Path(name), name, content=data))
    except SourceError as fault:
        code = _REFUSED.get(fault.code)
        if code is None:
            raise
        raise SourceError(code, file=name) from fault
    printed = [_lines(page) for page in pages]
    running = _running(printed)
    lines = [
        line
        for page in printed
        for at, line in enumerate(page)
        if not _PAGE_NUMBER.fullmatch(line)
        and not (at in (0, len(page) - 1) and _masked(line) in running)
    ]
    return _paragraphs(lines), any(not page for page in printed)


def _lines(page: PdfPage) -> list[str]:
    """Lines of a page; what stands in ruled boxes, as at the head of a press release, first."""
    lines: list[str] = []
    for row in page.rows:
        filled = [cell for cell in row.cells if cell]
        if len(filled) == 1:
            lines += filled[0].split("\n")
        else:
            lines.append("\t".join(cell.replace("\n", " ") for cell in filled))
    return [*lines, *page.lines]


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """First and last lines that stand on several pages, their numbers aside."""
    edges = Counter(_masked(line) for page in pages if page for line in {page[0], page[-1]})
    return {line for line, count in edges.items() if count >= _RUNNING}


def _paragraphs(lines: Sequence[str]) -> str:
    widest = max(map(_width, lines), default=0)
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        if before and _goes_on(before, line, widest):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        before = line
    return "\n\n".join(paragraphs) + "\n"


def _goes_on(before: str, line: str, widest: int) -> bool:
    full = _width(before) >= _FULL * widest
    return full and not before.endswith(_ENDS) and not _BULLET.match(line)


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)


def _joined(before: str, line: str) -> str:
    """Two lines as one: without a space between Japanese signs and after a hyphen."""
    close = _NO_SPACE.match(before[-1]) and _NO_SPACE.match(line[0])
    return before + line if close or before.endswith("-") else f"{before} {line}"
