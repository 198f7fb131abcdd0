"""Parquet files in the fixed form, read fast: some rows of one of them as a chunk.

The form is ``vessel_id, timestamp, lat, lon`` and what further columns of `PositionTable` are
headed just so, the moments typed. Rows about which there is any doubt are given to the reader of
that source, which alone knows what is set aside and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
import polars.selectors as cs
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.geo.kernel.reading import DOUBTFUL, FINE, grouped, placed
from tricord.lake.shares import Rows
from tricord.model.positions import CLAIM_SCHEMA, SHARED_MMSIS
from tricord.node.watching.portion import Portion, coded, merged, moments, motions, portion_of
from tricord.sources.ais.claims import CLAIM_TARGETS, claim_columns
from tricord.sources.ais.moments import Clock
from tricord.sources.ais.numbers import NOTHING
from tricord.sources.ais.position_headings import Columns, guess
from tricord.sources.ais.position_options import reckoning
from tricord.sources.ais.position_rows import EARLIEST, PositionReader
from tricord.sources.ais.positions_parquet import headings_of, is_parquet
from tricord.sources.ais.units import refuse_implausible
from tricord.sources.base import Raw

_POSITION: Final = ("vessel_id", "timestamp", "lat", "lon", "speed_kn", "course_deg", "receiver")
_TARGETS: Final = frozenset((*_POSITION, "heading_deg", "status", *CLAIM_TARGETS))
_NUMBERS: Final = ("lat", "lon", "speed_kn", "course_deg")
_NOBODY: Final = frozenset({"", *SHARED_MMSIS, *NOTHING})
_SAMPLE: Final = 1_000
_EPOCH: Final = datetime.fromtimestamp(0, EARLIEST.tzinfo)
_MICROSECOND: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class FixedForm:
    """Some rows of a Parquet file in the fixed form.

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

    def read(self) -> Iterator[Portion]:
        """What is surely usable, then what the source makes of the rest.

        Raises:
            SourceError: The file is damaged.
        """
        columns = guess(headings_of(Raw(Path(self.path), Path(self.path).name)))
        wanted = [name for name in columns.headings if name in columns.at and name in _TARGETS]
        scan = pl.scan_parquet(self.path, glob=False).slice(self.start, self.length)
        try:
            frame = scan.select(wanted).collect()
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
            raise SourceError("position-parquet-damaged", file=Path(self.path).name) from None
        rows = _rows(frame, self.latest)
        yield Portion(rows, claims=_claims(frame, rows, columns))
        doubtful = np.flatnonzero(rows.reason != FINE)
        if len(doubtful):
            yield self._rest(frame[doubtful], doubtful, columns)

    def _rest(self, rest: pl.DataFrame, places: NDArray[np.int64], columns: Columns) -> Portion:
        latest = _EPOCH + self.latest * _MICROSECOND
        reader = PositionReader(_clock(columns), columns, latest=latest)
        table = rest.with_columns((cs.categorical() | cs.enum()).cast(pl.String))
        return portion_of([reader.batch(table, places + (self.start + 1), _details(table))])


def is_fixed_form(raw: Raw, options: Mapping[str, str]) -> bool:
    """Whether a file is in the fixed form, and nothing was said of it."""
    if options or not is_parquet(raw):
        return False
    columns = guess(headings_of(raw))
    named = all(columns.headings[at] == target for target, at in columns.at.items())
    if not (columns.complete and named and columns.at.keys() <= _TARGETS):
        return False
    types = pl.read_parquet_schema(raw.path)
    text = (pl.String, pl.Categorical, pl.Enum)
    return (
        columns.form.source == ""
        and not columns.numbers_are_mmsi
        and isinstance(types["timestamp"], pl.Datetime)
        and isinstance(types["vessel_id"], text)
        and all(types[name].is_numeric() for name in _NUMBERS if name in columns.at)
        and ("receiver" not in columns.at or isinstance(types["receiver"], text))
    )


