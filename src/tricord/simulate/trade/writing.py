"""Writing simulated trade statistics: rows group by group, and the truth beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl
from polars.io.plugins import register_io_source

from tricord.model.tables import TABLES
from tricord.simulate.trade.world import World, simulate
from tricord.simulate.whole_files import MARK, write_whole

ROW_GROUP: Final = 500_000


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written.

    Attributes:
        rows: Rows of the file.
        truths: Rows with the DPRK as partner by what is true of them.
    """

    rows: int
    truths: dict[str, int]


def write_trade(
    out: Path,
    truth_out: Path | None = None,
    *,
    rows: int,
    year: int,
    seed: int,
    monthly: bool = False,
) -> Summary:
    """Simulate a year of trade statistics and write it; same arguments, same bytes.

    Args:
        out: Parquet file with the columns of the table ``trade_flows``.
        truth_out: Parquet file of the truth (`World.truth`), None for none.
        rows: About how many rows.
        year: The year.
        seed: Any whole number.
        monthly: Rows are of months.

    Raises:
        RunError: A number is out of range, or a file cannot be written.
    """
    world = simulate(rows, year, seed, monthly=monthly)
    source = register_io_source(_frames(world), schema=TABLES["trade_flows"].schema)
    write_whole(
        out,
        lambda part: source.sink_parquet(
            part, compression="zstd", row_group_size=ROW_GROUP, metadata=MARK, engine="streaming"
        ),
    )
    if truth_out is not None:
        write_whole(truth_out, lambda part: world.truth.write_parquet(part, metadata=MARK))
    counts = dict(sorted(world.truth["kind"].value_counts().iter_rows()))
    return Summary(len(world.rows), counts)


def _frames(
    world: World,
) -> Callable[[list[str] | None, pl.Expr | None, int | None, int | None], Iterator[pl.DataFrame]]:
    """What gives frames to Polars as it asks for them; a sink asks for all columns and rows."""

    def frames(
        with_columns: list[str] | None,
        predicate: pl.Expr | None,
        n_rows: int | None,
        batch_size: int | None,
    ) -> Iterator[pl.DataFrame]:
        del predicate, n_rows, batch_size
        for start in range(0, len(world.rows), ROW_GROUP):
            frame = world.table(start, ROW_GROUP)
            yield frame if with_columns is None else frame.select(with_columns)

    return frames
