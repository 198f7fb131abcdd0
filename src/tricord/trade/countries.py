"""Countries and territories in trade statistics: their codes and names as customs print them.

The codes of one country differ between publishers: ISO 3166-1 alpha-3 and alpha-2, UN M49, and
what UN Comtrade and BACI use beside these (490 "Other Asia, nes", 842 "USA", 899 "Areas, nes"). All
are brought to alpha-3, ``W00`` for the world; an area that has none keeps the publisher's own code
in brackets: ``[899]``. Tables: ``data/countries.csv`` and ``data/publishers_areas.csv``, each with
its source and date. A code says what was printed; it is no statement on the status of a territory.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

WORLD: Final = "W00"
"""All partners together, as UN Comtrade writes it."""

CHINA_CUSTOMS: Final = {
    "109": "PRK",
    "110": "HKG",
    "111": "IND",
    "116": "JPN",
    "121": "MAC",
    "133": "KOR",
    "142": "CHN",
    "143": "TWN",
    "344": "RUS",
    "502": "USA",
}
"""A few codes of partners as China's customs number them; its files name each partner beside it."""

_DATA: Final = Path(__file__).with_name("data")
_NOT_A_WORD: Final = re.compile(r"[\W_]+")
_HAN_AND_SPACE: Final = re.compile(r"(?<=[぀-ヿ㐀-鿿]) (?=[぀-ヿ㐀-鿿])")


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that more than one state answers to; it is never decided by guessing.

    Attributes:
        printed: The name as printed.
        among: Alpha-3 codes of those it may mean.
    """

    printed: str
    among: tuple[str, ...]


_AMBIGUOUS: Final = {
    **dict.fromkeys(
        ("korea", "corea", "coree", "корея", "코리아", "コリア", "korean peninsula"), ("KOR", "PRK")
    ),
    **dict.fromkeys(("刚果", "剛果", "콩고", "コンゴ"), ("COD", "COG")),
}
"""Names of two states, as `_key` gives them."""


@lru_cache(maxsize=8192)
def country(printed: str) -> str | Ambiguous | None:
    """The alpha-3 code of what a table prints as a country.

    Args:
        printed: A name in English, Korean, Japanese or Chinese in any case and spacing, a code of
            two or three capitals, or a code of UN M49 or UN Comtrade.

    Returns:
        The code; ``W00`` for the world; ``[899]`` for an area without code; `Ambiguous` where two
        states bear the name ("Korea"); ``None`` where it is not known. Never a guess.
    """
    text = printed.strip()
    tables = _tables()
    if text.isascii() and text.isdigit():
        return of_number(int(text))
    if (code := tables.codes.get(text)) is not None:
        return code
    folded = _key(text)
    if folded in _AMBIGUOUS:
        return Ambiguous(text, _AMBIGUOUS[folded])
    return tables.names.get(folded)


def of_number(number: int) -> str | None:
    """The alpha-3 code behind a number of UN M49, UN Comtrade or BACI.

    Args:
        number: 408, 410, 0 (the world), 490, 899 ...

    Returns:
        As `country`; ``None`` where no list has the number.
    """
    return _tables().numbers.get(number)


def alpha2(alpha3: str) -> str | None:
    """ISO 3166-1 alpha-2 of an alpha-3 code; ``None`` where it is no country of today."""
    return _tables().alpha2.get(alpha3)


def m49(alpha3: str) -> int | None:
    """The number of an alpha-3 code in UN M49; of ``W00`` 0; ``None`` where it has none."""
    return 0 if alpha3 == WORLD else _tables().m49.get(alpha3)


@dataclass(frozen=True)
class _Tables:
    codes: dict[str, str]
    names: dict[str, str]
    numbers: dict[int, str]
    alpha2: dict[str, str]
    m49: dict[str, int]


@cache
def _tables() -> _Tables:
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    two: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for row in _rows("countries.csv"):
        alpha3 = row["alpha3"]
        codes |= {alpha3: alpha3, row["alpha2"]: alpha3}
        two[alpha3] = row["alpha2"]
        names |= {_key(name): alpha3 for name in row["names"].split("|")}
        if row["m49"]:
            numbers[alpha3] = int(row["m49"])
    found = {number: alpha3 for alpha3, number in numbers.items()}
    for row in _rows("publishers_areas.csv"):
        code = row["alpha3"] or f"[{row['code']}]"
        found[int(row["code"])] = code
        codes[code] = code
        names |= {_key(name): code for name in row["names"].split("|") if name}
    codes["WLD"] = WORLD
    return _Tables(codes, names, found, two, numbers)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def _key(name: str) -> str:
    """A name without case, marks on Latin letters, punctuation and a leading "the"."""
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).casefold())
    plain = "".join(c for c in spread if not "\u0300" <= c <= "\u036f")
    joined = unicodedata.normalize("NFC", plain).replace("&", " and ").replace("'", "")
    words = _NOT_A_WORD.sub(" ", joined.replace("’", "")).split()
    words = ["saint" if word == "st" else word for word in words]
    key = " ".join(words[1:] if words[:1] == ["the"] else words)
    return _HAN_AND_SPACE.sub("", key)
