"""The names in a cell that lists several, where the publisher has no sign kept for that alone.

A comma stands between names and inside them (``Radioavtomatika, OOO``), so a piece that is no
name of its own is put back to the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.model.listing import squeeze

_FORMS: Final = frozenset(
    {
        *("ag", "ao", "as", "bv", "cjsc", "co", "coltd", "corp", "dd", "doo", "fze", "gmbh", "inc"),
        *("jsc", "limited", "llc", "llp", "ltd", "mchj", "nv", "oao", "ojsc", "ooo", "pao", "pjsc"),
        *("plc", "ptyltd", "pteltd", "sa", "sadecv", "sal", "sarl", "spa", "sro", "zao"),
        *("ао", "гуп", "зао", "нпо", "оао", "ооо", "пао", "фгуп"),
    }
)
"""Forms of organisations that are no name of their own."""

_LANGUAGE: Final = re.compile(
    r"(?:Arabic|Belarus+ian|Burmese|Chinese|Farsi|Persian|Russian|Spanish|Ukrainian)\s*:\s*"
)
_ALSO: Final = re.compile(
    r"\s*\(\s*(?:also known as|a\.?k\.?a\.?|formerly known as)[:\s]+(.+?)\s*\)?$", re.IGNORECASE
)


def several_names(cell: str) -> tuple[str, ...]:
    """Names in a cell, in order, each once.

    They are cut at semicolons and line breaks, or at commas where there is no semicolon; then
    at `` or `` and ``/`` where whole names of at least two words stand on both sides.
    """
    names = (name for part in _parts(cell) for name in _either(part))
    return tuple(dict.fromkeys(name for name in names if any(map(str.isalnum, name))))


def also_known(printed: str) -> tuple[str, ...]:
    """A name, and those the publisher adds to it in parentheses or behind a slash.

    ``Plastmass Plant (also known as Zavod Plastmass)``, ``Iranian Army/Armée iranienne``.
    """
    whole = squeeze(printed)
    found = _ALSO.search(whole)
    bare = whole[: found.start()] if found else ""
    if not found or not bare:
        return tuple(_either(whole))
    return (*_either(bare), *several_names(found[1]))


def _parts(cell: str) -> Iterator[str]:
    if ";" in cell or "；" in cell:
        yield from (squeeze(part) for part in re.split(r"[;；]", cell))
        return
    held = ""
    for part in filter(None, map(squeeze, cell.split(","))):
        if held and _belongs_to_the_one_before(part):
            held = f"{held}, {part}"
            continue
        yield held
        held = part
    yield held


def _belongs_to_the_one_before(part: str) -> bool:
    letters = "".join(char for char in part.casefold() if char.isalpha())
    return letters in _FORMS or part[:1].islower() or not letters


def _either(part: str) -> Iterator[str]:
    bare = _LANGUAGE.sub("", part).strip()
    pieces = [piece.strip() for piece in re.split(r"\s+or\s+|/", bare)]
    if len(pieces) > 1 and all(len(piece.split()) > 1 for piece in pieces):
        yield from pieces
    else:
        yield bare
