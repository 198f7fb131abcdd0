"""Where a mineral is counted: a country, the world, or all others together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from tricord.model.listing import squeeze
from tricord.trade.countries import WORLD, country

OTHERS: Final = "Other countries"

_FORMER: Final = {"Zaire": "COD", "Rhodesia": "ZWE"}
"""Former names of states of today (ISO 3166-3: ZRCD became COD, RHZW became ZWE)."""
_QUALIFIED: Final = re.compile(r"(.+?) \(([^()]+)\)")
_ROUNDED: Final = re.compile(r"\brounded\b|\d+$")


class MineralPlace(NamedTuple):
    """Where.

    Attributes:
        code: ISO 3166 alpha-3, ``W00`` for the world, empty for all others together.
        name: What a series calls it: the code, or `OTHERS`.
        part: What of it is counted, where brackets say so: ``from Cliffside Field``.
        rounded: The publisher says that the figure is rounded.
    """

    code: str
    name: str
    part: str = ""
    rounded: bool = False


@lru_cache(maxsize=4096)
def mineral_place(printed: str) -> MineralPlace | None:
    """The place a table of minerals prints; ``None`` where it is none that is known.

    Args:
        printed: ``China``, ``Congo (Kinshasa)``, ``Peru (exports)``, ``World total (ilmenite,
            rounded)``, ``Other countries`` ... Several countries in one name are not known.
    """
    name = squeeze(printed)
    for start, code, called in (("world total", WORLD, WORLD), ("other countries", "", OTHERS)):
        if name.casefold().startswith(start):
            rest = name[len(start) :]
            part = squeeze(re.sub(r"[(),]", " ", _ROUNDED.sub("", rest)))
            return MineralPlace(code, called, part, rounded="rounded" in rest)
    if code := known_code(name):
        return MineralPlace(code, code)
    found = _QUALIFIED.fullmatch(name)
    if found and (code := known_code(found[1])):
        return MineralPlace(code, code, found[2])
    return None


def known_code(printed: str) -> str:
    """The alpha-3 code of a country's name or code; empty where it is unknown or ambiguous."""
    found = _FORMER.get(printed) or country(printed)
    return found if isinstance(found, str) and len(found) == 3 else ""
