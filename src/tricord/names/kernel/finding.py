"""Listed words that the words of a name are related to.

A key finds candidates and decides nothing: `tricord.names.kernel.relating` does.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from tricord.names.compiled import compiled, inner, number
from tricord.names.hashing import BEGIN, finished, mixed
from tricord.names.kernel.hearing import (
    IN_ONE_SCRIPT,
    Ear,
    Spoken,
    heard,
    read,
    respelt,
    several,
)
from tricord.names.kernel.layout import (
    AS_KOREAN,
    BONES,
    BY_EAR,
    CONCEPT,
    FLAGS,
    GIVEN,
    JOINED,
    KOREAN,
    LETTERS_OF,
    ROLE,
    ROUGH,
    SOUND,
    TRAITS,
    Index,
    Side,
    Sounds,
    Words,
    is_exact,
)
from tricord.names.kernel.relating import glued, related
from tricord.names.kernel.words import letters, with_room
from tricord.names.scoring import READ_COSTS
from tricord.names.tables import Ints, under

SHORTEST: Final = 3
LONGEST: Final = 24
"""Letters between which a word may hold a typing error that is looked for."""
MOST: Final = LONGEST + 3 + TRAITS - GIVEN
"""Keys of a word at most."""
TEXT, MEANING, GROUP, HEARD = range(4)
"""Kinds of key; a key of one kind is none of another."""
_READ_COSTS = np.array(READ_COSTS, np.int64)


class Others(NamedTuple):
    """Words of a name in other scripts than Latin.

    Attributes:
        sounds: How they sound, by unit.
        candidates: Listed words that they may be read as, one unit after the other.
        ends: Where the candidates of each unit start; one more at the end.
    """

    sounds: Sounds
    candidates: Ints
    ends: Ints


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
        found, of = with_room(found, count, many), with_room(of, count, many)
        for at in range(many):
            found[count], of[count] = room[at], word
            count += 1
    return found[:count], of[:count]


@inner
def without(text: Ints, left: int, script: int) -> int:
    """The key of a word without one of its letters; of the whole word where `left` is -1."""
    hashed = mixed(BEGIN, 16 * script + TEXT)
    for at in range(len(text)):
        if at != left:
            hashed = mixed(hashed, text[at])
    return finished(hashed)


@inner
def of_trait(kind: int, trait: int) -> int:
    """The key of what a word means, or how it sounds."""
    return finished(mixed(mixed(BEGIN, 16 * kind + 15), trait))


@inner
def find(mine: Side, others: Others, index: Index, seen: Ints, ear: Ear, how: int) -> Ints:
    """What the words of a name are related to: rows of unit, listed word, cost, rule.

    Args:
        mine: The name.
        others: What is known of its words in other scripts than Latin.
        index: The names.
        seen: Zeros per listed word; left so.
        ear: What is known of sounds.
        how: `AS_KOREAN`, `BY_EAR` or both, as bits.
    """
    room = np.empty(MOST, np.int64)
    met, found = np.empty(64, np.int64), np.empty((64, 4), np.int64)
    spoken, listed = Spoken(mine.words, others.sounds), Spoken(index.words, index.sounds)
    count = 0
    for unit in range(len(mine.units)):
        joined = mine.units[unit, FLAGS] & JOINED
        candidates = 0
        for key in range(keys(mine.words, unit, room)):
            start, stop = under(index.by_key, room[key])
            met = with_room(met, candidates, stop - start)
            for place in range(start, stop):
                word = number(index.by_key.numbers[place])
                if not seen[word]:
                    seen[word] = 1
                    met[candidates] = word
                    candidates += 1
        found = with_room(found, count, candidates)
        for at in range(candidates):
            word = met[at]
            seen[word] = 0
            if joined:
                rule, cost = glued(mine.words, unit, index.words, word)
            else:
                rule, cost = related(mine.words, unit, index.words, word)
            if rule >= 0:
                count += added(found, count, unit, word, cost, rule)
        skeleton = mine.words.traits[unit, BONES]
        if how & AS_KOREAN and skeleton and may_be_read(mine.words, unit):
            start, stop = under(index.latin, skeleton)
            found = with_room(found, count, stop - start)
            count += read_alike(mine, unit, index, ear, found[count:])
        like = others.candidates[others.ends[unit] : others.ends[unit + 1]]
        if skeleton and how & BY_EAR:
            start, stop = under(index.foreign, skeleton)
            like = index.foreign.numbers[start:stop]
        found = with_room(found, count, len(like))
        for at in range(len(like)):
            word = number(like[at])
            rule, cost = heard(spoken, unit, listed, word, ear, how)
            if rule >= 0:
                count += added(found, count, unit, word, cost, rule)
    return found[:count]


@inner
def added(found: Ints, count: int, unit: int, word: int, cost: int, rule: int) -> int:
    """Fill in a row; one more than there was."""
    found[count, 0], found[count, 1] = unit, word
    found[count, 2], found[count, 3] = cost, rule
    return 1


@inner
def read_alike(mine: Side, unit: int, index: Index, ear: Ear, found: Ints) -> int:
    """Fill in Latin words that may be the Korean word a Latin word may be; how many there are."""
    read_so = read(mine.words, unit, ear, IN_ONE_SCRIPT)
    if not several(read_so):
        return 0
    count = 0
    start, stop = under(index.latin, mine.words.traits[unit, BONES])
    for place in range(start, stop):
        word = number(index.latin.numbers[place])
        if may_be_read(index.words, word):
            far = respelt(mine.words, unit, index.words, word, read_so, ear)
            if far < len(_READ_COSTS):
                count += added(found, count, unit, word, _READ_COSTS[far], KOREAN)
    return count


@inner
def may_be_read(words: Words, at: int) -> bool:
    """Whether a word may be one by how it is read: not a number, nor an initial."""
    return not is_exact(words.traits[at, ROLE]) and words.starts[at + 1] - words.starts[at] > 1
