"""What time it is in a file whose lines do not say: the clocks of base stations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, NamedTuple

import numpy as np

from tricord.sources.ais.kernel.layout import NONE, Ints

_RECEIVERS: Final = 1 << 16
"""Receivers whose clocks are remembered, the last heard ones."""

_WRAPPER: Final = re.compile(
    rb"\$PGHP,1,(\d{4}),(\d{1,2}),(\d{1,2}),(\d{1,2}),(\d{1,2}),(\d{1,2}),(\d{1,3}),"
    rb"[^*$!\\]*\*([0-9A-Fa-f]{2})"
)


class Tick(NamedTuple):
    """A moment that stands in a line of its own.

    Attributes:
        row: The line.
        receiver: Receiver of the line, "" where none is named.
        at: Microseconds since 1970-01-01 UTC.
    """

    row: int
    receiver: str
    at: int


def wrapper_moment(sentence: bytes) -> int:
    """Moment of a Gatehouse sentence ``$PGHP,1,2008,5,9,0,0,0,10,...*hh``; else `NONE`.

    Receivers of some authorities write one before each sentence.
    """
    found = _WRAPPER.match(sentence)
    if not found:
        return NONE
    xor = 0
    for byte in sentence[1 : found.start(8) - 1]:
        xor ^= byte
    if xor != int(found[8], 16):
        return NONE
    *parts, thousandths = (int(part) for part in found.groups()[:7])
    try:
        at = datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]  # six numbers
    except ValueError:
        return NONE
    return int(at.timestamp()) * 1_000_000 + thousandths * 1_000


@dataclass
class Clock:
    """The last known moment by receiver.

    Attributes:
        start: Moment before the first tick, or `NONE`.
        last: Last tick of each receiver.
    """

    start: int
    last: dict[str, int] = field(default_factory=dict)

    def told(
        self, rows: Ints, at: Ints, receivers: Ints, names: Sequence[str], ticks: Sequence[Tick]
    ) -> Ints:
        """Moments of lines: of those that do not say one, the last one their receiver knew.

        Args:
            rows: Lines, ascending.
            at: The moments they say, or `NONE`.
            receivers: Their receivers, as places in ``names``.
            names: Names of receivers.
            ticks: Those among and before the lines that were not told of yet, in order of rows.
        """
        missing = at == NONE
        if not missing.any():
            return at
        told = at.copy()
        for receiver in np.flatnonzero(np.bincount(receivers[missing])).tolist():
            name = names[receiver]
            own = [tick for tick in ticks if tick.receiver == name]
            known = np.array([self.last.get(name, self.start), *(tick.at for tick in own)])
            which = np.flatnonzero(missing & (receivers == receiver))
            after = np.searchsorted(np.array([tick.row for tick in own]), rows[which])
            told[which] = known[after]
        return told

    def keep(self, ticks: Sequence[Tick]) -> None:
        """Remember the last of some ticks."""
        for tick in ticks:
            self.last.pop(tick.receiver, None)
            self.last[tick.receiver] = tick.at
        while len(self.last) > _RECEIVERS:
            del self.last[next(iter(self.last))]
