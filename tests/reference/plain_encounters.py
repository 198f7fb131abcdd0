"""Encounters by Tricord's own definition, the slow way: every minute of every two ships.

Shares no code with the product but the positions of harbours.
"""

import math
from collections.abc import Callable
from itertools import pairwise
from statistics import median

from tests.reference.gfw_positions import haversine_km

MINUTE = 60
BRACKET = 3600
LAG = 10

Fix = tuple[float, float, float]
"""Seconds since 1970, latitude, longitude."""


def minutes(
    fixes: list[Fix], in_port: Callable[[float, float], bool]
) -> dict[int, tuple[float, float, float]]:
    """Latitude, longitude and speed in knots by minute, outside ports.

    A stretch is a run of fixes less than an hour apart; speed is the slower of the ways made in the
    ten minutes before and after within the stretch, and a minute without either is left out.
    """
    placed: dict[int, tuple[float, float]] = {}
    for (t1, lat1, lon1), (t2, lat2, lon2) in pairwise(fixes):
        if not 0 < t2 - t1 < BRACKET:
            continue
        turn = (lon2 - lon1 + 180) % 360 - 180
        for minute in range(math.ceil(t1 / MINUTE), math.floor(t2 / MINUTE) + 1):
            part = (minute * MINUTE - t1) / (t2 - t1)
            lon = (lon1 + turn * part + 180) % 360 - 180
            placed[minute] = (lat1 + (lat2 - lat1) * part, lon)
    found = {}
    for minute, (lat, lon) in placed.items():
        speeds = []
        for other in (minute - LAG, minute + LAG):
            between = range(min(minute, other), max(minute, other) + 1)
            if all(one in placed for one in between):
                way = haversine_km(lat, lon, *placed[other])
                speeds.append(way / 1.852 * 60 / LAG)
        if speeds and not in_port(lat, lon):
            found[minute] = (lat, lon, min(speeds))
    return found


def stays(
    one: dict[int, tuple[float, float, float]],
    other: dict[int, tuple[float, float, float]],
    *,
    within_m: float = 500,
    below_kn: float = 2,
    at_least: int = 120,
    longest_hole: int = 240,
    seen: int = 60,
) -> list[tuple[int, int, float, float]]:
    """First and last minute, median distance and median speed of each encounter of two ships.

    Minutes together in a row that hold no tenth minute of the hour count as unseen.
    """
    state = {}
    for minute in one.keys() & other.keys():
        metres = 1000 * haversine_km(*one[minute][:2], *other[minute][:2])
        slow = one[minute][2] < below_kn and other[minute][2] < below_kn
        state[minute] = (slow and metres <= within_m, metres)
    together = sorted(minute for minute, (near, _) in state.items() if near)
    glimpses: list[list[int]] = []
    for minute in together:
        if glimpses and minute == glimpses[-1][-1] + 1:
            glimpses[-1].append(minute)
        else:
            glimpses.append([minute])
    for glimpse in glimpses:
        if all(minute % 10 for minute in glimpse):
            for minute in glimpse:
                del state[minute]
    runs: list[list[int]] = [[]]
    for minute in sorted(state):
        if not state[minute][0]:
            runs.append([])
        else:
            if runs[-1] and minute - runs[-1][-1] - 1 > longest_hole:
                runs.append([])
            runs[-1].append(minute)
    return [
        (
            run[0],
            run[-1],
            median(state[minute][1] for minute in run),
            median((one[minute][2] + other[minute][2]) / 2 for minute in run),
        )
        for run in runs
        if run and run[-1] - run[0] >= at_least and len(run) >= seen
    ]
