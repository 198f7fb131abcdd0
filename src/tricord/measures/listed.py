"""When the Council or its Committee listed whom: reference numbers with their day of listing.

For telling whether somebody was designated on the day of an act; the list itself, with everything
it says, is read by its source (`tricord.sources.un_sc`).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

_DATA: Final = Path(__file__).parent / "data" / "listed.csv"
REFERENCE: Final = re.compile(r"KP[ei]\.\d{3}")
"""A permanent reference number of the 1718 list."""
_LONG: Final = {
    "corp": ("corporation", "corp"),
    "co": ("company", "co"),
    "ltd": ("limited", "ltd"),
}
_SHORT: Final = {form: short for short, forms in _LONG.items() for form in forms}


@cache
def listings() -> Mapping[str, date]:
    """Day of listing by reference number."""
    return {row["reference"]: date.fromisoformat(row["listed_on"]) for row in _rows()}


def listed(text: str, on: date) -> frozenset[str]:
    """Reference numbers a text gives, or whose body it names, that were listed on a day.

    Args:
        text: Any text. Bodies are found by whole names in Latin letters; persons by reference
            number alone, never by name.
        on: The day; a listing counts from its own day on.
    """
    found = set(REFERENCE.findall(text))
    found |= {_names()[_plain(name)] for name in _pattern().findall(text)}
    days = listings()
    return frozenset(
        reference for reference in found if reference in days and days[reference] <= on
    )


def without_bodies(text: str) -> str:
    """A text without the names of listed bodies, which may be words for goods."""
    return _pattern().sub(" ", text)


def _rows() -> list[dict[str, str]]:
    lines = _DATA.read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def _names() -> Mapping[str, str]:
    return {
        _plain(name): row["reference"]
        for row in _rows()
        for name in row["names"].split("|")
        if name
    }


def _plain(name: str) -> str:
    """A name with the short and the long form of a word made one."""
    words = re.sub(r"[.,]", " ", name.casefold()).split()
    return " ".join(_SHORT.get(word, word) for word in words)


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(_written, names))})\b", re.IGNORECASE)


def _written(name: str) -> str:
    forms = [rf"(?:{'|'.join(_LONG[w])})" if w in _LONG else re.escape(w) for w in name.split()]
    return r"[\s.,]+".join(forms)
