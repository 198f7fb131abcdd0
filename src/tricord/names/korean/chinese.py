"""Chinese names that Koreans read in their own way: 풍극안 for 馮克安, Feng Ke'an.

Each character has a Korean and a Chinese reading, so one Hangul syllable answers to a set of
pinyin syllables. Names agree where every syllable does, in order. Source: the readings of
``han.tsv`` (`tricord.names.sounds.han`).
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from math import log2
from typing import Final

from tricord.names.scripts import Script
from tricord.names.sounds import han

LONGEST: Final = 4
MOST_CUTS: Final = 16
_SYLLABLES: Final = 400
"""Syllables of standard Chinese without tones, roughly."""


@lru_cache(maxsize=1)
def _pinyin() -> dict[str, frozenset[str]]:
    """Pinyin syllables by Hangul syllable, under both Korean rules for initials."""
    found: dict[str, set[str]] = defaultdict(set)
    for hangul, pinyin in han.readings_of_characters():
        for form in hangul:
            for char in {form, han.southern(form)}:
                found[char].update(pinyin)
    return {char: frozenset(each) for char, each in found.items()}


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset().union(*_pinyin().values())


def is_pinyin(syllable: str) -> bool:
    """Whether a word in a to z is one syllable of standard Chinese."""
    return syllable in _known()


@lru_cache(maxsize=4096)
def cuts(word: str, most: int = LONGEST) -> tuple[tuple[str, ...], ...]:
    """Every way to cut a word in a to z into pinyin syllables."""
    if not word:
        return ((),)
    if not most:
        return ()
    known = _known()
    return tuple(
        (word[:end], *rest)
        for end in range(1, min(len(word), 6) + 1)
        if word[:end] in known
        for rest in cuts(word[end:], most - 1)
    )[:MOST_CUTS]


def reads_as(hangul: str, words: tuple[tuple[str, Script], ...]) -> int:
    """Whether a Hangul name is the Korean reading of a Chinese name in pinyin.

    Args:
        hangul: Syllables without spaces.
        words: Latin words, as printed from left to right.

    Returns:
        How rare such an agreement is, in tenths of a bit; 0 where there is none.
    """
    if not 2 <= len(hangul) <= LONGEST or any(script != Script.LATIN for _, script in words):
        return 0
    sets = [_pinyin().get(char, frozenset()) for char in hangul]
    ways: list[tuple[str, ...]] = [()]
    for word, _ in words:
        ways = [(*way, *cut) for way in ways for cut in cuts(word, len(hangul) - len(way))]
    if not any(
        len(way) == len(sets) and all(s in each for s, each in zip(way, sets, strict=True))
        for way in ways
    ):
        return 0
    return sum(round(10 * log2(_SYLLABLES / len(each))) for each in sets)
