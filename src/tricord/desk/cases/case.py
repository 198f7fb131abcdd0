"""A case as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum
from uuid import UUID

from sqlalchemy import RowMapping, select

from tricord.desk.cases import numbers
from tricord.desk.cases.states import State
from tricord.desk.desk import Deed
from tricord.desk.policy import Audience
from tricord.desk.tables import audience_of
from tricord.desk.tables import case as table
from tricord.errors import DeskError
from tricord.model.finding import Strand


class Priority(IntEnum):
    """What is to be looked at first."""

    LOW = 1
    NORMAL = 2
    HIGH = 3
    URGENT = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A case, without what is in it.

    Attributes:
        case_id: Its id.
        number: What people call it: ``2026-K7QF``.
        title: Its headline.
        strand: The strand it belongs to.
        about: What it is about, ``<kind>|<key>``; empty where nothing the system knows.
        state: How it stands.
        owner: Who answers for it; ``None`` where nobody does.
        owner_name: Their name, and partner.
        priority: What is to be looked at first.
        due_on: Day by which it is to be done.
        version: Counts changes of what stands here.
        opened_by: Who opened it.
        signed: Their name then, and partner.
        opened_at: When; UTC.
        audience: Who it is for.
    """

    case_id: UUID
    number: str
    title: str
    strand: Strand
    about: str
    state: State
    owner: UUID | None
    owner_name: str
    priority: Priority
    due_on: date | None
    version: int
    opened_by: UUID
    signed: str
    opened_at: datetime
    audience: Audience

    @property
    def thing(self) -> str:
        """What the log of acts calls it."""
        return f"case:{self.case_id}"


def case_of(row: RowMapping) -> Case:
    """A case of its row."""
    return Case(
        row["case_id"],
        row["number"],
        row["title"],
        Strand(row["strand"]),
        row["about"],
        State(row["state"]),
        row["owner"],
        row["owner_name"],
        Priority(row["priority"]),
        row["due_on"],
        row["version"],
        row["opened_by"],
        row["signed"],
        row["opened_at"].astimezone(UTC),
        audience_of(dict(row)),
    )


def found(deed: Deed, number: str) -> Case:
    """A case by its number.

    Raises:
        DeskError: ``desk-case-unknown``: there is none, or it is not for this person.
    """
    return _one(deed, number)


def shared(deed: Deed, number: str) -> Case:
    """A case by its number, that nobody changes until the deed is done.

    Raises:
        DeskError: ``desk-case-unknown``.
    """
    return _one(deed, number, lock="share")


def locked(deed: Deed, number: str) -> Case:
    """A case by its number, to which nobody adds anything until the deed is done.

    Raises:
        DeskError: ``desk-case-unknown``.
    """
    return _one(deed, number, lock="alone")


def _one(deed: Deed, number: str, lock: str = "") -> Case:
    meant = numbers.read(number)
    if not numbers.fits(meant):
        raise DeskError("desk-case-unknown", number=number)
    asked = select(table).where(table.c.number == meant)
    if lock:
        # Whoever adds an item holds a key-share lock on its case: `FOR UPDATE` waits for them.
        asked = asked.with_for_update(read=lock == "share")
    row = deed.connection.execute(asked).mappings().one_or_none()
    if row is None:
        raise DeskError("desk-case-unknown", number=number)
    return case_of(row)
