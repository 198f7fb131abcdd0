"""Typing errors, in a word and in a whole name."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.kernel.layout import (
    FLAGS,
    JOINED,
    KNOWN,
    LENGTH,
    LETTERS,
    NUMBERS,
    RARITY,
    SUFFIXES,
    WORD,
    Side,
)
from tricord.names.kernel.words import letters, same
from tricord.names.scoring import BOTH_KNOWN, LOSSES, NEARBY, SOUNDING, VAGUE_WHOLE
from tricord.names.tables import Ints

LONGEST: Final = 64
"""Letters of a word or name that is looked at for typing errors."""
ERRORS: Final = 3
"""Errors in a word or in a whole name, at most."""
_SPACE: Final = 32
_LOSSES = np.array(LOSSES, np.int64)
_NEARBY = np.array(NEARBY, np.int64)
_SOUNDING = np.array(SOUNDING, np.int64)


@compiled
def errors(one: Ints, other: Ints, most: int) -> int:
    """Typing errors between two words (optimal string alignment); ``most + 1`` if more."""
    n, m = len(one), len(other)
    if abs(n - m) > most or n > LONGEST or m > LONGEST:
        return most + 1
    rows = np.empty((3, m + 1), np.int64)
    for j in range(m + 1):
        rows[0, j] = j
    for i in range(1, n + 1):
        row, above, before = i % 3, (i - 1) % 3, (i - 2) % 3
        rows[row, 0] = i
        least = i
        for j in range(1, m + 1):
            step = 0 if one[i - 1] == other[j - 1] else 1
            best = min(rows[above, j] + 1, rows[row, j - 1] + 1, rows[above, j - 1] + step)
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                best = min(best, rows[before, j - 2] + 1)
            rows[row, j] = best
            least = min(least, best)
        if least > most:
            return most + 1
    return int(min(rows[n % 3, m], most + 1))


@compiled
def typo(one: Ints, other: Ints, both_known: bool) -> int:  # a kernel's flag
    """Cost of two words as typing errors of each other; -1 where they are none.

    One error is allowed in words of three letters or more, two from eight letters, three from
    fourteen. Two words that both stand in many names are two words, not an error.
    """
    shortest, longest = min(len(one), len(other)), max(len(one), len(other))
    if shortest < 3:
        return -1
    most = 1 if shortest < 8 else 2 if shortest < 14 else 3
    found = errors(one, other, most)
    if found > most:
        return -1
    cost = 60 + 550 * found // longest
    if shortest == 3:
        cost += 150
    if one[0] != other[0]:
        cost += 40
    return max(cost, BOTH_KNOWN) if both_known else cost


@compiled
def covered(bits: int) -> int:
    """How many bits of a number below 2^62 are set."""
    bits -= (bits >> 1) & 0x5555555555555555
    bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333)
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F
    return (bits * 0x0101010101010101) >> 56


@compiled
def allowed(length: int, other: int) -> int:
    """Errors allowed in two names of so many letters: one in six, two in thirteen, three in 20."""
    return min((min(length, other) + 1) // 7, ERRORS)


@inner
def near(mine: Ints, theirs: Ints) -> bool:
    """Whether two names may be mistyped ones of each other, by facts about their letters."""
    if not mine[LENGTH] or not theirs[LENGTH]:
        return False
    most = allowed(mine[LENGTH], theirs[LENGTH])
    apart = abs(mine[LENGTH] - theirs[LENGTH])
    return bool(apart <= most and covered(mine[LETTERS] ^ theirs[LETTERS]) <= 2 * most)


@compiled
def entire(mine: Side, theirs: Side) -> tuple[int, int]:
    """Score and rarity of two names mistyped as a whole, wherever the errors stand; 0 if not.

    It costs where words that stand opposite each other differ and both stand in many names.
    """
    if not near(mine.facts, theirs.facts):
        return 0, 0
    if (
        mine.facts[NUMBERS] != theirs.facts[NUMBERS]
        and mine.facts[NUMBERS]
        and theirs.facts[NUMBERS]
    ):
        return 0, 0
    if mine.facts[SUFFIXES] != theirs.facts[SUFFIXES]:
        return 0, 0
    one, my_words, my_rarity = written(mine)
    other, their_words, their_rarity = written(theirs)
    most = allowed(mine.facts[LENGTH], theirs.facts[LENGTH])
    found = errors(one, other, most)
    if found > most:
        return 0, 0
    told = max(min(my_rarity, their_rarity) - VAGUE_WHOLE * found, 0)
    value = 950 - 850 * found // max(len(one), len(other))
    if my_words == their_words:
        apart, rarest, known = opposite(mine, theirs, my_words)
        if apart == found:
            told = rarest
            value -= BOTH_KNOWN * known // my_words
    return value - value * _LOSSES[min(told, len(_LOSSES) - 1)] // 1000, told


@inner
def opposite(mine: Side, theirs: Side, words: int) -> tuple[int, int, int]:
    """Word by word: how many errors, how rare what agrees, and how many known words differ."""
    apart, rare, known = 0, 0, 0
    for at in range(words):
        one = letters(mine.words, mine.units[at, WORD])
        other = letters(theirs.words, theirs.units[at, WORD])
        told = min(mine.units[at, RARITY], theirs.units[at, RARITY])
        if same(one, other):
            rare += told
            continue
        apart += errors(one, other, ERRORS)
        rare += min(told, nearby(min(len(one), len(other))))
        known += mine.units[at, FLAGS] & theirs.units[at, FLAGS] & KNOWN != 0
    return apart, rare, known


@inner
def nearby(length: int) -> int:
    """How rare it is that a name has a word within a typing error of one of so many letters."""
    return int(_NEARBY[min(length, len(_NEARBY) - 1)])


@inner
def sounding(length: int) -> int:
    """The same for a word that sounds like one of another script, of so many letters."""
    return int(_SOUNDING[min(length, len(_SOUNDING) - 1)])


@compiled
def written(side: Side) -> tuple[Ints, int, int]:
    """Letters of a name without spaces, how many words it has, and how rare they are."""
    text = np.empty(side.facts[LENGTH], np.int64)
    filled, words, rare = 0, 0, 0
    for at in range(len(side.units)):
        if side.units[at, FLAGS] & JOINED:
            break
        word = side.units[at, WORD]
        for place in range(side.words.starts[word], side.words.starts[word + 1]):
            if side.words.codes[place] != _SPACE and filled < len(text):
                text[filled] = side.words.codes[place]
                filled += 1
        words += 1
        rare += side.units[at, RARITY]
    return text[:filled], words, rare
