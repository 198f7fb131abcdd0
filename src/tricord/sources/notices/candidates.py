"""Days that may be the one looked for, and how strongly each is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tricord.sources.notices.days import ToldDay, printed_days
from tricord.sources.notices.mentions import Mention
from tricord.sources.notices.sections import Record
from tricord.text.found import Found
from tricord.text.printed_days import PrintedDay

# How far before a day without a year one may stand that lends it its year, in characters.
_NEAR: Final = 400
# How long before its announcement a measure may have begun, in days.
_SHORTLY_BEFORE: Final = 14
# How a day is told from when the text was written, and not from a day before it in the text.
_FROM_TODAY: Final = frozenset({"this", "next", "last", "this_month", "next_month"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that may be the one looked for.

    Attributes:
        strength: How strongly it is said: the smaller, the stronger.
        found: The day with its passage.
        first: Where the sentence or label begins in the plain text.
        last: Where it ends.
    """

    strength: float
    found: Found[date]
    first: int
    last: int


class Years:
    """Years of days that are printed without.

    A day takes its year from one before it in its sentence, else from the day of issue, the last
    day before it, that of the page, or the first one after it.
    """

    def __init__(self, record: Record, told: list[Mention], page_date: date | None) -> None:
        self._record = record
        self._page = record.page
        self._dated = sorted(
            (mention.day.end, value)
            for mention in told
            # What a digester's head prints is about the page, not about the year of the text.
            if (value := mention.day.value) and mention.kind not in {"notes", "head"}
        )
        self._sentences = {mention.day.start: mention.first for mention in told}
        self._page_date = page_date
        self._issued: date | None = None

    def beside(self, issued: date) -> None:
        """From now on the day of issue is known.

        Args:
            issued: The day.
        """
        self._issued = issued

    def found(self, day: PrintedDay, rule: str) -> Found[date] | None:
        """The day with its year; ``None`` where no year can be told.

        Args:
            day: The day as printed.
            rule: By which rule it was found.
        """
        if day.value:
            return self._page.found(day.value, day.start, day.end, rule)
        for place, reference in self._references(day):
            value = day.with_year(reference)
            if value:
                # What is planned lies ahead of its announcement: 9 September, told on 15 February.
                if place == "issue" and not isinstance(day, ToldDay):
                    value = _ahead(day, reference) or value
                return self._page.found(value, day.start, day.end, f"{rule}-year-from-{place}")
        return None

    def _references(self, day: PrintedDay) -> Iterator[tuple[str, date]]:
        before = [(end, value) for end, value in self._dated if end <= day.start]
        begin = self._sentences.get(day.start, day.start)
        told = day.told if isinstance(day, ToldDay) else ""
        if before and before[-1][0] > begin and told not in _FROM_TODAY:
            yield "text", before[-1][1]
        if self._issued:
            yield "issue", self._issued
        if before and day.start - before[-1][0] < _NEAR:
            yield "text", before[-1][1]
        if self._page_date:
            yield "page", self._page_date
        following = next((value for end, value in self._dated if end > day.end), None)
        following = following or self._anywhere()
        if following:
            yield "text", following

    def _anywhere(self) -> date | None:
        """The first day of the announcement that has its year, be it in an aside."""
        record = self._record
        days = printed_days(record.page.plain, record.start, record.end)
        return next((day.value for day in days if day.value), None)


def _ahead(day: PrintedDay, issued: date) -> date | None:
    """The first day of this name that is not long before another."""
    for year in (issued.year, issued.year + 1):
        value = replace(day, year=year).value
        if value and (issued - value).days <= _SHORTLY_BEFORE:
            return value
    return None
