"""Many names laid out, one after the other, and their words."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.hashing import BEGIN, finished, mixed
from tricord.names.kernel.laying import outline
from tricord.names.kernel.layout import (
    COLUMNS,
    DISTINCTIVE,
    FACTS,
    FLAGS,
    FORM_ROLE,
    LETTERS_OF,
    ROLE,
    TRAITS,
    WORD,
    Words,
    is_exact,
)
from tricord.names.kernel.words import letters, with_room
from tricord.names.tables import Ints


class Laid(NamedTuple):
    """Many names.

    Attributes:
        units: Units of all names; a joined one has as its word -1 less its place among them.
        unit_starts: Where each name's units start; one more at the end.
        facts: Facts of all names.
        telling: By unit, 1 where its name is found by it: the distinctive ones; where a name has
            none, those that may be joined; where it has none of these, all.
        joined: The joined words, as often as they occur; how they sound is left open.
        hashes: Of each joined word.
    """

    units: Ints
    unit_starts: Ints
    facts: Ints
    telling: Ints
    joined: Words
    hashes: Ints


@compiled
def lay_all(cards: Ints, numbers: Ints, starts: Ints, signs: Ints, words: Words) -> Laid:
    """Lay many names out.

    Args:
        cards: Cards of the words of all names, one name after the other.
        numbers: Which word each is.
        starts: Where each name starts in `cards`; one more at the end.
        signs: Signs of all names.
        words: Every word once.
    """
    names = len(starts) - 1
    most = 2 * len(cards) + names
    units, unit_starts = np.empty((most, COLUMNS), np.int32), np.zeros(names + 1, np.int64)
    facts, telling = np.empty((names, FACTS), np.int64), np.zeros(most, np.int8)
    hashes, joined_starts = np.empty(most, np.int64), np.zeros(most + 1, np.int64)
    bits, traits = np.empty(most, np.int64), np.empty((most, TRAITS), np.int64)
    codes = np.empty(1024, np.int32)
    count, joins, filled = 0, 0, 0
    for name in range(names):
        start, stop = starts[name], starts[name + 1]
        text, ends = written(words, numbers[start:stop])
        side = outline(cards[start:stop], text, ends, signs[name])
        facts[name] = side.facts
        tell(side.units, side.words.traits, telling[count : count + len(side.units)])
        for unit in range(len(side.units)):
            units[count] = side.units[unit]
            if unit < stop - start:
                units[count, WORD] = numbers[start + unit]
            else:
                units[count, WORD] = -1 - joins
                word = letters(side.words, unit)
                codes = with_room(codes, filled, len(word))
                codes[filled : filled + len(word)] = word
                filled += len(word)
                bits[joins], traits[joins] = side.words.letters[unit], side.words.traits[unit]
                hashes[joins] = hashed(word, traits[joins, LETTERS_OF])
                joins += 1
                joined_starts[joins] = filled
            count += 1
        unit_starts[name + 1] = count
    joined = Words(codes[:filled], joined_starts[: joins + 1], bits[:joins], traits[:joins])
    return Laid(units[:count], unit_starts, facts, telling[:count], joined, hashes[:joins])


@compiled
def written(words: Words, numbers: Ints) -> tuple[Ints, Ints]:
    """Letters of some words one after the other, and where each starts."""
    ends = np.zeros(len(numbers) + 1, np.int64)
    for at in range(len(numbers)):
        ends[at + 1] = ends[at] + len(letters(words, numbers[at]))
    text = np.empty(ends[-1], np.int32)
    for at in range(len(numbers)):
        text[ends[at] : ends[at + 1]] = letters(words, numbers[at])
    return text, ends


@inner
def tell(units: Ints, traits: Ints, telling: Ints) -> None:
    """Mark the units a name is found by."""
    marked = 0
    for unit in range(len(units)):
        if units[unit, FLAGS] & DISTINCTIVE:
            telling[unit], marked = 1, marked + 1
    if marked:
        return
    for unit in range(len(units)):
        role = traits[unit, ROLE]
        if role != FORM_ROLE and not is_exact(role):
            telling[unit], marked = 1, marked + 1
    if not marked:
        telling[:] = 1


@inner
def hashed(word: Ints, script: int) -> int:
    """A hash of a word and its script."""
    found = mixed(BEGIN, script)
    for code in word:
        found = mixed(found, code)
    return finished(found)


@compiled
def chosen(words: Words, at: Ints) -> Words:
    """Some of many words."""
    size = 0
    for word in at:
        size += words.starts[word + 1] - words.starts[word]
    codes, starts = np.empty(size, np.int32), np.zeros(len(at) + 1, np.int64)
    for place in range(len(at)):
        word = letters(words, at[place])
        starts[place + 1] = starts[place] + len(word)
        codes[starts[place] : starts[place + 1]] = word
    return Words(codes, starts, words.letters[at], words.traits[at])


@compiled
def both(one: Words, other: Words) -> Words:
    """Words, and other words behind them."""
    return Words(
        np.concatenate((one.codes, other.codes)),
        np.concatenate((one.starts, other.starts[1:] + len(one.codes))),
        np.concatenate((one.letters, other.letters)),
        np.concatenate((one.traits, other.traits)),
    )
