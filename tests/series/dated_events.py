"""Four events of four series in twenty years, and alarms about them."""

from dataclasses import replace
from datetime import date, timedelta

from tricord.series.events import Event

FIRST, LAST = date(2005, 1, 1), date(2024, 12, 31)
SERIES = ("A", "B", "C", "D")
EVENTS = [
    Event(name, date(year, 6, 1))
    for name, year in zip("ABCD", (2008, 2012, 2016, 2020), strict=True)
]
EXCLUDING = [replace(event, exclude_days=183) for event in EVENTS]
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def before(events, days):
    return {event.series: [event.onset - timedelta(days=days)] for event in events}
