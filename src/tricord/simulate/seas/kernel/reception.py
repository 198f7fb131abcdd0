"""From motion to messages heard: what transponders send, who hears it, and what goes wrong."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tricord.simulate.seas.compiled import compiled, inner
from tricord.simulate.seas.fleet import OFF, Fleet
from tricord.simulate.seas.kernel.chance import drawn, share
from tricord.simulate.seas.kernel.position import ANCHORED, MOORED, knot_at, state
from tricord.simulate.seas.kernel.radio import MOST_HEARING, hearing, interval_s
from tricord.simulate.seas.kernel.report import coarse, motion_of, report, wrapped
from tricord.simulate.seas.motion import AT, MODE, Motion
from tricord.simulate.seas.receivers import Receivers
from tricord.simulate.seas.rows import (
    ARRIVAL,
    COURSE,
    HULL,
    LAT,
    LON,
    RECEIVER,
    SENT,
    SPEED,
    STAMP,
    STATIC,
)

MOST_A_MINUTE: Final = 400
"""No hull makes more rows in a minute: 30 messages, heard by a few, some of them twice."""
SILENCE_S: Final = 10_800
"""Longer silences are kept for the truth."""


class Draws(NamedTuple):
    """What chance hangs on.

    Attributes:
        keys: Of the layers transponder, reception, corruption (int64).
        keep: Share of the messages heard that goes to the file.
    """

    keys: NDArray[np.int64]
    keep: float


class Marks(NamedTuple):
    """What is noted for the truth while messages are heard.

    Attributes:
        last: When each hull was last heard, seconds (int64).
        slots: 1 where a hull was heard in ten minutes (hulls, slots; uint8).
        silences: Hull, start and end of silences over three hours (int64).
    """

    last: NDArray[np.int64]
    slots: NDArray[np.uint8]
    silences: NDArray[np.int64]


@inner
def _corrupt(rows: NDArray[np.int32], row: int, key: int) -> int:
    """What goes wrong between antenna and file; a copy may follow.

    Returns:
        How many rows there are now: one or two.
    """
    number = drawn(key, rows[row, HULL], rows[row, SENT] * 128 + rows[row, RECEIVER])
    luck = ((number >> 40) & 0xFFFFFF) / 16777216.0
    if luck >= 0.007:
        return 1
    more = (number >> 8) & 0xFFFF
    if luck < 2e-5:
        # A bit of 28 or 27 that flipped and passed the checksum.
        if more & 1:
            rows[row, LON] ^= 1 << ((more >> 1) % 27)
        else:
            rows[row, LAT] ^= 1 << ((more >> 1) % 26)
    elif luck < 7e-5:
        rows[row, SPEED], rows[row, COURSE] = 1023, 3600
        if luck < 4e-5:
            rows[row, LAT], rows[row, LON] = 54_600_000, 108_600_000
    elif luck < 0.004:
        rows[row, ARRIVAL] += 60 + more % 3600
    else:
        rows[row + 1] = rows[row]
        rows[row + 1, STATIC] = 0
        rows[row + 1, ARRIVAL] += more % 120
        return 2
    return 1


@inner
def _sent_at(interval: float, turn: int, phase: float, draw: float) -> int:
    """Second of the minute at which a message goes out."""
    if interval >= 180.0:
        return int(60.0 * phase)
    second = (phase + turn + 0.2 * (draw - 0.5)) * interval
    return min(59, max(0, int(second)))


@inner
def _split(number: int) -> tuple[float, float]:
    """Two shares of one number of 64 bits."""
    return ((number >> 32) & 0xFFFFFFFF) / 4294967296.0, (number & 0xFFFFFFFF) / 4294967296.0


@compiled
def heard(
    motion: Motion,
    fleet: Fleet,
    receivers: Receivers,
    draws: Draws,
    hulls: NDArray[np.int64],
    minutes: NDArray[np.int64],
    rows: NDArray[np.int32],
    marks: Marks,
) -> tuple[int, int]:
    """Messages of some hulls, first to last, that were heard in some minutes, hull after hull.

    Fills `rows` (see `rows`) and brings `marks` up to date. The hulls and the minutes are given as
    the first and one beyond the last.

    Returns:
        Number of rows and of silences; -1 rows where the buffer is too short.
    """
    first, knots = motion
    sender, spans, off, spell, falsehood = fleet
    stations, cells, candidates, load, orbit, works, jams = receivers
    keys, keep = draws
    last_heard, slots, silences = marks
    row, quiet, kept = 0, 0, np.empty(2)
    who, bits = np.empty(MOST_HEARING, dtype=np.int64), np.empty(MOST_HEARING, dtype=np.int64)
    odds = np.empty(MOST_HEARING)
    for hull in range(hulls[0], hulls[1]):
        knot = knot_at(first, knots, hull, 60.0 * minutes[0] - 60.0)
        last, last_course = first[hull + 1] - 1, 0.0
        turn_of, kind = int(3.0 * share(keys[0], hull, 2)), int(sender[hull, 0])
        for minute in range(minutes[0] - 1, minutes[1]):
            while knot < last and knots[knot + 1, AT] <= 60.0 * minute:
                knot += 1
            # A hull at berth sends every third minute.
            idle = (minute + turn_of) % 3 != 0
            mode = knots[knot, MODE]
            if idle and mode == MOORED:
                continue
            lat, lon, lat_rate, lon_rate = state(first, knots, hull, knot, 60.0 * minute, True)
            speed, course = motion_of(lat, lat_rate, lon_rate)
            turned, last_course = abs(course - last_course), course
            moored = mode in (MOORED, ANCHORED)
            interval = interval_s(kind, moored, speed, 6.0 < turned < 354.0 and speed > 2.0)
            silent = minute < minutes[0] or (idle and interval >= 180.0)
            if silent or _off(spans, off, hull, 60.0 * minute):
                continue
            found = hearing(
                *(stations, cells, candidates, load, orbit, works, lat, wrapped(lon), minute),
                *(kind, sender[hull, 1], keys[1], who, odds),
            )
            if row + MOST_A_MINUTE > len(rows):
                return -1, 0
            new = _minute(
                *(first, knots, spans, spell, falsehood, jams, stations, orbit, works, keys, keep),
                *(hull, kind, knot, minute, interval, found),
                *(who, odds, bits, kept, rows, row),
            )
            quiet = _mark(last_heard, slots, silences, quiet, minute, rows[row:new])
            row = new
    return row, quiet


@inner
def _mark(
    last_heard: NDArray[np.int64],
    slots: NDArray[np.uint8],
    silences: NDArray[np.int64],
    quiet: int,
    minute: int,
    rows: NDArray[np.int32],
) -> int:
    """Note that a hull was heard in a minute; the number of silences so far."""
    for row in range(len(rows)):
        hull, sent = rows[row, HULL], rows[row, SENT]
        last = last_heard[hull]
        if sent - last > SILENCE_S:
            silences[quiet, 0], silences[quiet, 1], silences[quiet, 2] = hull, last, sent
            quiet += 1
        last_heard[hull] = max(sent, last)
        slots[hull, minute // 10] = 1
    return quiet


# Kernels hand on arrays one by one: taking them out of a tuple again and again counts references
# that both threads share, and halves the speed of each.


@inner
def _minute(
    first: NDArray[np.int64],
    knots: NDArray[np.float64],
    spans: NDArray[np.int64],
    spell: NDArray[np.float64],
    falsehood: NDArray[np.float64],
    jams: NDArray[np.float64],
    stations: NDArray[np.float64],
    orbit: NDArray[np.float64],
    works: NDArray[np.int64],
    keys: NDArray[np.int64],
    keep: float,
    hull: int,
    kind: int,
    knot: int,
    minute: int,
    interval: float,
    found: int,
    who: NDArray[np.int64],
    odds: NDArray[np.float64],
    bits: NDArray[np.int64],
    kept: NDArray[np.float64],
    rows: NDArray[np.int32],
    row: int,
) -> int:
    """Rows of one hull in one minute; the first row that is free afterwards."""
    if found == 0:
        return row
    kept[0], kept[1] = -1.0, -1.0
    phase, slot = share(keys[0], hull, 1), minute // 10
    for turn in range(1 if interval >= 180.0 else int(60.0 / interval + 0.5)):
        draw, static = _split(drawn(keys[0], hull, 1000 * minute + 100 + turn))
        at = 60 * minute + _sent_at(interval, turn, phase, draw)
        for i in range(found):
            if turn % 4 == 0:
                bits[i] = drawn(keys[1], hull * 128 + who[i], 32 * minute + turn)
            receiver, luck = who[i], (bits[i] >> (16 * (turn % 4))) & 0xFFFF
            if luck >= 65536.0 * odds[i]:
                continue
            spacing, afloat = interval, receiver >= len(stations)
            ahead, held = works[receiver, slot, 1], works[receiver, slot, 2]
            _, more = _split(drawn(keys[1], hull * 128 + receiver, -at - 1))
            if not afloat:
                spacing = max(interval, stations[receiver, 4])
                if not _passed_on(kept, at - 60 * minute, stations[receiver, 5], ahead, more):
                    continue
            if keep < 1.0 and share(keys[1], hull, -at - 7) >= keep:
                continue
            rows[row, HULL], rows[row, RECEIVER] = hull, receiver
            rows[row, SENT], rows[row, STAMP] = at, at + ahead
            rows[row, STATIC] = static < 0.9 * min(1.0, spacing / 360.0)
            rows[row, ARRIVAL] = at + held + 1 + int(8.0 * more * more)
            if afloat:
                down = orbit[receiver - len(stations), minute, 3]
                rows[row, ARRIVAL] = max(float(at), down) + 2.0
            report(first, knots, spans, spell, falsehood, jams, keys[0], knot, rows, row)
            if afloat and kind == 0 and more < 0.1:
                coarse(rows, row)
            row += _corrupt(rows, row, keys[2])
    return row


@inner
def _passed_on(
    kept: NDArray[np.float64], second: int, often: float, ahead: int, luck: float
) -> bool:
    """Whether the network of shore stations passes a message on: one in so many seconds.

    Copies are dropped, all but a few, unless a wrong clock hides that they are copies.
    """
    which = 0 if ahead == 0 else 1
    now = second + 0.5
    again = kept[which] >= 0.0 and int(kept[which] * often) == int(now * often)
    if again and (which == 1 or luck > 0.004):
        return False
    kept[which] = now
    return True


@inner
def _off(spans: NDArray[np.int64], off: NDArray[np.float64], hull: int, at: float) -> bool:
    """Whether a transponder is switched off."""
    for span in range(spans[hull, OFF], spans[hull + 1, OFF]):
        if off[span, 0] <= at < off[span, 1]:
            return True
    return False
