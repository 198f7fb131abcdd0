"""The nearest coast, point by point.

It is searched in a tree of boxes around pieces of the coast, in three dimensions, so that neither
the dateline nor a pole is special. Edges are arcs of great circles here and straight in latitude
and longitude where land is told from sea (`tricord.geo.kernel.areas`); the two part by at most
60 m where an edge is longest.
"""

from __future__ import annotations

import math
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.sphere import RADIUS_M, UNITS_PER_DEGREE

FANOUT: Final = 4
"""Boxes in a box of the tree."""
_DEEP: Final = 64
"""Room of the stack: more than (`FANOUT` - 1) boxes for each level of the tree."""


class Shore(NamedTuple):
    """Edges of the coast, and a tree of boxes over them.

    Attributes:
        ends: Both ends of each edge on the unit sphere (float64, shape (n, 6)).
        pieces: First edge of each piece, and the number of edges (int64).
        boxes: Least and greatest x, y, z of each box (float64, shape (n, 6)): those of the pieces
            first, then level by level up to the one box of all.
        levels: Where each level starts in `boxes`, and the number of boxes (int64).
    """

    ends: NDArray[np.float64]
    pieces: NDArray[np.int64]
    boxes: NDArray[np.float64]
    levels: NDArray[np.int64]


@inner
def chord_to_edge(shore: Shore, edge: int, x: float, y: float, z: float) -> float:
    """Square of the straight distance, through the unit sphere, of a point and an edge."""
    e = shore.ends
    ax, ay, az = e[edge, 0], e[edge, 1], e[edge, 2]
    bx, by, bz = e[edge, 3], e[edge, 4], e[edge, 5]
    dx, dy, dz = bx - ax, by - ay, bz - az
    # The plane of the edge's great circle; of b - a, which is exact where a x b would cancel.
    nx, ny, nz = ay * dz - az * dy, az * dx - ax * dz, ax * dy - ay * dx
    after_a = x * (ny * az - nz * ay) + y * (nz * ax - nx * az) + z * (nx * ay - ny * ax)
    before_b = x * (by * nz - bz * ny) + y * (bz * nx - bx * nz) + z * (bx * ny - by * nx)
    if after_a > 0.0 and before_b > 0.0:
        up = x * nx + y * ny + z * nz
        sine = min(1.0, up * up / (nx * nx + ny * ny + nz * nz))
        return float(2.0 * sine / (1.0 + math.sqrt(1.0 - sine)))
    to_a = (x - ax) ** 2 + (y - ay) ** 2 + (z - az) ** 2
    to_b = (x - bx) ** 2 + (y - by) ** 2 + (z - bz) ** 2
    return float(min(to_a, to_b))


@inner
def chord_to_box(boxes: NDArray[np.float64], box: int, x: float, y: float, z: float) -> float:
    """Square of the straight distance of a point and a box, 0 inside: no edge in it is nearer."""
    across = max(boxes[box, 0] - x, x - boxes[box, 3], 0.0)
    along = max(boxes[box, 1] - y, y - boxes[box, 4], 0.0)
    up = max(boxes[box, 2] - z, z - boxes[box, 5], 0.0)
    return float(across * across + along * along + up * up)


@inner
def nearest_edge(
    shore: Shore,
    point: tuple[float, float, float],
    guess: int,
    stack: NDArray[np.int64],
    bounds: NDArray[np.float64],
) -> tuple[int, float]:
    """The nearest edge of the coast and the square of its straight distance.

    Args:
        shore: The coast.
        point: The point on the unit sphere.
        guess: An edge that may be near: the search starts from it; it changes no answer.
        stack: Room for `_DEEP` boxes.
        bounds: Room for as many distances.

    Returns:
        Of edges equally near the first.
    """
    x, y, z = point
    best, least = guess, chord_to_edge(shore, guess, x, y, z)
    top_level = len(shore.levels) - 2
    # A box and its level, packed in one number.
    stack[0], bounds[0] = shore.levels[top_level] * _DEEP + top_level, 0.0
    depth = 1
    while depth:
        depth -= 1
        if bounds[depth] > least:
            continue
        box, level = stack[depth] // _DEEP, stack[depth] % _DEEP
        if not level:
            for edge in range(shore.pieces[box], shore.pieces[box + 1]):
                chord = chord_to_edge(shore, edge, x, y, z)
                if chord < least or (chord == least and edge < best):
                    best, least = edge, chord
            continue
        below = shore.levels[level - 1]
        first = below + (box - shore.levels[level]) * FANOUT
        bottom = depth
        for child in range(first, min(first + FANOUT, shore.levels[level])):
            bound = chord_to_box(shore.boxes, child, x, y, z)
            if bound > least:
                continue
            # The nearest comes last, to be taken up first.
            place = depth
            while place > bottom and bounds[place - 1] < bound:
                stack[place], bounds[place] = stack[place - 1], bounds[place - 1]
                place -= 1
            stack[place], bounds[place] = child * _DEEP + level - 1, bound
            depth += 1
    return best, least


