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
from tricord.names.relating import spellings
from tricord.names.scripts import Script
from tricord.names import sounds
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
    """Keys of a word: by its letters, by what it means, and for names by its consonants."""
    yield from without_one(word.text)
    if word.concept:
        yield f"concept:{word.concept}"
    for group in word.given:
        yield f"given:{group}"
    if word.role == Role.NAME and word.script == Script.LATIN:
        bones = skeleton(word.text)
        if len(bones) > 2:
            yield f"sound:{bones}"


_ONSETS: Final = {
    letter: at for at, row in enumerate(("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ", "ㅅㅆ", "ㅎ", "ㅁ", "ㄴㄹㅇ")) for letter in row
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
    """Keys of a Korean name: the classes of its given syllables."""
    found: set[tuple[int, ...]] = set()
    for name in names:
        keys: list[tuple[int, ...]] = [()]
        for syllable in name.given:
            keys = [(*key, at) for key in keys for at in _classes(syllable)]
        found.update(keys)
    return {" ".join(map(str, key)) for key in sorted(found)}


def sound_keys(word: Word, *, always: bool = False) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Spellings of a word by its sound, and the keys of each.

    Args:
        word: A word.
        always: Also for Latin words, which other scripts are held against.
    """
    if word.role == Role.NUMBER:
        return
    if word.script != Script.LATIN:
        for spelling in spellings(word):
            yield spelling, sounds.keys(spelling)
    elif always and len(word.text) > 1:
        yield word.text, sounds.keys(word.text)
