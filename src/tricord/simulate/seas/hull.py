"""Hulls, the identities they use, and numbers that no authority has given out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

MOST_VESSELS: Final = 90_000
"""Serial parts of MMSIs run from 900000."""

_NAMES: Final = (
    *("AURORA", "HARU", "BLUE HERON", "CAMELLIA", "DAWN", "EVERGREEN BAY", "FIRST LIGHT"),
    *("GOLDEN PINE", "HAEORUM", "IRIS", "JADE RIVER", "KITA", "LOTUS", "MINATO", "NAMSAN"),
    *("OCEAN LILY", "PEARL", "QUIET SEA", "RYOKU", "SAEBYEOK", "TAIYO", "UMI", "VEGA", "WAVE"),
)


class Transponder(IntEnum):
    """AIS class, and for class B how it finds its slots."""

    A = 0
    B_CS = 1
    B_SO = 2


@dataclass(frozen=True, slots=True)
class Identity:
    """What a transponder says of itself.

    Attributes:
        mmsi: Nine digits.
        imo: Seven digits; "" where none is sent (class B).
        name: Name; "" where none is sent.
    """

    mmsi: str
    imo: str
    name: str


@dataclass(frozen=True, slots=True)
class Hull:
    """A ship as a thing, whatever it calls itself.

    Attributes:
        number: Its number, from 0.
        kind: What ship it is, as ``tanker``.
        mid: First three digits of its MMSI: the flag.
        transponder: Its class.
        strength: Share of its messages that leave the antenna in order, 0 to 1.
    """

    number: int
    kind: str
    mid: int
    transponder: Transponder = Transponder.A
    strength: float = 1.0

    def identity(self) -> Identity:
        """The identity it was given."""
        imo = ship_number(self.number) if self.transponder == Transponder.A else ""
        return Identity(mmsi(self.mid, self.number), imo, name(self.number))


def mmsi(mid: int, number: int) -> str:
    """An MMSI of a flag, with a serial part from 900000."""
    return f"{mid:03d}{900_000 + number:06d}"


def ship_number(number: int) -> str:
    """An IMO ship number from 3000000 with its check digit; real ones begin with 5 to 9 or 1."""
    digits = f"{300_000 + number:06d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(7, 1, -1), strict=True))
    return f"{digits}{total % 10}"


def name(number: int) -> str:
    """A name that says it is simulated."""
    return f"SIM {_NAMES[number % len(_NAMES)]} {number}"
