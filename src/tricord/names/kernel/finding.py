"""Listed words that the words of a name are related to.

A key finds candidates and decides nothing: `tricord.names.kernel.relating` does.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled
from tricord.names.hashing import BEGIN, finished, mixed
from tricord.names.kernel.layout import (
    BONES,
    CONCEPT,
    FLAGS,
    GIVEN,
    JOINED,
    KOREAN,
    LETTERS_OF,
    NUMBER_ROLE,
    ROLE,
    ROUGH,
    SOUND,
    SPELLING,
    SUFFIX_ROLE,
    TRAITS,
    TYPO,
    Index,
    Side,
    Words,
    holds_joined,
)
from tricord.names.kernel.relating import NONE, related
from tricord.names.kernel.words import letters
from tricord.names.korean.cutting import MOST_SYLLABLES, Cuts, read, words_apart
from tricord.names.scoring import READ_COSTS
from tricord.names.tables import Ints, under

SHORTEST: Final = 3
LONGEST: Final = 24
"""Letters between which a word may hold a typing error that is looked for."""
MOST: Final = LONGEST + 3 + TRAITS - GIVEN
"""Keys of a word at most."""
TEXT, MEANING, GROUP, HEARD = range(4)
"""Kinds of key; a key of one kind is none of another."""


@compiled
def keys(words: Words, at: int, room: Ints) -> int:
    """Fill in the keys of a word, and say how many: words that may be one share a key.

    They are the word, the word without each of its letters (one typing error apart share one),
    what it means, how it sounds, and the groups of given names it belongs to.
    """
    text, traits = letters(words, at), words.traits[at]
    room[0] = without(text, -1, traits[LETTERS_OF])
    count = 1
    if SHORTEST <= len(text) <= LONGEST:
        for left in range(len(text)):
            if left == 0 or text[left] != text[left - 1]:
                room[count] = without(text, left, traits[LETTERS_OF])
                count += 1
    if traits[CONCEPT]:
        room[count] = of_trait(MEANING, traits[CONCEPT])
        count += 1
    sound = traits[ROUGH] or traits[SOUND]
    if sound:
        room[count] = of_trait(HEARD, sound)
        count += 1
    for group in range(GIVEN, TRAITS):
        if traits[group]:
            room[count] = of_trait(GROUP, traits[group])
            count += 1
    return count


@compiled
def all_keys(words: Words, joined: Ints) -> tuple[Ints, Ints]:
    """The keys of many words, and which word each is of; joined words have their text alone."""
    room = np.empty(MOST, np.int64)
    found, of = np.empty(1024, np.int64), np.empty(1024, np.int32)
    count = 0
    for word in range(len(words.traits)):
        many = keys(words, word, room)
        if joined[word]:
            many = 1
        if count + many > len(found):
            found = np.concatenate((found, np.empty(len(found), np.int64)))
            of = np.concatenate((of, np.empty(len(of), np.int32)))
        for at in range(many):
            found[count], of[count] = room[at], word
            count += 1
    return found[:count], of[:count]


@compiled
def without(text: Ints, left: int, script: int) -> int:
    """The key of a word without one of its letters; of the whole word where `left` is -1."""
    hashed = mixed(BEGIN, 16 * script + TEXT)
    for at in range(len(text)):
        if at != left:
            hashed = mixed(hashed, text[at])
    return finished(hashed)


@compiled
def of_trait(kind: int, trait: int) -> int:
    """The key of what a word means, or how it sounds."""
    return finished(mixed(mixed(BEGIN, 16 * kind + 15), trait))


@compiled
def find(mine: Side, index: Index, seen: Ints, by: Cuts, korean: bool) -> Ints:
    """What the words of a name are related to: rows of unit, listed word, cost, rule.

    Args:
        mine: The name.
        index: The names.
        seen: Zeros per listed word; left so.
        by: The pieces of Korean words in Latin letters.
        korean: Whether words may be read as Korean ones, each by itself.
    """
    room = np.empty(MOST, np.int64)
    met, found = np.empty(64, np.int32), np.empty((64, 4), np.int64)
    count = 0
    for unit in range(len(mine.units)):
        joined = mine.units[unit, FLAGS] & JOINED
        candidates = 0
        for key in range(keys(mine.words, unit, room)):
            start, stop = under(index.by_key, room[key])
            for place in range(start, stop):
                word = index.by_key.numbers[place]
                if seen[word]:
                    continue
                seen[word] = 1
                if candidates == len(met):
                    met = np.concatenate((met, np.empty(candidates, np.int32)))
                met[candidates] = word
                candidates += 1
        for at in range(candidates):
            word = met[at]
            seen[word] = 0
            rule, cost = related(mine.words, unit, index.words, word)
            if rule < 0 or (joined and not holds_joined(rule)):
                continue
            if count == len(found):
                found = np.concatenate((found, np.empty((count, 4), np.int64)))
            found[count, 0], found[count, 1] = unit, word
            found[count, 2], found[count, 3] = cost, rule
            count += 1
        if korean and mine.words.traits[unit, BONES] and may_be_read(mine.words, unit):
            start, stop = under(index.latin, mine.words.traits[unit, BONES])
            while count + stop - start > len(found):
                found = np.concatenate((found, np.empty((len(found), 4), np.int64)))
            count += read_alike(mine, unit, index, by, found[count:])
    return found[:count]


@compiled
def read_alike(mine: Side, unit: int, index: Index, by: Cuts, found: Ints) -> int:
    """Fill in Latin words that may be the Korean word a Latin word may be; how many there are."""
    read_so = read(letters(mine.words, unit), by, MOST_SYLLABLES[0])
    if not len(read_so[1]) or read_so[1].max() < 2:
        return 0
    count = 0
    start, stop = under(index.latin, mine.words.traits[unit, BONES])
    for place in range(start, stop):
        word = index.latin.numbers[place]
        if not may_be_read(index.words, word):
            continue
        rule, _ = related(mine.words, unit, index.words, word)
        if rule not in (NONE, SPELLING, TYPO):
            continue
        theirs = read(letters(index.words, word), by, MOST_SYLLABLES[0])
        far = words_apart(read_so, theirs, 2)
        if far < len(READ_COSTS):
            found[count, 0], found[count, 1] = unit, word
            found[count, 2], found[count, 3] = READ_COSTS[far], KOREAN
            count += 1
    return count


@compiled
def may_be_read(words: Words, at: int) -> bool:
    """Whether a word may be one by how it is read: not a number, nor an initial."""
    role = words.traits[at, ROLE]
    return role not in (NUMBER_ROLE, SUFFIX_ROLE) and words.starts[at + 1] - words.starts[at] > 1
