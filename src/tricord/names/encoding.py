"""Names as the kernel takes them: rows of integers.

A *unit* is a word of a name, two neighbours written as one, or the whole name written as one.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import Final

import numpy as np

from tricord.model.listing import Schema
from tricord.names.kernel import fill, lay, layout
from tricord.names.kernel.laying import CARD, LETTER_BITS, MOST_GLUED
from tricord.names.korean.chinese import is_pinyin
from tricord.names.korean.spelling import cut_up
from tricord.names.name import PEOPLE, Name
from tricord.names.rarity import is_known, rarity
from tricord.names.scripts import SCRIPT_NUMBERS, Script
from tricord.names.tables import Ints
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
LONGEST_SYLLABLE: Final = 6
EXACT: Final = frozenset({Role.NUMBER, Role.SUFFIX})
"""Roles whose words are never mistyped ones."""
ROLES: Final = {
    Role.NAME: layout.NAME_ROLE,
    Role.GENERIC: layout.GENERIC_ROLE,
    Role.FORM: layout.FORM_ROLE,
    Role.NUMBER: layout.NUMBER_ROLE,
    Role.SUFFIX: layout.SUFFIX_ROLE,
}
_APART: Final = frozenset({Role.FORM, Role.NUMBER, Role.SUFFIX})
_SILENT: Final = frozenset({Role.FORM, Role.PARTICLE, Role.TITLE})
_KINDS: Final[dict[str, int]] = {
    Schema.PERSON: 1,
    Schema.ORGANIZATION: 2,
    Schema.COMPANY: 2,
    Schema.LEGAL_ENTITY: 1 | 2,
    Schema.VESSEL: 4,
    Schema.AIRPLANE: 8,
}
"""What a thing of a kind may be, as bits: a person, a body, a ship, an aircraft."""
Card = tuple[int, ...]


def side(name: Name) -> layout.Side:
    """A name as the kernel takes it, laid out with the neighbours that may be joined."""
    cards, codes, starts, _, told = kernel_names([name])
    return lay(cards, codes, starts, told[0])


def kernel_names(names: Sequence[Name]) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """Names for the kernel.

    Returns:
        Cards and letters of the words of all names, one name after the other; where each word
        starts; where the words of each name start; and what `signs` tells of each.
    """
    words = [word for name in names for word in name.words]
    cards = [card(word, name.schema) for name in names for word in name.words]
    told = array("q", chain.from_iterable(map(signs, names)))
    ends = array("q", accumulate([len(name.words) for name in names], initial=0))
    return (
        np.frombuffer(array("q", chain.from_iterable(cards)), np.int64).reshape(-1, CARD),
        *_letters(words),
        np.frombuffer(ends, np.int64),
        np.frombuffer(told, np.int64).reshape(-1, 4),
    )


@lru_cache(maxsize=4096)
def card(word: Word, schema: str) -> Card:
    """What the kernel is told of a word in a name of a kind: weight, rarity, flags, traits."""
    text, script, role, _, _ = word
    weight = WEIGHTS[role]
    rare = 0 if role in _SILENT else rarity(text, schema)
    flags = layout.KNOWN if stands_often(text, script) else 0
    if len(text) == 1 and script == Script.LATIN and role == Role.NAME:
        weight, rare, flags = INITIAL_WEIGHT, INITIAL_RARITY, flags | layout.ONE_LETTER
    elif role == Role.NAME:
        flags |= layout.COUNTS
        if schema not in PEOPLE:
            weight = LEAST_BODY + rare // 4
    elif role == Role.GENERIC:
        rare = min(rare, GENERIC_RARITY)
    if role == Role.NAME:
        flags |= layout.DISTINCTIVE
    return weight, rare, flags, *_traits(word)


@lru_cache(maxsize=4096)
def stands_often(text: str, script: Script) -> bool:
    """Whether a word surely is one: it stands in many names, or is a syllable of East Asian ones.

    Two such words that differ are two words, not a mistyped one: Mong and Ming.
    """
    if is_known(text):
        return True
    if script != Script.LATIN or len(text) > LONGEST_SYLLABLE:
        return False
    return is_pinyin(text) or len(cut_up(text, script, 1)[1]) > 0


def _traits(word: Word) -> tuple[int, ...]:
    """Traits of a word; how it sounds is left 0."""
    text, script, role, concept, given = word
    groups = [_hash([group]) for group in given[: layout.GROUPS]]
    return (
        ROLES.get(role, layout.OTHER_ROLE),
        SCRIPT_NUMBERS[script],
        int(stands_often(text, script)),
        _hash([concept]),
        *(0, 0, 0),
        *groups,
        *[0] * (layout.GROUPS - len(groups)),
    )


def signs(name: Name) -> tuple[int, int, int, int]:
    """Facts that words tell as text: hashes of numbers and of suffixes, bearer and kinds."""
    numbers = suffixes = 0
    for word in name.words:
        if word.role in EXACT:
            numbers = _hash(name.numbers)
            suffixes = _hash(sorted({w.concept for w in name.words if w.role == Role.SUFFIX}))
            break
    return numbers, suffixes, _bearer(name.schema), _KINDS.get(name.schema, 0)


def _hash(parts: Iterable[str]) -> int:
    """A number other than 0 for what is not empty."""
    text = "|".join(parts).encode()
    return zlib.crc32(text) << 31 | zlib.adler32(text) >> 1 | 1 if text else 0


def _bearer(schema: str) -> int:
    if schema in PEOPLE:
        return layout.PEOPLE
    return layout.SHIP if schema == Schema.VESSEL else 0


@lru_cache(maxsize=4096)
def units(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of the units of a name: its own, and neighbours joined into one."""
    return (*words, *(_joined(words[start:stop]) for start, stop in _spans(words)))


