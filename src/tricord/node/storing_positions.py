"""Storing ship positions: files larger than memory, batch by batch, within one commit.

What a file says is added to ``positions`` and ``rejects`` in pieces of the same size whatever the
file, each sorted, so that a filter on a ship reads little; what its ships say of themselves, and on
which days they were heard, to ``ship_claims`` and ``ships_seen``. Readers see none of it before the
commit. The same position in two files stands twice, each with where it came from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

import polars as pl

from tricord.lake import Transaction
from tricord.model.positions import Batch
from tricord.node import gathering
from tricord.node.gathering import Gathered
from tricord.node.pending_rows import Pending, Stamp
from tricord.sources.ais.position_headings import TARGETS
from tricord.sources.base import Raw, Streaming

ROWS_OF_A_FILE: Final = 1_000_000
"""Positions of one Parquet file of the lake; they take about 0.5 GB while they are written."""
_REJECTS_OF_A_FILE: Final = 500_000

_FILLED: Final = ("positions", "ship_claims", "ships_seen", "rejects")

Tell = Callable[[int], None]
"""Told how many records of a file have been read."""


@dataclass(frozen=True)
class TakenIn:
    """What became of a file of positions, as `tricord.node.storing.Outcome` has it.

    Attributes:
        rows: Rows per table.
        rejects: Records set aside, by reason.
        mapping: Our column to theirs, where columns were guessed.
        notes: What a person should know, as (message key, parameters).
    """

    rows: Mapping[str, int]
    rejects: Mapping[str, int]
    mapping: Mapping[str, str]
    notes: tuple[tuple[str, Mapping[str, str]], ...]


def take_in(
    transaction: Transaction,
    source: Streaming,
    raw: Raw,
    options: Mapping[str, str],
    stamp: Stamp,
    *,
    tell: Tell,
) -> TakenIn:
    """Read a file batch by batch and add what it says.

    Args:
        transaction: All of it, or nothing, becomes visible.
        source: Reads the file.
        raw: The file.
        options: What the user gave.
        stamp: What is added to each row.
        tell: Told after each batch.

    Raises:
        SourceError: The file is not as its source publishes it, or damaged.
        LakeError: The lake cannot be written.
    """
    seen = gathering.of_days()
    by_ship = partial(_by_ship, seen)
    positions = Pending(transaction, stamp, "positions", ROWS_OF_A_FILE, by_ship)
    rejects = Pending(transaction, stamp, "rejects", _REJECTS_OF_A_FILE)
    claims, headings = gathering.of_claims(), list[Mapping[str, str]]()
    reasons, counts = Counter[str](), Counter[str]()
    read = 0
    for batch in source.batches(raw, options):
        positions.add(batch.positions)
        rejects.add(_reject_rows(batch))
        claims.add(batch.claims)
        reasons.update(dict(batch.set_aside["reason"].value_counts().iter_rows()))
        counts.update(getattr(batch, "counts", {}))
        if batch.mapping and batch.mapping not in headings[-1:]:
            headings.append(batch.mapping)
        read += batch.positions.height + batch.set_aside.height
        tell(read)
    positions.write()
    rejects.write()
    said = claims.whole()
    transaction.append("ship_claims", stamp.rows("ship_claims", said))
    transaction.append("ships_seen", stamp.rows("ships_seen", seen.whole()))
    first = headings[0] if headings else {}
    return TakenIn(
        {"positions": positions.written, "ship_claims": said.height},
        reasons,
        {ours: theirs for ours, theirs in first.items() if ours in TARGETS},
        (*_notes(headings), *_counted(counts)),
    )


def take_out(
    transaction: Transaction, dataset: str, file_sha256: str, moments: Collection[datetime]
) -> None:
    """Take out what a file brought to a data set at some moments, before it is taken in again."""
    for table in _FILLED:
        transaction.remove_file(table, dataset, file_sha256, moments)


def _by_ship(seen: Gathered, rows: pl.DataFrame) -> pl.DataFrame:
    """Positions in the order they are sought by; the days of their ships are remembered."""
    ordered = rows.sort("vessel_id", "at", "row")
    seen.add(gathering.days_of(ordered))
    return ordered


def _reject_rows(batch: Batch) -> pl.DataFrame:
    return batch.set_aside.select(pl.col("row").cast(pl.String).alias("record"), "reason", "detail")


def _counted(counts: Mapping[str, int]) -> list[tuple[str, Mapping[str, str]]]:
    """What lines there are that are no position and nothing that was set aside."""
    kinds = [kind for kind, count in counts.items() if count and kind != "position"]
    return [(f"ingest-lines-{kind}", {"count": str(counts[kind])}) for kind in kinds]


def _notes(headings: list[Mapping[str, str]]) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """How options were taken that nobody gave, and whether columns changed on the way."""
    if not headings:
        return ()
    taken = {option: how for option, how in headings[0].items() if option not in TARGETS}
    said = ", ".join(f"{option}={how}" for option, how in sorted(taken.items()))
    notes = []
    if said:
        notes.append(("ingest-positions-taken", {"options": said}))
    if len(headings) > 1:
        notes.append(("ingest-positions-columns", {"times": str(len(headings) - 1)}))
    return tuple(notes)
