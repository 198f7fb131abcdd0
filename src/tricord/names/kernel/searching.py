"""The names of an index that are like one name."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled
from tricord.names.kernel.judging import PAIRS, judge
from tricord.names.kernel.layout import (
    AS_A_WHOLE,
    KINDS,
    NAMES,
    TELLING,
    WEIGHT,
    WHOLE,
    Index,
    Ints,
    Side,
)
from tricord.names.kernel.mistyping import entire, near
from tricord.names.kernel.pairing import MOST, Table, offers
from tricord.names.scoring import DISAGREEING

SLACK: Final = 60
"""Weight of a number and a form that may agree beside other words."""
WORTH_A_LOOK: Final = 150
"""How far above the least score a score by words may be improved by the whole."""


@compiled
def search(
    mine: Side, relations: Ints, index: Index, scratch: tuple[Ints, Ints], least: int
) -> tuple[Ints, Ints]:
    """Names of an index that are like one name.

    Args:
        mine: The name.
        relations: Rows of unit, listed word, cost, rule: what its words are related to.
        index: The names.
        scratch: Zeros per listed name, and -1 per listed word; left so.
        least: Scores, in thousandths, below which names are left out.

    Returns:
        Rows of name, score, reasons against, rarity, where its pairs start and stop; and the
        pairs: unit, unit, cost, rule.
    """
    agreed, head = scratch
    follow, touched = gather(mine, relations, index, scratch)
    table = Table(head, follow, relations[:, 0], relations[:, 2], relations[:, 3])
    related, found = np.empty((MOST, 4), np.int64), np.empty((PAIRS, 4), np.int64)
    hits, pairs = np.empty((8, 6), np.int64), np.empty((PAIRS, 4), np.int64)
    kept, paired = 0, 0
    for name in touched:
        alike = promising(mine.facts, index.facts[name], agreed[name], least)
        agreed[name] = 0
        mistyped = near(mine.facts, index.facts[name])
        if not mine.facts[KINDS] & index.facts[name, KINDS] or not (alike or mistyped):
            continue
        units = index.units[index.unit_starts[name] : index.unit_starts[name + 1]]
        theirs = Side(units, index.codes, index.starts, index.letters, index.facts[name])
        value, reasons, rare, matched = 0, 0, 0, 0
        if alike:
            some = offers(mine, theirs, table, related)
            value, reasons, rare, matched = judge(
                mine.units, units, related[:some], (mine.facts, theirs.facts), found
            )
        if mistyped and value < least + WORTH_A_LOOK:
            whole, told = entire(mine, theirs)
            if whole > value:
                value, reasons, rare, matched = whole, AS_A_WHOLE, told, 0
        if value < least:
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
        head[relations[at, 1]] = -1
    return hits[:kept], pairs[:paired]


@compiled
def gather(
    mine: Side, relations: Ints, index: Index, scratch: tuple[Ints, Ints]
) -> tuple[Ints, Ints]:
    """Chain the relations by listed word, and add up what each listed name may agree in.

    Returns:
        The next relation of the same word, by relation; and the names that were met.
    """
    agreed, head = scratch
    follow, touched = np.empty(len(relations), np.int64), np.empty(64, np.int64)
    count = 0
    for at in range(len(relations)):
        unit, word, _, _ = relations[at]
        follow[at] = head[word]
        head[word] = at
        worth = mine.units[unit, WEIGHT]
        for place in range(index.post_starts[word], index.post_starts[word + 1]):
            name = index.postings[place]
            if agreed[name] == 0:
                if count == len(touched):
                    touched = np.concatenate((touched, np.empty(count, np.int64)))
                touched[count] = name
                count += 1
            agreed[name] += worth
    return follow, touched[:count]


@compiled
def promising(mine: Ints, theirs: Ints, agreed: int, least: int) -> bool:
    """Whether names that agree in so much weight may reach a score."""
    part = TELLING if mine[NAMES] and theirs[NAMES] else WHOLE
    most = min(agreed, mine[part], theirs[part])
    if most <= 0:
        return False
    # What else may agree: generic words, numbers, forms. What is missing may be part of a
    # joined word, and is left out.
    other = min(mine[WHOLE] - mine[part], theirs[WHOLE] - theirs[part]) + SLACK
    against = DISAGREEING * min(mine[part] - most, theirs[part] - most)
    return bool(1_000_000 * (most + other) // (1000 * (most + other) + against) >= least)
