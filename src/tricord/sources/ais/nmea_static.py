"""What ships say of themselves in messages 5, 19 and 24 (ITU-R M.1371-5), read by pyais."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray
from pyais.bit_vector import bit_vector
from pyais.messages import MSG_CLASS

from tricord.model.positions import CLAIM_SCHEMA, SHARED_MMSIS
from tricord.sources.ais.kernel.layout import NONE

_KEPT: Final = 1 << 15
"""Messages whose content is remembered: ships send the same every six minutes."""

_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHARED: Final = frozenset(int(mmsi) for mmsi in SHARED_MMSIS)


@dataclass(frozen=True, slots=True)
class Content:
    """What one message says.

    Attributes:
        vessel: Nine digits.
        claims: Field and value.
        refusal: Why it cannot be read, a reason; "" where it can.
        no_imo: What stands in place of an IMO number and is none; "" where nothing does.
    """

    vessel: str = ""
    claims: tuple[tuple[str, str], ...] = ()
    refusal: str = ""
    no_imo: str = ""


@lru_cache(maxsize=_KEPT)
def content(payload: bytes, fill: int) -> Content:
    """What a message 5, 19 or 24 says.

    Args:
        payload: Its letters, all of the alphabet.
        fill: Bits of the last letter that do not count.
    """
    read = bit_vector(payload, fill)
    kind, vessel, part = read.get(0, 6), read.get(8, 30), read.get(38, 2)
    if not _is_long_enough(kind, part, len(read)):
        return Content(refusal="nmea-length")
    if vessel in _SHARED or vessel > 999_999_999:
        return Content(refusal="position-vessel")
    if kind == 24 and part > 1:
        return Content(refusal="nmea-type")
    said: Any = MSG_CLASS[kind].from_vector(read)
    claims = {"class": "A" if kind == 5 else "B"}
    claims |= _texts(said) | _hull(said) | _voyage(said)
    imo = getattr(said, "imo", 0)
    if 1_000_000 <= imo <= 9_999_999:
        claims["imo"] = str(imo)
    no_imo = str(imo) if imo and "imo" not in claims else ""
    return Content(f"{vessel:09d}", tuple(claims.items()), no_imo=no_imo)


def _is_long_enough(kind: int, part: int, bits: int) -> bool:
    """Whether nothing is missing: 5 has 424 bits, 19 has 312, 24 has 168.

    Transponders leave spare bits out or add some: 5 comes with 422 to 426, 24 with 158 to 168,
    its first part without the last bits of the name, its second with all of the hull.
    """
    if kind == 5:
        return 422 <= bits <= 426
    if kind == 19:
        return bits == 312
    return (162 if part else 158) <= bits <= 168


def _text(said: str) -> str:
    return re.sub(r"\s+", " ", said.strip("@ "))


def _texts(said: Any) -> dict[str, str]:
    found = {
        "name": _text(getattr(said, "shipname", "")),
        "call_sign": _text(getattr(said, "callsign", "")),
        "destination": _text(getattr(said, "destination", "")),
    }
    return {field: value for field, value in found.items() if value}


def _hull(said: Any) -> dict[str, str]:
    """Type and dimensions; zeros say that they are not available."""
    found = {}
    kind = int(getattr(said, "ship_type", 0))
    if 1 <= kind <= 99:
        found["ship_type"] = str(kind)
    if not hasattr(said, "to_bow"):
        return found
    bow, stern, port, starboard = said.to_bow, said.to_stern, said.to_port, said.to_starboard
    if bow + stern:
        found["length_m"] = str(bow + stern)
    if port + starboard:
        found["width_m"] = str(port + starboard)
    # A hull measured from bow and port side: where the antenna stands is not said.
    if bow + stern and (bow or port):
        found |= {"to_bow_m": str(bow), "to_stern_m": str(stern)}
    if port + starboard and (bow or port):
        found |= {"to_port_m": str(port), "to_starboard_m": str(starboard)}
    return found


def _voyage(said: Any) -> dict[str, str]:
    found = {}
    if draught := getattr(said, "draught", 0):
        found["draught_m"] = f"{draught:g}"
    month, day = getattr(said, "month", 0), getattr(said, "day", 0)
    if 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] and said.hour < 24 and said.minute < 60:
        found["eta"] = f"{month:02d}-{day:02d} {said.hour:02d}:{said.minute:02d}"
    return found


@dataclass
class Said:
    """When something was said.

    Attributes:
        row: First line.
        first: First moment in microseconds since 1970-01-01 UTC, or `NONE`.
        last: Last moment, or `NONE`.
        times: How often.
    """

    row: int
    first: int = NONE
    last: int = NONE
    times: int = 0

    def add(self, row: int, first: int, last: int, times: int) -> None:
        """Count it some more."""
        self.row = min(self.row, row)
        self.times += times
        if first != NONE:
            self.first = first if self.first == NONE else min(self.first, first)
            self.last = max(self.last, last)


@dataclass
class Claims:
    """What was said in a batch.

    Attributes:
        contents: By content of a message.
    """

    contents: dict[Content, Said] = field(default_factory=dict)

    def add(self, message: Content, row: int, at: int) -> bool:
        """Take what a message says; whether it is the first of its content."""
        said = self.contents.get(message)
        new = said is None
        if said is None:
            said = self.contents[message] = Said(row)
        said.add(row, at, at, 1)
        return new

    def frame(self, classes: pl.DataFrame) -> pl.DataFrame:
        """Rows of `CLAIM_SCHEMA`, in the order they were first made.

        Args:
            classes: Classes of transponders, as their positions tell: rows of `CLAIM_SCHEMA`.
        """
        if not self.contents:
            return classes.sort("row")
        rows = [
            (message.vessel, *claim, said.first, said.last, said.times, said.row)
            for message, said in self.contents.items()
            for claim in message.claims
        ]
        stamps = {"first_at": pl.Int64, "last_at": pl.Int64}
        columns = {name: stamps.get(name, kind) for name, kind in CLAIM_SCHEMA.items()}
        known = pl.col(*stamps)
        said = pl.DataFrame(rows, schema=columns, orient="row").with_columns(
            pl.when(known != NONE).then(known).cast(CLAIM_SCHEMA["first_at"])
        )
        together = pl.concat([said, classes]).group_by("vessel_id", "field", "value")
        return (
            together.agg(
                pl.col("first_at").min(),
                pl.col("last_at").max(),
                pl.col("times").sum(),
                pl.col("row").min(),
            )
            .select(CLAIM_SCHEMA.names())
            .sort("row", "field", "vessel_id", "value")
        )


def classes(
    keys: NDArray[np.int64], letters: Mapping[int, str], found: NDArray[np.int64]
) -> pl.DataFrame:
    """Classes of transponders as rows of `CLAIM_SCHEMA`.

    Args:
        keys: MMSI times four, and the class.
        letters: Letter of each class that has one.
        found: First row, first and last moment (µs, or `NONE`) and number of positions of each.
    """
    row, first, last, times = found.T
    stamp = CLAIM_SCHEMA["first_at"]
    told = pl.DataFrame(
        {
            "vessel_id": digits(keys // 4),
            "field": pl.repeat("class", len(keys), eager=True),
            "value": pl.Series(keys % 4).replace_strict(
                letters, default=None, return_dtype=pl.String()
            ),
            "first_at": first,
            "last_at": last,
            "times": times,
            "row": row,
        }
    ).filter(pl.col("value").is_not_null())
    return told.with_columns(
        pl.when(pl.col(name) != NONE).then(pl.col(name)).cast(stamp).alias(name)
        for name in ("first_at", "last_at")
    )


def digits(mmsi: NDArray[np.int64]) -> pl.Series:
    """MMSIs with their nine digits."""
    return pl.Series(mmsi).cast(pl.String).str.zfill(9)