@compiled
def shores(
    shore: Shore, lat: NDArray[np.int32], lon: NDArray[np.int32]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Distance of points to the nearest edge of the coast in metres, and which edge it is."""
    metres = np.empty(len(lat))
    edges = np.empty(len(lat), np.int64)
    stack, bounds = np.empty(_DEEP, np.int64), np.empty(_DEEP)
    edge = 0
    for at in range(len(lat)):
        north = math.radians(lat[at] / UNITS_PER_DEGREE)
        east = math.radians(lon[at] / UNITS_PER_DEGREE)
        flat = math.cos(north)
        point = (flat * math.cos(east), flat * math.sin(east), math.sin(north))
        edge, chord = nearest_edge(shore, point, edge, stack, bounds)
        metres[at] = 2.0 * RADIUS_M * math.asin(min(1.0, math.sqrt(chord) / 2.0))
        edges[at] = edge
    return metres, edges


def shore_of(
    ends: NDArray[np.float64], ring: NDArray[Any], size: int = 8
) -> tuple[Shore, NDArray[np.int64]]:
    """Edges of the coast in a tree.

    Args:
        ends: Both ends of each edge on the unit sphere, edge after edge along the coast.
        ring: Which ring each edge belongs to: a piece holds edges of one ring.
        size: The most edges in a piece.

    Returns:
        The tree, whose edges are in another order, and where each stood before.
    """
    new = np.flatnonzero(np.diff(ring, prepend=-1))
    nth = np.arange(len(ends)) - np.repeat(new, np.diff(new, append=len(ends)))
    pieces = np.flatnonzero(nth % size == 0)
    low = np.minimum(ends[:, :3], ends[:, 3:])
    high = np.maximum(ends[:, :3], ends[:, 3:])
    # An arc stands out of the straight line between its ends; the rest is for rounding.
    bulge = ((ends[:, 3:] - ends[:, :3]) ** 2).sum(axis=1, keepdims=True) / 8 + 1e-12
    low = np.minimum.reduceat(low - bulge, pieces)
    high = np.maximum.reduceat(high + bulge, pieces)
    order = in_clusters((low + high) / 2)
    counts = np.diff(pieces, append=len(ends))[order]
    first = np.cumsum(counts) - counts
    was = np.repeat(pieces[order] - first, counts) + np.arange(len(ends))
    levels, boxes = [0, len(order)], [np.hstack((low, high))[order]]
    while len(boxes[-1]) > 1:
        groups = np.arange(0, len(boxes[-1]), FANOUT)
        least = np.minimum.reduceat(boxes[-1][:, :3], groups)
        boxes.append(np.hstack((least, np.maximum.reduceat(boxes[-1][:, 3:], groups))))
        levels.append(levels[-1] + len(groups))
    starts = np.append(first, len(ends)).astype(np.int64)
    tree = Shore(ends[was], starts, np.vstack(boxes), np.array(levels, np.int64))
    return tree, was


@inner
def _part(
    keys: NDArray[np.float64], order: NDArray[np.int64], low: int, high: int, cut: int
) -> None:
    """Bring those with the least keys of ``order[low:high]`` before `cut` (Hoare's selection)."""
    high -= 1
    while low < high:
        middle = keys[order[(low + high) // 2]]
        left, right = low, high
        while left <= right:
            while keys[order[left]] < middle:
                left += 1
            while middle < keys[order[right]]:
                right -= 1
            if left <= right:
                order[left], order[right] = order[right], order[left]
                left += 1
                right -= 1
        if cut <= right:
            high = right
        elif cut >= left:
            low = left
        else:
            return


@compiled
def in_clusters(points: NDArray[np.float64]) -> NDArray[np.int64]:
    """An order of points in space in which runs of `FANOUT`, of its square ... lie together.

    The points are cut in two across their longest side, at a power of two, over and over.
    """
    order = np.arange(len(points))
    lows, highs = np.zeros(_DEEP, np.int64), np.full(_DEEP, len(points))
    depth = 1
    while depth:
        depth -= 1
        low, high = lows[depth], highs[depth]
        if high - low <= FANOUT:
            continue
        cut = 1
        while 2 * cut < high - low:
            cut *= 2
        axis, widest = 0, -1.0
        for side in range(points.shape[1]):
            least = most = points[order[low], side]
            for at in range(low, high):
                least = min(least, points[order[at], side])
                most = max(most, points[order[at], side])
            if most - least > widest:
                axis, widest = side, most - least
        _part(points[:, axis], order, low, high, low + cut)
        highs[depth] = low + cut
        lows[depth + 1], highs[depth + 1] = low + cut, high
        depth += 2
    return order
