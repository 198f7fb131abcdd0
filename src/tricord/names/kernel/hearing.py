"""Two words that are one as they are read: as Korean, or by their sound in two scripts."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from tricord.names.compiled import inner
from tricord.names.kernel.layout import (
    AS_KOREAN,
    BONES,
    BY_EAR,
    BY_SOUND,
    CONCEPT,
    KOREAN,
    LATIN,
    LETTERS_OF,
    ROLE,
    SPELLING,
    TYPO,
    Sounds,
    Words,
    is_exact,
)
from tricord.names.kernel.relating import NONE, one_given_name, related
from tricord.names.kernel.words import letters
from tricord.names.korean.cutting import MOST_SYLLABLES, Spelt, syllables, words_apart
from tricord.names.scoring import READ_COSTS
from tricord.names.sounds.alphabet import LONGEST, units_of
from tricord.names.sounds.cost import RELATED, sound_cost_within
from tricord.names.tables import Ints

SOUND_LEAST: Final = 40
SOUND_SHARE: Final = 4
"""A sound cost counts as a quarter of itself, and `SOUND_LEAST`."""
NOT_HEARD: Final = 1000
IN_ONE_SCRIPT, IN_TWO_SCRIPTS = MOST_SYLLABLES
"""Syllables of a word at most."""
_READ_COSTS = np.array(READ_COSTS, np.int64)


class Ear(NamedTuple):
    """What is known of sounds in general.

    Attributes:
        costs: Cost tables (`tricord.names.sounds.cost.COSTS`), one after the other.
        table: Which of them serves a script, by its number.
        spelt: How Korean words are spelt.
    """

    costs: Ints
    table: Ints
    spelt: Spelt


class Spoken(NamedTuple):
    """Words and how they sound.

    Attributes:
        words: The words.
        sounds: Their sounds; Latin words have none here, and sound as they are written.
    """

    words: Words
    sounds: Sounds


@inner
def heard(mine: Spoken, x: int, theirs: Spoken, y: int, ear: Ear, how: int) -> tuple[int, int]:
    """Rule and cost by which two words are one as they are read; `NONE` and 0 where not.

    Args:
        mine: Words.
        x: One of them.
        theirs: Other words.
        y: One of them.
        ear: What is known of sounds.
        how: `AS_KOREAN`, `BY_EAR` or both, as bits.
    """
    a, b = mine.words.traits[x], theirs.words.traits[y]
    if is_exact(a[ROLE]) or is_exact(b[ROLE]):
        return NONE, 0
    if a[LETTERS_OF] == b[LETTERS_OF]:
        if how & AS_KOREAN:
            return one_script(mine.words, x, theirs.words, y, ear)
        return NONE, 0
    if (a[CONCEPT] and a[CONCEPT] == b[CONCEPT]) or one_given_name(a, b):
        return NONE, 0  # they are one by what they mean
    rule, cost = NONE, 0
    if how & BY_EAR:
        far = said(mine, x, theirs, y, ear)
        if far <= RELATED:
            rule, cost = BY_SOUND, SOUND_LEAST + far // SOUND_SHARE
    if how & AS_KOREAN:
        one = read(mine.words, x, ear, IN_TWO_SCRIPTS)
        if len(one[1]):
            far = words_apart(one, read(theirs.words, y, ear, IN_TWO_SCRIPTS), 1)
            if far < len(_READ_COSTS) and (rule < 0 or _READ_COSTS[far] < cost):
                rule, cost = KOREAN, _READ_COSTS[far]
    return rule, cost


@inner
def one_script(mine: Words, x: int, theirs: Words, y: int, ear: Ear) -> tuple[int, int]:
    """Rule and cost of one Korean word in two spellings of one script."""
    read_so = read(mine, x, ear, IN_ONE_SCRIPT)
    far = respelt(mine, x, theirs, y, read_so, ear) if several(read_so) else NOT_HEARD
    return (KOREAN, _READ_COSTS[far]) if far < len(_READ_COSTS) else (NONE, 0)


@inner
def several(read_so: tuple[Ints, Ints]) -> bool:
    """Whether a word may have several syllables: one says too little."""
    return len(read_so[1]) > 0 and read_so[1].max() > 1


@inner
def respelt(
    mine: Words, x: int, theirs: Words, y: int, read_so: tuple[Ints, Ints], ear: Ear
) -> int:
    """How far two words of one script are apart as Korean ones; `NOT_HEARD` where too far.

    Words that are one by a rule that reads letters or meaning need no syllables.
    """
    a, b = mine.traits[x], theirs.traits[y]
    one, other = letters(mine, x), letters(theirs, y)
    if a[BONES] != b[BONES] or (a[LETTERS_OF] == LATIN and min(len(one), len(other)) == 1):
        return NOT_HEARD
    rule, _ = related(mine, x, theirs, y)
    if rule not in (NONE, SPELLING, TYPO):
        return NOT_HEARD
    return words_apart(read_so, read(theirs, y, ear, IN_ONE_SCRIPT), 2)


@inner
def read(words: Words, at: int, ear: Ear, longest: int) -> tuple[Ints, Ints]:
    """Every sequence of syllables a word may stand for."""
    return syllables(letters(words, at), words.traits[at, LETTERS_OF], ear.spelt, longest)


@inner
def said(mine: Spoken, x: int, theirs: Spoken, y: int, ear: Ear) -> int:
    """The least cost of the readings of two words of two scripts; 1000 above `RELATED`."""
    row, insert = np.empty(LONGEST + 1, np.int32), np.empty(LONGEST, np.int32)
    my_room, their_room = np.empty(LONGEST, np.uint8), np.empty(LONGEST, np.uint8)
    script, other = mine.words.traits[x, LETTERS_OF], theirs.words.traits[y, LETTERS_OF]
    least = NOT_HEARD
    for i in range(many(mine, x)):
        one = reading(mine, x, i, my_room)
        for j in range(many(theirs, y)):
            another = reading(theirs, y, j, their_room)
            if script != LATIN:
                by = ear.costs[ear.table[script]]
                least = min(least, sound_cost_within(one, another, by, RELATED, row, insert))
            if other != LATIN:
                by = ear.costs[ear.table[other]]
                least = min(least, sound_cost_within(another, one, by, RELATED, row, insert))
    return least


@inner
def many(some: Spoken, at: int) -> int:
    """How many readings a word has."""
    if some.words.traits[at, LETTERS_OF] == LATIN:
        return 1
    return int(some.sounds.firsts[at + 1] - some.sounds.firsts[at])


@inner
def reading(some: Spoken, at: int, number: int, room: Ints) -> Ints:
    """One reading of a word; `room` may be filled in with it."""
    if some.words.traits[at, LETTERS_OF] == LATIN:
        return room[: units_of(letters(some.words, at), room)]
    which = some.sounds.firsts[at] + number
    return some.sounds.units[some.sounds.ends[which] : some.sounds.ends[which + 1]]
