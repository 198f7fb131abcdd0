"""The names of an index that are like one name."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from tricord.names.compiled import compiled
from tricord.names.kernel.finding import find
from tricord.names.kernel.judging import PAIRS, judge
from tricord.names.kernel.layout import (
    AS_A_WHOLE,
    DISTINCTIVE,
    FLAGS,
    JOINED,
    KINDS,
    NAME_ROLE,
    NAMES,
    PLACES,
    RARITY,
    ROLE,
    SCRIPT,
    TELLING,
    WEIGHT,
    WHOLE,
    Index,
    Side,
)
from tricord.names.kernel.mistyping import entire
from tricord.names.kernel.pairing import MOST, MOST_UNITS, Offered, offers
from tricord.names.kernel.parting import close
from tricord.names.korean.cutting import Cuts
from tricord.names.scoring import (
    DISAGREEING,
    LOSSES,
    MISSING,
    NEEDED_BY_WORDS,
    NEEDED_MORE,
    SAID_FROM,
    SLOPE,
)
from tricord.names.tables import Ints

_LOSSES = np.array(LOSSES, np.int64)
WORTH_A_LOOK: Final = 150
"""How far above the least score a score by words may be improved by the whole."""


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
        korean: Whether words may be read as Korean ones, each by itself.
        final: Whether scores by words are final, because the name cannot be read otherwise:
            then those that are too low among many names (`tricord.names.comparing`) go at once.
    """

    least: int
    korean: bool
    final: bool


@compiled
def search(  # noqa: PLR0917  # a kernel, called by position
    mine: Side, more: Ints, index: Index, room: Scratch, by: Cuts, how: Wanted
) -> tuple[Ints, Ints]:
    """Names of an index that are like one name.

    Args:
        mine: The name.
        more: Rows of unit, listed word, cost, rule: relations of its words beside those that
            `tricord.names.kernel.finding` finds.
        index: The names.
        room: `scratch` of the index.
        by: The pieces of Korean words in Latin letters.
        how: What is wanted.

    Returns:
        Rows of name, score, reasons against, rarity, where its pairs start and stop; and the
        pairs: unit, unit, cost, rule.
    """
    relations = np.concatenate((find(mine, index, room.seen, by, how.korean), more))
    least = how.least
    follow, touched = gather(mine, relations, index, room, how)
    offered = Offered(room.head, follow, relations[:, 0], relations[:, 2], relations[:, 3])
    mistyped = close(mine, index, room.close)
    related, found = np.empty((MOST, 4), np.int64), np.empty((PAIRS, 4), np.int64)
    hits, pairs = np.empty((8, 6), np.int64), np.empty((PAIRS, 4), np.int64)
    kept, paired = 0, 0
    slack = max(0, weight_of(mine.units) - mine.facts[WHOLE])
    met = np.empty((len(mine.units), MOST_UNITS), np.uint8)
    for at in range(len(touched) + len(mistyped)):
        name = touched[at] if at < len(touched) else mistyped[at - len(touched)]
        alike = promising(mine.facts, index.facts[name], room.agreed[name], slack, least)
        whole_too = room.close[name]
        room.agreed[name], room.close[name] = 0, 0
        if not mine.facts[KINDS] & index.facts[name, KINDS] or not (alike or whole_too):
            continue
        units = index.units[index.unit_starts[name] : index.unit_starts[name + 1]]
        theirs = Side(units, index.words, index.facts[name])
        value, reasons, rare, matched = 0, 0, 0, 0
        if alike:
            some = offers(mine, theirs, offered, related, met)
            value, reasons, rare, matched = judge(
                mine.units, units, related[:some], (mine.facts, theirs.facts), found
            )
        if whole_too and value < least + WORTH_A_LOOK:
            whole, told = entire(mine, theirs)
            if whole > value:
                value, reasons, rare, matched = whole, AS_A_WHOLE, told, 0
        final = how.final and len(units) and units[0, SCRIPT] > 0
        if (in_search(value, reasons, rare) if final else value) < least:
            continue
        if kept == len(hits):
            hits = np.concatenate((hits, np.empty((kept, 6), np.int64)))
        if paired + matched > len(pairs):
            pairs = np.concatenate((pairs, np.empty((len(pairs), 4), np.int64)))
        hits[kept] = np.array([name, value, reasons, rare, paired, paired + matched])
        pairs[paired : paired + matched] = found[:matched]
        kept += 1
        paired += matched
    for at in range(len(relations)):
        room.head[relations[at, 1]] = -1
    return hits[:kept], pairs[:paired]


@compiled
def weight_of(units: Ints) -> int:
    """Weight of all words of a name."""
    weight = 0
    for unit in range(len(units)):
        if units[unit, FLAGS] & JOINED:
            break
        weight += units[unit, WEIGHT]
    return weight


@compiled
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
                    if count == len(touched):
                        touched = np.concatenate((touched, np.empty(count, np.int64)))
                    touched[count] = name
                    count += 1
                agreed[name] += worth
    return follow, touched[:count]


@compiled
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


@compiled
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
    return in_search(value, 2 if rest >= SAID_FROM else 0, rare) if how.final else value


@compiled
def in_search(value: int, reasons: int, rare: int) -> int:
    """What a score by words is worth among many names, where chance finds what is common."""
    need = NEEDED_BY_WORDS + (NEEDED_MORE if reasons & 2 else 0)
    return value - SLOPE * (need - rare) if rare < need else value


@compiled
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
