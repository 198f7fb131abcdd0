"""Who and what a fact involves: ships of the DPRK, listed parties, nationals, exemptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tricord.measures.listed import listed, listings
from tricord.model.act import WINDING_DOWN, WITHIN_CAP, Actor
from tricord.sources.cases.cargo import ARMS, PETROLEUM, Cargo, goods_named
from tricord.sources.cases.facts import DPRK_SHIP, Fact
from tricord.sources.cases.words import Said, done, units_named

_PEOPLE: Final = re.compile(
    r"\b(?:DPRK|North Korea(?:n|'s)?)\b[^.;]*"
    r"\b(?:nationals?|workers?|labou?rers?|loggers?|staff|builders?|medics?|doctors?|coders?"
    r"|programmers?|developers?|freelancers?|seamstresses|welders?|(?-i:IT))\b"
    r"|\b(?:nationals?|workers?|labou?rers?) (?:of|from) (?:the )?(?:DPRK|North Korea)\b"
    r"|북한 ?(?:국적자|노동자|근로자|IT)|北朝鮮(?:国民|人|籍)?の?(?:労働者|IT)",
    re.IGNORECASE,
)
_WORKERS: Final = re.compile(r"\b(?:workers|labou?rers|IT teams?)\b", re.IGNORECASE)
"""People of a listed body of the DPRK."""
_MISSION: Final = re.compile(
    r"\bembass(?:y|ies)\b|\bdiplomatic missions?\b|\bconsulates?\b|공관|대사관|大使館",
    re.IGNORECASE,
)
_SHIP: Final = re.compile(r"\b(?:vessel|ship|tanker)s?\b|선박|船舶|タンカー", re.IGNORECASE)
_OMM: Final = re.compile(r"\bOMM\b|Ocean Maritime|KPe\.020", re.IGNORECASE)
_RAJIN: Final = re.compile(r"\b(?:Rajin|Najin|Rason)\b|나진|라진|羅津", re.IGNORECASE)
_FOREIGN_COAL: Final = re.compile(
    r"\b(?:Russian|Mongolian|non-DPRK|foreign)[- ](?:origin )?coal\b"
    r"|\bTrans-Siberian coal\b"
    r"|\bcoal (?:of|from) (?:Russia|Mongolia|Russian origin)|러시아산 석탄|ロシア産石炭",
    re.IGNORECASE,
)
_APPROVED: Final = re.compile(
    r"\b(?:1718 )?committee[- ](?:approv\w+|exempt\w+|authori[sz]\w+)"
    r"|\b(?:approved|exempted|authori[sz]ed|exemption granted) by the (?:1718 )?committee"
    r"|\bcommittee[- ]exemption\b|\bexemption letter\b"
    r"|위원회(?:의)? (?:승인|면제)|委員会(?:の)?(?:承認|免除)",
    re.IGNORECASE,
)
_RETURN_FLIGHT: Final = re.compile(
    r"\bcivil(?:ian)? passenger (?:aircraft|planes?)\b[^.;]*\b(?:re)?fuel\w*"
    r"|\b(?:re)?fuel\w*\b[^.;]*\bcivil(?:ian)? passenger (?:aircraft|planes?)\b",
    re.IGNORECASE,
)
_CIVIL_AIRCRAFT: Final = re.compile(
    r"\bspare parts?\b[^.;]*"
    r"\b(?:An-24|An-148|Il-18|Il-62|Tu-134|Tu-154|Tu-204|civil(?:ian)? passenger)",
    re.IGNORECASE,
)


_NOTIFIED: Final = re.compile(
    r"\bnotified\b[^;]*\b(?:under|within|below) the (?:yearly |annual )?cap\b"
    r"|\b(?:under|within|below) the (?:yearly |annual )?cap\b[^;]*\bnotified\b"
    r"|상한 (?:이내|범위)[^;]*통보|上限(?:内|以下)[^;]*通報",
    re.IGNORECASE,
)
_A_YEAR: Final = 366


_WINDING_DOWN: Final = re.compile(
    r"\bcontracts?\b[^.;,]*\b(?:before|prior to|older than|pre-?dat\w+)\b|\bwind-?down\b"
    r"|결의 (?:채택 )?(?:이전|전)[^.;]*계약|採択前[^。;]*契約",
    re.IGNORECASE,
)
"""A contract older than the ban, which its window asks for."""


def holds(said: Said, one: Fact) -> bool:
    """Whether a fact holds what words need to mean an act."""
    dprk = any(ship.dprk for ship in one.ships)
    have = {
        "ship": bool(one.ships) or bool(_SHIP.search(one.said)),
        "dprk_ship": dprk or bool(DPRK_SHIP.search(one.text)),
        "other_ship": bool(one.ships) and not dprk,
        "listed": bool(references(one)) or any(ship.listed for ship in one.ships),
        "arms": bool(goods_named(one.text) & ARMS),
    }
    return all(have[need] for need in said.needs)


def actors(one: Fact, on: date) -> set[Actor]:
    """Who was involved in a fact on its day."""
    found: set[Actor] = set()
    for ship in one.ships:
        if ship.dprk:
            found |= {Actor.DPRK_FLAG_VESSEL, Actor.DPRK_CONTROLLED_VESSEL}
        if any(day <= on for day in ship.listed):
            found.add(Actor.DESIGNATED_VESSEL)
            if "2321" in ship.basis:
                found.add(Actor.VESSEL_OF_2321)
            if _OMM.search(" ".join((*ship.owners, ship.basis))):
                found.add(Actor.OMM_VESSEL)
    if not one.ships and DPRK_SHIP.search(one.said):
        found |= {Actor.DPRK_FLAG_VESSEL, Actor.DPRK_CONTROLLED_VESSEL}
    if one.ships:
        found.add(Actor.SUSPECT_VESSEL)
    # What went on for years went on when they were listed.
    last = one.days.last if one.days and (one.days.last - one.days.first).days > _A_YEAR else on
    if any(listings()[reference] <= last for reference in references(one)):
        found.add(Actor.DESIGNATED)
    if _PEOPLE.search(one.text) or _PEOPLE.search(one.context):
        found.add(Actor.DPRK_NATIONAL)
    if references(one) and _WORKERS.search(one.text):
        found.add(Actor.DPRK_NATIONAL)
    if _MISSION.search(one.text) or _MISSION.search(one.context):
        found.add(Actor.DPRK_MISSION)
    return found


def references(one: Fact) -> frozenset[str]:
    """Listed persons and bodies a fact names, whenever they were listed; units among them.

    Where it names none, those that the case says it is about.
    """
    told = " ; ".join([one.text, *(owner for ship in one.ships for owner in ship.owners)])
    own = listed(told, date.max) | units_named(told)
    return own or listed(one.context, date.max) | units_named(one.context)


def exempt(one: Fact, item: Cargo) -> Iterator[str]:
    """Exemptions whose facts are stated, by how their ids begin; ``committee`` for any of its."""
    yield from one.said_of.get("exempt", ())
    if "coal" in item.ids and _FOREIGN_COAL.search(one.text) and _RAJIN.search(one.text):
        yield "coal-rajin"
    if _APPROVED.search(done(f"{one.text}; {one.role('why')}")):
        yield "committee"
    if "aviation_fuel" in item.ids and _RETURN_FLIGHT.search(one.text):
        yield "aviation-fuel-return-flight"
    if item.ids & PETROLEUM and _NOTIFIED.search(done(f"{one.text}; {one.role('why')}")):
        yield WITHIN_CAP
    if _WINDING_DOWN.search(f"{one.text}; {one.role('why')}"):
        yield WINDING_DOWN
    if _CIVIL_AIRCRAFT.search(one.text):
        yield "aircraft-spare-parts"
