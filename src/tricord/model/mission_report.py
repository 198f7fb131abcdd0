"""What a mission abroad reports of the supply of an item."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Signal(StrEnum):
    """What kind of thing happened."""

    POLICY = "policy"
    OUTPUT = "output"
    PRICE = "price"
    LOGISTICS = "logistics"
    PAYMENT = "payment"
    LABOUR = "labour"
    ACCIDENT = "accident"
    DEMAND = "demand"


class Direction(StrEnum):
    """What it means for the supply of the item."""

    WORSE = "worse"
    BETTER = "better"
    UNCLEAR = "unclear"


RELIABILITY: Final = ("A", "B", "C", "D", "E", "F")
"""Of the source: completely, usually, fairly, not usually, not reliable; cannot be judged."""

CREDIBILITY: Final = (1, 2, 3, 4, 5, 6)
"""Of the information: confirmed, probably, possibly, doubtfully true, improbable; cannot be judged.

Both scales are the Admiralty code, as NATO doctrine gives it (AJP-2.1)."""
