"""Numbers people call cases by: the year and a few letters drawn by lot.

They do not count: nobody can tell from a number how many cases there are that they do not see.
"""

from __future__ import annotations

import re
import secrets
from typing import Final

LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""None of them is mistaken for another: no 0 and O, no 1, I and L, no U and V."""

_NUMBER: Final = re.compile(rf"[0-9]{{4}}-[{LETTERS}]{{4,8}}")
_SHORT: Final = 4
_LONG: Final = 8


def drawn(year: int, *, long: bool = False) -> str:
    """A number: ``2026-K7QF``.

    Args:
        year: The year.
        long: Eight letters, for a year in which four no longer tell cases apart.
    """
    letters = (secrets.choice(LETTERS) for _ in range(_LONG if long else _SHORT))
    return f"{year:04d}-{''.join(letters)}"


def read(written: str) -> str:
    """A number as somebody wrote it: small letters and spaces do not matter."""
    return re.sub(r"\s", "", written).upper().replace("–", "-")


def fits(number: str) -> bool:
    """Whether a number as it is read could be one; what could not is no case's."""
    return _NUMBER.fullmatch(number) is not None
