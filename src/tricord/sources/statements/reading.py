"""A file, whatever its format, as the statements in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Final

from tricord.errors import SourceError
from tricord.sources.statements import akoma_ntoso
from tricord.sources.statements.building import Origin, made, tells
from tricord.sources.statements.decoding import LARGEST, decoded, is_misread
from tricord.sources.statements.docx_text import docx_text, is_docx
from tricord.sources.statements.heads import COLLECTOR
from tricord.sources.statements.html_text import is_page, page_text
from tricord.sources.statements.parts import parts
from tricord.sources.statements.statement import Statement
from tricord.text.composing import as_written, composed, in_parts
from tricord.text.pages import Page

_PDF: Final = b"%PDF-"
_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED: Final = "EncryptedPackage".encode("utf-16-le")
_BINARY: Final = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF", b"\x1f\x8b", b"BZh"),
    *(b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd", b"\x7fELF", b"MZ\x90"),
)


def read_statement(raw: bytes, name: str, near: date | None = None) -> tuple[Statement, ...]:
    """The statements of a file: plain text, a page, a Word document, a PDF or Akoma Ntoso.

    Args:
        raw: All bytes.
        name: Name of the file; nothing is read from it.
        near: A day near the statement's that is known from elsewhere, such as that of a folder; a
            year that is not printed is taken from it, and nothing else.

    Returns:
        One statement, or one for each text the file holds. A text that is none is returned too,
        with the remark ``no-statement``.

    Raises:
        SourceError: ``file-empty``, ``statement-empty``, ``file-too-large``, ``statement-binary``,
            ``statement-format-unread``, ``statement-protected``, ``statement-scan``,
            ``statement-damaged``, ``statement-too-large``, ``statement-doctype``,
            ``statement-encoding-unknown``, ``statement-encodings-mixed``; and what
            `akoma_ntoso.read` raises.
    """
    if not raw:
        raise SourceError("file-empty", file=name)
    if akoma_ntoso.is_akoma_ntoso(raw):
        return (akoma_ntoso.read(raw, name),)
    text, page, codes = _whole_letters(*_text(raw, name))
    if not any(sign.isalnum() for sign in text):
        raise SourceError("statement-empty", file=name)
    sha256 = hashlib.sha256(raw).hexdigest()
    ranges = _of_statements(text, parts(text))
    if len(ranges) > 1:
        codes.append("two-statements")
    return tuple(
        made(text[start:end], Origin(name, sha256, start, page), codes, near)
        for start, end in ranges
    )


def _of_statements(text: str, ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The ranges of texts; what is no statement goes with the one that follows, at the end before.

    A press release that introduces a joint statement, or the top of a page, is no text of its own.
    """
    kept: list[tuple[int, int]] = []
    waiting = 0
    for start, end in ranges:
        if tells(text[start:end]) or COLLECTOR.match(text, start):
            kept.append((waiting, end))
            waiting = end
    if not kept:
        return ((0, len(text)),)
    kept[-1] = (kept[-1][0], len(text))
    return tuple(kept)


def _whole_letters(
    text: str, page: Page | None, codes: list[str]
) -> tuple[str, Page | None, list[str]]:
    """What `_text` gives, letters that were written in parts put together."""
    if in_parts(text):
        page = composed(page or as_written(text))
        text = page.plain
    return text, page, codes


def _text(raw: bytes, name: str) -> tuple[str, Page | None, list[str]]:
    """The text of a file, the map back to it, and what is to be said of it."""
    if _PDF in raw[:1024]:
        from tricord.sources.statements.pdf_text import pdf_text  # brings a library of its own

        text, partly = pdf_text(raw, name)
        return text, None, ["scan-without-text"] if partly else []
    if len(raw) > LARGEST:
        raise SourceError("file-too-large", file=name, megabytes=LARGEST >> 20)
    if raw.startswith(_COMPOUND):
        code = "statement-protected" if _PROTECTED in raw else "statement-format-unread"
        raise SourceError(code, file=name)
    if raw.startswith(_ZIP):
        if not is_docx(raw, name):
            raise SourceError("statement-format-unread", file=name)
        return docx_text(raw, name), None, []
    if raw.startswith(_BINARY):
        raise SourceError("statement-binary", file=name)
    if is_page(raw[:65536]):
        page = page_text(decoded(raw, name, html=True), name)
        return page.plain, page, ["mixed-encodings"] if is_misread(page.plain) else []
    if raw.lstrip().startswith((b"{\\rtf", b"<?xml", b"<!")):
        code = "statement-doctype" if b"<!DOCTYPE" in raw else "statement-format-unread"
        raise SourceError(code, file=name)
    text = decoded(raw, name)
    return text, None, ["mixed-encodings"] if is_misread(text) else []
