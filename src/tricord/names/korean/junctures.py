"""How syllables change where they meet inside a name.

국렬 is said 궁녈 and 문락 물락. Kana and Cyrillic write what is said; Latin lists mostly write
syllable by syllable. Source: Standard Pronunciation (표준 발음법), articles 12, 13, 18 to 20.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from tricord.names.korean.syllable import (
    FINAL_BITS,
    INITIAL_BITS,
    Syllable,
    finals,
    initials,
)

_K, _N, _T, _L, _M, _P, _NG = (finals([s]) for s in ("K", "N", "T", "L", "M", "P", "NG"))
_NASAL: Final = {_K: _NG, _T: _N, _P: _M}
_NIEUN, _RIEUL, _MIEUM, _HIEUH = (initials(c) for c in "ㄴㄹㅁㅎ")
_ASPIRATED: Final = {
    (_K): initials("ㅋ"),
    (_T): initials("ㅌㅊ"),
    (_P): initials("ㅍ"),
}
_NONE: Final = finals([""])


@lru_cache(maxsize=50_000)
def spoken(given: tuple[Syllable, ...]) -> tuple[Syllable, ...]:
    """Syllables as they are said together; the same where nothing changes."""
    said = list(given)
    for at in range(len(said) - 1):
        said[at], said[at + 1] = _meet(said[at], said[at + 1])
    return tuple(said)


def _meet(one: Syllable, other: Syllable) -> tuple[Syllable, Syllable]:
    final, initial = one.usual & FINAL_BITS, other.usual & INITIAL_BITS
    if final in _NASAL and initial & (_NIEUN | _MIEUM | _RIEUL):
        changed = _NASAL[final]
        return _ending(one, changed), _beginning(other, _NIEUN) if initial & _RIEUL else other
    if final & (_M | _NG) and not final & ~(_M | _NG | _N) and initial == _RIEUL:
        return one, _beginning(other, _NIEUN)
    if (final == _N and initial == _RIEUL) or (final == _L and initial == _NIEUN):
        return _ending(one, _L), _beginning(other, _RIEUL)
    if final in _ASPIRATED and initial == _HIEUH:
        return _ending(one, _NONE), _beginning(other, _ASPIRATED[final])
    return one, other


def _ending(syllable: Syllable, final: int) -> Syllable:
    return Syllable(*(letters & ~FINAL_BITS | final for letters in syllable))


def _beginning(syllable: Syllable, initial: int) -> Syllable:
    return Syllable(*(letters & ~INITIAL_BITS | initial for letters in syllable))
