"""Messages as rows of the file of positions."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.simulate.seas.kernel.arrival import known_of
from tricord.simulate.seas.kernel.report import UNITS
from tricord.simulate.seas.rows import COURSE, LAT, LON, RECEIVER, SPEED, STAMP
from tricord.simulate.seas.stage import START
from tricord.simulate.seas.world import World

_START_US: Final = int(START.timestamp()) * 1_000_000


class Table:
    """Makes rows of the file; batches are given to it in order.

    Args:
        world: Whose messages.

    Attributes:
        schema: Columns of the file.
    """

    def __init__(self, world: World) -> None:
        identities = world.manned.identities
        self._mmsi = sorted({identity.mmsi for identity in identities})
        self._imo = sorted({identity.imo for identity in identities} - {""})
        self._name = sorted({identity.name for identity in identities} - {""})
        places = [
            {value: number for number, value in enumerate(values)}
            for values in (self._mmsi, ["", *self._imo], ["", *self._name])
        ]
        self._codes = np.array(
            [[places[0][i.mmsi], places[1][i.imo], places[2][i.name]] for i in identities],
            dtype=np.int64,
        )
        self._known = np.zeros((len(self._mmsi), 2), dtype=np.int64)
        self._ids = _words(self._mmsi)
        self._imos, self._names = _words([None, *self._imo]), _words([None, *self._name])
        self._receivers = _words(list(world.reception.names))
        self.schema = pl.Schema(
            {
                "vessel_id": self._ids.dtype,
                "timestamp": pl.Datetime("us", "UTC"),
                "lat": pl.Float64(),
                "lon": pl.Float64(),
                "speed_kn": pl.Float32(),
                "course_deg": pl.Float32(),
                "receiver": self._receivers.dtype,
                "imo": self._imos.dtype,
                "name": self._names.dtype,
            }
        )

    def rows(self, heard: NDArray[np.int32]) -> pl.DataFrame:
        """Messages, in order of arrival, as rows of the file."""
        codes = np.empty((len(heard), 3), dtype=np.int64)
        known_of(heard, self._codes, self._known, codes)
        stamps = pl.Series(heard[:, STAMP].astype(np.int64) * 1_000_000 + _START_US).cast(
            pl.Datetime("us")
        )
        columns = {
            "vessel_id": self._ids.gather(codes[:, 0]),
            "timestamp": stamps.dt.replace_time_zone("UTC"),
            "lat": heard[:, LAT] / UNITS,
            "lon": heard[:, LON] / UNITS,
            "speed_kn": _tenths(heard[:, SPEED]),
            "course_deg": _tenths(heard[:, COURSE]),
            "receiver": self._receivers.gather(heard[:, RECEIVER]),
            "imo": self._imos.gather(codes[:, 1]),
            "name": self._names.gather(codes[:, 2]),
        }
        return pl.DataFrame(columns, schema=self.schema)


def _words(values: list[str] | list[str | None]) -> pl.Series:
    """Values as a column that is written as a dictionary."""
    return pl.Series(values, dtype=pl.Enum([value for value in values if value is not None]))


def _tenths(steps: NDArray[np.int32]) -> NDArray[np.float32]:
    """Tenths as the nearest float32."""
    return (steps / 10.0).astype(np.float32)
