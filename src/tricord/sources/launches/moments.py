"""When an incident was, as far as its ledger says.

A moment is known where a time is printed with its zone. Without a time nobody knows whose
calendar a day follows: a dawn in Korea is the day before in UTC and in New York, where the law
counts its days. Such a day is kept with the one before it. The day as printed is then the last.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from tricord.sources import cell
from tricord.sources.launches.kinds import known
from tricord.text.days import lacks_year, read_days

YEARS: Final = (1950, 2100)
"""Days outside are slips of the pen."""
KOREA: Final = timedelta(hours=9)
"""Korea and Japan are nine hours ahead of UTC."""
_HALF_HOUR: Final = (date(2015, 8, 15), date(2018, 5, 4))
"""From and to these days the clocks of Pyongyang were half an hour behind those of Seoul."""

_CLOCK: Final = re.compile(
    r"(\d{1,2})\s*[:시時]\s*(\d{2})(?::\d\d)?[분分]?\s*(AM|PM)?",
    re.IGNORECASE,
)
_FRACTION: Final = re.compile(r"0?\.\d+")
_UTC: Final = re.compile(r"\b(?:UTC|GMT|Z)\b|\dZ$", re.IGNORECASE)
_SEOUL: Final = re.compile(
    r"\b(?:KST|JST)\b|\+0?9(?::?00)?\b|한국|日本時間|韓国時間", re.IGNORECASE
)
_LOCAL: Final = re.compile(r"\b(?:local|PYT)\b|현지|現地", re.IGNORECASE)
_WITH_TIME: Final = re.compile(r"^(\d{4}-\d\d-\d\d)[T ]\d\d?:[\d:.]+Z?$")
_TWO_WAYS: Final = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")

Refused = str
"""Why a row is set aside: its sentence stands under ``reject-<code>``."""


@dataclass(frozen=True, slots=True)
class When:
    """When it was.

    Attributes:
        first_day: First day it may have been on.
        last_day: Last day, inclusive; the day as printed.
        calendar: ``utc``, ``local`` or ``unknown``.
        at: The moment; ``None`` where none is given.
    """

    first_day: date
    last_day: date
    calendar: str
    at: datetime | None = None


def when(
    day: str, clock: str, *, until: str = "", zone: str = "", day_first: bool | None = None
) -> When | Refused:
    """When an incident was.

    Args:
        day: Its day as printed; also a month, or a span.
        clock: Its time as printed, perhaps with its zone.
        until: Last day of a longer one.
        zone: ``utc``, ``seoul`` or ``local`` where the heading says whose time it is.
        day_first: As of `tricord.sources.cell.day_comes_first`.
    """
    span = _span(day, day_first)
    if isinstance(span, str):
        return span
    first, last = span
    if known(until):
        end = _span(until, day_first)
        if isinstance(end, str):
            return end
        last = end[1]
        if last < first:
            return "incident-days-reversed"
    said = known(clock)
    if not said:
        # A month is kept as it is: its neighbour day would say more than anybody knows.
        earlier = first - timedelta(days=1) if first == last else first
        return When(earlier, last, "unknown")
    at = _time(said)
    if at is None:
        return "incident-time"
    if first != last:
        return When(first, last, "unknown")
    return _moment(first, at, said, zone)


def _moment(day: date, at: time, said: str, zone: str) -> When:
    whole = datetime.combine(day, at, UTC)
    printed = {"utc": _UTC, "seoul": _SEOUL, "local": _LOCAL}
    named = next((name for name, signs in printed.items() if signs.search(said)), zone)
    if named == "utc":
        return When(day, day, "utc", whole)
    if named == "seoul":
        return When(day, day, "local", whole - KOREA)
    if named == "local":
        ambiguous = _HALF_HOUR[0] <= day <= _HALF_HOUR[1]
        return When(day, day, "local", None if ambiguous else whole - KOREA)
    return When(day - timedelta(days=1), day, "unknown")


def _twelve(hour: int, half: str | None) -> int:
    if not half:
        return hour
    return hour % 12 + (12 if half.upper() == "PM" else 0)


def _time(said: str) -> time | None:
    text = unicodedata.normalize("NFKC", said).strip()
    if _FRACTION.fullmatch(text):
        # How a workbook keeps a time of day.
        minutes = round(float(text) * 1440)
        return time(minutes // 60 % 24, minutes % 60)
    found = _CLOCK.search(text)
    if not found:
        return None
    hour, minute = _twelve(int(found[1]), found[3]), int(found[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _span(printed: str, day_first: bool | None) -> tuple[date, date] | Refused:
    said = unicodedata.normalize("NFKC", known(printed)).strip()
    said = _WITH_TIME.sub(r"\1", said)
    if not said:
        return "incident-dayless"
    found = _written(said, day_first)
    if found is None and _TWO_WAYS.fullmatch(said) and day_first is None:
        return "incident-day-two-ways"
    if found is None:
        days = read_days(said)
        found = (days.first, days.last) if days else None
    if found is None:
        return "incident-day-yearless" if lacks_year(said) else "incident-day"
    if not YEARS[0] <= found[0].year <= found[1].year <= YEARS[1]:
        return "incident-day"
    return found


def _written(said: str, day_first: bool | None) -> tuple[date, date] | None:
    """A day in digits; ``None`` where it is none, or which is day and month is open."""
    iso = cell.birth_date(said, day_first)
    if len(iso) != 10:
        return None
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return None
    return day, day
