"""The alphabet of sounds: spellings in a to z cut into units that stand for one sound each.

A unit is a letter or a group of letters that is read as one, in some language: ``sch``, ``ph``,
the ``c`` of *Cecil*, the silent ``e`` of *Rose*. Two languages may read the same unit
differently; what a unit may sound like is for the cost tables to say, not for the alphabet.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from tricord.names.compiled import compiled, inner
from tricord.names.tables import Ints

# The units of each first letter, and how they are spelt: the first way that fits is taken.
# ``c+`` is one c or more, ``[iy]`` one of these letters. Before ``<`` stand the letters of which
# one must come before (``^``: the word must begin there). After ``>`` stands what must follow:
# ``=eiy`` one of these letters, ``!eiy`` none of them, else one of the endings, of which ``$``
# is the end of the word.
_SPELT: Final = {
    "a": "aw aw>!aeiou | ai a[iy]>!aeou | au au | ao ao | ae ae | aa aa | a a",
    "b": "b b+",
    "c": "sh- ci>on,a$,al$,an$,ou | cz cz | ch ch | k ck+ cq | ce c+>=eiy | c c+",
    "d": "j- dsch dzh dj | dz d[sz] | d d+",
    "e": (
        "ei e[iy]>!aeou | eau eaux eau | ee ee | ea ea | eu eu | -e bcdfghjklmnpqrstvwxz<e>$ | e e"
    ),
    "f": "f f+",
    "g": "gh gh | ge g+>=eiy | gn gn | g g+",
    "h": "h- aeiouy<h+>!aeiouy aeiouy<h>=h | h h+",
    "i": "ie ie | i i+",
    "j": "j j+",
    "k": "kh kh | k k+",
    "l": "l l+",
    "m": "m m+",
    "n": "ng ng>!aeiou | n n+",
    "o": "aw ow>!aeiou | oi o[iy]>!aeou | oa oa | oe oe | oo oo | ou ou | o o",
    "p": "ph ph pf | p p+",
    "q": "qu qu | q q+",
    "r": "-r aeiouy<r+>!aeiouy | r r+",
    "s": "shch shch | sch sch | sh- ssi>on n<si>on | sh sh | sz sz | s s+",
    "t": (
        "ch tsch tch | sh- ti>on,a$,al$,an$,ou | th th | t- t>ures$,ure$,ural"
        " | ts t+[sz][sz] t+[sz] | t t+"
    ),
    "u": "ue ue | ui ui | uo uo | u u+",
    "v": "v v+",
    "w": "w w+",
    "x": "x- ^<x | x,s x+",
    "y": "y- y>=aeiou | y y+",
    "z": "zh zh | z z+",
}
_A: Final = ord("a")
_START: Final = 1 << 26
_LETTERS: Final = 4
_AFTER: Final = 4
RUN, SIZE, BEHIND, AHEAD, NOT_AHEAD, FOLLOWED, UNIT, SECOND, FIRSTS = range(9)
"""Columns of a way of spelling: which of its letters may stand often (-1: none), how many
letters it has; as bits, the letters before it, and those that must or must not follow; how many
letters an ending has; its unit, and a second one or 0; then its letters, as bits, and the
letters of the ending, 0 for the end of the word."""
ENDING: Final = FIRSTS + _LETTERS
LONGEST = 48
"""Units of a word that are compared; what is longer is no word and is cut here."""


def _named() -> list[tuple[str, list[str]]]:
    """Every way of spelling a unit, in the order they are tried, and the unit or two it is."""
    parts = (part.split() for line in _SPELT.values() for part in line.split(" | "))
    return [(way, names.split(",")) for names, *ways in parts for way in ways]


UNITS: tuple[str, ...] = ("", *dict.fromkeys(unit for _, names in _named() for unit in names))
"""The units by number; number 0 is the edge of a word."""

VOWELS: frozenset[str] = frozenset(
    unit for unit in UNITS if unit == "y" or unit.strip("-")[:1] in {"a", "e", "i", "o", "u"}
)
"""The units that are vowels."""


def _bits(letters: str) -> int:
    return sum(1 << ord(letter) - _A for letter in letters)


def _row(way: str, units: list[str], ending: str) -> list[int]:
    """A way of spelling as the kernel takes it."""
    before, _, rest = way.rpartition("<")
    spelt, _, follows = rest.partition(">")
    letters = re.findall(r"(\[[a-z]+\]|[a-z])(\+?)", spelt)
    runs = [at for at, (_, run) in enumerate(letters) if run]
    bits = [_bits(letter.strip("[]")) for letter, _ in letters]
    after = [0 if letter == "$" else ord(letter) for letter in ending]
    numbers = [UNITS.index(unit) for unit in units]
    return [
        runs[0] if runs else -1,
        len(bits),
        _START if before == "^" else _bits(before),
        _bits(follows[1:]) if follows.startswith("=") else 0,
        _bits(follows[1:]) if follows.startswith("!") else 0,
        len(after),
        *[*numbers, 0][:2],
        *(bits + [0] * _LETTERS)[:_LETTERS],
        *(after + [0] * _AFTER)[: max(_AFTER, len(after))],
    ]


def _rows() -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All ways of spelling, and where those of each first letter start."""
    rows, starts = list[list[int]](), [0]
    by_letter: dict[str, list[tuple[str, list[str]]]] = {letter: [] for letter in _SPELT}
    for way, units in _named():
        spelt = way.rpartition("<")[2]
        by_letter[spelt[0]].append((way, units))
    for ways in by_letter.values():
        for way, units in ways:
            follows = way.rpartition("<")[2].partition(">")[2]
            endings = follows.split(",") if follows and follows[0] not in "=!" else [""]
            rows += [_row(way, units, ending) for ending in endings]
        starts.append(len(rows))
    width = max(map(len, rows))
    return np.array([row + [0] * (width - len(row)) for row in rows]), np.array(starts)


