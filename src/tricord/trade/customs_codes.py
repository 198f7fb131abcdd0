"""Codes of countries as the customs of Japan and of the United States number them.

Both have numbers of their own: China is 105 in Japan, 5700 in the United States. A code of a group
of countries, of an area without an entry of its own in ISO 3166-1, and one that no list has stay in
brackets as printed (``[0003]`` is the European Union as one partner of the United States), so that
nobody takes it for a country or adds it to one. Each code of a country has an alpha-3 code of its
own, so no two lines fall together. Tables: ``data/japan_customs.csv`` and
``data/us_schedule_c.csv``, each with its source and date. A code says what was printed; it is no
statement on a status.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import Final

from tricord.trade.countries import WORLD, Ambiguous, country

_DATA: Final = Path(__file__).with_name("data")
_JAPAN: Final = re.compile(r"[0-9]{3}")
_UNITED_STATES: Final = re.compile(r"[0-9]{4}|[1-9]XXX")
_KOREAS: Final = frozenset({"KOR", "PRK"})


def japan(code: str) -> str | None:
    """The alpha-3 code behind a number in the Trade Statistics of Japan.

    Args:
        code: Three digits, as ``105``.

    Returns:
        The code; ``[701]`` for one that stands for no country of ISO 3166-1 or is in no list;
        ``None`` where it has not the form of one.
    """
    number = code.strip().removesuffix(".0")
    if not _JAPAN.fullmatch(number):
        return None
    return _codes("japan_customs.csv").get(number) or f"[{number}]"


def united_states(code: str, name: str = "") -> str | Ambiguous | None:
    """The alpha-3 code behind a code of Schedule C, or behind the name the API prints beside it.

    Args:
        code: Four digits, as ``5700``; ``4XXX`` for a continent; ``-`` or ``0000`` for the total;
            empty where the name alone is given. Leading zeros that a program took away are given
            back.
        name: ``CHINA``, ``TOTAL FOR ALL COUNTRIES``; empty where it is not given.

    Returns:
        The code; ``W00`` for the total; ``[0003]`` for a group and for a code that no list has;
        ``None`` where nothing is known of it, and where code and name are not of the same Korea.
    """
    number = code.strip().removesuffix(".0")
    if not number:
        return _named(name)
    number = number.zfill(4) if number.isascii() and number.isdigit() else number
    if number in ("-", "0000"):
        return WORLD
    if not _UNITED_STATES.fullmatch(number):
        return None
    found = _codes("us_schedule_c.csv").get(number) or f"[{number}]"
    beside = _named(name) if name.strip() else found
    return None if found != beside and _KOREAS & {found, beside} else found


def is_apart(alpha3: str) -> bool:
    """Whether a code of a partner stands for no country: a group, an area, an unknown code."""
    return alpha3.startswith("[")


def _named(name: str) -> str | Ambiguous | None:
    word = name.strip().casefold()
    code = _names().get(word)
    if code is None:
        found = country(name)
        # Names of groups in other lists have codes of other lists.
        return None if isinstance(found, str) and is_apart(found) else found
    return _codes("us_schedule_c.csv")[code] or f"[{code}]"


@cache
def _names() -> dict[str, str]:
    rows = _rows("us_schedule_c.csv")
    return {name.casefold(): row["code"] for row in rows for name in row["names"].split("|")}


@cache
def _codes(table: str) -> dict[str, str]:
    return {row["code"]: row["alpha3"] for row in _rows(table)}


@cache
def _rows(table: str) -> tuple[dict[str, str], ...]:
    with (_DATA / table).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(line for line in file if not line.startswith("#")))
