"""Names brought to one form, so that printing habits do not look like differences."""

from __future__ import annotations

import re
import unicodedata

_NOT_A_WORD = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")


def fold(name: str) -> str:
    """A name in lower case, without marks on Latin letters and without punctuation.

    Compatibility forms (full-width, half-width, ligatures) become the ordinary ones (NFKC).
    Marks are taken off Latin, Greek and Cyrillic letters only: in Hangul and kana they are
    part of the letter.
    """
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).casefold())
    kept = (c for c in spread if not "\u0300" <= c <= "\u036f")
    joined = unicodedata.normalize("NFC", "".join(kept))
    return _NOT_A_WORD.sub(" ", joined).strip()


def numbers(folded: str) -> tuple[str, ...]:
    """The numbers in a folded name, sorted: No. 2 and No. 3 are two ships."""
    return tuple(sorted(n.lstrip("0") or "0" for n in _DIGITS.findall(folded)))
