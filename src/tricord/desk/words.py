"""What people write at the desk: kept as they wrote it, or refused; never quietly changed.

Characters that nobody sees, or that turn the direction of what stands beside them, could make a
reason read otherwise than it was meant. Source: Unicode Standard Annex 9 (bidirectional controls),
version 16, rules BD9 and X1 to X8.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from tricord.errors import DeskError

LINE: Final = 300
"""Most characters of what stands on one line: a title, a name."""

PAGE: Final = 20_000
"""Most characters of what may be a page: a note, a reason."""

_KEPT: Final = frozenset("\n\t")
_EMBEDDED: Final = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATED: Final = frozenset("\u2066\u2067\u2068")
_ENDS: Final = {"\u202c": _EMBEDDED, "\u2069": _ISOLATED}


def said(written: str, *, most: int = PAGE) -> str:
    """What somebody wrote, without space around it.

    Args:
        written: Text of any kind.
        most: Most characters it may have.

    Raises:
        DeskError: ``desk-words``: it holds NUL, half of a surrogate pair, a control character but
            line break and tab, or signs that turn the direction of reading and are not ended on
            their line; or it is longer than ``most``.
    """
    text = written.replace("\r\n", "\n").strip()
    fault = _fault(text)
    if len(text) > most:
        fault = "long"
    if fault:
        raise DeskError("desk-words", why=fault, most=most)
    return text


def line(written: str, *, most: int = LINE) -> str:
    """What somebody wrote on one line.

    Raises:
        DeskError: ``desk-words``: as `said`, or it has a line break.
    """
    text = said(written, most=most)
    if "\n" in text or "\u2028" in text or "\u2029" in text:
        raise DeskError("desk-words", why="line", most=most)
    return text


def needed(written: str, *, most: int = PAGE) -> str:
    """What somebody has to write.

    Raises:
        DeskError: ``desk-words``: as `said`, or nothing is there to be read.
    """
    text = said(written, most=most)
    if not any(unicodedata.category(character)[0] in "LNPS" for character in text):
        raise DeskError("desk-words", why="empty", most=most)
    return text


def _fault(text: str) -> str:
    """Why a text is refused; empty where it is not."""
    for character in text:
        category = unicodedata.category(character)
        if category == "Cs":
            return "surrogate"
        if category == "Cc" and character not in _KEPT:
            return "control"
    return "" if all(map(_ended, text.split("\n"))) else "direction"


def _ended(text: str) -> bool:
    """Whether each turn of the direction ends on its line, the last one first."""
    open_: list[str] = []
    for character in text:
        if character in _EMBEDDED or character in _ISOLATED:
            open_.append(character)
        elif character in _ENDS and (not open_ or open_.pop() not in _ENDS[character]):
            return False
    return not open_
