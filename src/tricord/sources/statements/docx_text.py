"""A Word document as the text printed in it, opened as if it came from a stranger.

Source: ECMA-376, Office Open XML File Formats, part 1, section 17 (WordprocessingML).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Final

from lxml import etree

from tricord.errors import SourceError
from tricord.sources.readers.sheet_xml import attribute, elements, local_name

UNPACKED_LIMIT: Final = 64 << 20
"""Bytes a document may hold once unpacked."""

_MEMBERS_LIMIT: Final = 5_000
_CHUNK: Final = 1 << 20
_BODY: Final = "word/document.xml"
# What stands below these is not printed, or is printed a second time: text that was moved away, the
# reading printed above a word, the copy of a drawing for old programs, fields' instructions.
_UNPRINTED: Final = frozenset(("moveFrom", "del", "rt", "Fallback", "instrText", "p"))
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def is_docx(data: bytes, name: str) -> bool:
    """Whether a ZIP has the body of a Word document.

    Args:
        data: All bytes.
        name: Name of the file, for a refusal.

    Raises:
        SourceError: ``statement-damaged``: its directory, which stands at the end, is missing.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _BODY in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as fault:
        raise SourceError("statement-damaged", file=name) from fault


def docx_text(data: bytes, name: str) -> str:
    """The text of a Word document, one line a paragraph; numbers Word makes up are not in it.

    Args:
        data: All bytes.
        name: Name of the file, for a refusal.

    Raises:
        SourceError: ``statement-protected``, ``statement-too-large``, ``statement-doctype`` or
            ``statement-damaged``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _measure(archive, name)
            with archive.open(_BODY) as stream:
                return "".join(f"{line}\n" for line in _paragraphs(stream))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as fault:
        raise SourceError("statement-damaged", file=name) from fault
    except ValueError as fault:
        code = "statement-doctype" if str(fault) == "document type" else "statement-damaged"
        raise SourceError(code, file=name) from fault
    except etree.XMLSyntaxError as fault:
        raise SourceError("statement-damaged", file=name) from fault


def _measure(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise SourceError("statement-protected", file=name)
    unpacked = sum(member.file_size for member in members)
    if unpacked > UNPACKED_LIMIT or len(members) > _MEMBERS_LIMIT:
        raise SourceError("statement-too-large", file=name)
    for member in members:
        # Unpacking stops at the declared size and checks the CRC, before any parser sees it.
        with archive.open(member) as stream:
            while stream.read(_CHUNK):
                pass


def _paragraphs(stream: IO[bytes]) -> Iterator[str]:
    for paragraph in elements(stream, "p"):
        above = {local_name(parent) for parent in paragraph.iterancestors()}
        if not above & {"Fallback", "moveFrom", "del", "rt"}:
            yield "".join(_printed(paragraph))


def _printed(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = local_name(child)
        if name in _UNPRINTED or (name == "r" and _is_hidden(child)):
            continue
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS and local_name(element) == "r":
            yield _SIGNS[name]
        else:
            yield from _printed(child)


def _is_hidden(run: etree._Element) -> bool:
    marks = (mark for part in run if local_name(part) == "rPr" for mark in part)
    return any(
        local_name(mark) == "vanish" and attribute(mark, "val") not in {"0", "false", "off"}
        for mark in marks
    )
