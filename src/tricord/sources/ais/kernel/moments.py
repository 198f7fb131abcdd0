"""Moments as receivers write them before and after a sentence, in microseconds UTC."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.sources.ais.compiled import inner
from tricord.sources.ais.kernel.layout import NONE, Bytes

SECOND: Final = 1_000_000
_EARLIEST: Final = 1_000_000_000
"""2001-09-09 in Unix seconds: before it there was no AIS to receive."""
_LATEST: Final = 4_102_444_800
"""2100-01-01 in Unix seconds."""


@inner
def is_digit(byte: int) -> bool:
    """Whether a byte is 0 to 9."""
    return 48 <= byte <= 57


@inner
def is_letter(byte: int) -> bool:
    """Whether a byte is a Latin letter."""
    return 65 <= byte & 0xDF <= 90


@inner
def digits_end(data: Bytes, start: int, end: int) -> int:
    """Where the digits that start here end."""
    while start < end and is_digit(data[start]):
        start += 1
    return start


@inner
def number(data: Bytes, start: int, end: int) -> int:
    """The whole number that digits say; at most 18 of them."""
    said = 0
    for place in range(start, end):
        said = said * 10 + (data[place] - 48)
    return said


@inner
def fraction(data: Bytes, start: int, end: int) -> int:
    """Microseconds behind a decimal point; what is beyond them is cut off."""
    said, worth = 0, 100_000
    for place in range(start, end):
        said += (data[place] - 48) * worth
        worth //= 10
    return said


@inner
def civil(year: int, month: int, day: int, hour: int, minute: int, second: int) -> int:
    """A moment of the Gregorian calendar; `NONE` where there is none such."""
    if not (1 <= month <= 12 and 1 <= day <= 31 and 2001 <= year < 2100):
        return NONE
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
        return NONE
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if month == 2 and day > 28 + leap:
        return NONE
    if (month in (4, 6, 9, 11)) and day > 30:
        return NONE
    # Years begin in March, so that a leap day is the last of its year.
    from_march = (month + 9) % 12
    years = year - (month <= 2)
    days = years * 365 + years // 4 - years // 100 + years // 400
    days += (from_march * 306 + 5) // 10 + day - 1 - 719_468
    return (days * 86_400 + hour * 3_600 + minute * 60 + second) * SECOND


@inner
def unix(data: Bytes, start: int, end: int) -> int:
    """Ten digits of seconds, with a fraction where one follows, or thirteen of milliseconds."""
    said, digits, first = 0, start, np.uint64(start)
    for k in range(np.uint64(end - start)):
        digit = data[first + k]
        if not is_digit(digit):
            break
        said = said * 10 + (digit - 48)
        digits += 1
    if digits - start == 10:
        said *= SECOND
        if digits + 1 < end and data[digits] == 46:
            said += fraction(data, digits + 1, digits_end(data, digits + 1, end))
    elif digits - start == 13:
        said *= 1_000
    else:
        return NONE
    return said if _EARLIEST * SECOND <= said < _LATEST * SECOND else NONE


@inner
def _zone(data: Bytes, place: int, end: int) -> int:
    """Microseconds that a zone written as +09:00 or +0900 is ahead; 0 for any other."""
    if place + 5 > end or (data[place] != 43 and data[place] != 45):
        return 0
    colon = data[place + 3] == 58
    minutes = place + 3 + colon
    if digits_end(data, place + 1, end) < place + 3 or digits_end(data, minutes, end) < minutes + 2:
        return 0
    ahead = number(data, place + 1, place + 3) * 60 + number(data, minutes, minutes + 2)
    return ahead * 60 * SECOND * (1 if data[place] == 43 else -1)


@inner
def _iso(data: Bytes, start: int, end: int) -> int:
    """``2021-11-01T00:00:00`` with a fraction and a zone where they follow; UTC without one."""
    if start + 19 > end:
        return NONE
    for place in range(19):
        is_mark = place in (4, 7, 10, 13, 16)
        if is_digit(data[start + place]) == is_mark:
            return NONE
    if data[start + 4] != data[start + 7] or data[start + 13] != 58 or data[start + 16] != 58:
        return NONE
    said = civil(
        number(data, start, start + 4),
        number(data, start + 5, start + 7),
        number(data, start + 8, start + 10),
        number(data, start + 11, start + 13),
        number(data, start + 14, start + 16),
        number(data, start + 17, start + 19),
    )
    place = start + 19
    if said == NONE:
        return NONE
    if place < end and (data[place] == 46 or data[place] == 44):
        digits = digits_end(data, place + 1, end)
        # A comma may part fields: three digits behind it are what a log writes.
        if data[place] == 46 or digits - place == 4:
            said += fraction(data, place + 1, digits)
            place = digits
    return said - _zone(data, place, end)


@inner
def moment(data: Bytes, start: int, end: int) -> int:
    """The first moment a text holds: Unix seconds or milliseconds, or ISO 8601; else `NONE`.

    Digits that follow a letter or a digit are a part of some other word.
    """
    place = start
    while place < end:
        if not is_digit(data[place]):
            place += 1
            continue
        digits = digits_end(data, place, end)
        if place == start or not is_letter(data[place - 1]):
            found = _iso(data, place, end) if digits - place == 4 else unix(data, place, end)
            if found != NONE:
                return found
        place = digits
    return NONE
