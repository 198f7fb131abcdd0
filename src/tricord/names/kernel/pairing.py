"""Every way in which words of two names may be one."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from tricord.names.compiled import compiled, inner, number
from tricord.names.kernel.hearing import Ear, Spoken, heard
from tricord.names.kernel.layout import (
    FLAGS,
    JOINED,
    LETTER,
    ONE_LETTER,
    SCRIPT,
    SIZE,
    TYPO,
    WORD,
    Side,
    Sounds,
    holds_joined,
)
from tricord.names.kernel.mistyping import ERRORS, covered
from tricord.names.kernel.relating import glued, related
from tricord.names.scoring import GLUED
from tricord.names.tables import Ints

MOST: Final = 1024
"""Offers between two names that are looked at."""
MOST_UNITS: Final = 48
"""Units of a name at most: 24 words, and their neighbours."""
LISTED_ERRORS: Final = 8
"""Letters from which a word may hold errors that no table lists."""


class Offered(NamedTuple):
    """What words of a query are related to, chained by listed word.

    Attributes:
        head: By listed word, the first of its rows in the other columns; -1 for none.
        follow: By row, the next row of the same word; -1 at the end.
        unit: Unit of the query.
        cost: What the relation costs.
        rule: Its rule.
    """

    head: Ints
    follow: Ints
    unit: Ints
    cost: Ints
    rule: Ints


@inner
def offers(mine: Side, theirs: Side, table: Offered, related: Ints, met: Ints) -> int:
    """Fill in rows of unit, unit, cost and rule; how many there are.

    Args:
        mine: The query.
        theirs: A listed name.
        table: What words of the query are related to.
        related: Room for the rows.
        met: Room of a row for each unit of the query, and `MOST_UNITS` places.
    """
    count = 0
    met[:, : len(theirs.units)] = 0
    for y in range(len(theirs.units)):
        at = table.head[theirs.units[y, WORD]]
        while at >= 0:
            x, rule, cost = table.unit[at], table.rule[at], table.cost[at]
            flags, other = mine.units[x, FLAGS], theirs.units[y, FLAGS]
            joined = (flags | other) & JOINED
            fits = not flags & other & JOINED and (not joined or holds_joined(rule))
            if fits and count < len(related):
                related[count, 0], related[count, 1] = x, y
                related[count, 2] = cost + GLUED if joined else cost
                related[count, 3] = rule
                count += 1
                met[x, y] = 1
                if cost == 0 and not joined:
                    met[x, : len(theirs.units)], met[:, y] = 1, 1
            at = table.follow[at]
    for x in range(len(mine.units)):
        for y in range(len(theirs.units)):
            if not met[x, y] and count < len(related):
                cost = unlisted(mine, x, theirs, y)
                if cost >= 0:
                    letter = (mine.units[x, FLAGS] | theirs.units[y, FLAGS]) & ONE_LETTER
                    related[count, 0], related[count, 1] = x, y
                    related[count, 2], related[count, 3] = cost, LETTER if letter else TYPO
                    count += 1
    return count


@inner
def unlisted(mine: Side, x: int, theirs: Side, y: int) -> int:
    """Cost of two units that no table relates: initials, and several typing errors; or -1."""
    one, other = mine.units[x], theirs.units[y]
    if one[SCRIPT] != other[SCRIPT] or not one[SCRIPT] or one[FLAGS] & other[FLAGS] & JOINED:
        return -1
    joined = (one[FLAGS] | other[FLAGS]) & JOINED
    if not (one[FLAGS] | other[FLAGS]) & ONE_LETTER:
        if not joined and min(one[SIZE], other[SIZE]) < LISTED_ERRORS:
            return -1
        if abs(one[SIZE] - other[SIZE]) > ERRORS:
            return -1
        if covered(mine.words.letters[one[WORD]] ^ theirs.words.letters[other[WORD]]) > 2 * ERRORS:
            return -1
    i, j = number(one[WORD]), number(other[WORD])
    if joined:
        rule, cost = glued(mine.words, i, theirs.words, j)
        return cost + GLUED if rule == TYPO else -1
    rule, cost = related(mine.words, i, theirs.words, j)
    return cost if rule in (LETTER, TYPO) else -1


@compiled
def relate(mine: Side, heard_so: Sounds, theirs: Side, said_so: Sounds, ear: Ear, how: int) -> Ints:
    """What the units of two names are to each other: rows of unit, unit, cost, rule.

    Args:
        mine: A name.
        heard_so: How its units sound.
        theirs: Another.
        said_so: How its units sound.
        ear: What is known of sounds.
        how: `AS_KOREAN`, `BY_EAR` or both, as bits.
    """
    found = np.empty((2 * len(mine.units) * len(theirs.units), 4), np.int64)
    one, other = Spoken(mine.words, heard_so), Spoken(theirs.words, said_so)
    count = 0
    for x in range(len(mine.units)):
        for y in range(len(theirs.units)):
            joined = (mine.units[x, FLAGS] & JOINED) + (theirs.units[y, FLAGS] & JOINED)
            if joined > JOINED:
                continue
            if joined:
                seen = glued(mine.words, x, theirs.words, y)
            else:
                seen = related(mine.words, x, theirs.words, y)
            for rule, cost in (seen, heard(one, x, other, y, ear, how)):
                if rule >= 0:
                    found[count, 0], found[count, 1] = x, y
                    found[count, 2], found[count, 3] = cost + GLUED if joined else cost, rule
                    count += 1
    return found[:count]
