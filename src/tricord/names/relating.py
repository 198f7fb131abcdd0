"""Whether two words may be the same word, by which rule, and what that costs.

Costs run from 0 (the same) to 1000 (nothing in common). Rules about letters and meaning stand in
`tricord.names.kernel.relating`; the others are added here. The rules:

``same``         letter for letter
``number``       one number in two ways of writing (2, II, second)
``form``         legal forms of one family (Ltd, 유한회사)
``translation``  one known word in two languages or two spellings
``synonym``      a distinctive word made of another one (ocean, oceanic)
``nickname``     a short form of a given name (Bob, Robert)
``spelling``     Latin letters that sound alike (Yousuf, Jusuf)
``korean``       one Korean word in two spellings or scripts
``sound``        a word written by its sound in another script (フロスト, Frost)
``typo``         typing errors
``initial``      a first letter that stands for a name
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from tricord.names import sounds
from tricord.names.encoding import EXACT, kernel_words
from tricord.names.kernel import layout, related
from tricord.names.korean.cutting import MOST_SYLLABLES
from tricord.names.korean.person import word_distance
from tricord.names.korean.romanised import romanised
from tricord.names.korean.spelling import cut_up
from tricord.names.latin import skeleton
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
JAPANESE: Final = 4
"""Japanese readings of a word in Han characters that are tried beside the Chinese ones."""


@lru_cache(maxsize=50_000)
def relation(one: Word, other: Word, *, korean: bool = True) -> Relation | None:
    """The cheapest rule by which two words are one; ``None`` where there is none.

    Args:
        one: A word.
        other: Another.
        korean: Whether the words may be read as Korean ones; not so in names of people, which
            are read as Korean as a whole.
    """
    found = _by_letters(one, other)
    said = (each for each in (found, by_ear(one, other, korean=korean)) if each)
    return min(said, key=lambda each: each.cost, default=None)


def _by_letters(one: Word, other: Word) -> Relation | None:
    """By the rules of the kernel."""
    rule, cost = related(_alone(one), 0, _alone(other), 0)
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
        if not (korean and is_korean(one) and is_korean(other) and _may_differ(one, other)):
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


def is_korean(word: Word) -> bool:
    """Whether a word may be a Korean one of several syllables."""
    return any(size > 1 for size in cut_up(word.text, word.script, MOST_SYLLABLES[1])[1])


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


def spellings(word: Word) -> tuple[str, ...]:
    """A word in a to z, by its sound where it is in another script."""
    if word.script == Script.LATIN:
        return (word.text,)
    if word.script == Script.HANGUL:
        return (romanised(word.text),)
    found = sounds.readings(word.text, word.script)
    if word.script == Script.HAN:
        found = tuple(dict.fromkeys((*found, *sounds.han.readings_japanese(word.text)[:JAPANESE])))
    return found
