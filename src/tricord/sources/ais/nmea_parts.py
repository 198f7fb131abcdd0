"""Messages that came in several sentences: their parts wait for one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from tricord.sources.ais.kernel.layout import NONE

PART_LINES: Final = 10_000
"""Lines after which a message whose parts have not all come is given up."""

PART_SECONDS: Final = 60
"""Seconds between parts of one message, at most, where lines say their moment."""


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of several that hold a message.

    Attributes:
        row: Its line.
        said: Moment its line says in microseconds since 1970-01-01 UTC, or `NONE`.
        at: The same, or where it says none, the last known one.
        receiver: Who received it; "" where that is not said.
        parts: How many there are.
        number: Which one it is, from 1.
        sequence: Sequence number, -1 where none.
        channel: Its radio channel.
        payload: Its letters.
        fill: Its fill bits.
        line: The line as it stands in the file.
    """

    row: int
    said: int
    at: int
    receiver: str
    parts: int
    number: int
    sequence: int
    channel: int
    payload: bytes
    fill: int
    line: bytes


@dataclass
class Waiting:
    """Parts of messages that are not complete, by receiver, sequence number and channel.

    Attributes:
        messages: Their parts, the message begun first at the front.
    """

    messages: dict[tuple[str, int, int], dict[int, Part]] = field(default_factory=dict)

    def add(self, part: Part) -> tuple[list[Part], list[Part]]:
        """Take the next part.

        Returns:
            All parts of its message in order of their numbers, if it is the last to come, else
            none; and parts that are given up.
        """
        orphans = [old for message in self._too_old(part.row) for old in message]
        key = (part.receiver, part.sequence, part.channel)
        message = self.messages.get(key)
        if message is not None and not _fits(message, part):
            orphans += self._taken(key)
            message = None
        if message is None:
            message = self.messages[key] = {}
        message[part.number] = part
        if len(message) < part.parts:
            return [], orphans
        del self.messages[key]
        return [message[number] for number in range(1, part.parts + 1)], orphans

    def rest(self) -> list[Part]:
        """Give up all that are waiting."""
        return [part for key in list(self.messages) for part in self._taken(key)]

    def _too_old(self, row: int) -> Iterator[list[Part]]:
        while self.messages:
            key, message = next(iter(self.messages.items()))
            if row - next(iter(message.values())).row <= PART_LINES:
                return
            yield self._taken(key)

    def _taken(self, key: tuple[str, int, int]) -> list[Part]:
        return list(self.messages.pop(key).values())


def _fits(message: dict[int, Part], part: Part) -> bool:
    first = next(iter(message.values()))
    if first.parts != part.parts or part.number in message:
        return False
    if NONE in (first.said, part.said):
        return True
    return abs(part.said - first.said) <= PART_SECONDS * 1_000_000
