"""Places of the DPRK in a text, and which way goods went that a text speaks of."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tricord.geo.harbours import dprk
from tricord.model.measure import Direction

_DPRK: Final = r"(?:\b(?:the )?(?:DPRK|D\.P\.R\.K\.?|North[- ]Korea|PRK)\b|북한|北朝鮮)"
_DPRK_OF: Final = r"\b(?:DPRK|North[- ]Korean?)\b(?:'s)?(?:[- ](?:origin|made|produced|mined))?"
_CODES: Final = frozenset({"KP", "PRK", "DPRK"})
_BETWEEN_STATES: Final = re.compile(r"\b([A-Z]{2,4}) ?(?:->|→|to) ?([A-Z]{2,4})\b")
"""``RU -> KP``."""
_TOWNS: Final = (
    *("Pyongyang", "Hamhung", "Hamheung", "Rason", "Sinuiju", "Munchon", "Tumangang", "Kaesong"),
    *("평양", "함흥", "나선", "라선", "신의주", "문천", "平壌", "咸興", "羅先", "新義州"),
)
"""Places cases name beside harbours."""
_NOT_GOODS: Final = (
    r"flag|tanker|vessel|ship|bulk|cargo ship|freighter|carrier|crew|port|waters|national|worker|"
    r"embassy|mission|diplomat|leader|state|compan|entit|agent|bank|front|trading|owned|linked"
)


def is_dprk(place: str) -> bool:
    """Whether a text names the DPRK or a place in it."""
    return bool(_here().search(place))


def told_direction(text: str) -> str:
    """Which way a text says that goods went; empty where it does not say.

    Args:
        text: What is said, without what was not done.

    Returns:
        ``from_dprk``, ``to_dprk`` or empty.
    """
    between = _BETWEEN_STATES.search(text)
    if between:
        ends = [code in _CODES for code in between.groups()]
        if ends[0] is not ends[1]:
            return str(Direction.FROM_DPRK if ends[0] else Direction.TO_DPRK)
    return next((way for pattern, way in _ways() if pattern.search(text)), "")


@cache
def _here() -> re.Pattern[str]:
    return re.compile(_places(), re.IGNORECASE)


@cache
def _places() -> str:
    names = {name for harbour in dprk() for name in harbour.spellings if name} | set(_TOWNS)
    ordered = sorted(names, key=lambda name: (-len(name), name))
    words = "|".join(rf"\b{re.escape(n)}\b" if n.isascii() else re.escape(n) for n in ordered)
    return f"{_DPRK}|{words}"


@cache
def _ways() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is looked for, in this order, and what it says: the first that is found decides."""
    between = r"(?:(?!(?:to|from|by|for|into|in|at|of|and|with|via|through)\b)[\w'’.-]+ ){0,2}?"
    here = rf"{between}(?:{_places()})"
    there = rf"\b(?:at|in) {here}(?! waters)"
    taken = r"(?:import|procur|bought|purchas|acquir|receiv|obtain)\w*"
    given = r"(?:export|sold|sale|sent|supplie?|shipp?|shipments?|deliver|provid|transfer)\w*"
    buyer = rf"\b{taken} by {here}|{_DPRK}[^.;,]{{0,30}}? {taken}\b"
    seller = rf"\b{given}(?: [^.;,]{{0,40}}?)? by {here}|\bexports? of {here}"
    said = (
        (rf"\b(?:load|pick)\w*(?: up)?\b[^.;]*\b(?:at|in|from|off) {here}", Direction.FROM_DPRK),
        (
            rf"\b(?:left|leaves|leaving|departed|departs|departing|sail(?:ed|s|ing) from) {here}",
            Direction.FROM_DPRK,
        ),
        (rf"\bfrom {here}|{here} to \w|{here} (?:→|->) ?\w", Direction.FROM_DPRK),
        (rf"{buyer}|\bimports? (?:of|by) {here}", Direction.TO_DPRK),
        (rf"{seller}|{_DPRK}[^.;,]{{0,30}}? {given}\b", Direction.FROM_DPRK),
        (
            rf"\b(?:to|into|for|towards|bound for|destined for|en route to) {here}",
            Direction.TO_DPRK,
        ),
        (
            rf"\b(?:discharg|unload|offload|deliver|arriv|land)\w*\b[^.;]*{there}",
            Direction.TO_DPRK,
        ),
        (rf"{_DPRK_OF} (?!{_NOT_GOODS})\w+", Direction.FROM_DPRK),
        (r"북한산|북한으로부터|북한에서 (?:수입|반입)|北朝鮮産|北朝鮮から", Direction.FROM_DPRK),
        (r"북한(?:으로|에) (?:수출|반입|공급|이전)|대북|北朝鮮(?:へ|向け|に)", Direction.TO_DPRK),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), str(way)) for pattern, way in said)
