"""Words cut into syllables, in every way their spelling allows; and how far words are apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.names.compiled import compiled, inner
from tricord.names.hashing import BEGIN, mixed
from tricord.names.korean.junctures import said
from tricord.names.korean.syllable import APART, FIRST, LAST, apart, soft, written
from tricord.names.scripts import SCRIPT_NUMBERS, Script
from tricord.names.tables import Ints

Pieces = Mapping[str, tuple[int, int]]
"""Usual and possible letters of a piece, as bits."""

MOST_SYLLABLES: Final = (4, 6)
"""Syllables of a word that is no personal name: compared in one script, and in two."""
MOST_LETTERS: Final = 24
"""Letters of a word at most: 4 syllables of the longest spelling."""
MOST: Final = 200
"""Readings of a word at most."""
USUAL, POSSIBLE = range(2)
_BIG = 99
_LATIN, _CYRILLIC = SCRIPT_NUMBERS[Script.LATIN], SCRIPT_NUMBERS[Script.CYRILLIC]
_KANA, _HANGUL = SCRIPT_NUMBERS[Script.KANA], SCRIPT_NUMBERS[Script.HANGUL]
_HIRAGANA, _KATAKANA, _HIRAGANA_END, _LONG_MARK = 0x3041, 0x30A1, 0x3096, 0x30FC


class Cuts(NamedTuple):
    """The pieces of a spelling: beginnings (initial and vowel) and finals, by hash.

    A place of the tables is free where all is 0; a piece that finds its place taken stands in
    the next free one.

    Attributes:
        beginnings: Rows of hash, usual letters, possible letters; a power of two of them.
        finals: The same.
        longest: Letters of the longest beginning, and of the longest final.
    """

    beginnings: Ints
    finals: Ints
    longest: Ints


def cuts(beginnings: Pieces, finals: Pieces) -> Cuts:
    """Tables of pieces."""
    longest = [max(map(len, beginnings)), max(map(len, finals))]
    return Cuts(_table(beginnings), _table(finals), np.array(longest, np.int64))


def _table(pieces: Pieces) -> NDArray[np.int64]:
    size = 1 << (2 * len(pieces)).bit_length()
    table = np.zeros((size, 3), np.int64)
    for piece, (usual, possible) in pieces.items():
        hashed = int(piece_hash(np.array([ord(char) for char in piece], np.int32)))
        at = hashed & (size - 1)
        while table[at].any():
            at = (at + 1) & (size - 1)
        table[at] = hashed, usual, possible
    return table


@compiled
def piece_hash(piece: Ints) -> int:
    """The hash of a piece."""
    found = BEGIN
    for code in piece:
        found = mixed(found, code)
    return found


@inner
def looked_up(table: Ints, hashed: int) -> int:
    """The row of a piece; -1 where it is none."""
    at = hashed & (len(table) - 1)
    while table[at, 0] or table[at, 1 + POSSIBLE]:
        if table[at, 0] == hashed:
            return at
        at = (at + 1) & (len(table) - 1)
    return -1


class Spelt(NamedTuple):
    """How Korean words are spelt: the pieces of each script."""

    latin: Cuts
    cyrillic: Cuts
    kana: Cuts


@compiled
def syllables(text: Ints, script: int, by: Spelt, longest: int) -> tuple[Ints, Ints]:
    """Every sequence of syllables a word may stand for; see `cut`.

    Args:
        text: Its letters.
        script: Its script (`tricord.names.scripts.SCRIPT_NUMBERS`); none but Hangul, Latin,
            Cyrillic and kana has readings here.
        by: How Korean words are spelt.
        longest: Syllables at most.
    """
    if script == _LATIN:
        return cut(text, by.latin, longest)
    if script == _CYRILLIC:
        return cut(text, by.cyrillic, longest)
    if script == _KANA:
        return cut(katakana(text), by.kana, longest)
    found, sizes = np.zeros((1, longest, 2), np.int64), np.full(1, len(text), np.int64)
    if script != _HANGUL or not 0 < len(text) <= longest:
        return found[:0], sizes[:0]
    for place in range(len(text)):
        if not FIRST <= text[place] <= LAST:
            return found[:0], sizes[:0]
        found[0, place, USUAL] = written(text[place])
        found[0, place, POSSIBLE] = soft(found[0, place, USUAL])
    return found, sizes


@inner
def katakana(text: Ints) -> Ints:
    """Kana as katakana, without long marks."""
    found, size = np.empty(len(text), np.int32), 0
    for code in text:
        if code != _LONG_MARK:
            hiragana = _HIRAGANA <= code <= _HIRAGANA_END
            found[size] = code + _KATAKANA - _HIRAGANA if hiragana else code
            size += 1
    return found[:size]


@inner
def cut(text: Ints, by: Cuts, longest: int) -> tuple[Ints, Ints]:
    """Every sequence of syllables a spelling may stand for.

    Args:
        text: Its letters.
        by: The pieces of its script.
        longest: Syllables at most.

    Returns:
        Readings, shape (readings, longest, 2) with usual and possible letters, and how many
        syllables each has; those first whose first pieces are shorter.
    """
    found, sizes = np.zeros((8, longest, 2), np.int64), np.zeros(8, np.int64)
    if not 0 < len(text) <= MOST_LETTERS:
        return found[:0], sizes[:0]
    first, stops, syllables = pieces(text, by)
    reach = np.full(len(text) + 1, _BIG, np.int64)
    reach[len(text)] = 0
    for start in range(len(text) - 1, -1, -1):
        for piece in range(first[start], first[start + 1]):
            reach[start] = min(reach[start], 1 + reach[stops[piece]])
    count, depth = 0, 0 if reach[0] <= longest else -1
    at, now = np.zeros(longest + 1, np.int64), np.zeros(longest + 1, np.int64)
    while depth >= 0 and count < MOST:
        if now[depth] == first[at[depth] + 1]:
            depth -= 1
        else:
            stop = stops[now[depth]]
            if stop < len(text) and depth + 1 + reach[stop] <= longest:
                depth += 1
                at[depth], now[depth] = stop, first[stop]
                continue
            if stop == len(text):
                if count == len(found):
                    found = np.concatenate((found, np.zeros_like(found)))
                    sizes = np.concatenate((sizes, np.zeros_like(sizes)))
                count += added(found, sizes, count, syllables, now[: depth + 1])
        now[depth] += 1
    return found[:count], sizes[:count]


@inner
def added(found: Ints, sizes: Ints, count: int, syllables: Ints, at: Ints) -> int:
    """Fill in one more reading, and say 1; where it stands there already, 0."""
    for place in range(len(at)):
        found[count, place] = syllables[at[place]]
    sizes[count] = len(at)
    for other in range(count):
        if sizes[other] == sizes[count] and (found[other] == found[count]).all():
            found[count] = 0
            return 0
    return 1


@inner
def pieces(text: Ints, by: Cuts) -> tuple[Ints, Ints, Ints]:
    """Every syllable that stands somewhere in a word.

    Returns:
        Where the syllables that start at each letter are, two more at the end; where each
        syllable stops; and its letters.
    """
    size = len(text)
    ends, rows = np.empty((size + 1, 8), np.int64), np.empty((size + 1, 8), np.int64)
    finals = np.zeros(size + 1, np.int64)
    for start in range(size + 1):
        hashed = BEGIN
        for stop in range(start, min(start + by.longest[1], size) + 1):
            if stop > start:
                hashed = mixed(hashed, text[stop - 1])
            row = looked_up(by.finals, hashed)
            if row >= 0:
                ends[start, finals[start]], rows[start, finals[start]] = stop, row
                finals[start] += 1
    first = np.zeros(size + 2, np.int64)
    most = 8 * (size + 1) * by.longest[0]
    stops, letters = np.empty(most, np.int64), np.empty((most, 2), np.int64)
    count = 0
    for start in range(size):
        first[start], hashed = count, BEGIN
        for middle in range(start + 1, min(start + by.longest[0], size) + 1):
            hashed = mixed(hashed, text[middle - 1])
            row = looked_up(by.beginnings, hashed)
            if row < 0:
                continue
            for final in range(finals[middle]):
                end = by.finals[rows[middle, final]]
                stops[count] = ends[middle, final]
                letters[count, USUAL] = by.beginnings[row, 1 + USUAL] | end[1 + USUAL]
                letters[count, POSSIBLE] = soft(
                    by.beginnings[row, 1 + POSSIBLE] | end[1 + POSSIBLE]
                )
                count += 1
    first[size], first[size + 1] = count, count
    return first, stops, letters


@compiled
def words_apart(mine: tuple[Ints, Ints], theirs: tuple[Ints, Ints], least: int) -> int:
    """How far two words are apart in their nearest readings, as said or as written.

    Args:
        mine: What `syllables` gives of one.
        theirs: What it gives of the other.
        least: Syllables a reading must have to count.
    """
    best = APART
    for x in range(len(mine[1])):
        size = mine[1][x]
        if size < least:
            continue
        for y in range(len(theirs[1])):
            if theirs[1][y] == size:
                one, other = mine[0][x, :size], theirs[0][y, :size]
                best = min(best, readings_apart(one, other))
                if best > 1:
                    best = min(best, 1 + readings_apart(said(one), other))
                    best = min(best, 1 + readings_apart(one, said(other)))
    return best


@compiled
def readings_apart(one: Ints, other: Ints) -> int:
    """How far two readings of as many syllables are apart; `APART` where one is too far."""
    total = 0
    for at in range(len(one)):
        total += apart(one[at, USUAL], one[at, POSSIBLE], other[at, USUAL], other[at, POSSIBLE])
        if total >= APART:
            return APART
    return total
