"""The run whose findings a report prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

Remark = tuple[str, Mapping[str, str]]
"""A message key and its parameters."""


@dataclass(frozen=True, slots=True)
class RunFacts:
    """The run the findings come from; the fields are those of the table ``runs``.

    Attributes:
        parameters: Name and value of each, the version of the matcher among them.
        counts: What the run looked at, in figures.
    """

    run_id: str
    monitor: str
    run_at: datetime
    as_of: datetime | None
    lake_version: int
    law_day: date
    law_version: str
    parameters: Mapping[str, str]
    counts: tuple[Remark, ...] = ()
