"""Latin words that are spelt otherwise and sound alike: Mohammed, Muhamad; Jusuf, Yousuf.

Two foldings, one stronger than the other. They are habits of writing names of many languages
in Latin letters, not the phonetics of one language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_CONSONANTS: Final = (
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(.)\1+", r"\1"),
        (r"tsch|tch|tsh", "ch"),
        (r"sch", "sh"),
        (r"dzh|dj|zh|dg(?=e)", "j"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"([kgdtrb])h", r"\1"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!h)", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"j(?=[aeiou])", "j"),
        (r"z", "s"),
        (r"ou|oo", "u"),
        (r"ee|ie|y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_RULES: Final = tuple(_CONSONANTS)
_VOWELS: Final = (
    (re.compile(r"(?<=[aeiou])h"), ""),
    (re.compile(r"[aei]i|[ae]u"), "e"),
    (re.compile(r"[ae]"), "a"),
    (re.compile(r"[ou]+"), "o"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A folded Latin word with letters that sound alike written alike."""
    for pattern, letters in _RULES:
        word = pattern.sub(letters, word)
    return word


@lru_cache(maxsize=200_000)
def rough_sound(word: str) -> str:
    """The same with vowels that writers of other languages do not tell apart made one."""
    word = sound(word)
    for pattern, letters in _VOWELS:
        word = pattern.sub(letters, word)
    return word
