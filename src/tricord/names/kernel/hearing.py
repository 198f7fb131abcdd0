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
    CYRILLIC,
    GIVEN,
    HANGUL,
    KANA,
    KOREAN,
    LATIN,
    LETTERS_OF,
    NUMBER_ROLE,
    ROLE,
    SPELLING,
    SUFFIX_ROLE,
    TRAITS,
    TYPO,
    Sounds,
    Words,
)
from tricord.names.kernel.relating import NONE, related
from tricord.names.kernel.words import letters
from tricord.names.korean.cutting import MOST_SYLLABLES, Cuts, read, words_apart
from tricord.names.korean.syllable import FIRST, LAST, soft, written
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
_HIRAGANA, _KATAKANA, _HIRAGANA_END, _LONG_MARK = 0x3041, 0x30A1, 0x3096, 0x30FC
_READ_COSTS = np.array(READ_COSTS, np.int64)


class Ear(NamedTuple):
    """What is known of sounds in general.

    Attributes:
        costs: Cost tables (`tricord.names.sounds.cost.COSTS`), one after the other.
        table: Which of them serves a script, by its number.
        latin: The pieces of Korean words in Latin letters.
        cyrillic: In Cyrillic letters.
        kana: In kana.
    """

    costs: Ints
    table: Ints
    latin: Cuts
    cyrillic: Cuts
    kana: Cuts


class Spoken(NamedTuple):
    """Words and how they sound.

    Attributes:
        words: The words.
        sounds: Their sounds; Latin words have none here, and sound as they are written.
    """

    words: Words
    sounds: Sounds


@inner
def heard(mine: Spoken, x: int, theirs: Spoken, y: int, ear: Ear, how: int) -> tuple[int, int]:  # noqa: PLR0917  # a kernel, called by position
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
    if not (told(a) and told(b)):
        return NONE, 0
    if a[LETTERS_OF] == b[LETTERS_OF]:
        if how & AS_KOREAN:
            return one_script(mine.words, x, theirs.words, y, ear)
        return NONE, 0
    if meant(a, b):
        return NONE, 0
    rule, cost = NONE, 0
    if how & BY_EAR:
        far = said(mine, x, theirs, y, ear)
        if far <= RELATED:
            rule, cost = BY_SOUND, SOUND_LEAST + far // SOUND_SHARE
    if how & AS_KOREAN:
        one = syllables(mine.words, x, ear, IN_TWO_SCRIPTS)
        if len(one[1]):
            far = words_apart(one, syllables(theirs.words, y, ear, IN_TWO_SCRIPTS), 1)
            if far < len(_READ_COSTS) and (rule < 0 or _READ_COSTS[far] < cost):
                rule, cost = KOREAN, _READ_COSTS[far]
    return rule, cost


@inner
def told(traits: Ints) -> bool:
    """Whether a word may be read at all: numbers are what they are."""
    return traits[ROLE] not in (NUMBER_ROLE, SUFFIX_ROLE)


@inner
def meant(a: Ints, b: Ints) -> bool:
    """Whether two words are known to mean one thing, or to be one given name."""
    if a[CONCEPT] and a[CONCEPT] == b[CONCEPT]:
        return True
    for i in range(GIVEN, TRAITS):
        for j in range(GIVEN, TRAITS):
            if a[i] and a[i] == b[j]:
                return True
    return False


@inner
def one_script(mine: Words, x: int, theirs: Words, y: int, ear: Ear) -> tuple[int, int]:
    """Rule and cost of one Korean word in two spellings of one script."""
    read_so = syllables(mine, x, ear, IN_ONE_SCRIPT)
    far = respelt(mine, x, theirs, y, read_so, ear) if several(read_so) else NOT_HEARD
    return (KOREAN, _READ_COSTS[far]) if far < len(_READ_COSTS) else (NONE, 0)


@inner
def several(read_so: tuple[Ints, Ints]) -> bool:
    """Whether a word may have several syllables: one says too little."""
    return len(read_so[1]) > 0 and read_so[1].max() > 1


@inner
def respelt(  # noqa: PLR0917  # a kernel, called by position
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
    return words_apart(read_so, syllables(theirs, y, ear, IN_ONE_SCRIPT), 2)


@inner
def syllables(words: Words, at: int, ear: Ear, longest: int) -> tuple[Ints, Ints]:
    """Every sequence of syllables a word may stand for (`tricord.names.korean.cutting.read`)."""
    text, script = letters(words, at), words.traits[at, LETTERS_OF]
    if script == LATIN:
        return read(text, ear.latin, longest)
    if script == CYRILLIC:
        return read(text, ear.cyrillic, longest)
    if script == KANA:
        return read(katakana(text), ear.kana, longest)
    found, sizes = np.zeros((1, longest, 2), np.int64), np.full(1, len(text), np.int64)
    if script != HANGUL or not 0 < len(text) <= longest:
        return found[:0], sizes[:0]
    for place in range(len(text)):
        if not FIRST <= text[place] <= LAST:
            return found[:0], sizes[:0]
        found[0, place, 0] = written(text[place])
        found[0, place, 1] = soft(found[0, place, 0])
    return found, sizes


@inner
def katakana(text: Ints) -> Ints:
    """Kana as katakana, without long marks (`tricord.names.korean.kana.katakana`)."""
    found, size = np.empty(len(text), np.int32), 0
    for code in text:
        if code != _LONG_MARK:
            hiragana = _HIRAGANA <= code <= _HIRAGANA_END
            found[size] = code + _KATAKANA - _HIRAGANA if hiragana else code
            size += 1
    return found[:size]


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
