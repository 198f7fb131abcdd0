"""Whether two words may be the same word, by which rule, and what that costs.

Costs run from 0 (the same) to 1000 (nothing in common). The rules:

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

import numpy as np
from rapidfuzz.distance import OSA

from tricord.names import sounds
from tricord.names.bones import skeleton
from tricord.names.encoding import ALPHABETS, EXACT
from tricord.names.kernel import mistyping
from tricord.names.kernel.layout import Ints
from tricord.names.korean.person import word_distance
from tricord.names.korean.romanised import romanised
from tricord.names.latin import rough_sound, sound
from tricord.names.rarity import is_known
from tricord.names.scoring import INITIAL
from tricord.names.scripts import Script
from tricord.names.vocabulary import Role, Word


class Relation(NamedTuple):
    """How two words are one.

    Attributes:
        rule: See the module.
        cost: 0 to 999.
    """

    rule: str
    cost: int


SAME: Final = Relation("same", 0)
_NUMBER: Final = Relation("number", 0)
_FORM: Final = Relation("form", 100)
_SPELT_OTHERWISE: Final = Relation("translation", 20)
_TRANSLATED: Final = Relation("translation", 60)
_SYNONYM: Final = Relation("synonym", 350)
_NICKNAME: Final = Relation("nickname", 200)
_INITIAL: Final = Relation("initial", INITIAL)
_ALIKE: Final = Relation("spelling", 60)
_ROUGHLY_ALIKE: Final = Relation("spelling", 130)
_KOREAN: Final = (Relation("korean", 20), Relation("korean", 90), Relation("korean", 160))
_SOUND_LEAST: Final = 40
_SOUND_SHARE: Final = 4
"""A sound cost counts as a quarter of itself, and `_SOUND_LEAST`."""
JAPANESE: Final = 4
"""Japanese readings of a word in Han characters that are tried beside the Chinese ones."""
_MOST: Final = 400_000
_known: dict[tuple[Word, Word, bool], Relation | None] = {}


def relation(one: Word, other: Word, *, korean: bool = True) -> Relation | None:
    """The cheapest rule by which two words are one; ``None`` where there is none.

    Args:
        one: A word.
        other: Another.
        korean: Whether the words may be read as Korean ones; not so in names of people, which
            are read as Korean as a whole.
    """
    if one.text == other.text and one.script == other.script:
        return SAME
    key = (one, other, korean)
    try:
        return _known[key]
    except KeyError:
        if len(_known) >= _MOST:
            _known.clear()
        found = _known[key] = _relation(one, other, korean=korean)
        return found


def _relation(one: Word, other: Word, *, korean: bool) -> Relation | None:
    if one.concept and one.concept == other.concept:
        if one.role == other.role and one.role in (Role.NUMBER, Role.FORM):
            return _NUMBER if one.role == Role.NUMBER else _FORM
        if one.script == other.script and _is_inflected(one.text, other.text):
            return _SPELT_OTHERWISE
        # Ocean and Oceanic are two names; trade and trading are one word of many names.
        derived = one.text[:3] == other.text[:3] and Role.GENERIC not in (one.role, other.role)
        return _SYNONYM if derived else _TRANSLATED
    if one.role in EXACT or other.role in EXACT:
        return None
    if one.script == Script.LATIN == other.script and 1 in (len(one.text), len(other.text)):
        both_names = one.role == other.role == Role.NAME
        return _INITIAL if both_names and one.text[0] == other.text[0] else None
    if set(one.given) & set(other.given):
        return _NICKNAME
    found = _same_script(one, other) if one.script == other.script else _sound(one, other)
    read = _korean(one, other) if korean else None
    return min((each for each in (found, read) if each), key=lambda each: each.cost, default=None)


def _is_inflected(one: str, other: str) -> bool:
    """Whether two words of one meaning are spellings or numbers of one word: centre, centers."""
    if OSA.distance(one, other, score_cutoff=1) <= 1:
        return True
    plural, single = max(one, other, key=len), min(one, other, key=len)
    return plural.endswith("ies") and plural[:-3] == single[:-1]


def _korean(one: Word, other: Word) -> Relation | None:
    """One Korean word in two spellings: of at least two syllables, or in two scripts."""
    if one.script == other.script == Script.LATIN and skeleton(one.text) != skeleton(other.text):
        return None
    far = word_distance(one.text, one.script, other.text, other.script)
    return None if far is None or far >= len(_KOREAN) else _KOREAN[far]


def _same_script(one: Word, other: Word) -> Relation | None:
    if one.script not in ALPHABETS:
        return _one_of_many(one.text, other.text)
    if one.script == Script.LATIN:
        if sound(one.text) == sound(other.text):
            return _ALIKE
        rough = rough_sound(one.text)
        if len(rough) >= 4 and rough == rough_sound(other.text):
            return _ROUGHLY_ALIKE
    return typo(one.text, other.text)


def _one_of_many(one: str, other: str) -> Relation | None:
    """A wrong character among many, where each character is a syllable or a word."""
    longest = max(len(one), len(other))
    if longest < 6 or OSA.distance(one, other, score_cutoff=1) > 1:
        return None
    return Relation("typo", 1500 // longest)


def typo(one: str, other: str) -> Relation | None:
    """Typing errors, as `tricord.names.kernel.mistyping` allows them."""
    cost = mistyping.typo(_letters(one), _letters(other), is_known(one) and is_known(other))
    return Relation("typo", cost) if cost >= 0 else None


@lru_cache(maxsize=100_000)
def _letters(word: str) -> Ints:
    return np.frombuffer(word.encode("utf-32-le"), np.int32)


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
