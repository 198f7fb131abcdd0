"""The frame of a map: what part of the Earth it shows, and where a place stands on the page.

The projection is Mercator on the sphere: angles are true, so that a course on the page is the
course steered, and meridians are upright. Distances are true along one parallel only, the middle
of the frame, which the scale bar holds for.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Degrees = NDArray[np.float64]

LIMIT_DEG: Final = 85.0
"""Mercator maps do not reach the poles; what lies beyond is drawn at this latitude."""
LEAST_NM: Final = 6.0
"""A frame shows at least this much in height, so that a ship at rest has surroundings."""
_STEPS_MIN: Final = (0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800)
_BARS_NM: Final = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def stretched(lat_deg: Any) -> Any:
    """Mercator's height of a latitude, in degrees of the equator."""
    held = np.clip(np.asarray(lat_deg, np.float64), -LIMIT_DEG, LIMIT_DEG)
    return np.degrees(np.arcsinh(np.tan(np.radians(held))))


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of the Earth on a rectangle of the page.

    Attributes:
        west: Western side in degrees; may lie beyond 180 where the frame crosses the dateline.
        east: Eastern side, more than `west`.
        south: Southern side in degrees.
        north: Northern side.
        left: Where the rectangle starts on the page, in pixels.
        top: As above.
        width: Its size on the page, in pixels.
        height: As above.
    """

    west: float
    east: float
    south: float
    north: float
    left: float
    top: float
    width: float
    height: float

    def x(self, lon_deg: Any) -> Any:
        """Where a meridian stands, in pixels from the left; degrees as the frame counts them."""
        share = (np.asarray(lon_deg, np.float64) - self.west) / (self.east - self.west)
        return self.left + share * self.width

    def y(self, lat_deg: Any) -> Any:
        """Where a parallel stands, in pixels from the top."""
        low, high = stretched(self.south), stretched(self.north)
        share = (high - stretched(lat_deg)) / (high - low)
        return self.top + share * self.height

    def turned(self, lon_deg: Any) -> Any:
        """Longitudes by whole turns, so that they lie within half a turn of the middle."""
        middle = (self.west + self.east) / 2
        lon = np.asarray(lon_deg, np.float64)
        return lon + 360.0 * np.round((middle - lon) / 360.0)

    @property
    def pixels_per_nm(self) -> float:
        """Scale along the middle parallel of the page."""
        middle = (stretched(self.south) + stretched(self.north)) / 2
        lat = math.atan(math.sinh(math.radians(float(middle))))
        nm = (self.east - self.west) * 60.0 * math.cos(lat)
        return self.width / nm

    def bar_nm(self, most_px: float) -> float:
        """The longest round distance that a scale bar of so many pixels holds."""
        fitting = [nm for nm in _BARS_NM if nm * self.pixels_per_nm <= most_px]
        return fitting[-1] if fitting else _BARS_NM[0]

    def meridians(self) -> tuple[float, ...]:
        """Round longitudes within the frame, as the frame counts them."""
        return _rounds(self.west, self.east, 5)

    def parallels(self) -> tuple[float, ...]:
        """Round latitudes within the frame."""
        return _rounds(self.south, self.north, 4)


def _rounds(low: float, high: float, most: int) -> tuple[float, ...]:
    minutes = next((m for m in _STEPS_MIN if (high - low) * 60 / m <= most), _STEPS_MIN[-1])
    first, last = math.ceil(low * 60 / minutes), math.floor(high * 60 / minutes)
    return tuple(number * minutes / 60 for number in range(first, last + 1))


def angle(degrees: float, signs: str) -> str:
    """Degrees and minutes with a letter: ``124°30′E``.

    Args:
        degrees: The angle; longitudes may run on beyond 180.
        signs: Letters for positive and negative angles: ``NS`` or ``EW``.
    """
    turned = degrees if signs == "NS" else (degrees + 180) % 360 - 180
    whole = round(abs(turned) * 120) / 120
    parts, minutes = divmod(round(whole * 120), 120)
    said = f"{parts}°" if not minutes else f"{parts}°{minutes / 2:04.1f}′".replace(".0′", "′")
    if not whole or whole == 180:
        return said
    return f"{said}{signs[0] if turned > 0 else signs[1]}"


def around(
    lat_deg: Sequence[Degrees], lon_deg: Sequence[Degrees], box: tuple[float, float, float, float]
) -> Frame:
    """The frame around some lines, with room at its sides.

    Args:
        lat_deg: Latitudes of each line.
        lon_deg: Longitudes of each line; the shorter way leads from point to point, across the
            dateline too.
        box: Left, top, width and height on the page, in pixels.
    """
    lines = list(_unrolled(lon_deg))
    lat = np.concatenate([np.asarray(line, np.float64) for line in lat_deg])
    lon = np.concatenate(lines)
    height = stretched(lat)
    middle = float(height.min() + height.max()) / 2
    across = float(lon.min() + lon.max()) / 2
    shrunk = math.cos(math.atan(math.sinh(math.radians(middle))))
    least = LEAST_NM / 60 / shrunk
    tall = max(float(np.ptp(height)) * 1.24, least)
    wide = max(float(np.ptp(lon)) * 1.24, least * box[2] / box[3])
    scale = min(box[2] / wide, box[3] / tall)
    half_wide, half_tall = min(180.0, box[2] / scale / 2), box[3] / scale / 2
    top = float(stretched(LIMIT_DEG))
    half_tall = min(half_tall, top)
    middle = min(max(middle, half_tall - top), top - half_tall)
    south, north = (
        math.degrees(math.atan(math.sinh(math.radians(edge))))
        for edge in (middle - half_tall, middle + half_tall)
    )
    return Frame(across - half_wide, across + half_wide, south, north, *box)


def _unrolled(lon_deg: Sequence[Degrees]) -> Iterator[Degrees]:
    """Longitudes that run on across the dateline, all lines on the same turn as the first."""
    first: float | None = None
    for line in lon_deg:
        run = np.unwrap(np.asarray(line, np.float64), period=360.0)
        if first is None:
            first = float(run[0])
        yield run + 360.0 * round((first - float(run.mean())) / 360.0)
