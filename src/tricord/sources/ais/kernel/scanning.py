"""One pass over the lines of a file of AIS sentences."""

from __future__ import annotations

from typing import Final

import numpy as np

from tricord.sources.ais.compiled import compiled, inner
from tricord.sources.ais.kernel.layout import (
    A_CLOCK,
    A_PART,
    A_STATIC,
    A_STATIC_WITH_POSITION,
    A_WRAPPER,
    AID_TO_NAVIGATION,
    AIRCRAFT,
    AS_BEFORE,
    AT,
    BASE_STATION,
    BLANK,
    BYTE,
    COMMENT,
    COUNTS,
    FILL,
    FILL_BITS,
    FIRST_BITS,
    GROUP,
    GROUP_PART,
    IN_ROW,
    KIND,
    LAST_BITS,
    LENGTH,
    LINE_END,
    LINE_START,
    LINES,
    LINES_READ,
    MORE_BITS,
    NAMED_IN,
    NONE,
    NOTE,
    NOTES,
    NOTES_READ,
    NOWHERE,
    OTHER_MESSAGE,
    OTHER_SENTENCE,
    OUTCOME,
    P_AT,
    P_ROW,
    P_VESSEL,
    PART,
    PARTS,
    PAYLOAD,
    RECEIVER,
    RECEIVERS,
    RECEIVERS_READ,
    REJECTED,
    ROW,
    SENTENCE,
    STAR,
    STATIC,
    TAG_ALONE,
    TAG_LENGTH,
    TAG_START,
    TYPE,
    VESSEL,
    Bytes,
    Ints,
)
from tricord.sources.ais.kernel.moments import civil
from tricord.sources.ais.kernel.payloads import bits, packed, position
from tricord.sources.ais.kernel.receivers import inherit, receiver, remember
from tricord.sources.ais.kernel.sentences import BANG, DOLLAR, before, is_blank, sentence, usual
from tricord.sources.ais.kernel.tag_blocks import tag_block

_HASH: Final = 35
_FEED: Final = 10
_RETURN: Final = 13
_BACKSLASH: Final = 92


@inner
def _note(kind: int, state: Ints) -> None:
    """Leave the line being read to be worked on in Python, or set it aside."""
    k = state[NOTES_READ]
    state[NOTES_READ] = k + 1
    state[KIND] = kind
    row = NOTES + k * NOTE
    for column in range(NOTE):
        state[row + column] = state[KIND + column]


@inner
def _base_station(words: tuple[int, int, int], state: Ints) -> None:
    """The clock of a message 4 or 11, where it is set."""
    at = civil(
        bits(words, 38, 14),
        bits(words, 52, 4),
        bits(words, 56, 5),
        bits(words, 61, 5),
        bits(words, 66, 6),
        bits(words, 72, 6),
    )
    if at != NONE:
        state[STAR] = at
        _note(A_CLOCK, state)


@inner
def _letters(message: int) -> int:
    """Letters of a message of fixed length that is read here; 0 for any other."""
    if message <= 4 or message in (11, 18):
        return 28
    if message == 19:
        return 52
    return 16 if message == 27 else 0


@inner
def _message(data: Bytes, state: Ints, names: Bytes) -> int:
    """The message of a sentence that holds all of it; how its line ends."""
    state[RECEIVER] = receiver(data, state, names)
    letters = state[STAR] - 2 - state[PAYLOAD]
    message = state[FIRST_BITS] >> 54
    if message == 0 or message > 28:
        return TYPE
    wanted = _letters(message)
    if wanted and letters != wanted:
        return LENGTH
    if wanted and state[FILL_BITS] != 0:
        return FILL
    if message in (5, 24):
        _note(A_STATIC, state)
        return STATIC
    if not wanted:
        other = AID_TO_NAVIGATION if message in (21, 28) else OTHER_MESSAGE
        return AIRCRAFT if message == 9 else other
    words = (state[FIRST_BITS], state[MORE_BITS], state[LAST_BITS])
    if message in (4, 11):
        _base_station(words, state)
        return BASE_STATION
    outcome = position(message, words, state)
    if message == 19 and outcome != VESSEL:
        _note(A_STATIC_WITH_POSITION, state)
    return outcome


@inner
def _line(data: Bytes, state: Ints, names: Bytes) -> int:
    """Read a line, whatever stands in it; how it ends."""
    start, end = state[LINE_START], state[LINE_END]
    if start == end:
        return BLANK
    if data[start] == _HASH:
        return COMMENT
    state[AT] = NONE
    state[NAMED_IN] = NOWHERE
    state[GROUP] = -1
    place = before(data, start, end, state)
    if place < 0 and place != -TAG_ALONE:
        return -place
    if state[GROUP] >= 0:
        if state[GROUP_PART] == 1:
            remember(data, state, names)
        else:
            inherit(state)
    if place < 0:
        return TAG_ALONE
    if data[place] == DOLLAR:
        if end - place > 6 and data[place + 1] == 80 and data[place + 2] == 71:
            state[SENTENCE] = place
            state[RECEIVER] = receiver(data, state, names)
            _note(A_WRAPPER, state)
        return OTHER_SENTENCE
    outcome = sentence(data, place, end, state)
    if outcome != PART:
        return outcome
    if state[PARTS] == 1:
        return _message(data, state, names)
    state[RECEIVER] = receiver(data, state, names)
    _note(A_PART, state)
    return PART


