"""Every sequence of syllables that a spelling may stand for.

A word is cut in every possible way into syllables of initial, vowel and final; each cut is a
reading. What a piece may stand for stands in ``spellings.toml`` and, for kana, in
`tricord.names.korean.kana`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from tricord.names.korean.kana import katakana, morae
from tricord.names.korean.syllable import (
    Syllable,
    finals,
    initials,
    of_hangul,
    softened,
    vowels,
)
from tricord.names.scripts import Script

Reading = tuple[Syllable, ...]
Pieces = Mapping[str, tuple[int, int]]
"""Usual and possible letters of a piece, as bits."""

LONGEST: Final = 3
"""Syllables of a given name at most; longer ones exist and are rare."""
LONGEST_SYLLABLE: Final = 10
MOST_LETTERS: Final = 24
"""Letters of a word at most: 4 syllables of the longest spelling."""


@lru_cache(maxsize=1)
def tables() -> dict[str, Any]:
    """``spellings.toml``."""
    text = files("tricord.names.korean").joinpath("spellings.toml").read_text("utf-8")
    return tomllib.loads(text)


def _pieces(table: Mapping[str, str], bits: Callable[[Any], int], *, split: bool) -> Pieces:
    """Pieces of one place; `split` where letters are named by words."""
    found = {}
    for piece, value in table.items():
        usual, _, also = value.partition("/")
        sure, loose = (text.split(" ") if split else text for text in (usual, also))
        found[piece] = (bits(sure), bits(sure) | (bits(loose) if also else 0))
    return found


class Spelling:
    """The pieces of one script: beginnings (initial and vowel) and finals."""

    def __init__(self, beginnings: Pieces, ends: Pieces) -> None:
        self._beginnings, self._ends = beginnings, ends
        self._longest_beginning = max(map(len, beginnings))
        self._longest_end = max(map(len, ends))

    def may_be(self, word: str) -> bool:
        """Whether a word is one syllable of this spelling."""
        return any(
            word[:at] in self._beginnings and word[at:] in self._ends
            for at in range(1, len(word) + 1)
        )

    def readings(self, word: str, longest: int) -> tuple[Reading, ...]:
        """Readings of a word of up to `longest` syllables; none where a piece is unknown."""
        if len(word) > MOST_LETTERS:
            return ()
        known: list[tuple[Reading, ...]] = [()] * len(word) + [((),)]
        for start in range(len(word) - 1, -1, -1):
            known[start] = tuple(dict.fromkeys(self._from(word, start, known, longest)))
        return known[0]

    def _from(
        self, word: str, start: int, known: list[tuple[Reading, ...]], longest: int
    ) -> list[Reading]:
        found = []
        for middle in range(start + 1, min(start + self._longest_beginning, len(word)) + 1):
            beginning = self._beginnings.get(word[start:middle])
            if beginning is None:
                continue
            for stop in range(middle, min(middle + self._longest_end, len(word)) + 1):
                end = self._ends.get(word[middle:stop])
                if end is None or not known[stop]:
                    continue
                first = softened(Syllable(beginning[0] | end[0], beginning[1] | end[1]))
                found += [(first, *rest) for rest in known[stop] if len(rest) < longest]
        return found


@lru_cache(maxsize=8)
def _spelling(script: Script) -> Spelling | None:
    if script == Script.KANA:
        table = tables()["kana"]
        return Spelling(morae(table["row"]), _pieces(table["final"], finals, split=True))
    if script not in (Script.LATIN, Script.CYRILLIC):
        return None
    table = tables()[script]
    heads = _pieces(table["initial"], initials, split=False)
    tails = _pieces(table["vowel"], vowels, split=False)
    beginnings = {
        head + tail: (initial[0] | vowel[0], initial[1] | vowel[1])
        for head, initial in heads.items()
        for tail, vowel in tails.items()
    }
    for piece, (initial, vowel) in table.get("beginning", {}).items():
        letters = initials(initial) | vowels(vowel)
        beginnings[piece] = (letters, letters)
    return Spelling(beginnings, _pieces(table["final"], finals, split=True))


def is_one_syllable(word: str, script: Script) -> bool:
    """Whether a Latin or Cyrillic word may be one syllable; quicker than reading it."""
    spelling = _spelling(script)
    return len(word) <= LONGEST_SYLLABLE and spelling is not None and spelling.may_be(word)


@lru_cache(maxsize=200_000)
def readings(word: str, script: Script, longest: int = LONGEST) -> tuple[Reading, ...]:
    """Every sequence of syllables a word may stand for.

    Args:
        word: Folded, of one script.
        script: Hangul, Latin, Cyrillic or kana; other scripts have no readings here.
        longest: Syllables at most.

    Returns:
        Readings; empty where the word cannot be Korean or is too long.
    """
    if script == Script.HANGUL:
        sure = all("가" <= char <= "힣" for char in word)
        return (tuple(map(of_hangul, word)),) if sure and 0 < len(word) <= longest else ()
    if script == Script.KANA:
        word = katakana(word)
    spelling = _spelling(script)
    return spelling.readings(word, longest) if spelling and word else ()
