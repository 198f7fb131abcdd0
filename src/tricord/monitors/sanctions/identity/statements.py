"""What ships say of themselves, held against itself."""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.names.identifiers import is_ship_number

LEAST_IMO: Final = 1_000_000
"""Numbers below it were never given out; 0000000 passes the check digit (IMO A.1117(30))."""

_APART: Final = pl.duration(hours=1)
"""Two statements that overlap by less may be a change seen by two receivers."""


def conflicts(claims: pl.DataFrame) -> list[pl.DataFrame]:
    """Conflicts among claims, as frames with the columns of events.

    Args:
        claims: Rows with ``vessel_id``, ``field``, ``value``, ``first_at`` and ``last_at``.
    """
    dated = (
        claims.filter(pl.col("first_at").is_not_null(), pl.col("value") != "")
        .group_by("vessel_id", "field", "value")
        .agg(pl.col("first_at").min(), pl.col("last_at").max())
    )
    numbers = dated.filter(pl.col("field") == "imo")
    good = numbers.filter(_is_ship(pl.col("value")))
    return [
        _told(numbers.filter(~_is_ship(pl.col("value"))), "imo_check"),
        *_succession(good, "vessel_id", "value", "two_imos", "identity_change"),
        *_succession(good, "value", "vessel_id", "shared_imo", "handover"),
    ]


def _is_ship(value: pl.Expr) -> pl.Expr:
    return value.map_elements(
        lambda said: said.isdigit() and int(said) >= LEAST_IMO and is_ship_number(said),
        return_dtype=pl.Boolean,
    )


def _told(rows: pl.DataFrame, kind: str) -> pl.DataFrame:
    return rows.select(
        "vessel_id",
        track=pl.lit(0, pl.Int32()),
        start="first_at",
        end="last_at",
        kind=pl.lit(kind),
    )


def _succession(
    claims: pl.DataFrame, holder: str, held: str, at_once: str, in_turn: str
) -> list[pl.DataFrame]:
    """Two things one holder has: at a time, or one after the other."""
    pairs = claims.join(claims, on=holder, suffix="_2").filter(pl.col(held) < pl.col(f"{held}_2"))
    start = pl.max_horizontal("first_at", "first_at_2")
    end = pl.min_horizontal("last_at", "last_at_2")
    overlap = end - start >= _APART
    both = pairs.filter(overlap).with_columns(first_at=start, last_at=end)
    turns = pairs.filter(~overlap).with_columns(
        first_at=pl.min_horizontal(end, start), last_at=pl.max_horizontal(end, start)
    )
    found = []
    for rows, kind in ((both, at_once), (turns, in_turn)):
        found.append(_told(rows, kind))
        if held == "vessel_id":
            other = rows.with_columns(vessel_id=pl.col("vessel_id_2"))
            found.append(_told(other, kind))
    return found
