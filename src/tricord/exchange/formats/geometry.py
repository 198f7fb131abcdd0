"""Points and lines on the globe as exchange formats hold them, cut at the antimeridian.

A position of AIS is a whole number of 1/600,000 degree, which six decimals of a degree tell apart;
no more are written. Longitude comes first (RFC 7946, section 3.1.1).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tricord.sources.ais.position_rows import UNITS_PER_DEGREE

DECIMALS: Final = 6
"""Decimals of a degree that are written."""

Place = tuple[float, float]
"""Longitude and latitude, degrees."""

_HALF_TURN: Final = 180 * UNITS_PER_DEGREE
_POINT: Final = 1
_LINE: Final = 2
_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class Geometry:
    """A point, or a line in one part or several.

    Attributes:
        parts: The places of each part; a point has one part of one place.
        fixes: For each place the number of the fix it is, counted from 0; ``None`` where the line
            was cut and no fix is.
    """

    parts: tuple[tuple[Place, ...], ...]
    fixes: tuple[tuple[int | None, ...], ...] = ()

    @property
    def kind(self) -> str:
        """``Point``, ``LineString`` or ``MultiLineString``."""
        if len(self.parts) > 1:
            return "MultiLineString"
        return "LineString" if len(self.parts[0]) > 1 else "Point"


def point(lat_deg: float, lon_deg: float) -> Geometry:
    """A point."""
    return Geometry((((degree(lon_deg), degree(lat_deg)),),), ((0,),))


def line(lat_600k: Sequence[int], lon_600k: Sequence[int]) -> Geometry:
    """A line from fix to fix, the shorter way round, cut where it crosses the antimeridian.

    A single fix makes a point. Source: RFC 7946, section 3.1.9.

    Args:
        lat_600k: Latitudes, 1/600,000 degree.
        lon_600k: Longitudes, 1/600,000 degree, from -180 degrees up to but not including 180.
    """
    parts: list[list[tuple[int, int, int | None]]] = []
    for fix, (lat, lon) in enumerate(zip(lat_600k, lon_600k, strict=True)):
        if not parts:
            parts.append([(lon, lat, fix)])
            continue
        last_lon, last_lat, _ = parts[-1][-1]
        if abs(lon - last_lon) > _HALF_TURN:
            end, begin = _cut((last_lon, last_lat, fix - 1), (lon, lat, fix))
            if parts[-1][-1] != end:
                parts[-1].append(end)
            parts.append([begin])
            if begin == (lon, lat, fix):
                continue
        parts[-1].append((lon, lat, fix))
    # A fix on the antimeridian itself ends the one part and needs none of its own.
    drawn = [part for part in parts if len(part) > 1] or parts
    return Geometry(
        tuple(tuple((_degrees(lon), _degrees(lat)) for lon, lat, _ in part) for part in drawn),
        tuple(tuple(fix for _, _, fix in part) for part in drawn),
    )


def _cut(
    start: tuple[int, int, int], end: tuple[int, int, int]
) -> tuple[tuple[int, int, int | None], tuple[int, int, int | None]]:
    """Where the way from one fix to another meets the antimeridian, on this side and on that."""
    lon, lat, _ = start
    eastward = end[0] < lon
    side = _HALF_TURN if eastward else -_HALF_TURN
    beyond = end[0] + 2 * side
    share = (side - lon) / (beyond - lon)
    met = round(lat + share * (end[1] - lat))
    fix = start[2] if side == lon else end[2] if beyond == side else None
    return (side, met, fix), (-side, met, fix)


def units(degrees: float) -> int:
    """Degrees as the whole number of 1/600,000 degree that is nearest."""
    return round(degrees * UNITS_PER_DEGREE)


def degree(value: float) -> float:
    """A degree with the digits that mean something."""
    return round(value, DECIMALS) + 0.0


def _degrees(whole: int) -> float:
    return degree(whole / UNITS_PER_DEGREE)


def bounds(geometries: Iterable[Geometry]) -> tuple[float, float, float, float] | None:
    """West, south, east and north end of all; ``None`` where there are none."""
    places = [place for each in geometries for part in each.parts for place in part]
    if not places:
        return None
    lons, lats = zip(*places, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def wkb(geometry: Geometry) -> bytes:
    """A geometry as well-known binary, little-endian.

    Source: OGC 06-103r4, Simple feature access, part 1, section 8.2.
    """
    if geometry.kind == "Point":
        return struct.pack("<BIdd", 1, _POINT, *geometry.parts[0][0])
    lines = [_line(part) for part in geometry.parts]
    if len(lines) == 1:
        return lines[0]
    return struct.pack("<BII", 1, _LINES, len(lines)) + b"".join(lines)


def _line(part: Sequence[Place]) -> bytes:
    flat = [value for place in part for value in place]
    return struct.pack(f"<BII{len(flat)}d", 1, _LINE, len(part), *flat)
