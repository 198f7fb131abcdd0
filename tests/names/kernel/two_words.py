"""By which rule two words are one: rules of letters by the kernel, how they are read in Python.

Written once more and more slowly than in `tricord.names.kernel.hearing`.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from tests.names.kernel.spelt import skeleton

from tricord.names import sounds
from tricord.names.encoding import EXACT, kernel_words
from tricord.names.hearing import may_be_korean, spellings
from tricord.names.kernel import layout, related
from tricord.names.kernel.relating import glued
from tricord.names.korean.cutting import MOST_SYLLABLES, words_apart
from tricord.names.korean.spelling import cut_up
from tricord.names.korean.syllable import APART
from tricord.names.scoring import READ_COSTS
from tricord.names.scripts import Script
from tricord.names.vocabulary import Word


class Relation(NamedTuple):
    """How two words are one.

    Attributes:
        rule: See the module.
        cost: 0 to 999.
    """

    rule: str
    cost: int


BY_LETTERS: Final = ("spelling", "typo")
"""Rules that are weighed against how words are read; any other decides."""
_KOREAN: Final = tuple(Relation("korean", cost) for cost in READ_COSTS)
_SOUND_LEAST: Final = 40
_SOUND_SHARE: Final = 4
"""A sound cost counts as a quarter of itself, and `_SOUND_LEAST`."""


@lru_cache(maxsize=50_000)
def relation(
    one: Word, other: Word, *, korean: bool = True, joined: bool = False
) -> Relation | None:
    """The cheapest rule by which two words are one; ``None`` where there is none.

    Args:
        one: A word.
        other: Another.
        korean: Whether the words may be read as Korean ones; not so in names of people, which
            are read as Korean as a whole.
        joined: Whether one of them is several words written as one.
    """
    found = _by_letters(one, other, joined=joined)
    said = (each for each in (found, by_ear(one, other, korean=korean)) if each)
    return min(said, key=lambda each: each.cost, default=None)


def _by_letters(one: Word, other: Word, *, joined: bool = False) -> Relation | None:
    """By the rules of the kernel."""
    rule, cost = (glued if joined else related)(_alone(one), 0, _alone(other), 0)
    return Relation(layout.RULES[rule], cost) if rule >= 0 else None


@lru_cache(maxsize=100_000)
def by_ear(one: Word, other: Word, *, korean: bool) -> Relation | None:
    """The cheapest rule by which two words are one as they are read: ``korean`` or ``sound``.

    Args:
        one: A word.
        other: Another.
        korean: See `relation`.
    """
    if one.role in EXACT or other.role in EXACT:
        return None
    if one.script == other.script:
        if not (korean and may_be_korean(one) and may_be_korean(other) and _may_differ(one, other)):
            return None
    elif not _unsaid(one, other):
        return None
    heard = _sound(one, other) if one.script != other.script else None
    read = _korean(one, other) if korean else None
    said = (each for each in (heard, read) if each)
    return min(said, key=lambda each: each.cost, default=None)


def _unsaid(one: Word, other: Word) -> bool:
    """Whether two words of two scripts are not known to mean one thing."""
    if one.concept and one.concept == other.concept:
        return False
    return set(one.given).isdisjoint(other.given)


def _may_differ(one: Word, other: Word) -> bool:
    """Whether two words of one script are not one, or one only by their letters."""
    if one.script == Script.LATIN and 1 in (len(one.text), len(other.text)):
        return False
    found = _by_letters(one, other)
    return found is None or found.rule in BY_LETTERS


@lru_cache(maxsize=20_000)
def _alone(word: Word) -> layout.Words:
    """One word for the kernel."""
    return kernel_words([word])


def _korean(one: Word, other: Word) -> Relation | None:
    """One Korean word in two spellings: of at least two syllables, or in two scripts."""
    if one.script == other.script == Script.LATIN and skeleton(one.text) != skeleton(other.text):
        return None
    far = word_distance(one.text, one.script, other.text, other.script)
    return None if far is None or far >= len(_KOREAN) else _KOREAN[far]


def _sound(one: Word, other: Word) -> Relation | None:
    """Words of two scripts by their sound."""
    if one.script == Script.LATIN:
        one, other = other, one
    least = _sound_cost(one, other)
    if other.script != Script.LATIN:
        least = min(least, _sound_cost(other, one))
    if least > sounds.RELATED:
        return None
    return Relation("sound", _SOUND_LEAST + least // _SOUND_SHARE)


def _sound_cost(one: Word, other: Word) -> int:
    """The least cost of the readings of a word against those of another."""
    costs = sounds.COSTS[Script.KANA if one.script == Script.HANGUL else one.script]
    return min(
        (
            sounds.sound_cost(sounds.encode(mine), sounds.encode(theirs), costs)
            for mine in spellings(one)
            for theirs in spellings(other)
        ),
        default=sounds.RELATED + 1,
    )


@lru_cache(maxsize=100_000)
def word_distance(one: str, script: Script, other: str, other_script: Script) -> int | None:
    """How far apart two words are that are read as Korean, outside personal names.

    ``None`` also for single syllables in one script, which say too little.
    """
    same = script == other_script
    longest = MOST_SYLLABLES[0 if same else 1]
    mine, theirs = cut_up(one, script, longest), cut_up(other, other_script, longest)
    far = words_apart(mine, theirs, 2 if same else 1)
    return far if far < APART else None
