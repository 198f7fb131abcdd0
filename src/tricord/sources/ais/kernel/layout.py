"""What the kernel writes down of the lines it reads: columns, tables, and how each line ended."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]

NONE: Final = -(1 << 63)
"""A moment that is not known."""

LINES: Final = 1 << 17
"""Lines of a batch, at most."""

RECEIVERS: Final = 4096
"""Different receivers of a batch, at most; a batch ends before the line that brings one more."""

LONGEST_RECEIVER: Final = 64
"""Bytes of a receiver's name, at most; IEC 61162-1 has 15."""

GROUPS: Final = 4096
"""TAG block groups that are remembered."""

GROUP_LINES: Final = 10_000
"""Lines after which a TAG block group is forgotten."""

# How a line ended. What is below `REJECTED` is counted, what is not is kept with its reason.
BLANK: Final = 0
COMMENT: Final = 1
OTHER_SENTENCE: Final = 2
TAG_ALONE: Final = 3
POSITION: Final = 4
PART: Final = 5
STATIC: Final = 6
BASE_STATION: Final = 7
AIRCRAFT: Final = 8
AID_TO_NAVIGATION: Final = 9
OTHER_MESSAGE: Final = 10
OUTCOMES: Final = 11
REJECTED: Final = 32
FORM: Final = 32
CHECKSUM: Final = 33
TAG_CHECKSUM: Final = 34
ALPHABET: Final = 35
EMPTY: Final = 36
FILL: Final = 37
TYPE: Final = 38
LENGTH: Final = 39
NO_POSITION: Final = 40
LATITUDE: Final = 41
LONGITUDE: Final = 42
VESSEL: Final = 43

# Places of the state: how far the batch is, ...
BYTE: Final = 0
ROW: Final = 1
LINES_READ: Final = 2
POSITIONS_READ: Final = 3
NOTES_READ: Final = 4
RECEIVERS_READ: Final = 5
VESSELS_READ: Final = 6
# ... what is known of the line being read, also columns of notes, ...
KIND: Final = 8
IN_ROW: Final = 9
LINE_START: Final = 10
LINE_END: Final = 11
AT: Final = 12
RECEIVER: Final = 13
SENTENCE: Final = 14
STAR: Final = 15
PAYLOAD: Final = 16
PARTS: Final = 17
NUMBER: Final = 18
SEQUENCE: Final = 19
CHANNEL: Final = 20
FILL_BITS: Final = 21
GROUP: Final = 22
GROUP_PART: Final = 23
NAMED_IN: Final = 24
NAME_START: Final = 25
NAME_END: Final = 26
# ... the first 180 bits of its payload, ...
FIRST_BITS: Final = 27
MORE_BITS: Final = 28
LAST_BITS: Final = 29
# ... how it ended, ...
OUTCOME: Final = 30
# ... the TAG block before it, which the next line often repeats, ...
TAG_START: Final = 44
TAG_LENGTH: Final = 45
# ... and how many lines ended how.
COUNTS: Final = 32
NOTE: Final = NAME_END + 1 - KIND
"""Columns of a note."""

# What may stand in `NAMED_IN`: where the receiver's name stands.
NOWHERE: Final = 0
IN_LINE: Final = 1
IN_GROUPS: Final = 2
AS_BEFORE: Final = 3

# What may stand in `KIND` of a note beside the outcomes of lines that are set aside.
A_PART: Final = 0
A_STATIC: Final = 1
A_STATIC_WITH_POSITION: Final = 2
A_WRAPPER: Final = 3
A_CLOCK: Final = 4


COLUMN: Final = LINES + 72
"""From one column of positions to the next; a power of two apart, they would share cache lines."""

# ... and then hash tables (number plus one), vessels, receivers, groups, positions and notes.
RECEIVER_SLOTS: Final = 64
VESSEL_SLOTS: Final = RECEIVER_SLOTS + 2 * RECEIVERS
RECEIVER_LENGTHS: Final = VESSEL_SLOTS + 2 * LINES
VESSELS: Final = RECEIVER_LENGTHS + RECEIVERS
GROUP_NUMBERS: Final = VESSELS + LINES
GROUP_MOMENTS: Final = GROUP_NUMBERS + GROUPS
GROUP_ROWS: Final = GROUP_MOMENTS + GROUPS
GROUP_LENGTHS: Final = GROUP_ROWS + GROUPS
POSITIONS: Final = GROUP_LENGTHS + GROUPS
NOTES: Final = POSITIONS + 13 * COLUMN
STATE: Final = NOTES + LINES * NOTE

# Columns of positions, `COLUMN` places each. Speed and course are in tenths; -1 stands where they,
# heading or status are not given.
P_ROW: Final = POSITIONS
P_AT: Final = POSITIONS + 1 * COLUMN
P_LINE: Final = POSITIONS + 2 * COLUMN
P_LINE_END: Final = POSITIONS + 3 * COLUMN
P_VESSEL: Final = POSITIONS + 4 * COLUMN
P_RECEIVER: Final = POSITIONS + 5 * COLUMN
P_LAT: Final = POSITIONS + 6 * COLUMN
P_LON: Final = POSITIONS + 7 * COLUMN
P_SPEED: Final = POSITIONS + 8 * COLUMN
P_COURSE: Final = POSITIONS + 9 * COLUMN
P_HEADING: Final = POSITIONS + 10 * COLUMN
P_STATUS: Final = POSITIONS + 11 * COLUMN
P_MESSAGE: Final = POSITIONS + 12 * COLUMN

# Places of the names.
GROUP_NAMES: Final = RECEIVERS * LONGEST_RECEIVER
NAMES: Final = GROUP_NAMES + GROUPS * LONGEST_RECEIVER

# Classes of transponder in the keys of vessels, ``MMSI * 4 + class``.
CLASS_A: Final = 0
CLASS_B: Final = 1
CLASS_UNSAID: Final = 2


def state() -> Ints:
    """What the kernel writes on, before the first line: one array, so that calls are cheap."""
    made = np.zeros(STATE, np.int64)
    made[ROW] = 1
    made[GROUP_NUMBERS:GROUP_MOMENTS] = -1
    begin_batch(made)
    return made


def names() -> Bytes:
    """Names of receivers, then those of groups, `LONGEST_RECEIVER` bytes each."""
    return np.zeros(NAMES, np.uint8)


def begin_batch(state: Ints) -> None:
    """Forget positions, vessels and receivers of the batch before; groups are kept.

    Receiver 0 is "": where none is named.
    """
    state[LINES_READ : VESSELS_READ + 1] = 0
    state[RECEIVER_SLOTS:RECEIVER_LENGTHS] = 0
    state[RECEIVERS_READ] = 1
    state[COUNTS : COUNTS + OUTCOMES] = 0
