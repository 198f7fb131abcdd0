"""When something is due again and again: the five fields of cron, in a time zone.

Minute, hour, day of month, month, day of week; each ``*``, figures, ranges ``1-5``, steps ``*/15``
and lists of these. Where both days are narrowed, either will do. Days of the week count from
Sunday, 0 or 7. Source: crontab(5) of Vixie cron.

A moment is one on the clock on the wall. Where that clock skips it, it is due when the clock has
skipped; where the clock shows it twice, it is due once, unless every hour is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final, Self

from tricord.errors import DeskError

_RANGES: Final = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))
_PART: Final = re.compile(r"(?:\*|([0-9]{1,2})(?:-([0-9]{1,2}))?)(?:/([0-9]{1,2}))?")
_LONGEST_DAYS: Final = 8 * 366 + 1  # from 29 February over a year that has none to the next


@dataclass(frozen=True, slots=True)
class Cron:
    """Moments that come again and again.

    Attributes:
        written: As somebody wrote them.
        minutes: Minutes of the hour.
        hours: Hours of the day.
        days: Days of the month.
        months: Months.
        weekdays: Days of the week, Sunday 0.
        either: Whether a day of the month or one of the week will do.
        hourly: Whether every hour is meant, or every so many.
    """

    written: str
    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]
    either: bool
    hourly: bool

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``0 7 * * 1-5``.

        Raises:
            DeskError: ``schedule-cron``: not of this form, or there is no such day.
        """
        fields = written.split()
        if len(fields) != len(_RANGES):
            raise DeskError("schedule-cron", cron=written)
        minutes, hours, days, months, weekdays = (
            _values(field, *bounds, written) for field, bounds in zip(fields, _RANGES, strict=True)
        )
        either = not (fields[2].startswith("*") or fields[4].startswith("*"))
        made = cls(
            " ".join(fields),
            minutes,
            hours,
            days,
            months,
            frozenset(day % 7 for day in weekdays),
            either,
            fields[1].startswith("*"),
        )
        if made._last_day(date(2000, 12, 31)) is None:  # 30 February
            raise DeskError("schedule-cron", cron=written)
        return made

    def latest(self, now: datetime, zone: tzinfo) -> datetime:
        """The last moment that is due by now, UTC.

        Args:
            now: The present moment, with its zone.
            zone: Whose clock on the wall is meant.
        """
        shown = now.astimezone(zone)
        wall = shown.replace(tzinfo=None, second=0, microsecond=0)
        late = self._before(wall.date(), wall.hour * 60 + wall.minute)
        moments = [late.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)]
        again = shown.fold == 1 and self.hourly
        return max(moments) if again else min(moments)

    def next(self, now: datetime, zone: tzinfo) -> datetime:
        """The first moment that is due after now, UTC.

        Args:
            now: The present moment, with its zone.
            zone: Whose clock on the wall is meant.
        """
        early, late = now, now + timedelta(hours=1)
        while self.latest(late, zone) <= now:
            early, late = late, late + 2 * (late - now)
        while late - early > timedelta(seconds=1):
            middle = early + (late - early) / 2
            if self.latest(middle, zone) <= now:
                early = middle
            else:
                late = middle
        return self.latest(late, zone)

    def _before(self, day: date, minute: int) -> datetime:
        """The last moment on the wall, no later than a minute of a day."""
        by_day = [h * 60 + m for h in self.hours for m in self.minutes]
        if self._falls_on(day) and (due := [each for each in by_day if each <= minute]):
            at = max(due)
        else:
            earlier = self._last_day(day - timedelta(days=1))
            if earlier is None:  # `parse` found a day within the longest time there is between two
                raise ValueError(self.written)
            day, at = earlier, max(by_day)
        return datetime(day.year, day.month, day.day, at // 60, at % 60)  # noqa: DTZ001  # on the wall

    def _last_day(self, day: date) -> date | None:
        """The last day it falls on, no later than a day."""
        before = (day - timedelta(days=n) for n in range(_LONGEST_DAYS))
        return next((each for each in before if self._falls_on(each)), None)

    def _falls_on(self, day: date) -> bool:
        by_month, by_week = day.day in self.days, day.isoweekday() % 7 in self.weekdays
        falls = (by_month or by_week) if self.either else (by_month and by_week)
        return falls and day.month in self.months


def _values(field: str, least: int, most: int, written: str) -> frozenset[int]:
    found: set[int] = set()
    for part in field.split(","):
        form = _PART.fullmatch(part)
        if form is None:
            raise DeskError("schedule-cron", cron=written)
        first, last, step = form.groups()
        low = least if first is None else int(first)
        # "5/15" means from 5 on, as "*/15" means from the least on.
        high = int(last) if last else (low if first is not None and step is None else most)
        each = int(step) if step else 1
        if not (least <= low <= high <= most and each > 0):
            raise DeskError("schedule-cron", cron=written)
        found |= set(range(low, high + 1, each))
    return frozenset(found)
