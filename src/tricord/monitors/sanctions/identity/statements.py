"""What ships say of themselves, held against itself."""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.monitors.sanctions.identity.schemas import completed
from tricord.names.identifiers import is_ship_number

LEAST_IMO: Final = 1_000_000
"""Numbers below it were never given out; 0000000 passes the check digit (IMO A.1117(30))."""

_APART: Final = pl.duration(hours=1)
"""Two statements that overlap by less may be a change seen by two receivers."""


def conflicts(claims: pl.DataFrame) -> list[pl.DataFrame]:
    """Conflicts among claims, as frames with the columns of `schemas.FOUND`.

    Args:
        claims: Rows with ``vessel_id``, ``field``, ``value``, ``first_at`` and ``last_at``.
    """
    dated = (
        claims.filter(
            pl.col("field") == "imo", pl.col("first_at").is_not_null(), pl.col("value") != ""
        )
        .group_by("vessel_id", imo=pl.col("value"))
        .agg(pl.col("first_at").min(), pl.col("last_at").max())
    )
    good = dated.filter(_is_ship(pl.col("imo")))
    return [
        _told(dated.filter(~_is_ship(pl.col("imo"))), "imo_check"),
        *_of_one_identity(good),
        *_of_one_number(good),
    ]


def _is_ship(value: pl.Expr) -> pl.Expr:
    return value.map_elements(
        lambda said: said.isdigit() and int(said) >= LEAST_IMO and is_ship_number(said),
        return_dtype=pl.Boolean,
    )


def _told(rows: pl.DataFrame, kind: str) -> pl.DataFrame:
    return completed(
        rows.with_columns(track=pl.lit(0), start="first_at", end="last_at", kind=pl.lit(kind))
    )


def _of_one_identity(good: pl.DataFrame) -> list[pl.DataFrame]:
    """Two numbers of one identity: at a time, or one after the other, the earlier first."""
    at_once, in_turn = _pairs(good, "vessel_id", "imo")
    earlier = pl.col("since") <= pl.col("since_2")
    numbers = (pl.col("imo"), pl.col("imo_2"))
    in_turn = in_turn.with_columns(
        imo=pl.when(earlier).then(numbers[0]).otherwise(numbers[1]),
        imo_2=pl.when(earlier).then(numbers[1]).otherwise(numbers[0]),
    )
    return [_told(at_once, "two_imos"), _told(in_turn, "identity_change")]


def _of_one_number(good: pl.DataFrame) -> list[pl.DataFrame]:
    """One number of two identities, told of each: at a time, or one after the other."""
    found = []
    kinds = ("shared_imo", "handover")
    for pairs, kind in zip(_pairs(good, "imo", "vessel_id"), kinds, strict=True):
        pair = pairs.rename({"vessel_id_2": "vessel_2"})
        found.append(_told(pair, kind))
        mirrored = {"vessel_id": "vessel_2", "vessel_2": "vessel_id"}
        found.append(_told(pair.rename(mirrored), kind))
    return found


def _pairs(claims: pl.DataFrame, holder: str, held: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Two things one holder has, the lesser text first: at a time, and one after the other.

    ``since`` and ``since_2`` are when each was first had; ``first_at`` and ``last_at`` are from
    when to when both were, or between which moments one gave way to the other.
    """
    pairs = claims.join(claims, on=holder, suffix="_2").filter(pl.col(held) < pl.col(f"{held}_2"))
    start = pl.max_horizontal("first_at", "first_at_2")
    end = pl.min_horizontal("last_at", "last_at_2")
    overlap = end - start >= _APART
    dated = pairs.with_columns(since="first_at", since_2="first_at_2")
    both = dated.filter(overlap).with_columns(first_at=start, last_at=end)
    turns = dated.filter(~overlap).with_columns(
        first_at=pl.min_horizontal(end, start), last_at=pl.max_horizontal(end, start)
    )
    return both, turns
