"""Receivers and vessels of a batch, each under a number; TAG block groups."""

from __future__ import annotations

import numpy as np

from tricord.sources.ais.compiled import inner
from tricord.sources.ais.kernel.layout import (
    AS_BEFORE,
    AT,
    GROUP,
    GROUP_LENGTHS,
    GROUP_LINES,
    GROUP_MOMENTS,
    GROUP_NAMES,
    GROUP_NUMBERS,
    GROUP_ROWS,
    GROUPS,
    IN_GROUPS,
    IN_LINE,
    IN_ROW,
    LINES,
    LONGEST_RECEIVER,
    NAME_END,
    NAME_START,
    NAMED_IN,
    NONE,
    NOWHERE,
    RECEIVER,
    RECEIVER_LENGTHS,
    RECEIVER_SLOTS,
    RECEIVERS,
    RECEIVERS_READ,
    VESSEL_SLOTS,
    VESSELS,
    VESSELS_READ,
    Bytes,
    Ints,
)


@inner
def _number_of(data: Bytes, start: int, length: int, state: Ints, names: Bytes) -> int:
    """The number of a receiver's name, a new one where it is heard first."""
    mixed, first = length, np.uint64(start)
    for k in range(np.uint64(length)):
        mixed = (mixed * 31 + data[first + k]) & 0xFFFFFFFF
    slot = (mixed ^ (mixed >> 13)) % (2 * RECEIVERS)
    while True:
        known = state[RECEIVER_SLOTS + slot] - 1
        if known < 0:
            break
        same = state[RECEIVER_LENGTHS + known] == length
        place = 0
        while same and place < length:
            same = names[known * LONGEST_RECEIVER + place] == data[start + place]
            place += 1
        if same:
            return int(known)
        slot = (slot + 1) % (2 * RECEIVERS)
    new = int(state[RECEIVERS_READ])
    state[RECEIVERS_READ] = new + 1
    state[RECEIVER_SLOTS + slot] = new + 1
    state[RECEIVER_LENGTHS + new] = length
    for place in range(length):
        names[new * LONGEST_RECEIVER + place] = data[start + place]
    return new


@inner
def receiver(data: Bytes, state: Ints, names: Bytes) -> int:
    """The number of the receiver of the line being read; that of "" where none is named."""
    start = state[NAME_START]
    length = state[NAME_END] - start
    if state[NAMED_IN] == IN_LINE:
        return _number_of(data, start, length, state, names)
    if state[NAMED_IN] == IN_GROUPS:
        return _number_of(names, start, length, state, names)
    # The line has the TAG block of the line before.
    return int(state[RECEIVER]) if state[NAMED_IN] == AS_BEFORE else 0


@inner
def vessel(mmsi: int, kind: int, state: Ints) -> int:
    """The number of a vessel of one class of transponder, a new one where it is heard first."""
    key = mmsi * 4 + kind
    slot = ((key * 2_654_435_761) >> 15) % (2 * LINES)
    while True:
        known = state[VESSEL_SLOTS + slot] - 1
        if known < 0:
            break
        if state[VESSELS + known] == key:
            return int(known)
        slot = (slot + 1) % (2 * LINES)
    new = int(state[VESSELS_READ])
    state[VESSELS_READ] = new + 1
    state[VESSEL_SLOTS + slot] = new + 1
    state[VESSELS + new] = key
    return new


@inner
def remember(data: Bytes, state: Ints, names: Bytes) -> None:
    """Keep moment and receiver of the first sentence of a group for the others."""
    slot = state[GROUP] % GROUPS
    state[GROUP_NUMBERS + slot] = state[GROUP]
    state[GROUP_MOMENTS + slot] = state[AT]
    state[GROUP_ROWS + slot] = state[IN_ROW]
    length = 0
    if state[NAMED_IN] == IN_LINE:
        start = state[NAME_START]
        length = state[NAME_END] - start
        for place in range(length):
            names[GROUP_NAMES + slot * LONGEST_RECEIVER + place] = data[start + place]
    state[GROUP_LENGTHS + slot] = length


@inner
def inherit(state: Ints) -> None:
    """Give a later sentence of a group what its first one said and it does not say itself."""
    slot = state[GROUP] % GROUPS
    age = state[IN_ROW] - state[GROUP_ROWS + slot]
    if state[GROUP_NUMBERS + slot] != state[GROUP] or age > GROUP_LINES:
        return
    if state[AT] == NONE:
        state[AT] = state[GROUP_MOMENTS + slot]
    length = state[GROUP_LENGTHS + slot]
    if state[NAMED_IN] == NOWHERE and length > 0:
        state[NAMED_IN] = IN_GROUPS
        state[NAME_START] = GROUP_NAMES + slot * LONGEST_RECEIVER
        state[NAME_END] = state[NAME_START] + length
