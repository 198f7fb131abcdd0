"""Whether a point lies in an area, by whole numbers alone.

From a point inside, a ray westwards along its parallel meets the edges of the area an odd number
of times; so rings may be holes, and islands in holes. Edges are straight in latitude and
longitude, as in GeoJSON (RFC 7946).
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import FULL_TURN, UNITS_PER_DEGREE, wrapped

QUARTER_TURN: Final = 90 * UNITS_PER_DEGREE
BAND: Final = UNITS_PER_DEGREE // 40
"""Height of a band of latitude, in 1/600,000 degree."""
BANDS: Final = 2 * QUARTER_TURN // BAND + 1


class Area(NamedTuple):
    """Edges of an area by bands of latitude.

    Attributes:
        starts: First edge of each band, and the number of edges (int64).
        edges: Longitude and latitude of both ends, in 1/600,000 degree (int32, shape (n, 4)). An
            edge stands in every band it reaches.
    """

    starts: NDArray[np.int64]
    edges: NDArray[np.int32]


@inner
def is_inside(area: Area, lat: int, lon: int) -> bool:
    """Whether a point lies in an area; a point exactly on an edge may count either way."""
    band = (lat + QUARTER_TURN) // BAND
    odd = False
    for at in range(area.starts[band], area.starts[band + 1]):
        south, north = np.int64(area.edges[at, 1]), np.int64(area.edges[at, 3])
        if (south <= lat) == (north <= lat):
            continue
        west, east = np.int64(area.edges[at, 0]), np.int64(area.edges[at, 2])
        # Where the edge meets the parallel, times the height of the edge.
        met = (east - west) * (lat - south)
        here = (lon - west) * (north - south)
        if (met < here) if north > south else (met > here):
            odd = not odd
    return odd


@compiled
def each_inside(area: Area, lat: NDArray[np.int32], lon: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which points lie in an area within [-180, 180] degrees."""
    found = np.empty(len(lat), np.bool_)
    for at in range(len(lat)):
        found[at] = is_inside(area, int(lat[at]), wrapped(int(lon[at])))
    return found


@compiled
def each_inside_turned(
    area: Area, lat: NDArray[np.int32], lon: NDArray[np.int32], west: int, east: int
) -> NDArray[np.bool_]:
    """Which points lie in an area that may reach across the dateline.

    Args:
        area: The area; its longitudes run on beyond 180 degrees where it does.
        lat: Latitudes in 1/600,000 degree.
        lon: Longitudes in 1/600,000 degree.
        west: The least longitude of the area.
        east: The greatest.
    """
    found = np.empty(len(lat), np.bool_)
    for at in range(len(lat)):
        # The same meridian a whole number of turns on, the first not west of the area.
        here = west + (int(lon[at]) - west) % FULL_TURN
        odd = False
        while here <= east:
            # One ring of the area may stand a turn away from another that it is a hole of.
            odd = odd != is_inside(area, int(lat[at]), here)
            here += FULL_TURN
        found[at] = odd
    return found


def area_of(a: NDArray[Any], b: NDArray[Any]) -> Area:
    """An area by its edges.

    Args:
        a: Longitude and latitude of one end of each edge in 1/600,000 degree (shape (n, 2)).
        b: Of the other end.
    """
    low = (np.minimum(a[:, 1], b[:, 1]) + QUARTER_TURN) // BAND
    high = (np.maximum(a[:, 1], b[:, 1]) + QUARTER_TURN) // BAND
    counts = (high - low + 1).astype(np.int64)
    edge = np.repeat(np.arange(len(a)), counts)
    nth = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
    band = (low[edge] + nth).astype(np.uint16)
    order = np.argsort(band, kind="stable")
    starts = np.zeros(BANDS + 1, np.int64)
    np.cumsum(np.bincount(band, minlength=BANDS), out=starts[1:])
    edges = np.hstack((a, b)).astype(np.int32)[edge[order]]
    return Area(starts, np.ascontiguousarray(edges))
