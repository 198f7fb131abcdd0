"""Names of files others chose, made safe to be shown and to be written on any system.

Sources: Microsoft, "Naming Files, Paths, and Namespaces" (reserved names and characters); POSIX
(no ``/``, no NUL); Unicode Standard Annex 9 (bidirectional controls). That a name has at most 200
bytes is ours: file systems take 255, and what is written aside needs some of them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MOST_BYTES: Final = 200
"""Bytes of a name in UTF-8."""

_SEPARATES: Final = frozenset('/\\:*?"<>|')
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE
)
_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,10}$")
_EMPTY: Final = "file"


def safe(name: str) -> str:
    """A name as it is kept, shown and written.

    Separators of paths, characters nobody sees and those a system reserves become ``_``; dots and
    spaces at either end go; a name too long is cut before its ending.

    Args:
        name: The last part of a path, or anything in its place.
    """
    composed = unicodedata.normalize("NFC", name)
    said = " ".join("".join(map(_shown, composed)).split())
    said = said.strip(". ")
    if _RESERVED.fullmatch(said.partition(".")[0].strip()):
        said = f"_{said}"
    if not said.strip("_"):
        return _EMPTY
    return _cut(said)


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    hidden = unicodedata.category(character) in _HIDDEN
    return "_" if hidden or character in _SEPARATES else character


def _cut(name: str) -> str:
    """A name of `MOST_BYTES` at most, its ending kept."""
    if len(name.encode()) <= MOST_BYTES:
        return name
    ending = _ENDING.search(name)
    tail = ending[0] if ending else ""
    room = MOST_BYTES - len(tail.encode())
    head = name[: len(name) - len(tail)].encode()[:room].decode("utf-8", "ignore")
    return f"{head.rstrip('. ')}{tail}"
