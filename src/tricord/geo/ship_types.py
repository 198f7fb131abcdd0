"""Types of ships: the numbers that AIS sends and the words that tables print, to our kinds.

Source: ITU-R M.1371-5, table 53 (identifiers to be used by ships to report their type). The type
is typed in by hand; many ships never set it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tricord.locale import text

KINDS: Final = (
    "unknown",
    "wing_in_ground",
    "fishing",
    "towing",
    "dredging",
    "diving",
    "military",
    "sailing",
    "pleasure",
    "high_speed",
    "pilot",
    "search_and_rescue",
    "tug",
    "port_tender",
    "anti_pollution",
    "law_enforcement",
    "local",
    "medical",
    "non_combatant",
    "passenger",
    "cargo",
    "tanker",
    "other",
)
"""Kinds of ships; the words stand under ``ship-kind-<kind>``. ``towing`` is a ship that reports to
be towing, ``tug`` one that is a tug; ``local`` is a type that ports define for themselves."""

_DOZENS: Final = {
    2: "wing_in_ground",
    4: "high_speed",
    6: "passenger",
    7: "cargo",
    8: "tanker",
    9: "other",
}
_SINGLE: Final = {
    30: "fishing",
    31: "towing",
    32: "towing",
    33: "dredging",
    34: "diving",
    35: "military",
    36: "sailing",
    37: "pleasure",
    50: "pilot",
    51: "search_and_rescue",
    52: "tug",
    53: "port_tender",
    54: "anti_pollution",
    55: "law_enforcement",
    56: "local",
    57: "local",
    58: "medical",
    59: "non_combatant",
}
_WORDS: Final = (
    # The first that stands in a text counts: "tanker" before "cargo" for "oil/cargo tanker".
    ("wing_in_ground", "wig|wing in ground"),
    ("pilot", "pilot"),
    ("search_and_rescue", "sar|search and rescue"),
    ("towing", "towing"),
    ("tug", "tug"),
    ("tanker", "tanker|tankship"),
    ("fishing", "fishing|trawler|fish"),
    ("passenger", "passenger|ferry|cruise"),
    ("high_speed", "hsc|high speed craft"),
    ("dredging", "dredging|dredger"),
    ("diving", "diving"),
    ("military", "military|naval"),
    ("sailing", "sailing"),
    ("pleasure", "pleasure|yacht|recreational"),
    ("port_tender", "port tender"),
    ("anti_pollution", "anti pollution"),
    ("law_enforcement", "law enforcement|law enforce"),
    ("medical", "medical"),
    ("non_combatant", "not party to conflict|noncombatant|non combatant"),
    ("cargo", "cargo|bulk carrier|container|reefer"),
    ("other", "other"),
)
_PATTERNS: Final = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _WORDS)


@lru_cache(maxsize=4096)
def kind(printed: str) -> str:
    """The kind of a ship.

    Args:
        printed: The type as a source gives it: the number that AIS sends, 0 to 99, or words
            (``Cargo``, ``Oil/Chemical Tanker``, ``Search and Rescue``).

    Returns:
        One of `KINDS`; ``unknown`` for 0, for numbers that stand for nothing and for other words.
    """
    said = printed.strip()
    if said.isascii() and said.isdigit():
        number = int(said)
        return _SINGLE.get(number) or _DOZENS.get(number // 10, "unknown")
    plain = " ".join(re.sub(r"[^a-z]+", " ", said.lower()).split())
    return next((name for name, words in _PATTERNS if words.search(plain)), "unknown")


def word(name: str, language: str | None = None) -> str:
    """The word for one of `KINDS`, in the reader's language."""
    return text(f"ship-kind-{name}", language)
