"""Names as rows of integers, for the kernel.

A *unit* is a word of a name, two neighbours written as one, or the whole name written as one.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from tricord.model.listing import Schema
from tricord.names.kernel import layout
from tricord.names.kernel.layout import Ints
from tricord.names.name import PEOPLE, Name
from tricord.names.rarity import is_known, rarity
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word

WEIGHTS: Final = {
    Role.NAME: 100,
    Role.GENERIC: 40,
    Role.NUMBER: 50,
    Role.SUFFIX: 40,
    Role.FORM: 6,
    Role.PARTICLE: 8,
    Role.TITLE: 0,
}
INITIAL_WEIGHT: Final = 40
INITIAL_RARITY: Final = 20
GENERIC_RARITY: Final = 60
LEAST_BODY: Final = 60
"""What a distinctive word of a body or ship weighs at least; rare ones weigh up to 100."""
MOST_GLUED: Final = 5
SHORTEST_WHOLE: Final = 7
LONGEST_WHOLE: Final = 64
"""Letters between which a name is compared as a whole."""
EXACT: Final = frozenset({Role.NUMBER, Role.SUFFIX})
"""Roles whose words are never mistyped ones."""
ALPHABETS: Final = {
    Script.LATIN: 1,
    Script.CYRILLIC: 2,
    Script.GREEK: 3,
    Script.ARABIC: 4,
    Script.HEBREW: 5,
    Script.OTHER: 6,
}
"""Scripts whose letters may be mistyped; in others a character is a syllable or a word."""
_JOINED: Final = frozenset({Role.NAME, Role.GENERIC, Role.PARTICLE, Role.TITLE})
_KINDS: Final[dict[str, int]] = {
    Schema.PERSON: 1,
    Schema.ORGANIZATION: 2,
    Schema.COMPANY: 2,
    Schema.LEGAL_ENTITY: 1 | 2,
    Schema.VESSEL: 4,
    Schema.AIRPLANE: 8,
}
"""What a thing of a kind may be, as bits: a person, a body, a ship, an aircraft."""
LETTER_BITS: Final = 61
Row = tuple[int, int, int, int, int, int]


class Encoded(NamedTuple):
    """One name.

    Attributes:
        words: The word of each unit; the role of a joined one is ``NAME``.
        rows: Units as rows of the kernel; the column ``WORD`` is -1.
        facts: Facts of the kernel.
        telling: Which units the name is found by: the distinctive ones; where it has none,
            the generic ones.
    """

    words: list[Word]
    rows: list[Row]
    facts: tuple[int, ...]
    telling: list[int]


class _Measures(NamedTuple):
    """A word in a name of a kind: weight, rarity, flags, number of its script."""

    weight: int
    rarity: int
    flags: int
    script: int


def encoded(name: Name) -> Encoded:
    """A name as rows of integers."""
    words, schema = list(name.words), name.schema
    single = [_measures(word, schema) for word in words]
    rows = [(-1, 1 << at, *each) for at, each in enumerate(single)]
    for start, stop in _spans(words):
        parts = single[start:stop]
        flags = layout.JOINED
        if any(part.flags & layout.DISTINCTIVE for part in parts):
            flags |= layout.DISTINCTIVE
        words.append(_joined_word(words[start:stop]))
        rows.append(
            (
                -1,
                (1 << stop) - (1 << start),
                sum(part.weight for part in parts),
                sum(part.rarity for part in parts),
                flags,
                ALPHABETS.get(words[start].script, 0),
            )
        )
    names = sum(each.flags & layout.DISTINCTIVE for each in single)
    telling = [at for at, row in enumerate(rows) if row[4] & layout.DISTINCTIVE]
    if not telling:
        telling = [at for at, word in enumerate(words) if word.role in _JOINED]
    if not telling:
        telling = list(range(len(words)))
    weight = sum(each.weight for each in single if each.flags & layout.DISTINCTIVE)
    whole = weight + sum(
        each.weight
        for each, word in zip(single, name.words, strict=True)
        if word.role in (Role.GENERIC, Role.NUMBER)
    )
    facts = (
        weight,
        whole,
        *_signs(name),
        names,
        _bearer(schema),
        _KINDS.get(schema, 0),
        *_as_a_whole(name.words),
    )
    return Encoded(words, rows, facts, telling)


def _as_a_whole(words: Sequence[Word]) -> tuple[int, int]:
    """How many letters a name has, and which; nothing where it cannot be mistyped as a whole."""
    length = sum([len(word.text) - word.text.count(" ") for word in words])
    script = words[0].script if words else Script.HAN
    if not SHORTEST_WHOLE <= length <= LONGEST_WHOLE or script not in ALPHABETS:
        return 0, 0
    if any(word.script != script or word.role == Role.NUMBER for word in words):
        return 0, 0
    letters = 0
    for word in words:
        letters |= _bits(word.text)
    return length, letters


def _spans(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Neighbours that may be written as one, and the whole name."""
    spans = [(at, at + 2) for at in range(len(words) - 1) if _may_join(words[at], words[at + 1])]
    if 2 < len(words) <= MOST_GLUED and len(spans) == len(words) - 1:
        spans.append((0, len(words)))
    return spans


