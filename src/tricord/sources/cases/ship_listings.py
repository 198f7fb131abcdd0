"""Ships the Committee listed, where the facts of a case tell of it and not an entry of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tricord.sources.cases.facts import Fact, Ship
from tricord.sources.cases.words import done
from tricord.text.days import find_days

_UN: Final = r"(?:UN|U\.N\.|1718|Security Council|(?:Sanctions )?Committee)"
_LISTED: Final = re.compile(
    rf"\b(?:listed|designated|blacklisted|banned)\b[^.;,]*\b{_UN}\b"
    rf"|\b{_UN}[- ](?:1718 )?(?:Committee )?(?:vessel |ship )?(?:list(?:ed|s|ing)?|designat\w+"
    r"|port[- ](?:entry[- ])?ban)\b"
    r"|\b(?:on|to|onto|added to) the (?:UN |1718 )?(?:vessel|ship|port[- ](?:entry[- ])?ban) list\b"
    r"|\b(?:port[- ]entry|global port|port) ban (?:list\b|from|since|imposed|takes effect)"
    r"|위원회(?:가|의)? (?:제재 )?(?:지정|등재)|委員会が(?:指定|掲載)",
    re.IGNORECASE,
)
_NATIONAL: Final = re.compile(r"\b(?:OFAC|US Treasury|Treasury|EU|Japan|ROK)\b[^.;]*$")
"""Somebody else's list, where it stands before the words."""


def with_listings(facts: Sequence[Fact]) -> list[Fact]:
    """Facts whose ships carry the days from which other facts say that they were listed."""
    listed: dict[str, date] = {}
    for one in facts:
        since = _listed_on(one)
        for ship in one.ships if since else ():
            for key in _keys(ship):
                listed[key] = min(since or date.max, listed.get(key, date.max))
    if not listed:
        return list(facts)
    return [replace(one, ships=tuple(_with(ship, listed) for ship in one.ships)) for one in facts]


def tells_of_listing(one: Fact) -> bool:
    """Whether a fact says that its ships were listed: what follows is no act of theirs."""
    return _listed_on(one) is not None


def _listed_on(one: Fact) -> date | None:
    """The day from which a fact says its ships were listed: beside the words, else its own."""
    happened = done(one.said)
    hit = _LISTED.search(happened)
    if hit is None or _NATIONAL.search(happened[: hit.start()]):
        return None
    told = next((days for days, start, _ in find_days(happened) if start >= hit.start()), None)
    days = told or one.days
    return days.first if days else None


def _keys(ship: Ship) -> set[str]:
    return {ship.imo, ship.name.casefold()} - {""}


def _with(ship: Ship, listed: dict[str, date]) -> Ship:
    found = [listed[key] for key in _keys(ship) if key in listed]
    return replace(ship, listed=(*ship.listed, min(found))) if found else ship