@lru_cache(maxsize=4096)
def places(words: tuple[Word, ...]) -> tuple[int, ...]:
    """The words that the units of a name cover, as bits."""
    covered = [(1 << stop) - (1 << start) for start, stop in _spans(words)]
    return (*(1 << at for at in range(len(words))), *covered)


def _spans(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Neighbours that may be written as one, and the whole name."""
    spans = [(at, at + 2) for at in range(len(words) - 1) if _may_join(words[at], words[at + 1])]
    if 2 < len(words) <= MOST_GLUED and len(spans) == len(words) - 1:
        spans.append((0, len(words)))
    return spans


def _may_join(one: Word, other: Word) -> bool:
    return one.script == other.script and one.role not in _APART and other.role not in _APART


def _joined(words: Sequence[Word]) -> Word:
    return Word("".join([word.text for word in words]), words[0].script, Role.NAME)


def kernel_words(words: Sequence[Word]) -> layout.Words:
    """Words without a name, as the kernel takes them."""
    traits = array("q", chain.from_iterable(map(_traits, words)))
    found = layout.Words(
        *_letters(words),
        np.frombuffer(array("q", [_bits(word.text) for word in words]), np.int64),
        np.frombuffer(traits, np.int64).reshape(-1, layout.TRAITS),
    )
    fill(found)
    return found


def skeletons(spellings: Sequence[str]) -> list[int]:
    """Hashes of the skeletons of spellings in a to z (`tricord.names.kernel.sounding.BONES`)."""
    words = kernel_words([Word(text, Script.LATIN, Role.NAME) for text in spellings])
    found: list[int] = words.traits[:, layout.BONES].tolist()
    return found


def _letters(words: Sequence[Word]) -> tuple[Ints, Ints]:
    """Letters of words one after the other, and where each starts."""
    texts = [word[0] for word in words]
    starts = array("q", accumulate(map(len, texts), initial=0))
    codes = bytearray("".join(texts).encode("utf-32-le"))
    return np.frombuffer(codes, np.int32), np.frombuffer(starts, np.int64)


def _bits(text: str) -> int:
    """Letters of a text, without spaces, as bits."""
    found = 0
    for char in text:
        if char != " ":
            found |= 1 << ord(char) % LETTER_BITS
    return found
