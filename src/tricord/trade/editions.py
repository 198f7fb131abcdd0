"""Editions of the Harmonized System, and what a code of one edition is in another.

The World Customs Organization amends the system about every five years; lines are split, merged
and moved. Conversion follows the correlation tables that the UN Statistics Division publishes
between neighbouring editions, step by step: two codes are related where they share goods, however
few. So a conversion gives every code the goods may stand under, and never says how much of them.

Covered: 1992 (which stands for 1988 as well, as in UN Comtrade's ``H0``), 1996, 2002, 2007, 2012,
2017 and 2022. Not covered: the edition of 2028, and lines of single states beyond six digits. Two
codes have no counterpart in the tables as they were obtained, and stay as they are: 291636 (2007
to 2012) and 300219 (2017 to 2022).
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from tricord.errors import NotFound

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

EDITIONS: Final = (1992, 1996, 2002, 2007, 2012, 2017, 2022)
"""Years the editions came into force; 1992 stands for 1988 too."""

TOTAL: Final = "TOTAL"
"""What stands for all goods instead of a code."""

_CLASSIFICATIONS: Final = {f"H{at}": edition for at, edition in enumerate(EDITIONS)}
_DATA: Final = Path(__file__).with_name("data")
_WHOLE: Final = re.compile(r"[0-9]{2}(?:[0-9]{2}){0,4}|[0-9]{7}|[0-9]{9}")

_Step = tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]


def edition_in_force(day: date) -> int:
    """The edition that was the newest on a day.

    States put an edition into force later than others: what a file says goes before this.

    Args:
        day: Any day; those before 1992 are answered with 1992, those after 2027 with 2022.
    """
    return next((e for e in reversed(EDITIONS) if day.year >= e), EDITIONS[0])


def edition_of(classification: str) -> int | None:
    """The edition a publisher's word means; ``None`` where it is no classification of HS.

    Args:
        classification: ``H0`` to ``H6`` or ``HS`` (as reported) as in UN Comtrade, ``HS17`` as in
            BACI, ``HS 2017``, ``HS2017``, ``2017``.

    Returns:
        The year; 0 for ``HS`` alone and ``0``, which name no edition.
    """
    word = classification.strip().upper()
    if word in ("HS", "0"):
        return 0
    if word in _CLASSIFICATIONS:
        return _CLASSIFICATIONS[word]
    found = re.fullmatch(r"(?:HS)?[\s_-]*(\d{4}|\d{2})(?:\.0+)?", word)
    if found is None:
        return None
    year = int(found[1])
    if year < 100:
        year += 1900 if year > 80 else 2000
    return 1992 if year == 1988 else year if year in EDITIONS else None


def is_code(code: str) -> bool:
    """Whether a text has the form of a code: 2, 4, or 6 to 10 digits, of chapter 01 to 99."""
    return bool(_WHOLE.fullmatch(code)) and code[:2] != "00"


def is_known(code: str, edition: int) -> bool:
    """Whether an edition has a code of 2, 4 or 6 digits; of longer ones the first six count."""
    return code[:6] in _beneath(_checked(edition))


def converted(code: str, from_edition: int, to_edition: int) -> frozenset[str]:
    """The codes of another edition that share goods with a code.

    Args:
        code: 2, 4 or 6 digits; longer national codes by their first six, the rest belongs to one
            state's tariff and is left out; or ``TOTAL``.
        from_edition: Edition it is of; 0 where unknown.
        to_edition: Edition wanted.

    Returns:
        Codes of as many digits, six at most; several where a line was split or merged. The code
        itself where nothing changed, where its edition is unknown, and where its edition has no
        such code (chapters 98 and 99 of single states, slips of the pen): see `is_known`.

    Raises:
        NotFound: ``hs-code-form``: it is no code. ``hs-edition-unknown``: there is no such
            edition here.
    """
    if code == TOTAL:
        return frozenset({code})
    if not is_code(code):
        raise NotFound("hs-code-form", code=code)
    if from_edition == 0 or to_edition == 0:
        return frozenset({code[:6]})
    return _converted(code[:6], _checked(from_edition), _checked(to_edition))


@lru_cache(maxsize=1 << 17)
def _converted(code: str, from_edition: int, to_edition: int) -> frozenset[str]:
    start, end = EDITIONS.index(from_edition), EDITIONS.index(to_edition)
    beneath = _beneath(from_edition).get(code)
    if start == end or beneath is None:
        return frozenset({code})
    codes = beneath
    while start != end:
        older = end < start
        step = _steps()[EDITIONS[start if older else start + 1]][0 if older else 1]
        codes = frozenset().union(*(step.get(each, (each,)) for each in codes))
        start += -1 if older else 1
    return frozenset(each[: len(code)] for each in codes)


def _checked(edition: int) -> int:
    if edition not in EDITIONS:
        known = ", ".join(map(str, EDITIONS))
        raise NotFound("hs-edition-unknown", edition=edition, known=known)
    return edition


def _rows(name: str) -> Iterator[list[str]]:
    text = zstd.decompress((_DATA / name).read_bytes()).decode()
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    next(lines)
    for line in lines:
        yield line.split(",")


@cache
def _steps() -> dict[int, _Step]:
    """By edition: codes of it to those of the edition before, and back; only what changed."""
    older: dict[int, dict[str, frozenset[str]]] = {edition: {} for edition in EDITIONS[1:]}
    newer: dict[int, dict[str, set[str]]] = {e: defaultdict(set) for e in EDITIONS[1:]}
    for edition, code, befores in _rows("hs_changes.csv.zst"):
        older[int(edition)][code] = frozenset(befores.split())
        for before in befores.split():
            newer[int(edition)][before].add(code)
    return {e: (older[e], {b: frozenset(a) for b, a in newer[e].items()}) for e in older}


@cache
def _beneath(edition: int) -> dict[str, frozenset[str]]:
    """Codes of six digits beneath each code of an edition."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, editions in _rows("hs_codes.csv.zst"):
        if str(edition) in editions.split():
            for digits in (2, 4, 6):
                found[code[:digits]].add(code)
    return {code: frozenset(codes) for code, codes in found.items()}
