"""Land on a map: the carried outline of the world, cut to a frame."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.coast import outline
from tricord.geo.kernel.sphere import UNITS_PER_DEGREE
from tricord.reports.sea_map.frame import Degrees, Frame

_FINEST_PX: Final = 0.7
"""Vertices nearer than this to the last one drawn are left out."""


@cache
def _rings() -> tuple[tuple[Degrees, Degrees, NDArray[np.bool_]], ...]:
    """Each ring: latitudes, longitudes that run on, and which edges are coast; closed."""
    drawn = outline()
    real = drawn.real()
    rings = []
    for first, last in zip(drawn.rings[:-1], drawn.rings[1:], strict=True):
        around = np.append(np.arange(first, last), first)
        lat = drawn.lat[around] / UNITS_PER_DEGREE
        lon = np.unwrap(drawn.lon[around] / UNITS_PER_DEGREE, period=360.0)
        coast = real[around[:-1]]
        if abs(lon[-1] - lon[0]) > 1.0:
            # Around the pole: closed along it, which is no coast.
            lat = np.concatenate((lat, [-90.0, -90.0, lat[0]]))
            lon = np.concatenate((lon, [lon[-1], lon[0], lon[0]]))
            coast = np.concatenate((coast, [False, False, False]))
        rings.append((lat, lon, coast))
    return tuple(rings)


@cache
def _bounds() -> Degrees:
    """Western, eastern, southern and northern end of each ring."""
    return np.array([(o.min(), o.max(), a.min(), a.max()) for a, o, _ in _rings()])


def land(frame: Frame) -> tuple[str, str]:
    """The land in a frame as two SVG paths: its area, and its coast.

    Args:
        frame: The frame. Both paths reach a little beyond it.
    """
    wide = (frame.east - frame.west) * 0.02
    tall = (frame.north - frame.south) * 0.02
    west, east = frame.west - wide, frame.east + wide
    south, north = max(-90.0, frame.south - tall), min(90.0, frame.north + tall)
    areas: list[str] = []
    coasts: list[str] = []
    for turn in (-720.0, -360.0, 0.0, 360.0, 720.0):
        least, most, low, high = _bounds().T
        seen = (least + turn <= east) & (most + turn >= west) & (low <= north) & (high >= south)
        for number in np.flatnonzero(seen):
            lat, lon, coast = _rings()[number]
            lon = lon + turn
            areas += _area(frame, *_cut(lat, lon, (west, east, south, north)))
            coasts += _coast(frame, lat, lon, coast, (west, east, south, north))
    return "".join(areas), "".join(coasts)


def _cut(
    lat: Degrees, lon: Degrees, box: tuple[float, float, float, float]
) -> tuple[Degrees, Degrees]:
    """A polygon cut to a box, side by side (Sutherland and Hodgman, 1974)."""
    points = np.column_stack((lon, lat))[:-1]
    for axis, bound, sign in ((0, box[0], 1), (0, box[1], -1), (1, box[2], 1), (1, box[3], -1)):
        if len(points) == 0:
            break
        after = np.roll(points, -1, axis=0)
        here = sign * (points[:, axis] - bound) >= 0
        there = np.roll(here, -1)
        crossing = here != there
        step = np.where(crossing, after[:, axis] - points[:, axis], 1.0)
        share = (bound - points[:, axis]) / step
        met = points + share[:, None] * (after - points)
        # For each edge the crossing, then its end where that is inside.
        both = np.stack((met, after), axis=1).reshape(-1, 2)
        points = both[np.column_stack((crossing, there)).ravel()]
    return points[:, 1], points[:, 0]


def _area(frame: Frame, lat: Degrees, lon: Degrees) -> Iterator[str]:
    if len(lat) > 2:
        kept = _coarse(frame.x(lon), frame.y(lat))
        if len(kept) > 2:
            yield f"{path(kept)}Z"


def _coast(
    frame: Frame,
    lat: Degrees,
    lon: Degrees,
    coast: NDArray[np.bool_],
    box: tuple[float, float, float, float],
) -> Iterator[str]:
    """Runs of edges of the coast that may be seen."""
    west, east, south, north = box
    low, high = np.minimum(lon[:-1], lon[1:]), np.maximum(lon[:-1], lon[1:])
    seen = coast & (low <= east) & (high >= west)
    seen &= (np.minimum(lat[:-1], lat[1:]) <= north) & (np.maximum(lat[:-1], lat[1:]) >= south)
    edge = np.concatenate(([False], seen, [False]))
    starts = np.flatnonzero(edge[1:] & ~edge[:-1])
    ends = np.flatnonzero(~edge[1:] & edge[:-1])
    for first, last in zip(starts.tolist(), ends.tolist(), strict=True):
        run = slice(first, last + 1)
        kept = _coarse(frame.x(lon[run]), frame.y(lat[run]))
        if len(kept) > 1:
            yield path(kept)


def _coarse(x: Degrees, y: Degrees) -> list[tuple[float, float]]:
    return thinned(np.column_stack((x, y)), _FINEST_PX)


def thinned(points: Degrees, least_px: float) -> list[tuple[float, float]]:
    """A line without points that are nearer than so much to the last one kept.

    Args:
        points: Pixels, shape (n, 2).
        least_px: The least distance; the first point and the last are always kept.
    """
    kept: list[tuple[float, float]] = []
    least = least_px * least_px
    for x, y in points.tolist():
        if not kept or (x - kept[-1][0]) ** 2 + (y - kept[-1][1]) ** 2 >= least:
            kept.append((x, y))
    last = points[-1].tolist()
    if kept[-1] != (last[0], last[1]):
        kept.append((last[0], last[1]))
    return kept


def path(points: list[tuple[float, float]]) -> str:
    """An SVG path of straight lines, to a tenth of a pixel."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def number(value: float) -> str:
    """A number of pixels as it is written: a tenth, and never minus nought."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written in ("-0", "") else written
