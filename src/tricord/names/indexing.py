"""What a search needs of many names, made once: their words, units, keys and facts."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tricord.model.listing import Schema
from tricord.names.encoding import card, kernel_words, signs, skeletons
from tricord.names.folding import fold
from tricord.names.hearing import sounds_of, spellings
from tricord.names.kernel import fill, layout
from tricord.names.kernel.collecting import both, chosen, lay_all
from tricord.names.kernel.finding import all_keys
from tricord.names.kernel.laying import CARD
from tricord.names.kernel.layout import Index, Sounds, Words
from tricord.names.kernel.parting import all_parts
from tricord.names.korean.keys import korean_keys
from tricord.names.name import LONGEST, PEOPLE, read_once
from tricord.names.scripts import Script
from tricord.names.sounds import SoundIndex
from tricord.names.tables import Ints, Table, table_of
from tricord.names.vocabulary import Word

Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class NameIndex:
    """Names, each once however often and in whatever letters it is printed.

    Attributes:
        arrays: By name. ``printed``, ``printed_ends`` and ``schemas``: the names as printed,
            one after the other in UTF-8, and what bears them. ``places`` and ``places_ends``:
            where each stands among the names given. ``heard``: words that the sound index
            knows. The others are fields of what the properties give.
    """

    arrays: Arrays

    @cached_property
    def index(self) -> Index:
        """The names as the kernel takes them."""
        own = {name: self.arrays[name] for name in Index._fields if name in self.arrays}
        return Index(
            words=Words(*self._fields("words", Words._fields)),
            sounds=Sounds(*self._fields("sounds", Sounds._fields)),
            by_key=self._table("by_key"),
            by_part=self._table("by_part"),
            latin=self._table("latin"),
            foreign=self._table("foreign"),
            **own,
        )

    @cached_property
    def korean(self) -> Table:
        """Names by the keys of their Korean readings."""
        return self._table("korean")

    @cached_property
    def by_sound(self) -> SoundIndex:
        """Latin words by their sound; ``heard`` says which words they are."""
        names = [name for name in self.arrays if name.startswith("by_sound_")]
        return SoundIndex.of({name[9:]: self.arrays[name] for name in names})

    def printed(self, position: int) -> tuple[str, str]:
        """A name as printed, and what bears it."""
        ends = self.arrays["printed_ends"]
        text = self.arrays["printed"][ends[position] : ends[position + 1]].tobytes().decode()
        return text, _SCHEMAS[self.arrays["schemas"][position]]

    def places(self, position: int) -> list[int]:
        """Where a name stands among the names given."""
        ends = self.arrays["places_ends"]
        found: list[int] = self.arrays["places"][ends[position] : ends[position + 1]].tolist()
        return found

    def _table(self, name: str) -> Table:
        return Table(*self._fields(name, Table._fields))

    def _fields(self, name: str, fields: Iterable[str]) -> list[NDArray[Any]]:
        return [self.arrays[f"{name}_{field}"] for field in fields]


_SCHEMAS: Final = tuple(Schema)


def index_of(names: Sequence[tuple[str, str]]) -> NameIndex:
    """Make the index of names.

    Args:
        names: Names as printed and what bears each.
    """
    held: dict[tuple[str, str], list[int]] = {}
    for place, (printed, schema) in enumerate(names):
        held.setdefault((fold(printed[:LONGEST]), schema), []).append(place)
    distinct = [names[places[0]] for places in held.values()]
    made = _Names()
    for position, name in enumerate(distinct):
        made.add(position, *name)
    singles = list(made.numbers)
    single = kernel_words(singles)
    laid = lay_all(*made.arrays(), single)
    _, first, numbers = np.unique(laid.hashes, return_index=True, return_inverse=True)
    once = chosen(laid.joined, first)
    fill(once)
    words = both(single, once)
    units, column = laid.units, laid.units[:, layout.WORD]
    joined = column < 0
    column[joined] = len(singles) + numbers[-1 - column[joined]]
    of_units = np.repeat(np.arange(len(distinct), dtype=np.int32), np.diff(laid.unit_starts))
    telling = laid.telling != 0
    heard = [number for number, word in enumerate(singles) if word.script == Script.LATIN]
    arrays: dict[str, NDArray[Any]] = {
        **_printed(distinct, list(held.values())),
        "heard": np.array(heard, np.int32),
        "units": units,
        "unit_starts": laid.unit_starts,
        "facts": laid.facts,
    }
    arrays["post_starts"], arrays["postings"] = _postings(
        column[telling], of_units[telling], len(words.traits)
    )
    is_joined = (np.arange(len(words.traits)) >= len(singles)).astype(np.uint8)
    bones = words.traits[:, layout.BONES]
    latin = np.flatnonzero(bones)
    tables = {
        "by_key": table_of(*all_keys(words, is_joined)),
        "by_part": table_of(*all_parts(units, laid.unit_starts, laid.facts, words)),
        "korean": _table(made.korean),
        "foreign": _foreign(singles),
        "latin": table_of(bones[latin], latin),
    }
    arrays |= _named("words", words)
    arrays |= _named("sounds", _sounds(singles, len(words.traits)))
    for kind, table in tables.items():
        arrays |= _named(kind, table)
    by_sound = SoundIndex.of_words([singles[number].text for number in heard])
    arrays |= {f"by_sound_{name}": each for name, each in by_sound.arrays().items()}
    return NameIndex(arrays)


class _Names:
    """Names as cards, one after the other."""

    def __init__(self) -> None:
        self.numbers: dict[Word, int] = {}
        self.korean: list[tuple[int, int]] = []
        self._cards, self._words, self._signs = array("q"), array("i"), array("q")
        self._starts = array("q", [0])

    def add(self, position: int, printed: str, schema: str) -> None:
        name = read_once(printed, schema)
        for word in name.words:
            self._words.append(self.numbers.setdefault(word, len(self.numbers)))
            self._cards.extend(card(word, schema))
        self._starts.append(len(self._words))
        self._signs.extend(signs(name))
        if schema in PEOPLE and name.korean:
            self.korean += ((key, position) for key in sorted(korean_keys(name.korean)))

    def arrays(self) -> tuple[Ints, Ints, Ints, Ints]:
        """Cards, numbers of words, where each name starts, and signs."""
        return (
            np.array(self._cards, np.int64).reshape(-1, CARD),
            np.array(self._words, np.int32),
            np.array(self._starts, np.int64),
            np.array(self._signs, np.int64).reshape(-1, 4),
        )


def _sounds(singles: Sequence[Word], count: int) -> Sounds:
    """How words sound; joined ones come after the single ones and have no sounds."""
    units, ends, firsts = sounds_of(singles)
    return Sounds(units, ends, np.pad(firsts, (0, count - len(singles)), mode="edge"))


def _named(name: str, fields: Words | Table | Sounds) -> Arrays:
    return {f"{name}_{field}": each for field, each in zip(fields._fields, fields, strict=True)}


def _printed(names: Sequence[tuple[str, str]], places: Sequence[Sequence[int]]) -> Arrays:
    texts = [printed.encode() for printed, _ in names]
    return {
        "printed": np.frombuffer(bytearray(b"".join(texts)), np.uint8),
        "printed_ends": _ends(texts),
        "schemas": np.array([_SCHEMAS.index(schema) for _, schema in names], np.uint8),
        "places": np.array([place for some in places for place in some], np.int32),
        "places_ends": _ends(places),
    }


def _foreign(words: Sequence[Word]) -> Table:
    read = [
        (spelling, number)
        for number, word in enumerate(words)
        if word.script != Script.LATIN
        for spelling in spellings(word)
    ]
    bones = skeletons([spelling for spelling, _ in read])
    return _table([(bone, n) for bone, (_, n) in zip(bones, read, strict=True) if bone])


def _table(items: Sequence[tuple[int, int]]) -> Table:
    both_columns = np.array(items, np.int64).reshape(-1, 2)
    return table_of(both_columns[:, 0].copy(), both_columns[:, 1])


def _ends(parts: Sequence[Sequence[Any]]) -> NDArray[np.int64]:
    """Where parts of one array start, and at last where it ends."""
    return np.fromiter(accumulate(map(len, parts), initial=0), np.int64, len(parts) + 1)


def _postings(words: Ints, names: Ints, count: int) -> tuple[Ints, Ints]:
    """Names by word: where each word's start, and the names."""
    order = np.argsort(words, kind="stable")
    counts = np.bincount(words, minlength=count)
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64), names[order]
