"""Runs of one ship beside another within a UTC date, as Global Fishing Watch finds them.

GFW looks in S2 cells; here ships of one instant are taken from south to north. Within the distance
both find the same: see ``docs/explanation/global-fishing-watch.md``.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.geo.compiled import compiled, inner
from tricord.geo.kernel.gfw_distance import RADIUS_KM, distance_km
from tricord.geo.kernel.gfw_numbers import mean, middle

KNOTS: Final = 1.94384
"""Of a metre a second, as ``transforms/compute_encounters.py`` has it; the true figure ends in
44."""

_SECONDS_OF_A_STEP: Final = 600.0
_NEAR_A_POLE: Final = 89.0
"""Degrees of latitude beyond which ships are not told apart by longitude."""


class Sought(NamedTuple):
    """What makes a run.

    Attributes:
        within_km: Greatest distance.
        neighbours: The most ships that one is held to be beside, the nearest.
        steps: Fewest steps of the grid from its first instant to its last.
    """

    within_km: float
    neighbours: int
    steps: int


class _Places(NamedTuple):
    """Samples instant by instant, each instant's from south to north.

    Attributes:
        starts: First place of each instant, and the number of samples.
        first: The first instant.
        row: Sample at each place.
        place: Place of each sample.
        north: Latitude at each place, brought back where it lies beyond a pole.
    """

    starts: NDArray[np.int64]
    first: int
    row: NDArray[np.int32]
    place: NDArray[np.int32]
    north: NDArray[np.float64]


@inner
def _north(lat: float) -> float:
    """A latitude; dead reckoning may have led it beyond a pole."""
    if lat > 90.0:
        return 180.0 - lat
    return -180.0 - lat if lat < -90.0 else lat


@inner
def _places(instants: NDArray[np.int32], lats: NDArray[np.float64]) -> _Places:
    """Samples in order of instant and latitude."""
    first = instants.min()
    starts = np.zeros(instants.max() - first + 2, np.int64)
    for instant in instants:
        starts[instant - first + 1] += 1
    for instant in range(len(starts) - 1):
        starts[instant + 1] += starts[instant]
    following = starts[:-1].copy()
    row = np.empty(len(instants), np.int32)
    for sample in range(len(instants)):
        row[following[instants[sample] - first]] = sample
        following[instants[sample] - first] += 1
    place, north = np.empty(len(instants), np.int32), np.empty(len(instants))
    for at in range(len(instants)):
        north[at] = _north(lats[row[at]])
    for instant in range(len(starts) - 1):
        some = slice(starts[instant], starts[instant + 1])
        order = np.argsort(north[some], kind="mergesort")
        row[some], north[some] = row[some][order], north[some][order]
    for at in range(len(instants)):
        place[row[at]] = at
    return _Places(starts, first, row, place, north)


@inner
def _beside(
    sample: int,
    instant: int,
    places: _Places,
    track: NDArray[np.int32],
    lats: NDArray[np.float64],
    lons: NDArray[np.float64],
    sought: Sought,
    room: tuple[NDArray[np.int64], NDArray[np.float64]],
) -> NDArray[np.int64]:
    """The samples beside one at its instant, in order of track."""
    rows, apart = room
    begin, end = places.starts[instant - places.first : instant - places.first + 2]
    here = places.place[sample]
    north, count = places.north[here], 0
    # A little more than the distance: what is left out for sure need not be computed.
    reach = math.degrees(sought.within_km / RADIUS_KM) * 1.000001 + 1e-9
    sideways = reach / math.cos(math.radians(min(89.9, abs(north) + reach)))
    at_a_pole = abs(north) > _NEAR_A_POLE
    for step in (1, -1):
        place = here + step
        while begin <= place < end and abs(places.north[place] - north) <= reach:
            other = places.row[place]
            place += step
            aside = abs(lons[other] - lons[sample])
            if sideways < min(aside, 360.0 - aside) and not at_a_pole:
                continue
            km = distance_km(lats[sample], lons[sample], lats[other], lons[other])
            if km <= sought.within_km:
                rows[count], apart[count] = other, km
                count += 1
    if count < 2:
        return rows[:count].copy()
    order = np.argsort(track[rows[:count]], kind="mergesort")
    if count > sought.neighbours:
        nearest = np.argsort(apart[:count][order], kind="mergesort")[: sought.neighbours]
        order = order[np.sort(nearest)]
    return rows[order]


@compiled
def runs_beside(
    track: NDArray[np.int32],
    instants: NDArray[np.int32],
    lats: NDArray[np.float64],
    lons: NDArray[np.float64],
    sought: Sought,
) -> NDArray[np.int64]:
    """Runs of one ship beside another, both ways round, that last long enough.

    A run goes on from one sample of the first ship to its next, however far apart in time, as long
    as the second ship is beside it in both. Of ships equally near those with the least number
    count.

    Args:
        track: Number of the track of each sample, in order of identity.
        instants: Instant of each; those of a track stand together and rise.
        lats: Degrees; may lie beyond a pole.
        lons: Degrees in [-180, 180).
        sought: What makes a run.

    Returns:
        First and last sample of the first ship and first sample of the second ship of each run.
    """
    found, filled = np.empty((1024, 3), np.int64), 0
    if len(track) == 0:
        return found[:0]
    places = _places(instants, lats)
    most = np.diff(places.starts).max()
    room = np.empty(most, np.int64), np.empty(most)
    # Of the last sample: who was beside it, and since which two samples.
    running = np.empty((0, 3), np.int64)
    for sample in range(len(track)):
        if sample and track[sample] != track[sample - 1]:
            found, filled = _ended(found, filled, running, sample - 1, instants, sought.steps)
            running = running[:0]
        rows = _beside(sample, instants[sample], places, track, lats, lons, sought, room)
        if not len(rows) and not len(running):
            continue
        going_on = np.empty((len(rows), 3), np.int64)
        before = 0
        for at in range(len(rows)):
            number = track[rows[at]]
            going_on[at, 0], going_on[at, 1], going_on[at, 2] = number, sample, rows[at]
            passed = before
            while before < len(running) and running[before, 0] < number:
                before += 1
            gone = running[passed:before]
            found, filled = _ended(found, filled, gone, sample - 1, instants, sought.steps)
            if before < len(running) and running[before, 0] == number:
                going_on[at] = running[before]
                before += 1
        gone = running[before:]
        found, filled = _ended(found, filled, gone, sample - 1, instants, sought.steps)
        running = going_on
    found, filled = _ended(found, filled, running, len(track) - 1, instants, sought.steps)
    return found[:filled].copy()


@inner
def _ended(
    found: NDArray[np.int64],
    filled: int,
    gone: NDArray[np.int64],
    last: int,
    instants: NDArray[np.int32],
    steps: int,
) -> tuple[NDArray[np.int64], int]:
    """The runs with those that ended at a sample, where they were long enough."""
    for at in range(len(gone)):
        first = gone[at, 1]
        if last == first or instants[last] - instants[first] < steps:
            continue
        if filled == len(found):
            longer = np.empty((2 * filled, 3), np.int64)
            longer[:filled] = found
            found = longer
        found[filled, 0], found[filled, 1], found[filled, 2] = first, last, gone[at, 2]
        filled += 1
    return found, filled


@compiled
def middles(
    runs: NDArray[np.int64], lats: NDArray[np.float64], lons: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Where the first ship of each run was: mean latitude, and circular mean of longitude."""
    found = np.empty((len(runs), 2))
    for run in range(len(runs)):
        first, past = runs[run, 0], runs[run, 1] + 1
        easts, norths = np.empty(past - first), np.empty(past - first)
        for sample in range(first, past):
            angle = math.radians(lons[sample])
            easts[sample - first] = math.cos(angle)
            norths[sample - first] = math.sin(angle)
        found[run, 0] = mean(lats[first:past])
        found[run, 1] = math.degrees(math.atan2(mean(norths), mean(easts)))
    return found


@compiled
def medians(
    runs: NDArray[np.int64],
    instants: NDArray[np.int32],
    lats: NDArray[np.float64],
    lons: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Median distance of the two ships of each run, and median speed of the first.

    Args:
        runs: As `runs_beside` gives them.
        instants: Instant of each sample.
        lats: Degrees.
        lons: Degrees.

    Returns:
        Kilometres; and knots, made good from sample to sample.
    """
    found = np.empty((len(runs), 2))
    for run in range(len(runs)):
        first, last, other = runs[run]
        apart, made = np.empty(last + 1 - first), np.empty(last - first)
        for sample in range(first, last + 1):
            # The second ship may have samples between two of the first.
            while instants[other] < instants[sample]:
                other += 1
            apart[sample - first] = distance_km(
                lats[sample], lons[sample], lats[other], lons[other]
            )
            if sample < last:
                km = distance_km(lats[sample], lons[sample], lats[sample + 1], lons[sample + 1])
                seconds = _SECONDS_OF_A_STEP * (instants[sample + 1] - instants[sample])
                made[sample - first] = 1000 * km / seconds
        found[run, 0], found[run, 1] = middle(apart), middle(made) * KNOTS
    return found
