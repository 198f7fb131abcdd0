"""What others wrote, as it may stand in a notice: on one line, nothing hidden, nothing reordered.

A name with a line break could add lines to a notice that nobody wrote, and one with signs that turn
the direction of reading could make it say something else. Sources: Unicode Standard Annex 9
(bidirectional controls), Unicode Technical Report 36 (security considerations).
"""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 160
"""Longest piece of what others wrote, in characters."""

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def one_line(written: str, longest: int = LONGEST) -> str:
    """A text on one line.

    Args:
        written: Anything.
        longest: Most characters; what is longer ends in ``…``.

    Returns:
        The text with white space of every kind as single spaces, and characters that would not be
        seen shown by their code points: ``‹U+202E›``.
    """
    said = " ".join("".join(map(_shown, written)).split())
    return said if len(said) <= longest else f"{said[: longest - 1]}…"


def several_lines(written: str) -> str:
    """A text whose line breaks stay, each of its lines whole and as `one_line` gives it."""
    return "\n".join(one_line(line, len(written) * 10) for line in written.split("\n"))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace() or category in {"Zs", "Zl", "Zp"}:
        return " "
    return f"‹U+{ord(character):04X}›" if category in _HIDDEN else character
