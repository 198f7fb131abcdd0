"""Names of countries and territories as sources print them, to ISO 3166-1 alpha-2 codes.

The names stand in ``countries.csv``: short and formal names, how the UN, OFAC and the World
Port Index print them, and Korean and Japanese names after Unicode CLDR 47 (Unicode License
v3). ``XK`` for Kosovo is user-assigned, not ISO's. A code only says what a source printed; it
is no statement on the status of any territory.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_NOT_A_WORD: Final = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def alpha2(printed: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country; ``None`` where it is not known.

    Understands names in English, Korean and Japanese in any case and spacing (``Korea,
    North``, ``DPR Korea``, ``북한``), and codes of two or three letters in capitals (``KP``,
    ``PRK``). Never guesses: a former state, a region or "undetermined" has no code.
    """
    names, codes = _known()
    stripped = printed.strip()
    return codes.get(stripped) or names.get(_key(stripped))


def _key(name: str) -> str:
    """A name without case, marks on Latin letters, punctuation and a leading "the"."""
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).casefold())
    plain = "".join(c for c in spread if not "\u0300" <= c <= "\u036f")
    joined = unicodedata.normalize("NFC", plain).replace("&", " and ")
    words = _NOT_A_WORD.sub(" ", joined).split()
    words = ["saint" if word == "st" else word for word in words]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    codes: dict[str, str] = {}
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code = row["alpha2"]
            codes |= {code: code, row["alpha3"]: code}
            names |= {_key(name): code for name in row["names"].split("|")}
    return names, codes
