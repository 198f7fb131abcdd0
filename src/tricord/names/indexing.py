"""What a search needs of many names, made once: their words, units, keys and facts."""

from __future__ import annotations

import io
import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tricord.names.encoding import encoded, letters
from tricord.names.folding import fold
from tricord.names.kernel import layout
from tricord.names.kernel.layout import FACTS, Index
from tricord.names.keys import keys, korean_keys
from tricord.names.keytable import KeyTable
from tricord.names.name import LONGEST, PEOPLE, read_once
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word

_COLUMNS: Final = 6


@dataclass(frozen=True)
class NameIndex:
    """Names, each once however often and in whatever letters it is printed.

    Attributes:
        printed: Names as printed and what bears them.
        places: Where each stands among the names given.
        words: Every word, and neighbours joined into one.
        joined: For each word, 1 where it stands in no name by itself.
        index: The names as the kernel takes them.
        by_key: Words by key.
        korean: Names by the keys of their Korean readings.
    """

    printed: list[tuple[str, str]]
    places: list[list[int]]
    words: list[Word]
    joined: bytes
    index: Index
    by_key: KeyTable
    korean: KeyTable

    def to_bytes(self) -> bytes:
        """As bytes that `from_bytes` reads."""
        text = {
            "printed": self.printed,
            "places": self.places,
            "words": [(w.text, w.script, w.role, w.concept, w.given) for w in self.words],
        }
        arrays: dict[str, Any] = {
            f"index_{name}": each for name, each in zip(Index._fields, self.index, strict=True)
        }
        arrays |= {f"by_key_{name}": each for name, each in self.by_key.arrays().items()}
        arrays |= {f"korean_{name}": each for name, each in self.korean.arrays().items()}
        whole = json.dumps(text, ensure_ascii=False, separators=(",", ":")).encode()
        buffer = io.BytesIO()
        np.savez(
            buffer,
            text=np.frombuffer(whole, np.uint8),
            joined=np.frombuffer(self.joined, np.uint8),
            **arrays,
        )
        return buffer.getvalue()


def from_bytes(data: bytes) -> NameIndex:
    """An index as it was kept.

    Raises:
        ValueError, KeyError: The bytes are no index.
    """
    with np.load(io.BytesIO(data), allow_pickle=False) as held:
        text = json.loads(held["text"].tobytes())
        script = {each.value: each for each in Script}
        role = {each.value: each for each in Role}
        return NameIndex(
            printed=[(printed, schema) for printed, schema in text["printed"]],
            places=text["places"],
            words=[
                Word(letters_, script[s], role[r], concept, tuple(given))
                for letters_, s, r, concept, given in text["words"]
            ],
            joined=held["joined"].tobytes(),
            index=Index(*(held[f"index_{name}"] for name in Index._fields)),
            by_key=KeyTable.of(held["by_key_keys"], held["by_key_starts"], held["by_key_numbers"]),
            korean=KeyTable.of(held["korean_keys"], held["korean_starts"], held["korean_numbers"]),
        )


def index_of(names: Sequence[tuple[str, str]]) -> NameIndex:
    """Make the index of names.

    Args:
        names: Names as printed and what bears each.
    """
    held: dict[tuple[str, str], list[int]] = {}
    for place, (printed, schema) in enumerate(names):
        held.setdefault((fold(printed[:LONGEST]), schema), []).append(place)
    distinct = [names[places[0]] for places in held.values()]
    made = _Units()
    for position, name in enumerate(distinct):
        made.add(position, *name)
    words = list(made.numbers)
    return NameIndex(
        printed=distinct,
        places=list(held.values()),
        words=words,
        joined=bytes(made.joined),
        index=Index(
            np.array(made.rows, np.int32).reshape(-1, _COLUMNS),
            np.array(made.starts, np.int64),
            np.array(made.facts, np.int64).reshape(-1, FACTS),
            *letters([word.text for word in words]),
            *_postings(made.found_by, len(words)),
        ),
        by_key=KeyTable(
            (key, number)
            for number, word in enumerate(words)
            for key in ((word.text,) if made.joined[number] else keys(word))
        ),
        korean=KeyTable(made.korean),
    )


class _Units:
    """Units of names, one name after the other."""

    def __init__(self) -> None:
        self.numbers: dict[Word, int] = {}
        self.joined = bytearray()
        self.rows, self.found_by, self.facts = array("i"), array("i"), array("q")
        self.starts = [0]
        self.korean: list[tuple[str, int]] = []

    def add(self, position: int, printed: str, schema: str) -> None:
        name = read_once(printed, schema)
        each = encoded(name)
        own = []
        for word, row in zip(each.words, each.rows, strict=True):
            number = self.numbers.get(word)
            if number is None:
                number = self.numbers[word] = len(self.numbers)
                self.joined.append(1)
            if not row[layout.FLAGS] & layout.JOINED:
                self.joined[number] = 0
            own.append(number)
            self.rows.append(number)
            self.rows.extend(row[1:])
        for at in each.telling:
            self.found_by.extend((own[at], position))
        self.facts.extend(each.facts)
        self.starts.append(len(self.rows) // _COLUMNS)
        if schema in PEOPLE and name.korean:
            self.korean += ((key, position) for key in sorted(korean_keys(name.korean)))


def _postings(found_by: array[int], words: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Names by word, from pairs of word and name: where each word's start, and the names."""
    pairs = np.array(found_by, np.int32).reshape(-1, 2)
    order = np.argsort(pairs[:, 0], kind="stable")
    counts = np.bincount(pairs[:, 0], minlength=words)
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64), pairs[order, 1]
