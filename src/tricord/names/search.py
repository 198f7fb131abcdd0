"""Listed names, found by any name.

The kernel (`tricord.names.kernel`) relates words of a name to words that listed names hold, lays
every listed name that holds enough of them beside it, and scores it. What words of other scripts
than Latin may be read as is looked up here. Korean names are also found by the classes of their
syllables, in any script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import Final, NamedTuple

import numpy as np

from tricord.model.listing import Schema
from tricord.names.comparing import Comparison, compare_names, general, heard, paired, viewed
from tricord.names.encoding import kernel_names, skeletons, units
from tricord.names.hearing import ear, may_be_korean, sounds_of, spellings
from tricord.names.indexing import NameIndex, index_of
from tricord.names.kernel import Asked, Others, layout, scratch, search
from tricord.names.korean.keys import korean_keys
from tricord.names.korean.person import name_distance
from tricord.names.name import PEOPLE, Name, read_once
from tricord.names.scoring import THRESHOLD
from tricord.names.scripts import Script
from tricord.names.tables import numbers_under
from tricord.names.vocabulary import Word

SEEN: Final = 4096
BLOCK: Final = 500
"""Names that the kernel is given at once."""


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
        self._scratch = scratch(self._index)
        self._like = lru_cache(maxsize=SEEN)(self._candidates)
        self._name = lru_cache(maxsize=SEEN)(self._read)

    def _read(self, position: int) -> Name:
        return read_once(*self._held.printed(position))

    def search(self, name: Name) -> list[Hit]:
        """Listed names that a name may be, the best first, ties by position."""
        return next(self.search_all([name]))

    def search_all(self, names: Iterable[Name]) -> Iterator[list[Hit]]:
        """The same for each of many names, in less time than one by one."""
        rest = iter(names)
        while some := list(islice(rest, BLOCK)):
            for name, found in zip(some, self._by_words(some), strict=True):
                yield self._hits(name, found)

    def _hits(self, name: Name, found: dict[int, Comparison]) -> list[Hit]:
        """The hits of a name, with listed names that read as the same Korean one."""
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

    def _by_words(self, names: Sequence[Name]) -> list[dict[int, Comparison]]:
        """Listed names whose words are like those of each name."""
        hits, pairs = search(self._asked(names), self._index, self._scratch, ear(), self.least)
        found: list[dict[int, Comparison]] = [{} for _ in names]
        for at, position, value, bits, rare, start, stop in hits.tolist():
            name, listed, laid = names[at], self._name(position), pairs[start:stop]
            if layout.BY_SOUND in laid[:, 3] and not heard(name, listed):
                found[at][position] = compare_names(name, listed)
            else:
                told = paired(name, listed, laid)
                found[at][position] = viewed(general(name, listed, (value, bits, rare), told))
        return found

    def _asked(self, names: Sequence[Name]) -> Asked:
        """Names as the kernel takes them."""
        how, places = [_how(name) for name in names], []
        words: list[Word] = []
        like: list[tuple[int, ...]] = []
        for name, bits in zip(names, how, strict=True):
            if all(word.script == Script.LATIN for word in name.words):
                places.append(-1)
                continue
            places.append(len(words))
            made = units(name.words)
            words += made
            like += [
                () if word.script == Script.LATIN else self._like(word, bits & ~layout.FINAL)
                for word in made
            ]
        others = Others(
            sounds_of(words),
            np.array([number for some in like for number in some], np.int32),
            np.fromiter(accumulate(map(len, like), initial=0), np.int64),
        )
        return Asked(
            *kernel_names(names), np.array(how, np.int64), np.array(places, np.int64), others
        )

    def _candidates(self, word: Word, how: int) -> tuple[int, ...]:
        """Listed words that a word that is not Latin may be read as."""
        by_ear = how & layout.BY_EAR
        if not by_ear and not (how & layout.AS_KOREAN and may_be_korean(word)):
            return ()
        read = spellings(word)
        bones = skeletons(read)
        found = set(numbers_under(self._index.latin, bones))
        if by_ear:
            found.update(numbers_under(self._index.foreign, bones))
            script = Script.KANA if word.script == Script.HANGUL else word.script
            known = self._held.arrays["heard"]
            found.update(int(known[at]) for at, _ in self._held.by_sound.related(read, script))
        return tuple(sorted(found))


def _how(name: Name) -> int:
    """What the kernel may do with a name, as bits."""
    return (
        (layout.AS_KOREAN if name.schema != Schema.PERSON else 0)
        | (0 if name.is_syllables else layout.BY_EAR)
        | (0 if _may_be_korean(name) else layout.FINAL)
    )


def _may_be_korean(name: Name) -> bool:
    """Whether a name may be compared as a Korean one, or as a Chinese one in Korean."""
    if name.schema not in PEOPLE:
        return False
    return bool(name.korean or name.given) or not all(w.script == Script.LATIN for w in name.words)
