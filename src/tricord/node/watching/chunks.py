"""Chunks: pieces of positions as they came, described, and read when their turn comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.kernel.reading import NO_VESSEL, numbered, quantised
from tricord.lake.shares import Rows
from tricord.model.positions import SHARED_MMSIS

EARLIEST: Final = 631_152_000_000_000
"""1990-01-01: there was no AIS before."""
_UNREADABLE: Final = -(1 << 63)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows of a Parquet file.

    Attributes:
        path: The file.
        start: First row.
        length: Number of rows.
        latest: Moment after which none is believed, microseconds.
    """

    path: str
    start: int
    length: int
    latest: int


def chunks(path: str, length: int, latest: int) -> list[Chunk]:
    """A Parquet file in chunks of at most so many rows."""
    rows = pl.scan_parquet(path).select(pl.len()).collect().item()
    return [
        Chunk(path, start, min(length, rows - start), latest) for start in range(0, rows, length)
    ]


def read(chunk: Chunk) -> Rows:
    """The positions of a chunk, those that cannot be used marked with a reason."""
    scan = pl.scan_parquet(chunk.path)
    known = scan.collect_schema().names()
    wanted = ["vessel_id", "timestamp", "lat", "lon", "speed_kn", "course_deg", "receiver"]
    frame = (
        scan.slice(chunk.start, chunk.length)
        .select([name for name in wanted if name in known])
        .collect()
    )
    size = frame.height
    reason = np.zeros(size, np.int8)
    vessels, code = _coded(frame.get_column("vessel_id"))
    refused = np.array([v is None or v.strip() == "" or v in SHARED_MMSIS for v in vessels])
    reason[refused[code]] = NO_VESSEL
    receivers: list[str] = [""]
    receiver = np.zeros(size, np.int32)
    if "receiver" in frame.columns:
        heard_by, receiver = _coded(frame.get_column("receiver").fill_null(""))
        receivers = [name or "" for name in heard_by]
    at = _moments(frame.get_column("timestamp"))
    columns: dict[str, NDArray[Any]] = {
        "code": code,
        "at": at,
        "lat": np.zeros(size, np.int32),
        "lon": np.zeros(size, np.int32),
        "speed": np.zeros(size, np.int16),
        "course": np.zeros(size, np.uint16),
        "receiver": receiver.astype(np.int16),
    }
    quantised(
        at,
        _degrees(frame, "lat"),
        _degrees(frame, "lon"),
        _reported(frame, "speed_kn"),
        _reported(frame, "course_deg"),
        EARLIEST,
        chunk.latest,
        reason,
        *(columns[name] for name in ("lat", "lon", "speed", "course")),
    )
    return Rows([v or "" for v in vessels], receivers, reason, columns)


def _coded(names: pl.Series) -> tuple[list[str | None], NDArray[np.int32]]:
    """The names of a column, each once, and the number of the name in each row."""
    if not isinstance(names.dtype, pl.Categorical | pl.Enum):
        names = names.cast(pl.String).cast(pl.Categorical())
    codes = names.to_physical().cast(pl.Int64).fill_null(-1).to_numpy() + 1
    dense, rows = numbered(codes, int(codes.max(initial=0)) + 1)
    return names.gather(rows).cast(pl.String).to_list(), dense


def _moments(column: pl.Series) -> NDArray[np.int64]:
    moments = column.cast(pl.Datetime("us")) if column.dtype != pl.Datetime("us") else column
    return moments.to_physical().fill_null(_UNREADABLE).to_numpy()


def _degrees(frame: pl.DataFrame, name: str) -> NDArray[np.float64]:
    return frame.get_column(name).cast(pl.Float64).fill_null(np.nan).to_numpy()


def _reported(frame: pl.DataFrame, name: str) -> NDArray[np.float32]:
    if name not in frame.columns:
        return np.full(frame.height, np.nan, np.float32)
    return frame.get_column(name).cast(pl.Float32).fill_null(np.nan).to_numpy()
