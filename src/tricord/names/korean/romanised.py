"""Hangul in Latin letters by Revised Romanization, letter by letter.

For words that are no Korean: 블라디미르 becomes beulladimireu, which sounds like Vladimir.
Source: Romanization of Korean (Ministry of Culture and Tourism notice 2000-8).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_INITIALS: Final = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()
_VOWELS: Final = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS: Final = (
    "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
)


@lru_cache(maxsize=50_000)
def romanised(text: str) -> str:
    """Hangul syllables as Latin letters; other characters are left out."""
    found = []
    for char in text:
        if "가" <= char <= "힣":
            initial, rest = divmod(ord(char) - 0xAC00, 588)
            vowel, final = divmod(rest, 28)
            found += [_INITIALS[initial], _VOWELS[vowel], _FINALS[final]]
    return "".join(found).replace("-", "").replace("lr", "ll")
