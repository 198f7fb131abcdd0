"""What a chunk gives when its turn comes: positions as shares keep them, and what is beside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.kernel.reading import motion, numbered
from tricord.lake.shares import Rows
from tricord.model.positions import CLAIM_SCHEMA, SET_ASIDE_SCHEMA, Batch

COPIES: Final = "position-copy"
"""Reason of a position that came before: it counts once, and nothing of it is lost."""

CLAIMS: Final = pl.Schema({name: CLAIM_SCHEMA[name] for name in CLAIM_SCHEMA if name != "row"})
"""What ships say of themselves over all files: as `CLAIM_SCHEMA`, without a row."""

_DUPLICATE: Final = "position-duplicate"
_NONE: Final = -(1 << 63)
_CLAIM: Final = ("vessel_id", "field", "value")


@dataclass(frozen=True)
class Portion:
    """Some records of a chunk that were read.

    Attributes:
        rows: Their positions, and rows another portion tells of (reason not 0).
        set_aside: Rows of `SET_ASIDE_SCHEMA`.
        copies: Records left out because the same stands shortly before.
        claims: Rows of `CLAIMS`.
    """

    rows: Rows
    set_aside: pl.DataFrame = field(default_factory=SET_ASIDE_SCHEMA.to_frame)
    copies: int = 0
    claims: pl.DataFrame = field(default_factory=CLAIMS.to_frame)

    def moved_down(self, lines: int) -> Portion:
        """The same, so many lines farther down in the file."""
        return replace(self, set_aside=self.set_aside.with_columns(pl.col("row") + lines))

    @property
    def read(self) -> int:
        """Number of records that are a position or should be one."""
        usable = int((self.rows.reason == 0).sum())
        return usable + self.set_aside.height + self.copies


def portion_of(batches: list[Batch]) -> Portion:
    """The batches of a source as one portion."""
    beside = pl.concat([batch.set_aside for batch in batches])
    copy = pl.col("reason") == _DUPLICATE
    copies = beside.select(copy.sum()).item()
    claims = merged([batch.claims for batch in batches])
    positions = pl.concat([batch.positions for batch in batches])
    return Portion(rows_of(positions), beside.filter(~copy) if copies else beside, copies, claims)


def merged(claims: list[pl.DataFrame]) -> pl.DataFrame:
    """Claims of several places, each vessel's field and value once; rows of `CLAIMS`, sorted."""
    return (
        pl.concat([CLAIMS.to_frame(), *(some.select(CLAIMS.names()) for some in claims)])
        .group_by(_CLAIM)
        .agg(pl.col("first_at").min(), pl.col("last_at").max(), pl.col("times").sum())
        .sort(_CLAIM)
    )


def rows_of(positions: pl.DataFrame) -> Rows:
    """Positions as sources or the lake give them, as shares keep them.

    Args:
        positions: ``vessel_id``, ``at``, ``lat_600k``, ``lon_600k``, ``speed_kn``,
            ``course_deg`` and ``receiver`` of `POSITION_SCHEMA`.
    """
    names, code = coded(positions.get_column("vessel_id"))
    receivers, receiver = coded(positions.get_column("receiver"))
    columns: dict[str, NDArray[Any]] = {
        "code": code,
        "at": moments(positions.get_column("at")),
        "lat": positions.get_column("lat_600k").to_numpy(),
        "lon": positions.get_column("lon_600k").to_numpy(),
        **motions(positions),
        "receiver": receiver.astype(np.int16),
    }
    return Rows(names, receivers or [""], np.zeros(len(code), np.int8), columns)


def coded(names: pl.Series) -> tuple[list[str], NDArray[np.int32]]:
    """The names of a column, each once, and the number of the name in each row; null is ""."""
    if not isinstance(names.dtype, pl.Categorical | pl.Enum):
        names = names.cast(pl.String).cast(pl.Categorical())
    codes = names.to_physical().cast(pl.Int64).fill_null(-1).to_numpy() + 1
    dense, rows = numbered(codes, int(codes.max(initial=0)) + 1)
    return names.gather(rows).cast(pl.String).fill_null("").to_list(), dense


def moments(column: pl.Series) -> NDArray[np.int64]:
    """Moments in microseconds; ``-2**63`` where there is none."""
    return column.dt.cast_time_unit("us").to_physical().fill_null(_NONE).to_numpy()


def motions(frame: pl.DataFrame) -> dict[str, NDArray[Any]]:
    """``speed`` and ``course`` as `Rows` has them, of ``speed_kn`` and ``course_deg``."""
    speed, course = np.empty(frame.height, np.int16), np.empty(frame.height, np.uint16)
    motion(_reported(frame, "speed_kn"), _reported(frame, "course_deg"), speed, course)
    return {"speed": speed, "course": course}


def _reported(frame: pl.DataFrame, name: str) -> NDArray[np.float32]:
    if name not in frame.columns:
        return np.full(frame.height, np.nan, np.float32)
    return frame.get_column(name).cast(pl.Float32).fill_null(np.nan).to_numpy()
