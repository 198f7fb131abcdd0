r"""TAG blocks before a sentence (NMEA 0183 4.10): ``\s:receiver,c:moment,g:1-2-77*hh\``."""

from __future__ import annotations

from typing import Final

from tricord.sources.ais.compiled import inner
from tricord.sources.ais.kernel.layout import (
    AT,
    FORM,
    GROUP,
    GROUP_PART,
    IN_LINE,
    LONGEST_RECEIVER,
    NAME_END,
    NAME_START,
    NAMED_IN,
    NONE,
    TAG_CHECKSUM,
    Bytes,
    Ints,
)
from tricord.sources.ais.kernel.moments import digits_end, number, unix

_COMMA: Final = 44
_STAR: Final = 42
_BACKSLASH: Final = 92
_FEED: Final = 10
_MARKS: Final = (_COMMA, _STAR, _BACKSLASH, _FEED)


@inner
def hexadecimal(byte: int) -> int:
    """The value of a hexadecimal digit, -1 for any other byte."""
    if 48 <= byte <= 57:
        return byte - 48
    letter = byte & 0xDF
    return letter - 55 if 65 <= letter <= 70 else -1


@inner
def _group(data: Bytes, start: int, end: int, state: Ints) -> None:
    """``1-2-77``: sentence one of two of group 77."""
    first = digits_end(data, start, end)
    second = digits_end(data, first + 1, end)
    last = digits_end(data, second + 1, end)
    if not (0 < first - start <= 4 and first + 1 < second and second + 1 < last == end):
        return
    if data[first] == 45 and data[second] == 45 and last - second <= 18:
        state[GROUP] = number(data, second + 1, last)
        state[GROUP_PART] = number(data, start, first)


@inner
def _field(data: Bytes, start: int, end: int, state: Ints) -> bool:
    """One field; whether it can be kept."""
    if end - start < 3 or data[start + 1] != 58:
        return True
    kind, said = data[start], start + 2
    if kind == 115:  # s
        if end - said > LONGEST_RECEIVER:
            return False
        state[NAMED_IN] = IN_LINE
        state[NAME_START] = said
        state[NAME_END] = end
    elif kind == 99:  # c
        at = unix(data, said, end)
        if at != NONE:
            state[AT] = at
    elif kind == 103:  # g
        _group(data, said, end, state)
    return True


@inner
def tag_block(data: Bytes, start: int, end: int, state: Ints) -> int:
    """Read the TAG block whose first byte behind the backslash is at ``start``.

    Returns:
        Where it is over, behind its second backslash; or an outcome, negated, where it is damaged.
    """
    xor, place, byte = 0, start, 0
    while place < end:
        field = place
        while place < end:
            byte = data[place]
            # One comparison for most bytes: letters and digits stand above the marks.
            if (byte <= _COMMA or byte == _BACKSLASH) and byte in _MARKS:
                break
            xor ^= byte
            place += 1
        if place == end or byte in (_BACKSLASH, _FEED):
            return -TAG_CHECKSUM
        if not _field(data, field, place, state):
            return -FORM
        if byte == _STAR:
            break
        xor ^= _COMMA
        place += 1
    return _checked(data, place + 1, end, xor)


@inner
def _checked(data: Bytes, start: int, end: int, xor: int) -> int:
    """Behind checksum and backslash, or that the checksum is wrong; one digit may stand alone."""
    if start + 1 >= end:
        return -TAG_CHECKSUM
    said, place = hexadecimal(data[start]), start + 1
    if data[place] != _BACKSLASH:
        low = hexadecimal(data[place])
        said = said * 16 + low if said >= 0 and low >= 0 else -1
        place += 1
    if said != xor or place >= end or data[place] != _BACKSLASH:
        return -TAG_CHECKSUM
    return place + 1
