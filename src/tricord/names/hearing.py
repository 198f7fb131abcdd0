"""How words are read, for the kernel: their sounds, and the pieces of Korean words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.names import sounds
from tricord.names.kernel import Ear
from tricord.names.kernel.layout import Sounds
from tricord.names.korean.cutting import MOST_SYLLABLES
from tricord.names.korean.romanised import romanised
from tricord.names.korean.spelling import cut_up, spelt
from tricord.names.scripts import SCRIPT_NUMBERS, Script
from tricord.names.vocabulary import Word

JAPANESE: Final = 4
"""Japanese readings of a word in Han characters that are tried beside the Chinese ones."""


@lru_cache(maxsize=1)
def ear() -> Ear:
    """What is known of sounds in general."""
    tables = [sounds.COSTS[Script.KANA if s == Script.HANGUL else s] for s in SCRIPT_NUMBERS]
    once = list({id(table): table for table in tables}.values())
    numbers = [0, *(next(n for n, one in enumerate(once) if one is table) for table in tables)]
    return Ear(
        np.stack(once),
        np.array(numbers, np.int64),
        spelt(),
    )


def spellings(word: Word) -> tuple[str, ...]:
    """A word in a to z, by its sound where it is in another script."""
    if word.script == Script.LATIN:
        return (word.text,)
    if word.script == Script.HANGUL:
        return (romanised(word.text),)
    found = sounds.readings(word.text, word.script)
    if word.script == Script.HAN:
        found = tuple(dict.fromkeys((*found, *sounds.han.readings_japanese(word.text)[:JAPANESE])))
    return found


@lru_cache(maxsize=4096)
def _read(word: Word) -> tuple[NDArray[np.uint8], ...]:
    """The sounds of a word in each of its readings; none for a Latin one."""
    if word.script == Script.LATIN:
        return ()
    return tuple(sounds.encode(spelling) for spelling in spellings(word))


def sounds_of(words: Iterable[Word]) -> Sounds:
    """How words sound."""
    read = [_read(word) for word in words]
    each = [units for some in read for units in some]
    return Sounds(
        np.concatenate([np.zeros(0, np.uint8), *each]),
        np.fromiter(accumulate(map(len, each), initial=0), np.int64),
        np.fromiter(accumulate(map(len, read), initial=0), np.int64),
    )


def may_be_korean(word: Word) -> bool:
    """Whether a word may be a Korean one of several syllables."""
    return any(size > 1 for size in cut_up(word.text, word.script, MOST_SYLLABLES[1])[1])
