"""Which words are what they seem, by their place in the name.

"As" before a name is a name, behind it a legal form; "Do" inside a Portuguese name is a
particle, inside a Korean one a syllable.
"""

from __future__ import annotations

import re
from typing import Final

from tricord.names.scripts import Script
from tricord.names.vocabulary.word import Role, Word

# A single syllable as Korean, Chinese and Vietnamese names are spelt in Latin letters.
_SYLLABLE: Final = re.compile(
    r"(?:[bcdfghjklmnprstvwxyz]|ch|kh|kk|ph|pp|sh|ss|th|tt|ts|tch|wh|zh|hw|ng)?"
    r"[aeiouwy]{1,4}(?:[kglmnptbsr]|ng|ck|hn|h)?"
)
_LEADING: Final = frozenset({"bin", "van"})
_INITIALS: Final = frozenset({"e", "i"})
_TAIL: Final = frozenset({Role.FORM, Role.GENERIC, Role.NUMBER})


Otherwise = dict[int, tuple[Word, ...]]


def settle_body(found: list[Word], weak: Otherwise) -> tuple[Word, ...]:
    """The words of a body or ship, each with the role it has at its place.

    Args:
        found: Words as the vocabulary has them.
        weak: By place, what a word is instead if its place does not speak for it.

    Returns:
        The words. Forms, numbers and generic words that are also names count behind a name,
        where only their like follow; titles of ships there or in front; particles where more
        follows and they stand by no East Asian syllable and no initial.
    """
    if not weak:
        return tuple(found)
    # A body may be a person of whom only the name is known: "Kim Min" is no ministry.
    syllables = _east_asian(found)
    tail = True
    last = len(found) - 1
    settled: list[Word] = []
    for at in range(last, -1, -1):
        word = found[at]
        words: tuple[Word, ...] = (word,)
        if at in weak:
            if word.role is Role.PARTICLE:
                stands = at < last and not _close_to_syllable(found, at)
            elif word.role is Role.TITLE:
                stands = at == 0 < last or (tail and at > 0)
            else:
                stands = tail and at > 0 and not (syllables and word.role is Role.GENERIC)
            words = words if stands else weak[at]
        tail = tail and words[0].role in _TAIL
        settled.extend(reversed(words))
    return tuple(reversed(settled))


def settle_person(found: list[Word], weak: Otherwise) -> tuple[Word, ...]:
    """The words of a person, each with the role it has at its place.

    Args:
        found: Words as the vocabulary has them.
        weak: By place, what a word is instead if its place does not speak for it.

    Returns:
        The words. A suffix counts as the last word; a title that is also a name counts beside
        two other names; a particle that is also a name inside the name. Nothing that is also a
        single East Asian syllable is anything but a syllable among its like. There is always a
        name among the words, if there is any word.
    """
    names = sum([word.role is Role.NAME for word in found])
    if names == len(found) and not weak:
        return tuple(found)
    last = len(found) - 1
    syllables = bool(weak) and _east_asian(found)
    settled: list[Word] = []
    for at, word in enumerate(found):
        role = word.role
        stands = True
        if role is Role.SUFFIX:
            stands = at == last and names > 0 and (at not in weak or not syllables)
        elif at not in weak:
            pass
        elif role is Role.NAME:
            stands = not syllables
        elif role is Role.TITLE:
            stands = names > 1 and not syllables
        elif at == 0:
            stands = last > 0 and word.text in _LEADING
        else:
            stands = at < last and word.text not in _INITIALS and not syllables
        if stands:
            settled.append(word)
        else:
            settled += weak.get(at) or (_name(word),)
            names += role is not Role.NAME
    if not names:
        return tuple(word if word.role is Role.NUMBER else _name(word) for word in found)
    return tuple(settled)


def _close_to_syllable(found: list[Word], at: int) -> bool:
    """Whether the word before, or the first word's follower, is a syllable or an initial."""
    if len(found[at + 1].text) == 1:
        return True
    before = found[at - 1] if at else found[1]
    return len(before.text) == 1 or _syllable(before)


def _east_asian(found: list[Word]) -> bool:
    """Whether all words are single East Asian syllables: then they are all names."""
    return all(_syllable(word) for word in found)


def _syllable(word: Word) -> bool:
    return word.script is Script.LATIN and _SYLLABLE.fullmatch(word.text) is not None


def _name(word: Word) -> Word:
    return word._replace(role=Role.NAME, concept="")
