"""Worlds of the references as the product reads them, and what it finds in them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import polars as pl
from tests.reference.cases import World
from tests.reference.gfw_positions import Row

from tricord.geo import coast, harbours
from tricord.geo.harbours import Harbour, Harbours
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.tracks import NO_COURSE, NO_SPEED, Tracks
from tricord.monitors import registry
from tricord.monitors.watch import Meeting

NOWHERE = harbours.made([], "no harbours")


def tracks_of(rows: Iterable[Row]) -> Tracks:
    """Positions as tracks: in order of all their values, copies left out."""
    told = sorted({_whole(row) for row in rows})
    vessels = sorted({row[0] for row in told})
    starts = np.searchsorted(np.array([row[0] for row in told], str), vessels)
    columns = list(zip(*told, strict=True)) or [()] * 6
    return Tracks(
        tuple(vessels),
        np.ones(len(vessels), np.int32),
        np.append(starts, len(told)).astype(np.int64),
        np.array(columns[1], np.int64),
        np.array(columns[2], np.int32),
        np.array(columns[3], np.int32),
        np.array(columns[4], np.int16),
        np.array(columns[5], np.int32),
        np.zeros(len(told), np.int16),
    )


def _whole(row: Row) -> tuple[str, int, int, int, int, int]:
    vessel, at, lat, lon, speed, course = row
    return (
        vessel,
        round(at * 1e6),
        round(lat * UNITS_PER_DEGREE),
        round(lon * UNITS_PER_DEGREE),
        NO_SPEED if speed is None or speed >= 102.25 else round(speed * 100),
        NO_COURSE if course is None else round(course * 100),
    )


def found(rows: Iterable[Row], params: object, around: Harbours = NOWHERE) -> list[dict]:
    """What a definition finds in some positions; moments in seconds."""
    definition = registry.definition(params)
    tracks = tracks_of(rows)
    parts = dict(definition.of_tracks(tracks, around, params))
    if isinstance(definition, Meeting):
        samples = definition.samples(tracks, around, params)
        days = samples.instant // 144
        met = [
            definition.meetings(samples.at(days == day), around, params) for day in np.unique(days)
        ]
        parts["meetings"] = pl.concat([definition.MEETINGS.to_frame(), *met])
    return in_seconds(definition.events(parts, params))


def in_seconds(events: pl.DataFrame) -> list[dict]:
    """Events with their moments in seconds since 1970 UTC."""
    moments = pl.col("start", "end").dt.timestamp("us") / 1e6
    return events.with_columns(moments).to_dicts()


def at_sea(rows: Sequence[Row]) -> list[Row]:
    """The same rows, all their longitudes so far west that a world off Korea is in the Pacific."""
    return [(*row[:3], (row[3] - 300 + 180) % 360 - 180, *row[4:]) for row in rows]


def distance_from_port_km(around: Harbours):
    """The distance the product takes, for a reference."""

    def kilometres(lat: float, lon: float) -> float:
        units = (np.array([round(angle * UNITS_PER_DEGREE)], np.int32) for angle in (lat, lon))
        return float(harbours.nearest(around, *units, 20_000_000.0)[1][0]) / 1000

    return kilometres


def distance_from_shore_m(lat: float, lon: float) -> float:
    """As above, from the shore."""
    units = (np.array([round(angle * UNITS_PER_DEGREE)], np.int32) for angle in (lat, lon))
    return float(coast.shore_distance_m(*units)[0])


def harbours_of(anchorages: Iterable[tuple[str, float, float]]) -> Harbours:
    """Anchorage points, in order of their ids."""
    return harbours.made([Harbour(*point) for point in sorted(anchorages)], "anchorages")


def without_port(world: World) -> World:
    """A world whose anchorage points are gone."""
    return replace(world, anchorages=())
