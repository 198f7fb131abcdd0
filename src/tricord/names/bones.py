"""The skeleton of a spelling: its sounds in classes that no two systems tell apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_RULES: Final = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"tsch|tch|sch|sh|ch|zh|dj|dz|ts|cz|sz", "c"),
        (r"ph", "f"),
        (r"eo|eu|oo|ou|uh|oh|oe", "o"),
        (r"ae|ai|ay|ei|ey|ea", "e"),
        (r"ng", "n"),
        (r"[^a-z]|[hw]|y(?=[aeou])", ""),
    )
)
_DOUBLED: Final = re.compile(r"(.)\1+")
_CLASSES: Final = str.maketrans(
    {**dict.fromkeys("kgqx", "k"), **dict.fromkeys("td", "t"), **dict.fromkeys("pbfv", "p")}
    | {**dict.fromkeys("cjsz", "s"), **dict.fromkeys("nlr", "n"), "u": "o", "y": "i"}
)


@lru_cache(maxsize=200_000)
def skeleton(spelling: str) -> str:
    """A spelling in a to z with sounds that no two systems of writing tell apart made one.

    >>> skeleton("taewon") == skeleton("daewon")
    True
    """
    for pattern, letters in _RULES:
        spelling = pattern.sub(letters, spelling)
    return _DOUBLED.sub(r"\1", spelling.translate(_CLASSES))
