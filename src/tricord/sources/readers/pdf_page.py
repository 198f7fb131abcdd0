"""Pages of a PDF as ruled tables and the lines of text around them.

Some publishers print their list as a PDF and nothing else. The tables are ruled: the drawn lines
say where a cell begins and ends, so no column is guessed from gaps between words. A page that
is a picture of text has no text; it is refused, since reading pictures would be guessing.

A PDF is opened as if it came from a stranger. Before it is parsed, every deflated stream is
unpacked once, measured, and held against its checksum; the parser alone would repair a damaged
file in silence. Streams of a protected file are enciphered and cannot be measured so.
"""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import pypdfium2
from pypdfium2 import raw as pdfium

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers.row import Row

BYTES_LIMIT: Final = 32 << 20
"""Bytes a PDF may have."""

UNPACKED_LIMIT: Final = 256 << 20
"""Bytes its streams may hold once unpacked."""

PAGES_LIMIT: Final = 1000
"""Pages it may have; the longest list published as a PDF has some thirty."""

_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_APART: Final = 2.5
"""Points within which two drawn lines are one border."""
_SHORT: Final = 6.0
"""Points below which a drawn line is part of a sign or of a rule's end."""
_HYPHEN_AT_LINE_END: Final = 2
"""What the parser gives instead of a hyphen it takes for a division of a word."""
_HIGH: Final = 0xD800
_LOW: Final = 0xDC00
_AFTER: Final = 0xE000
"""Where the first halves of characters beyond 16 bits begin, the second, and what follows them;
source: RFC 2781, section 2."""
_SHARE_OF_WIDTH: Final = 0.5
"""Share of a table's width a line must have to part two rows; underlines have less."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page.

    Attributes:
        number: From 1.
        rows: Rows of its ruled tables, from the top; cells are as printed, a line break where a
            line ends inside a cell. Rows of two tables may differ in their number of cells. A
            row's place is page and row: ``3/12``.
        lines: Lines of text outside the tables, from the top.
    """

    number: int
    rows: tuple[Row, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    left: float
    right: float
    base: float
    height: float


@dataclass(frozen=True, slots=True)
class _Rule:
    at: float
    start: float
    end: float


def is_pdf(head: bytes) -> bool:
    """Whether the first bytes are those of a PDF."""
    return b"%PDF-" in head[:1024]


def read_pages(raw: Raw, first: int | None = None) -> tuple[PdfPage, ...]:
    """Read the pages of a PDF.

    Args:
        raw: The file.
        first: Read no more than so many pages; by default all.

    Raises:
        SourceError: It is damaged, cut off, protected by a password, too large, or has no text.
    """
    data = raw.data
    if len(data) > BYTES_LIMIT:
        raise SourceError("file-too-large", file=raw.name, megabytes=BYTES_LIMIT >> 20)
    if not is_pdf(data) or b"%%EOF" not in data[-2048:]:
        raise SourceError("pdf-broken", file=raw.name)
    _measure(data, raw.name)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        protected = fault.err_code == pdfium.FPDF_ERR_PASSWORD
        code = "pdf-encrypted" if protected else "pdf-broken"
        raise SourceError(code, file=raw.name) from fault
    try:
        count = len(document)
        if count > PAGES_LIMIT:
            raise SourceError("pdf-too-many-pages", file=raw.name, limit=PAGES_LIMIT)
        pages = tuple(_page(document[n], n + 1) for n in range(min(count, first or count)))
    except pypdfium2.PdfiumError as fault:
        raise SourceError("pdf-broken", file=raw.name) from fault
    finally:
        document.close()
    if not any(page.rows or page.lines for page in pages):
        raise SourceError("pdf-without-text", file=raw.name)
    return pages


def _measure(data: bytes, file: str) -> None:
    if b"/Encrypt" in data:
        return
    unpacked, after = 0, 0
    while found := _STREAM.search(data, after):
        start = found.end()
        after = data.find(b"endstream", start)
        if after < 0:
            raise SourceError("pdf-broken", file=file)
        if data[start] & 0x0F != 8 or int.from_bytes(data[start : start + 2]) % 31:
            continue  # not deflated
        unpacking = zlib.decompressobj()
        try:
            unpacked += len(unpacking.decompress(data[start:after], UNPACKED_LIMIT + 1 - unpacked))
        except zlib.error as fault:
            raise SourceError("pdf-broken", file=file) from fault
        if unpacked > UNPACKED_LIMIT:
            raise SourceError("pdf-too-large", file=file, limit=UNPACKED_LIMIT >> 20)
        if not unpacking.eof:
            raise SourceError("pdf-broken", file=file)


def _page(page: Any, number: int) -> PdfPage:
    upright, level = _rules(page)
    signs = _signs(page)
    rows: list[tuple[str, ...]] = []
    for bottom, top in pairwise(_row_borders(level)):
        borders = _merged(
            rule.at for rule in upright if rule.start < bottom + _APART and rule.end > top - _APART
        )
        inside = [sign for sign in signs if bottom < sign.base + sign.height / 4 < top]
        cells = tuple(
            "\n".join(_lines(sign for sign in inside if left < _middle(sign) < right))
            for left, right in pairwise(borders)
        )
        if any(cells):
            rows.append(cells)
            taken = {id(s) for s in inside if borders[0] < _middle(s) < borders[-1]}
            signs = [sign for sign in signs if id(sign) not in taken]
    placed = (Row(n, f"{number}/{n}", cells) for n, cells in enumerate(reversed(rows), 1))
    return PdfPage(number, tuple(placed), tuple(_lines(signs)))


def _middle(sign: _Sign) -> float:
    return (sign.left + sign.right) / 2


def _row_borders(level: Sequence[_Rule]) -> list[float]:
    """Heights at which rows of a table meet, from the foot of the page."""
    borders: list[float] = []
    width = max((rule.end - rule.start for rule in level), default=0.0)
    for at in _merged(rule.at for rule in level):
        near = [rule for rule in level if abs(rule.at - at) <= _APART]
        covered = max(rule.end for rule in near) - min(rule.start for rule in near)
        if covered >= width * _SHARE_OF_WIDTH:
            borders.append(at)
    return borders


def _merged(places: Iterable[float]) -> list[float]:
    """Places in order, those within `_APART` of each other as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _APART:
            found.append(place)
    return found


def _rules(page: Any) -> tuple[list[_Rule], list[_Rule]]:
    """Upright and level lines drawn on a page."""
    upright: list[_Rule] = []
    level: list[_Rule] = []
    for drawn in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH]):
        for (x0, y0), (x1, y1) in _segments(drawn):
            if abs(x1 - x0) <= 1 and abs(y1 - y0) >= _SHORT:
                upright.append(_Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
            elif abs(y1 - y0) <= 1 and abs(x1 - x0) >= _SHORT:
                level.append(_Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    return upright, level


_Point = tuple[float, float]


def _segments(drawn: Any) -> Iterator[tuple[_Point, _Point]]:
    matrix = drawn.get_matrix()
    begun = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(pdfium.FPDFPath_CountSegments(drawn)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point: _Point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield last, point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield point, begun
        last = point


def _signs(page: Any) -> list[_Sign]:
    """Every printed character; spaces a parser would make up are left to `_lines`."""
    text = page.get_textpage()
    found: list[_Sign] = []
    x, base = ctypes.c_double(), ctypes.c_double()
    codes = [pdfium.FPDFText_GetUnicode(text, n) for n in range(text.count_chars())]
    for n, sign in characters(codes):
        if pdfium.FPDFText_IsGenerated(text, n) == 1:
            continue
        printed = "-" if codes[n] == _HYPHEN_AT_LINE_END else sign
        if printed < " ":
            continue
        left, bottom, right, top = text.get_charbox(n, loose=True)
        pdfium.FPDFText_GetCharOrigin(text, n, x, base)
        found.append(_Sign(printed, left, right, base.value, top - bottom))
    return found


def characters(codes: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Characters with the place each begins at; the parser gives those beyond 16 bits as two.

    Args:
        codes: Units of UTF-16. Half a character by itself is the sign for what was lost.
    """
    high: int | None = None
    for at, code in enumerate(codes):
        if high is not None and _LOW <= code < _AFTER:
            yield at - 1, chr(0x10000 + ((high - _HIGH) << 10) + (code - _LOW))
            high = None
            continue
        if high is not None:
            yield at - 1, "\ufffd"
        high = code if _HIGH <= code < _LOW else None
        if high is None:
            yield at, "\ufffd" if _LOW <= code < _AFTER else chr(code)
    if high is not None:
        yield len(codes) - 1, "\ufffd"


def _lines(signs: Iterable[_Sign]) -> list[str]:
    """Lines from the top: characters of one base line, a space where a gap is wide."""
    lines: list[list[_Sign]] = []
    for sign in sorted(signs, key=lambda sign: (-sign.base, sign.left)):
        if lines and abs(lines[-1][0].base - sign.base) <= max(sign.height, 1) * 0.4:
            lines[-1].append(sign)
        else:
            lines.append([sign])
    texts = (_line(sorted(line, key=lambda sign: sign.left)) for line in lines)
    return [text for text in texts if text]


def _line(signs: Sequence[_Sign]) -> str:
    text = signs[0].text
    for before, sign in pairwise(signs):
        gap = sign.left - before.right
        text += " " + sign.text if gap > 0.22 * before.height else sign.text
    return " ".join(text.split())
