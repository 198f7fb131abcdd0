"""An alert as a person sees it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping

from tricord.desk.policy import Audience
from tricord.desk.tables import audience_of


class State(StrEnum):
    """How an alert stands.

    ``new``: something nobody has looked at; ``open``: somebody is at it; ``settled``: a person said
    that it needs nothing more; ``gone``: none of its findings stands any more.
    """

    NEW = "new"
    OPEN = "open"
    SETTLED = "settled"
    GONE = "gone"


class Priority(IntEnum):
    """How soon an alert should be looked at; a person can change it, a stronger finding raises it.

    It begins as the place of the strongest grade: a lead is low, an indication normal, what is
    corroborated high.
    """

    LOW = 1
    NORMAL = 2
    HIGH = 3
    URGENT = 4


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert.

    Attributes:
        alert: Its id.
        strand: ``sanctions``, ``supply`` or ``coordination``.
        monitor: Name of the monitor.
        kind: Kind within the monitor.
        subject: Kind, key and name of whom or what it is about.
        message: Message key of what the strongest finding says.
        params: Its parameters, as the finding keeps them.
        grade: Place of the strongest grade, from 1.
        score: Highest score; its meaning is the monitor's.
        findings: How many findings stand.
        state: How it stands.
        priority: How soon to look at it.
        assignee: Whose it is.
        muted_until: Until when it stays silent.
        raised_at: When it was raised first.
        renewed_at: When something new came last.
        version: Counts changes; who changes it says which version they saw.
        audience: Who it is for.
    """

    alert: UUID
    strand: str
    monitor: str
    kind: str
    subject: tuple[str, str, str]
    message: str
    params: Mapping[str, Any]
    grade: int
    score: float
    findings: int
    state: State
    priority: Priority
    assignee: UUID | None
    muted_until: datetime | None
    raised_at: datetime
    renewed_at: datetime
    version: int
    audience: Audience


def alert_of(row: RowMapping) -> Alert:
    """An alert of a row of its table."""
    return Alert(
        alert=row["alert_id"],
        strand=row["strand"],
        monitor=row["monitor"],
        kind=row["kind"],
        subject=(row["subject_kind"], row["subject_key"], row["subject_name"]),
        message=row["message"],
        params=json.loads(row["params"]),
        grade=row["grade"],
        score=row["score"],
        findings=row["findings"],
        state=State(row["state"]),
        priority=Priority(row["priority"]),
        assignee=row["assignee"],
        muted_until=row["muted_until"],
        raised_at=row["raised_at"],
        renewed_at=row["renewed_at"],
        version=row["version"],
        audience=audience_of(dict(row)),
    )
