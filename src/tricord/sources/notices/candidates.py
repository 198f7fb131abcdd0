"""Days that may be the one looked for, and how strongly each is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tricord.sources.notices.mentions import Mention
from tricord.sources.notices.sections import Record
from tricord.text.found import Found
from tricord.text.printed_days import PrintedDay


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
    """Years of days that are printed without: from the last day before, or from the page's."""

    def __init__(self, record: Record, told: list[Mention], page_date: date | None) -> None:
        self._page = record.page
        self._dated = sorted(
            (mention.day.end, value)
            for mention in told
            # What a digester's head prints is about the page, not about the year of the text.
            if (value := mention.day.value) and mention.kind not in {"notes", "head"}
        )
        self._page_date = page_date

    def found(self, day: PrintedDay, rule: str) -> Found[date] | None:
        """The day with its year; ``None`` where no year can be told.

        Args:
            day: The day as printed.
            rule: By which rule it was found.
        """
        if day.value:
            return self._page.found(day.value, day.start, day.end, rule)
        before = [value for end, value in self._dated if end <= day.start and day.start - end < 400]
        if before:
            rule, reference = f"{rule}-year-from-text", before[-1]
        elif self._page_date:
            rule, reference = f"{rule}-year-from-page", self._page_date
        else:
            return None
        value = day.with_year(reference)
        return self._page.found(value, day.start, day.end, rule) if value else None
