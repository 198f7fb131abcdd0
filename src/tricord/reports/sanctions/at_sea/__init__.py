"""The part of the report on ships at sea: what monitors of ship positions found."""

from tricord.reports.sanctions.at_sea.facts import (
    MONITORS,
    ClockOff,
    Event,
    Fixes,
    PositionsLookedAt,
    SeaFacts,
    SeaMonitor,
    Ship,
)

__all__ = [
    "MONITORS",
    "ClockOff",
    "Event",
    "Fixes",
    "PositionsLookedAt",
    "SeaFacts",
    "SeaMonitor",
    "Ship",
]
