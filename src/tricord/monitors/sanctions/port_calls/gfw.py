"""Port visits as Global Fishing Watch defines them, the oddities of its code included.

The code is ``pipe-anchorages@0d8a4a4``; its figures stand in ``pipelines/port_visits/config.py``.
What it does, and where ours still differs, stands in
``docs/explanation/global-fishing-watch.md``. A harbour is one anchorage point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo.harbours import Harbours
from tricord.geo.kernel.gfw_port_visits import (
    DAY,
    ENTERED,
    FELL_SILENT,
    GONE_ON,
    HEARD_AGAIN,
    LEFT,
    OPEN,
    STOPPED,
    Limits,
    visits,
)
from tricord.geo.tracks import Tracks
from tricord.monitors.sanctions.port_calls.strict import EVENTS
from tricord.monitors.watch import Parts

_MINUTE: Final = 60_000_000
_TELLS_WHERE: Final = STOPPED | GONE_ON | FELL_SILENT


@dataclass(frozen=True)
class Params:
    """Parameters.

    Attributes:
        enters_km: Distance at or below which a ship is in port, kilometres;
            ``anchorage_entry_dist_km``.
        leaves_km: Distance at or above which it is not, kilometres; ``anchorage_exit_dist_km``.
        stops_kn: Speed at or below which it stops, knots; ``stopping_speed_knots``.
        goes_on_kn: Speed at or above which it goes on, knots; ``starting_speed_knots``.
        silence_minutes: Silence in port that is a gap, minutes; ``min_anchorage_gap_minutes``.
        confidence: Least confidence that is told: the table holds all, the product 2 and more
            (``pipe-events@b19859c`` ``assets/bigquery/port-visits-events-v2.sql.j2``).
        one_hull: Tell hulls apart that send under one identity; GFW does not.
    """

    enters_km: float = 3.0
    leaves_km: float = 4.0
    stops_kn: float = 0.2
    goes_on_kn: float = 0.5
    silence_minutes: float = 240.0
    confidence: int = 1
    one_hull: bool = False


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:
    """The visits of some tracks, and when any of them was last heard.

    Whether a ship that is in port at the end fell silent there, can be said only when the end of
    all tracks is known. So what its visit is in either case is told.
    """
    silence = round(params.silence_minutes * _MINUTE)
    limits = Limits(
        params.enters_km * 1000.0,
        params.leaves_km * 1000.0,
        round(params.stops_kn * 100),
        round(params.goes_on_kn * 100),
        silence,
    )
    columns = (tracks.starts, tracks.at, tracks.lat, tracks.lon, tracks.speed)
    found = visits(*columns, harbours.index, limits)
    fell_silent = _fallen_silent(found[(found[:, 4] & OPEN) != 0], silence)
    seen_so = found[found[:, 4] != OPEN]
    rows = [
        _rows(seen_so, tracks, harbours).with_columns(fell_silent=pl.lit(value=False)),
        _rows(fell_silent, tracks, harbours).with_columns(fell_silent=pl.lit(value=True)),
    ]
    visited = pl.concat(rows).filter(pl.col("confidence") >= params.confidence)
    last = pl.Series("last", tracks.at).top_k(1).to_frame()
    return {"visits": visited, "heard": last}


def _fallen_silent(found: NDArray[np.int64], silence: int) -> NDArray[np.int64]:
    """The visits of ships in port at the end, with the beginning of a gap."""
    track, harbour, begin, _, seen, last_harbour, heard = found.T
    gap = heard + silence
    return np.column_stack(
        (
            track,
            np.where(seen & _TELLS_WHERE, harbour, last_harbour),
            np.where(seen == OPEN, gap, begin),
            gap,
            seen | FELL_SILENT,
            last_harbour,
            heard,
        )
    )


def _rows(found: NDArray[np.int64], tracks: Tracks, harbours: Harbours) -> pl.DataFrame:
    track, harbour, begin, end, seen, _, heard = found.T
    stayed = (seen & (_TELLS_WHERE | HEARD_AGAIN)) != 0
    ends = ((seen & ENTERED) != 0).astype(np.int64) + ((seen & LEFT) != 0)
    is_open = pl.Series((seen & OPEN) != 0)
    return pl.DataFrame(
        {
            "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()).gather(track),
            "port": pl.Series(harbours.names, dtype=pl.String()).gather(harbour),
            "start": pl.Series(begin).cast(EVENTS["start"]),
            "end": pl.Series(end).cast(EVENTS["end"]),
            "confidence": np.where(stayed, 2 + ends, 1),
            "country": pl.Series(harbours.countries, dtype=pl.String()).gather(harbour),
            "lat": harbours.lat[harbour],
            "lon": harbours.lon[harbour],
            "hull": pl.Series(tracks.hulls[track], dtype=pl.Int32()),
            "heard": heard,
        }
    ).with_columns(heard=pl.when(is_open).then("heard"))


def events(parts: Parts, params: Params) -> pl.DataFrame:
    """The visits of all ships, in order of vessel and time.

    The range ends with the date on which any ship was last heard.
    """
    last = parts["heard"].get_column("last").max()
    end = (int(last) // DAY + 1) * DAY if isinstance(last, int) else 0
    silent = end - 1 - pl.col("heard") >= round(params.silence_minutes * _MINUTE)
    return (
        parts["visits"]
        .filter(pl.col("heard").is_null() | (pl.col("fell_silent") == silent))
        .drop("heard", "fell_silent")
        .sort("vessel_id", "hull", "start", "end")
    )
