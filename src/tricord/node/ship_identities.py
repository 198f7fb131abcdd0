"""Which identity is meant: by MMSI, or by a number or name that a ship sends of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polars as pl
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.model.listing import squeeze
from tricord.names.identifiers import normalise
from tricord.node.ship_tracks import Window

_MMSI: Final = re.compile(r"MMSI[\s:]*(\d{9})", re.IGNORECASE)

_NEAR: Final = 2
"""Most digits or letters by which what is near differs."""

_NAMED: Final = 5
"""Most that are named."""

_TABLES: Final = {
    "positions": ("vessel_id",),
    "ship_claims": ("vessel_id",),
    "sea_events": ("vessel_1", "vessel_2"),
}


@dataclass(frozen=True)
class Claimed:
    """Identities under which a number or name is sent.

    Attributes:
        field: ``vessel_id`` where the identity itself was given, else the field of
            ``ship_claims``: ``imo``, ``call_sign`` or ``name``.
        value: What was looked for.
        by: One row for each identity: ``vessel_id``, ``first_at``, ``last_at``, ``times``.
    """

    field: str
    value: str
    by: pl.DataFrame


def identities(lake: Lake, written: str, window: Window | None = None) -> Claimed:
    """The identities a person means.

    An identity is taken before a number or name that looks the same: ``440123456``,
    ``IMO 9074729`` (or its seven digits), a call sign, or a name as it is sent, in any case.
    Several are no error: that two ships send one IMO number is worth knowing.

    Args:
        lake: The lake.
        written: What the person wrote.
        window: As of when, and in which version of the lake; ``since`` and ``until`` are not
            looked at, since a ship is known by what it ever sent.

    Raises:
        NotFound: Nothing sends so; the hint names what is near.
    """
    asked = window or Window()
    sought = squeeze(written)
    number = _MMSI.fullmatch(sought)
    for identity in dict.fromkeys((sought, number[1] if number else sought)):
        if identity and _is_known(lake, identity, asked):
            return Claimed("vessel_id", identity, pl.DataFrame({"vessel_id": [identity]}))
    claims = lake.scan("ship_claims", asked.as_of, asked.version)
    for field, value, said in _readings(sought):
        if value and (by := _claiming(claims, field, value, said)).height:
            return Claimed(field, value, by)
    near = ", ".join(_near(lake, claims, sought, asked)) or "–"
    raise NotFound("ship-unknown", ship=sought, near=near)


def _readings(sought: str) -> Iterable[tuple[str, str, pl.Expr]]:
    """What may be meant: a field, the value looked for, and the claims in the same form."""
    value = pl.col("value").str.strip_chars()
    digits = value.str.replace_all(r"\D", "").str.tail(7)
    yield "imo", normalise("imo", sought), digits
    letters = value.str.to_uppercase().str.replace_all(r"[^\p{L}\p{N}]", "")
    yield "call_sign", normalise("call_sign", sought), letters
    yield "name", sought.upper(), value.str.replace_all(r"\s+", " ").str.to_uppercase()


def _claiming(claims: pl.LazyFrame, field: str, value: str, said: pl.Expr) -> pl.DataFrame:
    return (
        claims.filter(pl.col("field") == field, said == value)
        .group_by("vessel_id")
        .agg(pl.col("first_at").min(), pl.col("last_at").max(), pl.col("times").sum())
        .sort("vessel_id")
        .collect()
    )


def _is_known(lake: Lake, identity: str, window: Window) -> bool:
    for table, columns in _TABLES.items():
        rows = lake.scan(table, window.as_of, window.version)
        named = pl.any_horizontal(pl.col(*columns) == identity)
        if rows.filter(named).head(1).collect().height:
            return True
    return False


def _near(lake: Lake, claims: pl.LazyFrame, sought: str, window: Window) -> list[str]:
    """Identities that differ in little, where digits were given; else names."""
    if any(char.isdigit() for char in sought) and not any(char.isspace() for char in sought):
        known = _all(lake, window)
        begin = [each for each in known if len(sought) > _NEAR and each.startswith(sought)]
        if near := begin[:_NAMED] or _nearest(sought, known):
            return near
    names = claims.filter(pl.col("field") == "name").select("value").unique().collect()
    known = sorted({squeeze(name) for name in names.get_column("value")})
    folded = {name.upper(): name for name in reversed(known)}
    begin = [each for each in known if each.upper().startswith(sought.upper())]
    return begin[:_NAMED] or [folded[each] for each in _nearest(sought.upper(), sorted(folded))]


def _nearest(sought: str, known: list[str]) -> list[str]:
    found = extract(sought, known, scorer=OSA.distance, score_cutoff=_NEAR, limit=_NAMED)
    return [each for each, _, _ in found]


def _all(lake: Lake, window: Window) -> list[str]:
    found: set[str] = set()
    for table, columns in _TABLES.items():
        rows = lake.scan(table, window.as_of, window.version)
        for column in columns:
            unique = rows.select(column).unique().collect(engine="streaming")
            found |= set(unique.get_column(column).drop_nulls())
    return sorted(found - {""})
