"""Listed names, found by any name.

A search has three steps. Words of the query are related to words that listed names hold; the
kernel (`tricord.names.kernel`) does so by letters and meaning, and here what sounds alike in two
scripts is added. The kernel then lays every name that holds enough of them beside the query and
scores it. Korean names are also found by the classes of their syllables, in any script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from tricord.model.listing import Schema
from tricord.names.comparing import Comparison, compare_names, general, heard, paired, viewed
from tricord.names.encoding import side, skeletons, units
from tricord.names.indexing import NameIndex, index_of
from tricord.names.kernel import Wanted, layout, scratch, search
from tricord.names.korean.keys import korean_keys
from tricord.names.korean.person import name_distance
from tricord.names.korean.spelling import latin_cuts
from tricord.names.name import PEOPLE, Name, read_once
from tricord.names.relating import by_ear, is_korean, spellings
from tricord.names.scoring import THRESHOLD
from tricord.names.scripts import Script
from tricord.names.tables import Ints, numbers_under, places_under
from tricord.names.vocabulary import Word

SEEN: Final = 50_000
_NONE: Final = np.empty((0, 4), np.int64)

Relations = list[tuple[int, int, int]]
"""Listed word, cost, rule."""


class Hit(NamedTuple):
    """A listed name that a query may be.

    Attributes:
        position: Of the listed name, as given to `NameSearch`.
        comparison: How alike the two are.
    """

    position: int
    comparison: Comparison


class NameSearch:
    """An index over names.

    Args:
        names: Names as printed and what bears each, in the order hits refer to them by.
        least: Score, in thousandths, below which a name is no hit.
        built: The index of the same names, if it was built before.
    """

    def __init__(
        self,
        names: Sequence[tuple[str, str]],
        least: int = THRESHOLD,
        built: NameIndex | None = None,
    ) -> None:
        self.least = least
        self._held = built or index_of(names)
        self._index = self._held.index
        self._scratch, self._cuts = scratch(self._index), latin_cuts()
        self._heard = lru_cache(maxsize=SEEN)(self._read_alike)
        self._name = lru_cache(maxsize=SEEN)(self._read)

    def _read(self, position: int) -> Name:
        return read_once(*self._held.printed(position))

    def search(self, name: Name) -> list[Hit]:
        """Listed names that a name may be, the best first, ties by position."""
        found = dict(self._by_words(name))
        for position in numbers_under(self._held.korean, korean_keys(name.korean)):
            if position not in found:
                listed = self._name(position)
                if name_distance(name.korean, listed.korean) is not None:
                    found[position] = compare_names(name, listed)
        hits = [
            Hit(place, searched)
            for position, comparison in found.items()
            if (searched := comparison.in_search()).value >= self.least
            for place in self._held.places(position)
        ]
        return sorted(hits, key=lambda hit: (-hit.comparison.value, hit.position))

    def _by_words(self, name: Name) -> Iterator[tuple[int, Comparison]]:
        mine = side(name)
        heard_words = self._by_ear(name, mine)
        how = Wanted(self.least, name.schema != Schema.PERSON, not _may_be_korean(name))
        hits, pairs = search(mine, heard_words, self._index, self._scratch, self._cuts, how)
        for position, value, bits, rare, start, stop in hits.tolist():
            listed = self._name(position)
            laid = paired(name, listed, pairs[start:stop])
            if any(pair.rule == "sound" for pair in laid) and not heard(name, listed):
                yield position, compare_names(name, listed)
            else:
                yield position, viewed(general(name, listed, (value, bits, rare), laid))

    def _by_ear(self, name: Name, mine: layout.Side) -> Ints:
        """What units are related to as they are read: rows of unit, listed word, cost, rule."""
        korean, sounds = name.schema != Schema.PERSON, not name.is_syllables
        bones = mine.words.traits[:, layout.BONES]
        if all(word.script == Script.LATIN for word in name.words):
            asked = places_under(self._held.foreign, bones)
        else:
            asked = list(range(len(bones)))
        if not asked:
            return _NONE
        words, skeletons = units(name.words), bones.tolist()
        rows = [
            (at, *found)
            for at in asked
            for found in self._heard(words[at], skeletons[at], korean, sounds)
        ]
        return np.array(rows, np.int64).reshape(-1, 4)

    def _read_alike(self, word: Word, skeleton: int, korean: bool, sounds: bool) -> Relations:
        """Listed words that a word may be by how it is read; `skeleton` is 0 if it is not Latin."""
        found = []
        if skeleton:
            numbers = numbers_under(self._held.foreign, [skeleton]) if sounds else []
        else:
            numbers = self._candidates(word, korean=korean, sounds=sounds)
        for number in numbers:
            related = by_ear(word, self._held.word(number), korean=korean)
            if related is not None and (sounds or related.rule != "sound"):
                found.append((number, related.cost, layout.RULES.index(related.rule)))
        return found

    def _candidates(self, word: Word, *, korean: bool, sounds: bool) -> list[int]:
        """Listed words that a word that is not Latin may be read as."""
        if not sounds and not (korean and is_korean(word)):
            return []
        read = spellings(word)
        bones = skeletons(read)
        found = set(numbers_under(self._index.latin, bones))
        if sounds:
            found.update(numbers_under(self._held.foreign, bones))
            script = Script.KANA if word.script == Script.HANGUL else word.script
            known = self._held.arrays["heard"]
            found.update(int(known[at]) for at, _ in self._held.sounds.related(read, script))
        return sorted(found)


def _may_be_korean(name: Name) -> bool:
    """Whether a name may be compared as a Korean one, or as a Chinese one in Korean."""
    if name.schema not in PEOPLE:
        return False
    return bool(name.korean or name.given) or not all(w.script == Script.LATIN for w in name.words)
