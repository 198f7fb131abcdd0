"""Position messages, bit by bit (ITU-R M.1371-5, annex 8)."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.sources.ais.compiled import inner
from tricord.sources.ais.kernel.layout import (
    AT,
    CLASS_A,
    CLASS_B,
    CLASS_UNSAID,
    FIRST_BITS,
    IN_ROW,
    LAST_BITS,
    LATITUDE,
    LINE_END,
    LINE_START,
    LONGITUDE,
    MORE_BITS,
    NO_POSITION,
    OUTCOME,
    P_AT,
    P_COURSE,
    P_HEADING,
    P_LAT,
    P_LINE,
    P_LINE_END,
    P_LON,
    P_MESSAGE,
    P_RECEIVER,
    P_ROW,
    P_SPEED,
    P_STATUS,
    P_VESSEL,
    POSITION,
    POSITIONS_READ,
    RECEIVER,
    VESSEL,
    Bytes,
    Ints,
)
from tricord.sources.ais.kernel.receivers import vessel

ILLEGAL: Final = 128
"""Stands for what is no letter of a payload; above every value of one."""

ARMOUR: Final = np.full(256, ILLEGAL, np.uint8)
"""Value of each letter of a payload (IEC 61162-1)."""
ARMOUR[48:88] = np.arange(40)
ARMOUR[96:120] = np.arange(40, 64)

_DEGREE: Final = 600_000
_WORD: Final = 60
SHARED: Final = (0, 111_111_111, 123_456_789, 987_654_321)


@inner
def bits(words: tuple[int, int, int], start: int, width: int) -> int:
    """Some bits of a message, whose first 180 stand in three words of 60."""
    within = start % _WORD
    mask = (1 << width) - 1
    first = words[0] if start < _WORD else words[1] if start < 2 * _WORD else words[2]
    if within + width <= _WORD:
        return (first >> (_WORD - within - width)) & mask
    second = words[1] if start < _WORD else words[2]
    over = within + width - _WORD
    return ((first << over) | (second >> (_WORD - over))) & mask


@inner
def signed(words: tuple[int, int, int], start: int, width: int) -> int:
    """As `bits`, a number in two's complement."""
    half = 1 << (width - 1)
    return (bits(words, start, width) ^ half) - half


@inner
def packed(data: Bytes, start: int, end: int, state: Ints) -> bool:
    """Unpack the first 30 letters of a payload; whether all its letters are of the alphabet."""
    first, second, third, seen = 0, 0, 0, 0
    place = start
    for _ in range(min(end - place, 10)):
        value = ARMOUR[data[place]]
        seen |= value
        first = first << 6 | value
        place += 1
    for _ in range(min(end - place, 10)):
        value = ARMOUR[data[place]]
        seen |= value
        second = second << 6 | value
        place += 1
    for _ in range(min(end - place, 10)):
        value = ARMOUR[data[place]]
        seen |= value
        third = third << 6 | value
        place += 1
    letters = place - start
    while place < end:
        seen |= ARMOUR[data[place]]
        place += 1
    # What is missing of the last word is zero.
    state[FIRST_BITS] = first << 6 * max(10 - letters, 0)
    state[MORE_BITS] = second << 6 * max(min(20 - letters, 10), 0)
    state[LAST_BITS] = third << 6 * max(min(30 - letters, 10), 0)
    return seen & ILLEGAL == 0


@inner
def packed_28(data: Bytes, start: int, state: Ints) -> int:
    """As `packed`, of 28 letters; their checksum. `OUTCOME` tells of letters that are none."""
    first, second, third, seen, xor = 0, 0, 0, 0, 0
    # Places without a sign: Numba need not ask whether they count from the end.
    place = np.uint64(start)
    for k in range(np.uint64(10)):
        letter = data[place + k]
        value = ARMOUR[letter]
        xor ^= letter
        seen |= value
        first = first << 6 | value
    place += np.uint64(10)
    for k in range(np.uint64(10)):
        letter = data[place + k]
        value = ARMOUR[letter]
        xor ^= letter
        seen |= value
        second = second << 6 | value
    place += np.uint64(10)
    for k in range(np.uint64(8)):
        letter = data[place + k]
        value = ARMOUR[letter]
        xor ^= letter
        seen |= value
        third = third << 6 | value
    state[FIRST_BITS] = first
    state[MORE_BITS] = second
    state[LAST_BITS] = third << 12
    state[OUTCOME] = seen
    return xor


@inner
def _where(lat: int, lon: int) -> int:
    """`POSITION`, or why a position is none; 91 and 181 degrees say that there is none."""
    if lat == 91 * _DEGREE or lon == 181 * _DEGREE:
        return NO_POSITION
    if abs(lat) > 90 * _DEGREE:
        return LATITUDE
    return LONGITUDE if abs(lon) > 180 * _DEGREE else POSITION


@inner
def is_shared(mmsi: int) -> bool:
    """Whether many transponders send this number, or it has more digits than a number may have."""
    return mmsi in SHARED or mmsi > 999_999_999


@inner
def position(message: int, words: tuple[int, int, int], state: Ints) -> int:
    """Write down a message 1, 2, 3, 18, 19 or 27; how its line ends."""
    mmsi = bits(words, 8, 30)
    if message == 27:
        lat, lon, finer, kind = signed(words, 62, 17), signed(words, 44, 18), 1000, CLASS_UNSAID
    elif message <= 3:
        lat, lon, finer, kind = signed(words, 89, 27), signed(words, 61, 28), 1, CLASS_A
    else:
        lat, lon, finer, kind = signed(words, 85, 27), signed(words, 57, 28), 1, CLASS_B
    outcome = VESSEL if is_shared(mmsi) else _where(lat * finer, lon * finer)
    if outcome != POSITION:
        return outcome
    k = state[POSITIONS_READ]
    state[POSITIONS_READ] = k + 1
    state[P_ROW + k] = state[IN_ROW]
    state[P_AT + k] = state[AT]
    state[P_LINE + k] = state[LINE_START]
    state[P_LINE_END + k] = state[LINE_END]
    state[P_VESSEL + k] = vessel(mmsi, kind, state)
    state[P_RECEIVER + k] = state[RECEIVER]
    state[P_LAT + k] = lat * finer
    state[P_LON + k] = lon * finer if lon * finer != 180 * _DEGREE else -180 * _DEGREE
    state[P_MESSAGE + k] = message
    if message == 27:
        _coarse(words, k, state)
    else:
        # Class B leaves status and turn out.
        _motion(words, 0 if message <= 3 else -4, k, state)
        state[P_STATUS + k] = bits(words, 38, 4) if message <= 3 else -1
    return POSITION


@inner
def _motion(words: tuple[int, int, int], shift: int, k: int, state: Ints) -> None:
    """Speed, course and heading, which stand ``shift`` bits further than in message 1."""
    speed = bits(words, 50 + shift, 10)
    course = bits(words, 116 + shift, 12)
    heading = bits(words, 128 + shift, 9)
    state[P_SPEED + k] = speed if speed != 1023 else -1
    state[P_COURSE + k] = course if course < 3600 else -1
    state[P_HEADING + k] = heading if heading < 360 else -1


@inner
def _coarse(words: tuple[int, int, int], k: int, state: Ints) -> None:
    """Speed, course and status of message 27, in whole knots and degrees."""
    speed = bits(words, 79, 6)
    course = bits(words, 85, 9)
    state[P_SPEED + k] = speed * 10 if speed != 63 else -1
    state[P_COURSE + k] = course * 10 if course < 360 else -1
    state[P_HEADING + k] = -1
    state[P_STATUS + k] = bits(words, 40, 4)
