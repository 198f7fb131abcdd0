"""Chinese characters as they are read in Chinese, Korean and Japanese.

The facts stand in ``han.tsv`` (character, character it is folded to, Hangul, pinyin, Japanese)
and ``japanese_names.tsv`` (whole names); ``tables/han.py`` makes both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import resources
from itertools import islice, product

from tricord.names.sounds.surnames import (
    JAPANESE_OF_KOREAN_SURNAMES,
    KOREAN_SURNAMES,
    PINYIN_SURNAMES,
)

MOST_READINGS = 8
_FIRST_SYLLABLE = 0xAC00
_SYLLABLES_OF_ONSET, _FINALS = 588, 28
_ONSET_N, _ONSET_R, _ONSET_NONE, _ONSETS = 2, 5, 11, 19
# The vowels before which the South drops an initial n or r: i and those with a y.
_BEFORE_IOTATED = frozenset({2, 3, 6, 7, 12, 17, 20})


class _Table:
    """The rows of ``han.tsv`` by character."""

    def __init__(self, rows: Iterable[list[str]]) -> None:
        self.folded: dict[str, str] = {}
        self.hangul: dict[str, str] = {}
        self.pinyin: dict[str, str] = {}
        self.japanese: dict[str, str] = {}
        for char, folded, hangul, pinyin, japanese in rows:
            if folded:
                self.folded[char] = folded
            if hangul:
                self.hangul[char] = hangul
            if pinyin:
                self.pinyin[char] = pinyin
            if japanese:
                self.japanese[char] = japanese


def _rows(name: str) -> Iterator[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line[0] != "#")


@lru_cache(maxsize=1)
def _table() -> _Table:
    return _Table(_rows("han.tsv"))


@lru_cache(maxsize=1)
def _japanese_names() -> dict[str, tuple[str, ...]]:
    return {name: tuple(sounds.split(" ")) for name, sounds in _rows("japanese_names.tsv")}


def readings_of_characters() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every character's Hangul readings (in one string) and its pinyin syllables."""
    table = _table()
    for character, hangul in table.hangul.items():
        yield hangul, tuple(table.pinyin.get(character, "").split())


def canonical(word: str) -> str:
    """A word with every character folded to one form, be it traditional, simplified or Japanese.

    >>> canonical("張國澤") == canonical("张国沢")
    True
    """
    folded = _table().folded
    return "".join(folded.get(char, char) for char in word)


def _combinations(choices: list[tuple[str, ...]], joint: str = "") -> list[str]:
    """Readings of a word of those of its characters; those of first choices come first."""
    ranked = [[(place, reading) for place, reading in enumerate(choice)] for choice in choices]
    ways = sorted(islice(product(*ranked), 256), key=lambda way: sum(place for place, _ in way))
    return list(dict.fromkeys(joint.join(reading for _, reading in way) for way in ways))


def readings_chinese(word: str) -> tuple[str, ...]:
    """Pinyin without tones, at most :data:`MOST_READINGS`; the surname reading comes first."""
    table = _table().pinyin
    if any(char not in table for char in word) or not word:
        return ()
    alike = canonical(word)
    choices = [tuple(table[char].split(" ")[:1]) for char in word]
    spelt = _combinations(choices)
    for length in (2, 1):
        surname = PINYIN_SURNAMES.get(alike[:length])
        if surname:
            spelt = [surname + "".join(c[0] for c in choices[length:]), *spelt]
            break
    for place, char in enumerate(word):
        for other in table[char].split(" ")[1:]:
            parts = [choice[0] for choice in choices]
            parts[place] = other
            spelt.append("".join(parts))
    return tuple(dict.fromkeys(spelt))[:MOST_READINGS]


def southern(syllable: str) -> str:
    """A syllable as the South says it at the beginning of a word: 리 as 이, 로 as 노, 녀 as 여."""
    code = ord(syllable) - _FIRST_SYLLABLE
    onset, vowel = code // _SYLLABLES_OF_ONSET, code % _SYLLABLES_OF_ONSET // _FINALS
    if onset not in {_ONSET_N, _ONSET_R}:
        return syllable
    if vowel in _BEFORE_IOTATED:
        return chr(ord(syllable) + (_ONSET_NONE - onset) * _SYLLABLES_OF_ONSET)
    return chr(ord(syllable) + (_ONSET_N - onset) * _SYLLABLES_OF_ONSET)


def readings_korean(word: str) -> tuple[str, ...]:
    """Hangul readings of a word in characters, at most :data:`MOST_READINGS`.

    The surname reading of a first character comes first (金 is 김, 沈 is 심). Each reading is given
    as the North writes it (리), then as the South does (이), where the second syllable may be
    changed too: in a whole name it begins the given name. Empty where a character has none.

    >>> readings_korean("李")
    ('리', '이')
    """
    table = _table().hangul
    if any(char not in table for char in word) or not word:
        return ()
    choices = [tuple(table[char]) for char in word]
    surname = KOREAN_SURNAMES.get(canonical(word[0]))
    if surname:
        choices[0] = tuple(dict.fromkeys((surname, *choices[0])))
    found: dict[str, None] = {}
    for spelt in _combinations(choices):
        found[spelt] = None
        found[southern(spelt[0]) + spelt[1:]] = None
        if len(spelt) > 1:
            found[southern(spelt[0]) + southern(spelt[1]) + spelt[2:]] = None
            found[spelt[0] + southern(spelt[1]) + spelt[2:]] = None
    return tuple(found)[:MOST_READINGS]


def japanese_names(word: str) -> tuple[str, ...]:
    """Romanised readings of a word that is a known Japanese surname or given name as a whole."""
    return _japanese_names().get(word, ())


def readings_japanese(word: str) -> tuple[str, ...]:
    """Romanised Japanese readings of a word, at most :data:`MOST_READINGS`.

    First the reading older Japanese papers gave Korean surnames (金 kin), then those of a known
    Japanese name, then those made of the characters one by one. Long vowels are short.
    """
    if not word:
        return ()
    older = JAPANESE_OF_KOREAN_SURNAMES.get(canonical(word), ())
    table = _table().japanese
    known = japanese_names(word)
    made: list[str] = []
    if all(char in table for char in word):
        made = _combinations([tuple(table[char].split(" ")) for char in word])
    return tuple(dict.fromkeys((*older, *known, *made)))[:MOST_READINGS]
