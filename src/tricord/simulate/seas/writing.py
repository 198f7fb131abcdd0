"""Writing a simulated world: positions batch by batch, and the truth beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl
from polars.io.plugins import register_io_source

from tricord.simulate.seas.table import Table
from tricord.simulate.seas.truth import truth
from tricord.simulate.seas.world import Heard, World, batches, build
from tricord.simulate.whole_files import MARK, write_whole

ROW_GROUP: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written.

    Attributes:
        positions: Rows of the file of positions.
        vessels: Hulls.
        days: Length of the world in days.
        truths: Rows of the truth by kind; empty where it was not asked for.
    """

    positions: int
    vessels: int
    days: float
    truths: dict[str, int]


def _ignored(_done: int, _all: int) -> None:
    """Nobody watches."""


def write_positions(
    out: Path,
    truth_out: Path | None = None,
    *,
    vessels: int,
    days: float,
    seed: int,
    progress: Callable[[int, int], None] = _ignored,
    keep: float = 1.0,
) -> Summary:
    """Simulate a world and write what is heard of it; same arguments, same bytes.

    Memory is bounded: messages are written as they arrive. The world begins on 2026-01-31. A
    vessel makes about 1,100 rows a day on average.

    Args:
        out: Parquet file of positions: ``vessel_id``, ``timestamp``, ``lat``, ``lon``,
            ``speed_kn``, ``course_deg``, ``receiver``, ``imo``, ``name``, in order of arrival.
        truth_out: Parquet file of the truth (see `truth`), None for none.
        vessels: Number of hulls, 1 to 90,000.
        days: Length of the world in days, above 0, at most 400.
        seed: Any whole number.
        progress: Told how many simulated minutes of how many are done.
        keep: Share of the messages heard that is written.

    Raises:
        RunError: A number is out of range, or a file cannot be written.
    """
    world = build(vessels, days, seed, keep)
    writer = _Writer(world, progress)
    write_whole(out, writer.sink)
    counts: dict[str, int] = {}
    if truth_out is not None:
        if writer.heard is None:
            raise RuntimeError("a world has at least one batch")
        rows = truth(world, writer.heard)
        write_whole(truth_out, lambda part: rows.write_parquet(part, metadata=MARK))
        counts = dict(sorted(rows["kind"].value_counts().iter_rows()))
    return Summary(writer.count, vessels, days, counts)


def simulate(vessels: int, days: float, seed: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    """A small world in memory: positions as in the file of `write_positions`, and its truth."""
    world = build(vessels, days, seed)
    table = Table(world)
    parts, last = [], None
    for rows, heard in batches(world):
        parts.append(table.rows(rows))
        last = heard
    if last is None:
        raise RuntimeError("a world has at least one batch")
    return pl.concat(parts), truth(world, last)


class _Writer:
    """Gives batches to Polars as it asks for them."""

    def __init__(self, world: World, progress: Callable[[int, int], None]) -> None:
        self._world, self._progress = world, progress
        self._table = Table(world)
        self.count = 0
        self.heard: Heard | None = None

    def _frames(
        self,
        with_columns: list[str] | None,
        predicate: pl.Expr | None,
        n_rows: int | None,
        batch_size: int | None,
    ) -> Iterator[pl.DataFrame]:
        """Frames of the file; Polars asks for all columns and rows of a sink."""
        del predicate, n_rows, batch_size
        for rows, heard in batches(self._world, self._progress):
            self.heard = heard
            frame = self._table.rows(rows)
            self.count += frame.height
            yield frame if with_columns is None else frame.select(with_columns)

    def sink(self, part: Path) -> None:
        """Write the file."""
        frames = register_io_source(self._frames, schema=self._table.schema)
        frames.sink_parquet(
            part, compression="zstd", row_group_size=ROW_GROUP, metadata=MARK, engine="streaming"
        )
