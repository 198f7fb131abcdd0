"""Periods of OFAC's advanced XML: two ends, each of them again from a day to a day.

A day stands there as the period of that day, a year without more as the one from its first to
its last day.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """The days something is within.

    Attributes:
        first: The first day it can be.
        last: The last day it can be.
        circa: The publisher calls it approximate.
    """

    first: date
    last: date
    circa: bool = False

    @property
    def exact(self) -> str:
        """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY`` where the period is just that, else ``""``."""
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if (first.year, first.day) != (last.year, 1) or last != _last(last.year, last.month):
            return ""
        if (first.month, last.month) == (1, 12):
            return f"{first.year:04}"
        return first.isoformat()[:7] if first.month == last.month else ""

    @property
    def printed(self) -> str:
        """For a fact: `exact`, else both days."""
        days = self.exact or f"{self.first.isoformat()}/{self.last.isoformat()}"
        return f"circa {days}" if self.circa else days

    @property
    def birth_date(self) -> str:
        """As in `ListEntry.birth_dates`: `exact`, else the year or years."""
        first, last = f"{self.first.year:04}", f"{self.last.year:04}"
        return self.exact or (first if first == last else f"{first}/{last}")


def day_of(told: Mapping[str, str], at: str = "", *, latest: bool = False) -> date | None:
    """A day printed as year, month and day.

    Args:
        told: Texts by path.
        at: Path before ``Year``, ``Month`` and ``Day``.
        latest: Where month or day is missing, the last they can be instead of the first.

    Raises:
        ValueError: No day of the calendar.
    """
    if f"{at}Year" not in told:
        return None
    year = int(told[f"{at}Year"])
    month = int(told.get(f"{at}Month", 12 if latest else 1))
    if f"{at}Day" in told:
        return date(year, month, int(told[f"{at}Day"]))
    return _last(year, month) if latest else date(year, month, 1)


def period_of(told: Mapping[str, str], at: str) -> Period | None:
    """The period printed under a path; ``None`` where it has no day.

    Args:
        told: Texts by path.
        at: Path before ``Start``.

    Raises:
        ValueError: No day of the calendar, or an end before the start.
    """
    first = day_of(told, f"{at}Start/From/")
    if first is None:
        return None
    ends = (day_of(told, f"{at}{end}/", latest=True) for end in ("End/To", "Start/To"))
    last = next((day for day in ends if day), None) or day_of(told, f"{at}Start/From/", latest=True)
    if last is None or last < first:
        raise ValueError(f"{first} to {last}")
    return Period(first, last, told.get(f"{at}Start/@Approximate") == "true")


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
