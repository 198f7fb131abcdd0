"""Listed names, found by any name.

A search has three steps. Words of the query are related to words that listed names hold: keys
find candidates (`tricord.names.keys`), rules decide (`tricord.names.relating`). The kernel
(`tricord.names.kernel`) lays every name that holds enough of them beside the query and scores
it. Korean names are also found by the classes of their syllables, in any script.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.model.listing import Schema
from tricord.names.bones import skeleton
from tricord.names.comparing import Comparison, full_names, general, paired, viewed
from tricord.names.encoding import Encoded, encoded, letters, side
from tricord.names.folding import fold
from tricord.names.kernel import layout, search
from tricord.names.kernel.layout import FACTS, Index
from tricord.names.keys import keys, korean_keys
from tricord.names.keytable import KeyTable
from tricord.names.name import LONGEST, PEOPLE, Name, read_once
from tricord.names.relating import relation, spellings
from tricord.names.scripts import Script
from tricord.names.sounds import SoundIndex
from tricord.names.vocabulary import Word

LEAST: Final = 700
"""Score, in thousandths, below which a listed name is not reported."""
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
    """

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        held: dict[tuple[str, str], list[int]] = {}
        for place, (printed, schema) in enumerate(names):
            held.setdefault((fold(printed[:LONGEST]), schema), []).append(place)
        self._places = list(held.values())
        self._printed = [names[places[0]] for places in self._places]
        numbers: dict[Word, int] = {}
        rows, facts, found_by = array("q"), array("q"), array("q")
        starts, joined = [0], bytearray()
        korean: list[tuple[str, int]] = []
        for position, (printed, schema) in enumerate(self._printed):
            name = read_once(printed, schema)
            each = encoded(name)
            own = []
            for word, row in zip(each.words, each.rows, strict=True):
                number = numbers.get(word)
                if number is None:
                    number = numbers[word] = len(numbers)
                    joined.append(1)
                if not row[4] & layout.JOINED:
                    joined[number] = 0
                own.append(number)
                rows.append(number)
                rows.extend(row[1:])
            for at in each.telling:
                found_by.append(own[at])
                found_by.append(position)
            facts.extend(each.facts)
            starts.append(len(rows) // 6)
            if schema in PEOPLE and name.korean:
                korean += ((key, position) for key in korean_keys(name.korean))
        self._words = list(numbers)
        codes, code_starts = letters(word.text for word in self._words)
        self._index = Index(
            np.array(rows, np.int64).reshape(-1, 6),
            np.array(starts, np.int64),
            np.array(facts, np.int64).reshape(-1, FACTS),
            codes,
            code_starts,
            *_postings(found_by, len(self._words)),
        )
        self._by_key = KeyTable(
            (key, number)
            for number, word in enumerate(self._words)
            for key in ((word.text,) if joined[number] else keys(word))
        )
        self._whole_words = [n for n in range(len(self._words)) if not joined[n]]
        self._korean = KeyTable(korean)
        self._scratch = np.zeros(len(held), np.int64), np.full(len(numbers) + 1, -1, np.int64)
        self._related = lru_cache(maxsize=SEEN)(self._look_up)
        self._name = lru_cache(maxsize=SEEN)(self._read)

    def _read(self, position: int) -> Name:
        return read_once(*self._printed[position])

    def search(self, name: Name) -> list[Hit]:
        """Listed names that a name may be, the best first, ties by position."""
        own = encoded(name)
        found = dict(self._by_words(name, own))
        for key in sorted(korean_keys(name.korean)):
            for position in self._korean.get(key):
                if position not in found:
                    alike = full_names(name, self._name(position))
                    if alike is not None:
                        found[position] = alike
        hits = [
            Hit(place, searched)
            for position, comparison in found.items()
            if (searched := comparison.in_search()).value >= LEAST
            for place in self._places[position]
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
            side(own), np.array(relations, np.int64), self._index, self._scratch, LEAST
        )
        for position, value, bits, rare, start, stop in hits.tolist():
            other = [self._words[n] for n in self._word_numbers(position)]
            laid = paired(own, other, pairs[start:stop])
            yield position, viewed(general(name, self._name(position), (value, bits, rare), laid))

    def _word_numbers(self, position: int) -> list[int]:
        start, stop = self._index.unit_starts[position : position + 2]
        numbers: list[int] = self._index.units[start:stop, layout.WORD].tolist()
        return numbers

    def _look_up(self, word: Word, korean: bool, sounds: bool) -> Relations:
        """Listed words that a word may be."""
        met = {number for key in keys(word) for number in self._by_key.get(key)}
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
            yield from self._by_key.get(spelling)
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


def _postings(found_by: array[int], words: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Names by word, from pairs of word and name: where each word's start, and the names."""
    pairs = np.array(found_by, np.int64).reshape(-1, 2)
    order = np.argsort(pairs[:, 0], kind="stable")
    counts = np.bincount(pairs[:, 0], minlength=words)
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64), pairs[order, 1]
