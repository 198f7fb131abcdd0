"""What ships say of themselves, held against itself."""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.monitors.sanctions.identity.schemas import completed
from tricord.names.identifiers import is_ship_number

LEAST_IMO: Final = 1_000_000
"""Numbers below it were never given out; 0000000 passes the check digit (IMO A.1117(30))."""

OTHER_HULL: Final = 0.1
OTHER_HULL_M: Final = 10.0
"""Lengths of one hull differ by no more than a tenth, or ten metres: they are typed in, and
measured from where the antenna stands. [ours]"""

_APART: Final = pl.duration(hours=1)
"""Two statements that overlap by less may be a change seen by two receivers."""


def conflicts(claims: pl.DataFrame) -> list[pl.DataFrame]:
    """Conflicts among claims, as frames with the columns of `schemas.FOUND`.

    Args:
        claims: Rows with ``vessel_id``, ``field``, ``value``, ``first_at``, ``last_at`` and
            ``times``.
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
        *_of_other_hulls(good, claims),
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


def _of_other_hulls(good: pl.DataFrame, claims: pl.DataFrame) -> list[pl.DataFrame]:
    """One number of two identities whose hulls cannot be one, by their lengths; told of each.

    Of a ship that says several lengths the one it says most often counts.
    """
    said = claims.filter(pl.col("field") == "length_m", pl.col("first_at").is_not_null())
    lengths = (
        said.with_columns(length_m=pl.col("value").cast(pl.Float64, strict=False))
        .filter(pl.col("length_m") > 0.0)
        .group_by("vessel_id", "length_m")
        .agg(pl.col("times").sum())
        .sort("vessel_id", "times", "length_m", descending=[False, True, False])
        .unique("vessel_id", keep="first", maintain_order=True)
        .select("vessel_id", "length_m")
    )
    known = good.join(lengths, on="vessel_id")
    pairs = known.join(known, on="imo", suffix="_2").filter(
        pl.col("vessel_id") < pl.col("vessel_id_2")
    )
    length, other = pl.col("length_m"), pl.col("length_m_2")
    differ = (length - other).abs()
    least = pl.max_horizontal(pl.lit(OTHER_HULL_M), OTHER_HULL * pl.max_horizontal(length, other))
    pair = pairs.filter(differ > least).select(
        "vessel_id",
        "imo",
        vessel_2="vessel_id_2",
        first_at=pl.min_horizontal("first_at", "first_at_2"),
        last_at=pl.max_horizontal("last_at", "last_at_2"),
        distance_m=differ,
    )
    mirrored = pair.rename({"vessel_id": "vessel_2", "vessel_2": "vessel_id"})
    return [_told(rows, "borrowed_identity") for rows in (pair, mirrored)]


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
