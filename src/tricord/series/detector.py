"""What the scoreboard scores: a name, and what it says of rows as of a day.

Whatever answers so can be scored by the same protocol, ours and those of others alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl


@dataclass(frozen=True)
class Watched:
    """What a detector said.

    Attributes:
        series: Names of all series it looked at.
        onsets: Days on which alarms began, by series, ascending: each the day on which the last
            figure the alarm needs was known.
        scores: What it said all along: ``series``, ``known_on``, ``score``, by series and day.
        bound: Score above which its alarm stands; ``None`` where scores are probabilities.
        emulated: Whether the usual lag stood for a day of publication anywhere.
    """

    series: tuple[str, ...]
    onsets: Mapping[str, Sequence[date]]
    scores: pl.DataFrame
    bound: float | None
    emulated: bool = False

    def standing(self, bound: float) -> dict[str, tuple[date, ...]]:
        """Days on which a score above a bound was known, by series."""
        above = self.scores.filter(pl.col("score") > bound)
        days = above.group_by("series", maintain_order=True).agg("known_on")
        return {name: tuple(known) for name, known in days.iter_rows()}


@dataclass(frozen=True)
class Detector:
    """Something that gives alarms.

    Attributes:
        name: What it is called; ``scoreboard-detector-`` and the name is its message.
        look: What it says of rows as of a day.
    """

    name: str
    look: Callable[[pl.DataFrame, date], Watched]
