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

import numpy as np

from tricord.names.korean.cutting import Cuts, Pieces, Spelt, cuts, syllables
from tricord.names.korean.kana import morae
from tricord.names.korean.syllable import (
    Syllable,
    finals,
    initials,
    vowels,
)
from tricord.names.scripts import SCRIPT_NUMBERS, Script
from tricord.names.tables import Ints

Reading = tuple[Syllable, ...]
LONGEST: Final = 3
"""Syllables of a given name at most; longer ones exist and are rare."""


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


@lru_cache(maxsize=1)
def spelt() -> Spelt:
    """How Korean words are spelt."""
    return Spelt(_cuts(Script.LATIN), _cuts(Script.CYRILLIC), _cuts(Script.KANA))


def _cuts(script: Script) -> Cuts:
    """The pieces of Korean words in a script."""
    if script == Script.KANA:
        table = tables()["kana"]
        return cuts(morae(table["row"]), _pieces(table["final"], finals, split=True))
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
    return cuts(beginnings, _pieces(table["final"], finals, split=True))


@lru_cache(maxsize=4096)
def readings(word: str, script: Script, longest: int = LONGEST) -> tuple[Reading, ...]:
    """Every sequence of syllables a word may stand for.

    Args:
        word: Folded, of one script.
        script: Hangul, Latin, Cyrillic or kana; other scripts have no readings here.
        longest: Syllables at most.

    Returns:
        Readings; empty where the word cannot be Korean or is too long.
    """
    found, sizes = cut_up(word, script, longest)
    return tuple(
        tuple(Syllable(*letters) for letters in reading[:size])
        for reading, size in zip(found.tolist(), sizes.tolist(), strict=True)
    )


@lru_cache(maxsize=4096)
def cut_up(word: str, script: Script, longest: int) -> tuple[Ints, Ints]:
    """The same as compiled code takes it (`tricord.names.korean.cutting.cut`)."""
    text = np.frombuffer(bytearray(word.encode("utf-32-le")), np.int32)
    return syllables(text, SCRIPT_NUMBERS[script], spelt(), longest)