@inner
def _repeats(data: Bytes, place: int, state: Ints) -> bool:
    """Whether a line begins with the TAG block of the line before."""
    length = state[TAG_LENGTH]
    if length == 0 or place + length >= len(data):
        return False
    # Its checksum first: that of another one differs most of the time.
    if data[place + length - 2] != data[state[TAG_START] + length - 2]:
        return False
    # Then all bytes, so that they are compared many at a time.
    here, before, differing = np.uint64(place), np.uint64(state[TAG_START]), np.uint8(0)
    for k in range(np.uint64(length)):
        differing |= data[here + k] ^ data[before + k]
    return bool(differing == 0)


@inner
def _usual_line(data: Bytes, place: int, state: Ints, names: Bytes) -> int:
    """Read a line that is nothing but a sentence of the usual kind, with a TAG block or without.

    Returns:
        Its line feed; -1 for any other line, of which nothing has been written down.
    """
    size = len(data)
    start = place
    if data[place] != _BACKSLASH:
        state[AT] = NONE
        state[NAMED_IN] = NOWHERE
    elif _repeats(data, place, state):
        start = place + state[TAG_LENGTH]
        state[NAMED_IN] = AS_BEFORE
    else:
        state[AT] = NONE
        state[NAMED_IN] = NOWHERE
        state[GROUP] = -1
        state[TAG_LENGTH] = 0
        start = tag_block(data, place + 1, size, state)
        if start < 0 or start == size or state[GROUP] >= 0:
            return -1
    if data[start] != BANG:
        return -1
    feed = usual(data, start, size, state)
    if feed == 0 or feed >= size:
        return -1
    state[LINE_START] = place
    state[LINE_END] = feed
    if data[feed] == _RETURN and feed + 1 < size:
        feed += 1
    if data[feed] != _FEED:
        return -1
    state[OUTCOME] = _message(data, state, names)
    state[TAG_START] = place
    state[TAG_LENGTH] = start - place
    return feed


@inner
def _bounds(data: Bytes, place: int, state: Ints) -> int:
    """Find where a line starts and ends without its blanks; where its line feed stands."""
    feed = place
    while feed < len(data) and data[feed] != _FEED:
        feed += 1
    start, end = place, feed
    while start < end and is_blank(data[start]):
        start += 1
    while start < end and is_blank(data[end - 1]):
        end -= 1
    state[LINE_START] = start
    state[LINE_END] = end
    return feed


@compiled
def scan(data: Bytes, state: Ints, names: Bytes) -> None:
    """Read lines until the bytes or the room of the batch are used up.

    Args:
        data: Whole lines; the last may lack its line feed.
        state: What is written on. `BYTE` says where to begin, and then how far it went.
        names: Names of receivers.
    """
    place, size = state[BYTE], len(data)
    state[TAG_LENGTH] = 0
    while place < size and state[LINES_READ] < LINES and state[RECEIVERS_READ] < RECEIVERS:
        state[IN_ROW] = state[ROW]
        feed = _usual_line(data, place, state, names)
        if feed < 0:
            feed = _bounds(data, place, state)
            state[TAG_LENGTH] = 0
            state[OUTCOME] = _line(data, state, names)
        outcome = state[OUTCOME]
        if outcome >= REJECTED:
            _note(outcome, state)
        elif outcome != PART:
            state[COUNTS + outcome] += 1
        state[ROW] += 1
        state[LINES_READ] += 1
        place = feed + 1
    state[BYTE] = min(place, size)


@compiled
def read_joined(payload: Bytes, fill: int, state: Ints, names: Bytes) -> int:
    """Read a message whose parts have been joined, as if it had come in one; how it ends.

    Args:
        payload: Letters of all its parts; they are of the alphabet.
        fill: Fill bits of the last part.
        state: What is written on.
        names: Names of receivers.
    """
    state[NAMED_IN] = NOWHERE
    state[PAYLOAD] = 0
    state[STAR] = len(payload) + 2
    state[PARTS] = 1
    state[FILL_BITS] = fill
    packed(payload, 0, len(payload), state)
    return _message(payload, state, names)


@compiled
def heard(count: int, state: Ints, found: Ints) -> None:
    """First row, first and last moment and number of positions of each vessel of a batch.

    Args:
        count: Positions of the batch.
        state: What was written on.
        found: Four columns for as many vessels: zeros at first.
    """
    for k in range(count):
        vessel = state[P_VESSEL + k]
        at = state[P_AT + k]
        if found[vessel, 3] == 0:
            found[vessel, 0] = state[P_ROW + k]
            found[vessel, 1] = NONE
            found[vessel, 2] = NONE
        found[vessel, 3] += 1
        if at == NONE:
            continue
        if found[vessel, 1] == NONE or at < found[vessel, 1]:
            found[vessel, 1] = at
        found[vessel, 2] = max(found[vessel, 2], at)
