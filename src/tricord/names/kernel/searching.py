"""The names of an index that are like some names."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.kernel.finding import Others, find
from tricord.names.kernel.gathering import (
    Scratch,
    Wanted,
    gather,
    in_search,
    promising,
    weight_of,
)
from tricord.names.kernel.hearing import Ear
from tricord.names.kernel.judging import PAIRS, judge
from tricord.names.kernel.laying import lay
from tricord.names.kernel.layout import (
    AS_A_WHOLE,
    FINAL,
    KINDS,
    SCRIPT,
    WHOLE,
    Index,
    Side,
    Sounds,
)
from tricord.names.kernel.mistyping import entire
from tricord.names.kernel.pairing import MOST, MOST_UNITS, Offered, offers
from tricord.names.kernel.parting import close
from tricord.names.kernel.words import with_room
from tricord.names.tables import Ints

WORTH_A_LOOK: Final = 150
"""How far above the least score a score by words may be improved by the whole."""
FOUND: Final = 7
"""Columns of a name that was found."""


class Asked(NamedTuple):
    """Names that are asked for.

    Attributes:
        cards: Cards of the words of all names, one name after the other
            (`tricord.names.kernel.laying`).
        codes: Letters of the words.
        starts: Where each word starts in `codes`; one more at the end.
        ends: Where the words of each name start; one more at the end.
        signs: Signs of the names.
        how: What may be done with each name: `AS_KOREAN`, `BY_EAR`, `FINAL`, as bits.
        places: Where the units of each name stand in `others`; -1 where all its words are Latin.
        others: What is known of words in other scripts, by unit.
    """

    cards: Ints
    codes: Ints
    starts: Ints
    ends: Ints
    signs: Ints
    how: Ints
    places: Ints
    others: Others


@compiled
def search(asked: Asked, index: Index, room: Scratch, ear: Ear, least: int) -> tuple[Ints, Ints]:
    """Names of an index that are like some names.

    Args:
        asked: The names that are asked for.
        index: The names.
        room: `scratch` of the index.
        ear: What is known of sounds.
        least: Scores, in thousandths, below which names are left out.

    Returns:
        Rows of the name asked for, name, score, reasons against, rarity, where its pairs start
        and stop; and the pairs: unit, unit, cost, rule.
    """
    hits, pairs = np.empty((8, FOUND), np.int64), np.empty((PAIRS, 4), np.int64)
    kept, paired = 0, 0
    for name in range(len(asked.how)):
        start, stop = asked.ends[name], asked.ends[name + 1]
        mine = lay(
            asked.cards[start:stop],
            asked.codes,
            asked.starts[start : stop + 1],
            asked.signs[name],
        )
        others = of_one(asked, name, len(mine.units))
        relations = find(mine, others, index, room.seen, ear, asked.how[name])
        wanted = Wanted(least, asked.how[name] & FINAL != 0)
        rows, some = alike(mine, relations, index, room, wanted)
        hits, pairs = with_room(hits, kept, len(rows)), with_room(pairs, paired, len(some))
        hits[kept : kept + len(rows), 0] = name
        hits[kept : kept + len(rows), 1:5] = rows[:, :4]
        hits[kept : kept + len(rows), 5:] = rows[:, 4:] + paired
        pairs[paired : paired + len(some)] = some
        kept, paired = kept + len(rows), paired + len(some)
    return hits[:kept], pairs[:paired]


@inner
def of_one(asked: Asked, name: int, units: int) -> Others:
    """What is known of the words of one name in other scripts."""
    at, others = asked.places[name], asked.others
    if at < 0:
        none = np.zeros(units + 1, np.int64)
        return Others(Sounds(others.sounds.units, none, none), others.candidates, none)
    firsts, ends = others.sounds.firsts[at : at + units + 1], others.ends[at : at + units + 1]
    sounds = Sounds(others.sounds.units, others.sounds.ends, firsts)
    return Others(sounds, others.candidates, ends)


@inner
def alike(
    mine: Side, relations: Ints, index: Index, room: Scratch, how: Wanted
) -> tuple[Ints, Ints]:
    """Names of an index that are like one name, by what its words are related to.

    Returns:
        Rows of name, score, reasons against, rarity, where its pairs start and stop; and the
        pairs.
    """
    follow, touched = gather(mine, relations, index, room, how)
    offered = Offered(room.head, follow, relations[:, 0], relations[:, 2], relations[:, 3])
    mistyped = close(mine, index, room.close)
    related, found = np.empty((MOST, 4), np.int64), np.empty((PAIRS, 4), np.int64)
    hits, pairs = np.empty((8, FOUND - 1), np.int64), np.empty((PAIRS, 4), np.int64)
    kept, paired = 0, 0
    slack = max(0, weight_of(mine.units) - mine.facts[WHOLE])
    met = np.empty((len(mine.units), MOST_UNITS), np.uint8)
    for at in range(len(touched) + len(mistyped)):
        name = touched[at] if at < len(touched) else mistyped[at - len(touched)]
        likely = promising(mine.facts, index.facts[name], room.agreed[name], slack, how.least)
        whole_too = room.close[name]
        room.agreed[name], room.close[name] = 0, 0
        if not mine.facts[KINDS] & index.facts[name, KINDS] or not (likely or whole_too):
            continue
        units = index.units[index.unit_starts[name] : index.unit_starts[name + 1]]
        theirs = Side(units, index.words, index.facts[name])
        value, reasons, rare, matched = 0, 0, 0, 0
        if likely:
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
        hits, pairs = with_room(hits, kept, 1), with_room(pairs, paired, matched)
        hits[kept] = np.array([name, value, reasons, rare, paired, paired + matched])
        pairs[paired : paired + matched] = found[:matched]
        kept, paired = kept + 1, paired + matched
    for at in range(len(relations)):
        room.head[relations[at, 1]] = -1
    return hits[:kept], pairs[:paired]
