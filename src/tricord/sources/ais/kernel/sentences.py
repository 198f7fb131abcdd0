"""Sentences of a line: what a receiver wrote before and behind, checksum, and fields."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.sources.ais.compiled import inner
from tricord.sources.ais.kernel.layout import (
    ALPHABET,
    AT,
    CHANNEL,
    CHECKSUM,
    EMPTY,
    FILL,
    FILL_BITS,
    FORM,
    IN_LINE,
    LONGEST_RECEIVER,
    NAME_END,
    NAME_START,
    NAMED_IN,
    NONE,
    NOWHERE,
    NUMBER,
    OTHER_SENTENCE,
    OUTCOME,
    PART,
    PARTS,
    PAYLOAD,
    SENTENCE,
    SEQUENCE,
    STAR,
    TAG_ALONE,
    Bytes,
    Ints,
)
from tricord.sources.ais.kernel.moments import digits_end, is_digit, is_letter, moment, number
from tricord.sources.ais.kernel.payloads import ILLEGAL, packed, packed_28
from tricord.sources.ais.kernel.tag_blocks import hexadecimal, tag_block

_COMMA: Final = 44
BANG: Final = 33
_STAR: Final = 42
_BACKSLASH: Final = 92
DOLLAR: Final = 36
_USUAL: Final = 48
"""Bytes of a whole sentence of 28 letters, at most."""


@inner
def is_blank(byte: int) -> bool:
    """Whether a byte is a space, a tab or a carriage return."""
    return byte in (32, 9, 13)


@inner
def _sequence(data: Bytes, start: int, star: int, state: Ints) -> int:
    """Sequence number and channel, which may both be empty; where the payload starts, or 0."""
    comma = digits_end(data, start, star)
    if comma >= star or data[comma] != _COMMA or comma - start > 4:
        return 0
    state[SEQUENCE] = number(data, start, comma) if comma > start else -1
    channel, place = 0, comma + 1
    while place < star and data[place] != _COMMA:
        channel = channel * 256 + data[place]
        place += 1
    state[CHANNEL] = channel
    return 0 if place >= star or place - comma > 4 else place + 1


@inner
def _fields(data: Bytes, start: int, star: int, state: Ints) -> int:
    """The fields of a sentence whose checksum is right; `PART` where they are as they should be."""
    if start + 6 >= star or data[start + 6] != _COMMA:
        return FORM
    for place in range(start + 1, start + 6):
        if not (is_letter(data[place]) or is_digit(data[place])):
            return FORM
    last = data[start + 5] & 0xDF
    if data[start + 3] & 0xDF != 86 or data[start + 4] & 0xDF != 68 or last not in (77, 79):
        return OTHER_SENTENCE
    place = start + 7
    if place + 6 > star or data[place + 1] != _COMMA or data[place + 3] != _COMMA:
        return FORM
    parts, part = data[place] - 48, data[place + 2] - 48
    payload = _sequence(data, place + 4, star, state)
    if not (1 <= parts <= 9 and 1 <= part <= parts) or payload == 0:
        return FORM
    if star - 2 < payload - 1 or data[star - 2] != _COMMA:
        return FILL if data[star - 1] == _COMMA else FORM
    fill = data[star - 1] - 48
    state[PARTS] = parts
    state[NUMBER] = part
    state[PAYLOAD] = payload
    state[FILL_BITS] = fill
    if star - 2 == payload:
        return EMPTY
    if not packed(data, payload, star - 2, state):
        return ALPHABET
    return PART if 0 <= fill <= (5 if part == parts else 0) else FILL


@inner
def _suffix(data: Bytes, start: int, end: int, state: Ints) -> bool:
    """What a receiver wrote behind a sentence: ``,r003669945,1226764812``; whether it fits."""
    if start >= end:
        return True
    if is_letter(data[start]) or is_digit(data[start]):
        return False
    for place in range(start, end):
        if data[place] == BANG or data[place] == _BACKSLASH:
            return False
    if state[AT] == NONE:
        state[AT] = moment(data, start, end)
    if state[NAMED_IN] != NOWHERE:
        return True
    for place in range(start, end - 2):
        if data[place] == _COMMA and (data[place + 1] == 114 or data[place + 1] == 98):
            over = place + 1
            while over < end and data[over] != _COMMA and not is_blank(data[over]):
                over += 1
            state[NAMED_IN] = IN_LINE
            state[NAME_START] = place + 1
            state[NAME_END] = min(over, place + 1 + LONGEST_RECEIVER)
            return True
    return True


@inner
def sentence(data: Bytes, start: int, end: int, state: Ints) -> int:
    """Checksum and fields of the sentence that starts here; `PART` where all is well."""
    xor, star = 0, start + 1
    while star < end and data[star] != _STAR:
        xor ^= data[star]
        star += 1
    if star + 2 >= end:
        return FORM
    high, low = hexadecimal(data[star + 1]), hexadecimal(data[star + 2])
    if high < 0 or low < 0:
        return FORM
    if high * 16 + low != xor:
        return CHECKSUM
    state[SENTENCE] = start
    state[STAR] = star
    outcome = _fields(data, start, star, state)
    if outcome == PART and not _suffix(data, star + 3, end, state):
        return FORM
    return outcome


@inner
def before(data: Bytes, start: int, end: int, state: Ints) -> int:
    """TAG blocks and what a receiver wrote before a sentence; where the sentence starts.

    Returns:
        Its first byte, or an outcome, negated: there is none, or a TAG block is damaged.
    """
    place, tagged = start, False
    while True:
        text = place
        while place < end:
            byte = data[place]
            if byte in (BANG, _BACKSLASH, DOLLAR):
                break
            place += 1
        if place == end:
            return -TAG_ALONE if tagged and text == end else -FORM
        if place > text and state[AT] == NONE:
            state[AT] = moment(data, text, place)
        if data[place] != _BACKSLASH:
            return place
        place = tag_block(data, place + 1, end, state)
        if place < 0:
            return place
        tagged = True


@inner
def _is_usual_header(data: Bytes, start: int) -> bool:
    """Whether a sentence begins with ``!AIVDM,1,1,``, of any talker."""
    if data[start + 3] != 86 or data[start + 4] != 68 or data[start + 5] not in (77, 79):
        return False
    if not (is_letter(data[start + 1]) and is_letter(data[start + 2])):
        return False
    if data[start + 6] != _COMMA or data[start + 8] != _COMMA or data[start + 10] != _COMMA:
        return False
    return bool(data[start + 7] == 49 and data[start + 9] == 49)


@inner
def usual(data: Bytes, start: int, end: int, state: Ints) -> int:
    """Read a whole sentence of 28 letters, as most are; where it is over, or 0 for any other.

    What it does not know, it leaves to `sentence`, which says the same of those it knows.
    """
    if start + _USUAL > end or not _is_usual_header(data, start):
        return 0
    xor, header = 0, np.uint64(start + 1)
    for k in range(np.uint64(10)):
        xor ^= data[header + k]
    payload = start + 11
    # Sequence number and channel: one sign each, or none.
    for _ in range(2):
        if data[payload] != _COMMA:
            xor ^= data[payload]
            payload += 1
        if data[payload] != _COMMA:
            return 0
        payload += 1
    if data[start + 11] != _COMMA and not is_digit(data[start + 11]):
        return 0
    xor ^= packed_28(data, payload, state)
    star = payload + 30
    if data[star - 2] != _COMMA or data[star - 1] != 48 or data[star] != _STAR:
        return 0
    # The two commas before the payload cancel each other out.
    high, low = hexadecimal(data[star + 1]), hexadecimal(data[star + 2])
    if low < 0 or high * 16 + low != xor ^ _COMMA ^ 48 or state[OUTCOME] & ILLEGAL:
        return 0
    state[SENTENCE] = start
    state[STAR] = star
    state[PAYLOAD] = payload
    state[PARTS] = 1
    state[FILL_BITS] = 0
    return star + 3
