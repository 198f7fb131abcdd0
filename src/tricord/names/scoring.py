"""What two names laid side by side are worth, from 0 to 1000.

*Agreement* is the weight of the words that are one, less what their relations cost. Against it
stand words that *disagree*: both names have one more word, and the two are not the same. A word
that only one name has is *missing*, which says little: lists print three names where passports
print four. The score is agreement over agreement, cost, disagreement and a fifth of what is
missing; then it is lowered the more, the commoner the agreeing words are. So scores rank: a
rare name in full stands above a common one.

The constants stand here, in words of this page; the kernel (`tricord.names.kernel`) computes.
"""

from __future__ import annotations

from typing import Final

THRESHOLD: Final = 800
"""Score from which two names count as alike; fixed on development pairs."""
MISSING: Final = 200
"""Thousandths of its weight that a missing word costs."""
MISSING_OF_SHIP: Final = 1000
"""The same for ships, whose names are short and given whole."""
DISAGREEING: Final = 1100
"""Thousandths of its weight that a disagreeing word costs."""
GLUED: Final = 30
"""What it costs that several words stand as one."""
BOTH_KNOWN: Final = 350
"""What it costs at least that a word is a typing error of another, if both stand in many names."""
TYPO_OF_SHIP: Final = 4
"""A typing error in a ship's name costs a quarter more: such names are short, and many."""
INITIAL: Final = 250
"""What it costs that a letter stands for a name."""
READ_COSTS: Final = (20, 90, 160)
"""What it costs that two words are one Korean word, by how far apart they are."""
COMMON_LOSS: Final = 150
COMMON_HALVES: Final = 50
"""A name of no rarity loses `COMMON_LOSS` thousandths; each `COMMON_HALVES` tenths of a bit
halve the loss."""
LOSSES: Final = tuple(
    round(COMMON_LOSS * 2.0 ** (-shared / COMMON_HALVES)) for shared in range(512)
)
"""Thousandths a score loses, by the rarity of what agrees in tenths of a bit."""

VAGUE: Final = (0, 0, 0, 0, 60, 40, 30, 40, 0, 0, 0)
"""Tenths of a bit by which a rule widens what agrees by chance, in the order of the kernel's
rules. ``korean`` takes half of what it costs besides."""
NEARBY: Final = (0, 30, 50, 70, 95, 105, 110, 118)
"""How rare it is, in tenths of a bit, that a name has a word within one typing error of a word of
so many letters; the last is for longer ones too. Counted over ``word_frequency.tsv``: all words
of names, those within one error of each, and how many names bear these."""
SOUNDING: Final = (0, 20, 30, 40, 45, 50, 62, 68, 74, 80)
"""The same for a word that only sounds like one of another script, by letters."""
VAGUE_WHOLE: Final = 20
"""The like for an error somewhere in a whole name."""

NEEDED_BY_WORDS: Final = 75
"""Rarity, in tenths of a bit, that a hit of a search needs where words agree."""
NEEDED_MORE: Final = 80
"""What it needs beside that, where a word is missing."""
SLOPE: Final = 6
"""Thousandths that each missing tenth of a bit costs."""

NO_DISTINCTIVE_WORD: Final = 450
"""A score at most, where only legal forms and generic words agree."""
OTHER_NUMBER: Final = 450
NUMBER_MISSING: Final = 780
OTHER_GENERATION: Final = 600
ONE_WORD_OF_MANY: Final = 740
"""A score at most, where one word of a person's name is all there is to compare."""

AGAINST: Final = (
    "against-words-disagree",
    "against-words-missing",
    "against-common-words",
    "against-no-distinctive-word",
    "against-number",
    "against-generation",
    "against-one-word-of-many",
    "against-typing-errors",
)
"""What may speak against a match, as keys of messages, in the order of the kernel's bits."""
SAID_FROM: Final = 20
"""Weight from which a disagreeing or missing word is worth saying."""
COMMON_BELOW: Final = 80
"""Tenths of a bit below which agreeing words are called common."""


def after_chance(value: int, rarity: int, need: int) -> int:
    """What a score is worth among many names, where chance finds alike what is common.

    Args:
        value: The score, in thousandths.
        rarity: How rare what agrees is, in tenths of a bit.
        need: How rare it has to be; below that the score falls by `SLOPE` for each tenth.
    """
    return value - SLOPE * (need - rarity) if rarity < need else value


def lowered(value: int, shared: int) -> int:
    """A score lowered for the commonness of what agrees (tenths of a bit)."""
    loss: int = LOSSES[min(max(shared, 0), len(LOSSES) - 1)]
    return value - value * loss // 1000


def reasons(bits: int) -> tuple[str, ...]:
    """Keys of messages for bits of the kernel."""
    return tuple(key for at, key in enumerate(AGAINST) if bits >> at & 1)
