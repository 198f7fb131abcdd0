"""How syllables change where they meet inside a name.

국렬 is said 궁녈 and 문락 물락. Kana and Cyrillic write what is said; Latin lists mostly write
syllable by syllable. Source: Standard Pronunciation (표준 발음법), articles 12, 13, 18 to 20.
"""

from __future__ import annotations

from functools import lru_cache

from tricord.names.compiled import compiled, inner
from tricord.names.korean.syllable import (
    FINAL_BITS,
    INITIAL_BITS,
    Syllable,
    finals,
    initials,
    rows,
)
from tricord.names.tables import Ints

_K, _N, _T, _L, _M, _P, _NG = (finals([s]) for s in ("K", "N", "T", "L", "M", "P", "NG"))
_NIEUN, _RIEUL, _MIEUM, _HIEUH = (initials(c) for c in "ㄴㄹㅁㅎ")
_KIEUK, _THIEUTH, _PHIEUPH = initials("ㅋ"), initials("ㅌㅊ"), initials("ㅍ")
_NONE = finals([""])


@lru_cache(maxsize=4096)
def spoken(given: tuple[Syllable, ...]) -> tuple[Syllable, ...]:
    """Syllables as they are said together; the same where nothing changes."""
    return tuple(Syllable(*letters) for letters in said(rows(given)).tolist())


@compiled
def said(given: Ints) -> Ints:
    """The same for rows of usual and possible letters."""
    found = given.copy()
    for at in range(len(found) - 1):
        final, initial = meeting(found[at, 0], found[at + 1, 0])
        for column in range(2):
            found[at, column] = ending(found[at, column], final)
            found[at + 1, column] = beginning(found[at + 1, column], initial)
    return found


@inner
def meeting(one: int, other: int) -> tuple[int, int]:
    """How the final of a syllable and the initial of the next change; 0 where they stay.

    Args:
        one: Usual letters of the first syllable.
        other: Usual letters of the second.
    """
    final, initial = one & FINAL_BITS, other & INITIAL_BITS
    if final in (_K, _T, _P) and initial & (_NIEUN | _MIEUM | _RIEUL):
        nasal = _NG if final == _K else _N if final == _T else _M
        return nasal, _NIEUN if initial & _RIEUL else 0
    if final & (_M | _NG) and not final & ~(_M | _NG | _N) and initial == _RIEUL:
        return 0, _NIEUN
    if (final == _N and initial == _RIEUL) or (final == _L and initial == _NIEUN):
        return _L, _RIEUL
    if final in (_K, _T, _P) and initial == _HIEUH:
        return _NONE, _KIEUK if final == _K else _THIEUTH if final == _T else _PHIEUPH
    return 0, 0


@inner
def ending(letters: int, final: int) -> int:
    """A syllable with another final, if one is given."""
    return letters & ~FINAL_BITS | final if final else letters


@inner
def beginning(letters: int, initial: int) -> int:
    """A syllable with another initial, if one is given."""
    return letters & ~INITIAL_BITS | initial if initial else letters