def _may_join(one: Word, other: Word) -> bool:
    return one.script == other.script and one.role in _JOINED and other.role in _JOINED


def _joined_word(words: Sequence[Word]) -> Word:
    return Word("".join([word.text for word in words]), words[0].script, Role.NAME)


@lru_cache(maxsize=200_000)
def _measures(word: Word, schema: str) -> _Measures:
    letter = len(word.text) == 1 and word.script == Script.LATIN and word.role == Role.NAME
    weight = WEIGHTS[word.role]
    rare = 0 if word.role in (Role.FORM, Role.PARTICLE, Role.TITLE) else rarity(word.text, schema)
    flags = layout.KNOWN if is_known(word.text) else 0
    if letter:
        weight, rare, flags = INITIAL_WEIGHT, INITIAL_RARITY, flags | layout.ONE_LETTER
    elif word.role == Role.NAME:
        flags |= layout.COUNTS
        if schema not in PEOPLE:
            weight = LEAST_BODY + rare // 4
    elif word.role == Role.GENERIC:
        rare = min(rare, GENERIC_RARITY)
    if word.role == Role.NAME:
        flags |= layout.DISTINCTIVE
    return _Measures(
        weight, rare, flags, 0 if word.role in EXACT else ALPHABETS.get(word.script, 0)
    )


def _signs(name: Name) -> tuple[int, int]:
    """Hashes of its numbers and of its suffixes."""
    suffixes = sorted({word.concept for word in name.words if word.role == Role.SUFFIX})
    return _hash(name.numbers), _hash(suffixes)


def _hash(parts: Iterable[str]) -> int:
    """A number other than 0 for what is not empty."""
    text = "|".join(parts)
    return zlib.crc32(text.encode()) + 1 if text else 0


def _bearer(schema: str) -> int:
    if schema in PEOPLE:
        return layout.PEOPLE
    return layout.SHIP if schema == Schema.VESSEL else 0


def is_joined(row: Row) -> bool:
    """Whether a unit covers several words."""
    return row[4] & layout.JOINED != 0


def side(name: Encoded) -> layout.Side:
    """A name as the kernel takes it, with the letters of its own words."""
    units = np.array(name.rows, np.int32).reshape(-1, 6)
    units[:, layout.WORD] = np.arange(len(units))
    texts = letters([word.text for word in name.words])
    return layout.Side(units, *texts, np.array(name.facts, np.int64))


def letters(texts: Sequence[str]) -> tuple[Ints, Ints, Ints]:
    """Code points of texts one after the other, where each starts, and which letters it has.

    There is one more start at the end; letters are bits.
    """
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), np.int32)
    starts = np.zeros(len(texts) + 1, np.int64)
    np.cumsum([len(text) for text in texts], out=starts[1:])
    return codes, starts, np.array([_bits(text) for text in texts], np.int64)


@lru_cache(maxsize=200_000)
def _bits(text: str) -> int:
    """Letters of a text, without spaces, as bits."""
    found = 0
    for char in text:
        if char != " ":
            found |= 1 << ord(char) % LETTER_BITS
    return found
