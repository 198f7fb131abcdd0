"""Which words are one, and what the two names are worth."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.kernel.layout import (
    BEARER,
    BY_SOUND,
    COUNTS,
    DISTINCTIVE,
    FLAGS,
    JOINED,
    KOREAN,
    NUMBERS,
    PEOPLE,
    PLACES,
    RARITY,
    SCRIPT,
    SHIP,
    SIZE,
    SUFFIXES,
    TYPO,
    WEIGHT,
)
from tricord.names.kernel.mistyping import covered, nearby, sounding
from tricord.names.scoring import (
    COMMON_BELOW,
    DISAGREEING,
    LOSSES,
    MISSING,
    MISSING_OF_SHIP,
    NO_DISTINCTIVE_WORD,
    NUMBER_MISSING,
    ONE_WORD_OF_MANY,
    OTHER_GENERATION,
    OTHER_NUMBER,
    SAID_FROM,
    TYPO_OF_SHIP,
    VAGUE,
)
from tricord.names.tables import Ints

LIGHT: Final = 10
"""Weight up to which a word (a particle, a form) is laid beside another last."""
PAIRS: Final = 64
"""Pairs there is room for."""
_ROWS: Final = 4096
_LOSSES = np.array(LOSSES, np.int64)
_VAGUE = np.array(VAGUE, np.int64)
AGREED, LOST, SHARED, DISTINCT, COUNTED, GLUED_ONES, LEFT, RIGHT, MINE, THEIRS = range(10)
"""Sums over the pairs: weight that agrees, weight that relations cost, rarity, distinctive
pairs, pairs of weight, pairs of joined words, places taken of both names (bits), and names of
either that are but mistyped generic words."""


@compiled
def judge(
    mine: Ints, theirs: Ints, related: Ints, facts: tuple[Ints, Ints], found: Ints
) -> tuple[int, int, int, int]:
    """Choose pairs, the cheapest first, and score two names.

    Args:
        mine: Units of the first name.
        theirs: Units of the second.
        related: Rows of unit, unit, cost, rule.
        facts: Facts of both names.
        found: Room for the pairs: unit, unit, cost, rule; filled in.

    Returns:
        Score, reasons against (bits), rarity, how many rows of `found` are filled.
    """
    sums = np.zeros(10, np.int64)
    pairs = choose(mine, theirs, related, found, sums, facts[0][BEARER] & SHIP)
    if not sums[AGREED]:
        return 0, 0, 0, 0
    my_rest, my_names = rest(mine, sums[LEFT])
    their_rest, their_names = rest(theirs, sums[RIGHT])
    my_names, their_names = my_names - sums[MINE], their_names - sums[THEIRS]
    disagreeing, missing = min(my_rest, their_rest), abs(my_rest - their_rest)
    whole = sums[AGREED] + sums[LOST]
    share = MISSING_OF_SHIP if facts[0][BEARER] & SHIP else MISSING
    whole += disagreeing * DISAGREEING // 1000 + missing * share // 1000
    shared = sums[SHARED]
    value = 1000 * sums[AGREED] // whole
    value -= value * _LOSSES[min(shared, len(_LOSSES) - 1)] // 1000
    against = (
        (1 if disagreeing >= SAID_FROM else 0)
        | (2 if missing >= SAID_FROM else 0)
        | (4 if shared < COMMON_BELOW else 0)
    )
    if not sums[DISTINCT] and my_names + their_names:
        value, against = min(value, NO_DISTINCTIVE_WORD), against | 8
    bearer, numbers, others = facts[0][BEARER], facts[0][NUMBERS], facts[1][NUMBERS]
    if numbers != others and (numbers * others != 0 or bearer & SHIP):
        value, against = min(value, OTHER_NUMBER), against | 16
    elif numbers != others and not bearer & PEOPLE:
        value, against = min(value, NUMBER_MISSING), against | 16
    suffix, other = facts[0][SUFFIXES], facts[1][SUFFIXES]
    if suffix * other != 0 and suffix != other:
        value, against = min(value, OTHER_GENERATION), against | 32
    few, many = min(my_names, their_names), max(my_names, their_names)
    if bearer & PEOPLE and few <= 1 < many and sums[COUNTED] == 1 and not sums[GLUED_ONES]:
        value, against = min(value, ONE_WORD_OF_MANY), against | 64
    return value, against, shared, pairs


@inner
def choose(mine: Ints, theirs: Ints, related: Ints, found: Ints, sums: Ints, ship: int) -> int:
    """Take offers one by one, the cheapest first, each word once; how many were taken."""
    order = ordered(mine, theirs, related)
    pairs = 0
    for key in order:
        at = key % _ROWS
        x, y, cost, rule = related[at]
        if sums[LEFT] & mine[x, PLACES] or sums[RIGHT] & theirs[y, PLACES] or pairs == len(found):
            continue
        sums[LEFT] |= mine[x, PLACES]
        sums[RIGHT] |= theirs[y, PLACES]
        weight = min(mine[x, WEIGHT], theirs[y, WEIGHT])
        if rule == TYPO and ship:
            cost += cost // TYPO_OF_SHIP
        sums[LOST] += weight * cost // 1000
        sums[AGREED] += weight - weight * cost // 1000
        told = min(mine[x, RARITY], theirs[y, RARITY])
        least = min(told, 10)
        if rule == TYPO:
            told = min(told, nearby(min(mine[x, SIZE], theirs[y, SIZE])))
        elif rule == BY_SOUND:
            told = min(told, sounding(min(spoken(mine[x]), spoken(theirs[y]))))
        elif rule == KOREAN:
            told -= cost // 2
        sums[SHARED] += max(told - _VAGUE[rule], least)
        flags, other = mine[x, FLAGS], theirs[y, FLAGS]
        if flags & other & DISTINCTIVE:
            sums[DISTINCT] += 1
        else:
            sums[MINE] += (flags & COUNTS) // COUNTS
            sums[THEIRS] += (other & COUNTS) // COUNTS
        sums[COUNTED] += 1 if weight > LIGHT else 0
        sums[GLUED_ONES] += 1 if (flags | other) & JOINED else 0
        found[pairs] = related[at]
        pairs += 1
    return pairs


@compiled
def spoken(unit: Ints) -> int:
    """About how many letters a word has as it is spoken: a syllable counts two."""
    return int(unit[SIZE] if unit[SCRIPT] else 2 * unit[SIZE])


@inner
def ordered(mine: Ints, theirs: Ints, related: Ints) -> Ints:
    """Offers as sorted keys: light words last, then by cost, more words first, nearer first."""
    count = min(len(related), _ROWS)
    order = np.empty(count, np.int64)
    for at in range(count):
        x, y, cost, _ = related[at]
        i, j = first(mine[x, PLACES]), first(theirs[y, PLACES])
        words = covered(mine[x, PLACES]) + covered(theirs[y, PLACES])
        if min(mine[x, WEIGHT], theirs[y, WEIGHT]) <= LIGHT:
            cost += 1000
        place = (((cost * 64 + 63 - words) * 32 + abs(i - j)) * 32 + i) * 32 + j
        order[at] = place * _ROWS + at
    order.sort()
    return order


@compiled
def first(places: int) -> int:
    """The first word that bits cover."""
    at = 0
    while places and not places & 1:
        places >>= 1
        at += 1
    return at


@inner
def rest(units: Ints, taken: int) -> tuple[int, int]:
    """Weight of the words that are not taken, and how many of all words are names."""
    weight, names = 0, 0
    for at in range(len(units)):
        flags = units[at, FLAGS]
        if flags & JOINED:
            break
        if not units[at, PLACES] & taken:
            weight += units[at, WEIGHT]
        if flags & COUNTS:
            names += 1
    return weight, names
