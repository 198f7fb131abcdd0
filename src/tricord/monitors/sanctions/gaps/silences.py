"""Silences of one hull, or of one identity, and how likely each is to be a transponder off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from tricord.geo import coverage
from tricord.geo.harbours import Harbours
from tricord.geo.kernel.silence import silences
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.splitting import heard_within
from tricord.geo.tracks import Tracks
from tricord.monitors.sanctions.gaps import disabling
from tricord.monitors.watch import Parts

_MOMENT: Final = pl.Datetime("us", "UTC")
EVENTS: Final = pl.Schema(
    {
        "vessel_id": pl.String(),
        "start": _MOMENT,
        "end": _MOMENT,
        "duration_h": pl.Float64(),
        "off_lat": pl.Float64(),
        "off_lon": pl.Float64(),
        "on_lat": pl.Float64(),
        "on_lon": pl.Float64(),
        "p_disabled": pl.Float64(),
    }
)
_HOUR: Final = 3_600_000_000
_AROUND: Final = ("hours_before", "heard_before", "hours_after", "heard_after")
_ENDS: Final = ("off_lat", "off_lon", "on_lat", "on_lon")


@dataclass(frozen=True)
class Params:
    """Parameters.

    Attributes:
        longer_than_h: Silence beyond which there is a gap, hours; 6 in GFW's product.
        one_hull: Tell hulls apart that send under one identity.
    """

    longer_than_h: float = 6.0
    one_hull: bool = True


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:  # noqa: ARG001  # gaps need no harbours
    """The gaps of some tracks, and how ships were heard on them."""
    track, row = silences(tracks.starts, tracks.at, round(params.longer_than_h * _HOUR))
    silent = ~heard_within(tracks, track, tracks.at[row], tracks.at[row + 1])
    track, row = track[silent], row[silent]
    start, end = tracks.at[row], tracks.at[row + 1]
    vessels = pl.Series(tracks.vessels, dtype=pl.String())
    around = coverage.own(tracks, track, row)
    gaps = pl.DataFrame(
        {
            "vessel_id": vessels.gather(track),
            "hull": pl.Series(tracks.hulls[track], dtype=pl.Int32()),
            "off": start,
            "on": end,
            "off_lat": tracks.lat[row],
            "off_lon": tracks.lon[row],
            "on_lat": tracks.lat[row + 1],
            "on_lon": tracks.lon[row + 1],
            **{name: around[:, at] for at, name in enumerate(_AROUND)},
        }
    )
    return {"gaps": gaps, "coverage": coverage.counts(tracks)}


def events(parts: Parts, params: Params) -> pl.DataFrame:  # noqa: ARG001  # all is decided by now
    """The gaps of all tracks, in order of vessel and time."""
    heard = pl.col("heard_before") + pl.col("heard_after")
    around = heard / (pl.col("hours_before") + pl.col("hours_after"))
    gaps = parts["gaps"].sort("vessel_id", "hull", "off").with_columns(around=around)
    judged = disabling.judged(parts["coverage"], gaps.select("off", "on", *_ENDS, "around"))
    return pl.concat([gaps, judged], how="horizontal").select(
        "vessel_id",
        start=pl.col("off").cast(_MOMENT),
        end=pl.col("on").cast(_MOMENT),
        duration_h=(pl.col("on") - pl.col("off")) / _HOUR,
        **{name: pl.col(name) / UNITS_PER_DEGREE for name in _ENDS},
        p_disabled="p_disabled",
        hull="hull",
        expected="expected",
        chance="chance",
        around="around",
    )
