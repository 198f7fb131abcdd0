"""Who counts as an origin: States, the European Union as one or as its members, hubs, groups."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from tricord.errors import RunError
from tricord.trade.countries import of_number

EU: Final = "EU"
"""The European Union as one partner (ISO 3166-1 reserves the two letters for it)."""

EU_TOTALS: Final = ("[97]", "[0003]")
"""How UN Comtrade and the US Census Bureau number all members together."""

HUBS: Final = ("HKG", "NLD", "SGP")
"""Ports that much passes through: goods said to come from there may come from elsewhere.

[Field note on supply, section 2; the list is not complete.]"""

_ALPHA3: Final = re.compile(r"[A-Z]{3}")
_AREA: Final = re.compile(r"\[[0-9]{1,3}\]")
_ALWAYS: Final = date.max
_MEMBERS: Final = {
    **dict.fromkeys(("BEL", "DEU", "FRA", "ITA", "LUX", "NLD"), (date(1958, 1, 1), _ALWAYS)),
    **dict.fromkeys(("DNK", "IRL"), (date(1973, 1, 1), _ALWAYS)),
    "GBR": (date(1973, 1, 1), date(2020, 1, 31)),
    "GRC": (date(1981, 1, 1), _ALWAYS),
    **dict.fromkeys(("ESP", "PRT"), (date(1986, 1, 1), _ALWAYS)),
    **dict.fromkeys(("AUT", "FIN", "SWE"), (date(1995, 1, 1), _ALWAYS)),
    **dict.fromkeys(
        ("CYP", "CZE", "EST", "HUN", "LVA", "LTU", "MLT", "POL", "SVK", "SVN"),
        (date(2004, 5, 1), _ALWAYS),
    ),
    **dict.fromkeys(("BGR", "ROU"), (date(2007, 1, 1), _ALWAYS)),
    "HRV": (date(2013, 7, 1), _ALWAYS),
}
"""First and last day of membership, by the treaties of accession and the withdrawal agreement."""


@dataclass(frozen=True, slots=True)
class Group:
    """Partners from whom imports are no dependence on others.

    Attributes:
        name: What it is called; told wherever a share from outside it is.
        members: ISO 3166 alpha-3, in order.
    """

    name: str
    members: tuple[str, ...]

    @property
    def label(self) -> str:
        """Name and members: ``trilateral (JPN, KOR, USA)``."""
        return f"{self.name} ({', '.join(self.members)})"


def group(name: str, members: str) -> Group:
    """A group of members parted by commas.

    Raises:
        RunError: ``dependency-group``: it has no name or no members, or one is no alpha-3 code.
    """
    found = sorted({word.strip() for word in members.split(",") if word.strip()})
    wrong = [word for word in found if word != EU and not _ALPHA3.fullmatch(word)]
    if wrong or not found or not name.strip():
        raise RunError("dependency-group", given=", ".join(wrong) or members or name or "-")
    return Group(name.strip(), tuple(found))


TRILATERAL: Final = Group("trilateral", ("JPN", "KOR", "USA"))
"""The three partners."""


def eu_members(year: int) -> frozenset[str]:
    """Members of the European Union on the last day of a year, as alpha-3."""
    last = date(year, 12, 31)
    return frozenset(code for code, (first, until) in _MEMBERS.items() if first <= last <= until)


def is_origin(code: str) -> bool:
    """Whether a partner is one country or territory.

    The world, groups of countries, and areas nobody names are none: they stand in the tables with
    a digit or in brackets.
    """
    return bool(_ALPHA3.fullmatch(code)) or code == EU


def is_unnamed(code: str) -> bool:
    """Whether a partner stands for areas nobody names, as UN Comtrade numbers them: ``[899]``.

    Groups of countries, which a publisher prints beside their members, are no such areas.
    """
    found = _AREA.fullmatch(code)
    return bool(found) and code not in EU_TOTALS and of_number(int(code[1:-1])) == code


def with_eu(codes: Iterable[str], year: int) -> dict[str, str]:
    """What each code is where the European Union is one partner."""
    members = eu_members(year)
    return {code: EU if code in members or code in EU_TOTALS else code for code in codes}
