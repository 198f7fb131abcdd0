"""Well-known names whose words a program has swapped for others, as news-spinning sites do.

"Liberty Edge" is no exercise of anybody's, and "Multi-nation Sanctions Tracking Group" no body: who
finds such a name reads a text that was reworded, however fluent it is. Names and words stand in
``swapped_names.yaml``; only English is looked at.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from tricord.text import plain_yaml

_SMALL: Final = frozenset(("of", "for", "and", "to", "the"))


def swapped_name(text: str) -> str:
    """The first well-known name with swapped words, as it is printed; empty where none is.

    Args:
        text: The text, apostrophes and dashes of any kind.
    """
    for hit in _pattern().finditer(text):
        printed = [word for word in re.split(r"\s+", hit[0]) if word.lower() not in _SMALL]
        names = [name for name in _names() if len(name) == len(printed)]
        if any(_is_swapped(name, printed) for name in names):
            return hit[0]
    return ""


def _is_swapped(name: tuple[str, ...], printed: list[str]) -> bool:
    """Whether a name is printed with enough of its words swapped, and the others its own."""
    own = [_plain(one) == _plain(other) for one, other in zip(name, printed, strict=True)]
    known = [
        same or _plain(other) in _swaps().get(_plain(one), ())
        for same, one, other in zip(own, name, printed, strict=True)
    ]
    return all(known) and own.count(False) >= max(1, len(name) // 2)


def _plain(word: str) -> str:
    return word.casefold().replace("defence", "defense")


@cache
def _read() -> tuple[tuple[str, ...], dict[str, frozenset[str]]]:
    path = Path(__file__).with_suffix(".yaml")
    loaded = plain_yaml.load(path.read_text(encoding="utf-8"))
    swaps = {
        word: frozenset(each.casefold() for each in others)
        for word, others in loaded["words"].items()
    }
    return tuple(loaded["names"]), swaps


def _swaps() -> dict[str, frozenset[str]]:
    return _read()[1]


@cache
def _names() -> tuple[tuple[str, ...], ...]:
    """Names as their words, without the small ones."""
    return tuple(tuple(word for word in name.split() if word not in _SMALL) for name in _read()[0])


@cache
def _pattern() -> re.Pattern[str]:
    """Any name, each of its words as it is or swapped; all but small words in capitals."""
    names, swaps = _read()
    spelled = []
    for name in names:
        words = []
        for word in name.split():
            others = [each.title() for each in sorted(swaps.get(word.casefold(), ()))]
            same = word.replace("efense", "efen[sc]e")
            words.append("|".join([same, *map(_any_case, others)]))
        spelled.append(r"\s+".join(f"(?:{word})" for word in words))
    return re.compile(rf"\b(?=[A-Z])(?:{'|'.join(spelled)})\b")


def _any_case(word: str) -> str:
    """A word in capitals; its second half after a hyphen in either."""
    first, hyphen, rest = word.partition("-")
    return f"{first}-(?:{rest}|{rest.lower()})" if hyphen else first
