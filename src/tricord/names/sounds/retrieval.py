"""Words of like sound found among many, without comparing all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tricord.names.compiled import compiled
from tricord.names.hashing import key_of
from tricord.names.scripts import Script
from tricord.names.sounds.alphabet import LONGEST, UNITS, encode
from tricord.names.sounds.cost import COSTS, RELATED, sound_cost_within
from tricord.names.tables import Table, numbers_under, table_of

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


@lru_cache(maxsize=4096)
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
    numbers: NDArray[np.int32],
    units: NDArray[np.uint8],
    starts: NDArray[np.int32],
    all_sounds: NDArray[np.int32],
    costs: NDArray[np.int16],
    limit: int,
) -> list[tuple[int, int]]:
    """Some words and their costs, if these are within the limit."""
    row = np.empty(LONGEST + 1, np.int32)
    insert = np.empty(LONGEST, np.int32)
    found = []
    for number in numbers:
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
            found.append((int(number), int(cost)))
    return found


class SoundIndex:
    """Latin words, to be found by the sound of a word in another script.

    Args:
        units: Sounds of all words, one after the other.
        starts: Where each word starts in `units`; one more at the end.
        sounds: Which sounds each word has, as bits.
        table: Words by their keys.
    """

    def __init__(
        self,
        units: NDArray[np.uint8],
        starts: NDArray[np.int32],
        sounds: NDArray[np.int32],
        table: Table,
    ) -> None:
        self._units, self._starts, self._sounds, self._table = units, starts, sounds, table

    @classmethod
    def of_words(cls, words: Sequence[str]) -> SoundIndex:
        """The index of Latin words; a word is known by its position."""
        encoded = [encode(word) for word in words]
        under = [(key_of(key), number) for number, word in enumerate(words) for key in keys(word)]
        both = np.array(under, np.int64).reshape(-1, 2)
        return cls(
            np.concatenate([np.zeros(0, np.uint8), *encoded]),
            np.cumsum([0, *(len(units) for units in encoded)]).astype(np.int32),
            np.array([_sounds(units) for units in encoded], np.int32),
            table_of(both[:, 0].copy(), both[:, 1]),
        )

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> SoundIndex:
        """An index of its `arrays`."""
        return cls(
            arrays["units"],
            arrays["ends"],
            arrays["sounds"],
            Table(*(arrays[name] for name in Table._fields)),
        )

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All it knows, for keeping it."""
        own: dict[str, NDArray[Any]] = {
            "units": self._units,
            "ends": self._starts,
            "sounds": self._sounds,
        }
        return own | {name: getattr(self._table, name) for name in Table._fields}

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
        met = numbers_under(self._table, map(key_of, keys(spelling)))
        if not met:
            return []
        units = encode(spelling)
        found: list[tuple[int, int]] = _within(
            units,
            _sounds(units),
            np.array(met, np.int32),
            self._units,
            self._starts,
            self._sounds,
            costs,
            limit,
        )
        return found