def in_fixed_form(raw: Raw, latest: int, length: int) -> list[FixedForm]:
    """A file in the fixed form in chunks of at most so many rows.

    Raises:
        SourceError: Its courses cannot be degrees.
    """
    path, columns = str(raw.path.absolute()), guess(headings_of(raw))
    scan = pl.scan_parquet(path, glob=False)
    sample = scan.select(n for n in _NUMBERS if n in columns.at).head(_SAMPLE).collect()
    refuse_implausible(sample, reckoning(columns, {}, raw.name))
    rows = scan.select(pl.len()).collect().item()
    return [
        FixedForm(path, start, min(length, rows - start), latest)
        for start in range(0, rows, length)
    ]


def _rows(frame: pl.DataFrame, latest: int) -> Rows:
    """All rows of a file's piece, those marked about which there is doubt."""
    vessels, code = coded(frame.get_column("vessel_id"))
    names = [vessel.strip() for vessel in vessels]
    nobody = np.array([name.lower() in _NOBODY for name in names], np.bool_)
    doubt = nobody[code].astype(np.int8) * DOUBTFUL
    receivers, receiver = [""], np.zeros(frame.height, np.int32)
    if "receiver" in frame.columns:
        receivers, receiver = coded(frame.get_column("receiver"))
    at = moments(frame.get_column("timestamp"))
    columns: dict[str, NDArray[Any]] = {
        "code": code,
        "at": at,
        "lat": np.zeros(frame.height, np.int32),
        "lon": np.zeros(frame.height, np.int32),
        **motions(frame),
        "receiver": receiver.astype(np.int16),
    }
    earliest = (EARLIEST - _EPOCH) // _MICROSECOND
    lat, lon = _degrees(frame, "lat"), _degrees(frame, "lon")
    placed(at, lat, lon, earliest, latest, doubt, columns["lat"], columns["lon"])
    heard_by = [name.strip() for name in receivers]
    return Rows(names, heard_by or [""], doubt, columns)


def _degrees(frame: pl.DataFrame, name: str) -> NDArray[np.float64]:
    return frame.get_column(name).cast(pl.Float64).fill_null(np.nan).to_numpy()


def _claims(frame: pl.DataFrame, rows: Rows, columns: Columns) -> pl.DataFrame:
    """What ships say of themselves in the rows that are not in doubt."""
    printed = [name for name in CLAIM_TARGETS if name in frame.columns]
    fine = np.flatnonzero(rows.reason == FINE)
    if not printed or not len(fine):
        return merged([])
    # Ships say the same again and again: what is printed is read once per ship and wording.
    mark = frame.select(printed).hash_rows(seed=0).to_numpy()
    found = grouped(rows.columns["code"][fine], mark[fine], rows.columns["at"][fine])
    at, first, last, times = found
    vessels = np.array(rows.vessels, object)[rows.columns["code"][fine[at]]]
    said = frame.select(printed)[fine[at]].with_columns(
        (cs.categorical() | cs.enum()).cast(pl.String)
    )
    kept = pl.DataFrame(
        {"vessel_id": vessels.tolist(), "first_at": first, "last_at": last, "times": times},
        schema_overrides={"vessel_id": pl.String()},
    ).with_columns(pl.col("first_at", "last_at").cast(CLAIM_SCHEMA["first_at"]))
    claims = claim_columns(said, _clock(columns).reckoning)
    every = claims.hstack(kept).unpivot(
        claims.columns, index=kept.columns, variable_name="field", value_name="value"
    )
    return merged([every.drop_nulls("value")])


def _clock(columns: Columns) -> Clock:
    return Clock(reckoning(columns, {}, ""), str)


def _details(table: pl.DataFrame) -> Callable[[NDArray[np.int64]], Sequence[str]]:
    """What stood in some rows, as the source prints it."""

    def printed(places: NDArray[np.int64]) -> list[str]:
        records = table[places].rows()
        return [",".join("" if cell is None else str(cell) for cell in row) for row in records]

    return printed
