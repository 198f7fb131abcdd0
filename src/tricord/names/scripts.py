"""Which script a letter belongs to: names are read by script, never by language."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Script(StrEnum):
    """A script that names are written in; ``OTHER`` is any that has no reading of its own here."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    HANGUL = "hangul"
    HAN = "han"
    KANA = "kana"
    DIGIT = "digit"
    OTHER = "other"

    __hash__ = str.__hash__  # an enum's own is slow, and words are looked up by it


SCRIPT_NUMBERS: Final = {
    script: number
    for number, script in enumerate(
        (
            *(Script.LATIN, Script.CYRILLIC, Script.GREEK, Script.ARABIC, Script.HEBREW),
            *(Script.OTHER, Script.HANGUL, Script.HAN, Script.KANA, Script.DIGIT),
        ),
        1,
    )
}
"""Scripts by their numbers in compiled code; those of letters come first, `Script.OTHER` last
of them."""

_BY_WORD = {
    "LATIN": Script.LATIN,
    "CYRILLIC": Script.CYRILLIC,
    "GREEK": Script.GREEK,
    "ARABIC": Script.ARABIC,
    "HEBREW": Script.HEBREW,
    "HANGUL": Script.HANGUL,
    "CJK": Script.HAN,
    "HIRAGANA": Script.KANA,
    "KATAKANA": Script.KANA,
    "KATAKANA-HIRAGANA": Script.KANA,
}


@lru_cache(maxsize=4096)
def script_of(char: str) -> Script | None:
    """The script of one character; ``None`` for what is no letter and no digit.

    Known by the first word of its Unicode name, which is the script for all that are read here.
    """
    if char in "々〆〇":
        return Script.HAN
    if char.isdigit():
        return Script.DIGIT
    if not char.isalpha() and char != "ー":
        return None
    return _BY_WORD.get(unicodedata.name(char, "").partition(" ")[0], Script.OTHER)


def runs(text: str) -> list[tuple[str, Script]]:
    """Text cut where the script changes; what is no letter and no digit parts it and is dropped."""
    found: list[tuple[str, Script]] = []
    open_ = False
    for char in text:
        script = script_of(char)
        if script is None:
            open_ = unicodedata.combining(char) != 0 and bool(found)
            continue
        if open_ and found and found[-1][1] == script:
            found[-1] = (found[-1][0] + char, script)
        else:
            found.append((char, script))
        open_ = True
    return found
