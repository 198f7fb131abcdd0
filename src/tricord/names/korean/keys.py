"""Keys under which Korean names are kept: what names that read alike share.

A key finds candidates and decides nothing: `tricord.names.korean.person.name_distance` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tricord.names.korean.person import KoreanName
from tricord.names.korean.syllable import FINALS, INITIALS, Syllable

_ONSETS: Final = {
    letter: at
    for at, row in enumerate(("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ", "ㅎ", "ㅁ", "ㄴㄹㅇ"))
    for letter in row
}
_CODAS: Final = {"": 0, "K": 1, "T": 1, "P": 1, "N": 2, "NG": 2, "M": 2, "L": 3}
_BITS: Final = 5
_SURNAME_BITS: Final = 8
_ONSET_BITS: Final = tuple((1 << INITIALS.index(letter), at) for letter, at in _ONSETS.items())
_CODA_BITS: Final = tuple((1 << 40 + FINALS.index(sound), at) for sound, at in _CODAS.items())


@lru_cache(maxsize=4096)
def _classes(syllable: Syllable) -> tuple[int, ...]:
    """Classes a syllable may belong to: 8 of initials, 4 of finals; vowels are not told apart."""
    letters = syllable.possible
    onsets = {at for bit, at in _ONSET_BITS if letters & bit}
    codas = {at for bit, at in _CODA_BITS if letters & bit}
    return tuple(sorted(4 * onset + coda for onset in onsets for coda in codas))


def korean_keys(names: Sequence[KoreanName]) -> set[int]:
    """Keys of a Korean name: each surname it may be with the classes of its given syllables."""
    found: set[int] = set()
    for name in names:
        keys = [1]
        for syllable in name.given:
            keys = [key << _BITS | at for key in keys for at in _classes(syllable)]
        surname = name.surname
        while surname:
            lowest = surname & -surname
            found.update(key << _SURNAME_BITS | lowest.bit_length() for key in keys)
            surname ^= lowest
    return found
