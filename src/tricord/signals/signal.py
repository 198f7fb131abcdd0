"""A signal: one thing one channel says of the supply of an item, and since when one could know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

Row = Mapping[str, Any]


class Channel(StrEnum):
    """Where a signal comes from. Signals of one channel are of the same data and never add up.

    ``mission`` alone may hold several sources that know nothing of each other.
    """

    STRUCTURE = "structure"
    PRICE = "price"
    TRADE = "trade"
    TRANSIT = "transit"
    POLICY = "policy"
    MISSION = "mission"


@dataclass(frozen=True)
class Signal:
    """One signal.

    Attributes:
        item_id: Item of the catalogue, or the name of a series where there is none.
        partner: ISO 3166 alpha-3 of the partner it concerns; empty for all.
        channel: Where it comes from.
        kind: What it is, by which it is weighed: ``high``, ``stop``, ``line_named`` ...
        known_on: Day from which one could know it.
        until: Last day on which it counts.
        series: What it was seen in: a series, a line of trade, a strait, a notice, a report.
        strength: Factor of its weight, 0 to 1.
        origin: Whose information it is, where several may repeat one.
        emulated: The usual lag stands for a day of publication.
        terms: What it is made of, by name, in the order it is told.
        table: Table of the lake its rows are of.
        rows: Rows it rests on; empty outside a node.
    """

    item_id: str
    partner: str
    channel: Channel
    kind: str
    known_on: date
    until: date
    series: str
    strength: float = 1.0
    origin: str = ""
    emulated: bool = False
    terms: Mapping[str, str | float] = field(default_factory=dict)
    table: str = ""
    rows: Sequence[Row] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """That a channel was listened to, from one day to another: only then is it silent.

    Attributes:
        item_id: Item; empty for all.
        partner: Partner; empty for all.
        channel: Channel.
        first: First day on which it could have said something.
        last: Day until which its silence counts: that of its newest figure and the time until the
            next is due.
    """

    item_id: str
    partner: str
    channel: Channel
    first: date
    last: date

    def covers(self, item_id: str, partner: str, day: date) -> bool:
        """Whether its silence on a day counts for an item and partner."""
        of_item = self.item_id in ("", item_id)
        return of_item and self.partner in ("", partner) and self.first <= day <= self.last


@dataclass(frozen=True)
class Said:
    """What one channel says.

    Attributes:
        signals: Signals, in order of day and series.
        heard: What it was listened to for.
        abstained: Lines nothing is said of, each with the reason.
    """

    signals: tuple[Signal, ...] = ()
    heard: tuple[Heard, ...] = ()
    abstained: Mapping[str, str] = field(default_factory=dict)


def in_order(signals: Sequence[Signal]) -> tuple[Signal, ...]:
    """Signals by day, item, partner, channel and series."""
    return tuple(
        sorted(signals, key=lambda s: (s.known_on, s.item_id, s.partner, s.channel, s.series))
    )
