"""How the characters of a text reach the page: nothing hidden, nothing reordered, nothing lost.

Names come from lists and tables of others. A character that is invisible or changes the
direction of reading could make a page say something else than its data; it is shown by its
code point. Sources: Unicode Standard Annex 9 (bidirectional controls), Unicode Technical
Report 36 (security considerations).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

_DECOMPOSED: Final = re.compile(
    "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.[\u0300-\u036f\u3099\u309a]+"
)
_VARIATION_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn"}
_CHARSETS: Final = {"ko": "euc_kr", "ja": "cp932", "zh-Hans": "gb2312", "zh-Hant": "big5"}
_ORDERS: Final = {
    "ko": ("ko", "zh-Hans", "ja", "zh-Hant"),
    "ja": ("ja", "zh-Hans", "ko", "zh-Hant"),
}


def code_point(character: str) -> str:
    """A character by its number, in brackets no name uses: ``‹U+202E›``."""
    return f"‹U+{ord(character):04X}›"


def legible(text: str) -> str:
    """A text as a page shows it.

    White space of every kind becomes a space; control, formatting, private and unassigned
    characters are shown by their code points; letters given in parts (NFD, as some systems
    write file names) are put together. Han characters are left exactly as they are.

    Args:
        text: Anything.

    Returns:
        The same text without a character that would be invisible or move others.
    """
    if text.isascii() and text.isprintable():
        return str(text)  # most are plain; of a term its letters alone
    composed = _DECOMPOSED.sub(lambda m: unicodedata.normalize("NFC", m[0]), text)
    return "".join(map(_shown, composed))


@lru_cache(8192)
def _shown(character: str) -> str:
    if character in "\t\n\r" or unicodedata.category(character) in {"Zs", "Zl", "Zp"}:
        return character if character in "\u00a0\u3000" else " "
    return code_point(character) if unicodedata.category(character) in _HIDDEN else character


def needing_glyphs(text: str) -> str:
    """The characters of a legible text that a font must have; variation selectors need none."""
    return _VARIATION_SELECTORS.sub("", text)


def language_of_name(name: str, document_language: str) -> str:
    """The language whose shapes a name is drawn in, told by its characters alone.

    Kana is Japanese, Hangul is Korean. A name in Han characters alone is taken for the first
    language whose national character set holds all of it, the document's own first: where
    nothing tells, its readers expect their shapes. This decides shapes, not who somebody is.

    Args:
        name: Name as printed by its source.
        document_language: ``en``, ``ko`` or ``ja``.

    Returns:
        BCP 47 tag; empty where the shapes do not depend on it.
    """
    if name.isascii():
        return ""
    if any("\u3041" <= c <= "\u30ff" for c in name):
        return "ja"
    if any("\uac00" <= c <= "\ud7a3" for c in name):
        return "ko"
    han = "".join(c for c in name if unicodedata.name(c, "").startswith("CJK "))
    if not han:
        return ""
    order = _ORDERS.get(document_language, ("zh-Hans", "ja", "ko", "zh-Hant"))
    for language in order:
        try:
            han.encode(_CHARSETS[language])
        except UnicodeEncodeError:
            continue
        return language
    return order[0]


def printable(text: str, covers: Callable[[str], bool], unprintable: Callable[[str], str]) -> str:
    """A text with what the fonts cannot show replaced by a visible stand-in.

    Args:
        text: As the source prints it.
        covers: Whether the fonts have every character of a text.
        unprintable: The stand-in for three or more characters of a script (``ARABIC``).

    Returns:
        The text itself where the fonts have it; else with code points for single characters
        and ``unprintable(script)`` for words.
    """
    shown = legible(text)
    if covers(shown):
        return shown
    pieces: list[str] = []
    for missing, piece in _pieces(shown, covers):
        if not missing:
            pieces.append(piece)
        elif len(piece) < 3:
            pieces.append("".join(map(code_point, piece)))
        else:
            pieces.append(unprintable(unicodedata.name(piece[0], "?").split(" ", 1)[0]))
    return "".join(pieces)


def _pieces(text: str, covers: Callable[[str], bool]) -> list[tuple[bool, str]]:
    """The text cut where covered and missing characters meet; spaces stay with their word."""
    pieces: list[tuple[bool, str]] = []
    for word in re.findall(r"\s+|\S+", text):
        for character in word:
            missing = not covers(character)
            spaced = len(pieces) > 1 and not pieces[-1][1].strip() and pieces[-2][0] and missing
            if spaced:
                space = pieces.pop()[1]
                pieces[-1] = (True, pieces[-1][1] + space + character)
            elif (
                pieces and pieces[-1][0] == missing and character.strip() and pieces[-1][1].strip()
            ):
                pieces[-1] = (missing, pieces[-1][1] + character)
            else:
                pieces.append((missing, character))
    return pieces
