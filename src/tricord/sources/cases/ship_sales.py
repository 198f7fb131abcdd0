"""Ships that were sold to the DPRK, as texts tell of it."""

from __future__ import annotations

import re
from typing import Final

_SHIP: Final = r"\b(?:vessels?|ships?|tankers?|freighters?)\b"
_DPRK: Final = r"(?:the )?(?:DPRK|North Korea)"
_SHIP_SOLD: Final = re.compile(
    rf"{_SHIP}[^.;]*\b(?:sold|sale|transferred|delivered)\b[^.;]*\bto {_DPRK}"
    rf"|\b(?:sale|sold|transfer)(?: of)? [^.;]*{_SHIP}[^.;]*\bto {_DPRK}"
    rf"|^\W*(?:was |re)?(?:sold|ownership transferred) to {_DPRK}"
    rf"|{_DPRK}[^.;,]* (?:acquired|bought|purchased|procured)\b[^.;]*{_SHIP}"
    rf"|{_SHIP} (?:sale|acquisition)s?\b|\bacquisitions? of [^.;]*{_SHIP}"
    rf"|{_SHIP}[^.;]*\b(?:acquired|bought|purchased) by {_DPRK}"
    r"|선박 (?:매각|구매|취득)|船舶の(?:売却|購入|取得)",
    re.IGNORECASE,
)
_SOLD: Final = re.compile(r"\b(?:sold|bought|acquired|purchased)\b|매각|売却", re.IGNORECASE)
_HANDED_OVER: Final = re.compile(
    r"\b(?:sold|handed over|transferred|delivered)\b[^.;]*\bto (?:the |an? )?"
    r"(?:DPRK|North Korean) (?:company|firm|buyer|owner|entity|operator)",
    re.IGNORECASE,
)
_BY_OWNER: Final = re.compile(
    rf"\b(?:sold|handed over|transferred) by [^.;]*\bowners?\b[^.;]*\bto {_DPRK}", re.IGNORECASE
)
_ITSELF: Final = re.compile(
    r"^\W*(?:used|second-hand|old|new)? ?(?:(?:oil|product|cargo|bulk) )?"
    r"(?:vessel|ship|tanker|carrier|freighter)\b(?![- ]to[- ])",
    re.IGNORECASE,
)
"""A ship named as the cargo."""
_SHIPS_GO_THERE: Final = re.compile(
    rf"{_SHIP}[^.;]*\b(?:go(?:ing|ne|es)?|went|pass\w*|mov\w+|end\w* up|sold|transferred"
    rf"|delivered)\b[^.;]*\b(?:to|in|into) {_DPRK}",
    re.IGNORECASE,
)


def is_ship(cargo: str) -> bool:
    """Whether what is named as cargo is a ship."""
    return bool(_ITSELF.search(cargo))


def is_ship_sale(happened: str, context: str, *, of_ship: bool) -> bool:
    """Whether a text tells that a ship was sold, or handed over, to the DPRK.

    Args:
        happened: The text, without what was not done.
        context: What the case says of itself: where it speaks of ships that go to the DPRK, a ship
            that is sold is one of them.
        of_ship: What is said is said of a ship.
    """
    if _SHIP_SOLD.search(happened):
        return True
    if _HANDED_OVER.search(happened):
        return of_ship or bool(re.search(_SHIP, happened, re.IGNORECASE))
    if of_ship and _BY_OWNER.search(happened):
        return True
    return bool(_SOLD.search(happened) and _SHIPS_GO_THERE.search(context))
