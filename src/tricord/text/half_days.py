"""Moments that look like ones read with the wrong half of the day: 12:40 for 00:40.

Told, and never changed: which of two statements slipped, the moment or what contradicts it,
nobody can know from them.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from dateutil import tz

COUNCIL_DAYS: Final = {
    date(2017, 7, 3): "2371 (2017)",
    date(2017, 7, 28): "2371 (2017)",
}
"""Days resolutions give for tests of ballistic missiles, in New York where they were adopted, and
the resolution; both stand in the preamble."""

_KOREA: Final = timedelta(hours=9)
_NEW_YORK: Final = tz.gettz("America/New_York")
_HALF_DAY: Final = timedelta(hours=12)
_ABOUT_MIN: Final = 30
"""So many minutes a time in words may be off and still be the same."""
_SAID: Final = re.compile(
    r"(\d{1,2}):(\d\d)\s*(AM|PM)\s*(?:on [A-Z]\w+ \d+ )?\(?local"
    r"|local time,? (\d{1,2}):(\d\d)\s*(AM|PM)",
    re.IGNORECASE,
)


def half_a_day_off(moment: datetime, description: str, *, ballistic: bool = True) -> str:
    """What a moment contradicts by half a day; empty where it contradicts nothing.

    Args:
        moment: The moment, with its zone.
        description: What is said of it; a time in Korea in it (``6:10 AM local time``) that lies
            twelve hours from the moment contradicts it.
        ballistic: It is of a ballistic missile. Then a resolution that dates a test to the day
            before contradicts it if half a day earlier it would be on that day.
    """
    found = _SAID.search(description)
    if found:
        hour, minute, half = (found[1] or found[4], found[2] or found[5], found[3] or found[6])
        said = (int(hour) % 12 + (12 if half.upper() == "PM" else 0)) * 60 + int(minute)
        local = moment.astimezone(tz.UTC) + _KOREA
        apart = abs(said - (local.hour * 60 + local.minute))
        if abs(apart - 720) <= _ABOUT_MIN:
            return found[0].strip()
    day = moment.astimezone(_NEW_YORK).date()
    earlier = (moment - _HALF_DAY).astimezone(_NEW_YORK).date()
    if ballistic and day not in COUNCIL_DAYS:
        return COUNCIL_DAYS.get(earlier, "")
    return ""
