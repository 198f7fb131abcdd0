"""A name laid out: its words, neighbours written as one, and what is known of it as a whole."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.names.compiled import compiled, inner
from tricord.names.kernel.layout import (
    BEARER,
    COLUMNS,
    DISTINCTIVE,
    FACTS,
    FORM_ROLE,
    GENERIC_ROLE,
    HIGHEST_ALPHABET,
    JOINED,
    KINDS,
    LENGTH,
    LETTERS,
    LETTERS_OF,
    NAME_ROLE,
    NAMES,
    NUMBER_ROLE,
    NUMBERS,
    ROLE,
    SIZE,
    SUFFIXES,
    TELLING,
    TRAITS,
    WHOLE,
    Side,
    Words,
    is_exact,
)
from tricord.names.kernel.sounding import fill
from tricord.names.tables import Ints

MOST_GLUED: Final = 5
"""Words of a name that may be written as one altogether."""
SHORTEST_WHOLE: Final = 7
LONGEST_WHOLE: Final = 64
"""Letters between which a name is compared as a whole."""
LETTER_BITS: Final = 61
SPELT_NUMBER: Final = 4
"""Letters from which a number is surely a word, and may be mistyped: second, not II."""
_SPACE: Final = 32
WEIGHT_OF, RARITY_OF, FLAGS_OF, TRAITS_OF = range(4)
"""Columns of a card: weight, rarity and flags of a word in a name, and its traits."""
CARD: Final = TRAITS_OF + TRAITS


@compiled
def lay(cards: Ints, codes: Ints, starts: Ints, signs: Ints) -> Side:
    """Lay a name out, with the sounds of its words; see `outline`."""
    side = outline(cards, codes, starts, signs)
    fill(side.words)
    return side


@inner
def outline(cards: Ints, codes: Ints, starts: Ints, signs: Ints) -> Side:
    """Lay a name out; how its words sound is left open.

    Args:
        cards: A card for each word.
        codes: Letters of the words.
        starts: Where each word starts in `codes`; one more at the end.
        signs: Facts `NUMBERS` and `SUFFIXES`, `BEARER` and `KINDS`.
    """
    spans = joins(cards)
    single = len(cards)
    count = single + len(spans)
    size = starts[single] - starts[0]
    for start, stop in spans:
        size += starts[stop] - starts[start]
    all_codes, all_starts = np.empty(size, np.int32), np.zeros(count + 1, np.int64)
    units, traits = np.zeros((count, COLUMNS), np.int32), np.zeros((count, TRAITS), np.int64)
    bits = np.zeros(count, np.int64)
    filled = 0
    for at in range(count):
        start, stop = (at, at + 1) if at < single else spans[at - single]
        for place in range(starts[start], starts[stop]):
            all_codes[filled] = codes[place]
            filled += 1
            if codes[place] != _SPACE:
                bits[at] |= 1 << codes[place] % LETTER_BITS
        all_starts[at + 1] = filled
        script = cards[start, TRAITS_OF + LETTERS_OF]
        alphabet = script if script <= HIGHEST_ALPHABET else 0
        if at < single:
            for column in range(TRAITS):
                traits[at, column] = cards[at, TRAITS_OF + column]
            exact = is_exact(traits[at, ROLE])
            weight, rare = cards[at, WEIGHT_OF], cards[at, RARITY_OF]
            flags = cards[at, FLAGS_OF]
            row = (at, 1 << at, weight, rare, flags, 0 if exact else alphabet)
        else:
            traits[at, ROLE], traits[at, LETTERS_OF] = NAME_ROLE, script
            weight, rare, flags = 0, 0, JOINED
            for word in range(start, stop):
                weight += cards[word, WEIGHT_OF]
                rare += cards[word, RARITY_OF]
                flags |= cards[word, FLAGS_OF] & DISTINCTIVE
            row = (at, (1 << stop) - (1 << start), weight, rare, flags, alphabet)
        for column in range(SIZE):
            units[at, column] = row[column]
        units[at, SIZE] = all_starts[at + 1] - all_starts[at]
    words = Words(all_codes, all_starts, bits, traits)
    return Side(units, words, facts(cards, words, signs))


@inner
def joins(cards: Ints) -> list[tuple[int, int]]:
    """Neighbours that may be written as one, and the whole name: first word, and the word after."""
    spans = [(0, 0) for _ in range(0)]
    for at in range(len(cards) - 1):
        alike = cards[at, TRAITS_OF + LETTERS_OF] == cards[at + 1, TRAITS_OF + LETTERS_OF]
        if alike and joinable(cards[at]) and joinable(cards[at + 1]):
            spans.append((at, at + 2))
    if 2 < len(cards) <= MOST_GLUED and len(spans) == len(cards) - 1:
        spans.append((0, len(cards)))
    return spans


@inner
def joinable(card: Ints) -> bool:
    """Whether a word may be written together with a neighbour."""
    role = card[TRAITS_OF + ROLE]
    return role != FORM_ROLE and not is_exact(role)


@inner
def facts(cards: Ints, words: Words, signs: Ints) -> Ints:
    """Facts of a name."""
    found = np.zeros(FACTS, np.int64)
    length, letters, alike = 0, 0, True
    for at in range(len(cards)):
        role = cards[at, TRAITS_OF + ROLE]
        if cards[at, FLAGS_OF] & DISTINCTIVE:
            found[TELLING] += cards[at, WEIGHT_OF]
            found[NAMES] += 1
        elif role in (GENERIC_ROLE, NUMBER_ROLE):
            found[WHOLE] += cards[at, WEIGHT_OF]
        size = words.starts[at + 1] - words.starts[at]
        alike = alike and (role != NUMBER_ROLE or size >= SPELT_NUMBER)
        alike = alike and cards[at, TRAITS_OF + LETTERS_OF] == cards[0, TRAITS_OF + LETTERS_OF]
        letters |= words.letters[at]
        for place in range(words.starts[at], words.starts[at + 1]):
            length += words.codes[place] != _SPACE
    found[WHOLE] += found[TELLING]
    found[NUMBERS], found[SUFFIXES] = signs[0], signs[1]
    found[BEARER], found[KINDS] = signs[2], signs[3]
    alike = alike and len(cards) > 0 and cards[0, TRAITS_OF + LETTERS_OF] <= HIGHEST_ALPHABET
    if alike and SHORTEST_WHOLE <= length <= LONGEST_WHOLE:
        found[LENGTH], found[LETTERS] = length, letters
    return found
