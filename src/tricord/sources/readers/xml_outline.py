"""The texts of one element of a published XML file, held against the outline that is known."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from lxml import etree

from tricord.errors import SourceError
from tricord.model.listing import Fact, squeeze
from tricord.sources.base import Raw
from tricord.sources.readers.xml_records import local_name

TEXT_CHARACTERS: Final = 100_000
"""Longest text of one element; the longest published is a statement of reasons."""

Part = Mapping[str, str]
"""One repeated thing of a record (a name, an address): text per name of what says it."""

Parts = Mapping[str, Sequence[Part]]
"""What a record consists of: its parts by their kind."""


def texts(
    element: etree._Element, known: Collection[str], place: str, raw: Raw, path: str = ""
) -> Iterator[tuple[str, str]]:
    """Every text and attribute beneath an element that says something.

    Args:
        element: The element.
        known: Paths beneath it that may stand there: ``remark``, ``@wholeName``,
            ``regulationSummary/@numberTitle``; ``*`` or ``@*`` as last step knows any.
        place: Where the element stands, for a complaint.
        raw: Its file, for a complaint.
        path: Path so far, while descending.

    Yields:
        Path and squeezed text, in order.

    Raises:
        SourceError: A path that is not known, text between elements, or a gigantic text.
    """
    for name, value in ((str(n), str(v)) for n, v in element.attrib.items()):
        if name.startswith("{"):
            continue  # of another name space, such as xsi:type
        step = f"{path}@{name}"
        if step not in known and f"{path}@*" not in known:
            raise fault("xml-element-unknown", raw, f"{place}/{step}", element)
        if said := squeeze(value):
            yield step, said
    said = squeeze(element.text)
    if len(said) > TEXT_CHARACTERS:
        raise fault("xml-too-large", raw, place, element)
    if (said and len(element)) or any(squeeze(child.tail) for child in element):
        raise fault("xml-text-unexpected", raw, place, element)
    if said:
        yield path.rstrip("/"), said
    for child in element:
        step = f"{path}{local_name(child)}"
        if step not in known and f"{path}*" not in known:
            raise fault("xml-element-unknown", raw, f"{place}/{step}", child)
        yield from texts(child, known, place, raw, f"{step}/")


def fault(code: str, raw: Raw, path: str, element: etree._Element, **more: str) -> SourceError:
    """The refusal of a file at an element."""
    return SourceError(code, file=raw.name, path=path, line=element.sourceline, **more)


def facts(parts: Parts, without: Collection[str] = ()) -> tuple[Fact, ...]:
    """What a record says as facts: one per part, its texts in order of their names.

    Args:
        parts: The record.
        without: Names of texts that say nothing about who is listed.
    """
    found: set[Fact] = set()
    for kind, several in parts.items():
        for part in several:
            told = {name: said for name, said in sorted(part.items()) if name not in without}
            if set(told) == {""}:
                found.add((kind, told[""]))
            elif told:
                found.add((kind, "; ".join(f"{name}={said}" for name, said in told.items())))
    return tuple(sorted(found))
