"""What the integers of the kernel mean."""

from __future__ import annotations

from typing import Final, NamedTuple

from tricord.names.compiled import inner
from tricord.names.scripts import SCRIPT_NUMBERS, Script
from tricord.names.tables import Ints, Table

SAME, NUMBER, FORM, TRANSLATION, SYNONYM, NICKNAME = range(6)
SPELLING, KOREAN, BY_SOUND, TYPO, LETTER = range(6, 11)
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

WORD, PLACES, WEIGHT, RARITY, FLAGS, SCRIPT, SIZE = range(7)
"""Columns of a unit: number of its word, places it covers (bits), weight, rarity, flags, the
number of its script where letters may be mistyped (0 elsewhere), and how many letters it has."""
COLUMNS: Final = 7
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

AS_KOREAN, BY_EAR, FINAL = 1, 2, 4
"""What may be done with a name, as bits: words may be read as Korean ones, each by itself; words
may be one by their sound in two scripts; scores by words are final, because the name cannot be
read otherwise."""

AS_A_WHOLE: Final = 128
"""The bit among the reasons that says that two names are one but for typing errors."""


NAME_ROLE, GENERIC_ROLE, FORM_ROLE, NUMBER_ROLE, SUFFIX_ROLE, OTHER_ROLE = range(6)
LATIN, HIGHEST_ALPHABET = SCRIPT_NUMBERS[Script.LATIN], SCRIPT_NUMBERS[Script.OTHER]
"""Numbers of scripts: of Latin, and of the last that has letters; in others a character is a
syllable or a word."""
ROLE, LETTERS_OF, OFTEN, CONCEPT, SOUND, ROUGH, BONES, GIVEN = range(8)
"""Traits of a word: its role and its script (numbers), 1 where it stands in many names, and as
hashes, 0 for none: what it means, how it sounds, how it roughly sounds, its skeleton, and from
`GIVEN` on groups of given names."""
GROUPS: Final = 4
TRAITS: Final = GIVEN + GROUPS


class Words(NamedTuple):
    """Many words.

    Attributes:
        codes: Their letters one after the other, as code points.
        starts: Where each word starts in `codes`; one more at the end.
        letters: Which letters each word has, as bits.
        traits: Rows of `ROLE` to `GIVEN` and on.
    """

    codes: Ints
    starts: Ints
    letters: Ints
    traits: Ints


class Sounds(NamedTuple):
    """How words of other scripts than Latin sound.

    Attributes:
        units: Sounds (`tricord.names.sounds.alphabet.UNITS`) of all readings, one after the other.
        ends: Where each reading starts in `units`; one more at the end.
        firsts: Where the readings of each word start; one more at the end.
    """

    units: Ints
    ends: Ints
    firsts: Ints


class Side(NamedTuple):
    """One name.

    Attributes:
        units: Rows of `WORD` to `SIZE`, single words first.
        words: Its words, or all words of an index.
        facts: `TELLING` to `LETTERS`.
    """

    units: Ints
    words: Words
    facts: Ints


class Index(NamedTuple):
    """Many names.

    Attributes:
        units: Units of all names, one after the other.
        unit_starts: Where each name's units start; one more at the end.
        facts: Facts of all names.
        words: Every word, and neighbours joined into one.
        sounds: Their sounds; joined ones have none.
        post_starts: Where the names found by a word start in `postings`; one more at the end.
        postings: Names, by word.
        by_key: Words by `tricord.names.kernel.finding.keys`.
        by_part: Names by parts of their letters (`tricord.names.kernel.parting`).
        latin: Latin words by their skeletons.
        foreign: Words of other scripts by the skeletons of their readings.
    """

    units: Ints
    unit_starts: Ints
    facts: Ints
    words: Words
    sounds: Sounds
    post_starts: Ints
    postings: Ints
    by_key: Table
    by_part: Table
    latin: Table
    foreign: Table


@inner
def is_exact(role: int) -> bool:
    """Whether words of a role are what they are: numbers, generations; never mistyped or read."""
    return role in (NUMBER_ROLE, SUFFIX_ROLE)


@inner
def holds_joined(rule: int) -> bool:
    """Whether a rule also holds for words written as one: one known word or initial is no two."""
    return rule == SAME or KOREAN <= rule < LETTER
