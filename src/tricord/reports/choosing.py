"""A document of which only some sections are wanted; it says which were left out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from tricord.reports.document import Badge, Block, Document, Heading, Note, NoteKind, Part
from tricord.reports.wording import Wording


def sections(document: Document) -> tuple[tuple[str, str], ...]:
    """Anchor and title of every section of the first level, in order; parts are sections too."""
    found = []
    for block in document.blocks:
        heading = block.heading if isinstance(block, Part) else block
        if isinstance(heading, Heading) and heading.level == 1:
            found.append((heading.anchor, _words(heading)))
    return tuple(found)


def only(document: Document, wanted: Collection[str]) -> Document:
    """The document with some of its sections; what stands before the first one stays.

    Args:
        document: The document.
        wanted: Anchors of the sections; all of them where it is empty.

    Returns:
        The document; where sections were left out, a note before the first one names them.
    """
    there = sections(document)
    left = [title for anchor, title in there if anchor not in wanted]
    if not wanted or not left:
        return document
    before: list[Block | Part] = []
    kept: list[Block | Part] = []
    keeps: bool | None = None
    for block in document.blocks:
        heading = block.heading if isinstance(block, Part) else block
        if isinstance(heading, Heading) and heading.level == 1:
            keeps = heading.anchor in wanted
        if keeps is None:
            before.append(block)
        elif keeps:
            kept.append(block)
    words = Wording(document.language)
    said = words.line("left-out", sections="; ".join(left))
    note = Note(NoteKind.METHOD, words("left-out-title"), (said,))
    return replace(document, blocks=(*before, note, *kept))


def _words(heading: Heading) -> str:
    return "".join(part.label if isinstance(part, Badge) else part.text for part in heading.line)
