"""Positions written out again, each with the hull it was told to be of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl
import polars.selectors as cs
from numpy.typing import NDArray

from tricord.arriving import arriving
from tricord.errors import RunError, SourceError
from tricord.sources.ais.moments import Clock, first_order
from tricord.sources.ais.position_headings import Columns, mapped
from tricord.sources.ais.position_options import reckoning, separator_of
from tricord.sources.ais.position_rows import PositionReader
from tricord.sources.ais.repeats import Repeats

_KEYS: Final = ("vessel_id", "at", "lat", "lon")


def write_assigned(
    positions: Path, fixes: pl.DataFrame, out: Path, options: Mapping[str, str] | None = None
) -> None:
    """Write the rows of a file of positions in their order, with a column ``hull``.

    ``hull`` counts from 1 within an identity; 0 is noise that no hull can have sent, -1 a fix that
    a wrong clock has timed, and nothing stands where the position cannot be used.

    Args:
        positions: Parquet, or CSV, whose headings name the columns (``vessel_id,timestamp,lat,
            lon,...``, as a publisher calls them, or as the options say).
        fixes: Fixes that are not of the first hull of their identity: ``vessel_id``, ``at`` (µs),
            ``lat``, ``lon`` (1/600,000 degree) and ``hull``.
        out: File to write, ``.parquet`` or ``.csv``.
        options: Options of the source the positions were read with.

    Raises:
        RunError: ``events-format``: another ending.
        SourceError: An option is wrong, or no columns hold positions.
    """
    if out.suffix not in {".parquet", ".csv"}:
        raise RunError("events-format", file=out.name)
    given = options or {}
    sign = separator_of(given) or ","
    rows = (
        pl.scan_parquet(positions, glob=False)
        if positions.suffix == ".parquet"
        else pl.scan_csv(positions, separator=sign, infer_schema=False, glob=False)
    )
    schema = rows.collect_schema()
    columns = mapped(schema.names(), given, positions.name)
    known = fixes.unique(_KEYS, keep="first", maintain_order=True)
    told = _Told(rows, columns, positions.name, known, given)
    made = rows.map_batches(
        told.with_hulls, schema=pl.Schema({**schema, "hull": pl.Int32()}), streamable=True
    )
    with arriving(out) as passing:
        if out.suffix == ".parquet":
            made.sink_parquet(passing, compression="zstd")
        else:
            made.sink_csv(passing, datetime_format="%Y-%m-%dT%H:%M:%S%.fZ")


class _Unrepeated(Repeats):
    """Takes no record for a repeat: what stands twice is written twice."""

    def of(self, records: pl.DataFrame) -> NDArray[np.bool_]:
        """Which of the next records are repeats: none."""
        return np.zeros(records.height, np.bool_)


@dataclass(frozen=True)
class _Told:
    """Which hull each row of a file is of.

    Attributes:
        rows: Of the file.
        columns: What its columns are.
        file: Its name.
        known: As `fixes` of `write_assigned`, each fix once.
        options: Options of the source.
    """

    rows: pl.LazyFrame
    columns: Columns
    file: str
    known: pl.DataFrame
    options: Mapping[str, str]

    def with_hulls(self, some: pl.DataFrame) -> pl.DataFrame:
        """Rows that follow each other, each with its hull; read as the source reads them."""
        reader = PositionReader(
            Clock(reckoning(self.columns, self.options, self.file), self._order),
            self.columns,
            _Unrepeated(),
        )
        table = some.select(pl.nth(at).alias(to) for to, at in self.columns.at.items())
        table = table.with_columns((cs.categorical() | cs.enum()).cast(pl.String))
        read = reader.batch(table, np.arange(some.height), lambda places: [""] * len(places))
        found = read.positions.select(
            "vessel_id", "row", at=pl.col("at").dt.epoch("us"), lat="lat_600k", lon="lon_600k"
        ).join(self.known, on=_KEYS, how="left")
        hull = pl.repeat(None, some.height, dtype=pl.Int32(), eager=True)
        hull = hull.scatter(found.get_column("row"), found.get_column("hull").fill_null(1))
        return some.with_columns(hull.alias("hull"))

    def _order(self) -> str:
        """Whether day or month comes first, by the whole column of the moments.

        Raises:
            SourceError: ``position-date-order``: no date tells.
        """
        target = "day" if "day" in self.columns.at else "timestamp"
        column = self.rows.select(pl.nth(self.columns.at[target]).cast(pl.String)).collect()
        texts = column.to_series().drop_nulls()
        if order := first_order(texts):
            return order
        value = next((text for text in texts if text), "")
        raise SourceError("position-date-order", file=self.file, value=value)
