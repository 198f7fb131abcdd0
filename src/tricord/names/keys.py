"""Keys by which words that may be one are found in a table: what related words share.

A key finds candidates and decides nothing: `tricord.names.relating` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tricord.names.bones import skeleton
from tricord.names.korean.person import KoreanName
from tricord.names.korean.syllable import FINALS, INITIALS, Syllable
from tricord.names.latin import rough_sound
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word

SHORTEST: Final = 3
LONGEST: Final = 24
"""Letters between which a word may hold a typing error that is looked for."""


def without_one(word: str) -> Iterator[str]:
    """A word, and the word without each of its letters: one typing error apart share one."""
    yield word
    if SHORTEST <= len(word) <= LONGEST:
        last = ""
        for at, char in enumerate(word):
            if char != last:
                yield word[:at] + word[at + 1 :]
            last = char


def keys(word: Word) -> Iterator[str]:
    """Keys of a word: by its letters, by what it means, and for names by its sound."""
    yield from without_one(word.text)
    if word.concept:
        yield f"concept:{word.concept}"
    for group in word.given:
        yield f"given:{group}"
    if word.role == Role.NAME and word.script == Script.LATIN:
        yield f"sound:{rough_sound(word.text)}"
        yield f"bones:{skeleton(word.text)}"


_ONSETS: Final = {
    letter: at
    for at, row in enumerate(("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ", "ㅎ", "ㅁ", "ㄴㄹㅇ"))
    for letter in row
}
_CODAS: Final = {"": 0, "K": 1, "T": 1, "P": 1, "N": 2, "NG": 2, "M": 2, "L": 3}
_ONSET_BITS: Final = tuple((1 << INITIALS.index(letter), at) for letter, at in _ONSETS.items())
_CODA_BITS: Final = tuple((1 << 40 + FINALS.index(sound), at) for sound, at in _CODAS.items())


@lru_cache(maxsize=50_000)
def _classes(syllable: Syllable) -> tuple[int, ...]:
    """Classes a syllable may belong to: 8 of initials, 4 of finals; vowels are not told apart."""
    letters = syllable.possible
    onsets = {at for bit, at in _ONSET_BITS if letters & bit}
    codas = {at for bit, at in _CODA_BITS if letters & bit}
    return tuple(sorted(4 * onset + coda for onset in onsets for coda in codas))


def korean_keys(names: tuple[KoreanName, ...]) -> set[str]:
    """Keys of a Korean name: each surname it may be with the classes of its given syllables."""
    found: set[str] = set()
    for name in names:
        keys = [""]
        for syllable in name.given:
            keys = [f"{key} {at}" for key in keys for at in _classes(syllable)]
        surname = name.surname
        while surname:
            lowest = surname & -surname
            found.update(f"{lowest.bit_length()}{key}" for key in keys)
            surname ^= lowest
    return found
