"""Days of a digest's head that say what was done on them: "2030-11-27 (Adopted)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tricord.sources.notices.candidates import Candidate
from tricord.sources.notices.days import printed_days
from tricord.sources.notices.sections import Record
from tricord.sources.notices.words import one_of


def named_in_head(record: Record, done: Literal["issued", "effective"]) -> Iterator[Candidate]:
    """Days beside which the head's date says that this was done.

    Args:
        record: The announcement.
        done: What was done.
    """
    for label in record.labelled("page_date"):
        for day in printed_days(record.page.plain, label.start, label.end):
            after = record.page.plain[day.end : label.end].lstrip()
            if day.value and one_of("done_on", done).match(after):
                found = record.page.found(day.value, day.start, day.end, f"{done}-in-head")
                yield Candidate(0.7, found, label.start, label.end)
