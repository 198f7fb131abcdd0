"""What a picture of tracks on a map shows, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.harbours import Harbours
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.locale import text
from tricord.reports.sea_map.frame import Degrees, angle

HOUR: Final = 3_600_000_000
"""Microseconds."""
MARKS: Final = ("encounter", "gap_start", "gap_end", "port_call", "other")
"""Kinds of marks; the words stand under ``sea-map-mark-<kind>``."""
_TICKS: Final = tuple(
    round(hours * HOUR) for hours in (1 / 6, 0.5, 1, 2, 3, 6, 12, 24, 48, 168, 720, 2160)
)
_MOST_TICKS: Final = 9


@dataclass(frozen=True, slots=True)
class TrackLine:
    """A track to draw.

    Attributes:
        label: Whose it is, as the legend says it.
        at: Moments in microseconds since 1970-01-01 UTC, in order (int64).
        lat: Latitudes in 1/600,000 degree (int32).
        lon: Longitudes in 1/600,000 degree (int32).
        joined: Whether a line joins the positions; else each is a dot, for an identity that
            several ships may have sent under.
    """

    label: str
    at: NDArray[np.int64]
    lat: NDArray[np.int32]
    lon: NDArray[np.int32]
    joined: bool = True

    def degrees(self) -> tuple[Degrees, Degrees]:
        """Latitudes and longitudes in degrees; longitudes run on across the dateline."""
        lon = np.unwrap(self.lon / UNITS_PER_DEGREE, period=360.0)
        return self.lat / UNITS_PER_DEGREE, lon


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at a place.

    Attributes:
        kind: One of `MARKS`.
        lat_deg: Latitude.
        lon_deg: Longitude.
        label: What the legend says of it beside its kind, for instance when it was.
        number: What it is numbered as on the map; its place in the order where 0.
    """

    kind: str
    lat_deg: float
    lon_deg: float
    label: str = ""
    number: int = 0

    def words(self, language: str) -> str:
        """What it is, and its label."""
        kind = text(f"sea-map-mark-{self.kind}", language)
        return f"{kind}: {self.label}" if self.label else kind


@dataclass(frozen=True, slots=True)
class SeaMap:
    """What a picture shows.

    Attributes:
        title: What it shows, in a few words; read out by screen readers.
        tracks: Tracks, each of one position or more; none where only events are shown.
        marks: What happened, numbered on the map in this order.
        gap_h: Between positions farther apart than this the line is dashed.
        harbours: Harbours that may be named; the carried ones by default.
        identifier: Begins the ids within the picture: another one for each picture of a page.
        table: A table below names the events, and not the legend. Events near each other then
            share one sign.
        others: Latitude and longitude of further events, shown without a number.
        height: Height of the map in pixels, without its legend.
    """

    title: str
    tracks: tuple[TrackLine, ...]
    marks: tuple[Mark, ...] = ()
    gap_h: float = 6.0
    harbours: Harbours | None = None
    identifier: str = "map"
    table: bool = False
    others: tuple[tuple[float, float], ...] = ()
    height: float = 430.0

    def number(self, place: int) -> int:
        """What the event at a place of the order is numbered as; places count from 0."""
        return self.marks[place].number or place + 1

    @property
    def since(self) -> int:
        """The first moment of all tracks."""
        return min(int(line.at[0]) for line in self.tracks)

    @property
    def until(self) -> int:
        """The last moment of all tracks."""
        return max(int(line.at[-1]) for line in self.tracks)

    @property
    def tick(self) -> int:
        """Microseconds between marks of time: so many that a track has some and not too many."""
        span = self.until - self.since
        return next((step for step in _TICKS if span <= step * _MOST_TICKS), _TICKS[-1])


def moment(at: int) -> str:
    """A moment as it is printed, UTC."""
    return f"{datetime.fromtimestamp(at / 1_000_000, UTC):%Y-%m-%d %H:%M}"


def description(picture: SeaMap, language: str) -> str:
    """What a picture shows, in words, for those who do not see it.

    Args:
        picture: The picture.
        language: ``en``, ``ko`` or ``ja``.
    """
    if not picture.tracks:
        shown, others = str(len(picture.marks)), str(len(picture.others))
        return text("sea-map-events-description", language, shown=shown, others=others)
    tracks = "; ".join(line.label for line in picture.tracks)
    span = {"since": moment(picture.since), "until": moment(picture.until)}
    said = [text("sea-map-description", language, tracks=tracks, **span)]
    for place, mark in enumerate(picture.marks):
        where = f"{angle(mark.lat_deg, 'NS')} {angle(mark.lon_deg, 'EW')}"
        said.append(f"{picture.number(place)}. {mark.words(language)} ({where}).")
    return " ".join(said)
