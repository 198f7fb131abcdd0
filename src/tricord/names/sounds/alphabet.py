"""The alphabet of sounds: spellings in a to z cut into units that stand for one sound each.

A unit is a letter or a group of letters that is read as one, in some language: ``sch``, ``ph``,
the ``c`` of *Cecil*, the silent ``e`` of *Rose*. Two languages may read the same unit
differently; what a unit may sound like is for the cost tables to say, not for the alphabet.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

_VOWEL = "[aeiouy]"
# By first letter: the units, and how they are spelt. The first that fits is taken.
_SPELT: dict[str, tuple[tuple[str, str], ...]] = {
    "a": (
        ("aw", "aw(?![aeiou])"),
        ("ai", "a[iy](?![aeou])"),
        ("au", "au"),
        ("ao", "ao"),
        ("ae", "ae"),
        ("aa", "aa"),
        ("a", "a"),
    ),
    "b": (("b", "b+"),),
    "c": (
        ("sh-", "ci(?=on|a[ln]?$|ou)"),
        ("cz", "cz"),
        ("ch", "ch"),
        ("k", "ck+|cq"),
        ("ce", "c+(?=[eiy])"),
        ("c", "c+"),
    ),
    "d": (("j-", "dsch|dzh|dj"), ("dz", "d[sz]"), ("d", "d+")),
    "e": (
        ("ei", "e[iy](?![aeou])"),
        ("eau", "eaux?"),
        ("ee", "ee"),
        ("ea", "ea"),
        ("eu", "eu"),
        ("-e", "(?<=[^aeiouy])e$"),
        ("e", "e"),
    ),
    "f": (("f", "f+"),),
    "g": (("gh", "gh"), ("ge", "g+(?=[eiy])"), ("gn", "gn"), ("g", "g+")),
    "h": (("h-", f"(?<={_VOWEL})h+(?!{_VOWEL})"), ("h", "h+")),
    "i": (("ie", "ie"), ("i", "i+")),
    "j": (("j", "j+"),),
    "k": (("kh", "kh"), ("k", "k+")),
    "l": (("l", "l+"),),
    "m": (("m", "m+"),),
    "n": (("ng", "ng(?![aeiou])"), ("n", "n+")),
    "o": (
        ("aw", "ow(?![aeiou])"),
        ("oi", "o[iy](?![aeou])"),
        ("oa", "oa"),
        ("oe", "oe"),
        ("oo", "oo"),
        ("ou", "ou"),
        ("o", "o"),
    ),
    "p": (("ph", "ph|pf"), ("p", "p+")),
    "q": (("qu", "qu"), ("q", "q+")),
    "r": (("-r", f"(?<={_VOWEL})r+(?!{_VOWEL}|r)"), ("r", "r+")),
    "s": (
        ("shch", "shch"),
        ("sch", "sch"),
        ("sh-", "(?:ssi|(?<=n)si)(?=on)"),
        ("sh", "sh"),
        ("sz", "sz"),
        ("s", "s+"),
    ),
    "t": (
        ("ch", "tsch|tch"),
        ("sh-", "ti(?=on|a[ln]?$|ou)"),
        ("th", "th"),
        ("t-", "t(?=ures?$|ural)"),
        ("ts", "t+[sz]{1,2}"),
        ("t", "t+"),
    ),
    "u": (("ue", "ue"), ("ui", "ui"), ("uo", "uo"), ("u", "u+")),
    "v": (("v", "v+"),),
    "w": (("w", "w+"),),
    "x": (("x-", "^x"), ("x s", "x+")),
    "y": (("y-", "y(?=[aeiou])"), ("y", "y+")),
    "z": (("zh", "zh"), ("z", "z+")),
}
UNITS: tuple[str, ...] = (
    "",
    *dict.fromkeys(u for ways in _SPELT.values() for names, _ in ways for u in names.split()),
)
"""The units by number; number 0 is the edge of a word."""

VOWELS: frozenset[str] = frozenset(
    unit for unit in UNITS if unit == "y" or unit.strip("-")[:1] in {"a", "e", "i", "o", "u"}
)
"""The units that are vowels."""

LONGEST = 48
"""Units of a word that are compared; what is longer is no word and is cut here."""

_NOT_A_TO_Z = re.compile("[^a-z]+")
_NUMBER = {unit: place for place, unit in enumerate(UNITS)}
# By first letter: one pattern with a group for each way of spelling, and the units of each group.
_CUTTERS = {
    letter: (
        re.compile("|".join(f"({way})" for _, way in ways)),
        [[], *([_NUMBER[unit] for unit in names.split()] for names, _ in ways)],
    )
    for letter, ways in _SPELT.items()
}


@lru_cache(maxsize=65536)
def encode(spelling: str) -> NDArray[np.uint8]:
    """A spelling as numbers of :data:`UNITS`, shape (units,), read-only.

    Letters outside a to z are brought into it first; what cannot be is left out. At most
    :data:`LONGEST` units.
    """
    plain = spelling if spelling.isascii() else anyascii(spelling)
    text = _NOT_A_TO_Z.sub("", plain.lower())
    units: list[int] = []
    place = 0
    while place < len(text) and len(units) < LONGEST:
        cut, named = _CUTTERS[text[place]]
        found = cut.match(text, place)
        if found and found.lastindex:
            units += named[found.lastindex]
            place = found.end()
    array = np.array(units[:LONGEST], dtype=np.uint8)
    array.flags.writeable = False
    return array
