"""What the integers of the kernel mean."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.names.compiled import compiled

Ints = NDArray[np.int64] | NDArray[np.int32]

SAME, NUMBER, FORM, TRANSLATION, SYNONYM, NICKNAME, SPELLING, KOREAN, SOUND, TYPO, LETTER = range(
    11
)
RULES: Final = (
    "same",
    "number",
    "form",
    "translation",
    "synonym",
    "nickname",
    "spelling",
    "korean",
    "sound",
    "typo",
    "initial",
)
"""Rules by their numbers here."""

WORD, PLACES, WEIGHT, RARITY, FLAGS, SCRIPT = range(6)
"""Columns of a unit: number of its word, places it covers (bits), weight, rarity, flags, and the
number of its script where letters may be mistyped (0 elsewhere)."""
DISTINCTIVE, JOINED, ONE_LETTER, KNOWN, COUNTS = 1, 2, 4, 8, 16
"""Flags of a unit. ``COUNTS``: a single word that is a name, and no initial; ``ONE_LETTER``: an
initial; ``KNOWN``: it stands in many names."""

TELLING, WHOLE, NUMBERS, SUFFIXES, NAMES, BEARER, KINDS, LENGTH, LETTERS = range(9)
"""Facts of a name: weight of its distinctive words, the same with its generic ones, a hash of
its numbers and of its suffixes (0 for none), how many of its words are distinctive, what bears
it, what kinds of thing it may be the name of (bits); and where it can be mistyped as a whole,
how many letters it has (else 0), and which (bits)."""
FACTS: Final = 9
PEOPLE, SHIP = 1, 2
"""What bears the names, as bits."""

AS_A_WHOLE: Final = 128
"""The bit among the reasons that says that two names are one but for typing errors."""


class Side(NamedTuple):
    """One name.

    Attributes:
        units: Rows of `WORD` to `SCRIPT`, single words first.
        codes: Letters of words, as code points.
        starts: Where each word starts in `codes`; one more at the end.
        letters: Which letters each word has, as bits.
        facts: `TELLING` to `LETTERS`.
    """

    units: Ints
    codes: Ints
    starts: Ints
    letters: Ints
    facts: Ints


class Index(NamedTuple):
    """Many names.

    Attributes:
        units: Units of all names, one after the other.
        unit_starts: Where each name's units start; one more at the end.
        facts: Facts of all names.
        codes: Letters of all words.
        starts: Where each word starts in `codes`; one more at the end.
        letters: Which letters each word has, as bits.
        post_starts: Where the names found by a word start in `postings`; one more at the end.
        postings: Names, by word.
    """

    units: Ints
    unit_starts: Ints
    facts: Ints
    codes: Ints
    starts: Ints
    letters: Ints
    post_starts: Ints
    postings: Ints


@compiled
def holds_joined(rule: int) -> bool:
    """Whether a rule also holds for words written as one: one known word is no two."""
    return rule == SAME or rule >= KOREAN
