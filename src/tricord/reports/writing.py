"""A document as a file, in the form its name asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tricord.arriving import arriving
from tricord.errors import ReportError
from tricord.reports.document import Document
from tricord.reports.fonts import carried
from tricord.reports.html import html
from tricord.reports.typst_pdf import pdf
from tricord.reports.wording import Covers, every_character

KINDS: Final = (".pdf", ".html", ".docx")
"""Endings a report can be written under."""


def covering(out: Path) -> Covers:
    """Whether the form a name asks for can show every character of a text.

    HTML and Word can, with the reader's fonts; a PDF can show what the carried fonts have. A
    document made with it prints a visible stand-in for the rest, so that `write` finds
    nothing missing.

    Raises:
        ReportError: ``fonts-missing``.
    """
    return covers_of(out.suffix.lower())


def covers_of(kind: str) -> Covers:
    """The same of a form by its ending: ``.pdf``."""
    return carried().covers if kind == ".pdf" else every_character


def write(document: Document, out: Path) -> Path:
    """Write a document, whole or not at all.

    Args:
        document: What to write.
        out: Where; the ending says how. Directories on the way are made.

    Returns:
        ``out``.

    Raises:
        ReportError: ``report-kind-unknown`` for another ending, ``report-not-writable``, and
            whatever `pdf`, `html` and `docx` raise.
    """
    kind = out.suffix.lower()
    if kind not in KINDS:
        raise ReportError("report-kind-unknown", file=out.name, known=", ".join(KINDS))
    return put(bytes_of(document, kind), out)


def put(made: bytes, out: Path) -> Path:
    """Write what was made of a report, whole or not at all.

    Args:
        made: Its bytes.
        out: Where. Directories on the way are made.

    Returns:
        ``out``.

    Raises:
        ReportError: ``report-not-writable``.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with arriving(out) as passing:
            passing.write_bytes(made)
    except OSError as fault:
        raise ReportError("report-not-writable", file=str(out), reason=str(fault)) from None
    return out


def bytes_of(document: Document, kind: str) -> bytes:
    """A document in a form.

    Args:
        document: The document.
        kind: One of `KINDS`.

    Raises:
        ReportError: Whatever `pdf`, `html` and `docx` raise.
    """
    if kind == ".html":
        return html(document).encode()
    if kind == ".docx":
        from tricord.reports.docx import docx

        return docx(document)
    return pdf(document)
