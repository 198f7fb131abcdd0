"""Consonants of a spelling in classes that no two systems of writing tell apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_SOUNDS: Final = (
    (re.compile(r"sch|tsch|tch|sh|ch|zh|dj|dz|ts|cz|sz"), "c"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"[^a-z]|[aeiouyhw]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_CLASSES: Final = str.maketrans(
    {**dict.fromkeys("kgqx", "k"), **dict.fromkeys("td", "t"), **dict.fromkeys("pbfv", "p")}
    | {**dict.fromkeys("cjsz", "s"), **dict.fromkeys("nlr", "n"), "m": "m"}
)


@lru_cache(maxsize=200_000)
def skeleton(spelling: str) -> str:
    """Consonants of a spelling in a to z, in classes that no two systems tell apart."""
    for pattern, letters in _SOUNDS[:3]:
        spelling = pattern.sub(letters, spelling)
    return _SOUNDS[3][0].sub(r"\1", spelling.translate(_CLASSES))
