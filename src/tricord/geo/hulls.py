"""Telling apart the hulls that send under one identity.

Two ships on one MMSI are told apart by motion alone. `conflicted` asks cheaply whether the fixes
of a vessel can be those of one hull; `assign` splits those of the others into hulls, as the
cheapest cover of the fixes by tracks; `classify` says what kind of conflict it is. A receiver whose
clock is wrong makes one ship look like two that follow each other: `tricord.geo.clocks` finds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.geo.kernel.hulls_conflict import CLOCK_S, FASTEST, JUMP, JUMP_M, KNOT, judged
from tricord.geo.kernel.hulls_fixes import fixes_of
from tricord.geo.kernel.hulls_links import METRES_PER_UNIT
from tricord.geo.kernel.hulls_shapes import longest_frozen, share_at_odds
from tricord.geo.kernel.hulls_splitting import NEAR, hulls_of
from tricord.geo.kernel.hulls_wild import corroborated, wild
from tricord.geo.kernel.sphere import FULL_TURN, HALF_TURN, RADIUS_M, UNITS_PER_DEGREE

At = NDArray[np.int64]
Angle = NDArray[np.int32]
Speed = NDArray[np.int16]
Metres = NDArray[np.float64]

FIXES_OF_A_SHAPE: Final = 12
"""Fewer fixes show no circle."""

CIRCLE_M: Final = (50.0, 50_000.0)
"""Radii that are told from noise and from a voyage."""

ON_CIRCLE: Final = 0.15
"""Half of the fixes lie no farther from the circle than this share of its radius."""

SECTORS: Final = 12
"""The fixes lie in at least eight of so many equal sectors around the centre."""

FROZEN_FIXES: Final = 5
FROZEN_M: Final = 1000.0
"""A position is frozen if it is told so often while the reported speed has made so much way."""

FEW_JUMPS: Final = 8
"""Where more than one step in eight is a jump, it is not by a few fixes that are wrong."""

ALTERNATIONS: Final = 3
"""So many changes from one hull to the other and back show that both send at one time."""


def conflicted(  # noqa: PLR0917  # the columns of a position
    at: At, lat: Angle, lon: Angle, speed: Speed, course: Angle, starts: At
) -> NDArray[np.bool_]:
    """Which vessels cannot be one hull: one look at each pair of consecutive fixes.

    A vessel is at odds if one step needs more than 60 knots, with ten seconds and 500 m granted; or
    if of the steps that the reported speed and course do not explain a quarter, and three besides,
    lead back to where one of the last three began. What a step must exceed stands in
    `tricord.geo.kernel.hulls_conflict`. Two hulls that never send in turns, and that one hull could
    be, are not seen.

    Args:
        at: Moments, microseconds, rising within a vessel.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds over ground, 1/100 knot; `tricord.geo.tracks.NO_SPEED` where not reported.
        course: Courses over ground, 1/100 degree; `tricord.geo.tracks.NO_COURSE` where none.
        starts: First row of each vessel, and the number of rows.

    Returns:
        One truth a vessel.
    """
    return judged(at, lat, lon, speed, course, starts)[0]


def assign(  # noqa: PLR0917  # the columns of a position
    at: At, lat: Angle, lon: Angle, speed: Speed, course: Angle, starts: At
) -> NDArray[np.int32]:
    """The hull of each fix.

    The fixes of a vessel that is not `conflicted` are all of hull 1; so are those of one that is
    not without a few fixes far from all others (`tricord.geo.kernel.hulls_wild`). Those of others,
    as far as they lie near a step that is not explained, are covered by tracks at the least cost
    (`tricord.geo.kernel.hulls_cover`): a link costs what the motion from one fix to the other is
    unlikely (`tricord.geo.kernel.hulls_links`), and each track costs what it is unlikely that
    another begins. Tracks that do not overlap are joined in the same way.

    Args:
        at: Moments, microseconds, rising within a vessel.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds over ground, 1/100 knot; `tricord.geo.tracks.NO_SPEED` where not reported.
        course: Courses over ground, 1/100 degree; `tricord.geo.tracks.NO_COURSE` where none.
        starts: First row of each vessel, and the number of rows.

    Returns:
        Numbers of hulls within their vessel, from 1 in order of first fix. 0 is noise: fixes that
        no other corroborates and that no hull can have made, as of a bit error.
    """
    hull = np.ones(len(at), np.int32)
    at_odds, step = judged(at, lat, lon, speed, course, starts)
    for vessel in np.flatnonzero(at_odds):
        rows = slice(int(starts[vessel]), int(starts[vessel + 1]))
        fixes = (at[rows], lat[rows], lon[rows], speed[rows], course[rows])
        alone = _wild(fixes, step[rows])
        if alone is None:
            hull[rows] = hulls_of(*fixes, step[rows])
        else:
            hull[rows][alone] = 0
    return hull


def _wild(
    fixes: tuple[At, Angle, Angle, Speed, Angle], step: NDArray[np.int8]
) -> NDArray[np.bool_] | None:
    """The few fixes of a vessel without which the others are those of one hull, if that is so."""
    jumps = int((step == JUMP).sum())
    if not 0 < jumps <= len(step) // FEW_JUMPS:
        return None
    at, lat, lon, speed, course = fixes
    rows = wild(at, lat, lon, step, CLOCK_S)
    if len(rows) == 0:
        return None
    if corroborated(fixes_of(at[rows], lat[rows], lon[rows], speed[rows], course[rows]), NEAR):
        return None
    alone = np.zeros(len(at), np.bool_)
    alone[rows] = True
    rest = ~alone
    ends = np.array([0, int(rest.sum())])
    conflict, _ = judged(at[rest], lat[rest], lon[rest], speed[rest], course[rest], ends)
    return None if conflict[0] else alone


@dataclass(frozen=True, slots=True)
class Jumps:
    """Steps that no ship makes, one value each.

    Attributes:
        from_row: Row of the fix before.
        to_row: Row of the fix after.
        metres: Great-circle distance.
        seconds: Time between them.
        knots: Implied speed; infinite where no time passes.
    """

    from_row: At
    to_row: At
    metres: Metres
    seconds: Metres
    knots: Metres


def jumps(at: At, lat: Angle, lon: Angle, starts: At) -> Jumps:
    """Single impossible jumps: consecutive fixes of a vessel that need more than 60 knots.

    Ten seconds of error of the clocks and 500 m of the positions are granted; 60 knots is the bound
    for leads (segmentation uses 25, ``GlobalFishingWatch/gpsdio-segment``).

    Args:
        at: Moments, microseconds, rising within a vessel.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        starts: First row of each vessel, and the number of rows.
    """
    later = np.ones(len(at), np.bool_)
    later[starts[:-1][starts[:-1] < len(at)]] = False
    to_row = np.flatnonzero(later)
    metres = _distances(lat, lon, to_row - 1, to_row)
    seconds = (at[to_row] - at[to_row - 1]) / 1e6
    far = metres > FASTEST * (seconds + CLOCK_S) + JUMP_M
    to_row, metres, seconds = to_row[far], metres[far], seconds[far]
    with np.errstate(divide="ignore"):
        knots = metres / seconds / KNOT
    return Jumps(to_row - 1, to_row, metres, seconds, knots)


def _distances(lat: Angle, lon: Angle, one: At, other: At) -> Metres:
    """Great-circle distances between rows, metres (haversine)."""
    up = np.radians((lat[other].astype(np.int64) - lat[one]) / UNITS_PER_DEGREE)
    turn = np.radians((lon[other].astype(np.int64) - lon[one]) / UNITS_PER_DEGREE)
    breadth = np.cos(np.radians(lat[one] / UNITS_PER_DEGREE))
    breadth *= np.cos(np.radians(lat[other] / UNITS_PER_DEGREE))
    chord = np.sin(up / 2) ** 2 + breadth * np.sin(turn / 2) ** 2
    metres: Metres = 2 * RADIUS_M * np.arcsin(np.sqrt(np.minimum(chord, 1.0)))
    return metres


class Kind(IntEnum):
    """What a track of a vessel is beside the others.

    Attributes:
        ONE: The only hull of its vessel.
        TWO_HULLS: It sends at the same time as another: their fixes alternate.
        JUMP: It ends before, or begins after, the others.
        NOISE: Fixes that no hull can have made.
        CIRCLE: Positions go round a circle while speed and course tell otherwise.
        FROZEN: One position is told again and again while the reported speed makes way.
    """

    ONE = 0
    TWO_HULLS = 1
    JUMP = 2
    NOISE = 3
    CIRCLE = 4
    FROZEN = 5


@dataclass(frozen=True, slots=True)
class Kinds:
    """Tracks of vessels and what they are, in order of vessel and hull, one value each.

    Attributes:
        vessel: Number of the vessel.
        hull: Number of the hull; 0 for its noise.
        kind: A `Kind` (int8).
        first_row: Row of the first fix.
        last_row: Row of the last fix.
        fixes: Number of fixes.
        alternations: Changes from this hull to another and from another to this one.
    """

    vessel: At
    hull: NDArray[np.int32]
    kind: NDArray[np.int8]
    first_row: At
    last_row: At
    fixes: At
    alternations: At


def classify(  # noqa: PLR0917  # the columns of a position
    at: At,
    lat: Angle,
    lon: Angle,
    speed: Speed,
    course: Angle,
    starts: At,
    hull: NDArray[np.int32],
) -> Kinds:
    """What each track of each vessel is.

    Circles are the pattern of false positions that Bjorn Bergman described ("Systematic GPS
    Manipulation Occuring at Chinese Oil Terminals and Government Installations", SkyTruth, 2019;
    "AIS Ship Tracking Data Shows False Vessel Tracks Circling Above Point Reyes", SkyTruth and
    Global Fishing Watch, 2020). The limits are ours: at least 12 fixes; a radius of 50 m to 50 km;
    half of the fixes within 15 % of the radius; fixes in eight of twelve sectors; and in most steps
    speed or course at odds with the way made (3 knots, 45 degrees), so that a ship at anchor, or
    one that really turns in circles, is none. A position is frozen if five fixes in a row tell it
    while the reported speed, above 1 knot, has made a kilometre.

    Args:
        at: Moments, microseconds, rising within a vessel.
        lat: Latitudes, 1/600,000 degree.
        lon: Longitudes, 1/600,000 degree.
        speed: Speeds over ground, 1/100 knot; `tricord.geo.tracks.NO_SPEED` where not reported.
        course: Courses over ground, 1/100 degree; `tricord.geo.tracks.NO_COURSE` where none.
        starts: First row of each vessel, and the number of rows.
        hull: Hull of each fix, as from `assign`.
    """
    found = []
    for vessel in range(len(starts) - 1):
        first, last = int(starts[vessel]), int(starts[vessel + 1])
        numbers = np.unique(hull[first:last])
        for number in numbers:
            rows = first + np.flatnonzero(hull[first:last] == number)
            changes = _changes(hull[first:last], int(number))
            if number == 0:
                kind = Kind.NOISE
            elif longest_frozen(at, lat, lon, speed, rows, FROZEN_FIXES) >= FROZEN_M:
                kind = Kind.FROZEN
            elif share_at_odds(at, lat, lon, speed, course, rows) > 0.5 and _circle(lat, lon, rows):
                kind = Kind.CIRCLE
            elif (numbers > 0).sum() < 2:
                kind = Kind.ONE
            else:
                kind = Kind.TWO_HULLS if changes >= ALTERNATIONS else Kind.JUMP
            found.append((vessel, number, kind, rows[0], rows[-1], len(rows), changes))
    table = np.array(found, np.int64).reshape(-1, 7).T
    return Kinds(table[0], table[1].astype(np.int32), table[2].astype(np.int8), *table[3:])


def _changes(hull: NDArray[np.int32], number: int) -> int:
    """Changes between one hull and any other, noise left out."""
    mine = hull[hull > 0] == number
    return int((mine[1:] != mine[:-1]).sum())


def _circle(lat: Angle, lon: Angle, rows: At) -> bool:
    """Whether the fixes go round a circle."""
    if len(rows) < FIXES_OF_A_SHAPE:
        return False
    turn = (lon[rows].astype(np.int64) - lon[rows[0]] + HALF_TURN) % FULL_TURN - HALF_TURN
    breadth = np.cos(np.radians(np.median(lat[rows]) / UNITS_PER_DEGREE))
    east = turn * METRES_PER_UNIT * breadth
    north = (lat[rows].astype(np.int64) - lat[rows[0]]) * METRES_PER_UNIT
    east, north = east - np.median(east), north - np.median(north)
    scale = float(np.hypot(east, north).max())
    if scale < CIRCLE_M[0]:
        return False
    # The circle of least squares: x² + y² = 2ax + 2by + c.
    shape = np.stack([east / scale, north / scale, np.ones(len(rows))], axis=1)
    square = (shape[:, :2] ** 2).sum(axis=1)
    a, b, c = np.linalg.lstsq(shape, square, rcond=None)[0]
    x, y = east / scale - a / 2, north / scale - b / 2
    radius = float(np.sqrt(max(c + (a * a + b * b) / 4, 0.0)))
    if not CIRCLE_M[0] <= radius * scale <= CIRCLE_M[1]:
        return False
    if np.median(np.abs(np.hypot(x, y) - radius)) > ON_CIRCLE * radius:
        return False
    sectors = np.unique(((np.arctan2(x, y) / (2 * np.pi)) % 1 * SECTORS).astype(int))
    return len(sectors) >= 2 * SECTORS // 3