_ROWS, _STARTS = _rows()


@compiled
def units_of(text: Ints, room: Ints) -> int:
    """Cut a spelling into units.

    Args:
        text: Letters, as code points; those not of a to z are left out.
        room: Filled in; at most so many units.

    Returns:
        How many units it has.
    """
    plain, size = np.empty(len(text), np.int64), 0
    for code in text:
        if 0 <= code - _A < 26:
            plain[size] = code
            size += 1
    at, made = 0, 0
    while at < size and made < len(room):
        letter = plain[at] - _A
        for row in range(_STARTS[letter], _STARTS[letter + 1]):
            stop = spelt(plain[:size], at, row)
            if stop > at:
                room[made] = _ROWS[row, UNIT]
                made += 1
                if _ROWS[row, SECOND] and made < len(room):
                    room[made] = _ROWS[row, SECOND]
                    made += 1
                at = stop
                break
    return made


@inner
def spelt(text: Ints, start: int, row: int) -> int:
    """Where a way of spelling stops that begins at a letter; -1 where it does not stand there."""
    behind = _ROWS[row, BEHIND]
    if behind and not (behind & 1 << text[start - 1] - _A if start else behind & _START):
        return -1
    at = start
    for letter in range(_ROWS[row, SIZE]):
        allowed = _ROWS[row, FIRSTS + letter]
        if at == len(text) or not allowed & 1 << text[at] - _A:
            return -1
        at += 1
        while letter == _ROWS[row, RUN] and at < len(text) and allowed & 1 << text[at] - _A:
            at += 1
    ahead = 1 << text[at] - _A if at < len(text) else 0
    if ahead & _ROWS[row, NOT_AHEAD] or (_ROWS[row, AHEAD] and not ahead & _ROWS[row, AHEAD]):
        return -1
    for place in range(_ROWS[row, FOLLOWED]):
        wanted = _ROWS[row, ENDING + place]
        if wanted != (text[at + place] if at + place < len(text) else 0):
            return -1
    return at


@lru_cache(maxsize=4096)
def encode(spelling: str) -> NDArray[np.uint8]:
    """A spelling as numbers of :data:`UNITS`, shape (units,), read-only.

    Letters outside a to z are brought into it first; what cannot be is left out. At most
    :data:`LONGEST` units.
    """
    plain = spelling if spelling.isascii() else anyascii(spelling)
    codes = np.frombuffer(bytearray(plain.lower().encode("utf-32-le")), np.int32)
    room = np.empty(LONGEST, np.uint8)
    found = room[: units_of(codes, room)].copy()
    found.flags.writeable = False
    return found
