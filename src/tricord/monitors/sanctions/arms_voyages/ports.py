"""Ports by one name whatever their spelling, and the two ends of a voyage as claims print it."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

_BETWEEN: Final = re.compile(
    r"\s+[-~]\s+|\s*[–—→↔〜⇄]\s*|\s+(?:to|and)\s+|\s*(?:에서|から)\s*", re.IGNORECASE
)
_COUNTRY: Final = re.compile(r"\s*[,(（].*$")

Route = tuple[str, str]
"""Both ends of a voyage in either direction: two names, sorted; both empty where not known."""

NOWHERE: Final[Route] = ("", "")
"""No route is known."""

RAJIN: Final = "Rajin"
"""The port through which coal of others may pass."""


@cache
def _names() -> dict[str, tuple[str, bool]]:
    read = tomllib.loads(Path(__file__).with_name("ports.toml").read_text("utf-8"))
    return {
        _plain(spelling): (name, group == "dprk")
        for group, ports in read.items()
        for name, spellings in ports.items()
        for spelling in spellings
    }


@cache
def port(printed: str) -> str:
    """A port by the name it has here; as printed, its first letters large, where it has none."""
    bare = _COUNTRY.sub("", printed).strip()
    return _names().get(_plain(bare), (bare.title() if bare.isascii() else bare, False))[0]


@cache
def is_dprk(printed: str) -> bool:
    """Whether a name is that of a port of the DPRK that is known here."""
    return _names().get(_plain(_COUNTRY.sub("", printed)), ("", False))[1]


def route(one: str, other: str) -> Route:
    """The two ends of a voyage by their names here, in either direction."""
    first, second = sorted((port(one), port(other)))
    return first, second


def route_of(place: str) -> Route:
    """The two ends a claim prints, such as ``Rajin - Dunai``; `NOWHERE` where it prints others."""
    ends = [end for end in _BETWEEN.split(unicodedata.normalize("NFKC", place).strip()) if end]
    return route(*ends) if len(ends) == 2 else NOWHERE


def named(ends: Route) -> str:
    """A route as findings print it, the port of the DPRK first; ``none`` where none is known."""
    known = sorted(filter(None, ends), key=lambda name: (not is_dprk(name), name))
    return " – ".join(known) or "none"


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in folded if char.isalnum())
