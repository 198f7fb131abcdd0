"""Every way in which words of two names may be one."""

from __future__ import annotations

from typing import Final, NamedTuple

from tricord.names.compiled import compiled
from tricord.names.kernel.layout import (
    DISTINCTIVE,
    FLAGS,
    JOINED,
    KNOWN,
    LETTER,
    ONE_LETTER,
    SCRIPT,
    TYPO,
    WORD,
    Side,
    holds_joined,
)
from tricord.names.kernel.mistyping import ERRORS, covered, typo
from tricord.names.kernel.words import letters
from tricord.names.scoring import GLUED, INITIAL
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


@compiled
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


@compiled
def unlisted(mine: Side, x: int, theirs: Side, y: int) -> int:
    """Cost of two units that no table relates: initials, and several typing errors; or -1."""
    if mine.units[x, SCRIPT] != theirs.units[y, SCRIPT] or not mine.units[x, SCRIPT]:
        return -1
    flags, both = (
        mine.units[x, FLAGS] | theirs.units[y, FLAGS],
        mine.units[x, FLAGS] & theirs.units[y, FLAGS],
    )
    i, j = mine.units[x, WORD], theirs.units[y, WORD]
    one, other = letters(mine.words, i), letters(theirs.words, j)
    if not flags & ONE_LETTER and (
        abs(len(one) - len(other)) > ERRORS
        or covered(mine.words.letters[i] ^ theirs.words.letters[j]) > 2 * ERRORS
    ):
        return -1
    if flags & ONE_LETTER:
        if both & ONE_LETTER or flags & JOINED or not both & DISTINCTIVE:
            return -1
        return INITIAL if one[0] == other[0] else -1
    if both & JOINED or (not flags & JOINED and min(len(one), len(other)) < LISTED_ERRORS):
        return -1
    cost = typo(one, other, both & KNOWN != 0)
    return cost + GLUED if cost >= 0 and flags & JOINED else cost
