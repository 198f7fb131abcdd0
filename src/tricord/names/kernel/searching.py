"""The names of an index that are like one name."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled
from tricord.names.kernel.finding import find
from tricord.names.kernel.gathering import (
    Scratch,
    Wanted,
    gather,
    in_search,
    promising,
    weight_of,
)
from tricord.names.kernel.judging import PAIRS, judge
from tricord.names.kernel.layout import AS_A_WHOLE, KINDS, SCRIPT, WHOLE, Index, Side
from tricord.names.kernel.mistyping import entire
from tricord.names.kernel.pairing import MOST, MOST_UNITS, Offered, offers
from tricord.names.kernel.parting import close
from tricord.names.korean.cutting import Cuts
from tricord.names.tables import Ints

WORTH_A_LOOK: Final = 150
"""How far above the least score a score by words may be improved by the whole."""


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
        alike = promising(mine.facts, index.facts[name], room.agreed[name], slack, how.least)
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
        if whole_too and value < how.least + WORTH_A_LOOK:
            whole, told = entire(mine, theirs)
            if whole > value:
                value, reasons, rare, matched = whole, AS_A_WHOLE, told, 0
        final = how.final and len(units) and units[0, SCRIPT] > 0
        if (in_search(value, reasons, rare) if final else value) < how.least:
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
