"""Reading the records of a published XML file one by one, and refusing everything hostile.

No entity is expanded, no DTD read, no address opened, nothing damaged "recovered": a file is
read as it stands or refused. Memory stays bounded by one record, whatever the file claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final

from lxml import etree

from tricord.errors import SourceError
from tricord.sources.base import Raw

FILE_BYTES: Final = 64 * 1024 * 1024
"""Largest file read; the largest list read this way is thirty times smaller."""

RECORD_ELEMENTS: Final = 10_000
"""Most elements one record may have; the longest entry published has about 190."""

_CHUNK_BYTES: Final = 65_536
_START_TAG: Final = re.compile(rb"<[A-Za-z_]")
# libxml2, xmlerror.h: XML_ERR_RESOURCE_LIMIT
_RESOURCE_LIMIT: Final = 114


def _parser() -> etree.XMLPullParser:
    return etree.XMLPullParser(
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )


def root_of(head: bytes) -> tuple[str, Mapping[str, str]] | None:
    """Name and attributes of the root element, from the first bytes of a file.

    Returns:
        ``None`` where the bytes do not begin an XML document.
    """
    parser = _parser()
    # The head is cut off anywhere; what was read up to there decides.
    with suppress(etree.LxmlError, LookupError, ValueError):
        parser.feed(head)
    for _, element in _events(parser):
        return str(element.tag), {str(k): str(v) for k, v in element.attrib.items()}
    return None


def _events(parser: etree.XMLPullParser) -> Iterator[tuple[str, etree._Element]]:
    for event, element in parser.read_events():
        if isinstance(element, etree._Element):  # noqa: SLF001  # lxml has no public name for it
            yield event, element


def _events_of(raw: Raw) -> Iterator[tuple[str, etree._Element]]:
    parser = _parser()
    with raw.path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            parser.feed(chunk)
            yield from _events(parser)
    parser.close()
    yield from _events(parser)


def local_name(element: etree._Element) -> str:
    """Name of an element without its namespace, which publishers change and move."""
    return str(element.tag).rpartition("}")[2]


Outline = Mapping[str, frozenset[str] | None]
"""What may stand in the root: element to the records in it; ``None``: it is a record itself."""


def records(
    raw: Raw, root: str, sections: Mapping[str, str]
) -> Iterator[tuple[str, etree._Element]]:
    """Every record of a file that holds ``root/section/record``.

    Args:
        raw: The file.
        root: Name of its root element.
        sections: Name of the record element per section element. Each section must be there.

    Yields:
        Where the record stands (``INDIVIDUALS/INDIVIDUAL[17]``, counted from 1) and its
        element; it is emptied when the next one is asked for.

    Raises:
        SourceError: Not well-formed, a document type, too large, or not of that outline.
    """
    yield from outlined(raw, root, {s: frozenset({record}) for s, record in sections.items()})


def outlined(
    raw: Raw, root: str, outline: Outline, *, file_bytes: int | None = None
) -> Iterator[tuple[str, etree._Element]]:
    """Every record of a file of some outline, as `records` gives them; namespaces do not count.

    Args:
        raw: The file.
        root: Name of its root element.
        outline: What may stand in the root; each must be there, a section once.
        file_bytes: Largest file read, where that is not `FILE_BYTES`.

    Yields:
        Where the record stands (``sdnEntry[17]``, ``Locations/Location[17]``) and its element.

    Raises:
        SourceError: As `records`.
    """
    _check(raw, file_bytes or FILE_BYTES)
    missing = dict.fromkeys(outline)
    try:
        yield from _walk(raw, _events_of(raw), root, outline, missing)
    except etree.XMLSyntaxError as fault:
        limited = getattr(fault, "code", None) == _RESOURCE_LIMIT
        code = "xml-too-large" if limited else "xml-not-well-formed"
        raise SourceError(code, file=raw.name, line=fault.lineno or 1) from None
    if missing:
        raise SourceError("xml-element-missing", file=raw.name, path=next(iter(missing)), line=1)


def _check(raw: Raw, file_bytes: int) -> None:
    size = raw.path.stat().st_size
    if size == 0:
        raise SourceError("file-empty", file=raw.name)
    if size > file_bytes:
        raise SourceError("file-too-large", file=raw.name, megabytes=file_bytes // 2**20)
    first = _START_TAG.search(raw.head)
    if b"<!DOCTYPE" in raw.head[: first.start() if first else None]:
        raise SourceError("xml-doctype", file=raw.name)


def _walk(
    raw: Raw,
    events: Iterator[tuple[str, etree._Element]],
    root: str,
    outline: Outline,
    missing: dict[str, None],
) -> Iterator[tuple[str, etree._Element]]:
    path: list[str] = []
    counts = dict.fromkeys(outline, 0)
    elements = 0
    # How deep the record stands in which we are.
    depth = 0
    for event, element in events:
        if event == "end":
            path.pop()
            if len(path) == depth - 1 and depth > 1:
                where = f"{path[1]}/" if depth == 3 else ""
                section = path[1] if depth == 3 else local_name(element)
                yield f"{where}{local_name(element)}[{counts[section]}]", element
                _empty(element)
                depth = 0
            continue
        # Inside a record only its depth counts here; its reader knows the names.
        path.append("" if depth else local_name(element))
        known = True
        if depth:
            elements += 1
        else:
            known, depth = _known(path, root, outline, missing)
            if depth:
                counts[path[1]] += 1
                elements = 0
        if not known:
            where = "/".join(path[1:] or path)
            line = element.sourceline
            raise SourceError("xml-element-unknown", file=raw.name, path=where, line=line)
        if elements > RECORD_ELEMENTS:
            raise SourceError("xml-too-large", file=raw.name, line=element.sourceline)
        if len(path) == 1 and element.getroottree().docinfo.internalDTD is not None:
            raise SourceError("xml-doctype", file=raw.name)


def _known(
    path: list[str], root: str, outline: Outline, missing: dict[str, None]
) -> tuple[bool, int]:
    """Whether an element outside records may stand there, and its depth if it is a record."""
    if len(path) == 1:
        return path == [root], 0
    if len(path) == 3:
        return path[2] in (outline[path[1]] or ()), 3
    is_record = outline.get(path[1], frozenset()) is None
    first = path[1] in missing
    missing.pop(path[1], None)
    return first or is_record, 2 if is_record else 0


def _empty(element: etree._Element) -> None:
    """Let go of a record that has been read and of all before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and len(parent) > 1:
        del parent[0]
