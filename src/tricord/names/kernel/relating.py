"""By which rule two words are one, and what that costs.

Costs run from 0 (the same) to 1000 (nothing in common). The rules:

``same``         letter for letter
``number``       one number in two ways of writing (2, II, second)
``form``         legal forms of one family (Ltd, 유한회사)
``translation``  one known word in two languages or two spellings
``synonym``      a distinctive word made of another one (ocean, oceanic)
``nickname``     a short form of a given name (Bob, Robert)
``spelling``     Latin letters that sound alike (Yousuf, Jusuf)
``typo``         typing errors
``initial``      a first letter that stands for a name
``korean``       one Korean word in two spellings or scripts
``sound``        a word written by its sound in another script (フロスト, Frost)

The last two read words, and stand in `tricord.names.kernel.hearing`.
"""

from __future__ import annotations

from typing import Final

from tricord.names.compiled import compiled, inner
from tricord.names.kernel.layout import (
    CONCEPT,
    FORM,
    FORM_ROLE,
    GENERIC_ROLE,
    GIVEN,
    HIGHEST_ALPHABET,
    LATIN,
    LETTER,
    LETTERS_OF,
    NAME_ROLE,
    NICKNAME,
    NUMBER,
    NUMBER_ROLE,
    OFTEN,
    ROLE,
    ROUGH,
    SAME,
    SOUND,
    SPELLING,
    SYNONYM,
    TRAITS,
    TRANSLATION,
    TYPO,
    Words,
    holds_joined,
    is_exact,
)
from tricord.names.kernel.mistyping import errors, typo
from tricord.names.kernel.words import letters, same
from tricord.names.scoring import INITIAL
from tricord.names.tables import Ints

NONE: Final = -1
SPELT_OTHERWISE: Final = 20
TRANSLATED: Final = 60
DERIVED: Final = 350
FAMILY: Final = 100
SHORT_FORM: Final = 200
ALIKE: Final = 60
ROUGHLY_ALIKE: Final = 130
CHARACTERS: Final = 6
"""Characters from which one may be wrong, where each is a syllable or a word."""
_I, _E, _S = ord("i"), ord("e"), ord("s")


@compiled
def related(mine: Words, x: int, theirs: Words, y: int) -> tuple[int, int]:
    """Rule and cost by which two words are one; `NONE` and 0 where they are not."""
    one, other = letters(mine, x), letters(theirs, y)
    a, b = mine.traits[x], theirs.traits[y]
    alike = a[LETTERS_OF] == b[LETTERS_OF]
    if alike and same(one, other):
        return SAME, 0
    if a[CONCEPT] and a[CONCEPT] == b[CONCEPT]:
        return by_meaning(one, other, a, b)
    if is_exact(a[ROLE]) or is_exact(b[ROLE]):
        return NONE, 0
    if alike and a[LETTERS_OF] == LATIN and (len(one) == 1 or len(other) == 1):
        names = a[ROLE] == NAME_ROLE and b[ROLE] == NAME_ROLE
        return (LETTER, INITIAL) if names and one[0] == other[0] else (NONE, 0)
    if one_given_name(a, b):
        return NICKNAME, SHORT_FORM
    return by_letters(one, other, a, b) if alike else (NONE, 0)


@inner
def one_given_name(a: Ints, b: Ints) -> bool:
    """Whether two words are forms of one given name."""
    for i in range(GIVEN, TRAITS):
        for j in range(GIVEN, TRAITS):
            if a[i] and a[i] == b[j]:
                return True
    return False


@compiled
def glued(mine: Words, x: int, theirs: Words, y: int) -> tuple[int, int]:
    """The same where one of the two is several words written as one, which sound as one less."""
    rule, cost = related(mine, x, theirs, y)
    if rule == SPELLING:
        a, b = mine.traits[x], theirs.traits[y]
        cost = typo(letters(mine, x), letters(theirs, y), a[OFTEN] != 0 and b[OFTEN] != 0)
        rule = TYPO if cost >= 0 else NONE
    return (rule, cost) if rule >= 0 and holds_joined(rule) else (NONE, 0)


@inner
def by_meaning(one: Ints, other: Ints, a: Ints, b: Ints) -> tuple[int, int]:
    """Rule and cost of two words that mean one thing."""
    if a[ROLE] == b[ROLE] == NUMBER_ROLE:
        return NUMBER, 0
    if a[ROLE] == b[ROLE] == FORM_ROLE:
        return FORM, FAMILY
    if a[LETTERS_OF] == b[LETTERS_OF] and inflected(one, other):
        return TRANSLATION, SPELT_OTHERWISE
    # Ocean and Oceanic are two names; trade and trading are one word of many names.
    generic = a[ROLE] == GENERIC_ROLE or b[ROLE] == GENERIC_ROLE
    if not generic and same(one[:3], other[:3]):
        return SYNONYM, DERIVED
    return TRANSLATION, TRANSLATED


@inner
def inflected(one: Ints, other: Ints) -> bool:
    """Whether two words of one meaning are spellings or numbers of one word: centre, centers."""
    if errors(one, other, 1) <= 1:
        return True
    plural, single = (one, other) if len(one) >= len(other) else (other, one)
    n = len(plural)
    if n < 3 or plural[n - 3] != _I or plural[n - 2] != _E or plural[n - 1] != _S:
        return False
    return same(plural[: n - 3], single[: len(single) - 1])


@inner
def by_letters(one: Ints, other: Ints, a: Ints, b: Ints) -> tuple[int, int]:
    """Rule and cost of two words of one script."""
    if a[LETTERS_OF] > HIGHEST_ALPHABET:
        longest = max(len(one), len(other))
        if longest < CHARACTERS or errors(one, other, 1) > 1:
            return NONE, 0
        return TYPO, 1500 // longest
    if a[SOUND] and a[SOUND] == b[SOUND]:
        return SPELLING, ALIKE
    if a[ROUGH] and a[ROUGH] == b[ROUGH]:
        return SPELLING, ROUGHLY_ALIKE
    cost = typo(one, other, a[OFTEN] != 0 and b[OFTEN] != 0)
    return (TYPO, cost) if cost >= 0 else (NONE, 0)
