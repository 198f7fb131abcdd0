"""A syllable as three sets of Hangul letters: initial, vowel, final.

Sets are bits of one integer: initials lowest, then vowels, then finals. Two syllables agree
where their sets meet in all three places.

Source: Unicode Standard, section 3.12 (composition of Hangul syllables).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.names.compiled import compiled

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = ("", "K", "N", "T", "L", "M", "P", "NG")
"""Finals by how they sound at the end of a syllable: 밖 and 박 both end in K."""

_SOUND_OF_FINAL: Final = " KKKNNNTLKMLLLPLMPPTTGTTKTPT"
"""Sound of each of Unicode's 28 finals, in its order; G for NG."""

INITIAL_BITS: Final = (1 << 19) - 1
VOWEL_BITS: Final = ((1 << 21) - 1) << 19
FINAL_BITS: Final = ((1 << 8) - 1) << 40
APART = 100
PLACES = (INITIAL_BITS, VOWEL_BITS, FINAL_BITS)


class Syllable(NamedTuple):
    """What one written syllable may stand for, as bit sets over all three places.

    Attributes:
        usual: What the spelling stands for in a published system or in everyday use.
        possible: The same, and what people also write so.
    """

    usual: int
    possible: int


def initials(letters: Iterable[str]) -> int:
    """Initials as bits."""
    return sum(1 << INITIALS.index(letter) for letter in set(letters))


def vowels(letters: Iterable[str]) -> int:
    """Vowels as bits."""
    return sum(1 << 19 + VOWELS.index(letter) for letter in set(letters))


def finals(sounds: Iterable[str]) -> int:
    """Finals, by the names of `FINALS`, as bits."""
    return sum(1 << 40 + FINALS.index(sound) for sound in set(sounds))


_LIQUID = initials("ㄹㄴ")
_DROPPED = initials("ㄹㄴㅇ")
_BEFORE_DROPPING = vowels("ㅣㅑㅕㅛㅠㅖ")


def softened(syllable: Syllable) -> Syllable:
    """A syllable with the initial that one Korea keeps and the other drops or changes.

    The South writes 이, 유, 양, 노 and 여 where the North writes 리, 류, 량, 로 and 녀.
    """
    return Syllable(syllable.usual, soft(syllable.possible))


@compiled
def soft(possible: int) -> int:
    """What a syllable may stand for, with the initials of both Koreas."""
    if possible & _BEFORE_DROPPING and possible & _DROPPED:
        return possible | _DROPPED
    return possible | _LIQUID if possible & _LIQUID else possible


_FINAL_OF: Final = np.array(
    [finals([sound.strip().replace("G", "NG")]) for sound in _SOUND_OF_FINAL], np.int64
)
FIRST: Final = 0xAC00
LAST: Final = 0xD7A3
"""The Hangul syllables of Unicode."""


@compiled
def written(code: int) -> int:
    """The letters of one Hangul syllable, by its code point."""
    at = code - FIRST
    return 1 << at // 588 | 1 << 19 + at % 588 // 28 | int(_FINAL_OF[at % 28])


@lru_cache(maxsize=4096)
def of_hangul(char: str) -> Syllable:
    """The syllable of one Hangul character (U+AC00 to U+D7A3)."""
    letters = written(ord(char))
    return softened(Syllable(letters, letters))


@lru_cache(maxsize=4096)
def rows(syllables: tuple[Syllable, ...]) -> NDArray[np.int64]:
    """Syllables for compiled code: rows of usual and possible letters."""
    return np.array(syllables, np.int64).reshape(-1, 2)


class Syllables:
    """Many syllables at once.

    Args:
        syllables: In the order `distances` answers in.
    """

    def __init__(self, syllables: Iterable[Syllable]) -> None:
        self._letters = rows(tuple(syllables))

    def distances(self, one: Syllable) -> NDArray[np.int64]:
        """`distance` of one syllable to each; `APART` where a place has nothing in common."""
        return each_apart(self._letters, *one)


def distance(one: Syllable, other: Syllable) -> int | None:
    """How far apart two syllables are.

    Returns:
        0 where all three places agree in what is usual, plus 1 for each place where only
        one side's usual letters meet what is possible on the other, plus 2 where only what is
        possible on both sides meets; ``None`` where a place has nothing in common.
    """
    far = apart(*one, *other)
    return far if far < APART else None


@compiled
def apart(usual: int, possible: int, other_usual: int, other_possible: int) -> int:
    """`distance` of two syllables; `APART` where a place has nothing in common."""
    far = 0
    for place in PLACES:
        if usual & other_usual & place:
            continue
        if (usual & other_possible | possible & other_usual) & place:
            far += 1
        elif possible & other_possible & place:
            far += 2
        else:
            return APART
    return far


@compiled
def each_apart(letters: NDArray[np.int64], usual: int, possible: int) -> NDArray[np.int64]:
    """`apart` of one syllable and each of many, rows of usual and possible letters."""
    far = np.empty(len(letters), np.int64)
    for at in range(len(letters)):
        far[at] = apart(letters[at, 0], letters[at, 1], usual, possible)
    return far
