"""Tricord's own definition of encounters: minute by minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.geo import mmsi
from tricord.geo import samples as sampling
from tricord.geo.harbours import Harbours
from tricord.geo.kernel.contact import stays_together
from tricord.geo.kernel.meeting import near, rows_of_instants
from tricord.geo.samples import MINUTE, Samples, stretch
from tricord.geo.tracks import Tracks
from tricord.monitors.sanctions.encounters.schemas import (
    CLOSE_UP,
    EVENTS,
    MEETINGS,
    MOMENT,
    TOGETHER,
)
from tricord.monitors.watch import Parts

STEP: Final = 10
"""Minutes between the instants at which meetings are looked for."""
BRACKET: Final = 60
"""Minutes: fixes this far apart say nothing of the time between; as in ``pipe-encounters``."""


_MARGIN: Final = 1
"""Steps around meetings within which ships may have lain together before and after."""

_DIGITS_OF_MMSI: Final = 9
_MARKERS: Final = ("97", "99")
"""Net markers often bear such numbers with digits that no State was allotted."""
_DEVICES: Final = frozenset(
    {"aid_to_navigation", "coast_station", "group", "sar_aircraft", "sart", "mob", "epirb"}
)


@dataclass(frozen=True)
class Params:
    """Parameters; `STEP` and `BRACKET` are fixed.

    Attributes:
        within_m: Greatest distance, metres; 500 in GFW's definition.
        at_least_h: Shortest encounter, hours; 2 in GFW's definition.
        below_kn: Speed both stay below, knots; 2 in GFW's product.
        from_port_km: Distance from the nearest port, kilometres; 10 in GFW's definition.
        longest_hole_h: Longest time in a row that one may go unseen, hours; GFW joins over 4.
        seen_h: Shortest time that both are seen together, in sum, hours.
        one_hull: Tell hulls apart that send under one identity.
    """

    within_m: float = 500.0
    at_least_h: float = 2.0
    below_kn: float = 2.0
    from_port_km: float = 10.0
    longest_hole_h: float = 4.0
    seen_h: float = 1.0
    one_hull: bool = True


def of_tracks(tracks: Tracks, harbours: Harbours, params: Params) -> Parts:  # noqa: ARG001  # meetings need two
    """The identities of the tracks."""
    return {
        "tracks": pl.DataFrame(
            {
                "vessel_id": pl.Series(tracks.vessels, dtype=pl.String()),
                "hull": pl.Series(tracks.hulls, dtype=pl.Int32()),
            }
        )
    }


def samples(tracks: Tracks, harbours: Harbours, params: Params) -> Samples:
    """The ships every ten minutes, outside ports and slow."""
    found = sampling.samples(tracks, STEP, BRACKET, STEP)
    ship = np.array([not _is_device(vessel) for vessel in tracks.vessels], np.bool_)
    found = found.at((found.speed < params.below_kn) & ship[found.track])
    return sampling.outside_ports(found, harbours, params.from_port_km)


def _is_device(vessel: str) -> bool:
    """Whether an identity is the MMSI of a buoy, beacon or station; net markers bear such too."""
    return len(vessel) == _DIGITS_OF_MMSI and (
        vessel.startswith(_MARKERS) or mmsi.kind(vessel) in _DEVICES
    )


def meetings(samples: Samples, harbours: Harbours, params: Params) -> pl.DataFrame:  # noqa: ARG001  # samples are outside ports
    """Every two ships that were near each other, and at which instants in a row."""
    left, right = near(samples.instant, samples.lat, samples.lon, params.within_m)
    first, last, pairs = rows_of_instants(
        np.minimum(samples.track[left], samples.track[right]),
        np.maximum(samples.track[left], samples.track[right]),
        samples.instant[left],
    )
    return pl.DataFrame(
        {"track_1": pairs[:, 0], "track_2": pairs[:, 1], "first": first, "last": last},
        schema=MEETINGS,
    )


def candidates(meetings: pl.DataFrame, params: Params) -> pl.DataFrame:
    """Meetings of two ships put together over holes, where they may last long enough."""
    hole = params.longest_hole_h * 60 / STEP + 2
    ships = ("track_1", "track_2")
    apart = pl.col("first") - pl.col("last").shift() > hole
    instants = pl.col("last") - pl.col("first") + 1
    lasts = pl.col("last") - pl.col("first") + 2 * _MARGIN
    return (
        meetings.sort(*ships, "first")
        .with_columns(stretch=apart.fill_null(value=True).cum_sum().over(ships))
        .group_by(*ships, "stretch", maintain_order=True)
        .agg(first=pl.col("first").min(), last=pl.col("last").max(), seen=instants.sum())
        .filter(
            lasts * STEP >= params.at_least_h * 60,
            # Each instant stands for fewer than ten minutes on either side.
            (2 * pl.col("seen") + 1) * STEP >= params.seen_h * 60,
        )
        .select(*ships, "first", "last", minutes=lasts * STEP)
    )


def windows(candidates: pl.DataFrame, params: Params) -> pl.DataFrame:  # noqa: ARG001  # the margin is fixed
    """The times of tracks that are read minute by minute: candidates and a step around them."""
    found = candidates.select(
        "track_1",
        "track_2",
        since=(pl.col("first").cast(pl.Int64) - _MARGIN) * (STEP * MINUTE),
        until=(pl.col("last").cast(pl.Int64) + _MARGIN) * (STEP * MINUTE),
    )
    return pl.concat(
        [
            found.select(pl.col(side).alias("track"), "since", "until")
            for side in ("track_1", "track_2")
        ]
    ).sort("track", "since", "until")


def close_up(
    tracks: Tracks, windows: pl.DataFrame, harbours: Harbours, params: Params
) -> pl.DataFrame:
    """The tracks of the windows, minute by minute, outside ports."""
    rows = [CLOSE_UP.to_frame()]
    for track, since, until in _merged(windows):
        piece = stretch(tracks, track, since - BRACKET * MINUTE, until + BRACKET * MINUTE)
        found = sampling.samples(piece, 1, BRACKET, STEP)
        moment = found.instant.astype(np.int64) * MINUTE
        found = found.at((moment >= since) & (moment <= until))
        found = sampling.outside_ports(found, harbours, params.from_port_km)
        rows.append(
            pl.DataFrame(
                {
                    "track": np.full(len(found), track, np.int32),
                    "instant": found.instant,
                    "lat": found.lat,
                    "lon": found.lon,
                    "speed": found.speed,
                }
            )
        )
    return pl.concat(rows)


def _merged(windows: pl.DataFrame) -> list[tuple[int, int, int]]:
    """Windows of one track that touch put together, so that no minute is told twice."""
    found: list[tuple[int, int, int]] = []
    for track, since, until in windows.sort("track", "since").iter_rows():
        if found and found[-1][0] == track and since <= found[-1][2] + MINUTE:
            found[-1] = (track, found[-1][1], max(until, found[-1][2]))
        else:
            found.append((track, since, until))
    return found


def together(candidates: pl.DataFrame, close_up: pl.DataFrame, params: Params) -> pl.DataFrame:
    """When the ships of candidates lay together, minute by minute."""
    minutes = close_up.sort("track", "instant")
    bounds = _bounds(minutes.get_column("track").to_numpy())
    columns = [minutes.get_column(name).to_numpy() for name in ("instant", "lat", "lon", "speed")]
    found: list[tuple[Any, ...]] = []
    for one, other, first, last, _ in candidates.iter_rows():
        sides = [slice(*bounds.get(track, (0, 0))) for track in (one, other)]
        instants, lats, lons, speeds = ((column[sides[0]], column[sides[1]]) for column in columns)
        stays = stays_together(
            instants,
            lats,
            lons,
            speeds,
            (first - _MARGIN) * STEP,
            (last + _MARGIN) * STEP,
            params.within_m,
            params.below_kn,
            round(params.longest_hole_h * 60),
            round(params.at_least_h * 60),
            round(params.seen_h * 60),
            STEP,
        )
        found += [(one, other, *row) for row in stays]
    return pl.DataFrame(found, schema=TOGETHER, orient="row")


def events(parts: Parts, params: Params) -> pl.DataFrame:  # noqa: ARG001  # all is decided by now
    """The encounters of all ships, in order of vessels and time."""
    found, tracks = parts["together"], parts["tracks"]
    ids, hulls = tracks.get_column("vessel_id"), tracks.get_column("hull")
    sides = pl.DataFrame(
        {
            "a": ids.gather(found["one"]),
            "b": ids.gather(found["other"]),
            "hull_a": hulls.gather(found["one"]),
            "hull_b": hulls.gather(found["other"]),
        }
    )
    turned = pl.col("a") > pl.col("b")
    moment = {
        name: (pl.col(column).cast(pl.Int64) * MINUTE).cast(MOMENT)
        for name, column in (("start", "first"), ("end", "last"))
    }
    return (
        pl.concat([found, sides], how="horizontal")
        # Two hulls under one identity beside each other are a matter of `identity`.
        .filter(pl.col("a") != pl.col("b"))
        .with_columns(
            vessel_1=pl.when(turned).then("b").otherwise("a"),
            vessel_2=pl.when(turned).then("a").otherwise("b"),
            hull_1=pl.when(turned).then("hull_b").otherwise("hull_a"),
            hull_2=pl.when(turned).then("hull_a").otherwise("hull_b"),
            **moment,
            duration_h=(pl.col("last") - pl.col("first")) / 60.0,
            seen_h=pl.col("seen") / 60.0,
        )
        .select(*EVENTS.names(), "hull_1", "hull_2", "seen_h")
        .sort("vessel_1", "vessel_2", "hull_1", "hull_2", "start")
    )


def _bounds(track: NDArray[np.int32]) -> dict[int, tuple[int, int]]:
    """Each track that has rows: its first row and the one past its last."""
    names, first, count = np.unique(track, return_index=True, return_counts=True)
    past = first + count
    return {int(name): (int(a), int(b)) for name, a, b in zip(names, first, past, strict=True)}
