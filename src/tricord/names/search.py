"""Listed names, found by any name.

A search has three steps. Words of the query are related to words that listed names hold: keys
find candidates (`tricord.names.keys`), rules decide (`tricord.names.relating`). The kernel
(`tricord.names.kernel`) lays every name that holds enough of them beside the query and scores
it. Korean names are also found by the classes of their syllables, in any script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

import numpy as np

from tricord.model.listing import Schema
from tricord.names.bones import skeleton
from tricord.names.comparing import Comparison, compare_names, general, heard, paired, viewed
from tricord.names.encoding import Encoded, encoded, side
from tricord.names.indexing import NameIndex, index_of
from tricord.names.kernel import layout, search
from tricord.names.keys import keys, korean_keys
from tricord.names.keytable import KeyTable
from tricord.names.korean.person import name_distance
from tricord.names.name import Name, read_once
from tricord.names.relating import relation, spellings
from tricord.names.scoring import THRESHOLD
from tricord.names.scripts import Script
from tricord.names.sounds import SoundIndex
from tricord.names.vocabulary import Word

SEEN: Final = 100_000

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
        self._words, self._index = self._held.words, self._held.index
        self._whole_words = [n for n, joined in enumerate(self._held.joined) if not joined]
        self._scratch = (
            np.zeros(len(self._held.printed), np.int64),
            np.full(len(self._words) + 1, -1, np.int64),
        )
        self._related = lru_cache(maxsize=SEEN)(self._look_up)
        self._name = lru_cache(maxsize=SEEN)(self._read)

    def _read(self, position: int) -> Name:
        return read_once(*self._held.printed[position])

    def search(self, name: Name) -> list[Hit]:
        """Listed names that a name may be, the best first, ties by position."""
        own = encoded(name)
        found = dict(self._by_words(name, own))
        for key in sorted(korean_keys(name.korean)):
            for position in self._held.korean.get(key):
                if position not in found:
                    listed = self._name(position)
                    if name_distance(name.korean, listed.korean) is not None:
                        found[position] = compare_names(name, listed)
        hits = [
            Hit(place, searched)
            for position, comparison in found.items()
            if (searched := comparison.in_search()).value >= self.least
            for place in self._held.places[position]
        ]
        return sorted(hits, key=lambda hit: (-hit.comparison.value, hit.position))

    def _by_words(self, name: Name, own: Encoded) -> Iterator[tuple[int, Comparison]]:
        person = name.schema == Schema.PERSON
        relations = [
            (at, *found)
            for at, word in enumerate(own.words)
            for found in self._related(word, not person, not name.is_syllables)
        ]
        if not relations:
            return
        hits, pairs = search(
            side(own), np.array(relations, np.int64), self._index, self._scratch, self.least
        )
        for position, value, bits, rare, start, stop in hits.tolist():
            other = [self._words[n] for n in self._word_numbers(position)]
            laid = paired(own, other, pairs[start:stop])
            listed = self._name(position)
            if any(pair.rule == "sound" for pair in laid) and not heard(name, listed):
                yield position, compare_names(name, listed)
            else:
                yield position, viewed(general(name, listed, (value, bits, rare), laid))

    def _word_numbers(self, position: int) -> list[int]:
        start, stop = self._index.unit_starts[position : position + 2]
        numbers: list[int] = self._index.units[start:stop, layout.WORD].tolist()
        return numbers

    def _look_up(self, word: Word, korean: bool, sounds: bool) -> Relations:
        """Listed words that a word may be."""
        met = {number for key in keys(word) for number in self._held.by_key.get(key)}
        if sounds:
            met.update(self._by_its_sound(word))
        found = []
        for number in sorted(met):
            related = relation(word, self._words[number], korean=korean)
            if related is not None:
                found.append((number, related.cost, layout.RULES.index(related.rule)))
        return found

    def _by_its_sound(self, word: Word) -> Iterator[int]:
        """Listed words of other scripts that sound like a word."""
        if word.script == Script.LATIN:
            yield from self._foreign.get(skeleton(word.text))
            return
        read = spellings(word)
        script = Script.KANA if word.script == Script.HANGUL else word.script
        latin, index = self._latin
        yield from (latin[position] for position, _ in index.related(read, script))
        for spelling in read:
            yield from self._held.by_key.get(spelling)
            yield from self._foreign.get(skeleton(spelling))

    @cached_property
    def _latin(self) -> tuple[list[int], SoundIndex]:
        """Latin words, to be found by their sound."""
        own = [n for n in self._whole_words if self._words[n].script == Script.LATIN]
        return own, SoundIndex([self._words[n].text for n in own])

    @cached_property
    def _foreign(self) -> KeyTable:
        """Words of other scripts, by the sound of their readings."""
        return KeyTable(
            (skeleton(spelling), number)
            for number in self._whole_words
            if self._words[number].script != Script.LATIN
            for spelling in spellings(self._words[number])
        )
