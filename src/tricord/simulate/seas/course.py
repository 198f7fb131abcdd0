"""The course of one hull, put together piece by piece in order of time."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.kernel.passage import sailed
from tricord.simulate.seas.kernel.position import carried, states
from tricord.simulate.seas.lanes import Point
from tricord.simulate.seas.motion import (
    AHEAD,
    ASIDE,
    AT,
    KNOT_COLUMNS,
    Activity,
    Mode,
    Motion,
)

KNOT: Final = 1852.0 / 3600.0
"""One knot in metres a second."""

_NO_LEADER: Final = -1.0


class Course:
    """Where a hull goes.

    Args:
        hull: Its number.
        key: What chance of its movements hangs on, below 2**50.
        at: Moment it begins, seconds since the start; may be before it.
        place: Where, degrees.

    Attributes:
        now: Moment up to which the course is laid.
        here: Where the hull is then; the longitude is not wrapped.
    """

    def __init__(self, hull: int, key: int, at: float, place: Point) -> None:
        self.hull = hull
        self.key = key
        self.now = at
        self.here = place
        self._pieces: list[NDArray[np.float64]] = []
        self._motion: Motion | None = None

    def _add(self, knots: NDArray[np.float64], *said: float) -> None:
        """Add knots (moment, place, rates) and what holds between them."""
        piece = np.empty((len(knots), KNOT_COLUMNS))
        piece[:, :5] = knots
        piece[:, 5:] = said
        self._pieces.append(piece)
        self._motion = None
        self.now, self.here = float(knots[-1, 0]), (float(knots[-1, 1]), float(knots[-1, 2]))

    def stay(
        self,
        until: float,
        mode: Mode,
        activity: Activity,
        *,
        size: float = 0.0,
        port: int = -1,
        to: Point | None = None,
        key: int | None = None,
    ) -> None:
        """Stay, or drift to a point nearby.

        Args:
            until: Moment the stay ends; nothing is added where it is past.
            mode: Moored, anchored or drifting.
            activity: What the hull does.
            size: Metres it swings or is carried by the tide.
            port: Number of the port it is in.
            to: Where the wind takes it by then.
            key: Hulls of the same key swing alike.
        """
        if until <= self.now:
            return
        end = self.here if to is None else to
        span = until - self.now
        rates = ((end[0] - self.here[0]) / span, (end[1] - self.here[1]) / span)
        knots = np.array([(self.now, *self.here, *rates), (until, *end, *rates)])
        own = self.key if key is None else key
        self._add(knots, mode, activity, port, size, own, _NO_LEADER, 0.0, 0.0)
        if mode == Mode.DRIFTING:
            # Where the tide stands at both ends: the curve takes it off, so that pieces fit.
            for row in self._pieces[-1]:
                row[AHEAD], row[ASIDE] = carried(size, own, float(row[AT]))

    def sail(
        self,
        points: list[Point],
        speed_kn: float,
        activity: Activity = Activity.PASSAGE,
        *,
        size: float = 40.0,
        begin_kn: float = 0.4,
        end_kn: float = 0.4,
    ) -> None:
        """Sail along points, the first after where the hull is.

        Args:
            points: Where to, degrees.
            speed_kn: Speed on the way, knots.
            activity: What the hull does.
            size: Metres of unsteady steering.
            begin_kn: Speed at the beginning.
            end_kn: Speed at the end.
        """
        knots = passage([self.here, *points], self.now, speed_kn, begin_kn, end_kn)
        knots[:, 2] += 360.0 * np.round((self.here[1] - knots[0, 2]) / 360.0)
        self._add(knots, Mode.SAILING, activity, -1.0, size, self.key, _NO_LEADER, 0.0, 0.0)

    def meet(self, at: float, place: Point, rates: tuple[float, float], activity: Activity) -> None:
        """Come to a place at a moment, there moving as given, by whatever speed that takes.

        Args:
            at: The moment; nothing is added where it is past.
            place: Degrees.
            rates: Degrees a second there.
            activity: What the hull does.
        """
        if at <= self.now:
            return
        lon = place[1] + 360.0 * round((self.here[1] - place[1]) / 360.0)
        knots = np.array([(self.now, *self.here, 0.0, 0.0), (at, place[0], lon, *rates)])
        self._add(knots, Mode.SAILING, activity, -1.0, 0.0, self.key, _NO_LEADER, 0.0, 0.0)

    def follow(
        self,
        leader: Course,
        until: float,
        mode: Mode,
        activity: Activity,
        offset: tuple[float, float],
    ) -> None:
        """Lie alongside another hull, keep abreast of it, or come behind it.

        Args:
            leader: Course of the other hull, laid beyond `until`, following nobody.
            until: Moment it ends; nothing is added where it is past.
            mode: Alongside, abreast or in trail.
            activity: What the hull does.
            offset: Metres north and east of the leader; abreast: ahead and to starboard; in
                trail: seconds behind, and 0.
        """
        if until <= self.now:
            return
        said = (mode, activity, -1.0, 0.0, self.key, leader.hull, *offset)
        moments = np.array([self.now, until])
        behind = offset[0] if mode == Mode.IN_TRAIL else 0.0
        places = leader.states(moments - behind)[:, :2]
        if mode == Mode.ALONGSIDE:
            places = np.array([aside(leader.at(float(t)), *offset) for t in moments])
        knots = np.column_stack([moments, places, np.zeros((2, 2))])
        self._add(knots, *said)

    def states(self, moments: NDArray[np.float64]) -> NDArray[np.float64]:
        """State at each moment: latitude, longitude, degrees a second of each, knot."""
        if self._motion is None:
            self._motion = joined([self])
        return states(*self._motion, 0, moments)

    def at(self, moment: float) -> Point:
        """Where the hull is at a moment; only where it follows nobody."""
        row = self.states(np.array([moment]))[0]
        return float(row[0]), float(row[1])

    def knots(self) -> NDArray[np.float64]:
        """All knots laid so far, as in `Motion`."""
        return np.concatenate(self._pieces)


def aside(place: Point, north_m: float, east_m: float) -> Point:
    """The point so many metres north and east."""
    up = north_m / 111194.92664455873
    return place[0] + up, place[1] + east_m / (
        111194.92664455873 * float(np.cos(np.radians(place[0])))
    )


def passage(
    points: list[Point], start: float, speed_kn: float, begin_kn: float, end_kn: float
) -> NDArray[np.float64]:
    """Knots of a passage, see `sailed`; neighbours that are one point are taken once."""
    kept = [points[0]]
    kept += [b for a, b in pairwise(points) if a != b]
    if len(kept) == 1:
        kept.append((kept[0][0] + 1e-4, kept[0][1]))
    lats, lons = np.array([p[0] for p in kept]), np.array([p[1] for p in kept])
    return sailed(lats, lons, start, begin_kn * KNOT, speed_kn * KNOT, end_kn * KNOT)


def joined(courses: list[Course]) -> Motion:
    """Courses as one `Motion`, hull after hull."""
    parts = [course.knots() for course in courses]
    lengths = np.array([len(part) for part in parts], dtype=np.int64)
    first = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])
    rows = np.concatenate(parts)
    return Motion(first, rows)
