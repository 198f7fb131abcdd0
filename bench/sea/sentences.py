"""AIS position sentences of our own making, many at once: every message another one.

Messages 1, 3 and 18 as ITU-R M.1371-5 lays them out, all of 168 bits, in a sentence of NMEA 0183
each. The letters are armoured here, not by what is measured.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]

SHARES: Final = {1: 0.7, 3: 0.12, 18: 0.18}
"""How often each message comes, about as in a coastal receiver's feed."""
_AT_ONCE: Final = 100_000
_SINCE: Final = 1_635_731_889
"""Moment of the first TAG block, Unix seconds: 1 November 2021."""


def _letters(fields: list[tuple[Ints, int]]) -> Bytes:
    """Armoured letters of messages, a row each; fields as values and their bits."""
    bits = np.hstack(
        [
            (values[:, None] >> np.arange(width)[::-1] & 1).astype(np.uint8)
            for values, width in fields
        ]
    )
    six = bits.reshape(len(bits), -1, 6) @ np.array([32, 16, 8, 4, 2, 1], np.uint8)
    return (six + np.where(six < 40, 48, 56)).astype(np.uint8)


def _text(said: str, rows: int) -> Bytes:
    return np.tile(np.frombuffer(said.encode(), np.uint8), (rows, 1))


def _digits(values: Ints, width: int) -> Bytes:
    places = 10 ** np.arange(width, dtype=np.int64)[::-1]
    return (values[:, None] // places % 10 + 48).astype(np.uint8)


def _checksum(parts: list[Bytes]) -> Bytes:
    """Two hexadecimal digits of each row."""
    total = np.bitwise_xor.reduce(np.hstack(parts), axis=1)
    hexadecimal = np.frombuffer(b"0123456789ABCDEF", np.uint8)
    return np.stack([hexadecimal[total >> 4], hexadecimal[total & 15]], axis=1)


def _messages(kind: int, fleet: Ints, count: int, random: np.random.Generator) -> Bytes:
    def some(low: int, high: int) -> Ints:
        return random.integers(low, high, count, dtype=np.int64)

    lat, lon = some(20 * 600_000, 46 * 600_000), some(110 * 600_000, 150 * 600_000)
    start = [(np.full(count, kind), 6), (some(0, 4), 2), (random.choice(fleet, count), 30)]
    place = [(lon, 28), (lat, 27), (some(0, 3601), 12), (some(0, 360), 9), (some(0, 60), 6)]
    accuracy, speed = (some(0, 2), 1), (some(0, 400), 10)
    rest = some(0, 1 << 19)
    if kind == 18:
        return _letters([*start, (some(0, 256), 8), speed, accuracy, *place, (rest, 29)])
    turn = (some(0, 256), 8)
    status = (some(0, 16), 4)
    return _letters([*start, status, turn, speed, accuracy, *place, (some(0, 4), 2), (rest, 23)])


def _lines(letters: Bytes, first: int, random: np.random.Generator, *, tagged: bool) -> bytes:
    rows = len(letters)
    channel = random.choice(np.frombuffer(b"AB", np.uint8), (rows, 1))
    body = [_text("AIVDM,1,1,,", rows), channel, _text(",", rows), letters, _text(",0", rows)]
    line = [_text("!", rows), *body, _text("*", rows), _checksum(body), _text("\r\n", rows)]
    if tagged:
        at = _SINCE + (first + np.arange(rows, dtype=np.int64)) // 500
        station = random.integers(1, 40, rows, dtype=np.int64)
        block = [_text("s:r0036", rows), _digits(station, 5), _text(",c:", rows), _digits(at, 10)]
        line = [
            _text("\\", rows),
            *block,
            _text("*", rows),
            _checksum(block),
            _text("\\", rows),
            *line,
        ]
    return np.hstack(line).tobytes()


def sentences(count: int, ships: int, seed: int, *, tagged: bool) -> bytes:
    """Lines with position sentences.

    Args:
        count: How many.
        ships: How many ships send them, each about as often.
        seed: Another number, other messages.
        tagged: Whether a TAG block says receiver and moment before each.
    """
    random = np.random.default_rng(seed)
    fleet = random.integers(201_000_000, 776_000_000, ships, dtype=np.int64)
    pieces = []
    for first in range(0, count, _AT_ONCE):
        rows = min(_AT_ONCE, count - first)
        kinds = random.choice(list(SHARES), rows, p=list(SHARES.values()))
        letters = np.empty((rows, 28), np.uint8)
        for kind in SHARES:
            letters[kinds == kind] = _messages(kind, fleet, int((kinds == kind).sum()), random)
        pieces.append(_lines(letters, first, random, tagged=tagged))
    return b"".join(pieces)
