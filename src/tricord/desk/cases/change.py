"""The history of a case: what was changed of it, by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from tricord.desk.cases.case import Case
from tricord.desk.desk import Deed
from tricord.desk.tables import case_change


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one field.

    Attributes:
        version: Version of the case it made.
        field: ``title``, ``state``, ``owner``, ``priority`` or ``due_on``.
        before: What stood there.
        after: What stands there since.
        reason: Why.
        signed: Who, by their name then, and partner.
        at: When; UTC.
    """

    version: int
    field: str
    before: str
    after: str
    reason: str
    signed: str
    at: datetime


def changes_of(deed: Deed, case: Case) -> tuple[Change, ...]:
    """The history of a case, the oldest change first."""
    columns = [case_change.c[name] for name in Change.__slots__]
    asked = (
        select(*columns)
        .where(case_change.c.case_id == case.case_id)
        .order_by(case_change.c.version, case_change.c.field)
    )
    rows = deed.connection.execute(asked).mappings()
    return tuple(Change(**{**row, "at": row["at"].astimezone(UTC)}) for row in rows)
