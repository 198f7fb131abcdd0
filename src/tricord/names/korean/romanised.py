"""Hangul in Latin letters by Revised Romanization, letter by letter.

For words that are no Korean: 블라디미르 becomes beulladimireu, which sounds like Vladimir.
Source: Romanization of Korean (Ministry of Culture and Tourism notice 2000-8).
"""

from __future__ import annotations

from functools import lru_cache

from tricord.names.korean.spelling import tables


@lru_cache(maxsize=4096)
def romanised(text: str) -> str:
    """Hangul syllables as Latin letters; other characters are left out."""
    places = tables()["romanised"]
    initials, vowels, finals = (places[place].split() for place in ("initial", "vowel", "final"))
    found = []
    for char in text:
        if "가" <= char <= "힣":
            initial, rest = divmod(ord(char) - 0xAC00, 588)
            vowel, final = divmod(rest, 28)
            found += [initials[initial], vowels[vowel], finals[final]]
    return "".join(found).replace("-", "").replace("lr", "ll")
