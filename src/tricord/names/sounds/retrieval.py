"""Words of like sound found among many, without comparing all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tricord.names.compiled import compiled
from tricord.names.scripts import Script
from tricord.names.sounds.alphabet import LONGEST, UNITS, encode
from tricord.names.sounds.cost import COSTS, RELATED, sound_cost_within

# Consonants that are taken for each other keep one class; vowels have none. A unit that is read
# in two ways has two (0: it may be silent).
_CLASSES = {
    "P": "p b v ph",
    "P0": "w f",
    "T": "t d",
    "TS": "th",
    "K": "k c g qu x",
    "K0": "gh kh",
    "S": "s z ts sz x- dz sh zh ch cz sch shch j- sh- t- ce",
    "S0": "j",
    "SK": "q ge",
    "N": "n ng gn m",
    "R": "l r",
    "R0": "-r",
}
_CLASSES_OF = [
    next(
        (
            tuple(marks.replace("0", " "))
            for marks, units in _CLASSES.items()
            if unit in units.split()
        ),
        (),
    )
    for unit in UNITS
]
# Sounds that a word has or has not: words that differ in more than a few are not compared.
_SOUNDS = (
    ("p", "b", "ph"),
    ("v", "f", "w"),
    ("t", "d", "th", "t-", "ts"),
    ("c", "k", "qu", "q", "x"),
    ("g", "gh", "ge"),
    ("kh", "h"),
    ("s", "ce", "z", "x-", "sz", "dz"),
    ("sh", "ch", "cz", "zh", "sch", "shch", "j-", "sh-", "j"),
    ("n", "ng", "gn"),
    ("m",),
    ("l", "r"),
    ("a", "aa", "ai", "ao", "oa", "ae"),
    ("i", "ie", "ee", "y", "ei", "ea", "e", "y-"),
    ("o", "oo", "ou", "u", "au", "aw", "oe", "uo", "eu", "ue", "ui", "eau", "oi"),
)
_SOUND_BITS = [
    sum(1 << place for place, units in enumerate(_SOUNDS) if unit in units) for unit in UNITS
]
_MOST_SOUNDS_APART = 4
_MOST_BONES = 8
_SHORTEST_TO_LOSE_ONE = 4


def _bones(spelling: str) -> set[str]:
    """The classes of the consonants of a spelling, in each way it may be read."""
    found = [""]
    for unit in encode(spelling).tolist():
        marks = _CLASSES_OF[unit]
        if len(marks) == 1 or len(found) * len(marks) > _MOST_BONES:
            found = [bones + marks[0] for bones in found]
        elif marks:
            found = [bones + mark.strip() for bones in found for mark in marks]
    return set(found)


@lru_cache(maxsize=65536)
def keys(spelling: str) -> tuple[str, ...]:
    """Keys of a spelling, sorted: words related by sound share at least one, nearly always.

    A key is the classes of the consonants; longer words have also those with one left out. A word
    without consonants is its own key.
    """
    found: set[str] = set()
    for bones in _bones(spelling):
        found.add(bones or "-" + spelling[:4])
        if len(bones) >= _SHORTEST_TO_LOSE_ONE:
            found.update(bones[:i] + bones[i + 1 :] for i in range(len(bones)))
    return tuple(sorted(found))


def _sounds(units: NDArray[np.uint8]) -> int:
    """The sounds of a word as bits."""
    found = 0
    for unit in units.tolist():
        found |= _SOUND_BITS[unit]
    return found


@compiled
def _within(  # noqa: PLR0917  # a kernel, called by position
    a: NDArray[np.uint8],
    sounds: int,
    spans: NDArray[np.int64],
    postings: NDArray[np.int32],
    units: NDArray[np.uint8],
    starts: NDArray[np.int32],
    all_sounds: NDArray[np.int32],
    costs: NDArray[np.int16],
    limit: int,
) -> list[tuple[int, int]]:
    """Numbers and costs of the words under some spans of postings that are within the limit."""
    row = np.empty(LONGEST + 1, np.int32)
    insert = np.empty(LONGEST, np.int32)
    seen = np.zeros(len(all_sounds), np.bool_)
    found = []
    for span in range(len(spans)):
        for place in range(spans[span, 0], spans[span, 1]):
            number = postings[place]
            if seen[number]:
                continue
            seen[number] = True
            apart = sounds ^ all_sounds[number]
            differences = 0
            while apart:
                apart &= apart - 1
                differences += 1
            if differences > _MOST_SOUNDS_APART:
                continue
            b = units[starts[number] : starts[number + 1]]
            cost = sound_cost_within(a, b, costs, limit, row, insert)
            if cost <= limit:
                found.append((number, cost))
    return found


class SoundIndex:
    """Latin words, to be found by the sound of a word in another script.

    Args:
        words: Latin words; a word is known by its position.
    """

    def __init__(self, words: Sequence[str]) -> None:
        encoded = [encode(word) for word in words]
        self._units = np.concatenate([np.zeros(0, np.uint8), *encoded])
        self._starts = np.cumsum([0, *(len(units) for units in encoded)]).astype(np.int32)
        self._sounds = np.array([_sounds(units) for units in encoded], np.int32)
        under: dict[str, list[int]] = {}
        for number, word in enumerate(words):
            for key in keys(word):
                under.setdefault(key, []).append(number)
        stops = np.cumsum([len(numbers) for numbers in under.values()], dtype=np.int64).tolist()
        self._spans = dict(zip(under, zip([0, *stops], stops, strict=False), strict=True))
        self._postings = np.array([n for numbers in under.values() for n in numbers], np.int32)

    def related(
        self, spellings: Iterable[str], script: Script, limit: int = RELATED
    ) -> list[tuple[int, int]]:
        """Words that sound like one of the spellings: position and least cost, by position.

        Args:
            spellings: Readings of a word (:func:`tricord.names.sounds.reading.readings`).
            script: The script they were read from.
            limit: The highest cost that is still given.
        """
        least: dict[int, int] = {}
        for spelling in spellings:
            for number, cost in self._found(spelling, COSTS[script], limit):
                least[number] = min(cost, least.get(number, cost))
        return sorted(least.items())

    def _found(self, spelling: str, costs: NDArray[np.int16], limit: int) -> list[tuple[int, int]]:
        spans = [self._spans[key] for key in keys(spelling) if key in self._spans]
        if not spans:
            return []
        units = encode(spelling)
        found: list[tuple[int, int]] = _within(
            units,
            _sounds(units),
            np.array(spans, np.int64),
            self._postings,
            self._units,
            self._starts,
            self._sounds,
            costs,
            limit,
        )
        return found
