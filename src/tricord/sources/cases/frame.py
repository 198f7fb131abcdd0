"""What all facts of a case share: its headline, its cargo, its ships, its days, its bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from tricord.model.measure import Direction
from tricord.sources.cases.cargo import PETROLEUM, goods_named
from tricord.sources.cases.events import events
from tricord.sources.cases.facts import Fact, Ship, fact
from tricord.sources.cases.places import is_dprk, told_direction
from tricord.sources.cases.words import done
from tricord.text.days import Days

LISTS: Final = (
    *("timeline", "rows", "events", "facts", "acts", "voyages", "deliveries", "transfers"),
    *("calls", "launches", "incidents", "transactions", "shipments", "payments", "steps"),
    *("claims", "findings", "sightings", "movements"),
)
"""Keys of a case that hold facts, each with a day of its own."""
_OF_CASE: Final = ("date", "d", "day", "when", "period", "start", "end", "year")
_BODIES: Final = (
    *("entity", "entities", "company", "person", "persons", "attribution", "listed", "parties"),
    *("group", "front", "owner", "actor", "actors", "bank"),
)
_NAMED: Final = re.compile(r"^\W*[A-Z]|[가-힣]|[一-龠]")
_CARGO: Final = ("cargo", "cargoes", "goods", "shipment", "items")


@dataclass(frozen=True)
class Frame:
    """What all facts of a case share.

    Attributes:
        headline: What the case says of itself.
        cargo: Its cargo; ``None`` where it has none.
        ships: Ships it is about.
        span: Its days, from the first dated fact to the last.
        about: Bodies and persons it is about, in its own words.
        way: Which way its cargo went, where it says so: its headline, its cargo or consignee,
            or its facts with one voice.
    """

    headline: Fact
    cargo: Fact | None
    ships: tuple[Ship, ...]
    span: Days | None
    about: str = ""
    way: str = ""

    @classmethod
    def of(cls, case: Mapping[str, Any], facts: Sequence[Fact], ships: tuple[Ship, ...]) -> Frame:
        """That of a case.

        Args:
            case: Its entries.
            facts: Its facts.
            ships: Ships it is about.
        """
        headline = _headline(case, ships)
        cargo = _case_cargo(case)
        way = _way(case, headline, cargo, facts)
        return cls(headline, cargo, ships, _span(case, facts), _about(case), way)

    @property
    def context(self) -> str:
        """What holds for all its facts."""
        return f"{self.headline.text}; {self.about}" if self.about else self.headline.text


def facts_of(case: Mapping[str, Any], ships: tuple[Ship, ...]) -> list[Fact]:
    """The facts of a case, list by list."""
    return [
        fact(event, f"{key}[{place}]", ships)
        for key in LISTS
        for place, entry in enumerate(_entries(case.get(key)))
        for event in events(entry)
    ]


def _entries(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _headline(case: Mapping[str, Any], ships: tuple[Ship, ...]) -> Fact:
    """What a case says of itself: its headline, and figures and parties beside it."""
    of_ships = ("vessel", "vessels", "ship", "ships", "tanker", "tankers", "false_flag", "flag")
    plain = {
        key: value
        for key, value in case.items()
        if key not in (*of_ships, *_CARGO, *LISTS, *_OF_CASE)
        and not isinstance(value, Mapping | list)
    }
    return replace(fact(plain, "what"), ships=ships)


def _about(case: Mapping[str, Any]) -> str:
    """Bodies and persons a case is about, where an entry of its own tells of them."""
    parts = (fact(case[key], key) for key in _BODIES if case.get(key))
    return "; ".join(part for one in parts for part in (one.text, one.said) if part)


def _case_cargo(case: Mapping[str, Any]) -> Fact | None:
    for key in _CARGO:
        entry = case.get(key)
        if entry:
            return fact(entry if isinstance(entry, Mapping) else {"cargo": entry}, key)
    return None


def _way(case: Mapping[str, Any], headline: Fact, cargo: Fact | None, facts: Sequence[Fact]) -> str:
    """Which way goods went; empty where nothing tells, or facts tell both."""
    consignee = done(str(case.get("consignee") or case.get("end_user") or ""))
    if is_dprk(consignee):
        return str(Direction.TO_DPRK)
    said = [headline.role("direction"), headline.said]
    said += [cargo.role("direction"), cargo.text] if cargo else []
    told = next((way for text in said if (way := told_direction(done(text)))), "")
    if told:
        return told
    ways = {way for one in facts if (way := told_direction(done(one.text)))}
    if len(ways) == 1:
        return ways.pop()
    return str(Direction.FROM_DPRK) if not ways and _NAMED.search(consignee) else ""


def _span(case: Mapping[str, Any], facts: Sequence[Fact]) -> Days | None:
    """The days of a case: as it says itself, else from its first dated fact to its last."""
    own = fact({key: case[key] for key in _OF_CASE if key in case}, "case").days
    if own:
        return own
    days = [each.days for each in facts if each.days]
    if days:
        first, last = min(d.first for d in days), max(d.last for d in days)
        return Days(first, last, f"{first} - {last}")
    return fact({"what": case.get("what", "")}, "what").days


def petroleum_of(frame: Frame) -> frozenset[str]:
    """Petroleum the case is about: what barrels in it are of, where they do not say."""
    about = frame.cargo or frame.headline
    return goods_named(about.cargo or about.text) & PETROLEUM
