"""From the cells of a table to positions, claims and records set aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.clock import now
from tricord.model.positions import (
    POSITION_SCHEMA,
    SET_ASIDE_SCHEMA,
    SHARED_MMSIS,
    UNUSABLE_SPEEDS_KN,
    Batch,
)
from tricord.sources.ais.claims import claim_columns, claim_rows
from tricord.sources.ais.moments import MOMENT, Clock
from tricord.sources.ais.numbers import NOTHING, numbers, texts
from tricord.sources.ais.position_headings import WORDS, Columns
from tricord.sources.ais.repeats import Repeats
from tricord.sources.cell import key

UNITS_PER_DEGREE: Final = 600_000
"""AIS gives positions in 1/10,000 arc-minute."""
EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
"""Before it no ship sent AIS: an older moment is that of a clock nobody has set."""

_MOTION: Final = ("speed_kn", "course_deg", "heading_deg", "message", "status")
_FASTEST_KN: Final = 102.25
_STATUS: Final = {key(word): int(n) for n, words in WORDS["status"].items() for word in words}
_SHIPS: Final = frozenset(key(word) for words in WORDS["mobile"].values() for word in words)
_NO_SHIPS: Final = (4, 9, 21)
"""Messages of base stations, search and rescue aircraft, aids to navigation (ITU-R M.1371)."""
_NOBODY: Final = sorted(
    {*SHARED_MMSIS, "", *(form for w in NOTHING for form in (w, w.upper(), w.title())), "NaN"}
)

Details = Callable[[NDArray[np.int64]], Sequence[str]]
"""What stood in the records at some places of a block."""


class _Fault(IntEnum):
    """Why a record is set aside, the gravest first."""

    STATION = 1
    VESSEL = 2
    TIMELESS = 3
    TIME = 4
    FUTURE = 5
    NONE = 6
    LATITUDE = 7
    LONGITUDE = 8
    DUPLICATE = 9


_REASONS: Final = {fault.value: f"position-{fault.name.lower()}" for fault in _Fault}
_STILL_CLAIMS: Final = (0, _Fault.TIMELESS, _Fault.NONE, _Fault.LATITUDE, _Fault.LONGITUDE)
"""What is wrong with the position says nothing against what the ship said of itself."""


@dataclass
class PositionReader:
    """Turns the records of one file into batches, in their order.

    Attributes:
        times: Reads its moments.
        columns: What its columns are; a file may change them on the way.
        repeats: Remembers what was read last.
        latest: Moments after it lie in the future.
    """

    times: Clock
    columns: Columns
    repeats: Repeats = field(default_factory=Repeats)
    latest: datetime = field(default_factory=lambda: now() + timedelta(days=1))

    def batch(self, table: pl.DataFrame, rows: NDArray[np.int64], details: Details) -> Batch:
        """The next records.

        Args:
            table: Columns named after the targets of `position_headings`: text, or typed.
            rows: Line or record of the raw file, per record.
            details: Gives what stood there, to be kept with what is set aside.
        """
        said = pl.DataFrame(
            [
                self._vessels(table["vessel_id"]).alias("vessel_id"),
                self._moments(table).alias("at"),
                numbers(table["lat"]).alias("lat"),
                numbers(table["lon"]).alias("lon"),
                pl.Series("row", rows, pl.Int64),
            ]
        )
        faults = self._faults(table, said)
        told = np.isin(faults, _STILL_CLAIMS) if faults.any() else np.ones(len(faults), np.bool_)
        ships, claiming = _where(said, told), _where(table, told)
        reckoning = self.times.reckoning
        claims = claim_rows(ships["vessel_id"], ships["at"], ships["row"], claiming, reckoning)
        self._forgive_static(table, faults)
        good = faults == 0
        positions = _places(_where(said, good)).hstack(self._motion(_where(table, good)))
        bad = np.flatnonzero(faults > 0)
        set_aside = pl.DataFrame(
            [
                rows[bad],
                [_REASONS[fault] for fault in faults[bad].tolist()],
                [detail[:200] for detail in details(bad)],
            ],
            schema=SET_ASIDE_SCHEMA,
        )
        shaped = positions.select(POSITION_SCHEMA.names()).cast(POSITION_SCHEMA)
        return Batch(shaped, claims, set_aside, {**self.columns.shown, **reckoning.taken})

    def _vessels(self, column: pl.Series) -> pl.Series:
        vessels = texts(column)
        if not self.times.reckoning.mmsi:
            return vessels
        if (vessels.str.len_bytes() == 9).all():
            return vessels
        plain = vessels.str.strip_suffix(".0")
        return plain.str.zfill(9).zip_with(plain.str.contains("^[0-9]{1,8}$"), plain)

    def _moments(self, table: pl.DataFrame) -> pl.Series:
        if "timestamp" not in table.columns:
            if "day" in table.columns:
                return self.times.moments(table["day"])
            if "age_min" in table.columns:
                return self.times.ages(numbers(table["age_min"]))
            return pl.repeat(None, table.height, dtype=MOMENT, eager=True)
        column = table["timestamp"]
        if "day" in table.columns:
            column = texts(table["day"]).str.head(10) + " " + texts(column)
        moments = self.times.moments(column)
        if "millisecond" in table.columns:
            more = numbers(table["millisecond"])
            more = more.set(~more.is_between(0, 59_999).fill_null(value=False), 0)
            moments += more.cast(pl.Int64).cast(pl.Duration("ms"))
        return moments

    def _faults(self, table: pl.DataFrame, said: pl.DataFrame) -> NDArray[np.int8]:
        latest = self.latest.replace(tzinfo=None)
        vessel, at, lat, lon = (pl.col(name) for name in ("vessel_id", "at", "lat", "lon"))
        nobody = vessel.is_in(_NOBODY)
        if self.times.reckoning.mmsi:
            nobody |= ~vessel.str.contains("^[0-9]{9}$")
        dated = {"timestamp", "day"} & set(table.columns) or self.times.reckoning.moment
        tests = {
            _Fault.LONGITUDE: ~lon.is_between(-180, 180).fill_null(value=False),
            _Fault.LATITUDE: ~lat.is_between(-90, 90).fill_null(value=False),
            _Fault.NONE: lat.is_null() & lon.is_null(),
            _Fault.FUTURE: (at > pl.lit(latest, MOMENT)).fill_null(value=False),
            _Fault.TIME: at.is_null() | (at < pl.lit(EARLIEST.replace(tzinfo=None), MOMENT)),
            _Fault.TIMELESS: at.is_null() & pl.lit(not dated),
            _Fault.VESSEL: nobody,
        }
        found = said.select(test.alias(fault.name) for fault, test in tests.items())
        faults = np.where(self.repeats.of(table), np.int8(_Fault.DUPLICATE), np.int8(0))
        for fault in tests:
            faults[found[fault.name].to_numpy()] = fault
        faults[_is_no_ship(table)] = _Fault.STATION
        return faults

    def _forgive_static(self, table: pl.DataFrame, faults: NDArray[np.int8]) -> None:
        """Records without a position are not set aside where they say something of the ship."""
        bare = np.flatnonzero(faults == _Fault.NONE)
        if len(bare):
            claims = claim_columns(table[bare], self.times.reckoning)
            claims = claims.drop("class", strict=False)
            telling = claims.select(pl.any_horizontal(pl.all().is_not_null()))
            if claims.width:
                faults[bare[telling.to_series().to_numpy()]] = -1

    def _motion(self, table: pl.DataFrame) -> pl.DataFrame:
        """Speed, course, heading, status, message and receiver; null where nothing valid stands."""
        reckoning = self.times.reckoning
        readers = dict.fromkeys(_MOTION, numbers) | {"status": _status}
        nothing = pl.repeat(None, table.height, dtype=pl.Float64, eager=True)
        read = pl.DataFrame(
            {
                name: reader(table[name]) if name in table.columns else nothing
                for name, reader in readers.items()
            }
        )
        speed = pl.col("speed_kn") * reckoning.speed_kn
        unusable = pl.any_horizontal((speed - no).abs() < 0.005 for no in UNUSABLE_SPEEDS_KN)
        # Held against 360 only as it is kept: 359.99999 becomes 360 there.
        course = (pl.col("course_deg") * reckoning.course_deg).cast(pl.Float32)
        heading, message = pl.col("heading_deg").round(), pl.col("message")
        receiver = pl.lit(reckoning.receiver)
        if "receiver" in table.columns:
            receiver = pl.lit(texts(table["receiver"]))
        return read.select(
            pl.when(speed.is_between(0, _FASTEST_KN) & ~unusable).then(speed).alias("speed_kn"),
            pl.when((course >= 0) & (course < 360)).then(course).alias("course_deg"),
            pl.when(heading.is_between(0, 359)).then(heading).alias("heading_deg"),
            pl.when(message.is_between(1, 27)).then(message).alias("message"),
            pl.col("status"),
            receiver.alias("receiver"),
        )


def _where(frame: pl.DataFrame, chosen: NDArray[np.bool_]) -> pl.DataFrame:
    return frame if chosen.all() else frame.filter(pl.Series(chosen))


def _places(said: pl.DataFrame) -> pl.DataFrame:
    """Vessel, moment, place and row; 180 degrees is written as -180."""
    turn = 360 * UNITS_PER_DEGREE
    lat, lon = ((pl.col(name) * UNITS_PER_DEGREE).round().cast(pl.Int64) for name in ("lat", "lon"))
    return said.select(
        "vessel_id",
        pl.col("at").dt.replace_time_zone("UTC"),
        lat.alias("lat_600k"),
        pl.when(lon >= turn // 2).then(lon - turn).otherwise(lon).alias("lon_600k"),
        "row",
    )


def _status(column: pl.Series) -> pl.Series:
    """Navigational status 0 to 15 by its number or its words; null for anything else."""
    if column.dtype == pl.String:
        words = {word: _STATUS.get(key(word)) for word in column.unique().drop_nulls()}
        worded = column.replace_strict(words, default=None, return_dtype=pl.Float64)
        if not worded.is_null().all():
            return worded.fill_null(_status(numbers(column)))
    number = numbers(column)
    return number.set(~number.is_in([float(n) for n in range(16)]), None)


def _is_no_ship(table: pl.DataFrame) -> NDArray[np.bool_]:
    """Which records a base station, a buoy or an aircraft has sent, where the table tells."""
    if "mobile" in table.columns:
        others = [w for w in table["mobile"].unique() if key(str(w or "")) not in _SHIPS]
        return table["mobile"].is_in(others).fill_null(value=False).to_numpy()
    if "message" in table.columns:
        kinds = numbers(table["message"])
        return kinds.is_in([float(n) for n in _NO_SHIPS]).fill_null(value=False).to_numpy()
    return np.zeros(table.height, np.bool_)
