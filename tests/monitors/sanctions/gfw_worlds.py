"""Worlds of the references as the product reads them, and what its presets `gfw` find there."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from numpy.typing import NDArray
from tests.reference.cases import DAY, World
from tests.reference.gfw_positions import Row

from tricord.geo import coast, harbours
from tricord.geo.harbours import Harbour, Harbours
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.geo.tracks import NO_COURSE, NO_SPEED, Tracks
from tricord.monitors import registry
from tricord.monitors.watch import Meeting
from tricord.node.watching.chunks import chunks
from tricord.node.watching.watch import Watch
from tricord.runners.local import Local

NO_HARBOURS = harbours.made([], "none")
HIGHEST_SPEED_KN = 102.25
"""From here on AIS says that there is none."""


def tracks_of(rows: Iterable[Row]) -> Tracks:
    """Positions as tracks: in order of all their values, copies left out."""
    told = sorted({_whole(row) for row in rows})
    vessels = sorted({row[0] for row in told})
    starts = [next(at for at, row in enumerate(told) if row[0] == vessel) for vessel in vessels]
    columns = list(zip(*told, strict=True)) or [()] * 6
    return Tracks(
        tuple(vessels),
        np.ones(len(vessels), np.int32),
        np.array([*starts, len(told)], np.int64),
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
        NO_SPEED if speed is None or speed >= HIGHEST_SPEED_KN else round(speed * 100),
        NO_COURSE if course is None else round(course * 100),
    )


def found(rows: Iterable[Row], params: object, around: Harbours = NO_HARBOURS) -> list[dict]:
    """What a definition finds in some positions; moments in seconds."""
    definition = registry.definition(params)
    tracks = tracks_of(rows)
    parts = dict(definition.of_tracks(tracks, around, params))
    if isinstance(definition, Meeting):
        samples = definition.samples(tracks, around, params)
        dates = samples.instant // 144
        met = [
            definition.meetings(samples.at(dates == date), around, params)
            for date in np.unique(dates)
        ]
        parts["meetings"] = pl.concat([definition.MEETINGS.to_frame(), *met])
    return in_seconds(definition.events(parts, params))


def in_seconds(events: pl.DataFrame) -> list[dict]:
    """Events with their moments in seconds since 1970 UTC."""
    whole = events.with_columns(pl.col("start", "end").dt.timestamp("us")).to_dicts()
    # Not in Polars: it multiplies by the reciprocal, which is not what the references do.
    return [{**event, **{end: event[end] / 1e6 for end in ("start", "end")}} for event in whole]


def joined(worlds: Sequence[World]) -> list[Row]:
    """Worlds as one, each some days after the one before, with vessels of its own."""
    return [
        (f"w{k}-{row[0]}", row[1] + 7 * k * DAY, *row[2:])
        for k, world in enumerate(worlds)
        for row in world.rows
    ]


def watched(
    rows: Sequence[Row], name: str, folder: Path, *, around=(), shares: int = 1, length: int = 10**6
) -> pl.DataFrame:
    """What the preset `gfw` of a monitor finds in a file of positions, by way of a whole watch."""
    columns = ["vessel_id", "seconds", "lat", "lon", "speed_kn", "course_deg"]
    kinds = dict.fromkeys(columns, pl.Float64) | {"vessel_id": pl.String}
    moment = (pl.col("seconds") * 1e6).round().cast(pl.Int64).cast(pl.Datetime("us", "UTC"))
    folder.mkdir()
    file, ports, work = folder / "positions.parquet", folder / "ports.csv", folder / "work"
    told = pl.DataFrame(rows, schema=kinds, orient="row")
    told.with_columns(timestamp=moment).drop("seconds").write_parquet(file)
    pl.DataFrame(
        sorted(around) or [("nowhere", -89.0, 0.0)], schema=["name", "lat", "lon"], orient="row"
    ).write_csv(ports)
    work.mkdir()
    watch = Watch(Local(1), work, str(ports), rows_of_a_share=max(1, len(rows) // shares))
    params = registry.watch(name).PRESETS["gfw"]()
    late = 4_000_000_000_000_000
    return watch.over(chunks(str(file), length, late), {name: params}).events[name]


def harbours_of(anchorages: Iterable[tuple[str, float, float]]) -> Harbours:
    """Anchorage points in order of their ids, as the references take equally near ones."""
    return harbours.made([Harbour(*point) for point in sorted(anchorages)], "anchorages")


def _units(*degrees: float) -> Iterable[NDArray[np.int32]]:
    return (np.array([round(angle * UNITS_PER_DEGREE)], np.int32) for angle in degrees)


def port_km(around: Harbours) -> Callable[[float, float], float]:
    """Distance from the nearest harbour, for a reference; infinity beyond 50 km."""
    return lambda lat, lon: (
        float(harbours.nearest(around, *_units(lat, lon), 50_000.0)[1][0]) / 1000
    )


def shore_m(lat: float, lon: float) -> float:
    """Distance from shore, for a reference."""
    return float(coast.shore_distance_m(*_units(lat, (lon + 180) % 360 - 180))[0])


def drown_all_land(monkeypatch: pytest.MonkeyPatch) -> None:
    """No world lies on land while a test runs."""
    monkeypatch.setattr(coast, "shore_distance_m", lambda lat, _lon: np.full(len(lat), 1e6))
