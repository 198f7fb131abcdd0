"""Names that are one but for typing errors, wherever the errors and the spaces stand.

A name is cut into parts, more of them than there may be errors: so at least one part is written
without an error, near the place where it belongs. Names are kept under their parts, each with
its place and the length of the name.

Source: G. Li, D. Deng, J. Wang, J. Feng: Pass-Join (PVLDB 5(3), 2011). An error that changes two
letters over may touch two parts; one such error is provided for.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.hashing import BEGIN, finished, mixed
from tricord.names.kernel.layout import LENGTH, Index, Side, Words
from tricord.names.kernel.mistyping import ERRORS, allowed, near, written
from tricord.names.kernel.words import with_room
from tricord.names.tables import Ints, under

MORE: Final = 2
"""Parts of a name, beyond the errors it may have."""
MOST: Final = ERRORS + MORE
BASE = 1000003
"""Base of the polynomial that hashes letters."""


@inner
def sums(text: Ints) -> tuple[Ints, Ints]:
    """Hashes of the beginnings of a text, and the powers of the base: any part's hash follows."""
    found, powers = np.zeros(len(text) + 1, np.int64), np.ones(len(text) + 1, np.int64)
    for at in range(len(text)):
        found[at + 1] = found[at] * BASE + text[at] + 1
        powers[at + 1] = powers[at] * BASE
    return found, powers


@inner
def cut(length: int, part: int, parts: int) -> int:
    """Where a part of a name of so many letters starts."""
    return length * part // parts


@compiled
def key(length: int, part: int, hashed: int) -> int:
    """The key of a part: its letters, which part it is, and how long the name is."""
    return finished(mixed(mixed(BEGIN, 64 * length + part), hashed))


@inner
def parts(side: Side, room: Ints) -> int:
    """Fill in the keys of a listed name, and say how many; none for a name too short or long."""
    length = side.facts[LENGTH]
    if not length:
        return 0
    text, _, _ = written(side)
    found, powers = sums(text)
    many = allowed(length, length) + MORE
    for part in range(many):
        start, stop = cut(length, part, many), cut(length, part + 1, many)
        room[part] = key(length, part, found[stop] - found[start] * powers[stop - start])
    return many


@compiled
def all_parts(units: Ints, starts: Ints, facts: Ints, words: Words) -> tuple[Ints, Ints]:
    """The keys of many names, and which name each is of.

    Args:
        units: Units of all names.
        starts: Where each name's start; one more at the end.
        facts: Facts of all names.
        words: Words of all names.
    """
    room = np.empty(MOST, np.int64)
    found, of = np.empty(MOST * len(facts), np.int64), np.empty(MOST * len(facts), np.int32)
    count = 0
    for name in range(len(facts)):
        side = Side(units[starts[name] : starts[name + 1]], words, facts[name])
        for at in range(parts(side, room)):
            found[count], of[count] = room[at], name
            count += 1
    return found[:count], of[:count]


@inner
def close(mine: Side, index: Index, met: Ints) -> Ints:
    """Listed names that may be a name but for typing errors.

    Args:
        mine: The name.
        index: The names.
        met: Zeros per listed name; 1 for those that are given back.
    """
    names = np.empty(16, np.int64)
    count, length = 0, mine.facts[LENGTH]
    if not length:
        return names[:0]
    text, _, _ = written(mine)
    found, powers = sums(text)
    for theirs in range(length - ERRORS, length + ERRORS + 1):
        most, apart = allowed(length, theirs), length - theirs
        many = allowed(theirs, theirs) + MORE
        if abs(apart) > most:
            continue
        for part in range(many):
            start, stop = cut(theirs, part, many), cut(theirs, part + 1, many)
            for moved in range(-most, most + 1):
                at = start + moved
                if abs(moved) + abs(apart - moved) > most or at < 0:
                    continue
                if at + stop - start > length:
                    continue
                hashed = found[at + stop - start] - found[at] * powers[stop - start]
                first, last = under(index.by_part, key(theirs, part, hashed))
                for place in range(first, last):
                    name = index.by_part.numbers[place]
                    if met[name] or not near(mine.facts, index.facts[name]):
                        continue
                    met[name] = 1
                    names = with_room(names, count, 1)
                    names[count] = name
                    count += 1
    return names[:count]
