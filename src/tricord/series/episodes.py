"""Episodes: an alarm that begins high, lasts while it is not low, and is one until it is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """When an episode begins and ends.

    Attributes:
        begin: Score from which it begins.
        stay: Score down to which it lasts.
        hold: Periods it lasts after the score was last as high as that.
    """

    begin: float
    stay: float
    hold: int


def onsets(scores: Iterable[tuple[int, float]], bounds: Bounds) -> Iterator[int]:
    """Periods in which episodes begin.

    Args:
        scores: Period and score, ascending; periods without a score may be missing.
        bounds: When one begins and ends.
    """
    last: int | None = None
    for period, score in scores:
        if last is not None and period - last > bounds.hold:
            last = None
        if last is not None:
            last = period if score >= bounds.stay else last
        elif score >= bounds.begin:
            last = period
            yield period
