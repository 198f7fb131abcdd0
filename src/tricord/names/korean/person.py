"""A personal name read as a Korean one: a surname and one to three syllables.

A name has as many readings as its spelling allows: surname first or last, every cut of the
letters into syllables, and the sound changes that kana and Cyrillic write down and Latin
mostly does not (국렬, said 궁녈).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Final, NamedTuple

from tricord.names.korean.cutting import readings_apart
from tricord.names.korean.junctures import spoken
from tricord.names.korean.spelling import LONGEST, Reading, readings
from tricord.names.korean.surnames import surnames_of
from tricord.names.korean.syllable import APART, rows
from tricord.names.scripts import Script
from tricord.names.sounds import han

MOST_READINGS: Final = 24
MOST_WORDS: Final = 5
Written = tuple[str, Script]


class KoreanName(NamedTuple):
    """One reading of a name.

    Attributes:
        surname: Bits of the surnames it may be.
        given: Syllables of the given name.
        cost: What this reading costs by itself: 1 where the surname is only a possible one or
            a sound change was undone.
        surname_at: Which word is the surname; ``-1`` where it is glued to the given name.
    """

    surname: int
    given: Reading
    cost: int
    surname_at: int


@lru_cache(maxsize=4096)
def korean_names(written: tuple[Written, ...]) -> tuple[KoreanName, ...]:
    """Every way to read words as a Korean name, the cheapest first.

    Args:
        written: Words and their scripts, as printed from left to right.

    Returns:
        Readings; empty where the words cannot be a Korean name.
    """
    if not 0 < len(written) <= MOST_WORDS:
        return ()
    found: dict[tuple[int, Reading], KoreanName] = {}
    for name in sorted(_all(written), key=lambda name: name.cost):
        found.setdefault((name.surname, name.given), name)
    return tuple(found.values())[:MOST_READINGS]


def _all(written: Sequence[Written]) -> Iterator[KoreanName]:
    if all(script == Script.HANGUL for _, script in written):
        written = [("".join(word for word, _ in written), Script.HANGUL)]
    if all(script == Script.HAN for _, script in written):
        for hangul in han.readings_korean("".join(word for word, _ in written)):
            yield from _glued(hangul, Script.HANGUL)
        return
    if len(written) == 1:
        yield from _glued(*written[0])
        return
    if not any(surnames_of(*written[at])[1] for at in (0, 1, -1)):
        return
    yield from _in_words(written, 0)
    strange = [at for at, word in enumerate(written) if not readings(*word)]
    if (
        len(strange) == 1 and len(written) > 2 and 0 < strange[0] < len(written) - 1
    ) or strange == [0]:
        # A name of another language beside the Korean one: David Kwangshin Kim.
        kept = [word for at, word in enumerate(written) if at not in strange]
        yield from _in_words(kept, 1)


def _in_words(written: Sequence[Written], cost: int) -> Iterator[KoreanName]:
    """Surname first or last, each word apart."""
    if len(written) < 2:
        return
    for at, rest in ((0, written[1:]), (len(written) - 1, written[:-1])):
        sure, possible = surnames_of(*written[at])
        if possible:
            for given in _given(rest):
                if sure:
                    yield from _with_junctures(sure, given, cost, at)
                if possible & ~sure:
                    yield from _with_junctures(possible, given, cost + 1, at)


def _glued(word: str, script: Script) -> Iterator[KoreanName]:
    """Surname and given name in one word: always so in Hangul and Han, seldom in others."""
    usual = script in (Script.HANGUL, Script.HAN)
    for cut in range(1, min(len(word), 6)):
        sure, _ = surnames_of(word[:cut], script)
        if sure and (not usual or cut <= 2):
            for given in _given([(word[cut:], script)]):
                if usual or len(given) > 1:
                    yield from _with_junctures(sure, given, 0 if usual else 1, -1)


def _given(words: Sequence[Written]) -> list[Reading]:
    """Words read as one given name, at most `MOST_READINGS`."""
    if not 0 < len(words) <= LONGEST:
        return []
    each = []
    for word in words:
        read = readings(*word)
        if not read:
            return []
        each.append(read)
    spare = LONGEST - sum(min(map(len, read)) for read in each)
    if spare < 0:
        return []
    joined = (tuple(s for part in parts for s in part) for parts in product(*each))
    return list(islice((given for given in joined if len(given) <= LONGEST), MOST_READINGS))


def _with_junctures(surname: int, given: Reading, cost: int, at: int) -> Iterator[KoreanName]:
    yield KoreanName(surname, given, cost, at)
    changed = spoken(given)
    if changed != given:
        yield KoreanName(surname, changed, cost + 1, at)


def name_distance(one: Sequence[KoreanName], other: Sequence[KoreanName]) -> int | None:
    """How far apart two names are in their nearest readings; ``None`` where none agree."""
    best: int | None = None
    for a in one:
        for b in other:
            if not a.surname & b.surname or len(a.given) != len(b.given):
                continue
            far = readings_apart(rows(a.given), rows(b.given))
            if far < APART and (best is None or far + a.cost + b.cost < best):
                best = far + a.cost + b.cost
    return best


@lru_cache(maxsize=4096)
def given_names(written: tuple[Written, ...]) -> tuple[KoreanName, ...]:
    """Words read as a given name alone, of two syllables; surnames are left open."""
    return tuple(KoreanName(0, given, 0, -1) for given in _given(written) if len(given) == 2)


def given_distance(given: Sequence[KoreanName], full: Sequence[KoreanName]) -> int | None:
    """How far a given name alone is from that of full names; ``None`` where none agree."""
    best: int | None = None
    for one in given:
        for other in full:
            if len(one.given) == len(other.given):
                far = readings_apart(rows(one.given), rows(other.given))
                if far < APART and (best is None or far + other.cost < best):
                    best = far + other.cost
    return best
