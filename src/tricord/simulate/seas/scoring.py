"""What was found of what was planted at sea."""

from __future__ import annotations

from typing import Final

import polars as pl

from tricord.simulate.truth import Tally

HEARD: Final = 0.8
"""Share of a transfer in which both ships were heard, from which it can be found."""

LASTS: Final = pl.duration(minutes=135)
"""A shorter transfer lies at the threshold of two hours."""

SILENT: Final = pl.duration(hours=12)
"""A shorter silence is common where nobody listens."""


def transfers(events: pl.DataFrame, truth: pl.DataFrame) -> Tally:
    """Transfers that can be found, and those found as encounters.

    A transfer can be found if it lasted two hours and a quarter, both ships were heard for most of
    it, and it does not lie at a threshold.

    Args:
        events: Encounters: ``vessel_1``, ``vessel_2``, ``start``, ``end``.
        truth: Of `tricord.simulate.seas.truth`.
    """
    planted = truth.filter(
        pl.col("kind") == "transfer",
        pl.col("value") >= HEARD,
        ~pl.col("near_threshold"),
        pl.col("end") - pl.col("start") >= LASTS,
    )
    return _tally("at-sea-transfer", _paired(planted), _paired(events))


def silences(events: pl.DataFrame, truth: pl.DataFrame) -> Tally:
    """Transponders that were switched off on purpose for twelve hours or more, and gaps found.

    Args:
        events: Gaps: ``vessel_id``, ``start``, ``end``.
        truth: Of `tricord.simulate.seas.truth`.
    """
    off = truth.filter(
        pl.col("kind") == "off",
        pl.col("note") == "intent",
        pl.col("end") - pl.col("start") >= SILENT,
        # Nobody was heard before the world began.
        pl.col("start") > truth["start"].min(),
    )
    return _tally("at-sea-silence", off.with_columns(who="vessel_1"), _of_one(events))


def shared(events: pl.DataFrame, truth: pl.DataFrame) -> Tally:
    """Identities that two ships send under, and those found.

    Args:
        events: Conflicts of identity: ``vessel_id``, ``kind``, ``start``, ``end``.
        truth: Of `tricord.simulate.seas.truth`.
    """
    planted = truth.filter(pl.col("kind") == "shared_mmsi").with_columns(who="vessel_1")
    two = events.filter(pl.col("kind") == "two_hulls")
    return _tally("at-sea-shared", planted, _of_one(two))


def apart(events: pl.DataFrame, truth: pl.DataFrame) -> Tally:
    """Encounters, and those of ships that were never together.

    Args:
        events: Encounters.
        truth: Of `tricord.simulate.seas.truth`.
    """
    together = _tally("", _paired(events), _paired(truth.filter(pl.col("kind") == "contact")))
    false = together.planted - together.found
    return Tally("at-sea-apart", decoy=True, planted=together.planted, found=false)


def _tally(kind: str, planted: pl.DataFrame, found: pl.DataFrame) -> Tally:
    """How many rows have another of the same ships at the same time."""
    columns = ("who", "start", "end")
    numbered = planted.select(columns).with_row_index("row")
    both = numbered.join(found.select(columns), on="who", suffix="_other")
    met = both.filter(pl.col("start") < pl.col("end_other"), pl.col("start_other") < pl.col("end"))
    return Tally(kind, decoy=False, planted=planted.height, found=met["row"].n_unique())


def _paired(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of two ships with the two in one order."""
    one, other = (pl.col(f"vessel_{side}").cast(pl.String) for side in (1, 2))
    pair = pl.min_horizontal(one, other) + "|" + pl.max_horizontal(one, other)
    return rows.with_columns(who=pair)


def _of_one(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.with_columns(who=pl.col("vessel_id").cast(pl.String))
