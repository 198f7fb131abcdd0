"""Listed names that may be like a name: those worth laying beside it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tricord.names import scoring
from tricord.names.compiled import compiled, inner
from tricord.names.kernel.layout import (
    DISTINCTIVE,
    FLAGS,
    JOINED,
    NAME_ROLE,
    NAMES,
    PLACES,
    RARITY,
    ROLE,
    TELLING,
    WEIGHT,
    WHOLE,
    Index,
    Side,
)
from tricord.names.kernel.words import with_room
from tricord.names.scoring import (
    DISAGREEING,
    LOSSES,
    MISSING,
    NEEDED_BY_WORDS,
    NEEDED_MORE,
    SAID_FROM,
)
from tricord.names.tables import Ints

WORDS_MISSING = 2
"""The bit among the reasons that says that one name has words the other has not."""
_LOSSES = np.array(LOSSES, np.int64)
after_chance = compiled(scoring.after_chance)


class Scratch(NamedTuple):
    """Room that a search needs, made once for an index.

    Attributes:
        agreed: Zeros per listed name; left so.
        close: Zeros per listed name; left so.
        head: -1 per listed word; left so.
        seen: Zeros per listed word; left so.
    """

    agreed: Ints
    close: Ints
    head: Ints
    seen: Ints


def scratch(index: Index) -> Scratch:
    """Room for searches in an index."""
    names, words = len(index.facts), len(index.words.traits)
    return Scratch(
        np.zeros(names, np.int32),
        np.zeros(names, np.int8),
        np.full(words + 1, -1, np.int32),
        np.zeros(words + 1, np.int8),
    )


class Wanted(NamedTuple):
    """What is wanted of a search.

    Attributes:
        least: Scores, in thousandths, below which names are left out.
        final: Whether scores by words are final: then those that are too low among many names
            (`tricord.names.comparing`) go at once.
    """

    least: int
    final: bool


@inner
def weight_of(units: Ints) -> int:
    """Weight of all words of a name."""
    weight = 0
    for unit in range(len(units)):
        if units[unit, FLAGS] & JOINED:
            break
        weight += units[unit, WEIGHT]
    return weight


@inner
def gather(
    mine: Side, relations: Ints, index: Index, room: Scratch, how: Wanted
) -> tuple[Ints, Ints]:
    """Chain the relations by listed word, and add up what each listed name may agree in.

    Names that hold nothing but common words of a name, too few of them for a score, are not
    looked at; they would be most of all names.

    Returns:
        The next relation of the same word, by relation; and the names that were met.
    """
    agreed, head = room.agreed, room.head
    follow, touched = np.empty(len(relations), np.int64), np.empty(64, np.int64)
    common = too_little(mine, relations, index, how)
    count = 0
    for turn in range(2):
        for at in range(len(relations)):
            unit, word = relations[at, 0], relations[at, 1]
            if common[unit] != turn:
                continue
            follow[at] = head[word]
            head[word] = at
            worth = mine.units[unit, WEIGHT]
            for place in range(index.post_starts[word], index.post_starts[word + 1]):
                name = index.postings[place]
                if agreed[name] == 0:
                    if turn:
                        continue
                    touched = with_room(touched, count, 1)
                    touched[count] = name
                    count += 1
                agreed[name] += worth
    return follow, touched[:count]


@inner
def too_little(mine: Side, relations: Ints, index: Index, how: Wanted) -> Ints:
    """Mark the commonest units that altogether cannot bring a name to the least score."""
    count = len(mine.units)
    listed, common, covered = np.zeros(count, np.int64), np.zeros(count, np.int8), 0
    for at in range(len(relations)):
        word = relations[at, 1]
        listed[relations[at, 0]] += index.post_starts[word + 1] - index.post_starts[word]
        if index.words.traits[word, ROLE] != NAME_ROLE:
            # Names are not found by such a word, and may agree in it all the same.
            covered |= mine.units[relations[at, 0], PLACES]
    for _ in range(count):
        most = -1
        for unit in range(count):
            if listed[unit] and not common[unit] and (most < 0 or listed[unit] > listed[most]):
                most = unit
        if most < 0 or highest(mine.units, covered | mine.units[most, PLACES], how) >= how.least:
            break
        common[most] = 1
        covered |= mine.units[most, PLACES]
    return common


@inner
def highest(units: Ints, covered: int, how: Wanted) -> int:
    """The highest score of a name that agrees in some words, and in what tells nothing."""
    agreed, rest, rare = 0, 0, 0
    for unit in range(len(units)):
        if units[unit, FLAGS] & JOINED:
            break
        if covered & units[unit, PLACES] or not units[unit, FLAGS] & DISTINCTIVE:
            agreed += units[unit, WEIGHT]
            rare += units[unit, RARITY]
        else:
            rest += units[unit, WEIGHT]
    if not rest:
        return 1000
    value = 1000 * agreed // (agreed + rest * MISSING // 1000)
    value -= value * _LOSSES[min(rare, len(_LOSSES) - 1)] // 1000
    return in_search(value, WORDS_MISSING if rest >= SAID_FROM else 0, rare) if how.final else value


@inner
def in_search(value: int, reasons: int, rare: int) -> int:
    """What a score by words is worth among many names."""
    need = NEEDED_BY_WORDS + (NEEDED_MORE if reasons & WORDS_MISSING else 0)
    return after_chance(value, rare, need)


@inner
def promising(mine: Ints, theirs: Ints, agreed: int, slack: int, least: int) -> bool:
    """Whether names that agree in so much weight may reach a score.

    Args:
        mine: Facts of a name.
        theirs: Facts of a listed one.
        agreed: Weight in which they may agree.
        slack: Weight of words that are neither telling nor generic and may agree besides.
        least: The score.
    """
    part = TELLING if mine[NAMES] and theirs[NAMES] else WHOLE
    most = min(agreed, mine[part], theirs[part])
    if most <= 0:
        return False
    # What else may agree: generic words, numbers, forms. What the listed name has more may be
    # part of a joined word, and is left out; a word of mine may be a mistyped generic one.
    others = theirs[WHOLE] - theirs[part]
    mistyped = min(mine[part] - most, others)
    other = min(mine[WHOLE] - mine[part], others) + slack + mistyped
    my_rest, their_rest = mine[part] - most - mistyped, theirs[part] - most
    against = DISAGREEING * min(my_rest, their_rest) + MISSING * max(my_rest - their_rest, 0)
    return bool(1_000_000 * (most + other) // (1000 * (most + other) + against) >= least)
