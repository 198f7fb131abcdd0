"""Sea lanes: which points ships sail between, and the shortest way along them."""

from __future__ import annotations

import heapq
import math
from functools import cache
from itertools import pairwise

from tricord.simulate.seas.places import table

EARTH_M = 6_371_000.0
Point = tuple[float, float]


@cache
def waypoints() -> dict[str, tuple[float, float, float]]:
    """Latitude, longitude and clearance in metres of every point of the lanes."""
    return {
        row["waypoint"]: (float(row["lat"]), float(row["lon"]), 1000.0 * float(row["clear_km"]))
        for row in table("waypoints")
    }


def distance_m(one: Point, other: Point) -> float:
    """Great-circle distance of two points in degrees."""
    lat_1, lat_2 = math.radians(one[0]), math.radians(other[0])
    up = math.sin((lat_2 - lat_1) / 2.0)
    across = math.sin(math.radians(other[1] - one[1]) / 2.0)
    chord = up * up + math.cos(lat_1) * math.cos(lat_2) * across * across
    return 2.0 * EARTH_M * math.asin(math.sqrt(min(1.0, chord)))


@cache
def _neighbours() -> dict[str, list[tuple[str, float]]]:
    points = waypoints()
    found: dict[str, list[tuple[str, float]]] = {name: [] for name in points}
    for row in table("lanes"):
        one, other = row["from"], row["to"]
        metres = distance_m(points[one][:2], points[other][:2])
        found[one].append((other, metres))
        found[other].append((one, metres))
    return found


@cache
def route(start: str, end: str) -> tuple[str, ...]:
    """The shortest way between two points of the lanes, both included."""
    best: dict[str, tuple[float, str]] = {start: (0.0, "")}
    queue = [(0.0, start)]
    while queue:
        metres, here = heapq.heappop(queue)
        if here == end:
            break
        if metres > best[here][0]:
            continue
        for there, leg in _neighbours()[here]:
            if there not in best or metres + leg < best[there][0]:
                best[there] = (metres + leg, here)
                heapq.heappush(queue, (metres + leg, there))
    names = [end]
    while names[-1] != start:
        names.append(best[names[-1]][1])
    return tuple(reversed(names))


@cache
def length_m(start: str, end: str) -> float:
    """Length of `route` in metres."""
    points = waypoints()
    names = route(start, end)
    return sum(distance_m(points[a][:2], points[b][:2]) for a, b in pairwise(names))


def way(start: str, end: str, north: float, east: float) -> list[Point]:
    """Points of a route, moved aside as far as is safe.

    Args:
        start: Point of the lanes.
        end: Another one, or the same.
        north: Which way to move aside, -1 to 1 with `east` in the unit circle.
        east: As `north`.
    """
    points = waypoints()
    moved = []
    for name in route(start, end):
        lat, lon, clear = points[name]
        up = math.degrees(north * clear / EARTH_M)
        across = math.degrees(east * clear / EARTH_M) / math.cos(math.radians(lat))
        moved.append((lat + up, lon + across))
    return moved
