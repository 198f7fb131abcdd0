"""Which goods a fact speaks of, and which way they went."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from tricord.measures import load
from tricord.measures.listed import without_bodies
from tricord.measures.matching import hs_code
from tricord.model.measure import Direction
from tricord.sources.cases.places import is_dprk, told_direction
from tricord.sources.cases.ship_sales import is_ship, is_ship_sale
from tricord.sources.cases.words import done

_HS: Final = re.compile(
    r"\bHS(?:[- ]?codes?)?[ :]*(\d{2,8}(?:(?:,| and|/| )+\d{2,8})*)\b", re.IGNORECASE
)
_SHIPS: Final = re.compile(
    r"\b(?:(?:oil|product|chemical|cargo|container|bulk|motor|fishing|cruise)[- ]?)*"
    r"(?:vessels?|ships?|tankers?|carriers?|freighters?)\b(?:-to-ship)?"
    r"|\bfront compan(?:y|ies)\b|\bshell compan(?:y|ies)\b|\bsilver market\b|\blead(?:s|ing)? to\b",
    re.IGNORECASE,
)
_SOLD_SHIP: Final = "used vessel"
"""What a ship is called as goods, where one is told to have been sold to the DPRK."""
_MOVED: Final = re.compile(
    r"\b(?:un|off-?|re)?load(?:ed|ing|s)?\b|\bdischarg\w*|\bdeliver\w*|\bcarr(?:y|ied|ying|iage)\b"
    r"|\btransport(?:ed|ing|s)?\b|\bship(?:ped|ping|ments?)\b|\b(?:re-?)?(?:ex|im)port\w*"
    r"|\btransfer\w*|\btransship\w*|\bcargo(?:es)?\b|\bsmuggl\w+|\bprocur\w+|\bsuppl(?:y|ied|ies|ying)\b"
    r"|\breceiv\w+|\bleav(?:es?|ing)\b|\bsold\b|\bsales?\b|\bbought\b|\bpurchas\w+|\bladen\b|\bhidden\b|\bsent\b"
    r"|\bshuttl\w+|\bvoyages?\b|\bsail(?:ed|ing|s)?\b|\bfetch\w*|\btak(?:en|es|ing) on\b"
    r"|\btook on\b|\bpick(?:s|ed|ing)? up\b|\bhanded over\b|\bconsignments?\b|\brelabel\w+"
    r"|\bfound on board\b|\btrad(?:e|ed|ing) in\b|\bbarter\w*|\bSTS\b|\bship-to-ship\b|\bconceal\w+"
    r"|선적|하역|운송|수출|수입|반입|환적|積|輸送|輸出|輸入|荷揚|瀬取り",
    re.IGNORECASE,
)
_PROGRAMMES: Final = re.compile(
    r"\b(?:weapons?|missiles?|nuclear|WMD|munitions?)[- ]"
    r"(?:work|programmes?|programs?|development|research|industry)\b",
    re.IGNORECASE,
)
"""What money goes to: no goods."""
_WATCHERS: Final = re.compile(
    r"\b(?:seen|photographed|spotted|tracked|watched|filmed)\b[^.;]*\baircraft\b"
    r"|\b(?:MSDF|patrol|surveillance|reconnaissance|military) (?:aircraft|planes?)\b",
    re.IGNORECASE,
)
"""Aircraft that saw what happened."""
_FISHING: Final = re.compile(
    r"\b(?:fishing|squid) (?:grounds|licen[cs]es?|permits?)\b"
    r"|\b(?:licen[cs]es?|permits?)\b[^.]*\b(?:trawlers?|fishing boats?|squid)\b"
    r"|\b(?:trawlers?|fishing boats?|squid)\b[^.]*\b(?:licen[cs]es?|permits?|permit fees?)\b",
    re.IGNORECASE,
)
_PAID: Final = re.compile(
    r"\b(?:paid|pays|fees?|payments?|price|money|rent|remitted|wired|sums?|proceeds)\b"
    r"[^.;,]{0,30}?\bto (?:the |an? )?(?:DPRK|North Korean?)\b",
    re.IGNORECASE,
)
"""Which way the money went, which is not the way of the goods."""
_TO_A_STATE: Final = re.compile(r"\b(?:to|for) (?:the )?[A-Z][a-z]{3,}\b")
_DISPOSED: Final = re.compile(
    r"\bsold (?:at|by) auction\b|\bscrapped\b|\bauctioned\b", re.IGNORECASE
)
_OIL: Final = re.compile(r"\boil\b(?! ?seed)|\brefined products?\b|석유|石油", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"\b(?:bound for|destined for|headed (?:for|to)|en route to|on (?:its|the) way to) "
    r"(?:the )?[A-Z]"
)
"""A destination with a name, in words that name no place of the DPRK."""
LUXURY: Final = "luxury_goods"
MADE_THERE: Final = frozenset({"statues"})
"""Goods that are made where they stand: who tells of one tells of its supply."""
PETROLEUM: Final = frozenset({"refined_petroleum", "crude_oil", "aviation_fuel", "condensates_ngl"})
"""Goods that go by tanker."""
ARMS: Final = frozenset(
    {"arms", "small_arms", "register_arms", "missile_items", "military_use_items"}
)
"""Arms and what belongs to them."""
_CIVIL: Final = frozenset(
    {"transport_vehicles", "helicopters", "industrial_machinery", "machinery", "metals", "vessels"}
)


@dataclass(frozen=True, slots=True)
class Cargo:
    """Goods of a fact.

    Attributes:
        goods: In words; empty where only a code is given.
        hs: Code; empty where none.
        ids: Goods of measures the words name.
    """

    goods: str
    hs: str = ""
    ids: frozenset[str] = frozenset()


def cargo_of(
    text: str, codes: Iterable[str] = (), context: str = "", *, ship: bool = False
) -> tuple[Cargo, ...]:
    """Goods a text speaks of, and goods of codes given beside it.

    Ships are goods only where one is sold to the DPRK. Words that name nothing a measure speaks of
    are no cargo; a code always is.

    Args:
        text: A text; what was not done is left out.
        codes: HS codes given as such.
        context: What the case says of itself: where it speaks of ships that go to the DPRK, a
            ship that is sold is one of them.
        ship: What is said is said of a ship.

    Raises:
        ConfigError: ``hs-code-invalid``.
    """
    happened = done(text)
    given = list(dict.fromkeys(hs_code(code) for code in (*codes, *_codes(happened))))
    named = goods_named(text)
    sold = is_ship_sale(happened, context, of_ship=ship) or (
        is_ship(text) and any(code.startswith("89") for code in given)
    )
    of_ship = next((code for code in given if sold and code.startswith("89")), "")
    given = [code for code in given if code != of_ship]
    found = [Cargo(text, given[0] if len(given) == 1 else "", named)] if named else []
    if not named or len(given) > 1:
        found += [Cargo("", code) for code in given]
    if sold:
        found.append(Cargo(_SOLD_SHIP, of_ship, frozenset({"vessels"})))
    return tuple(found)


def goods_named(text: str) -> frozenset[str]:
    """Goods of measures a text names; ships that carry them are not goods."""
    bare = _HS.sub(" ", _SHIPS.sub(" ", without_bodies(done(text))))
    bare = _WATCHERS.sub(" ", _PROGRAMMES.sub(" ", bare))
    found = load().goods_named(bare)
    if found & ARMS:
        # A military truck is arms and no car.
        found -= _CIVIL
    if _FISHING.search(bare):
        found |= {"fishing_rights"}
    if not found & PETROLEUM and _OIL.search(bare):
        found |= {"refined_petroleum"}
    return found


def tells_of_trade(text: str) -> bool:
    """Whether a text says that goods were moved, sold or carried."""
    happened = _DISPOSED.sub(" ", done(text))
    return bool(_MOVED.search(happened))


def tells_of_a_state(text: str) -> bool:
    """Whether a text names somewhere with a name as where something went."""
    return bool(_TO_A_STATE.search(done(text)))


def direction(text: str, cargo: Cargo, origin: str = "", destination: str = "") -> str:
    """Which way goods went: ``from_dprk``, ``to_dprk``, or empty where nothing tells.

    Where nothing is said, goods that measures speak of in one direction alone went that way.

    Args:
        text: What is said of them.
        cargo: The goods.
        origin: Where they were loaded, as printed.
        destination: Where they went, as printed.
    """
    if cargo.goods == _SOLD_SHIP:
        return Direction.TO_DPRK
    if origin and is_dprk(origin):
        return Direction.FROM_DPRK
    if destination and is_dprk(destination):
        return Direction.TO_DPRK
    happened = _PAID.sub(" ", done(text))
    said = told_direction(happened)
    if said:
        return said
    # Goods that went together went one way.
    ways = [_ways_of_goods().get(goods, frozenset()) for goods in cargo.ids]
    shared = frozenset.intersection(*ways) if ways else frozenset()
    if len(shared) == 1:
        return next(iter(shared))
    # What goes to a third State, and is a matter of these measures, comes from the DPRK.
    abroad = cargo.ids & ARMS and not is_dprk(happened) and _TO_A_STATE.search(happened)
    return Direction.FROM_DPRK if abroad or _ELSEWHERE.search(happened) else ""


@cache
def _ways_of_goods() -> dict[str, frozenset[str]]:
    ways: dict[str, set[str]] = {}
    for measure in load():
        for goods in measure.goods:
            if measure.direction in {Direction.FROM_DPRK, Direction.TO_DPRK}:
                ways.setdefault(goods.goods_id, set()).add(str(measure.direction))
    return {goods: frozenset(found) for goods, found in ways.items()}


def _codes(text: str) -> list[str]:
    return [code for hit in _HS.finditer(text) for code in re.findall(r"\d{2,8}", hit[1])]
