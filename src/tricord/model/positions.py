"""Ship positions as sources give them: columns, units, and what no ship can have sent.

AIS is self-reported: what it says is a claim of whoever sent it, never the truth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import polars as pl

POSITION_SCHEMA: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "at": pl.Datetime("us", "UTC"),
        "lat_600k": pl.Int32(),
        "lon_600k": pl.Int32(),
        "speed_kn": pl.Float32(),
        "course_deg": pl.Float32(),
        "heading_deg": pl.Int16(),
        "status": pl.Int8(),
        "message": pl.Int8(),
        "receiver": pl.String(),
        "row": pl.Int64(),
    }
)
"""One position. ``vessel_id``: identity it was sent under, for AIS the MMSI with its leading
zeros. ``lat_600k``, ``lon_600k``: 1/600,000 degree, longitude in [-180, 180). ``speed_kn``,
``course_deg`` (below 360), ``heading_deg``, ``status`` (navigational status, ITU-R M.1371) and
``message`` (type of AIS message) are null where nothing valid was sent; ``receiver`` is "" where
the file does not say. ``row``: line or record of the raw file, counted from 1."""

CLAIM_SCHEMA: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "field": pl.String(),
        "value": pl.String(),
        "first_at": pl.Datetime("us", "UTC"),
        "last_at": pl.Datetime("us", "UTC"),
        "times": pl.Int64(),
        "row": pl.Int64(),
    }
)
"""What a ship said of itself: one row per vessel, field and value of a batch, with the first and
last moment it said so, how often, and the first row. ``field`` is one of `CLAIM_FIELDS`; a moment
is null where the file gives none."""

CLAIM_FIELDS: Final = (
    "imo",
    "name",
    "call_sign",
    "ship_type",
    "length_m",
    "width_m",
    "to_bow_m",
    "to_stern_m",
    "to_port_m",
    "to_starboard_m",
    "draught_m",
    "destination",
    "eta",
    "class",
    "flag",
)
"""Fields of static data. ``imo``: seven digits without prefix. ``ship_type``: AIS number 0-99 as
text where the file gives a number, else its words. ``eta``: ``MM-DD HH:MM``. ``class``: A or B.
Empty values and those that mean "not available" are no claims."""

SET_ASIDE_SCHEMA: Final = pl.Schema(
    {"row": pl.Int64(), "reason": pl.String(), "detail": pl.String()}
)
"""A record that could not be loaded: where, a reason (`tricord.locale` key ``reject-<reason>``),
and what stood there, at most 200 characters."""


@dataclass(frozen=True)
class Batch:
    """Some records of a raw file, in its order.

    Attributes:
        positions: Rows of `POSITION_SCHEMA`.
        claims: Rows of `CLAIM_SCHEMA`.
        set_aside: Rows of `SET_ASIDE_SCHEMA`.
        mapping: Our column to theirs, where columns were guessed.
    """

    positions: pl.DataFrame = field(default_factory=POSITION_SCHEMA.to_frame)
    claims: pl.DataFrame = field(default_factory=CLAIM_SCHEMA.to_frame)
    set_aside: pl.DataFrame = field(default_factory=SET_ASIDE_SCHEMA.to_frame)
    mapping: Mapping[str, str] = field(default_factory=dict)


Batches = Iterator[Batch]


UNUSABLE_SPEEDS_KN: Final = (51.2, 63.0, 102.3)
"""Speeds that stand for nothing (102.3: not available; 63: the same in message 27) or are known
noise (51.2), after ``GlobalFishingWatch/gpsdio-segment``."""

SHARED_MMSIS: Final = frozenset({"0", "000000000", "111111111", "123456789", "987654321"})
"""Numbers that many transponders send when nobody has set them: no vessel's identity."""
