"""An alarm of a detector: which series, when the world could know it, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """How far out of the ordinary, weakest first."""

    ELEVATED = "elevated"
    HIGH = "high"
    EXTREME = "extreme"

    @property
    def rank(self) -> int:
        """Its place, the weakest 0."""
        return list(Level).index(self)


@dataclass(frozen=True, slots=True)
class Alarm:
    """One onset.

    Attributes:
        series: Name of the series.
        onset: Day on which the last figure it needs became public.
        detector: Name of the detector.
        level: How far out of the ordinary.
        score: What it scored; what that means is the detector's to say.
        direction: ``up``, ``down`` or ``none``.
        terms: What the score is made of, by name, in the order it is told.
    """

    series: str
    onset: date
    detector: str
    level: Level
    score: float
    direction: str
    terms: Mapping[str, str | float] = field(default_factory=dict)
