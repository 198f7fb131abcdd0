"""How somebody wants pages to look, and in which language: cookies without a name in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final, Literal, get_args

from tricord.locale import LANGUAGES

Theme = Literal["system", "light", "dark"]
Density = Literal["roomy", "dense"]

COOKIE: Final = "tricord-looks"
"""Cookie they are kept in: ``ko.dark.dense.on``."""

_ACCEPTED: Final = re.compile(r"\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=([0-9.]+))?\s*")


@dataclass(frozen=True, slots=True)
class Looks:
    """How pages look.

    Attributes:
        language: ``en``, ``ko`` or ``ja``.
        theme: Light, dark, or as the system has it.
        density: How near the rows of tables stand.
        keys: Whether single keys do something: ``on`` or ``off``.
    """

    language: str = "en"
    theme: Theme = "system"
    density: Density = "roomy"
    keys: Literal["on", "off"] = "on"

    def cookie(self) -> str:
        """As the cookie has them."""
        return ".".join(str(getattr(self, each.name)) for each in fields(self))


_CHOICES: Final = {
    "language": LANGUAGES,
    "theme": get_args(Theme),
    "density": get_args(Density),
    "keys": ("on", "off"),
}


def looks(cookies: Mapping[str, str], accepted: str, default: str = "en") -> Looks:
    """How pages look for whoever asks.

    Args:
        cookies: Cookies of the request.
        accepted: Its header ``Accept-Language``.
        default: Language where neither says one.
    """
    kept = dict(zip(_CHOICES, cookies.get(COOKIE, "").split("."), strict=False))
    begun = Looks(language=spoken(accepted) or default)
    return chosen(begun, kept)


def chosen(now: Looks, wanted: Mapping[str, str]) -> Looks:
    """Looks with what somebody chose; what is none of the choices changes nothing."""
    good = {name: said for name, said in wanted.items() if said in _CHOICES.get(name, ())}
    return replace(now, **good)  # type: ignore[arg-type]  # held against the choices above


def spoken(accepted: str) -> str:
    """The language of ours a browser likes best; empty where it names none.

    Source: RFC 9110, section 12.5.4.

    Args:
        accepted: Header ``Accept-Language``.
    """
    best, weight = "", 0.0
    for part in accepted[:1000].split(","):
        match = _ACCEPTED.fullmatch(part)
        if not match or (language := match[1].lower()) not in LANGUAGES:
            continue
        liked = _weight(match[2])
        if liked > weight:
            best, weight = language, liked
    return best


def _weight(written: str | None) -> float:
    if written is None:
        return 1.0
    try:
        return min(float(written), 1.0)
    except ValueError:
        return 0.0
