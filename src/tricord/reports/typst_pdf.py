"""From a document to a PDF that passes PDF/UA-1 and PDF/A-2a, the same bytes every time."""

from __future__ import annotations

from pathlib import Path
from typing import Final, cast

import typst

from tricord.errors import ReportError
from tricord.reports.document import Document, texts
from tricord.reports.fonts import Fonts, carried
from tricord.reports.typst_source import source

STANDARDS: Final = ("ua-1", "a-2a")
"""Typst refuses to write a file that breaks one of these (ISO 14289-1, ISO 19005-2)."""


def pdf(document: Document, fonts: Fonts | None = None) -> bytes:
    """A document as PDF.

    The bytes depend on the document, the fonts and the version of Typst alone: its date is the
    document's, no clock is read, no font of the system is used and nothing is fetched.

    Args:
        document: What to print.
        fonts: What to set it in; the carried ones by default.

    Raises:
        ReportError: ``fonts-missing``; ``glyph-missing`` where no font has a character;
            ``pdf-refused`` where the result would break a standard.
    """
    used = fonts or carried()
    used.check(texts(document))
    try:
        made = _compiler(used.folder).compile(
            input=source(document, used).encode(), format="pdf", pdf_standards=list(STANDARDS)
        )
    except typst.TypstError as refused:
        raise ReportError("pdf-refused", reason=str(refused)) from refused
    return cast(bytes, made)  # a PDF is one file; a list comes with images only


def _compiler(folder: Path) -> typst.Compiler:
    return typst.Compiler(font_paths=[str(folder)], ignore_system_fonts=True)
