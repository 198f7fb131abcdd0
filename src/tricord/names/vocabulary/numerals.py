"""Numbers in names: digits of any script, ordinals, roman and Han numerals."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from tricord.names.scripts import Script
from tricord.names.vocabulary.word import Role, Word

ORDINAL: Final = re.compile(r"([0-9]+)(?:st|nd|rd|th)")
MARKERS: Final = frozenset(
    {"no", "nr", "num", "number", "nos", "che", "je", "제", "第", "№", "ナンバー"}
)
"""Words that only announce a number; before one they are dropped."""

_TENS: Final = ("", "x")
_ONES: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN: Final = {
    tens + ones: str(10 * ten + one)
    for ten, tens in enumerate(_TENS)
    for one, ones in enumerate(_ONES)
    if tens + ones
} | {"xx": "20"}
# These are also letters, words or names (Xi, Vi): numbers only as the last word.
_LAST_ONLY: Final = frozenset({"i", "v", "x", "vi", "xi"})
_HAN: Final = "〇一二三四五六七八九"


def number(text: str, value: str) -> Word:
    """A word that is a number."""
    return Word(text, Script.DIGIT, Role.NUMBER, f"number:{value}")


def digits(text: str) -> Word:
    """A run of digits of any script, as a number; leading zeros do not count."""
    value = "".join(str(unicodedata.digit(char, 0)) for char in text)
    return number(text, value.lstrip("0") or "0")


def ordinal(text: str) -> Word | None:
    """An ordinal in figures ("2nd") as a number."""
    found = ORDINAL.fullmatch(text)
    return number(text, found[1].lstrip("0") or "0") if found else None


def roman(text: str, last: bool) -> Word | None:
    """A roman numeral from II to XX; single letters and names only as the last word."""
    value = _ROMAN.get(text)
    if value is None or (text in _LAST_ONLY and not last):
        return None
    return Word(text, Script.LATIN, Role.NUMBER, f"number:{value}")


def han(text: str) -> Word | None:
    """Han numerals up to ninety-nine: 二, 十二, 二十, 三十九, 三九."""
    if not 1 <= len(text) <= 4 or any(char not in _HAN and char != "十" for char in text):
        return None
    if "十" in text:
        tens, _, ones = text.partition("十")
        if len(tens) > 1 or len(ones) > 1:
            return None
        value = (_HAN.index(tens) if tens else 1) * 10 + (_HAN.index(ones) if ones else 0)
    else:
        value = int("".join(str(_HAN.index(char)) for char in text))
    return Word(text, Script.HAN, Role.NUMBER, f"number:{value}")
