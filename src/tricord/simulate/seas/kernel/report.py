"""What a transponder says of itself: its place, its motion, its identity."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.compiled import inner
from tricord.simulate.seas.fleet import FALSE, SPELL
from tricord.simulate.seas.kernel.chance import drawn, share
from tricord.simulate.seas.kernel.position import METRES_PER_DEGREE, knot_at, state
from tricord.simulate.seas.motion import AT
from tricord.simulate.seas.rows import COURSE, HULL, IDENTITY, LAT, LON, SENT, SPEED

UNITS: Final = 600_000.0
"""Units of AIS in a degree."""
KNOTS: Final = 1.9438444924406046
"""Knots in a metre a second."""


@inner
def _nearest(value: float) -> int:
    """The nearest whole number, halves up."""
    return math.floor(value + 0.5)


@inner
def wrapped(lon: float) -> float:
    """A longitude brought into [-180, 180)."""
    return lon - 360.0 * math.floor((lon + 180.0) / 360.0)


@inner
def motion_of(lat: float, lat_rate: float, lon_rate: float) -> tuple[float, float]:
    """Speed in knots and course in degrees of rates in degrees a second."""
    north = lat_rate * METRES_PER_DEGREE
    east = lon_rate * METRES_PER_DEGREE * math.cos(math.radians(lat))
    speed = math.sqrt(north * north + east * east) * KNOTS
    course = math.degrees(math.atan2(east, north))
    return speed, course if course >= 0.0 else course + 360.0


@inner
def _spread(number: int, bit: int) -> float:
    """A draw of mean 0 and deviation 1, from 32 of the 64 bits of a number."""
    one, other = (number >> bit) & 0xFFFF, (number >> (bit + 16)) & 0xFFFF
    return (one + other - 65535.0) * 3.7376e-05


@inner
def _told(
    first: NDArray[np.int64],
    knots: NDArray[np.float64],
    spans: NDArray[np.int64],
    falsehood: NDArray[np.float64],
    jams: NDArray[np.float64],
    hull: int,
    knot: int,
    at: float,
    key: int,
) -> tuple[float, float, float, float]:
    """Latitude, longitude, speed and course that a transponder believes in."""
    source, moment = hull, at
    for span in range(spans[hull, FALSE], spans[hull + 1, FALSE]):
        if falsehood[span, 0] <= at < falsehood[span, 1]:
            source = int(falsehood[span, 2])
            moment = falsehood[span, 3] + falsehood[span, 4] * at
    if source != hull or moment != at:
        knot = knot_at(first, knots, source, moment)
    lat, lon, lat_rate, lon_rate = state(first, knots, source, knot, moment, False)
    speed, course = motion_of(lat, lat_rate, lon_rate)
    minute = math.floor(at / 60.0)
    part = at / 60.0 - minute
    if moment == at:
        # The error of the fix, about 5 m, changes from minute to minute.
        before, after = drawn(key, hull, minute), drawn(key, hull, minute + 1)
        north = (1.0 - part) * _spread(before, 0) + part * _spread(after, 0)
        east = (1.0 - part) * _spread(before, 32) + part * _spread(after, 32)
        lat += 5.0 * north / METRES_PER_DEGREE
        lon += 5.0 * east / (METRES_PER_DEGREE * math.cos(math.radians(lat)))
    for row in range(len(jams)):
        if jams[row, 3] <= at < jams[row, 4]:
            flat = math.cos(math.radians(lat))
            up, across = lat - jams[row, 0], (wrapped(lon) - jams[row, 1]) * flat
            if math.sqrt(up * up + across * across) * METRES_PER_DEGREE < jams[row, 2]:
                angle = 2.0 * math.pi * (at / jams[row, 8] + share(key, hull, 9))
                reach = jams[row, 7] / METRES_PER_DEGREE
                lat = jams[row, 5] + reach * math.cos(angle)
                lon = jams[row, 6] + reach * math.sin(angle) / math.cos(math.radians(jams[row, 5]))
                speed = 2.0 * math.pi * jams[row, 7] / jams[row, 8] * KNOTS
                course = (math.degrees(angle) + 90.0) % 360.0
    return lat, wrapped(lon), speed, course


@inner
def report(
    first: NDArray[np.int64],
    knots: NDArray[np.float64],
    spans: NDArray[np.int64],
    spell: NDArray[np.float64],
    falsehood: NDArray[np.float64],
    jams: NDArray[np.float64],
    key: int,
    knot: int,
    rows: NDArray[np.int32],
    row: int,
) -> None:
    """Fill in what a transponder says of itself."""
    hull, at = int(rows[row, HULL]), float(rows[row, SENT])
    last = first[hull + 1] - 1
    while knot < last and knots[knot + 1, AT] <= at:
        knot += 1
    lat, lon, speed, course = _told(first, knots, spans, falsehood, jams, hull, knot, at, key)
    noise = _spread(drawn(key, -hull - 1, int(at)), 0)
    rows[row, LAT] = _nearest(lat * UNITS)
    units = _nearest(lon * UNITS)
    rows[row, LON] = units if units < 108_000_000 else units - 216_000_000
    rows[row, SPEED] = min(1022, max(0, _nearest(10.0 * speed + 0.8 * noise)))
    if speed < 0.2:
        course += 90.0 * noise
    tenths = _nearest(10.0 * course)
    rows[row, COURSE] = tenths + 3600 if tenths < 0 else tenths - 3600 * (tenths >= 3600)
    rows[row, IDENTITY] = _identity(spans, spell, hull, at)


@inner
def coarse(rows: NDArray[np.int32], row: int) -> None:
    """Message 27: a tenth of a minute of arc, whole knots and degrees."""
    rows[row, LAT] = 1000 * round(rows[row, LAT] / 1000.0)
    rows[row, LON] = 1000 * round(rows[row, LON] / 1000.0)
    rows[row, SPEED] = 10 * round(rows[row, SPEED] / 10.0)
    rows[row, COURSE] = 10 * round(rows[row, COURSE] / 10.0) % 3600


@inner
def _identity(spans: NDArray[np.int64], spell: NDArray[np.float64], hull: int, at: float) -> int:
    """Number of the identity a hull uses at a moment."""
    row, last = spans[hull, SPELL], spans[hull + 1, SPELL] - 1
    while row < last and spell[row + 1, 0] <= at:
        row += 1
    return int(spell[row, 1])
