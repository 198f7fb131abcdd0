"""Gaps: ships that were not heard for hours, and how likely it is that they were silent.

Definition. A *gap* is the time between two fixes of one hull that follow each other and are more
than `Params.longer_than_h` apart (strictly). Two hulls that send under one identity are told
apart first, so that a gap does not begin with one ship and end with another.

Why it matters: resolution 2397 (2017), paragraph 13, and the 2020 global maritime advisory speak
of ships that switch their transponders off; most gaps have innocent causes, reception above all.

The preset ``gfw`` is the definition of Global Fishing Watch (``pipe-gaps``, commit ``9d9426e``):
fixes are joined by identity, whatever hulls stand behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

import polars as pl

from tricord.geo.harbours import Harbours
from tricord.geo.kernel.silence import silences
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.tracks import Tracks
from tricord.model.finding import Strand
from tricord.monitors.watch import GFW, STRICT, Parts

NAME: Final = "gaps"
VERSION: Final = 1
STRAND: Final = Strand.SANCTIONS

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


@dataclass(frozen=True)
class Params:
    """Parameters.

    Attributes:
        longer_than_h: Silence beyond which there is a gap, hours; 6 in GFW's product.
        one_hull: Tell hulls apart that send under one identity.
    """

    longer_than_h: float = 6.0
    one_hull: bool = True


PRESETS: Final = {STRICT: Params, GFW: partial(Params, one_hull=False)}


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:  # noqa: ARG001  # gaps need no harbours
    """The gaps of some tracks."""
    track, row = silences(tracks.starts, tracks.at, round(params.longer_than_h * _HOUR))
    start, end = tracks.at[row], tracks.at[row + 1]
    vessels = pl.Series(tracks.vessels, dtype=pl.String())
    degrees = {
        "off_lat": tracks.lat[row],
        "off_lon": tracks.lon[row],
        "on_lat": tracks.lat[row + 1],
        "on_lon": tracks.lon[row + 1],
    }
    gaps = pl.DataFrame(
        {
            "vessel_id": vessels.gather(track),
            "hull": pl.Series(tracks.hulls[track], dtype=pl.Int32()),
            "start": pl.Series(start).cast(_MOMENT),
            "end": pl.Series(end).cast(_MOMENT),
            "duration_h": (end - start) / _HOUR,
            **{name: units / UNITS_PER_DEGREE for name, units in degrees.items()},
        }
    )
    return {"gaps": gaps}


def events(parts: Parts, params: Params) -> pl.DataFrame:  # noqa: ARG001  # all is decided by now
    """The gaps of all tracks, in order of vessel and time."""
    gaps = parts["gaps"].sort("vessel_id", "hull", "start")
    return gaps.with_columns(p_disabled=pl.lit(None, pl.Float64()))
