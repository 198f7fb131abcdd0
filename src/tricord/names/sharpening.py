"""What birth dates and countries add to the likeness of two names, or take from it.

Names decide; a birth date that cannot be the same one speaks against them, one that agrees
speaks a little for them, and where it is missing it says nothing. So with countries, which say
far less: a nationality is never a reason by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

BIRTH_CLASH: Final = -250
"""Thousandths, where the years lie more than `YEARS` apart."""
BIRTH_AGREES: Final = 30
BIRTH_YEAR: Final = 15
"""Where only the years are known to agree."""
COUNTRY_CLASH: Final = -30
COUNTRY_AGREES: Final = 10
YEARS: Final = 1
"""By which years may differ: lists print ages and guesses."""


class Sharpening(NamedTuple):
    """What one fact of both sides says.

    Attributes:
        key: Message that says it: ``screened-birth-clash`` ...
        change: Of the score, in thousandths.
        mine: What the query says.
        theirs: What the list says.
    """

    key: str
    change: int
    mine: str
    theirs: str


def birth(mine: Sequence[str], theirs: Sequence[str]) -> Sharpening | None:
    """Compare birth dates; the nearest two of several count.

    Args:
        mine: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``YYYY/YYYY``.
        theirs: The same, as a list prints them.

    Returns:
        ``None`` where one side has none, or they neither agree nor contradict each other.
    """
    if not (mine and theirs):
        return None
    said = ", ".join(mine), ", ".join(theirs)
    nearest = max(_agreement(one, other) for one in mine for other in theirs)
    match nearest:
        case 3:
            return Sharpening("screened-birth-agrees", BIRTH_AGREES, *said)
        case 2:
            return Sharpening("screened-birth-year", BIRTH_YEAR, *said)
        case 0:
            return Sharpening("screened-birth-clash", BIRTH_CLASH, *said)
    return None


def _agreement(one: str, other: str) -> int:
    """3: the same day, or day and month changed places; 2: as far as known; 1: may be; 0: no."""
    if len(one) == len(other) == len("1970-01-02") and "/" not in one + other:
        if one == other or (
            one[:4] == other[:4] and one[5:7] == other[8:] and one[8:] == other[5:7]
        ):
            return 3
        same_year = False
    else:
        same_year = _years(one)[0] <= _years(other)[1] and _years(other)[0] <= _years(one)[1]
        months = {one[5:7], other[5:7]} if "/" not in one + other else set()
        same_year = same_year and len(months - {""}) < 2
    if same_year:
        return 2
    (first, last), (begin, end) = _years(one), _years(other)
    return int(first - YEARS <= end and begin - YEARS <= last)


def _years(day: str) -> tuple[int, int]:
    if "/" in day:
        first, _, last = day.partition("/")
        return int(first[:4]), int(last[:4])
    return int(day[:4]), int(day[:4])


def country(mine: Sequence[str], theirs: Sequence[str]) -> Sharpening | None:
    """Compare countries.

    Args:
        mine: ISO 3166 alpha-2 codes.
        theirs: The same; what is no code is left out.
    """
    known = [code for code in theirs if len(code) == 2]
    if not (mine and known):
        return None
    said = ", ".join(mine), ", ".join(known)
    if set(mine) & set(known):
        return Sharpening("screened-country-agrees", COUNTRY_AGREES, *said)
    return Sharpening("screened-country-clash", COUNTRY_CLASH, *said)
