"""When a file was published, for files that do not say so themselves."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from tricord.errors import SourceError

_DATE = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Published:
    """A moment of publication and how it is known.

    Attributes:
        at: The moment, UTC.
        known_from: ``given`` by the user, stated in the ``file``, read in its ``name`` or its
            folder's, told by the ``server``, or only the moment it was ``received``.
    """

    at: datetime
    known_from: str


def from_name(path: Path, now: datetime) -> datetime | None:
    """The date in a file's name, else in its folder's name.

    A month stands for its last day and a day for its end, so that nothing is taken to have
    been known before it was; never later than now.
    """
    for name in (path.name, path.parent.name):
        found = _DATE.search(name)
        if found is None:
            continue
        year, month, day = found.groups()
        last = calendar.monthrange(int(year), int(month))[1]
        if day is not None and int(day) > last:
            continue
        moment = datetime(int(year), int(month), int(day or last), 23, 59, 59, tzinfo=UTC)
        return min(moment, now)
    return None


def parse(written: str) -> datetime:
    """A date or moment a user wrote; a date alone means its first instant in UTC.

    Raises:
        SourceError: Not an ISO 8601 date or moment.
    """
    try:
        if len(written) == len("2026-02-27"):
            day = date.fromisoformat(written)
            return datetime(day.year, day.month, day.day, tzinfo=UTC)
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise SourceError("date-not-iso", written=written) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
