"""How many Koreans bear a name that reads like a given one.

A third of all Koreans are called Kim, Lee or Park, and a Latin spelling covers several Hangul
names: a listed name that one Korean in five hundred shares by its sound says little by itself.

Source: ``frequency.tsv``. Syllables of a given name are counted as if they were independent,
which is roughly so.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from math import log2
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.names.korean.person import KoreanName
from tricord.names.korean.surnames import surnames
from tricord.names.korean.syllable import Syllable, Syllables, of_hangul

UNSEEN: Final = 10
"""Per 100,000: what a surname or a syllable counts that the table has not seen."""


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, int]]:
    text = files("tricord.names.korean").joinpath("frequency.tsv").read_text("utf-8")
    table: dict[str, dict[str, int]] = {"surname": {}, "given": {}, "single": {}}
    for line in text.splitlines():
        place, _, rest = line.partition("\t")
        if place in table:
            syllable, _, count = rest.partition("\t")
            table[place][syllable] = int(count)
    return table


@lru_cache(maxsize=1)
def _of_surnames() -> tuple[int, ...]:
    counts = _table()["surname"]
    return tuple(
        max(sum(counts.get(form, 0) for form in surname.hangul), UNSEEN) for surname in surnames()
    )


@lru_cache(maxsize=1)
def _of_given() -> tuple[Syllables, NDArray[np.int64]]:
    given = _table()["given"]
    return Syllables(map(of_hangul, given)), np.array(list(given.values()), np.int64)


@lru_cache(maxsize=4096)
def _share(syllable: Syllable, far: int) -> int:
    """Given syllables per 100,000 that are no further from one than `far`."""
    syllables, counts = _of_given()
    return max(int(counts[syllables.distances(syllable) <= far].sum()), UNSEEN)


@lru_cache(maxsize=4096)
def rarity(names: Sequence[KoreanName], far: int) -> int:
    """How rare a name is among Koreans, in tenths of a bit.

    Args:
        names: Readings of a listed name.
        far: `tricord.names.korean.person.name_distance` to the name compared; a match that
            is further off takes in more people.

    Returns:
        10 times the binary logarithm of one over the share of Koreans whose names come as
        near: 100 is about one in 1,000, 133 one in 10,000, 166 one in 100,000.
    """
    common = max((_chance(name, far) for name in names if name.cost == names[0].cost), default=0.0)
    return round(-10 * log2(common)) if common > 0 else 0


@lru_cache(maxsize=4096)
def _bearers(surname: int) -> int:
    """People per 100,000 who bear one of some surnames, given as bits."""
    counts, total = _of_surnames(), 0
    while surname:
        lowest = surname & -surname
        total += counts[lowest.bit_length() - 1]
        surname ^= lowest
    return total


def _chance(name: KoreanName, far: int) -> float:
    chance = _bearers(name.surname) / 100_000 if name.surname else 1.0
    for syllable in name.given:
        chance *= _share(syllable, far) / 100_000
    single = _table()["single"]["*"] / 100_000
    return chance * (single if len(name.given) == 1 else 1 - single)
