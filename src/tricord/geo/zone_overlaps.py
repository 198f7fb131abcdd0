"""Parts of a zone that lie over each other: there a zone made of all of them would have a hole.

A point lies in a zone if an odd number of its rings are around it (`tricord.geo.zones.made`).
Parts that share a border or touch are sound; a part that is given twice would cancel itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.sphere import FULL_TURN, HALF_TURN
from tricord.geo.zones import Zone, inside

ACROSS: Final = 64
"""Points to each side of the grid that is laid over where two parts may meet."""

_Box = tuple[int, int, int, int]
"""West, south, east, north in 1/600,000 degree."""


def overlapping(parts: Sequence[Zone]) -> tuple[int, int] | None:
    """The first two parts that lie over each other; ``None`` where none do.

    Two parts do if they are the same outline, or if a point of a grid of `ACROSS` points to a side,
    laid over where their bounding boxes meet, lies in both. Slivers between borders that were
    drawn twice are so passed over.

    Args:
        parts: The parts, each as a zone.
    """
    boxes = [_box(part) for part in parts]
    for one, other, meeting in _meetings(boxes):
        lat, lon = _grid(meeting)
        if _same(parts[one], parts[other]) or bool(
            (inside(parts[one], lat, lon) & inside(parts[other], lat, lon)).any()
        ):
            return one, other
    return None


def _box(part: Zone) -> _Box:
    lat = part.area.edges[:, [1, 3]]
    return part.west, int(lat.min()), part.east, int(lat.max())


def _meetings(boxes: Sequence[_Box]) -> Iterator[tuple[int, int, _Box]]:
    """Every two parts whose boxes meet, and where; turned around the Earth where need be."""
    west, south, east, north = np.array(boxes, np.int64).reshape(-1, 4).T
    for one, box in enumerate(boxes):
        for turn in (-FULL_TURN, 0, FULL_TURN):
            left = np.maximum(west[one + 1 :] + turn, box[0])
            right = np.minimum(east[one + 1 :] + turn, box[2])
            low = np.maximum(south[one + 1 :], box[1])
            high = np.minimum(north[one + 1 :], box[3])
            for at in np.flatnonzero((left < right) & (low < high)).tolist():
                meeting = int(left[at]), int(low[at]), int(right[at]), int(high[at])
                yield one, one + 1 + at, meeting


def _grid(box: _Box) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Latitudes and longitudes of points well within a box."""
    west, south, east, north = box
    steps = np.arange(ACROSS) * 2 + 1
    lon = west + (east - west) * steps // (2 * ACROSS)
    lat = south + (north - south) * steps // (2 * ACROSS)
    grid_lat, grid_lon = (each.ravel() for each in np.meshgrid(lat, lon))
    turned = (grid_lon + HALF_TURN) % FULL_TURN - HALF_TURN
    return grid_lat.astype(np.int32), turned.astype(np.int32)


def _same(one: Zone, other: Zone) -> bool:
    """Whether two parts are one outline, wherever it begins and whichever way it runs."""
    return np.array_equal(_edges(one), _edges(other))


def _edges(part: Zone) -> NDArray[np.int32]:
    edges = part.area.edges
    turned = np.concatenate((edges, edges[:, [2, 3, 0, 1]]))
    return np.unique(turned, axis=0)
