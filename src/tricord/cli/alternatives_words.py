"""Places, tonnes and shares of alternatives as people read them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from tricord.locale import named, text
from tricord.trade.dependence.partners import EU

UNKNOWN: Final = "?"
"""Stands in tables where nothing is known; a page says so."""


def place(code: str) -> str:
    """A country by its name in the reader's language; the European Union as one."""
    return text("alternatives-eu") if code == EU else named(f"state|{code}", code)


def places(codes: Iterable[str]) -> str:
    """Several countries, parted by commas."""
    return ", ".join(map(place, codes))


def tonnes(amount: float | None) -> str:
    """Tonnes: whole ones from a hundred on, three digits below; a question mark where unknown."""
    if amount is None:
        return UNKNOWN
    size = abs(amount)
    if size >= 100 or size < 0.0005:
        return f"{amount:,.0f}"
    digits = max(0, 2 - math.floor(math.log10(size)))
    said = f"{amount:,.{digits}f}"
    return said.rstrip("0").rstrip(".") if digits else said


def percent(share: float | None) -> str:
    """A share as a percentage; a question mark where it is not known."""
    if share is None:
        return UNKNOWN
    return f"{100 * share:.1f} %" if 0 < share < 0.1 else f"{100 * share:.0f} %"


def index(hhi: float | None) -> str:
    """A Herfindahl-Hirschman index, 0 to 1."""
    return UNKNOWN if hhi is None else f"{hhi:.2f}"


def bought(amount: float | None, dollars: float | None) -> str:
    """What somebody buys: tonnes, else dollars, else a question mark."""
    if amount is None and dollars is not None:
        return f"{dollars:,.0f} $"
    return tonnes(amount)
